import Foundation
import Glibc

@testable import VHDomain

/// What can happen to a file from outside.
enum Schade: CustomStringConvertible {
  case afgekapt(Int)
  case bit(Int, Int)
  case nullen, leeg, verwisseld, verwijzing, pijp, map, reusachtig, crlf, bom, weg

  var description: String {
    switch self {
    case .afgekapt(let length): "afgekapt op \(length)"
    case .bit(let place, let bit): "bit \(bit) van byte \(place)"
    case .nullen: "nullen"
    case .leeg: "leeg"
    case .verwisseld: "verwisseld"
    case .verwijzing: "verwijzing"
    case .pijp: "pijp"
    case .map: "map"
    case .reusachtig: "reusachtig"
    case .crlf: "CRLF"
    case .bom: "BOM"
    case .weg: "weg"
    }
  }

  /// Every kind once, and so many places where it is cut off or has a bit turned.
  static func alle(_ size: Int, places: Int) -> [Schade] {
    let step = max(1, size / max(1, places))
    let cuts = stride(from: 1, to: size, by: step).map { Schade.afgekapt($0) }
    let bits = stride(from: 0, to: size, by: step).map { Schade.bit($0, $0 % 7) }
    return cuts + bits + [
      .nullen, .leeg, .verwisseld, .verwijzing, .pijp, .map, .reusachtig, .crlf, .bom, .weg,
    ]
  }

  /// Whether no file is left, so that the record is gone rather than unreadable.
  var isWeg: Bool {
    switch self {
    case .weg, .map: true
    default: false
    }
  }

  /// Whether the bytes stay what they were, by luck of where it strikes.
  func laatGelijk(_ sound: Data) -> Bool {
    if case .crlf = self { return !sound.contains(UInt8(ascii: "\n")) }
    return false
  }

  /// Does it to a file; `other` is what it is exchanged for.
  func doe(_ path: String, _ sound: Data, other: Data) throws {
    let url = URL(fileURLWithPath: path)
    switch self {
    case .afgekapt(let length): try sound.prefix(length).write(to: url)
    case .bit(let place, let bit):
      var bytes = sound
      bytes[place] ^= 1 << UInt8(bit)
      try bytes.write(to: url)
    case .nullen: try Data(count: sound.count).write(to: url)
    case .leeg: try Data().write(to: url)
    case .verwisseld: try other.write(to: url)
    case .verwijzing:
      try sound.write(to: URL(fileURLWithPath: path + ".elders"))
      unlink(path)
      symlink(path + ".elders", path)
    case .pijp:
      unlink(path)
      mkfifo(path, 0o600)
    case .map:
      unlink(path)
      mkdir(path, 0o700)
    case .reusachtig: truncate(path, Tree.sizeLimit + 1)
    case .crlf:
      let text = String(decoding: sound, as: UTF8.self)
      try Data(text.replacingOccurrences(of: "\n", with: "\r\n").utf8).write(to: url)
    case .bom: try (Data([0xEF, 0xBB, 0xBF]) + sound).write(to: url)
    case .weg: unlink(path)
    }
  }

  /// Puts the file back as it was.
  static func herstel(_ path: String, _ sound: Data) throws {
    unlink(path)
    rmdir(path)
    unlink(path + ".elders")
    try sound.write(to: URL(fileURLWithPath: path))
    chmod(path, 0o600)
  }
}

extension StoreFixture {
  /// What stands at every path: the bytes of a file, else what it is.
  func everyByte() -> [String: Data] {
    var found: [String: Data] = [:]
    for name in everything() where name != "reserve" {
      var status = stat()
      guard lstat(path + "/" + name, &status) == 0 else { continue }
      let isFile = status.st_mode & S_IFMT == S_IFREG
      let isSmall = status.st_size < Tree.sizeLimit
      found[name] = isFile && isSmall ? (try? bytes(name)) ?? Data() : Data("\(status.st_mode)")
    }
    return found
  }
}
