/// Walks over the bytes of comma-separated text, row by row.
///
/// After a fault it goes on at the next line, so that every fault of a file is found.
struct CSVScanner {
  private static let quote = UInt8(ascii: "\"")
  private static let lf = UInt8(ascii: "\n")
  private static let cr = UInt8(ascii: "\r")

  private let bytes: [UInt8]
  let separator: UInt8
  /// The byte and the line where it stands.
  private(set) var at = 0
  private(set) var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    separator = CSVScanner.separator(bytes)
  }

  /// The one of `,` and `;` that the first line has most of, outside quotes.
  private static func separator(_ bytes: [UInt8]) -> UInt8 {
    var commas = 0
    var semicolons = 0
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == lf || byte == cr { break }
      if byte == UInt8(ascii: ",") { commas += 1 }
      if byte == UInt8(ascii: ";") { semicolons += 1 }
    }
    return semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }

  /// The next row that is not an empty line; nil at the end.
  mutating func row() throws(CSVText.Fout) -> CSVText.Rij? {
    while at < bytes.count, isLineEnd { endLine() }
    guard at < bytes.count else { return nil }
    let start = line
    var cells: [String] = []
    while true {
      cells.append(try cell())
      guard at < bytes.count, bytes[at] == separator else { break }
      at += 1
    }
    endLine()
    return CSVText.Rij(regel: start, cellen: cells)
  }

  private var isLineEnd: Bool { bytes[at] == CSVScanner.lf || bytes[at] == CSVScanner.cr }

  private mutating func endLine() {
    guard at < bytes.count else { return }
    if bytes[at] == CSVScanner.cr, at + 1 < bytes.count, bytes[at + 1] == CSVScanner.lf { at += 1 }
    at += 1
    line += 1
  }

  private mutating func skipLine() {
    while at < bytes.count, !isLineEnd { at += 1 }
    endLine()
  }

  private mutating func cell() throws(CSVText.Fout) -> String {
    guard at < bytes.count, bytes[at] == CSVScanner.quote else { return try plainCell() }
    let text = try quotedCell()
    guard at == bytes.count || bytes[at] == separator || isLineEnd else {
      throw fault("na het sluitende aanhalingsteken staat nog tekst")
    }
    return text
  }

  private mutating func plainCell() throws(CSVText.Fout) -> String {
    let start = at
    while at < bytes.count, bytes[at] != separator, !isLineEnd {
      if bytes[at] == CSVScanner.quote {
        throw fault(
          "een aanhalingsteken midden in een cel; zet de hele cel tussen aanhalingstekens en "
            + "verdubbel die erin")
      }
      at += 1
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func quotedCell() throws(CSVText.Fout) -> String {
    let first = line
    var parts: [UInt8] = []
    at += 1
    var start = at
    while at < bytes.count {
      switch bytes[at] {
      case CSVScanner.quote:
        parts += bytes[start..<at]
        at += 1
        guard at < bytes.count, bytes[at] == CSVScanner.quote else {
          return String(decoding: parts, as: UTF8.self)
        }
        start = at
        at += 1
      case CSVScanner.lf, CSVScanner.cr: endLine()
      default: at += 1
      }
    }
    throw CSVText.Fout(regel: first, zin: "het aanhalingsteken wordt niet gesloten")
  }

  private mutating func fault(_ sentence: String) -> CSVText.Fout {
    let fault = CSVText.Fout(regel: line, zin: sentence)
    skipLine()
    return fault
  }
}
