import Foundation

@testable import VHDomain

/// The kinds of commit that sequences are made of.
enum SimulatedCommit {
  /// A new file in a new folder.
  case add
  case change
  case delete
  /// No file at all, and the first line of a new month.
  case log
  /// Several files at once.
  case several
  /// So many that they are made durable together.
  case large

  static let allCases: [SimulatedCommit] = [.add, .change, .delete, .log, .several]

  /// What the commit comes to on these contents, as the `number`-th of its sequence.
  func changes(_ number: Int, on contents: [String: Data]) -> [Change] {
    func put(_ path: String) -> Change {
      .put(
        path: path, bytes: Data("inhoud \(number) van \(path)\n"),
        expected: contents[path].map { Sum(of: $0) })
    }
    let first = "personen/P-1.json"
    switch self {
    case .add: return [put("meldingen/202\(number)/M-\(number).json")]
    case .change: return [put(first)]
    case .delete:
      guard let found = contents[first] else { return [put(first)] }
      return [.delete(path: first, expected: Sum(of: found))]
    case .log: return []
    case .several:
      return [put(first), put("casussen/2026/C-\(number).json"), put("personen/P-2.json")]
    case .large: return (1...Applier.large).map { put("personen/P-\($0).json") }
    }
  }

  func entry(_ number: Int) -> LogEntry {
    .test("\(self)", tijd: self == .log ? "2027-0\(number)-01T00:00:00Z" : "2026-11-03T10:15:00Z")
  }

  /// All sequences of so many commits.
  static func sequences(_ length: Int) -> [[SimulatedCommit]] {
    guard length > 0 else { return [[]] }
    return sequences(length - 1).flatMap { start in allCases.map { start + [$0] } }
  }
}

extension [String: Data] {
  func after(_ changes: [Change]) -> [String: Data] {
    var result = self
    for change in changes {
      if case .put(let path, let bytes, _) = change { result[path] = bytes }
      if case .delete(let path, _) = change { result[path] = nil }
    }
    return result
  }
}

extension SimulatedDisk {
  /// A finished data folder with nothing in it but a house, all of it certain.
  static func withStore() throws -> SimulatedDisk {
    let machine = SimulatedMachine(SimulatedDisk())
    try create(on: machine)
    machine.disk.syncAll()
    return machine.disk
  }

  static func create(on machine: SimulatedMachine) throws {
    try DataFolder.create(
      at: "/", files: [("inrichting/huis.json", Data("{}\n"))],
      fileSystem: SimulatedProcess(machine, isMaking: true), reserveSize: 16)
  }
}
