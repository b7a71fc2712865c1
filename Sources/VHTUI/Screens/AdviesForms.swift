import VHDomain

/// The forms of advice without procesregie.
enum AdviesForms {
  static func vragen(_ nummer: Nummer<Melding>, _ world: World) -> FormScreen {
    let people = world.view.medewerkers.filter { person in
      person.actief(op: world.today)
        && person.rollen.contains { Bevoegdheid.adviseren.rollen.contains($0) }
    }
    var screen = FormScreen(
      concept: Formulier.adviesVragen.plek(nummer.record), title: "\(nummer): adviescasus",
      intro: "De partner houdt de casus; het huis geeft advies. Er komt geen tafel en er worden "
        + "geen criteria gevraagd. De casus telt apart.",
      ribbon: .pad(world, at: .melding),
      fields: [
        .choice(
          "partner", "Advies aan",
          FieldOption.list(world.house.partners.geldig(op: world.today)), isRequired: true),
        .text("vraag", "Vraag", help: "waarover advies wordt gevraagd", isRequired: true),
        .choice("adviseur", "Adviseur", FieldOption.list(people), isRequired: true),
      ]
    ) { form, _ in
      .run(
        .adviesVragen(
          nummer,
          Adviesvraag(
            vraag: form.text("vraag"), partner: form.choice("partner") ?? "",
            adviseur: form.choice("adviseur") ?? "")))
    }
    screen.after = { receipt, _ in
      guard let casus = receipt.nieuw(Casus.self) else { return [.pop, .pop] }
      return [
        .pop, .pop, .push(DossierScreen(nummer: casus)),
        .say("\(casus) is een adviescasus; Enter legt het advies vast."),
      ]
    }
    return screen
  }

  static func geven(_ nummer: Nummer<Casus>, _ world: World) -> FormScreen {
    FormScreen(
      concept: Formulier.adviesGeven.plek(nummer.record), title: "Advies bij \(nummer)",
      intro: "Hiermee sluit de adviescasus. " + (Ongedaan.afsluiten.vooraf ?? ""),
      ribbon: .pad(world, at: nil),
      fields: [
        .multiline("advies", "Advies", help: "wat het huis de partner aanraadt", isRequired: true)
      ]
    ) { form, _ in .run(.adviesGeven(nummer, advies: form.text("advies"))) }
  }
}
