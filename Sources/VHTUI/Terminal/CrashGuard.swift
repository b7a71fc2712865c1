import Foundation

/// Leaves the terminal clean and silent when the program is stopped from outside or crashes.
///
/// `install` belongs first in main. On a fault its handler puts the terminal back, prints one
/// neutral line, and lets the fault end the program, without the backtrace of the Swift runtime,
/// which would show text from records. It uses only what is allowed inside a signal handler.
enum CrashGuard {
  private static let faults = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE]
  private static let endings = [SIGTERM, SIGHUP, SIGINT, SIGQUIT]

  /// Watches for faults; harmless without a terminal.
  static func install() {
    var settings = termios()
    let isTerminal = tcgetattr(STDIN_FILENO, &settings) == 0
    crashState.settings = settings
    crashState.hasSettings = isTerminal
    // A core file would hold the records that were in memory.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    useOwnStack()
    for fault in faults { handle(fault, flags: SA_ONSTACK) { restoreAfterCrash($0) } }
  }

  /// Turns requests to end into a flag that the terminal answers as a hangup.
  ///
  /// Without SA_RESTART, so that a waiting read returns at once.
  ///
  /// - Parameter alsoStops: whether Ctrl-Z is answered too, where the terminal still makes it a
  ///   signal.
  static func watchEndings(alsoStops: Bool = false) {
    pendingEnding = 0
    for ending in endings + (alsoStops ? [SIGTSTP] : []) { watch(ending) }
  }

  private static func watch(_ number: Int32) {
    handle(number, flags: 0) { number in
      // Nothing takes the place of a request to end.
      if pendingEnding == 0 || isInterrupt(pendingEnding) { pendingEnding = number }
    }
  }

  /// Ctrl-C or Ctrl-Z that came as a signal; told once.
  static func takeInterrupt() -> Int32? {
    let number = pendingEnding
    guard isInterrupt(number) else { return nil }
    pendingEnding = 0
    return number
  }

  /// Stops as Ctrl-Z does, until the user comes back.
  static func stop() {
    signal(SIGTSTP, SIG_DFL)
    raise(SIGTSTP)
    watch(SIGTSTP)
  }

  /// Lets those requests end the program again, at once.
  static func unwatchEndings() {
    for ending in endings + [SIGTSTP] { signal(ending, SIG_DFL) }
  }

  static var ending: Int32? { pendingEnding == 0 ? nil : pendingEnding }

  /// Tells the guard that the alternate screen is on, and where errors really go.
  static func screenOpened(errors: Int32) {
    crashState.errors = errors
    crashState.isScreenOpen = true
  }

  static func screenClosed() {
    crashState.isScreenOpen = false
    crashState.errors = STDERR_FILENO
  }

  /// The handler runs on a stack of its own, because a full stack is one of the faults.
  private static func useOwnStack() {
    let size = 64 * 1024
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }

  private static func handle(
    _ number: Int32, flags: Int32, _ handler: @escaping @convention(c) (Int32) -> Void
  ) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = flags
    sigaction(number, &action, nil)
  }
}

/// What the crash handler needs, made before anything can go wrong.
private struct CrashState {
  var settings = termios()
  var hasSettings = false
  var isScreenOpen = false
  var errors = STDERR_FILENO
  /// Mouse off, paste marks off, attributes off, keypad off, main screen, cursor on.
  let leave: StaticString =
    "\u{1B}[?1006;1000l\u{1B}[?2004l\u{1B}[0m\u{1B}[?1l\u{1B}>\u{1B}[?1049l\u{1B}[?25h\r"
  let message: StaticString =
    "\r\nvh is door een fout gestopt. Wat was opgeslagen, is bewaard. Start vh opnieuw.\r\n"
}

// Signal handlers have no other way to reach a value. They are written before the handlers are
// installed, or are a flag of one word; nothing else touches them.
nonisolated(unsafe) private var crashState = CrashState()
nonisolated(unsafe) private var pendingEnding: Int32 = 0

private func isInterrupt(_ number: Int32) -> Bool { number == SIGINT || number == SIGTSTP }

private func restoreAfterCrash(_ number: Int32) {
  if crashState.isScreenOpen {
    write(STDOUT_FILENO, crashState.leave.utf8Start, crashState.leave.utf8CodeUnitCount)
  }
  if crashState.hasSettings { tcsetattr(STDIN_FILENO, TCSANOW, &crashState.settings) }
  write(crashState.errors, crashState.message.utf8Start, crashState.message.utf8CodeUnitCount)
  signal(number, SIG_DFL)
  raise(number)
}
