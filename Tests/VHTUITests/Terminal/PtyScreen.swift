@testable import VHTUI

/// The screen of an xterm, as far as ncurses uses one: cells, cursor and two buffers.
///
/// Attributes are ignored; a test that depends on them should ask the canvas instead.
struct PtyScreen {
  private(set) var width: Int
  private(set) var height: Int
  private(set) var row = 0
  private(set) var column = 0
  private(set) var isAlternate = false
  private(set) var isCursorVisible = true
  private(set) var marksPastes = false
  /// What the window title was set to, if ever.
  private(set) var title: String?
  /// Sequences the emulator does not know; a test may look why something seems missing.
  private(set) var unknown: [String] = []

  private var lines: [[String]]
  private var other: [[String]]
  private var saved = (row: 0, column: 0)
  private var region: ClosedRange<Int>
  private var isInserting = false
  private var wrapsNext = false
  private var last = ""
  private var parser = PtyParser()

  init(width: Int, height: Int) {
    self.width = max(1, width)
    self.height = max(1, height)
    lines = Self.blank(self.width, self.height)
    other = lines
    region = 0...(self.height - 1)
  }

  /// The rows as text, filled to the full width.
  var text: [String] { lines.map { $0.joined() } }

  /// The row and column of the cursor.
  var cursor: (row: Int, column: Int) { (row, column) }

  mutating func resize(width: Int, height: Int) {
    self.width = max(1, width)
    self.height = max(1, height)
    lines = fitted(lines)
    other = fitted(other)
    region = 0...(self.height - 1)
    row = min(row, self.height - 1)
    column = min(column, self.width - 1)
  }

  mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let token = parser.take(byte) { apply(token) }
    }
  }

  private static func blank(_ width: Int, _ height: Int) -> [[String]] {
    Array(repeating: Array(repeating: " ", count: width), count: height)
  }

  private func fitted(_ old: [[String]]) -> [[String]] {
    (0..<height).map { row in
      (0..<width).map { column in
        row < old.count && column < old[row].count ? old[row][column] : " "
      }
    }
  }
}

extension PtyScreen {
  private mutating func apply(_ token: PtyParser.Token) {
    switch token {
    case .text(let scalar): put(scalar)
    case .control(let byte): control(byte)
    case .escape(let final): escape(final)
    case .title(let text): title = text
    case .sequence(let prefix, let numbers, let final): sequence(prefix, numbers, final)
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let columns = Self.columns(scalar)
    guard columns > 0 else { return join(scalar) }
    if wrapsNext || column + columns > width {
      column = 0
      lineFeed()
    }
    if isInserting { insertBlanks(columns) }
    last = String(scalar)
    set(last, at: column)
    if columns == 2 { set("", at: column + 1) }
    column += columns
    wrapsNext = column >= width
    column = min(column, width - 1)
  }

  /// Sets a cell and blanks the other half of a wide character it breaks.
  private mutating func set(_ text: String, at place: Int) {
    guard lines[row].indices.contains(place) else { return }
    if lines[row][place].isEmpty, !text.isEmpty, place > 0 { lines[row][place - 1] = " " }
    if place + 1 < width, lines[row][place + 1].isEmpty { lines[row][place + 1] = " " }
    lines[row][place] = text
  }

  private mutating func join(_ mark: Unicode.Scalar) {
    var place = wrapsNext ? column : column - 1
    while place > 0, lines[row][place].isEmpty { place -= 1 }
    guard place >= 0 else { return }
    lines[row][place].unicodeScalars.append(mark)
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: CharacterWidth.isWide(scalar) ? 2 : 1
    }
  }

  private mutating func control(_ byte: UInt8) {
    wrapsNext = false
    switch byte {
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(width - 1, (column / 8 + 1) * 8)
    case 0x0A, 0x0B, 0x0C: lineFeed()
    case 0x0D: column = 0
    default: break
    }
  }

  private mutating func escape(_ final: Character) {
    switch final {
    case "7": saved = (row, column)
    case "8": (row, column) = saved
    case "D": lineFeed()
    case "E":
      column = 0
      lineFeed()
    case "M": if row == region.lowerBound { scrollDown(1) } else { row = max(0, row - 1) }
    case "c": self = PtyScreen(width: width, height: height)
    case "=", ">", "\\": break
    default: unknown.append("ESC \(final)")
    }
  }

