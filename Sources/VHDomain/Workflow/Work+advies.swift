/// Advice on a casus that a partner keeps: no criteria, no table, no procesregie.
extension Work {
  mutating func advise(_ nummer: Nummer<Melding>, _ advies: Adviesvraag) throws(Refusal) {
    let meldingen = try received([nummer])
    let today = context.today
    var reasons = Reasons()
    reasons.require(
      !advies.vraag.isBlank, "advies", "Schrijf waarover advies wordt gevraagd.", at: "vraag")
    reasons.require(
      house.partners.geldig(op: today).met(id: advies.partner) != nil, "advies",
      "Kies de partner die advies vraagt en de casus houdt.", at: "partner")
    let adviser = records.medewerkerlijst.met(id: advies.adviseur)
    reasons.require(
      adviser.map {
        $0.actief(op: today) && $0.rollen.contains(where: Bevoegdheid.adviseren.rollen.contains)
      } ?? false, "advies", "Kies een procesregisseur of manager die het advies geeft.",
      at: "adviseur")
    try reasons.enforce()
    var opening = opening([nummer], meldingen)
    opening.zonderScreening = "Adviescasus"
    let casus = openCasus(opening)
    tell(casus, .adviesGevraagd(advies: advies))
    tell(nummer, [.alsAdviescasus(casus: casus)], gemeente: opening.gemeente)
  }

  mutating func giveAdvice(_ nummer: Nummer<Casus>, _ text: String) throws(Refusal) {
    let casus = try find(nummer)
    guard casus.fase == .advies else {
      throw Refusal(
        "advies", "\(nummer) is geen lopende adviescasus maar in fase \"\(casus.fase.naam)\".")
    }
    guard !text.isBlank else {
      throw Refusal("advies", "Schrijf welk advies is gegeven.", at: "advies")
    }
    tell(nummer, .adviesGegeven(tekst: text))
  }
}
