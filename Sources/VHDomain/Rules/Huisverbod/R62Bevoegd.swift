extension Rule where Subject == Huisverbod {
  /// only the burgomaster extends or withdraws; imposing can be mandated.
  public static let huisverbodBevoegd = Rule(
    id: "R-62", severity: .warns, source: "001; veldgids R-62",
    summary:
      "Verlengen en intrekken doet de burgemeester; opleggen kan ook de hulpofficier met mandaat."
  ) { order, _ in
    let data = order.gegevens
    guard order.herkomst == nil else { return [] }
    let acts: [(Bool, Huisverbodbevoegd?, String, String)] = [
      (data.verlengdTot != nil, data.verlengdDoor, "Verlengen", "verlengdDoor"),
      (data.ingetrokkenOp != nil, data.ingetrokkenDoor, "Intrekken", "ingetrokkenDoor"),
    ]
    return acts.filter { $0.0 && $0.1 != .burgemeester }.map {
      Finding("\($0.2) doet alleen de burgemeester.", at: $0.3, severity: .warns)
    }
  }
}
