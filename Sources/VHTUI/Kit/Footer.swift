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
/// When they do not all fit the last ones that are not pinned go first; `? meer` always stays, and
/// the way back as long as it can.
struct Footer: Hashable, Sendable {
  var hints: [FooterHint]

  init(_ hints: [FooterHint]) {
    self.hints =
      hints.contains { $0.key == "?" } ? hints.map(Self.pinned) : hints.map(Self.pinned) + [.more]
  }

  private static func pinned(_ hint: FooterHint) -> FooterHint {
    let isWayOut = hint.key == FooterHint.more.key || hint.key == Key.escape.label
    return FooterHint(hint.key, hint.word, pinned: hint.pinned || isWayOut)
  }

  func text(width: Int) -> String {
    var shown = hints
    while Self.line(shown).columns > width, let last = shown.lastIndex(where: { !$0.pinned }) {
      shown.remove(at: last)
    }
    while Self.line(shown).columns > width, shown.count > 1,
      let last = shown.lastIndex(where: { $0.key != "?" })
    {
      shown.remove(at: last)
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
