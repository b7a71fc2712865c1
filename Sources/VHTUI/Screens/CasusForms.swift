import VHDomain

/// The forms of a casus: each asks for one command.
enum CasusForms {
  /// Putting it on an agenda: the next day of the table stands there, another day or table can be
  /// chosen.
  ///
  /// - Parameter dag: the day that is looked at, when it is one to come.
  static func agenderen(
    _ nummer: Nummer<Casus>, tafel: String, dag: Datum? = nil, verzet: Bool = false,
    _ world: World
  ) -> FormScreen {
    let tables = world.house.besluittafels(op: world.today)
    let back = world.view[nummer]?.inhoud.komtTerugOp.flatMap { $0 > world.today ? $0 : nil }
    let next =
      verzet
      ? nil : dag ?? back ?? tables.met(id: tafel).flatMap { world.view.volgendeDag(van: $0) }
    var screen = FormScreen(
      title: verzet
        ? "\(nummer) naar een andere dag"
        : "\(nummer) agenderen voor \(world.house.tafels.naam(tafel))",
      intro: next == nil
        ? ""
        : "\(next == back ? "De afgesproken dag" : "De volgende dag") staat er al. Een andere dag: typ eroverheen.",
      ribbon: .pad(world, at: .triage),
      fields: [
        .day(
          "datum", "Op", today: world.today, side: .vooruit, voorstel: next, isRequired: true)
      ] + (tables.count < 2 ? [] : [.choice("tafel", "Tafel", FieldOption.list(tables))])
    ) { form, _ in
      guard let day = form.date("datum") else {
        return .missing("datum", "Vul de dag in, bijvoorbeeld vandaag, do of 3-12.")
      }
      return .run(.agenderen(nummer, tafel: form.choice("tafel") ?? tafel, datum: day))
    }
    screen.form.set(.choice(tafel), for: "tafel")
    screen.isComplete = { $0.date("datum") != nil }
    screen.after = { _, world in [.pop, .say(scheduled(nummer, world))] }
    return screen
  }

  /// Where it went, so that nobody looks for it.
  private static func scheduled(_ nummer: Nummer<Casus>, _ world: World) -> String {
    guard let meeting = world.view[nummer]?.inhoud.overleg.flatMap({ world.view[$0] })?.inhoud
    else { return "\(nummer) is geagendeerd." }
    return "\(nummer) is geagendeerd voor \(meeting.datum.kort), "
      + "\(world.house.tafels.naam(meeting.tafel)). Ongedaan maken: toets u."
  }

  static func casusregisseur(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    var screen = FormScreen(
      concept: Formulier.casusregisseur.plek(nummer.record),
      title: "Casusregisseur van \(nummer)",
      intro: "De professional bij een partner die de inhoud leidt; iemand anders dan de "
        + "procesregisseur van het huis.",
      fields: [
        .choice(
          "partner", "Organisatie", FieldOption.list(world.house.partners.geldig(op: world.today)),
          isRequired: true),
        .text("naam", "Naam", isRequired: true), Contactaanvulling.veld,
      ]
    ) { form, _ in
      .run(
        .casusregisseurBenoemen(
          nummer,
          Casusregisseur(partner: form.choice("partner") ?? "", naam: form.text("naam"))))
    }
    Contactaanvulling.aanvullen(&screen, at: "naam", partner: "partner")
    return screen
  }

  static func procesregisseur(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    let people = world.view.medewerkers.filter {
      $0.rollen.contains(.procesregisseur) && $0.actief(op: world.today)
    }
    return FormScreen(
      concept: Formulier.procesregisseur.plek(nummer.record),
      title: "Andere procesregisseur voor \(nummer)",
      fields: [
        .choice("procesregisseur", "Wordt", FieldOption.list(people), isRequired: true),
        .text("reden", "Reden", isRequired: true),
      ]
    ) { form, _ in
      .run(
        .procesregisseurWijzigen(
          nummer, medewerker: form.choice("procesregisseur") ?? "", reden: form.text("reden")))
    }
  }

  static func doel(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    FormScreen(
      concept: Formulier.doel.plek(nummer.record),
      title: "Doel in het plan van \(nummer)",
      fields: [
        .choice(
          "leefgebied", "Leefgebied", FieldOption.list(world.house.leefgebieden), isRequired: true),
        .text("tekst", "Doel", help: "wat er bereikt moet worden", isRequired: true),
      ]
    ) { form, _ in
      .run(
        .doelStellen(nummer, Doel(leefgebied: form.choice("leefgebied"), tekst: form.text("tekst")))
      )
    }
  }

