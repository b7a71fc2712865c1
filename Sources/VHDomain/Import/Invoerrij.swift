/// What a cell came to.
enum Celwaarde: Equatable, Sendable {
  case tekst(String)
  case dag(Datum)
  case geboren(Geboortedatum)
  case jaNee(Bool)
  case score(Int?)
  case ids([String])
}

/// The values of a row by column, in the order of the columns: a register has a million of these,
/// and a dictionary each would take most of the memory.
struct Celwaarden: Equatable, Sendable {
  private let soort: Invoersoort
  private var cellen: [Celwaarde?]

  init(_ soort: Invoersoort) {
    self.soort = soort
    cellen = Array(repeating: nil, count: Celwaarden.plaatsen[soort]?.count ?? 0)
  }

  subscript(kolom: String) -> Celwaarde? {
    get { Celwaarden.plaatsen[soort]?[kolom].flatMap { cellen[$0] } }
    set {
      guard let place = Celwaarden.plaatsen[soort]?[kolom] else { return }
      cellen[place] = newValue
    }
  }

  private static let plaatsen: [Invoersoort: [String: Int]] = Dictionary(
    uniqueKeysWithValues: Invoersoort.allCases.map { soort in
      (soort, Dictionary(uniqueKeysWithValues: zip(soort.kolomnamen, 0...)))
    })
}

/// A row of which every cell was checked by itself.
struct Invoerrij: Sendable {
  let soort: Invoersoort
  let bestand: String
  let regel: Int
  /// The values, by column; an empty cell or a wrong value has none.
  var waarden: Celwaarden

  init(soort: Invoersoort, bestand: String, regel: Int) {
    self.soort = soort
    self.bestand = bestand
    self.regel = regel
    waarden = Celwaarden(soort)
  }

  /// Where a cell stands, as in an error: `meldingen.csv:2:ontvangen_op`.
  func plaats(_ kolom: String) -> String { "\(bestand):\(regel):\(kolom)" }

  func tekst(_ kolom: String) -> String? {
    if case .tekst(let text) = waarden[kolom] { text } else { nil }
  }

  func dag(_ kolom: String) -> Datum? {
    if case .dag(let day) = waarden[kolom] { day } else { nil }
  }

  func geboren(_ kolom: String) -> Geboortedatum? {
    if case .geboren(let date) = waarden[kolom] { date } else { nil }
  }

  func jaNee(_ kolom: String) -> Bool? {
    if case .jaNee(let flag) = waarden[kolom] { flag } else { nil }
  }

  func score(_ kolom: String) -> Int? {
    if case .score(let score) = waarden[kolom] { score } else { nil }
  }

  func ids(_ kolom: String) -> [String] {
    if case .ids(let ids) = waarden[kolom] { ids } else { [] }
  }

  func keuze<Waarde: RawRepresentable<String>>(_ kolom: String, _ type: Waarde.Type) -> Waarde? {
    tekst(kolom).flatMap(Waarde.init(rawValue:))
  }
}
