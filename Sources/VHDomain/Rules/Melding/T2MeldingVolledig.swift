extension Rule where Subject == Melding {
  /// T2: a melding is received only when it says what a table needs to know.
  public static let meldingVolledig = Rule(
    id: "T2", severity: .blocks, source: "veldgids T2, Y15",
    summary:
      "Een melding is ontvangen als bron, soort, datum, gemeente, aanleiding, een persoon, groep of gebied en wat het huis bij die bron verplicht stelt bekend zijn."
  ) { melding, context in
    [.ingetrokken, .concept, .overgenomen].contains(melding.status)
      ? [] : context.house.ontbreekt(melding.gegevens)
  }
}

extension House {
  /// What is still missing before a melding can be received, one finding a field (T2).
  public func ontbreekt(_ data: Meldinggegevens) -> [Finding] {
    var reasons = Reasons()
    reasons.require(data.bron != nil, "T2", "Kies de bron van de melding.", at: "bron")
    reasons.require(data.soort != nil, "T2", "Kies de soort melding.", at: "soort")
    reasons.require(
      data.ontvangenOp != nil, "T2", "Vul in op welke dag de melding is ontvangen.",
      at: "ontvangenOp")
    for field in nodig(bron: data.bron, soort: data.soort) { require(field, data, &reasons) }
    reasons.require(
      data.melderAnoniem != true || inbrenger(data) != nil, "T2",
      "Kies welke partner de anonieme melding inbrengt.", at: "inbrengendePartner")
    reasons.require(
      data.geinformeerd != .nee || !(data.nietGeinformeerdReden ?? "").isBlank, "T2",
      "Schrijf waarom de betrokkene niet is geïnformeerd.", at: "nietGeinformeerdReden")
    reasons.require(data.gemeente != nil, "T2", "Kies de gemeente.", at: "gemeente")
    reasons.require(
      data.onderwerp.kanZonderPersonen || !data.betrokkenen.isEmpty, "T2",
      "Noem ten minste één persoon.", at: "achternaam")
    reasons.require(
      !data.aanleiding.isBlank, "T2", "Schrijf in een paar zinnen wat de aanleiding is.",
      at: "aanleiding")
    return reasons.findings + data.gaatOver.ontbreekt("T2")
  }

  /// A field the house makes obligatory for this channel.
  private func require(_ field: Meldingveld, _ data: Meldinggegevens, _ reasons: inout Reasons) {
    func ask(_ isThere: Bool, _ sentence: String, _ name: String) {
      reasons.require(isThere, "T2", sentence, at: name)
    }
    switch field {
    case .politiecode: ask(data.politiecode != nil, "Kies de politiecode.", "politiecode")
    case .verward:
      ask(
        data.vermoedenVerwardGedrag != nil, "Geef aan of verward gedrag wordt vermoed.", "verward")
    case .basisteam: ask(data.basisteam != nil, "Kies het basisteam.", "basisteam")
    case .detentie:
      ask(data.detentie?.richting != nil, "Kies of iemand in of uit detentie gaat.", "richting")
      ask(data.detentie?.datum != nil, "Vul in op welke dag dat is.", "detentiedatum")
    case .inbrengendePartner:
      ask(inbrenger(data) != nil, "Kies welke partner dit inbrengt.", "inbrengendePartner")
    case .anoniem: break
    case .aanmelder:
      ask(
        data.aanmelder != nil || data.melderAnoniem == true, "Vul in wie dit meldt.", "aanmelder")
    case .grondslag: ask(data.grondslag != nil, "Kies de grondslag van de melder.", "grondslag")
    case .doel: ask(data.doel != nil, "Schrijf wat de melder met het overleg wil bereiken.", "doel")
    case .geinformeerd:
      ask(data.geinformeerd != nil, "Geef aan of de betrokkene is geïnformeerd.", "geinformeerd")
    case .volgensMelder:
      ask(
        !(data.volgensMelder ?? []).isEmpty, "Vul in wat de melder op de criteria antwoordt.",
        "volgensMelder")
    case .onderwerp: break
    case .kenmerk:
      ask(!(data.kenmerk ?? "").isBlank, "Vul het nummer in dat de bron eraan gaf.", "kenmerk")
    case .gebied: ask(data.gebied != nil, "Vul in om welk gebied het gaat.", "gebied")
    }
  }
}