  static func actie(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    var screen = FormScreen(
      concept: Formulier.actie.plek(nummer.record),
      title: "Actie bij \(nummer)",
      fields: [
        .text("omschrijving", "Wat", isRequired: true),
        .choice(
          "partner", "Organisatie", FieldOption.list(world.house.partners.geldig(op: world.today)),
          isRequired: true),
        .text("wie", "Wie", help: "naam of functie", isRequired: true),
        .day(
          "uiterlijk", "Uiterlijk", today: world.today, side: .vooruit,
          help: "ook in werkdagen: over 5 wd", isRequired: true),
        Contactaanvulling.veld,
        .choice("leefgebied", "Voor leefgebied", FieldOption.list(world.house.leefgebieden)),
        .choice(
          "via", "Werkt via", FieldOption.list(world.house.leefgebieden),
          help: "als de actie via een ander leefgebied loopt"),
      ]
    ) { form, _ in
      if form.unread("uiterlijk") != nil {
        return .missing("uiterlijk", "Deze datum is niet te lezen; typ bijvoorbeeld vr of 4-12.")
      }
      var action = Actie(
        form.text("omschrijving"), partner: form.choice("partner"), wie: form.text("wie"),
        uiterlijk: form.date("uiterlijk"), leefgebied: form.choice("leefgebied"))
      action.via = form.choice("via")
      return .run(.actieToevoegen(nummer, action))
    }
    Contactaanvulling.aanvullen(&screen, at: "wie", partner: "partner")
    // Tab goes on to the leefgebied; whoever needs none is done.
    screen.isComplete = {
      $0.date("uiterlijk") != nil && ["leefgebied", "via"].contains($0.focusedID)
    }
    return screen
  }

  static func vervallen(_ nummer: Nummer<Casus>, _ actie: Actie) -> FormScreen {
    var screen = FormScreen(
      concept: Formulier.actieVervalt.plek(nummer.record, detail: actie.id),
      title: "Actie \(actie.id) laten vervallen",
      fields: [.text("reden", "Reden", isRequired: true)]
    ) { form, _ in
      .run(
        .actieEindigen(nummer, actie: actie.id, status: .vervallen, reden: form.text("reden")))
    }
    screen.after = { _, _ in [.pop, .pop] }
    return screen
  }

  static func opschalen(_ nummer: Nummer<Casus>) -> FormScreen {
    FormScreen(
      concept: Formulier.opschalen.plek(nummer.record),
      title: "\(nummer) terug onder actieve procesregie",
      fields: [.text("reden", "Wat is er gebeurd", isRequired: true)]
    ) { form, _ in .run(.opschalen(nummer, reden: form.text("reden"))) }
  }

  static func afschalen(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    let open = world.view[nummer]?.inhoud.openActies.count ?? 0
    return FormScreen(
      concept: Formulier.afschalen.plek(nummer.record),
      title: "\(nummer) afschalen",
      intro: open == 0 ? "Er staan geen acties open." : "Er staan nog \(open) acties open.",
      fields: [
        .choice(
          "ontvanger", "Gaat over naar",
          FieldOption.list(world.house.partners.geldig(op: world.today))
            + FieldOption.list(world.house.schaalniveaus.geldig(op: world.today)), isRequired: true),
        .text("voorwaarden", "Waaraan is voldaan", isRequired: true),
        .answer("acties", "Acties mee over?", help: "neemt de ontvanger de open acties over"),
      ]
    ) { form, world in
      let receiver = form.choice("ontvanger")
      let isPartner = receiver.flatMap { world.house.partners.met(id: $0) } != nil
      return .run(
        .afschalen(
          nummer,
          Afschaling(
            partner: isPartner ? receiver : nil, niveau: isPartner ? nil : receiver,
            voorwaarden: form.text("voorwaarden"), neemtActiesOver: form.answer("acties") == .ja)))
    }
  }

  static func afsluiten(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    FormScreen(
      concept: Formulier.afsluiten.plek(nummer.record),
      title: "\(nummer) afsluiten",
      intro: Ongedaan.afsluiten.vooraf ?? "",
      fields: [
        .choice(
          "reden", "Reden", FieldOption.list(world.house.afsluitredenen.geldig(op: world.today)),
          isRequired: true),
        .answer("geinformeerd", "Betrokkene ingelicht?", isRequired: true),
        .text("redenNietGeinformeerd", "Zo niet, waarom"),
      ]
    ) { form, _ in
      let told = form.answer("geinformeerd").flatMap { $0 == .onbekend ? nil : $0 == .ja }
      return .run(
        .afsluiten(
          nummer,
          Afsluiting(
            reden: form.choice("reden"), betrokkeneGeinformeerd: told,
            redenNietGeinformeerd: form.optionalText("redenNietGeinformeerd"))))
    }
  }
}
