/// A coded choice.
public struct Keuze: Equatable, Sendable, Benoemd, Geldig {
  /// The id in files.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// When it may be chosen.
  public var geldigheid: Geldigheid
  /// Where this comes from, for whoever edits the profile.
  public var bronvermelding: String?
}

/// Where meldingen come from.
public struct Bron: Equatable, Sendable, Benoemd, Geldig {
  /// The id in files.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// The partner it stands for, which brings its meldingen in.
  public var partner: String?
  /// When it may be chosen.
  public var geldigheid: Geldigheid
  /// Where this comes from, for whoever edits the profile.
  public var bronvermelding: String?
}

/// A queue of the screening.
public enum Wachtrij: String, CaseIterable, Codable, Sendable {
  case overig
  case verward
}

/// What a melding is about.
public struct Meldingsoort: Equatable, Sendable, Benoemd, Geldig {
  /// The id in files.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// The queue it joins when confused behaviour is not suspected.
  public var wachtrij: Wachtrij
  /// The traject it is received for, if that follows from the kind.
  public var traject: String?
  /// When it may be chosen.
  public var geldigheid: Geldigheid
}

/// A code on a police report.
public struct Politiecode: Equatable, Sendable, Benoemd {
  /// The code, such as `E33`.
  public var id: String
  /// What it stands for.
  public var naam: String
  /// Whether it points to confused behaviour (field guide Y9).
  public var verward: Bool
  /// The kind of melding it usually is.
  public var soort: String?
}

/// Terms a house sets itself.
public struct Termijnen: Codable, Equatable, Sendable {
  /// After how many weeks without progress a casus is listed.
  public var wekenZonderVoortgang: Int
  /// How often a point may be postponed before it goes to the manager.
  public var maximaalAangehouden: Int
  /// Within how many months a ZRM begin measurement is expected.
  public var zrmBeginmetingMaanden: Int
  /// How many days before a measure of a person ends this is said, and how long after it ended.
  public var kaderEindeDagen = 42
  /// Within how many hours a question about a named person is answered.
  public var informatievraagUren = 6
  /// Within how many working days after a decision the reporter hears of it.
  public var terugkoppelenWerkdagen = 5
  /// After how many weeks a casus is gone through again.
  public var reviewWeken = 4
  /// After how many months the status Top X is looked at anew; no source names a term.
  public var topXHerzienMaanden = 6
  /// After how many days of waiting on somebody this is said.
  public var wachtenDagen = 30
  /// How many days before the term of the begin measurement it is said.
  public var zrmWaarschuwenDagen = 28
  /// How many days before the monitoring of a huisverbod ends this is said.
  public var huisverbodEindeDagen = 30
}
