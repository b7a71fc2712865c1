import VHDomain

extension VraagScreen {
  /// Undoing can't be undone itself, so it is asked (interaction rule 15).
  static func ongedaanMaken(_ intrekking: Intrekking) -> VraagScreen {
    ongedaanMaken(
      intrekking.wat, vastgelegd: intrekking.vastgelegd, [.run(.ongedaanMaken(intrekking))])
  }

  /// The same question about something, with what follows after yes.
  static func ongedaanMaken(
    _ wat: String, vastgelegd: Moment, _ effects: [Effect]
  ) -> VraagScreen {
    VraagScreen(
      title: "Ongedaan maken",
      vraag: "Ongedaan maken: \(wat), vastgelegd \(vastgelegd.tijdMetSeconden)?",
      gevolg: "Het telt dan niet meer mee; het verloop bewaart dat het er was. Opnieuw doen kan "
        + "alleen door het weer vast te leggen.",
      ja: "ongedaan maken", nee: "laten staan", effects: effects)
  }

  /// Closing a meeting can't be undone, and what was not discussed goes back.
  static func afronden(
    _ meeting: Stored<Overleg>, over: Int, heeftAgenda: Bool, _ world: World
  ) -> VraagScreen {
    let name = world.view.naam(meeting.nummer)
    let verb =
      heeftAgenda
      ? (over == 1 ? "gaat terug naar TE AGENDEREN" : "gaan terug naar TE AGENDEREN")
      : (over == 1 ? "blijft in de wachtrij" : "blijven in de wachtrij")
    let left =
      over == 0
      ? "Alle punten zijn besproken."
      : "Nog niet besproken: \(counted(over, "punt", "punten")), \(over == 1 ? "dat" : "die") \(verb)."
    return VraagScreen(
      title: "Overleg afronden", vraag: "\(name) afronden?",
      gevolg: "\(left) \(Ongedaan.overlegSluiten.vooraf ?? "")",
      ja: "afronden", nee: "verder vergaderen", effects: [.run(.overlegSluiten(meeting.nummer))])
  }

  /// Typed text that is thrown away does not come back.
  static func weggooien(_ concept: Concept) -> VraagScreen {
    VraagScreen(
      title: "Weggooien", vraag: "Wat u typte weggooien?",
      gevolg: "\(concept.titel), bewaard \(concept.bewaard.dag.lang) \(concept.bewaard.tijd). Dit "
        + "komt niet terug.",
      ja: "weggooien", nee: "houden", effects: [.forget(concept.plek), .say("Weggegooid.")])
  }

  /// Importing is asked once more: what is recorded stays.
  static func importeren(_ proef: Invoerproef) -> VraagScreen {
    VraagScreen(
      title: "Vastleggen", vraag: "Wilt u dit vastleggen?",
      gevolg: "Uit \(proef.keuze.bronsysteem): \(Invoertekst.aantallen(proef.verslag)). "
        + (Ongedaan.importeren.vooraf ?? ""),
      ja: "vastleggen", nee: "terug naar de proef",
      effects: [.work(Importeerjob.vastleggen(proef))])
  }
}
