/// A terminal of plain lines, for screen readers and for terminals that can't show pages: what a
/// page means is said, and each line that is typed is a key or a text.
///
/// It knows no screen: the page comes through what widgets say of themselves. Nothing it writes
/// holds a control character.
final class LineTerminal: Terminal {
  /// So large that nothing is cut, and no larger: from 120 columns pages may have two panes.
  let size = Size(width: 118, height: 80)
  let isUTF8: Bool
  var isHeard: Bool { true }

  private let source: any LineSource
  private let put: (String) -> Void
  private var narrator = Narrator()
  private var heard: HeardPage?
  private var ready: ArraySlice<Input> = []
  /// Whether something was typed of which the result is still to be told.
  private var isAnswering = true
  private var isHelp = false
  /// Whether a number that waited for more digits was ended already.
  private var isSettled = false
  private var isOpen = true

  /// - Parameters:
  ///   - put: writes one line.
  ///   - opening: what is said first.
  init(
    source: any LineSource, isUTF8: Bool = true, opening: [String] = [],
    put: @escaping (String) -> Void
  ) {
    self.source = source
    self.isUTF8 = isUTF8
    self.put = put
    tell(opening)
  }

  func draw(_ canvas: Canvas) {
    heard = HeardPage(canvas)
    guard let heard, case .progress = heard.parts.first else { return }
    tell(narrator.meanwhile(heard))
  }

  func next() -> Input {
    while true {
      if let input = ready.popFirst() { return input }
      if let key = settling { return .key(key) }
      speak()
      if let input = read(source.next(wait: 250)) { return input }
    }
  }

  func poll() -> Input? {
    if let input = ready.popFirst() { return input }
    // What a script has ready is for the page that comes after the work.
    let event = source.next(wait: source.isTyped ? 0 : nil)
    if case .nothing = event { return nil }
    return read(event)
  }

  func suspend() {}

  func close() {
    guard isOpen else { return }
    isOpen = false
    tell(["vh is gestopt."])
  }

  // MARK: - Hearing

  private func speak() {
    guard let heard else { return }
    defer { isAnswering = false }
    guard isAnswering else { return tell(narrator.meanwhile(heard)) }
    tell(narrator.answer(heard))
    if isHelp { tell(Lijnwoorden.uitleg) }
    isHelp = false
  }

  private func tell(_ lines: [String]) {
    for line in lines { put(safe(line)) }
  }

  /// Only glyphs: nothing of a record steers the terminal.
  private func safe(_ line: String) -> String {
    let glyphs = line.map(Glyph.init)
    let text = glyphs.map { isUTF8 ? $0.text : AsciiFallback.text(for: $0) }.joined()
    return text.split(separator: " ").joined(separator: " ")
  }

  // MARK: - Typing

  /// A line holds the whole number: the list need not wait for more digits.
  private var settling: Key? {
    guard isAnswering, !isSettled, let page = heard?.page, !page.takesText,
      page.pending.hasPrefix(NumberEntry.prefix)
    else { return nil }
    isSettled = true
    return .insert
  }

  private func read(_ event: LineEvent) -> Input? {
    switch event {
    case .line(let line): return take(line)
    case .paste(let lines): return take(paste: lines)
    case .cancel:
      begin([])
      return .key(.control("c"))
    case .nothing: return .tick
    case .ended(let signal): return .hangup(signal: signal)
    }
  }

  private func take(_ line: String) -> Input? {
    guard let heard else { return nil }
    switch Lijnlezer(page: heard).lees(line) {
    case .inputs(let inputs): begin(inputs)
    case .opnieuw: tell(narrator.all(heard))
    case .geen(let sentence): tell([sentence])
    }
    return ready.popFirst()
  }

  /// An empty line among them is no Enter: text goes to a field of text, and else nowhere.
  private func take(paste lines: [String]) -> Input? {
    guard let heard, heard.takesPaste else {
      tell(["\(lines.count) regels genegeerd, dit leek plakken. Geef één regel tegelijk."])
      return nil
    }
    begin([.paste(lines.joined(separator: "\n"))])
    return ready.popFirst()
  }

  private func begin(_ inputs: [Input]) {
    ready = inputs[...]
    isAnswering = true
    isSettled = false
    isHelp = inputs == [.key("?")]
  }
}

/// What came from who types lines.
enum LineEvent: Equatable {
  case line(String)
  /// Lines that came faster than anybody types; never a command.
  case paste([String])
  /// Ctrl-C: the input at hand is given up.
  case cancel
  case nothing
  /// Nothing more will come.
  case ended(signal: Int32)
}

/// Where lines come from.
protocol LineSource {
  /// Whether somebody types; else lines come from a file or another program.
  var isTyped: Bool { get }
  /// The next line, waiting so many milliseconds at most; nil asks for no line, only whether the
  /// program must end.
  func next(wait: Int32?) -> LineEvent
}
