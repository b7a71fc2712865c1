/// How a table is written.
public enum Formaat: String, CaseIterable, Sendable {
  case tekst
  case csv
  case json
  case markdown
  case html

  /// The format with this name.
  ///
  /// - Throws: `Cijferfout.onbekendFormaat` when there is none.
  public init(naam: String) throws(Cijferfout) {
    guard let found = Formaat(rawValue: naam) else { throw .onbekendFormaat(naam) }
    self = found
  }
}

extension Tabel {
  /// The table in a format, as it goes to a file; lines end as the format asks.
  public func geschreven(als formaat: Formaat, scheiding: Character = ";") -> String {
    switch formaat {
    case .tekst: tekst
    case .csv: csv(scheiding: scheiding)
    case .json: json.pretty
    case .markdown: markdown
    case .html: html
    }
  }
}

extension Cel {
  /// The figure as text; empty when not known.
  public var tekst: String { tekst(komma: ",") }

  /// The figure with this sign before its decimals; empty when not known.
  func tekst(komma: String) -> String {
    if let grens { return "<\(grens)" }
    guard !isWeggelaten, let waarde else { return "" }
    guard decimalen > 0 else { return String(waarde) }
    let unit = (0..<decimalen).reduce(1) { power, _ in 10 * power }
    return "\(waarde / unit)\(komma)\(padded(waarde % unit, decimalen))"
  }
}
