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
  ///
  /// What is not meant for everyone is typed as stars: the room reads along.
  static func inbreng(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    let present = world.overleg?.inhoud.lezers(bij: Puntid(nummer)).compactMap(\.organisatie)
    let all = world.house.partners.geldig(op: world.today)
    let partners = all.filter { present?.contains($0.id) ?? true }
    let guests = world.overleg?.inhoud.gastenAanTafel.map(\.lezer) ?? []
    let readers =
      FieldOption.list(partners)
      + (guests + [.betrokkene]).map { FieldOption($0.tekst, world.view.naam($0)) }
    let tafel = world.overleg?.inhoud.tafel
    var screen = FormScreen(
      concept: Formulier.inbreng.plek(nummer.record),
      title: "Inbreng bij \(nummer)",
      fields: [
        .choice("partner", "Organisatie", FieldOption.list(partners), isRequired: true),
        .choices(
          "voor", "Alleen voor", readers,
          help: "leeg: voor iedereen die de inbreng van dit punt mag zien"),
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
            grondslag: form.choice("grondslag"), voor: meant(form))))
    }
    screen.adapt = { form, world in
      form.conceal(!form.choices("voor").isEmpty && world.view.room.isGedeeld, "tekst")
      let usual = form.choice("partner").flatMap {
        world.house.bijdrageregel(tafel: tafel, organisatie: $0, op: world.today).grondslag
      }
      guard let usual, form.choice("grondslag") == nil, form.focusedID != "grondslag" else {
        return
      }
      form.set(.choice(usual), for: "grondslag")
    }
    screen.isComplete = {
      $0.focusedID == "grondslag" && $0.choice("grondslag") != nil && !$0.text("tekst").isEmpty
    }
    return screen
  }

  /// For whom a contribution is; nil when it is for everyone.
  private static func meant(_ form: Form) -> [Lezer]? {
    let readers = form.choices("voor").map { Lezer($0) }
    return readers.isEmpty ? nil : readers
  }

  /// The table disagrees about a part: who says yes and who no; the rest is of neither (decision 5).
  static func verdeeld(
    _ vraag: Criteriumvraag, _ nummer: Nummer<Casus>, _ world: World
  ) -> FormScreen {
    let shown = world.view.actor.overleg.flatMap { world.view.punt(Puntid(nummer), in: $0) }
    let options = (shown?.lezers ?? []).compactMap(\.organisatie)
      .map { FieldOption($0, world.house.partners.naam($0)) }
    return FormScreen(
      title: "Verdeeld: wie zegt wat?",
      intro: "De vraag blijft open; beide standpunten staan in het verslag.",
      fields: [
        .choices("ja", "Zegt ja", options, isRequired: true),
        .choices("nee", "Zegt nee", options, isRequired: true),
      ]
    ) { form, _ in
      let views =
        form.choices("ja").map { Standpunt($0, .ja) }
        + form.choices("nee").map { Standpunt($0, .nee) }
      return .run(.beantwoorden(nummer, .verdeeld(vraag: vraag, standpunten: views)))
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
