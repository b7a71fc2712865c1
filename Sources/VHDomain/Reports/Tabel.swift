/// What is asked: a table, a period, perhaps one traject or one gemeente.
public struct Cijfervraag: Hashable, Sendable {
  /// The table.
  public var tabel: Tabeldefinitie
  /// The period.
  public var periode: Verslagperiode
  /// One traject, by id of the house; nil is all.
  public var traject: String?
  /// One gemeente of the house, `Onbekend` or `Buiten regio`; nil is all.
  public var gemeente: String?

  /// A table over a period, narrowed where given.
  public init(
    _ tabel: Tabeldefinitie, _ periode: Verslagperiode, traject: String? = nil,
    gemeente: String? = nil
  ) {
    self.tabel = tabel
    self.periode = periode
    self.traject = traject
    self.gemeente = gemeente
  }
}

/// A figure: its value, and the records behind it, which only a `View` gives away.
public struct Cel: Equatable, Sendable {
  /// The figure; nil when not known.
  public let waarde: Int?
  /// What counts in it; a person more than once when more casussen bring that person in.
  let geteld: [Geteld]
}

/// A row of figures.
public struct Rij: Equatable, Sendable {
  /// What the row is about, an id in each key column: `["Weert", "2019-Q3"]`.
  public let sleutels: [String]
  /// The same in words, for people.
  public let opschrift: [String]
  /// Whether it is a total or a sum of other rows.
  public let isTotaal: Bool
  /// The figures, one a column.
  public let cellen: [Cel]
}

/// A table of figures, counted.
///
/// It holds numbers only: the records behind a cell are asked of a `View`, which leaves out what
/// its reader may not know of (`View.onderbouwing`).
public struct Tabel: Equatable, Sendable {
  /// What was asked.
  public let vraag: Cijfervraag
  /// The title, with the traject or gemeente it was narrowed to.
  public let titel: String
  /// The name of the house.
  public let huis: String
  /// The day it was counted.
  public let stand: Datum
  /// The key columns, by id.
  public let sleutelkolommen: [String]
  /// The rows, totals included.
  public let rijen: [Rij]
  /// What its reader must know, in sentences.
  public let voetnoten: [String]
  /// The trajecten left out because the reader is not on their list, by id.
  let besloten: [String]

  /// The columns of figures.
  public var kolommen: [Kolom] { vraag.tabel.kolommen }

  /// The cell at an address such as `Weert/2019-Q3:triage_casussen`.
  ///
  /// - Throws: `Cijferfout` when it is no address, or the table has no such row or column.
  public func cel(_ adres: String) throws(Cijferfout) -> Cel {
    guard let colon = adres.lastIndex(of: ":") else { throw .geenCel(adres) }
    let keys = String(adres[..<colon])
    let column = String(adres[adres.index(after: colon)...])
    guard let index = kolommen.firstIndex(where: { $0.id == column.lowercased() }) else {
      throw .onbekendeKolom(column, kolommen: kolommen.map(\.id))
    }
    let wanted = keys.lowercased()
    let row = rijen.first { $0.sleutels.joined(separator: "/") == keys }
    let found =
      row ?? rijen.first { $0.sleutels.joined(separator: "/").lowercased() == wanted }
    guard let found else {
      if let closed = besloten.first(where: { wanted.hasPrefix("\($0)/") }) {
        throw .besloten(traject: closed)
      }
      throw .onbekendeRij(keys)
    }
    return found.cellen[index]
  }
}
