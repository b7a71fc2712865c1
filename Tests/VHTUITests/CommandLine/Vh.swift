import Foundation
import Testing

/// The real program without a terminal, as a script would run it, on a home of its own.
///
///     try Vh.with { vh in
///       let answer = try vh.run("toon", "C-2026-0001", "--als", "m.janssen")
///       #expect(answer.code == 0)
///     }
struct Vh {
  struct Answer {
    let code: Int32
    let out: String
    let err: String

    var outLines: [String] { Answer.lines(out) }
    var errLines: [String] { Answer.lines(err) }

    private static func lines(_ text: String) -> [String] {
      text.split(separator: "\n").map(String.init)
    }
  }

  /// Where XDG_DATA_HOME points.
  let home: String
  var environment: [String: String] = [:]

  var dataFolder: String { home + "/vh/gegevens" }
  var practiceFolder: String { home + "/vh/oefenmap" }

  /// Gives the body a fresh home, removed afterwards.
  static func with<Value>(_ body: (Vh) throws -> Value) throws -> Value {
    let home = try newHome()
    defer { try? FileManager.default.removeItem(atPath: home) }
    return try body(Vh(home: home))
  }

  /// In memory where the computer offers that: what a disk does to a store is tested elsewhere.
  private static func newHome() throws -> String {
    let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm/" : NSTemporaryDirectory()
    let home = place + "vh-wandeling-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    return home
  }

  /// The same with a practice folder in it, as of a Tuesday.
  static func practising<Value>(_ body: (Vh) throws -> Value) throws -> Value {
    try with { vh in
      var vh = vh
      vh.environment["VH_VANDAAG"] = "2026-11-24"
      vh.environment["VH_GEGEVENS"] = vh.practiceFolder
      try FileManager.default.copyItem(atPath: made.get() + "/vh", toPath: vh.home + "/vh")
      return try body(vh)
    }
  }

  /// A home with a practice folder, made by the program once and copied for each test.
  private static let made = Result { () throws -> String in
    let vh = Vh(home: try newHome(), environment: ["VH_VANDAAG": "2026-11-24"])
    leftover = vh.home
    atexit { try? FileManager.default.removeItem(atPath: Vh.leftover) }
    let made = try vh.run("oefen", "--alleen-aanmaken", "--meldingen", "0")
    try #require(made.code == 0, "\(made.err)")
    return vh.home
  }

  nonisolated(unsafe) private static var leftover = ""

  func run(
    _ arguments: String..., input: String = "", with changes: [String: String] = [:]
  ) throws -> Answer {
    try run(arguments, input: input, with: changes)
  }

  func run(
    _ arguments: [String], input: String = "", with changes: [String: String] = [:]
  ) throws -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Pty.vh)
    process.arguments = arguments
    process.environment = [
      "HOME": "/nonexistent", "PATH": "/usr/bin:/bin", "TERM": "xterm-256color",
      "LC_ALL": "C.UTF-8", "TZ": "Europe/Amsterdam", "XDG_DATA_HOME": home,
    ].merging(environment) { _, new in new }.merging(changes) { _, new in new }
    let name = home + "/" + UUID().uuidString
    defer {
      for part in ["in", "out", "err"] {
        try? FileManager.default.removeItem(atPath: "\(name).\(part)")
      }
    }
    try Data(input.utf8).write(to: URL(fileURLWithPath: name + ".in"))
    process.standardInput = try Self.file(name + ".in", forWriting: false)
    process.standardOutput = try Self.file(name + ".out", forWriting: true)
    process.standardError = try Self.file(name + ".err", forWriting: true)
    try process.run()
    process.waitUntilExit()
    return Answer(
      code: process.terminationReason == .exit ? process.terminationStatus : -1,
      out: try Self.text(name + ".out"), err: try Self.text(name + ".err"))
  }

  /// Writes a file in the home and answers its path.
  func write(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: home + "/" + name))
    return home + "/" + name
  }

  /// The names below a folder.
  func contents(_ folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  private static func file(_ path: String, forWriting: Bool) throws -> FileHandle {
    let url = URL(fileURLWithPath: path)
    guard forWriting else { return try FileHandle(forReadingFrom: url) }
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
}

extension String {
  /// Whether something in it steers a terminal: controls other than line feeds, of C0 and C1.
  var holdsControls: Bool {
    unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value)) }
  }
}
