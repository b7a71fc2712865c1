/// What one call of the import brings in: tables from one old system, all of it or nothing.
public struct Invoer: Equatable, Sendable {
  /// The system the records were kept in; part of their identity.
  public var bronsysteem: String
  /// The tables; one at most of each kind.
  public var tabellen: [Invoertabel]

  /// Tables of a system.
  public init(bronsysteem: String = "csv", _ tabellen: [Invoertabel]) {
    self.bronsysteem = bronsysteem
    self.tabellen = tabellen
  }
}

/// A table to import: the text of its cells with the lines they stand on.
public struct Invoertabel: Equatable, Sendable {
  /// What the rows are about.
  public var soort: Invoersoort
  /// The name of the file, as the user gave it.
  public var bestand: String
  /// The text.
  var tekst: CSVText

  /// A table from the bytes of a file; what can't be read is told when it is imported.
  public init(_ soort: Invoersoort, bestand: String, bytes: [UInt8]) {
    self.soort = soort
    self.bestand = bestand
    tekst = CSVText(bytes)
  }

  /// The same, followed while it is read.
  ///
  /// - Throws: `StoreError.cancelled` when it was broken off.
  public init(
    _ soort: Invoersoort, bestand: String, bytes: [UInt8], voortgang: Voortgang
  ) throws(StoreError) {
    self.soort = soort
    self.bestand = bestand
    let wat = "\(bestand) lezen, in kB"
    var told = 0
    try voortgang.meld(wat, 0, van: bytes.count / 1000)
    tekst = try CSVText(bytes) { (at) throws(StoreError) in
      guard at - told >= 100_000 else { return }
      told = at
      try voortgang.meld(wat, at / 1000, van: bytes.count / 1000)
    }
  }

  /// A table made in memory, as if it stood in a file: `kolommen` is the header.
  public init(_ soort: Invoersoort, kolommen: [String], rijen: [[String]]) {
    self.init(
      soort, bestand: soort.bestandsnaam, bytes: CSVWriter.bytes(kolommen, rijen))
  }

  /// How many rows could be read.
  public var aantal: Int { tekst.rijen.count }
}

/// What an import did or would do: counts and what deserves a look, nothing about persons.
public struct Invoerverslag: Equatable, Sendable {
  /// How many rows of a kind were new and how many were known already.
  public struct Telling: Equatable, Sendable {
    /// Rows that became something new.
    public var nieuw = 0
    /// Rows that were imported before, unchanged.
    public var bekend = 0
  }

  /// A value that the house does not list, kept as written.
  public struct OnbekendeWaarde: Hashable, Sendable {
    /// The kind of file.
    public var soort: Invoersoort
    /// The column.
    public var kolom: String
    /// The value.
    public var waarde: String
  }

  /// The counts by kind, of the files in the call.
  public var tellingen: [Invoersoort: Telling] = [:]
  /// What deserves a look, as `bestand:regel:kolom: zin`; the first so many of it.
  public private(set) var waarschuwingen: [String] = []
  /// How much more deserves a look.
  public private(set) var meerWaarschuwingen = 0
  /// Open values the house does not list, with how often they occur.
  public var onbekend: [OnbekendeWaarde: Int] = [:]
  /// The names of procesregisseurs who became inactive medewerkers without rights.
  public var medewerkers: [String] = []

  /// So many are told one by one.
  static let grens = 10_000

  /// Nothing imported yet.
  public init() {}

  /// Notes what deserves a look.
  mutating func waarschuw(_ regel: String) {
    if waarschuwingen.count < Invoerverslag.grens {
      waarschuwingen.append(regel)
    } else {
      meerWaarschuwingen += 1
    }
  }
}
