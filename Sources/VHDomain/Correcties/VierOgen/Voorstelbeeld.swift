/// What a proposal would do now, worked out afresh, beside what it did when it was asked.
public struct Voorstelbeeld: Equatable, Sendable {
  /// What it would do now.
  public var gevolgen: Gevolgen
  /// What is otherwise than when it was asked, a sentence each.
  public var anders: [String]
  /// A sum of what it would do and of the records it stands on: what was seen, in a few letters.
  public var stand: String
}

extension Registry {
  /// What a proposal would do now.
  ///
  /// - Throws: `PerformError.refused` with the reasons when it can't be carried out any more.
  public func beeld(
    van nummer: Nummer<Voorstel>, as actor: Actor
  ) throws(PerformError) -> Voorstelbeeld {
    let view = view(as: actor)
    do throws(Refusal) {
      return try Voorstelbeeld(nummer, view, actor, now)
    } catch {
      throw .refused(error)
    }
  }
}

extension Voorstelbeeld {
  fileprivate init(
    _ nummer: Nummer<Voorstel>, _ view: View, _ actor: Actor, _ now: Moment
  ) throws(Refusal) {
    let records = view.geteldeRecords
    let nobody = Signature(
      medewerker: actor.medewerker, naam: "", rol: nil, organisatie: records.house.id,
      terminal: actor.terminal, overleg: actor.overleg)
    var work = Work(records, Context(now: now, signature: nobody))
    let asking = Command.voorstelBeoordelen(nummer, .intrekken(reden: nil))
    work.context.signature = try asking.authorise(actor, work, now)
    guard let proposal = try work.find(nummer).volledig else {
      throw Refusal("vier-ogen", "\(nummer) is niet gevonden.")
    }
    try work.carryOut(proposal.inhoud, proposal.door)
    let touched = work.touched
    var after = records
    _ = after.commit(
      Transaction(
        changed: work.changed, touched: touched, moment: now, signature: work.context.signature))
    gevolgen = Gevolgen(touched, before: work.lezer(records), after: work.lezer(after))
    try work.checkRules(accepting: work.aanvaard)
    stand = gevolgen.stand(records.grond(touched))
    gevolgen.groepen = view[nummer]?.inhoud.inhoud?.groepen ?? []
    anders = Voorstelbeeld.anders(
      proposal.inhoud, records.grond(touched), gevolgen, view)
  }

  private static func anders(
    _ then: Voorstelinhoud, _ now: [Voorstelgrond], _ effect: Gevolgen, _ view: View
  ) -> [String] {
    var told: [String] = []
    let moved = Set(then.grond).symmetricDifference(now).map(\.nummer)
    if !moved.isEmpty {
      let named = Set(moved.filter { !view.verbergt($0) }).sorted().map(\.description)
      told.append(
        "Sinds het voorstel is gewijzigd: "
          + (named.isEmpty ? "een dossier dat u niet kunt zien" : dutchList(named)) + ".")
    }
    let seen = Set(view.rapporten.map(\.nummer))
    let old = then.cijfers.filter { seen.contains($0.rapport) }
    if Set(old) != Set(effect.cijfers.map(Voorstelcijfer.init)) {
      told.append(
        "Het raakt nu andere gepubliceerde cijfers dan toen het werd voorgesteld. Toen: "
          + (old.isEmpty ? "geen" : dutchList(old.map(\.zin))) + ".")
    }
    return told
  }
}

extension Voorstelcijfer {
  /// In a few words.
  public var zin: String {
    "\(rapport) \(adres) \(was.map(String.init) ?? "niet bekend") wordt "
      + (wordt.map(String.init) ?? "niet bekend")
  }
}

extension Voorstel {
  /// What is asked and by whom; nil before it was.
  var volledig: (inhoud: Voorstelinhoud, door: Signature)? {
    guard let inhoud, let door else { return nil }
    return (inhoud, door)
  }
}

extension Gevolgen {
  /// A sum of all that is told and of the records it stands on.
  func stand(_ grond: [Voorstelgrond]) -> String {
    let fields = velden.map { "\($0.nummer) \($0.naam) \($0.was) \($0.wordt)" }
    let figures = cijfers.map { Voorstelcijfer($0).zin }
    let all = [fields, toestand, figures, grond.map { "\($0.nummer) \($0.rev)" }].map {
      $0.joined(separator: "\n")
    }
    let sum = Sum(of: Array(all.joined(separator: "\n\n").utf8)).text
    return String(sum.dropFirst(7).prefix(8))
  }
}
