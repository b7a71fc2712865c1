/// That the reporter was told what became of a melding.
public struct Teruggekoppeld: Codable, Equatable, Sendable {
  /// How: by telephone, by letter.
  public var wijze: String
  /// By whom, by id of the medewerker; set when it is recorded.
  public var door: String?
  /// The day; set when it is recorded.
  public var op: Datum?
  /// After how many decisions, so that a next decision asks for it anew; set when it is recorded.
  public var naBesluit: Int?
  /// The reporter of which melding; nil for the reporters of all.
  public var melding: Nummer<Melding>?

  /// Told in this way, to the reporter of one melding or of all.
  public init(wijze: String, melding: Nummer<Melding>? = nil) {
    self.wijze = wijze
    self.melding = melding
  }
}

extension Casus {
  /// What happens around a meeting besides decisions.
  mutating func note(_ fact: Fact, _ event: EventHead) {
    switch fact {
    case .bekendheidGenoteerd(let answer): know(answer)
    case .bekendheidNietGemeld(let organisaties):
      for id in organisaties {
        var answer = Bekendheid(id, .nietGemeld)
        answer.door = event.door.medewerker
        answer.op = event.op
        answer.overleg = event.door.overleg
        know(answer)
      }
    case .teruggekoppeld(let told): teruggekoppeld = (teruggekoppeld ?? []) + [told]
    default: break
    }
  }

  private mutating func know(_ answer: Bekendheid) {
    bekendheid = (bekendheid ?? []).filter { $0.organisatie != answer.organisatie } + [answer]
  }

  /// The answer of an organisation about the persons, when it gave one.
  public func bekendheid(van organisatie: String) -> Bekendheid? {
    bekendheid?.first { $0.organisatie == organisatie }
  }

  /// Whether the reporter still has to be told of the last decision.
  public var moetTerugkoppelen: Bool {
    guard let last = laatsteBesluit, last.uitkomst.map({ $0 != .aangehouden }) ?? false,
      last.terugkoppeling != nil
    else { return false }
    return meldingen.isEmpty ? toldNow.isEmpty : !nietTeruggekoppeld.isEmpty
  }

  /// The meldingen whose reporter was not told of the last decision.
  public var nietTeruggekoppeld: [Nummer<Melding>] {
    let told = toldNow
    guard !told.contains(where: { $0.melding == nil }) else { return [] }
    return meldingen.filter { nummer in !told.contains { $0.melding == nummer } }
  }

  /// Whether the reporter of a melding was told of the last decision; without one, all reporters.
  func heeftGehoord(_ melding: Nummer<Melding>?) -> Bool {
    guard let melding else { return !toldNow.isEmpty && nietTeruggekoppeld.isEmpty }
    return meldingen.contains(melding) && !nietTeruggekoppeld.contains(melding)
  }

  /// What was told since the last decision.
  private var toldNow: [Teruggekoppeld] {
    (teruggekoppeld ?? []).filter { $0.naBesluit == besluiten.count }
  }
}

extension Casus {
  /// The day it was agreed to come back to a table: held over with a question, or not reached.
  public var komtTerugOp: Datum? { aanhouding?.terugOp ?? terugOp }
}
