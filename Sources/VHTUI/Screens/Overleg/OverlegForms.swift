import VHDomain

/// The forms of a meeting.
enum OverlegForms {
  /// A decision of this meeting is taken back, with the reason; the casus lies on the table again.
  static func herroepen(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    var screen = FormScreen(
      concept: Formulier.herroepen.plek(nummer.record),
      title: "Besluit over \(nummer) herroepen",
      intro:
        "Het besluit vervalt en het punt ligt weer op tafel. Beide blijven in het verloop staan.",
      fields: [.text("reden", "Reden", help: "waarom het besluit niet blijft", isRequired: true)]
    ) { form, world in
      guard let meeting = world.overleg else {
        return .missing("reden", "Herroepen kan alleen in het overleg dat het besluit nam.")
      }
      return .run(.bijOverleg(meeting.nummer, .herroepen(nummer, reden: form.text("reden"))))
    }
    screen.after = { _, _ in [.pop, .say("Herroepen. \(nummer) ligt weer op tafel.")] }
    return screen
  }

  /// A guest comes in.
  static func gast(_ meeting: Nummer<Overleg>, _ world: World) -> FormScreen {
    var screen = gast(meeting)
    let known = world.view[meeting]?.inhoud
    let came = (known?.gasten ?? []).count
    // Who was invited comes first, in the order of the invitations.
    guard let expected = known?.afspraak?.gasten, expected.indices.contains(came) else {
      return screen
    }
    screen.form.set(.text(expected[came].naam), for: "naam")
    screen.form.set(.text(expected[came].functie), for: "functie")
    screen.form.focus("geheim")
    return screen
  }

  private static func gast(_ meeting: Nummer<Overleg>) -> FormScreen {
    FormScreen(
      concept: Formulier.gast.plek(meeting.record), title: "Gast aan tafel",
      intro: "Zonder geheimhouding toont het scherm niets zolang de gast er is (R-117).",
      fields: [
        .text("naam", "Naam", isRequired: true),
        .text("functie", "Functie", help: "bijvoorbeeld zorgcoördinator", isRequired: true),
        .answer("geheim", "Geheimhouding?", help: "is geheimhouding beloofd", isRequired: true),
      ]
    ) { form, _ in
      guard let promised = form.answer("geheim") else {
        return .missing("geheim", "Vraag of de gast geheimhouding belooft, en druk j of n.")
      }
      return .run(
        .bijOverleg(
          meeting,
          .gastOntvangen(
            Gast(
              naam: form.text("naam"), functie: form.text("functie"),
              geheimhouding: promised == .ja))))
    }
  }

  /// A theme or a casus of another house comes on the agenda.
  static func punt(_ tafel: String, _ dag: Datum, _ world: World) -> FormScreen {
    var screen = FormScreen(
      title: "Punt erbij: \(world.house.tafels.naam(tafel)), \(dag.kort)",
      intro: "Een thema, of een casus van een ander huis: vul dan huis en nummer in.",
      fields: [
        .text("thema", "Thema", help: "zonder namen van personen"),
        .text("huis", "Ander huis", help: "alleen voor een casus van elders"),
        .text("nummer", "Nummer daar"),
      ]
    ) { form, _ in
      let house = form.text("huis")
      let subject: Puntonderwerp =
        house.isEmpty
        ? .thema(tekst: form.text("thema"))
        : .vanAnderHuis(huis: house, nummer: form.text("nummer"))
      return .run(.puntAgenderen(subject, tafel: tafel, datum: dag))
    }
    screen.isComplete = { $0.focusedID == "huis" && !$0.text("thema").isEmpty }
    screen.after = { _, _ in [.pop, .say("Het punt staat op de agenda.")] }
    return screen
  }

  /// What was agreed on a point that is no casus of this house.
  static func verslag(_ punt: Agendapunt, _ meeting: Nummer<Overleg>) -> FormScreen {
    var screen = FormScreen(
      title: "Op tafel: \(punt.onderwerp?.naam ?? punt.id.description)",
      intro: "Schrijf in één zin wat is afgesproken; dat is het verslag van dit punt.",
      fields: [.text("verslag", "Afgesproken", isRequired: true)]
    ) { form, _ in
      .run(.bijOverleg(meeting, .puntAfronden(punt.id, verslag: form.text("verslag"))))
    }
    screen.after = { _, _ in [.pop, .say("Besproken en vastgelegd.")] }
    return screen
  }

  /// What the manager lets readers see of a point, where it differs from the rule of the table.
  static func vrijgave(
    _ punt: Puntid, _ meeting: Nummer<Overleg>, _ readers: [Lezer], _ world: World
  ) -> FormScreen {
    let levels = Vrijgaveniveau.allCases.map { FieldOption($0.rawValue, $0.naam) }
    return FormScreen(
      title: "\(punt) vrijgeven met een afwijking",
      intro: "Nu: \(world.view.vrijgave(punt, in: meeting) ?? "onbekend"). Al het andere gaat "
        + "volgens de regel van de tafel.",
      fields: [
        .choices(
          "wie", "Voor wie", readers.map { FieldOption($0.tekst, world.view.naam($0)) },
          isRequired: true),
        .choice("niveau", "Ziet", levels, isRequired: true),
      ]
    ) { form, _ in
      guard let level = form.choice("niveau").flatMap(Vrijgaveniveau.init) else {
        return .missing("niveau", "Kies hoeveel zij van dit punt mogen zien.")
      }
      return .run(
        .bijOverleg(meeting, .vrijgeven(punt, aan: form.choices("wie").map { Lezer($0) }, level)))
    }
  }
}
