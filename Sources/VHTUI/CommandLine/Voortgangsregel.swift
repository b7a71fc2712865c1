import Foundation
import VHDomain

/// One line on the terminal that says how far long work is; nothing where no terminal is.
///
/// With `onderbreekbaar` Ctrl-C, and a request from outside to end, break the work off where that
/// leaves nothing half done; the signal handler only sets a flag.
final class Voortgangsregel {
  private static let pace = 100

  private let isShown = isatty(STDERR_FILENO) == 1
  private let isOnderbreekbaar: Bool
  private var last = 0

  init(onderbreekbaar: Bool = false) {
    isOnderbreekbaar = onderbreekbaar
    if onderbreekbaar { CrashGuard.watchEndings() }
  }

  deinit { close() }

  /// The signal that asked to break off.
  var signaal: Int32? { isOnderbreekbaar ? CrashGuard.ending : nil }

  /// The same for whoever does the work.
  var voortgang: Voortgang {
    Voortgang { [self] stand in
      show(stand)
      return signaal == nil
    }
  }

  /// What a command that was broken off ends with: as a shell counts, 128 and the signal.
  var afgebroken: CommandError {
    CommandError(StoreError.cancelled.message, code: 128 + (signaal ?? SIGINT))
  }

  private func show(_ stand: Stand) {
    guard isShown else { return }
    let now = Edge.milliseconds
    guard now - last >= Self.pace else { return }
    last = now
    let note = stand.isAfTeBreken ? "" : " (niet meer af te breken)"
    Edge.ask("\r\u{1B}[K\(stand.wat): \(stand.gedaan) van \(stand.totaal)\(note)")
  }

  /// Takes the line away and lets signals end the program again.
  func close() {
    if isShown, last > 0 { Edge.ask("\r\u{1B}[K") }
    last = 0
    if isOnderbreekbaar { CrashGuard.unwatchEndings() }
  }
}

extension Edge {
  /// A clock that only goes forward.
  static var milliseconds: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
