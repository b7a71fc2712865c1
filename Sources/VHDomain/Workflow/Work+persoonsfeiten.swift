/// What is recorded with a person besides the fields: relations, measures, detention, let-op, birth.
extension Work {
  mutating func record(
    _ opdracht: Persoonsopdracht, with nummer: Nummer<Persoon>
  ) throws(Refusal) {
    let person = try find(nummer)
    let fact: Persoon.Fact =
      switch opdracht {
      case .relatie(let relatie): .relatieVastgelegd(relatie: try checked(relatie, nummer, person))
      case .relatieVervalt(let id, let reden):
        try dropped(id, reden, person.relaties?.contains { $0.id == id }, .relatieVervallen(id: id))
      case .kader(let kader): .kaderVastgelegd(kader: try checked(kader, nummer, person))
      case .kaderVervalt(let id, let reden):
        try dropped(id, reden, person.kaders?.contains { $0.id == id }, .kaderVervallen(id: id))
      case .detentie(let detentie): .detentieVastgelegd(detentie: try checked(detentie, person))
      case .letOp(let letOp): .letOpVastgelegd(letOp: try checked(letOp))
      case .letOpVervalt(let reden):
        try dropped("De let-op", reden, person.letOp != nil, .letOpVervallen)
      case .geboren(let geboorte): .geboren(geboorte: try checked(geboorte, person))
      }
    tell(nummer, [fact], waarom: opdracht.reden)
  }

  private func dropped(
    _ id: String, _ reden: String, _ isThere: Bool?, _ fact: Persoon.Fact
  ) throws(Refusal) -> Persoon.Fact {
    var reasons = Reasons()
    reasons.require(isThere ?? false, "persoon", "\(id) is er niet (meer); ververs het scherm.")
    reasons.require(!reden.isBlank, "persoon", "Schrijf waarom dit vervalt.", at: "reden")
    try reasons.enforce()
    return fact
  }

  // MARK: - Relations

  private func checked(
    _ relatie: Relatie, _ nummer: Nummer<Persoon>, _ person: Persoon
  ) throws(Refusal) -> Relatie {
    guard relatie.ander != nummer else {
      throw Refusal(
        "persoon", "Iemand heeft geen relatie met zichzelf; kies een ander.", at: "ander")
    }
    let other = try find(relatie.ander)
    let before = try before(relatie.id, in: person.relaties, \.id)
    var reasons = Reasons()
    requireKind(
      &reasons, relatie.soort, before?.soort, house.relatiesoorten.met(id: relatie.soort) != nil)
    requireOrder(&reasons, relatie.van, relatie.tot)
    reasons.require(
      relatie.van.map { $0 <= context.today } ?? true, "persoon",
      "\(relatie.van?.lang ?? "") ligt in de toekomst; vul in sinds wanneer, of laat het leeg.",
      at: "van")
    let mine = (person.relaties ?? []).filter { $0.id != relatie.id && $0.ander == relatie.ander }
    let theirs = (other.relaties ?? []).filter { $0.ander == nummer }
    reasons.require(
      !(mine + theirs).contains { $0.soort == relatie.soort && overlaps($0, relatie) }, "persoon",
      "Deze relatie met \(relatie.ander) staat er al; wijzig die, of kies een andere soort.",
      at: "soort")
    try reasons.enforce()
    var recorded = relatie
    if before == nil {
      recorded.id = next("R", nummer) {
        if case .relatieVastgelegd(let made) = $0 { made.id } else { nil }
      }
    }
    return try changed(recorded, before)
  }

  private func overlaps(_ one: Relatie, _ other: Relatie) -> Bool {
    !(one.tot.map { end in other.van.map { end < $0 } ?? false } ?? false)
      && !(other.tot.map { end in one.van.map { end < $0 } ?? false } ?? false)
  }

  // MARK: - Measures

  private func checked(
    _ kader: Kader, _ nummer: Nummer<Persoon>, _ person: Persoon
  ) throws(Refusal) -> Kader {
    let before = try before(kader.id, in: person.kaders, \.id)
    var reasons = Reasons()
    let isKnown = house.kadersoorten.geldig(op: context.today).met(id: kader.soort) != nil
    requireKind(&reasons, kader.soort, before?.soort, isKnown)
    requireOrder(&reasons, kader.van, kader.tot)
    requireSource(&reasons, kader.bron)
    let others = (person.kaders ?? []).filter { $0.id != kader.id }
    reasons.require(
      !others.contains {
        $0.soort == kader.soort && $0.houder == kader.houder && $0.van == kader.van
      }, "persoon", "Dit kader staat er al; wijzig het daar.", at: "soort")
    try reasons.enforce()
    var recorded = kader
    if before == nil {
      recorded.id = next("K", nummer) {
        if case .kaderVastgelegd(let made) = $0 { made.id } else { nil }
      }
    }
    return try changed(recorded, before)
  }

