/// One key and its word in the footer: `m melding`.
struct FooterHint: Hashable, Sendable {
  var key: String
  var word: String
  /// A pinned hint stays when the footer is too narrow for all.
  var pinned: Bool

  init(_ key: String, _ word: String, pinned: Bool = false) {
    self.key = key
    self.word = word
    self.pinned = pinned
  }

  var text: String { word.isEmpty ? key : "\(key) \(word)" }

  /// The one that is never dropped.
  static let more = FooterHint("?", "meer", pinned: true)
}

/// The keys valid now, in words, on one line.
///
/// When they do not all fit the last ones that are not pinned go first, then the way back, then the
/// last pinned ones; `? meer` always stays.
struct Footer: Hashable, Sendable {
  var hints: [FooterHint]

  init(_ hints: [FooterHint]) {
    let isComplete = hints.contains { $0.key == FooterHint.more.key }
    self.hints = isComplete ? hints : hints + [.more]
  }

  /// How long a hint stays: the lowest go first.
  private static func rank(_ hint: FooterHint) -> Int {
    if hint.key == FooterHint.more.key { return 3 }
    if hint.pinned { return 2 }
    return hint.key == Key.escape.label ? 1 : 0
  }

  func text(width: Int) -> String {
    var shown = hints
    for rank in 0..<3 {
      while Self.line(shown).columns > width,
        let last = shown.lastIndex(where: { Self.rank($0) == rank })
      {
        shown.remove(at: last)
      }
    }
    return Self.line(shown).truncated(to: width)
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    guard !rect.isEmpty else { return }
    let margin = rect.width >= 20 ? 1 : 0
    let line = rect.inset(left: margin, right: margin)
    canvas.write(text(width: line.width), at: line.origin, width: line.width)
  }

  private static func line(_ hints: [FooterHint]) -> String {
    hints.map(\.text).joined(separator: "  ")
  }
}
