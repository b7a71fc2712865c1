import Crypto
import FoundationEssentials

/// The SHA-256 of some bytes, written `sha256:` and 64 hexadecimal digits.
public struct Sum: Hashable, Sendable {
  /// The written form.
  public let text: String

  /// The sum of these bytes.
  public init(of bytes: some DataProtocol) { self.init(SHA256.hash(data: bytes)) }

  /// The sum of these bytes, the ones after the others.
  init(of bytes: some DataProtocol, _ rest: some DataProtocol) {
    var hash = SHA256()
    hash.update(data: bytes)
    hash.update(data: rest)
    self.init(hash.finalize())
  }

  private init(_ digest: SHA256.Digest) {
    var text = "sha256:"
    text.reserveCapacity(71)
    for byte in digest {
      text.unicodeScalars.append(Sum.digit(byte >> 4))
      text.unicodeScalars.append(Sum.digit(byte & 15))
    }
    self.text = text
  }

  /// Reads the written form; nil for anything else.
  public init?(_ text: String) {
    let digits = text.utf8.dropFirst(7)
    guard text.hasPrefix("sha256:"), digits.count == 64,
      digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { return nil }
    self.text = text
  }

  /// The sum before the first: 64 zeros, where a chain begins.
  public static let none = Sum(unchecked: "sha256:" + String(repeating: "0", count: 64))

  private init(unchecked text: String) { self.text = text }

  private static func digit(_ value: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(value < 10 ? 0x30 + value : 0x57 + value)
  }
}

extension Sum: CustomStringConvertible, Codable {
  /// The written form.
  public var description: String { text }

  /// Reads the written form; throws a decoding error for anything else.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let sum = Sum(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "verwacht sha256: en 64 cijfers")
    }
    self = sum
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