  // MARK: - Detention, let-op, birth

  private func checked(_ detentie: Detentie, _ person: Persoon) throws(Refusal) -> Detentie {
    let today = context.today
    var reasons = Reasons()
    reasons.require(
      detentie.sinds <= today, "persoon",
      "\(detentie.sinds.lang) ligt in de toekomst; vul in sinds wanneer iemand vastzit.",
      at: "sinds")
    reasons.require(
      detentie.verwachtVrij.map { $0 >= detentie.sinds } ?? true, "persoon",
      "De verwachte vrijlating ligt voor het begin van de detentie; verbeter een van beide.",
      at: "verwachtVrij")
    reasons.require(
      detentie.vrijOp.map { $0 >= detentie.sinds && $0 <= today } ?? true, "persoon",
      "De vrijlating ligt voor het begin of in de toekomst; een toekomstige dag hoort bij verwacht.",
      at: "vrijOp")
    requireSource(&reasons, detentie.bron)
    var same = detentie
    same.op = person.detentie?.op
    reasons.require(person.detentie != same, "persoon", "Er is niets gewijzigd.")
    try reasons.enforce()
    return detentie
  }

  private func checked(_ letOp: LetOp) throws(Refusal) -> LetOp {
    var reasons = Reasons()
    reasons.require(
      !letOp.tekst.isBlank, "persoon", "Schrijf wat iemand die erheen gaat moet weten.", at: "tekst"
    )
    reasons.require(
      letOp.tekst.count <= 200, "persoon", "Houd het bij 200 tekens: het staat boven het dossier.",
      at: "tekst")
    requireSource(&reasons, letOp.bron)
    reasons.require(
      letOp.herzienVoor > context.today, "persoon",
      "\(letOp.herzienVoor.lang) is al voorbij; kies een dag waarop u er opnieuw naar kijkt.",
      at: "herzienVoor")
    try reasons.enforce()
    return letOp
  }

  private func checked(_ geboorte: Geboorte, _ person: Persoon) throws(Refusal) -> Geboorte {
    guard person.gegevens.soort == .ongeboren else {
      throw Refusal("persoon", "Dit is geen ongeboren kind; vul de geboortedatum gewoon aan.")
    }
    var reasons = Reasons()
    reasons.require(
      geboorte.op <= context.today, "persoon",
      "\(geboorte.op.lang) ligt in de toekomst; leg de geboorte vast als het zover is.", at: "op")
    reasons.require(
      !geboorte.achternaam.isBlank, "persoon", "Vul de achternaam van het kind in.",
      at: "achternaam")
    try reasons.enforce()
    return geboorte
  }

  // MARK: - What they share

  /// The one with this id; nil for a new one.
  private func before<Part>(
    _ id: String, in list: [Part]?, _ key: KeyPath<Part, String>
  ) throws(Refusal) -> Part? {
    guard !id.isEmpty else { return nil }
    guard let known = list?.first(where: { $0[keyPath: key] == id }) else {
      throw Refusal("persoon", "\(id) is er niet (meer); ververs het scherm.")
    }
    return known
  }

  private func changed<Part: Equatable>(_ part: Part, _ before: Part?) throws(Refusal) -> Part {
    if before == part { throw Refusal("persoon", "Er is niets gewijzigd.") }
    return part
  }

  /// One more than were ever made, so that what was withdrawn keeps its own.
  private func next(
    _ letter: String, _ nummer: Nummer<Persoon>, _ id: (Persoon.Fact) -> String?
  ) -> String {
    let made = Set(self[nummer]?.verloop.compactMap { $0.wat.flatMap(id) } ?? [])
    return "\(letter)\(made.count + 1)"
  }

  private func requireKind(
    _ reasons: inout Reasons, _ kind: String, _ before: String?, _ isKnown: Bool
  ) {
    reasons.require(
      isKnown || kind == before, "persoon",
      kind.isEmpty ? "Kies de soort." : "\"\(kind)\" kent dit huis niet; kies uit de lijst.",
      at: "soort")
  }

  private func requireOrder(_ reasons: inout Reasons, _ from: Datum?, _ until: Datum?) {
    guard let from, let until else { return }
    reasons.require(
      from <= until, "persoon",
      "Het einde (\(until.kort)) ligt voor het begin (\(from.kort)); verbeter een van beide.",
      at: "tot")
  }

  private func requireSource(_ reasons: inout Reasons, _ source: String) {
    reasons.require(
      !source.isBlank, "persoon", "Schrijf van wie u dit weet, of uit welk stuk.", at: "bron")
  }
}
