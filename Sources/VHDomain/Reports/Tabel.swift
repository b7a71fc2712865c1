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
  /// One table at which people meet, by id of the house; nil is all.
  public var tafel: String?
  /// How many years stand side by side, this one last.
  public var jaren: Int

  /// A table over a period, narrowed where given.
  public init(
    _ tabel: Tabeldefinitie, _ periode: Verslagperiode, traject: String? = nil,
    gemeente: String? = nil, tafel: String? = nil, jaren: Int? = nil
  ) {
    self.tabel = tabel
    self.periode = periode
    self.traject = traject
    self.gemeente = gemeente
    self.tafel = tafel
    self.jaren = jaren ?? tabel.jaren
  }

  /// The most years that can stand side by side.
  public static let hoogstensJaren = 6

  /// The periods that stand side by side, the earliest first.
  var perioden: [Verslagperiode] {
    (0..<max(1, jaren)).reversed().compactMap { periode.eerder(jaren: $0) }
  }
}

/// A figure: its value, and the records behind it, which only a `View` gives away.
public struct Cel: Equatable, Sendable {
  /// The figure, without its decimal point; nil when not known.
  public let waarde: Int?
  /// How many digits of it stand behind the decimal point.
  public let decimalen: Int
  /// What counts in it; a person more than once when more casussen bring that person in.
  let geteld: [Geteld]
  /// Below which number it is kept back in what leaves the house; nil when it is shown.
  var grens: Int?
  /// Whether it is left out because it would give such a figure away.
  var isWeggelaten = false

  init(waarde: Int?, decimalen: Int = 0, geteld: [Geteld]) {
    self.waarde = waarde
    self.decimalen = waarde == nil ? 0 : decimalen
    self.geteld = geteld
  }
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
  public internal(set) var cellen: [Cel]
}

/// A table of figures, counted.
///
/// It holds numbers only: the records behind a cell are asked of a `View`, which leaves out what
/// its reader may not know of (`View.onderbouwing`).
public struct Tabel: Sendable {
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
  /// The columns of figures, as they stand side by side.
  public let kolommen: [Kolom]
  /// The rows, totals included.
  public internal(set) var rijen: [Rij]
  /// What its reader must know, in sentences.
  public internal(set) var voetnoten: [String]
  /// The trajecten left out because the reader is not on their list, by id.
  let besloten: [String]

  /// The cell at an address such as `Weert/2019-Q3:triage_casussen`.
  ///
  /// - Throws: `Cijferfout` when it is no address, or the table has no such row or column.
  public func cel(_ adres: String) throws(Cijferfout) -> Cel {
    guard let colon = adres.lastIndex(of: ":") else { throw .geenCel(adres) }
    let keys = String(adres[..<colon])
    let column = String(adres[adres.index(after: colon)...])
    guard let index = kolommen.firstIndex(where: { $0.id.lowercased() == column.lowercased() })
    else {
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

extension Tabel: Equatable {
  /// Tables with the same question, columns, figures and notes are the same.
  public static func == (left: Tabel, right: Tabel) -> Bool {
    left.vraag == right.vraag && left.titel == right.titel && left.stand == right.stand
      && left.kolommen.map(\.id) == right.kolommen.map(\.id) && left.rijen == right.rijen
      && left.voetnoten == right.voetnoten
  }
}
