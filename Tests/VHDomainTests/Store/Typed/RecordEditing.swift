import Foundation

@testable import VHDomain

extension StoreFixture {
  /// A record file as a JSON value.
  func json(_ file: String) throws -> JSONValue { try JSONText.parse(try bytes(file)) }

  /// Writes a record file with a checksum that fits, as another program might.
  func setSealed(_ file: String, _ value: JSONValue) throws {
    var blank = value
    blank.set("", at: ["som"])
    let sum = Sum(of: Data(blank.sortedKeys.pretty))
    blank.set(.string(sum.text), at: ["som"])
    try set(file, Data(blank.sortedKeys.pretty))
  }

  /// Every file with its bytes, but those that a program at work may touch without a commit.
  func contents() throws -> [String: Data] {
    var found: [String: Data] = [:]
    for path in everything() where path != "reserve" {
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(
        atPath: self.path + "/" + path, isDirectory: &isFolder)
      if isThere, !isFolder.boolValue { found[path] = try bytes(path) }
    }
    return found
  }
}

extension JSONValue {
  /// Puts a value at a path of keys and positions, such as `["inhoud", "acties", "0", "wie"]`.
  mutating func set(_ value: JSONValue, at path: [String]) {
    guard let first = path.first else {
      self = value
      return
    }
    let rest = Array(path.dropFirst())
    switch self {
    case .object(var object):
      var member = object[first] ?? [:]
      member.set(value, at: rest)
      object[first] = member
      self = .object(object)
    case .array(var items):
      guard let index = Int(first), items.indices.contains(index) else { return }
      items[index].set(value, at: rest)
      self = .array(items)
    default: return
    }
  }

  /// The value at a path of keys and positions.
  func value(at path: [String]) -> JSONValue? {
    path.reduce(self) { found, step in
      guard let found else { return nil }
      return Int(step).map { found[$0] } ?? found[step]
    }
  }
}
