/// Rows as comma-separated text that any reader takes: UTF-8 with BOM, `;`, CRLF.
///
/// Nothing is escaped for spreadsheets: these are files to migrate with, text for text.
enum CSVWriter {
  static func bytes(_ kop: [String], _ rijen: some Sequence<[String]>) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    append(kop, to: &bytes)
    for rij in rijen { append(rij, to: &bytes) }
    return bytes
  }

  private static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ";")) }
      append(cell, to: &bytes)
    }
    bytes += "\r\n".utf8
  }

  private static func append(_ cell: String, to bytes: inout [UInt8]) {
    let special: Set<UInt8> = Set("\";,\r\n".utf8)
    guard cell.utf8.contains(where: special.contains) else {
      bytes += cell.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      bytes.append(byte)
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
