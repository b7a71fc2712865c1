import FoundationEssentials

/// What a backup holds, file by file, with a sum of itself.
struct Kopielijst: Codable, Equatable {
  /// One file of the backup.
  struct Bestand: Codable, Equatable {
    var pad: String
    var lengte: Int
    var som: Sum
  }

  var formaat = Kopielijst.current
  /// The store it was made of.
  var opslag: String
  var generatie: Int
  /// When it was made, in UTC.
  var gemaakt: String
  var bestanden: [Bestand]
  var som = ""

  static let path = "MANIFEST.json"
  static let current = 1

  /// The bytes of the file, sealed.
  var bytes: Data {
    get throws(StoreError) {
      var sealed = self
      sealed.som = ""
      sealed.som = Sum(of: try readableJSON(sealed, Kopielijst.path)).text
      return try readableJSON(sealed, Kopielijst.path)
    }
  }

  /// Reads a list; nil when a single byte is not as it was written.
  init?(_ bytes: Data) {
    guard let found = try? JSONDecoder().decode(Kopielijst.self, from: bytes),
      found.formaat == Kopielijst.current, (try? found.bytes) == bytes
    else { return nil }
    self = found
  }

  init(opslag: String, generatie: Int, gemaakt: String, bestanden: [Bestand]) {
    self.opslag = opslag
    self.generatie = generatie
    self.gemaakt = gemaakt
    self.bestanden = bestanden
  }
}
