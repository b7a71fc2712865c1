/// How wide text is on the screen, in columns, as the canvas will draw it.
enum TextWidth {
  static func columns(_ character: Character) -> Int {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F { return 1 }
    return Glyph(character).columns
  }

  static func columns(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns($1) }
  }

  /// The longest start of the text that fits.
  static func prefix(_ text: String, columns limit: Int) -> (text: String, columns: Int) {
    var used = 0
    var end = text.startIndex
    for index in text.indices {
      let width = columns(text[index])
      guard used + width <= limit else { break }
      used += width
      end = text.index(after: index)
    }
    return (String(text[..<end]), used)
  }
}

/// On which side a text stands within its columns.
enum Alignment: Sendable {
  case left, right
}

extension String {
  /// The columns this text takes when drawn.
  var columns: Int { TextWidth.columns(self) }

  /// The text cut to at most `width` columns, the last one `…` when something was cut.
  func truncated(to width: Int) -> String {
    guard width > 0 else { return "" }
    if TextWidth.prefix(self, columns: width).text.utf8.count == utf8.count { return self }
    return TextWidth.prefix(self, columns: width - 1).text + "…"
  }

  /// The end of the text in at most `width` columns, the first one `…` when something was cut.
  func ending(in width: Int) -> String {
    guard width > 0 else { return "" }
    let whole = end(columns: width)
    return whole.startIndex == startIndex ? self : "…" + end(columns: width - 1)
  }

  /// The longest end of the text that fits.
  private func end(columns limit: Int) -> Substring {
    var used = 0
    var start = endIndex
    while start > startIndex {
      let before = index(before: start)
      used += TextWidth.columns(self[before])
      guard used <= limit else { break }
      start = before
    }
    return self[start...]
  }

  /// The text cut or filled with spaces to exactly `width` columns.
  func padded(to width: Int, _ alignment: Alignment = .left) -> String {
    let cut = truncated(to: width)
    let fill = String(repeating: " ", count: max(0, width - cut.columns))
    return alignment == .left ? cut + fill : fill + cut
  }

  /// The text in lines of at most `width` columns, broken at spaces, and inside a word only when
  /// the word alone is too long; without the spaces at the end of a line.
  func wrapped(to width: Int) -> [String] {
    let characters = Array(self)
    return TextWrap.lines(of: characters, width: width).map { line in
      var range = line.range
      while let last = range.last, characters[last] == " " { range.removeLast() }
      return String(characters[range])
    }
  }
}

/// Where a text breaks into lines, as ranges of its characters.
///
/// The ranges cover everything but the newlines, spaces at the end of a line included, so that an
/// editor finds the line of every cursor place.
enum TextWrap {
  struct Line: Hashable {
    var range: Range<Int>
    /// Whether the line ends because it was full, not because of a newline or the end.
    var isSoft: Bool
  }

  static func lines(of characters: [Character], width: Int) -> [Line] {
    var lines: [Line] = []
    var start = 0
    while start <= characters.count {
      let end = characters[start...].firstIndex(where: \.isNewline) ?? characters.count
      lines += paragraph(characters, start..<end, width: max(1, width))
      start = end + 1
    }
    return lines
  }

  private static func paragraph(_ characters: [Character], _ range: Range<Int>, width: Int)
    -> [Line]
  {
    var lines: [Line] = []
    var start = range.lowerBound
    while let full = overflow(characters, start..<range.upperBound, width: width) {
      let end = breakPoint(characters, start..<full, upTo: range.upperBound)
      lines.append(Line(range: start..<end, isSoft: true))
      start = end
    }
    if start < range.upperBound || lines.isEmpty {
      lines.append(Line(range: start..<range.upperBound, isSoft: false))
    } else {
      lines[lines.count - 1].isSoft = false
    }
    return lines
  }

  /// The index of the first character that starts another line, nil when all fit on this one.
  private static func overflow(_ characters: [Character], _ range: Range<Int>, width: Int) -> Int? {
    var used = 0
    for index in range {
      used += TextWidth.columns(characters[index])
      guard used > width else { continue }
      // A line holds at least one character, even one that is wider than the line.
      let first = max(index, range.lowerBound + 1)
      return first < range.upperBound ? first : nil
    }
    return nil
  }

  /// Where to break a line that is full at `range.upperBound`.
  private static func breakPoint(_ characters: [Character], _ range: Range<Int>, upTo limit: Int)
    -> Int
  {
    if characters[range.upperBound] == " " {
      // Spaces at the break hang over the edge instead of starting the next line.
      return characters[range.upperBound..<limit].firstIndex { $0 != " " } ?? limit
    }
    let words = characters[range]
    if let space = words.lastIndex(of: " "), words[..<space].contains(where: { $0 != " " }) {
      return space + 1
    }
    return range.upperBound
  }
}
