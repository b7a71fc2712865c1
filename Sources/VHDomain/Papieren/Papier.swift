/// A paper as a value: what it says, before it becomes text, a page or a screen.
public struct Papier: Equatable, Sendable {
  /// A line of a section.
  public enum Regel: Equatable, Sendable {
    /// Running text.
    case tekst(String)
    /// One of a list.
    case punt(String)
    /// A label with what belongs to it.
    case gegeven(String, String)
    /// Something to tick.
    case vakje(String)
    /// Something to write by hand.
    case invul(String)
  }

  /// A heading with its lines.
  public struct Deel: Equatable, Sendable {
    /// The heading.
    public var kop: String
    /// The lines.
    public var regels: [Regel]
  }

  /// Which kind it is.
  public var soort: Papiersoort
  /// The organisation it is for, by partner id; nil when it is for none in particular.
  public var organisatie: String?
  /// The first line.
  public var titel: String
  /// From whom and about which meeting.
  public var onder: String
  /// What comes before the sections.
  public var inleiding: [String] = []
  /// The sections.
  public var delen: [Deel] = []
  /// For whose eyes it is, and what to do with it.
  public var slot = ""
  /// The name of its file without an extension; holds no personal data.
  public var bestandsnaam: String
}

/// A form a paper can take in a file.
public enum Papiervorm: String, CaseIterable, Sendable {
  case tekst
  case html

  /// What the name of the file ends with.
  public var extensie: String {
    switch self {
    case .tekst: "txt"
    case .html: "html"
    }
  }

  /// In words, as in a form.
  public var naam: String {
    switch self {
    case .tekst: "tekst"
    case .html: "HTML, om te openen in een browser"
    }
  }
}

extension Papier {
  /// The name of its file in a form.
  public func bestandsnaam(_ vorm: Papiervorm) -> String { "\(bestandsnaam).\(vorm.extensie)" }

  /// All of it in a form, as it stands in a file.
  public func inhoud(_ vorm: Papiervorm) -> String {
    switch vorm {
    case .tekst: tekst
    case .html: html
    }
  }
}
