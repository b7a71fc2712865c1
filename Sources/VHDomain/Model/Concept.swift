/// What somebody typed in a form and has not recorded yet (interaction rules 9 and 10).
///
/// It belongs to one medewerker, is part of no commit and of no figure, and goes away once the form
/// is recorded.
public struct Concept: Codable, Equatable, Sendable {
  /// A field with what stands in it.
  public struct Veld: Codable, Equatable, Sendable {
    /// The field of the form.
    public var id: String
    /// The kind of value: text, choice, date and so on, as the form has them.
    public var soort: String
    /// The value, or the values of a field that takes more.
    public var waarden: [String]

    /// A field with these values.
    public init(_ id: String, soort: String, _ waarden: [String]) {
      self.id = id
      self.soort = soort
      self.waarden = waarden
    }
  }

  /// Which form, on which record, typed where: one draft for each.
  public struct Plek: Codable, Hashable, Sendable {
    /// The form.
    public var formulier: String
    /// The record it is about.
    public var nummer: RecordNummer?
    /// What tells two forms on one record apart, such as the action.
    public var detail: String?
    /// The meeting in which it was typed: what was typed at one's own place does not appear on a
    /// shared screen.
    public var overleg: Nummer<Overleg>?

    /// A form on a record.
    public init(
      _ formulier: String, _ nummer: RecordNummer? = nil, detail: String? = nil,
      overleg: Nummer<Overleg>? = nil
    ) {
      self.formulier = formulier
      self.nummer = nummer
      self.detail = detail
      self.overleg = overleg
    }
  }

  /// Whose it is.
  public var medewerker: String
  /// Where it belongs.
  public var plek: Plek
  /// The title of the form; no name of a person in it.
  public var titel: String
  /// When it was kept.
  public var bewaard: Moment
  /// What was typed; empty fields are left out.
  public var velden: [Veld]
  /// What the form was opened on, so that what others changed since can be told apart.
  ///
  /// Nil in drafts of an older program.
  public var basis: Basis?

  /// What a form was opened on.
  public struct Basis: Codable, Equatable, Sendable {
    /// The fields as they were.
    public var velden: [Veld]
    /// The revision of the record; nil for a form on none.
    public var rev: Int?

    /// What a form was opened on.
    public init(_ velden: [Veld], rev: Int?) {
      self.velden = velden
      self.rev = rev
    }
  }

  /// A draft of somebody.
  public init(
    medewerker: String, plek: Plek, titel: String, bewaard: Moment, velden: [Veld],
    basis: Basis? = nil
  ) {
    self.basis = basis
    self.medewerker = medewerker
    self.plek = plek
    self.titel = titel
    self.bewaard = bewaard
    self.velden = velden
  }

  /// Under which it is kept; no personal data in it.
  public var naam: String {
    [
      medewerker, plek.formulier, plek.nummer?.description, plek.detail,
      plek.overleg?.description,
    ].compactMap { $0 }.joined(separator: " ")
  }
}
