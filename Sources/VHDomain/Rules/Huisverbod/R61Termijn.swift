extension Rule where Subject == Huisverbod {
  /// ten days, extended to at most 28 from the start, and withdrawn only while it lasts.
  public static let huisverbodTermijn = Rule(
    id: "R-61", severity: .blocks, source: "veldgids R-61",
    summary:
      "Een huisverbod duurt tien dagen en met verlenging hooguit 28 dagen vanaf het begin; het is verlengd of ingetrokken."
  ) { order, _ in
    let data = order.gegevens
    guard order.herkomst == nil, let start = data.opgelegdOp else { return [] }
    var reasons = Reasons()
    if let until = data.verlengdTot {
      let last = start.plus(dagen: Huisverbodgegevens.langsteDuur)
      reasons.require(
        until <= last, "R-61",
        "Verlengen kan tot uiterlijk \(last.lang), 28 dagen na het begin.", at: "verlengdTot")
      reasons.require(
        until > start.plus(dagen: Huisverbodgegevens.duur), "R-61",
        "Een verlenging eindigt later dan de eerste tien dagen.", at: "verlengdTot")
    }
    if let withdrawn = data.ingetrokkenOp {
      reasons.require(
        withdrawn >= start, "R-61", "Intrekken kan niet voor het opleggen.", at: "ingetrokkenOp")
      reasons.require(
        data.eindeVolgensTermijn.map { withdrawn <= $0 } ?? true, "R-61",
        "Het huisverbod was toen al afgelopen.", at: "ingetrokkenOp")
    }
    return reasons.findings
  }
}
