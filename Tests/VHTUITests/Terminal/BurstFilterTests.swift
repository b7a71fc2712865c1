import Testing

@testable import VHTUI

@Suite struct BurstFilterTests {
  private var filter = BurstFilter()

  private mutating func feed(_ text: String, from start: Int, every gap: Int) -> [Input] {
    text.enumerated().flatMap { index, letter in
      filter.add(letter == "\n" ? .enter : .character(letter), at: start + index * gap)
    }
  }

  @Test mutating func `leaves five fast keys alone`() {
    let inputs = feed("abcde", from: 0, every: 1) + filter.flush()

    #expect(inputs == "abcde".map { .key(.character($0)) })
  }

  @Test mutating func `makes six keys within 30 ms a paste, Enter included`() {
    let inputs = feed("abcde\nfg", from: 0, every: 4) + filter.flush()

    #expect(inputs == [.paste("abcde\nfg")])
  }

  @Test mutating func `takes what follows a paste at once for part of it`() {
    _ = feed("abcdefgh", from: 0, every: 1)
    let first = filter.flush()
    let second = feed("xy", from: 20, every: 1) + filter.flush()
    let later = feed("z", from: 400, every: 1) + filter.flush()

    #expect(first == [.paste("abcdefgh")])
    #expect(second == [.paste("xy")])
    #expect(later == [.key("z")])
  }

  @Test mutating func `lets a fast typist type`() {
    let inputs = feed("snelle typist", from: 0, every: 25) + filter.flush()

    #expect(inputs.count == 13)
  }

  @Test mutating func `keeps other keys in their order`() {
    _ = filter.add("a", at: 0)

    #expect(filter.add(.up, at: 1) == [.key("a"), .key(.up)])
    #expect(filter.flush().isEmpty)
  }
}

@Suite struct ScriptTerminalTests {
  @Test func `plays its steps, keeps the frames and hangs up at the end`() {
    let terminal = ScriptTerminal(
      size: Size(width: 3, height: 1),
      steps: [.input(.paste("x")), .resize(Size(width: 2, height: 1))])
    terminal.add(.enter)
    var canvas = Canvas(size: terminal.size)
    canvas.write("abc", at: .zero)
    terminal.draw(canvas)

    #expect(terminal.next() == .paste("x"))
    #expect(terminal.next() == .resize)
    #expect(terminal.size == Size(width: 2, height: 1))
    #expect(terminal.next() == .key(.enter))
    #expect(terminal.next() == .hangup(signal: 1))
    #expect(terminal.text == ["abc"])
  }
}

@Suite struct PtyScreenTests {
  private func show(_ output: String, _ width: Int = 8, _ height: Int = 3) -> PtyScreen {
    var screen = PtyScreen(width: width, height: height)
    screen.feed(output.utf8)
    return screen
  }

  @Test func `addresses, erases and inserts`() {
    let screen = show(
      "abcdef\u{1B}[1;3H\u{1B}[2P\u{1B}[2;1Hxyz\u{1B}[2D\u{1B}[K\u{1B}[1;1H\u{1B}[@")

    #expect(screen.text == [" abef   ", "x       ", "        "])
    #expect(screen.cursor == (0, 0))
  }

  @Test func `waits with wrapping until the next character`() {
    #expect(show("abcdefgh\rX").text[0] == "Xbcdefgh")
    #expect(show("abcdefghi").text[1] == "i       ")
  }

  @Test func `scrolls within its region`() {
    let screen = show("a\r\nb\r\nc\u{1B}[2;3r\u{1B}[3;1H\n")

    #expect(screen.text.map(\.trimmed) == ["a", "c", ""])
  }

  @Test func `draws wide and combining characters`() {
    #expect(show("日e\u{0301}x").text[0] == "日éx    ")
  }

  @Test func `brings the first screen back`() {
    let screen = show("voor\u{1B}[?1049h\u{1B}[2Jin\u{1B}[?1049l")

    #expect(screen.text[0].trimmed == "voor")
    #expect(screen.unknown.isEmpty)
  }
}
