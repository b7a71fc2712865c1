/// How much of a point someone may see, least first.
public enum Vrijgaveniveau: String, CaseIterable, Codable, Sendable {
  /// That it exists: number, initials and year of birth, to look up in one's own files.
  case bestaan
  /// The question and the picture as well.
  case beperkt
  /// The contributions as well, as far as they are meant for this reader.
  case volledig
}

extension Vrijgaveniveau: Comparable {
  /// By how much is seen.
  public static func < (left: Vrijgaveniveau, right: Vrijgaveniveau) -> Bool {
    left.rang < right.rang
  }

  private var rang: Int { Vrijgaveniveau.allCases.firstIndex(of: self) ?? 0 }

  /// In words, as on screens.
  public var naam: String {
    switch self {
    case .bestaan: "alleen dat het punt bestaat"
    case .beperkt: "vraag en beeld, niet de inbreng"
    case .volledig: "alles wat voor hen bestemd is"
    }
  }
}

/// The level of one reader at one point, where it differs from the rule of the table.
public struct Vrijgave: Codable, Equatable, Sendable {
  /// For whom.
  public var lezer: Lezer
  /// How much.
  public var niveau: Vrijgaveniveau

  /// A level for a reader.
  public init(_ lezer: Lezer, _ niveau: Vrijgaveniveau) {
    self.lezer = lezer
    self.niveau = niveau
  }
}

/// Someone who reads along at a table.
public enum Lezer: Hashable, Sendable {
  /// A partner, by id of the house.
  case organisatie(String)
  /// A guest of the meeting, by number.
  case gast(Int)
  /// The person the point is about.
  case betrokkene
}

extension Lezer: Codable, Comparable {
  /// As in files: the id of a partner, `gast-1`, or `betrokkene`.
  public var tekst: String {
    switch self {
    case .organisatie(let id): id
    case .gast(let nummer): "gast-\(nummer)"
    case .betrokkene: "betrokkene"
    }
  }

  /// The reader with this text.
  public init(_ tekst: String) {
    if tekst == "betrokkene" {
      self = .betrokkene
    } else if tekst.hasPrefix("gast-"), let nummer = Int(tekst.dropFirst(5)) {
      self = .gast(nummer)
    } else {
      self = .organisatie(tekst)
    }
  }

  /// Reads its text.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// Writes its text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(tekst)
  }

  /// In the order of their texts.
  public static func < (left: Lezer, right: Lezer) -> Bool { left.tekst < right.tekst }

  /// The partner, when it is one.
  public var organisatie: String? {
    if case .organisatie(let id) = self { id } else { nil }
  }
}
