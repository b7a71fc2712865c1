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

  /// Straight to a table that decides: why the screening is skipped, and when.
  static func rechtstreeks(
    _ nummer: Nummer<Melding>, naar tafel: String, _ world: World
  ) -> FormScreen {
    let isTriage = world.house.tafels.met(id: tafel)?.orgaan == .triage
    let name = isTriage ? "triage" : world.house.tafels.naam(tafel)
    var screen = FormScreen(
      concept: Formulier.rechtstreeks.plek(nummer.record, detail: isTriage ? nil : tafel),
      title: "\(nummer) rechtstreeks naar \(name)", ribbon: .pad(world, at: .triage),
      fields: [
        .text("reden", "Reden", help: "waarom de screening wordt overgeslagen", isRequired: true),
        .day(
          "datum", isTriage ? "Triage op" : "Overleg op", today: world.today, side: .vooruit,
          isRequired: true),
      ]
    ) { form, _ in
      guard let day = form.date("datum") else {
        return .missing("datum", "Vul de dag van het overleg in.")
      }
      return .run(
        .rechtstreeksNaarTriage(nummer, reden: form.text("reden"), tafel: tafel, datum: day))
    }
    screen.after = { _, _ in [.pop, .pop] }
    return screen
  }

  /// To the partner that answers for it, such as the gemeente for a melding Wvggz.
  static func doorgeleiden(_ nummer: Nummer<Melding>, _ world: World) -> FormScreen {
    let receivers = world.view[nummer].map {
      world.house.ontvangers(
        world.house.routevoorstel($0.inhoud.gegevens, op: world.today), op: world.today)
    }
    var screen = FormScreen(
      concept: Formulier.doorgeleiden.plek(nummer.record), title: "\(nummer) doorgeleiden",
      intro: "De melding eindigt hier; er komt geen casus.", ribbon: .pad(world, at: .melding),
      fields: [
        .choice("partner", "Gaat naar", FieldOption.list(receivers ?? []), isRequired: true),
        .text("reden", "Reden", isRequired: true),
      ]
    ) { form, _ in
      .run(
        .doorgeleiden(
          nummer, partner: form.choice("partner") ?? "", reden: form.text("reden")))
    }
    screen.after = { _, _ in [.pop, .pop, .say("\(nummer) is doorgeleid.")] }
    return screen
  }
}
