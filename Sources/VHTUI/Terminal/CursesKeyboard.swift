import CNcurses
import Foundation

/// The reading half of the ncurses terminal.
final class CursesKeyboard {
  /// How much of a paste is kept: enough to see that it is too long; the rest is read and dropped.
  static let pasteLimit = Pasted.limit + 1
  /// How long a read waits before it answers a tick; also the remedy for a resize that falls
  /// between drawing and reading.
  private static let tick: Int32 = 250
  /// How long a second key is waited for to tell a paste from a key.
  private static let gap: Int32 = 12

  private let window: UnsafeMutablePointer<WINDOW>
  private var burst = BurstFilter()
  private var ready: ArraySlice<Input> = []
  private var failures = 0
  /// An event that was read ahead and is still to be treated.
  private var held: Event?

  init(window: UnsafeMutablePointer<WINDOW>) {
    self.window = window
    raw()
    noecho()
    // Enter then differs from Ctrl-J.
    nonl()
    keypad(window, true)
    meta(window, true)
    set_escdelay(25)
    for extra in KeyMap.extraSequences { define_key(extra.sequence, extra.code) }
  }

  /// The next input; nil when what came means nothing.
  func next() -> Input? {
    if let input = ready.popFirst() { return input }
    let event = read(wait: Self.tick)
    if case .nothing(let elapsed) = event { return idle(after: elapsed) }
    return input(event)
  }

  /// What came in already; nil when nothing did, or what came means nothing.
  func poll() -> Input? {
    if let input = ready.popFirst() { return input }
    let event = read(wait: 0)
    if case .nothing = event { return CrashGuard.ending.map { .hangup(signal: $0) } }
    return input(event)
  }

  private func input(_ event: Event) -> Input? {
    switch event {
    case .nothing: return nil
    case .code(KEY_RESIZE): return .resize
    case .code(KEY_MOUSE): return Self.mouse.map(Input.mouse)
    case .code(KeyMap.pasteStart): return .paste(readPaste())
    case .code(let code): return KeyMap.key(code: code).map(Input.key)
    case .scalar(let scalar): return typed(scalar)
    }
  }

  private enum Event {
    case nothing(elapsed: Int)
    case code(Int32)
    case scalar(Unicode.Scalar)
  }

  private func read(wait: Int32) -> Event {
    if let event = held {
      held = nil
      return event
    }
    let start = Self.now
    wtimeout(window, wait)
    var value = wint_t()
    let result = wget_wch(window, &value)
    if result == KEY_CODE_YES { return .code(Int32(bitPattern: value)) }
    guard result == OK, let scalar = Unicode.Scalar(value) else {
      return .nothing(elapsed: Self.now - start)
    }
    failures = 0
    return .scalar(scalar)
  }

  private func idle(after elapsed: Int) -> Input {
    if let signal = CrashGuard.ending { return .hangup(signal: signal) }
    // A terminal that is gone answers at once, for ever.
    failures = elapsed < 5 ? failures + 1 : 0
    return failures > 40 ? .hangup(signal: SIGHUP) : .tick
  }

  private func typed(_ scalar: Unicode.Scalar) -> Input? {
    guard let key = KeyMap.key(scalar: scalar) else { return nil }
    if key == .escape { return afterEscape() }
    guard BurstFilter.isText(key) else { return .key(key) }
    ready += burst.add(key, at: Self.now)
    collect()
    return ready.popFirst()
  }

  private static func textKey(_ scalar: Unicode.Scalar) -> Key? {
    KeyMap.key(scalar: scalar).flatMap { BurstFilter.isText($0) ? $0 : nil }
  }

  /// Reads on as long as keys follow each other faster than hands can type.
  private func collect() {
    while true {
      let event = read(wait: Self.gap)
      guard case .scalar(let scalar) = event, let key = Self.textKey(scalar) else {
        ready += burst.flush()
        if case .nothing = event { return }
        held = event
        return
      }
      ready += burst.add(key, at: Self.now)
    }
  }

  /// A lone Esc, unless an unknown key follows whose sequence would else be read as commands.
  private func afterEscape() -> Input? {
    guard case .scalar(let next) = read(wait: 0) else { return .key(.escape) }
    guard next == "[" || next == "O" else {
      held = .scalar(next)
      return .key(.escape)
    }
    while case .scalar(let part) = read(wait: Self.gap), !("@"..."~").contains(part) {}
    return nil
  }

  /// The text up to the mark that ends a paste; a lost mark ends it after a second of silence.
  private func readPaste() -> String {
    var text = String.UnicodeScalarView()
    // Counting the text itself would walk through all of it at each character.
    var count = 0
    while true {
      switch read(wait: 1000) {
      case .nothing, .code(KeyMap.pasteEnd): return String(text)
      case .code: continue
      case .scalar(let scalar):
        count += 1
        if count <= Self.pasteLimit { text.append(scalar == "\r" ? "\n" : scalar) }
      }
    }
  }

  private static var mouse: MouseEvent? {
    var row: Int32 = 0
    var kind: Int32 = 0
    guard vh_mouse_event(&row, &kind) != 0 else { return nil }
    return kind == 0 ? .press(row: Int(row)) : kind < 0 ? .wheelUp : .wheelDown
  }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
