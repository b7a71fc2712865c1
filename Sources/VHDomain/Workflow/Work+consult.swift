/// P22: advice to partners is counted, a record a day.
extension Work {
  mutating func count(_ consult: Consult) throws(Refusal) {
    let today = context.today
    var reasons = Reasons()
    reasons.require(
      consult.partner.map { house.partners.geldig(op: today).met(id: $0) != nil } ?? true, "P22",
      "\"\(consult.partner ?? "")\" is vandaag geen partner van dit huis.", at: "partner")
    reasons.require(
      consult.thema.map { house.meldingsoorten.geldig(op: today).met(id: $0) != nil } ?? true,
      "P22", "\"\(consult.thema ?? "")\" is geen soort melding van dit huis.", at: "thema")
    try reasons.enforce()
    let known = records.consultdagen.values.filter { $0.inhoud.datum == today }.map(\.nummer).min()
    let nummer = known ?? newNumber(Consultdag.self, jaar: today.jaar)
    let start: [Consultdag.Fact] = known == nil ? [.begonnen(datum: today)] : []
    tell(nummer, start + [.geteld(consult: consult)], op: today)
  }
}
