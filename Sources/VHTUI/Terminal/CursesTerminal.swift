import CNcurses
import Foundation

/// The real terminal, through ncurses.
///
/// It is a class that is not Sendable: the compiler keeps it on one thread, which is all the
/// locking ncurses needs. Only the alternate screen is used, and the title is left alone.
final class CursesTerminal: Terminal {
  /// What the user may set.
  struct Options {
    var theme = Theme.standaard
    /// False with NO_COLOR or `--kleur nooit`.
    var colour = true
    /// True when the mouse points at rows; text can then only be selected with Shift.
    var mouse = false
    /// True to draw in ASCII whatever the locale can do.
    var ascii = false
  }

  let isUTF8: Bool
  private let screen: CursesScreen
  private let keyboard: CursesKeyboard
  private let errors: Int32
  private var isOpen = true

  init(options: Options = Options()) throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
    let name = ProcessInfo.processInfo.environment["TERM"]
    guard let name, !name.isEmpty, name != "dumb" else { throw .unusable(name) }
    isUTF8 = Self.chooseLocale() && !options.ascii
    // ncurses would believe these and never see a resize.
    unsetenv("LINES")
    unsetenv("COLUMNS")
    CrashGuard.watchEndings()
    errors = Self.silenceErrors()
    guard vh_newterm() != nil, let window = vh_stdscr() else {
      Self.restoreErrors(errors)
      throw .unusable(name)
    }
    CrashGuard.screenOpened(errors: errors)
    atexit { if !isendwin() { endwin() } }
    let hasColour = options.colour && options.theme.hasColour && CursesScreen.startColours()
    screen = CursesScreen(
      window: window, theme: options.theme, isUTF8: isUTF8, hasColour: hasColour)
    keyboard = CursesKeyboard(window: window)
    Self.markPastes(true)
    if options.mouse { vh_mouse_on() }
  }

  deinit { close() }

  var size: Size { screen.size }

  func draw(_ canvas: Canvas) {
    if isOpen { screen.draw(canvas) }
  }

  func next() -> Input {
    while true {
      guard let input = keyboard.next() else { continue }
      switch input {
      case .key(.control("l")): redrawwin(screen.window)
      case .key(.control("z")): suspend()
      default: return input
      }
      return .resize
    }
  }

  /// Ctrl-Z waits: nothing is left lying half done, with the lock on it.
  func poll() -> Input? { keyboard.poll() }

  func suspend() {
    Self.markPastes(false)
    endwin()
    CrashGuard.screenClosed()
    raise(SIGTSTP)
    CrashGuard.screenOpened(errors: errors)
    wrefresh(screen.window)
    Self.markPastes(true)
  }

  func close() {
    guard isOpen else { return }
    isOpen = false
    Self.markPastes(false)
    endwin()
    CrashGuard.screenClosed()
    Self.restoreErrors(errors)
  }

  /// Takes the user's locale; a plain C locale becomes C.UTF-8, since hardly any terminal is not
  /// UTF-8, and answers whether text may be more than ASCII.
  static func chooseLocale() -> Bool {
    setlocale(LC_CTYPE, "")
    if vh_is_plain_c() != 0 { setlocale(LC_CTYPE, "C.UTF-8") }
    return vh_is_utf8() != 0
  }

  /// Asks the terminal to mark a paste, or to stop doing so.
  private static func markPastes(_ isOn: Bool) {
    let sequence = isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l"
    write(STDOUT_FILENO, sequence, sequence.utf8.count)
  }

  /// Sends what a library or the runtime prints to nowhere, because it would land inside the
  /// screen and may hold text of a record; answers where errors went before.
  private static func silenceErrors() -> Int32 {
    let kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
    let nowhere = Glibc.open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard kept >= 0, nowhere >= 0 else { return STDERR_FILENO }
    dup2(nowhere, STDERR_FILENO)
    Glibc.close(nowhere)
    return kept
  }

  private static func restoreErrors(_ kept: Int32) {
    guard kept != STDERR_FILENO else { return }
    dup2(kept, STDERR_FILENO)
    Glibc.close(kept)
  }
}
