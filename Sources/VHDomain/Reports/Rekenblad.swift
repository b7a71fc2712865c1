/// Rows as comma-separated values for spreadsheets: byte order mark, CRLF, no formulas.
///
/// Source: interfaces, "CSV of a table".
enum Rekenblad {
  static let byteOrderMark = "\u{FEFF}"

  static func write(_ rows: [[String]], separator: Character) -> String {
    byteOrderMark
      + rows.map { row in
        row.map { field($0, separator) }.joined(separator: String(separator)) + "\r\n"
      }.joined()
  }

  /// A cell that a spreadsheet would take for a formula gets an apostrophe before it.
  private static func field(_ text: String, _ separator: Character) -> String {
    let isFormula =
      text.unicodeScalars.first.map { "=+-@".unicodeScalars.contains($0) || $0.isUnsafe } ?? false
    let safe = isFormula ? "'" + text : text
    let needsQuotes = safe.unicodeScalars.contains {
      String(separator).unicodeScalars.contains($0) || "\"\r\n".unicodeScalars.contains($0)
    }
    guard needsQuotes else { return safe }
    return "\""
      + safe.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension Tabel {
  /// The table as CSV: a header and data rows, nothing else.
  public func csv(scheiding: Character = ";") -> String {
    let header = sleutelkolommen + kolommen.map(\.id)
    let point = scheiding == "," ? "." : ","
    let rows = rijen.map { $0.sleutels + $0.cellen.map { $0.tekst(komma: point) } }
    return Rekenblad.write([header] + rows, separator: scheiding)
  }
}
