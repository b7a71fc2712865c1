import CPty
import Foundation
import Testing

@testable import VHTUI

/// A program running in a pseudo-terminal, as a user would run it.
///
///     let pty = try Pty(["--proef"])            // starts vh in an 80x24 xterm
///     #expect(pty.waitFor("Screening"))         // reads until the text is on the screen
///     pty.press(.down, .enter)                  // keys one by one
///     pty.type("Roermond")                      // text at the speed of a fast typist
///     #expect(pty.waitForExit() == .code(0))
///
/// The environment is pinned (TERM, LC_ALL, TZ, HOME, PATH; never LINES or COLUMNS) and can be
/// overridden. What does not exit in time is killed when the object goes.
final class Pty {
  /// How a program ended.
  enum Exit: Hashable {
    case code(Int32)
    case signal(Int32)
  }

  static let patience: TimeInterval = 10

  private(set) var screen: PtyScreen
  /// Everything the program wrote.
  private(set) var output: [UInt8] = []
  private var master: Int32
  private var slave: Int32
  private let process: pid_t
  private var ended: Exit?
  private let before: [UInt8]

  /// Starts a program; without a path, the vh that was built beside the tests.
  init(
    _ arguments: [String] = [], program: String = Pty.vh, width: Int = 80, height: Int = 24,
    environment: [String: String?] = [:]
  ) throws {
    let started = try PtyProcess.start(
      program, arguments, Size(width: width, height: height), Self.environment(with: environment))
    (master, slave, process) = (started.master, started.slave, started.process)
    before = started.settings
    screen = PtyScreen(width: width, height: height)
  }

  deinit {
    if ended == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    goAway()
  }

  /// Takes the terminal away, as a closed window or a lost connection does.
  func goAway() {
    for descriptor in [slave, master] where descriptor >= 0 { close(descriptor) }
    (slave, master) = (-1, -1)
  }

  /// The vh that was built beside the test bundle.
  static let vh: String = {
    let bundle = Bundle.main.executableURL?.deletingLastPathComponent()
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folders = [bundle, package.appending(path: ".build/debug")].compactMap { $0 }
    let paths = folders.map { $0.appending(path: "vh").path }
    return paths.first(where: FileManager.default.isExecutableFile) ?? "vh"
  }()

  private static func environment(with changes: [String: String?]) -> [String: String] {
    let pinned = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "Europe/Amsterdam",
      "HOME": "/nonexistent",
      "PATH": "/usr/bin:/bin",
    ]
    return pinned.merging(changes.compactMapValues { $0 }) { _, new in new }
      .filter { changes[$0.key].map { $0 != nil } ?? true }
  }
}

extension Pty {
  func send(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  func send(_ text: String) { send(Array(text.utf8)) }

  /// Presses keys, each on its own.
  func press(_ keys: Key...) {
    for key in keys {
      send(Self.sequence(of: key))
      pause()
      // What follows an Esc too soon would be one sequence with it.
      if key == .escape { pump(until: Date(timeIntervalSinceNow: 0.05)) }
    }
  }

  /// Types a text slowly enough not to be taken for a paste.
  func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// Pastes a text as a terminal with paste marks does.
  func paste(_ text: String) {
    send("\u{1B}[200~\(text)\u{1B}[201~")
    pause()
  }

  /// Sends bytes that need not be keys, and waits until they are read or the program has ended.
  ///
  /// - Returns: false when the program has ended.
  func scatter(_ bytes: [UInt8]) -> Bool {
    send(bytes)
    pause()
    return !hasEnded
  }

  func resize(width: Int, height: Int) {
    screen.resize(width: width, height: height)
    _ = vh_pty_set_size(master, UInt16(height), UInt16(width))
  }

  func signal(_ number: Int32) { kill(process, number) }

  /// Whether the terminal's settings are those from before the program started.
  var isTerminalUnchanged: Bool { PtyProcess.settings(of: master) == before }

  /// Waits until the program has read what was sent, and then longer than the gap by which it
  /// tells a paste from keys, so that a slow machine makes no paste of keys.
  private func pause() {
    let deadline = Date(timeIntervalSinceNow: 1)
    while vh_pty_unread(slave) > 0, Date() < deadline {
      pump(until: Date(timeIntervalSinceNow: 0.002))
    }
    pump(until: Date(timeIntervalSinceNow: 0.02))
  }

  /// The bytes a terminal in application mode sends for a key.
  static func sequence(of key: Key) -> String {
    if let named = named[key] { return named }
    switch key {
    case .character(let character): return String(character)
    case .control(let letter):
      let code = (letter.asciiValue ?? 0x60) & 0x1F
      return String(UnicodeScalar(code))
    default: return ""
    }
  }

  private static let named: [Key: String] = [
    .enter: "\r", .escape: "\u{1B}", .tab: "\t", .backTab: "\u{1B}[Z", .up: "\u{1B}OA",
    .down: "\u{1B}OB", .right: "\u{1B}OC", .left: "\u{1B}OD", .home: "\u{1B}OH", .end: "\u{1B}OF",
    .pageUp: "\u{1B}[5~", .pageDown: "\u{1B}[6~", .backspace: "\u{7F}", .delete: "\u{1B}[3~",
    .insert: "\u{1B}[2~",
  ]
}

extension Pty {
  /// Reads until the screen holds a text; on false the screen is recorded for the report.
  func waitFor(
    _ text: String, timeout: TimeInterval = Pty.patience,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Bool {
    let found = wait(timeout: timeout) { $0.text.contains { $0.contains(text) } }
    if !found {
      let shown = screen.text.joined(separator: "\n")
      Issue.record("“\(text)” did not appear on:\n\(shown)", sourceLocation: sourceLocation)
    }
    return found
  }

  /// Reads until the screen is as asked.
  func wait(timeout: TimeInterval = Pty.patience, until isReady: (PtyScreen) -> Bool) -> Bool {
    let deadline = Date(timeIntervalSinceNow: timeout)
    while !isReady(screen) {
      guard Date() < deadline else { return false }
      pump(until: min(deadline, Date(timeIntervalSinceNow: 0.05)))
      if hasEnded {
        pump(until: Date())
        return isReady(screen)
      }
    }
    return true
  }

  /// Reads until the program ends; nil when it does not in time.
  func waitForExit(timeout: TimeInterval = Pty.patience) -> Exit? {
    let deadline = Date(timeIntervalSinceNow: timeout)
    while !hasEnded, Date() < deadline { pump(until: Date(timeIntervalSinceNow: 0.02)) }
    pump(until: Date())
    return ended
  }

  private var hasEnded: Bool {
    var status: Int32 = 0
    guard ended == nil, waitpid(process, &status, WNOHANG) == process else { return ended != nil }
    let signal = status & 0x7F
    ended = signal == 0 ? .code((status >> 8) & 0xFF) : .signal(signal)
    return true
  }

  /// Feeds the screen with what comes until the deadline, and at least with what is there.
  private func pump(until deadline: Date) {
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      guard master >= 0 else { return pass(until: deadline) }
      let left = max(0, deadline.timeIntervalSinceNow)
      var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, Int32(left * 1000)) > 0 else { return }
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return }
      output += buffer[..<count]
      screen.feed(buffer[..<count])
    }
  }

  private func pass(until deadline: Date) {
    usleep(UInt32(max(0, deadline.timeIntervalSinceNow) * 1_000_000))
  }
}
