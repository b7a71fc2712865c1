import VHDomain

/// The conclusion of the gemeente about a return (T24).
extension MeldingForms {
  static func conclusie(_ nummer: Nummer<Melding>, _ world: World) -> FormScreen {
    var screen = FormScreen(
      concept: Formulier.conclusie.plek(nummer.record),
      title: "\(nummer): conclusie van de gemeente",
      intro: "Een gemandateerde van de gemeente trekt de conclusie, niet het huis. Bedreigt de "
        + "terugkeer de openbare orde niet, dan eindigt de melding hier.",
      ribbon: .pad(world, at: .melding),
      fields: [
        .choice(
          "gemeente", "Gemeente", FieldOption.list(world.house.gemeenten.geldig(op: world.today)),
          isRequired: true),
        .text("gemandateerde", "Wie", help: "de gemandateerde van de gemeente", isRequired: true),
        .text(
          "mandaat", "Mandaat", help: "bijvoorbeeld AOV namens de burgemeester", isRequired: true),
        .day("op", "Op", today: world.today, side: .terug, isRequired: true),
        .answer(
          "dreiging", "Dreiging?", help: "bedreigt de terugkeer de openbare orde",
          isRequired: true),
        .multiline("toelichting", "Toelichting", help: "waarop het berust", isRequired: true),
      ]
    ) { form, _ in
      guard let day = form.date("op") else {
        return .missing("op", "Vul de dag van de conclusie in.")
      }
      guard let answer = form.answer("dreiging"), answer != .onbekend else {
        return .missing("dreiging", "Antwoord ja of nee; anders is er nog geen conclusie.")
      }
      return .run(
        .bijConcluderen(
          nummer,
          BijConclusie(
            gemeente: form.choice("gemeente") ?? "", gemandateerde: form.text("gemandateerde"),
            mandaat: form.text("mandaat"), op: day, dreiging: answer == .ja,
            toelichting: form.text("toelichting"))))
    }
    screen.after = { _, world in
      let isOver = world.view[nummer]?.inhoud.status.isUitScreening ?? false
      return isOver
        ? [.pop, .pop, .say("\(nummer) is afgerond met de conclusie van de gemeente.")]
        : [.pop, .say("De conclusie staat bij \(nummer). Kies nu een route.")]
    }
    return screen
  }

  /// Why no conclusion can be recorded now, by the domain's answer to a filled-in request.
  static func bezwaarTegenConclusie(_ nummer: Nummer<Melding>, _ world: World) -> String? {
    world.disabled(
      .bijConcluderen(
        nummer,
        BijConclusie(
          gemeente: world.house.gemeenten.geldig(op: world.today).first?.naam ?? "",
          gemandateerde: "-", mandaat: "-", op: world.today, dreiging: true, toelichting: "-")))
  }
}
