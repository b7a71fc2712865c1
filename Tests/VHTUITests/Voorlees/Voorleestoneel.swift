import VHDomain

@testable import VHTUI

/// A script of lines, and what the program says to them: `<` stands before each line typed.
final class Voorleestoneel: LineSource {
  let toneel: Toneel
  private(set) var transcript: [String] = []
  /// What the program said, without what was typed.
  private(set) var said: [String] = []
  let isTyped: Bool
  private var events: ArraySlice<LineEvent> = []

  init(_ toneel: Toneel, isTyped: Bool = true) {
    self.toneel = toneel
    self.isTyped = isTyped
  }

  convenience init(_ setting: ScreenCatalogue.Setting = .eigenPlek) throws {
    self.init(try Toneel(setting))
  }

  /// Plays lines on the program and hangs up.
  @discardableResult
  func play(_ lines: String..., opening: [String] = []) -> [String] {
    play(lines.map(LineEvent.line), opening: opening)
  }

  @discardableResult
  func play(_ events: [LineEvent], opening: [String] = [], isUTF8: Bool = true) -> [String] {
    self.events = events[...]
    let terminal = LineTerminal(source: self, isUTF8: isUTF8, opening: opening) { [self] line in
      transcript.append(line)
      said.append(line)
    }
    run(toneel.app, on: terminal, now: { 0 })
    terminal.close()
    return said
  }

  func next(wait: Int32?) -> LineEvent {
    guard wait != nil else { return .nothing }
    guard let event = events.popFirst() else { return .ended(signal: 1) }
    if case .line(let line) = event { transcript.append("< \(line)") }
    return event
  }

  /// What was said after the last line typed, without the farewell.
  var last: [String] {
    let start = transcript.lastIndex { $0.hasPrefix("< ") }.map { $0 + 1 } ?? 0
    return transcript[start...].filter { $0 != "vh is gestopt." }
  }
}
