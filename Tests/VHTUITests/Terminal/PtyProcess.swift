import CPty
import Foundation

@testable import VHTUI

/// Starting a program with a pseudo-terminal as its controlling terminal.
enum PtyProcess {
  struct Failure: Error {
    let step: String
    let code: Int32
  }

  /// A running program with both ends of its terminal, and the settings it found there.
  struct Started {
    let master: Int32
    let slave: Int32
    let process: pid_t
    let settings: [UInt8]
  }

  static func start(
    _ program: String, _ arguments: [String], _ size: Size, _ environment: [String: String]
  ) throws -> Started {
    var master: Int32 = -1
    var slave: Int32 = -1
    var name = [CChar](repeating: 0, count: 128)
    guard openpty(&master, &slave, &name, nil, nil) == 0 else {
      throw Failure(step: "openpty", code: errno)
    }
    // Other tests start programs too; none may hold this terminal open.
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    _ = vh_pty_set_size(master, UInt16(size.height), UInt16(size.width))
    let words = [program] + arguments
    let pairs = environment.map { "\($0.key)=\($0.value)" }.sorted()
    // Read before the program can change them.
    let before = settings(of: master)
    let process = try spawn(program, words, pairs, terminal: name)
    return Started(master: master, slave: slave, process: process, settings: before)
  }

  /// The terminal settings as bytes, to compare.
  static func settings(of terminal: Int32) -> [UInt8] {
    var settings = termios()
    guard tcgetattr(terminal, &settings) == 0 else { return [] }
    return withUnsafeBytes(of: &settings) { Array($0) }
  }

  private static func spawn(
    _ program: String, _ words: [String], _ pairs: [String], terminal: [CChar]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, vh_pty_spawn_flags)
    var process: pid_t = 0
    let code = withStrings(words) { arguments in
      withStrings(pairs) { posix_spawn(&process, program, &actions, &attributes, arguments, $0) }
    }
    guard code == 0 else { throw Failure(step: "posix_spawn \(program)", code: code) }
    return process
  }

  private static func withStrings<Result>(
    _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = texts.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
  }
}
