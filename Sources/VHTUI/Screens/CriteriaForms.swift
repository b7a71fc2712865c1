import VHDomain

/// The forms of the triage point.
enum CriteriaForms {
  /// The form of a question that is more than yes or no.
  static func formulier(
    _ vraag: Criteriumvraag, _ nummer: Nummer<Casus>, _ world: World
  ) -> FormScreen {
    let countsOrganisations = world.house.criteriaprofiel(op: world.today) == .maastrichtHeuvelland
    return switch vraag {
    case .stagnatie: stagnatie(nummer, world)
    case .ketens where countsOrganisations: organisaties(nummer, world)
    default: lijst(vraag, nummer, world)
    }
  }

  /// Which organisations are needed, in a house that counts those.
  private static func organisaties(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    let partners = world.house.partners.geldig(op: world.today)
    var screen = FormScreen(
      title: "Welke organisaties zijn nodig?",
      fields: [
        .choices("lijst", "Organisaties", FieldOption.list(partners)),
        .answer("volledig", "Is dit alles?", help: "alleen van belang bij minder dan twee"),
      ]
    ) { form, _ in
      .run(
        .beantwoorden(
          nummer,
          .organisaties(lijst: form.choices("lijst"), volledig: form.answer("volledig") == .ja)))
    }
    let chosen = world.view[nummer]?.inhoud.criteria.meerdereKetens.organisaties ?? []
    screen.form.set(.choices(chosen), for: "lijst")
    screen.isComplete = { $0.focusedID == "volledig" && $0.choices("lijst").count >= 2 }
    return screen
  }

  /// How voluntary help nearby got stuck.
  private static func stagnatie(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    FormScreen(
      concept: Formulier.stagnatie.plek(nummer.record),
      title: "Hoe loopt de lokale hulp vast?",
      fields: [
        .text("team", "Lokaal team", help: "zoals het daar heet", isRequired: true),
        .day("sinds", "Sinds", today: world.today, side: .terug, isRequired: true),
        .multiline("geprobeerd", "Geprobeerd", help: "wat het team heeft gedaan", isRequired: true),
      ]
    ) { form, _ in
      .run(
        .beantwoorden(
          nummer,
          .stagnatie(
            stagnatie: Stagnatie(
              team: form.text("team"), sinds: form.date("sinds"),
              geprobeerd: form.text("geprobeerd")))))
    }
  }

  /// The answer that is a list: which leefgebieden, which ketens, and whether that is all.
  static func lijst(
    _ vraag: Criteriumvraag, _ nummer: Nummer<Casus>, _ world: World
  ) -> FormScreen {
    let criteria = world.view[nummer]?.inhoud.criteria ?? LandelijkeCriteria()
    let options =
      vraag == .leefgebieden
      ? FieldOption.list(world.house.leefgebieden)
      : Keten.allCases.map { FieldOption($0.rawValue, $0.rawValue) }
    var screen = FormScreen(
      title: vraag == .leefgebieden
        ? "Problemen op welke leefgebieden?" : "Welke ketens zijn nodig?",
      fields: [
        .choices("lijst", vraag == .leefgebieden ? "Leefgebieden" : "Ketens", options),
        .answer("volledig", "Is dit alles?", help: "alleen van belang bij minder dan twee"),
      ]
    ) { form, _ in .run(.beantwoorden(nummer, answer(vraag, form))) }
    let chosen =
      vraag == .leefgebieden
      ? criteria.meerdereProblemen.leefgebieden : criteria.meerdereKetens.ketens.map(\.rawValue)
    screen.form.set(.choices(chosen), for: "lijst")
    screen.isComplete = { $0.focusedID == "volledig" && $0.choices("lijst").count >= 2 }
    return screen
  }

  private static func answer(_ vraag: Criteriumvraag, _ form: Form) -> Criteriumantwoord {
    let complete = form.answer("volledig") == .ja
    let list = form.choices("lijst")
    return vraag == .leefgebieden
      ? .leefgebieden(lijst: list, volledig: complete)
      : .ketens(lijst: list.compactMap(Keten.init), volledig: complete)
  }

  /// A contribution of a partner at the table.
  static func inbreng(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    let present = world.overleg?.inhoud.aanwezig
    let partners = world.house.partners.geldig(op: world.today)
      .filter { present?.contains($0.id) ?? true }
    return FormScreen(
      concept: Formulier.inbreng.plek(nummer.record),
      title: "Inbreng bij \(nummer)",
      fields: [
        .choice("partner", "Organisatie", FieldOption.list(partners), isRequired: true),
        .multiline("tekst", "Inbreng", help: "wat de organisatie vertelt", isRequired: true),
        .choice(
          "grondslag", "Grondslag",
          FieldOption.list(world.house.grondslagen.geldig(op: world.today)), isRequired: true),
      ]
    ) { form, _ in
      .run(
        .verrijken(
          nummer,
          Verrijking(
            partner: form.choice("partner") ?? "", tekst: form.text("tekst"),
            grondslag: form.choice("grondslag"))))
    }
  }

  /// A manager sets R-01 aside, with the reason.
  static func overrulen(_ nummer: Nummer<Casus>) -> FormScreen {
    FormScreen(
      concept: Formulier.overrulen.plek(nummer.record),
      title: "Regel R-01 overrulen",
      intro: "De landelijke criteria zijn niet vervuld. De manager kan besluiten dat procesregie "
        + "toch nodig is; de reden blijft bij de casus staan.",
      fields: [.text("reden", "Reden", isRequired: true)]
    ) { form, _ in .run(.overrulen(nummer, regel: "R-01", reden: form.text("reden"))) }
  }
}
