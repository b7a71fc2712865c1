/// An answer of the aanmelder to one of the questions of the criteria, as asked (decision 28).
///
/// Kept as given: of a question that is stored the other way round for a table, this is the answer
/// to the sentence itself.
public struct Melderantwoord: Codable, Equatable, Sendable {
  /// The question.
  public var vraag: Criteriumvraag
  /// The answer.
  public var antwoord: Antwoord

  /// An answer to a question.
  public init(_ vraag: Criteriumvraag, _ antwoord: Antwoord) {
    self.vraag = vraag
    self.antwoord = antwoord
  }
}

/// What a melding says about going into or coming out of detention.
public struct Detentieopgave: Codable, Equatable, Sendable {
  /// In or out.
  public var richting: Detentierichting?
  /// The day.
  public var datum: Datum?
  /// The prison, as written.
  public var inrichting: String?

  /// What is known of it.
  public init(
    richting: Detentierichting? = nil, datum: Datum? = nil, inrichting: String? = nil
  ) {
    self.richting = richting
    self.datum = datum
    self.inrichting = inrichting
  }
}

/// What the gemeente concluded about the return of a justitiabele (T24, R-75).
///
/// The house collects; somebody mandated by the gemeente concludes, never a medewerker.
public struct BijConclusie: Codable, Equatable, Sendable {
  /// The gemeente.
  public var gemeente: String
  /// Who concluded.
  public var gemandateerde: String
  /// By which mandate or function.
  public var mandaat: String
  /// The day.
  public var op: Datum
  /// Whether the return threatens public order.
  public var dreiging: Bool
  /// On what it rests.
  public var toelichting: String

  /// A conclusion of the gemeente.
  public init(
    gemeente: String, gemandateerde: String, mandaat: String, op: Datum, dreiging: Bool,
    toelichting: String
  ) {
    self.gemeente = gemeente
    self.gemandateerde = gemandateerde
    self.mandaat = mandaat
    self.op = op
    self.dreiging = dreiging
    self.toelichting = toelichting
  }

  /// The conclusion in a few words.
  public var zin: String {
    (dreiging ? "terugkeer bedreigt de openbare orde" : "terugkeer bedreigt de openbare orde niet")
      + ", volgens \(gemandateerde) (\(mandaat), \(gemeente)) op \(op.lang)"
  }
}