  private mutating func lineFeed() {
    wrapsNext = false
    if row == region.upperBound { scrollUp(1) } else { row = min(height - 1, row + 1) }
  }
}

extension PtyScreen {
  private mutating func sequence(_ prefix: Character?, _ numbers: [Int], _ final: Character) {
    if prefix == "?" { return mode(numbers, isOn: final == "h", final) }
    guard prefix == nil else { return }
    let count = max(1, numbers.first ?? 1)
    if final != "m", final != "b" { wrapsNext = false }
    switch final {
    case "A": row = max(0, row - count)
    case "B", "e": row = min(height - 1, row + count)
    case "C", "a": column = min(width - 1, column + count)
    case "D": column = max(0, column - count)
    case "G", "`": column = min(width, count) - 1
    case "d": row = min(height, count) - 1
    case "H", "f":
      row = min(height, count) - 1
      column = min(width, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
    case "Z": column = max(0, (column - 1) / 8 * 8)
    case "b": for scalar in String(repeating: last, count: count).unicodeScalars { put(scalar) }
    case "r": setRegion(numbers)
    case "h", "l": if numbers == [4] { isInserting = final == "h" }
    case "m", "t", "n", "c", "q": break
    default: edit(final, count, numbers.first ?? 0)
    }
  }

  private mutating func edit(_ final: Character, _ count: Int, _ mode: Int) {
    switch final {
    case "J": eraseScreen(mode)
    case "K": eraseLine(mode)
    case "X": erase(row, column..<min(width, column + count))
    case "@": insertBlanks(count)
    case "P":
      let gone = min(count, width - column)
      lines[row].removeSubrange(column..<column + gone)
      lines[row] += Array(repeating: " ", count: gone)
    case "L": if region.contains(row) { shift(from: row, by: count) }
    case "M": if region.contains(row) { shift(from: row, by: -count) }
    case "S": scrollUp(count)
    case "T": scrollDown(count)
    default: unknown.append("CSI \(final)")
    }
  }

  private mutating func mode(_ numbers: [Int], isOn: Bool, _ final: Character) {
    guard final == "h" || final == "l" else { return }
    for number in numbers {
      switch number {
      case 25: isCursorVisible = isOn
      case 2004: marksPastes = isOn
      case 47, 1047, 1049: if isOn != isAlternate { swapBuffers(isOn) }
      default: break
      }
    }
  }

  private mutating func swapBuffers(_ isOn: Bool) {
    isAlternate = isOn
    swap(&lines, &other)
    if isOn {
      saved = (row, column)
      lines = Self.blank(width, height)
    } else {
      (row, column) = saved
    }
  }

  private mutating func setRegion(_ numbers: [Int]) {
    let top = max(1, numbers.first ?? 1)
    let bottom = min(height, numbers.count > 1 && numbers[1] > 0 ? numbers[1] : height)
    if top <= bottom { region = (top - 1)...(bottom - 1) }
    (row, column) = (0, 0)
  }

  private mutating func insertBlanks(_ count: Int) {
    let blanks = min(count, width - column)
    lines[row].insert(contentsOf: Array(repeating: " ", count: blanks), at: column)
    lines[row].removeLast(blanks)
  }

  private mutating func scrollUp(_ count: Int) { shift(from: region.lowerBound, by: -count) }
  private mutating func scrollDown(_ count: Int) { shift(from: region.lowerBound, by: count) }

  /// Moves the lines from one down to the end of the region, downwards or up, filling with blanks.
  private mutating func shift(from top: Int, by step: Int) {
    let part = Array(lines[top...region.upperBound])
    let count = min(abs(step), part.count)
    let blanks = Self.blank(width, count)
    let kept = Array(step > 0 ? part[..<(part.count - count)] : part[count...])
    let moved = step > 0 ? blanks + kept : kept + blanks
    lines.replaceSubrange(top...region.upperBound, with: moved)
  }

  private mutating func eraseScreen(_ mode: Int) {
    eraseLine(mode)
    let rows = mode == 0 ? row + 1..<height : mode == 1 ? 0..<row : 0..<height
    for row in rows { erase(row, 0..<width) }
  }

  private mutating func eraseLine(_ mode: Int) {
    erase(row, mode == 0 ? column..<width : mode == 1 ? 0..<column + 1 : 0..<width)
  }

  private mutating func erase(_ row: Int, _ places: Range<Int>) {
    for place in places.clamped(to: 0..<width) { lines[row][place] = " " }
  }
}
