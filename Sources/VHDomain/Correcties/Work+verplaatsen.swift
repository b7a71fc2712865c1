/// What changed rather than was wrong: a move has a day, and what was before stays (T26).
extension Work {
  mutating func move(
    _ nummer: Nummer<Casus>, to gemeente: String, from day: Datum, _ reason: String
  ) throws(Refusal) {
    let casus = try find(nummer)
    var reasons = Reasons()
    reasons.require(
      house.gemeenten.geldig(op: day).contains { $0.naam == gemeente }
        || gemeente.hasPrefix("buiten:"), "T26",
      "\(gemeente) is op \(day.lang) geen gemeente van dit huis.", at: "gemeente")
    reasons.require(
      casus.gemeente != gemeente, "T26", "\(nummer) hoort al bij \(gemeente).", at: "gemeente")
    reasons.require(
      day <= context.today, "R-97", "\(day.lang) ligt in de toekomst.", at: "op")
    let start = [casus.eersteScreening?.op, casus.eersteTriage, casus.procesregieVan]
      .compactMap { $0 }.min()
    reasons.require(
      start.map { day >= $0 } ?? true, "R-97",
      "\(nummer) begon op \(start?.lang ?? ""); kies een dag daarna, of corrigeer de gemeente.",
      at: "op")
    reasons.require(
      casus.afsluiting?.op.map { day <= $0 } ?? true, "R-97",
      "\(nummer) is gesloten op \(casus.afsluiting?.op?.lang ?? ""); kies een dag daarvoor.",
      at: "op")
    reasons.require(
      !reason.isBlank, "R-95", "Schrijf in één zin waarom de casus verhuist.", at: "reden")
    try reasons.enforce()
    tell(
      nummer, [.verhuisd(naar: gemeente)], op: day, gemeente: gemeente, waarom: reason)
  }
}
