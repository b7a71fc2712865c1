import VHDomain

/// The forms of a melding at the door: each asks for one command.
enum MeldingForms {
  /// Acting at once: why, who decided, who directs it.
  static func spoed(_ nummer: Nummer<Melding>, _ world: World) -> FormScreen {
    let people = world.view.medewerkers.filter { $0.actief(op: world.today) }
    let deciders = people.filter { $0.rollen.contains { Bevoegdheid.spoed.rollen.contains($0) } }
    let directors = people.filter { $0.rollen.contains(.procesregisseur) }
    let trajecten = world.house.trajecten.geldig(op: world.today)
      .filter { $0.vertrouwelijkheid == nil }
    var screen = FormScreen(
      concept: Formulier.spoed.plek(nummer.record), title: "\(nummer): spoed",
      intro: "De casus komt vandaag voorlopig onder procesregie en staat vooraan op de volgende "
        + "agenda. Hij telt pas mee als een tafel de spoed bekrachtigt.",
      ribbon: .pad(world, at: .melding),
      fields: [
        .text("reden", "Reden", help: "waarom het niet kan wachten op een tafel", isRequired: true),
        .choice("besluiter", "Besloten door", FieldOption.list(deciders), isRequired: true),
        .choice(
          "procesregisseur", "Procesregisseur", FieldOption.list(directors), isRequired: true),
        .choice("traject", "Traject", FieldOption.list(trajecten), help: "mag nog leeg blijven"),
      ]
    ) { form, _ in
      .run(
        .spoed(
          nummer,
          Spoed(
            reden: form.text("reden"), besluiter: form.choice("besluiter") ?? "",
            procesregisseur: form.choice("procesregisseur") ?? "", traject: form.choice("traject")))
      )
    }
    screen.after = { receipt, _ in
      guard let casus = receipt.nieuw(Casus.self) else { return [.pop, .pop] }
      return [
        .pop, .pop, .push(DossierScreen(nummer: casus)),
        .say("\(casus) is voorlopig onder procesregie; leg met a de eerste actie vast."),
      ]
    }
    return screen
  }

  /// Linking to a running casus: why it belongs there.
  static func koppelen(_ nummer: Nummer<Melding>, _ casus: Nummer<Casus>, _ world: World)
    -> FormScreen
  {
    var screen = FormScreen(
      concept: Formulier.koppelen.plek(nummer.record), title: "\(nummer) koppelen aan \(casus)",
      intro:
        "De melding en wie erin staan komen bij \(casus). De procesregisseur ziet het als nieuws.",
      ribbon: .pad(world, at: .melding),
      fields: [
        .text("reden", "Reden", help: "waarom de melding bij deze casus hoort", isRequired: true)
      ]
    ) { form, _ in .run(.koppelen(nummer, casus, reden: form.text("reden"))) }
    screen.after = { _, _ in
      [.pop, .pop, .pop, .say("\(nummer) is gekoppeld aan \(casus).")]
    }
    return screen
  }
}
