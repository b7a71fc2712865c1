/// What a column counts.
public enum Eenheid: String, CaseIterable, Sendable {
  case meldingen
  case casussen
  case personen
  case consulten
  case vragen
  case plannen
  case huisverboden
  case detentiemeldingen
  case besprekingen
  case overleggen

  /// Whether the parts of a table add up to its total; the same person may stand in two.
  public var isOptelbaar: Bool { self != .personen }
}

/// What the rows or columns of a table are divided by.
public enum Dimensie: String, CaseIterable, Sendable {
  case gemeente
  case kwartaal
  case traject
  case maand
  /// The trajecten as target groups, with a total.
  case doelgroep
  case bron
  case basisteam
  case jaar
  case soort
  case stap
  case aantal
  case domein
  case organisatie

  /// Whether the rows are trajecten, some of which may be closed to the reader.
  var isTraject: Bool { self == .traject || self == .doelgroep }
}

/// How what counts becomes a figure.
public enum Maat: Sendable {
  /// How many there are.
  case aantal
  /// How many there are of a hundred of others, with one decimal.
  case percentage(van: Telregel)
  /// The same of others that stand under every row, and are one whole in the total.
  case aandeel(van: Telregel)
  /// The least, the middle or the most of what each weighs.
  case kleinste
  case mediaan
  case grootste
  /// The inhabitants of the gemeente of the row.
  case inwoners
  /// How many there are for each thousand inhabitants, with two decimals.
  case perDuizend

  /// Of what it is a part; nil for what is no part.
  var noemer: Telregel? {
    switch self {
    case .percentage(let whole), .aandeel(let whole): whole
    default: nil
    }
  }

  /// Whether a small figure could point to a person.
  var isAantal: Bool { if case .aantal = self { true } else { false } }
}

/// A column of a table: its words and how it is counted.
public struct Kolom: Sendable {
  /// The name in files and on the command line.
  public var id: String
  /// The heading on paper, one or two words.
  public var kop: String
  /// What it counts.
  public let eenheid: Eenheid
  /// Which date decides, in words.
  public let datum: String
  /// What is counted, in a sentence.
  public let definitie: String
  let regel: Telregel
  let maat: Maat
  /// Whether its figures are numbers of records, and not shares or inhabitants.
  public var isAantal: Bool { maat.isAantal }
  /// By what the figures stand side by side, a column for each value.
  let spreiding: Dimensie?
  /// Whether a column with all values together closes the others.
  let metTotaal: Bool

  init(
    id: String, kop: String, eenheid: Eenheid, datum: String, definitie: String, regel: Telregel,
    maat: Maat = .aantal, spreiding: Dimensie? = nil, metTotaal: Bool = false
  ) {
    self.id = id
    self.kop = kop
    self.eenheid = eenheid
    self.datum = datum
    self.definitie = definitie
    self.regel = regel
    self.maat = maat
    self.spreiding = spreiding
    self.metTotaal = metTotaal
  }

  /// The same column under another name.
  func genoemd(_ id: String, _ kop: String) -> Kolom {
    var own = self
    own.id = id
    own.kop = kop
    return own
  }
}

/// A table of figures as data: what it is called, what it counts, and what its reader must know.
///
/// A table more is an entry in `alle`, or in the profile of a house, and a `Telregel` when it counts
/// what none counts yet. Source: interfaces, "Tables".
public struct Tabeldefinitie: Sendable, Identifiable {
  /// The name in files and on the command line.
  public let id: String
  /// The title.
  public let titel: String
  /// What the rows are divided by, outermost first.
  public let dimensies: [Dimensie]
  /// The columns, in order, before they are spread.
  public let kolommen: [Kolom]
  /// What every reader of it must know.
  public let voetnoten: [String]
  /// How many years stand side by side when nobody says how many.
  public let jaren: Int
  /// Whether it is about who came, which no screen that others see shows.
  let isBesloten: Bool
  private let filters: Set<Filter>
  /// How it is drawn; nil when it is only read.
  public let grafiek: Grafieksoort?

  /// What a table can be narrowed to besides what its rows are.
  enum Filter { case traject, gemeente, tafel }

  init(
    id: String, titel: String, dimensies: [Dimensie], kolommen: [Kolom], voetnoten: [String],
    jaren: Int = 1, isBesloten: Bool = false, filters: Set<Filter> = [],
    grafiek: Grafieksoort? = .staven
  ) {
    self.id = id
    self.titel = titel
    self.dimensies = dimensies
    self.kolommen = kolommen
    self.voetnoten = voetnoten
    self.jaren = jaren
    self.isBesloten = isBesloten
    self.filters = filters
    self.grafiek = grafiek
  }

  /// Whether it can be asked of one traject; a column of trajecten is left out then.
  public var kentTraject: Bool { dimensies.contains(.traject) || filters.contains(.traject) }

  /// Whether it can be asked of one gemeente.
  public var kentGemeente: Bool { dimensies.contains(.gemeente) }

  /// Whether it can be asked of one table at which people meet.
  public var kentTafel: Bool { filters.contains(.tafel) }

  /// Whether more years can stand side by side: where the columns are years already, they can't.
  public var kentJaren: Bool { !kolommen.contains { $0.spreiding == .jaar } }

  /// The tables of every house, in the order they are listed.
  public static let alle = [
    meldingTriage, procesregie, instroom, doelgroepen, casussen, inwoners, trechter, duur,
    leefgebieden, zrm, plannen, besprekingen, huisverboden, detentie, aanwezigheid, consulten,
    advies, informatievragen,
  ]

  /// The tables of a house: those of every house, and its own.
  public static func alle(in house: House) -> [Tabeldefinitie] {
    alle + house.tabellen.map(\.definitie)
  }

  /// The table with this id, among those of every house and of this one.
  ///
  /// - Throws: `Cijferfout.onbekendeTabel` when there is none.
  public static func met(id: String, in house: House? = nil) throws(Cijferfout) -> Tabeldefinitie {
    let known = house.map { alle(in: $0) } ?? alle
    guard let found = known.first(where: { $0.id == id }) else {
      throw .onbekendeTabel(id, bekend: known.map(\.id))
    }
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
