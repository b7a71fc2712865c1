/// What a command changes, ready to be committed: all of it or nothing.
public struct Transaction: Sendable {
  /// The changed records, and nothing else; the counters that moved.
  public var changed: Records
  /// Their numbers, in order of first change.
  public var touched: [RecordNummer]
  /// The moment it is recorded.
  public var moment: Moment
  /// Who acts.
  public var signature: Signature
  /// What an import has to tell.
  public var verslag: Invoerverslag?
  /// What undoes it; nil when that can't be done.
  public var intrekking: Intrekking?
}

/// Where a command leads: decided, checked against the rules, not yet committed; a proposal where it
/// takes a second person.
///
/// - Parameters:
///   - command: what is asked.
///   - records: the records as committed; the decision is taken inside the lock.
///   - actor: who asks.
///   - aanvaard: the warnings the user passes, with the written reason (decision 17).
///   - moment: now.
///   - voortgang: follows long work and may break it off.
/// - Throws: `Refusal` with every reason at once.
func decide(
  _ command: Command, on records: Records, as actor: Actor, accepting aanvaard: [Aanvaarding] = [],
  at moment: Moment, voortgang: Voortgang = .geen
) throws(Refusal) -> Transaction {
  var records = records
  records.peil(op: moment.dag)
  let direct = try carriedOut(
    command, on: records, as: actor, accepting: aanvaard, at: moment, voortgang: voortgang)
  return try direct.voorgelegd(command, on: records, as: actor, accepting: aanvaard) ?? direct
}

/// The same as if nobody else had to look at it, on records whose house is that of the day.
func carriedOut(
  _ command: Command, on records: Records, as actor: Actor, accepting aanvaard: [Aanvaarding] = [],
  at moment: Moment, voortgang: Voortgang = .geen
) throws(Refusal) -> Transaction {
  let nobody = Signature(
    medewerker: actor.medewerker, naam: "", rol: nil, organisatie: records.house.id,
    terminal: actor.terminal, overleg: actor.overleg)
  var work = Work(records, Context(now: moment, signature: nobody))
  work.voortgang = voortgang
  work.aanvaard = aanvaard
  work.context.signature = try command.authorise(actor, work, moment)
  try command.carryOut(&work)
  try work.checkRules(accepting: work.aanvaard)
  return Transaction(
    changed: work.changed, touched: work.touched, moment: moment,
    signature: work.context.signature, verslag: work.verslag,
    intrekking: work.intrekking(van: command))
}

extension Work {
  /// Runs every rule on every changed record; what was already so before does not count anew.
  mutating func checkRules(accepting aanvaard: [Aanvaarding]) throws(Refusal) {
    var findings: [Finding] = []
    for (done, nummer) in touched.enumerated() {
      try meld("regels van de werkwijze toetsen", done, van: touched.count)
      switch nummer.soort {
      case .melding: findings += check(Nummer<Melding>(nummer), aanvaard)
      case .casus: findings += check(Nummer<Casus>(nummer), aanvaard)
      case .overleg: findings += check(Nummer<Overleg>(nummer), aanvaard)
      case .huisverbod: findings += check(Nummer<Huisverbod>(nummer), aanvaard)
      case .detentie, .consulten, .informatievraag, .contact, .rapport, .voorstel: break
      case .persoon: findings += check(Nummer<Persoon>(nummer), aanvaard)
      case .inrichting: findings += check(Nummer<Medewerkers>(nummer), aanvaard)
      }
    }
    let blocking = findings.filter { $0.severity == .blocks }
    let refusal = blocking.isEmpty ? findings.filter { $0.severity == .warns } : blocking
    if !refusal.isEmpty { throw Refusal(refusal) }
  }

  /// Refuses when a rule blocks a changed record that it did not block before.
  ///
  /// - Parameter warnings: whether a warning refuses too.
  func requireRules(_ nummer: RecordNummer, warnings: Bool = false) throws(Refusal) {
    let found: [Finding]
    switch nummer.soort {
    case .melding: found = nieuw(Nummer<Melding>(nummer))
    case .casus: found = nieuw(Nummer<Casus>(nummer))
    case .overleg: found = nieuw(Nummer<Overleg>(nummer))
    case .huisverbod: found = nieuw(Nummer<Huisverbod>(nummer))
    case .persoon: found = nieuw(Nummer<Persoon>(nummer))
    case .inrichting, .detentie, .consulten, .informatievraag, .contact, .rapport, .voorstel:
      found = []
    }
    let blocking = found.filter { warnings || $0.severity == .blocks }
    if !blocking.isEmpty { throw Refusal(blocking) }
  }

  /// What rules find in a changed record that they did not find before.
  private func nieuw<A: RuleSubject>(_ nummer: Nummer<A>?) -> [Finding] {
    guard let nummer, let after = self[nummer]?.inhoud else { return [] }
    let rules = RuleContext(house: house, medewerkers: records.medewerkerlijst)
    let before = records[keyPath: A.table][nummer]?.inhoud.findings(rules) ?? []
    return after.findings(rules).filter { !before.contains($0) }
  }

  private mutating func check<A: RuleSubject>(
    _ nummer: Nummer<A>?, _ aanvaard: [Aanvaarding]
  ) -> [Finding] {
    guard let nummer else { return [] }
    var fresh = nieuw(nummer)
    for passed in aanvaard where !passed.reden.isBlank {
      let warned = fresh.contains { $0.rule == passed.regel && $0.severity == .warns }
      guard warned, let fact = A.accepted(passed) else { continue }
      tell(nummer, [fact], waarom: passed.reden)
      fresh.removeAll { $0.rule == passed.regel && $0.severity == .warns }
    }
    return fresh
  }
}
