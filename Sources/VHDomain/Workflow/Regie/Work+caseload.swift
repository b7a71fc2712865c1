/// The caseload of one procesregisseur goes to another, for good or for a time (illness, leave).
extension Work {
  mutating func handOver(
    _ from: String, _ to: String, until last: Datum?, _ reason: String
  ) throws(Refusal) {
    let people = records.medewerkerlijst
    var reasons = Reasons()
    reasons.require(from != to, "R-40", "Kies een andere procesregisseur.", at: "naar")
    reasons.require(
      directs(to, op: context.today), "R-40", "Kies een procesregisseur die nu werkt.", at: "naar")
    reasons.require(
      last.map { $0 >= context.today } ?? true, "R-40",
      "\(last?.lang ?? "") is al geweest; kies vandaag of een komende dag, of laat de dag leeg.",
      at: "tot")
    reasons.require(
      last.map { directs(from, op: $0) } ?? true, "R-40",
      "\(people.naam(from)) werkt hier dan niet meer; laat de dag leeg, dan gaan de casussen "
        + "blijvend over.", at: "tot")
    reasons.require(
      last.map { directs(to, op: $0) } ?? true, "R-40",
      "\(people.naam(to)) werkt hier dan niet meer; kies een eerdere dag of iemand anders.",
      at: "tot")
    reasons.require(
      !reason.isBlank, "R-40", "Schrijf in één zin waarom de casussen overgaan.", at: "reden")
    try reasons.enforce()
    let own = casussen { $0.procesregisseur == from && !$0.fase.isVoorbij }
    guard !own.isEmpty else {
      throw Refusal("R-40", "\(people.naam(from)) heeft geen lopende casussen.", at: "van")
    }
    for nummer in own { try hand(nummer, to, until: last, reason) }
  }

  /// One casus; who stands in already hands on for whose casus it is.
  private mutating func hand(
    _ nummer: Nummer<Casus>, _ to: String, until last: Datum?, _ reason: String
  ) throws(Refusal) {
    let casus = try find(nummer)
    let whose = casus.waarneming?.voor ?? casus.procesregisseur
    guard let last, let whose, whose != to else {
      return tell(
        nummer, [.procesregisseurBenoemd(procesregisseur: to)], gemeente: casus.gemeente,
        waarom: reason)
    }
    let standIn = Waarneming(voor: whose, door: to, tot: last)
    tell(
      nummer, [.waargenomen(waarneming: standIn)], gemeente: casus.gemeente, waarom: reason)
  }

  /// All casussen that others direct for somebody go back: asked by either, or by who may move them.
  mutating func takeBack(_ id: String) throws(Refusal) {
    let people = records.medewerkerlijst
    guard directs(id, op: context.today) else {
      throw Refusal(
        "R-40", "\(people.naam(id)) werkt hier niet als procesregisseur; draag de caseload over.")
    }
    let me = context.signature
    let mine = casussen { casus in
      guard let standIn = casus.waarneming, standIn.voor == id, !casus.fase.isVoorbij else {
        return false
      }
      return me.rol != .procesregisseur || id == me.medewerker || standIn.door == me.medewerker
    }
    guard !mine.isEmpty else {
      throw Refusal("R-40", "Niemand neemt casussen waar voor \(people.naam(id)).")
    }
    for nummer in mine {
      let casus = try find(nummer)
      tell(
        nummer, [.procesregisseurBenoemd(procesregisseur: id)], gemeente: casus.gemeente,
        waarom: casus.waarneming.map { "Waarneming tot en met \($0.tot.lang) afgelopen." })
    }
  }

  private func directs(_ id: String, op day: Datum) -> Bool {
    records.medewerkerlijst.met(id: id)
      .map { $0.rollen.contains(.procesregisseur) && $0.actief(op: day) } ?? false
  }

  /// The casussen that fit, as far as who acts may know of them, by number.
  private func casussen(_ fits: (Casus) -> Bool) -> [Nummer<Casus>] {
    records.casussen.values
      .filter { fits($0.inhoud) && !isHidden($0.nummer.record) }
      .map(\.nummer).sorted()
  }
}
