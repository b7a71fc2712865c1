/// What a column counts.
public enum Eenheid: String, Sendable {
  case meldingen
  case casussen
  case personen
  case consulten
  case vragen

  /// Whether the parts of a table add up to its total; the same person may stand in two.
  public var isOptelbaar: Bool { self != .personen }
}

/// What the rows of a table are divided by.
public enum Dimensie: String, Sendable {
  case gemeente
  case kwartaal
  case traject
  case maand
}

/// A column of a table: its words and how it is counted.
public struct Kolom: Sendable {
  /// The name in files and on the command line.
  public let id: String
  /// The heading on paper, one or two words.
  public let kop: String
  /// What it counts.
  public let eenheid: Eenheid
  /// Which date decides, in words.
  public let datum: String
  /// What is counted, in a sentence.
  public let definitie: String
  let regel: Telregel
}

/// A table of figures as data: what it is called, what it counts, and what its reader must know.
///
/// A table more is an entry in `alle`, and a `Telregel` when it counts what none counts yet.
/// Source: interfaces, "Tables".
public struct Tabeldefinitie: Sendable, Identifiable {
  /// The name in files and on the command line.
  public let id: String
  /// The title.
  public let titel: String
  /// What the rows are divided by, outermost first.
  public let dimensies: [Dimensie]
  /// The columns, in order.
  public let kolommen: [Kolom]
  /// What every reader of it must know.
  public let voetnoten: [String]

  /// Whether it can be asked of one traject; the column of trajecten is left out then.
  public var kentTraject: Bool { dimensies.contains(.traject) }

  /// Whether it can be asked of one gemeente.
  public var kentGemeente: Bool { dimensies.contains(.gemeente) }

  /// The tables there are, in the order they are listed.
  public static let alle = [meldingTriage, procesregie, consulten, advies, informatievragen]

  /// The table with this id.
  ///
  /// - Throws: `Cijferfout.onbekendeTabel` when there is none.
  public static func met(id: String) throws(Cijferfout) -> Tabeldefinitie {
    guard let found = alle.first(where: { $0.id == id }) else { throw .onbekendeTabel(id) }
    return found
  }
}

extension Tabeldefinitie: Hashable {
  /// Tables are told apart by their id.
  public static func == (left: Tabeldefinitie, right: Tabeldefinitie) -> Bool {
    left.id == right.id
  }

  /// Hashes the id.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
