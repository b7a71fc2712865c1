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

  /// Told in this way.
  public init(wijze: String) {
    self.wijze = wijze
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
    return !(teruggekoppeld ?? []).contains { $0.naBesluit == besluiten.count }
  }
}
