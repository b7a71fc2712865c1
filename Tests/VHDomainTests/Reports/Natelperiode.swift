import Testing

@testable import VHDomain

/// A period to count again by hand, with days around its edges.
struct Natelperiode {
  let van: Datum
  let tot: Datum

  init(_ van: String, _ tot: String) throws {
    self.van = try dag(van)
    self.tot = try dag(tot)
  }

  var tekst: String { "\(van)..\(tot)" }

  func bevat(_ day: Datum?) -> Bool { day.map { $0 >= van && $0 <= tot } ?? false }

  /// A day around the edges of the period more often than chance would have it.
  func eenDag(_ chance: inout Willekeur) -> Datum {
    let edges = [van.plus(dagen: -1), van, tot, tot.plus(dagen: 1)]
    guard chance.kans(60) else { return chance.een(van: edges, anders: van) }
    return van.plus(dagen: Int.random(in: -90...270, using: &chance))
  }

  static let plaatsen: [String?] = ["Weert", "Roermond", nil, "buiten:Venlo"]
  static let rijen = ["Weert", "Roermond", "Leudal", "Onbekend", "Buiten regio"]

  static func rij(_ gemeente: String?) -> String {
    guard let gemeente else { return "Onbekend" }
    return gemeente.hasPrefix("buiten:") ? "Buiten regio" : gemeente
  }
}

extension Tabel {
  /// A figure of a row, zero for a row that is only there when something counts in it.
  func natelling(_ row: String, _ column: String) throws -> Int {
    guard rijsleutels.contains(row) else { return 0 }
    return try cel("\(row):\(column)").waarde ?? 0
  }
}
