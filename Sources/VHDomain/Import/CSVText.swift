/// Comma-separated text after RFC 4180, read strictly: rows with the line on which they start.
///
/// The separator, `,` or `;`, is the one the header uses most. Lines end in LF, CRLF or CR; a BOM
/// at the start is passed over; empty lines are no rows. A row with fewer cells than the header
/// is a fault, as it may have been cut off; one with more is, unless those are empty.
public struct CSVText: Equatable, Sendable {
  /// A row of data.
  public struct Rij: Equatable, Sendable {
    /// The physical line on which it starts; the header is line 1.
    public var regel: Int
    /// Its cells, as many as the header has.
    public var cellen: [String]
  }

  /// Something that can't be read.
  public struct Fout: Error, Equatable, Sendable {
    /// The physical line.
    public var regel: Int
    /// What is wrong, in Dutch.
    public var zin: String
  }

  /// More bytes than this in one cell are taken for a mistake.
  public static let celgrens = 1 << 20
  /// A longer name of a column is taken for a line of something else.
  static let naamgrens = 200
  /// After so many lines that can't be read the rest is not tried.
  static let foutgrens = 10_000

  /// What stands between the cells, as the header has it.
  public private(set) var scheiding: Character = ","
  /// The names of the columns.
  public private(set) var kop: [String] = []
  /// The rows that could be read.
  public private(set) var rijen: [Rij] = []
  /// Everything that is wrong, in order of line.
  public private(set) var fouten: [Fout] = []

  /// Reads a file.
  public init(_ bytes: [UInt8]) {
    // Nobody follows, so nobody breaks it off.
    self = (try? CSVText(bytes) { _ throws(StoreError) in }) ?? CSVText()
  }

  private init() {}

  /// Reads a file and tells after each row how many bytes were read; what `tell` throws ends it.
  init(_ bytes: [UInt8], tell: (Int) throws(StoreError) -> Void) throws(StoreError) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if let fault = CSVText.unreadable(text) {
      fouten = [fault]
      return
    }
    var scanner = CSVScanner(text)
    scheiding = Character(UnicodeScalar(scanner.separator))
    do throws(Fout) {
      guard let header = try scanner.row() else {
        throw Fout(regel: 1, zin: "het bestand is leeg; verwacht een regel met kolomnamen")
      }
      readHeader(header)
    } catch {
      fouten = [error]
      return
    }
    if fouten.isEmpty { try readRows(&scanner, tell) }
  }

  private static func unreadable(_ bytes: [UInt8]) -> Fout? {
    func line(_ offset: Int) -> Int { 1 + bytes[..<offset].count { $0 == UInt8(ascii: "\n") } }
    if let offset = bytes.firstIndex(of: 0) {
      return Fout(
        regel: line(offset),
        zin: "hier staat een NUL-byte; bewaar het bestand als CSV in UTF-8 (geen UTF-16 of Excel)")
    }
    return UTF8Check.firstInvalid(in: bytes).map {
      Fout(regel: line($0), zin: "dit is geen geldige UTF-8; bewaar het bestand als CSV in UTF-8")
    }
  }

  private mutating func readHeader(_ row: Rij) {
    kop = row.cellen.map(\.trimmed)
    while kop.last == "" { kop.removeLast() }
    var seen: Set<String> = []
    for name in kop {
      if name.count > CSVText.naamgrens {
        let zin = "de naam van een kolom is te lang; verwacht op de eerste regel kolomnamen"
        fouten = [Fout(regel: row.regel, zin: zin)]
        return
      }
      if name.isEmpty {
        fouten.append(Fout(regel: row.regel, zin: "een kolom heeft geen naam"))
      } else if !seen.insert(name).inserted {
        fouten.append(Fout(regel: row.regel, zin: "kolom \(shown(name)) komt twee keer voor"))
      }
    }
  }

  private mutating func readRows(
    _ scanner: inout CSVScanner, _ tell: (Int) throws(StoreError) -> Void
  ) throws(StoreError) {
    while readRow(&scanner) {
      try tell(scanner.at)
      guard fouten.count >= CSVText.foutgrens else { continue }
      let zin = "vanaf hier is niet meer gelezen: \(fouten.count) regels zijn niet te lezen"
      fouten.append(Fout(regel: scanner.line, zin: zin))
      return
    }
  }

  /// Reads a row, or notes why it can't be read; false at the end.
  private mutating func readRow(_ scanner: inout CSVScanner) -> Bool {
    do throws(Fout) {
      guard let row = try scanner.row() else { return false }
      try keep(row)
    } catch {
      fouten.append(error)
    }
    return true
  }

  private mutating func keep(_ row: Rij) throws(Fout) {
    var row = row
    if row.cellen.allSatisfy(\.isEmpty) { return }
    if let big = row.cellen.firstIndex(where: { $0.utf8.count > CSVText.celgrens }) {
      let column = big < kop.count ? "kolom \(kop[big])" : "cel \(big + 1)"
      throw Fout(regel: row.regel, zin: "\(column) is groter dan 1 MB")
    }
    while row.cellen.count > kop.count, row.cellen.last == "" { row.cellen.removeLast() }
    guard row.cellen.count == kop.count else {
      throw Fout(
        regel: row.regel,
        zin: "de regel heeft \(counted(row.cellen.count, "cel", "cellen")), de kop \(kop.count)")
    }
    rijen.append(row)
  }
}

extension String {
  /// The same text without white space around it.
  fileprivate var trimmed: String {
    let rest = drop(while: \.isWhitespace)
    guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(rest[...last])
  }
}
