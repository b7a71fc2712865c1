/// T22: a risk assessment, and the restraining order that may follow.
extension Work {
  mutating func keep(
    _ gegevens: Huisverbodgegevens, as known: Nummer<Huisverbod>?
  ) throws(Refusal) {
    var data = gegevens
    if let known {
      let before = try find(known)
      try require(
        before.herkomst == nil, "R-97", "\(known) komt uit een oud systeem; dat is een correctie.")
      try require(
        before.gegevens != data, "R-97", "Er is niets gewijzigd; vul aan of ga terug met Esc.")
    }
    try check(data)
    data.leeftijd = data.persoon.flatMap { self[$0]?.inhoud.gegevens.geboortedatum }.flatMap {
      $0.leeftijd(op: data.opgelegdOp ?? data.rihgOp ?? context.today)
    }
    let day = data.opgelegdOp ?? data.rihgOp ?? context.today
    let nummer = known ?? newNumber(Huisverbod.self, jaar: day.jaar)
    tell(nummer, [.vastgelegd(gegevens: data)], op: context.today, gemeente: data.gemeente)
  }

  private func check(_ data: Huisverbodgegevens) throws(Refusal) {
    var reasons = Reasons()
    let casus = data.casus.flatMap { try? find($0) }
    reasons.require(casus != nil, "R-64", "Kies bij welke casus het huisverbod hoort.", at: "casus")
    reasons.require(
      data.persoon.map { person in
        casus?.betrokkenen.contains { $0.persoon == person } ?? false
      } ?? false, "R-63", "Kies voor wie het huisverbod geldt; die staat in de casus.",
      at: "persoon")
    reasons.require(
      data.gemeente.map { house.gemeenten.met(id: $0) != nil } ?? false, "R-66",
      "Kies de gemeente waar het is opgelegd.", at: "gemeente")
    reasons.require(
      data.rihgOp != nil, "R-60", "Vul in wanneer de RIHG is ingevuld.", at: "rihgOp")
    for (day, field) in [
      (data.rihgOp, "rihgOp"), (data.opgelegdOp, "opgelegdOp"),
      (data.ingetrokkenOp, "ingetrokkenOp"),
    ] {
      guard let day else { continue }
      reasons.require(
        day <= context.today, "R-97",
        "\(day.lang) ligt in de toekomst; vul een dag in die al is geweest.", at: field)
    }
    reasons.require(
      data.opgelegdOp != nil || (data.verlengdTot == nil && data.ingetrokkenOp == nil), "R-61",
      "Vul eerst in wanneer het huisverbod is opgelegd.", at: "opgelegdOp")
    try reasons.enforce()
  }

  /// Until when the restraining orders of a casus are monitored here; nil where a house does not.
  func monitoring(van nummer: Nummer<Casus>) -> Datum? {
    guard house.regieprofiel.huisverbodMonitoring else { return nil }
    return records.huisverboden.values.filter { $0.inhoud.gegevens.casus == nummer }
      .compactMap(\.inhoud.gegevens.monitoringTot).max()
  }

  /// before the monitoring of a restraining order ended, a casus is scaled down only with a
  /// reason; no rule may look at other records.
  func requireMonitored(_ nummer: Nummer<Casus>) throws(Refusal) -> [Casus.Fact] {
    guard let until = monitoring(van: nummer), until > context.today else { return [] }
    let passed = aanvaard.first { $0.regel == "R-64" && !$0.reden.isBlank }
    if let passed { return [.waarschuwingAanvaard(aanvaarding: passed)] }
    throw Refusal([
      Finding(
        "De monitoring na het huisverbod loopt tot \(until.lang); schrijf waarom het eerder kan.",
        at: "voorwaarden", rule: "R-64", severity: .warns)
    ])
  }
}
