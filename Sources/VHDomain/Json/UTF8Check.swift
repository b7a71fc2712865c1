/// Tells where bytes stop being well-formed UTF-8 (Unicode standard, table 3-7).
enum UTF8Check {
  /// The offset of the first sequence that is not well-formed; nil when all are.
  static func firstInvalid(in bytes: [UInt8]) -> Int? {
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      guard let length = sequenceLength(in: bytes, at: at) else { return at }
      at += length
    }
    return nil
  }

  private static func sequenceLength(in bytes: [UInt8], at offset: Int) -> Int? {
    guard let form = forms.first(where: { $0.lead.contains(bytes[offset]) }),
      offset + form.length <= bytes.count, form.second.contains(bytes[offset + 1]),
      bytes[(offset + 2)..<(offset + form.length)].allSatisfy({ $0 & 0xC0 == 0x80 })
    else { return nil }
    return form.length
  }

  private struct Form {
    let lead: ClosedRange<UInt8>
    let second: ClosedRange<UInt8>
    let length: Int
  }

  private static let forms = [
    Form(lead: 0xC2...0xDF, second: 0x80...0xBF, length: 2),
    Form(lead: 0xE0...0xE0, second: 0xA0...0xBF, length: 3),
    Form(lead: 0xE1...0xEC, second: 0x80...0xBF, length: 3),
    Form(lead: 0xED...0xED, second: 0x80...0x9F, length: 3),
    Form(lead: 0xEE...0xEF, second: 0x80...0xBF, length: 3),
    Form(lead: 0xF0...0xF0, second: 0x90...0xBF, length: 4),
    Form(lead: 0xF1...0xF3, second: 0x80...0xBF, length: 4),
    Form(lead: 0xF4...0xF4, second: 0x80...0x8F, length: 4),
  ]
}
