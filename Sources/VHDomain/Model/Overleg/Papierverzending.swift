/// A kind of paper around a meeting.
public enum Papiersoort: String, CaseIterable, Codable, Sendable {
  /// The agenda as it goes to one organisation, days before: who does it know?
  case uitnodiging
  /// The decisions one organisation was at or may know of.
  case besluitenlijst
  /// What one organisation has to do.
  case actielijst
  /// The minutes, for the house.
  case verslag
  /// What the reporter of a melding is told.
  case terugkoppeling
  /// The plan of a casus, for who carries it out.
  case planTafel = "plan-tafel"
  /// The plan in plain words, for the person concerned to sign.
  case planBetrokkene = "plan-betrokkene"
  /// A casus in short, for who comes to a meeting about it.
  case samenvatting

  /// The name in a sentence, such as "de besluitenlijst".
  public var naam: String {
    switch self {
    case .planTafel: "plan van aanpak voor de tafel"
    case .planBetrokkene: "plan voor de betrokkene"
    case .uitnodiging, .besluitenlijst, .actielijst, .verslag, .terugkoppeling, .samenvatting:
      rawValue
    }
  }
  /// Several of them in a sentence.
  public var meervoud: String {
    switch self {
    case .uitnodiging: "uitnodigingen"
    case .besluitenlijst: "besluitenlijsten"
    case .actielijst: "actielijsten"
    case .verslag: "verslagen"
    case .terugkoppeling: "terugkoppelingen"
    case .planTafel, .planBetrokkene: "plannen"
    case .samenvatting: "samenvattingen"
    }
  }

  /// Whether there is one for each organisation.
  public var isPerOrganisatie: Bool {
    switch self {
    case .uitnodiging, .besluitenlijst, .actielijst: true
    case .verslag, .terugkoppeling, .planTafel, .planBetrokkene, .samenvatting: false
    }
  }

  /// Whether it is about one casus, made from its dossier.
  public var isVanCasus: Bool { Papiersoort.vanCasus.contains(self) }

  /// The papers that are made from a dossier.
  public static let vanCasus: [Papiersoort] = [.planTafel, .planBetrokkene, .samenvatting]
}

/// That a paper of a meeting went out: to whom, how and when.
public struct Papierverzending: Codable, Equatable, Sendable {
  /// Which paper.
  public var soort: Papiersoort
  /// To which organisations, by partner id; empty for the minutes, which stay in the house.
  public var aan: [String]
  /// How: by secured mail, on paper.
  public var wijze: String
  /// By whom, by id of the medewerker; set when it is recorded.
  public var door: String?
  /// The day; set when it is recorded.
  public var op: Datum?

  /// A paper that went to these organisations in this way.
  public init(_ soort: Papiersoort, aan: [String], wijze: String) {
    self.soort = soort
    self.aan = aan
    self.wijze = wijze
  }
}

extension Overleg {
  /// How a paper last went out; nil while it did not.
  public func verzending(van soort: Papiersoort, aan organisatie: String?) -> Papierverzending? {
    (verzonden ?? []).last { sent in
      sent.soort == soort && (organisatie.map(sent.aan.contains) ?? sent.aan.isEmpty)
    }
  }
}
