/// One value that is put right.
public struct Veldwijziging: Equatable, Sendable {
  /// The record.
  public var nummer: RecordNummer
  /// The event in which it was recorded.
  public var gebeurtenis: String
  /// Where in that event, as in `Correctieveld.pad`.
  public var pad: [String]
  /// What whoever corrects saw there; something else there now refuses the correction.
  public var was: JSONValue
  /// What it is after all; null makes it empty.
  public var wordt: JSONValue

  /// A field, with what it is after all.
  public init(_ veld: Correctieveld, wordt: JSONValue) {
    nummer = veld.nummer
    gebeurtenis = veld.gebeurtenis
    pad = veld.pad
    was = veld.waarde
    self.wordt = wordt
  }
}

/// Values that were always wrong, put right in one commit.
public struct Correctieopdracht: Equatable, Sendable {
  /// What changes.
  public var wijzigingen: [Veldwijziging]
  /// Why, in a word.
  public var soort: Correctiesoort
  /// Why, in a sentence.
  public var reden: String
  /// Who asked for it, when somebody did.
  public var aanvrager: String?
  /// Where the proof is.
  public var bewijs: String?

  /// These changes, with the reason.
  public init(
    _ wijzigingen: [Veldwijziging], soort: Correctiesoort, reden: String,
    aanvrager: String? = nil, bewijs: String? = nil
  ) {
    self.wijzigingen = wijzigingen
    self.soort = soort
    self.reden = reden
    self.aanvrager = aanvrager
    self.bewijs = bewijs
  }
}
