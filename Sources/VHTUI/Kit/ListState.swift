/// A row number being typed, digit by digit, without a timer.
///
/// A digit that can't be followed by another one selects at once; otherwise it waits, shown as
/// `nr 1_`, until the next digit or any other key.
struct NumberEntry: Hashable, Sendable {
  enum Outcome: Hashable {
    case selected(Int)
    case pending
    case missing(Int)
  }

  private(set) var pending: Int?
  /// How many digits were typed, zeros in front included.
  private var typed = 0

  /// What the status row shows while a number waits; empty otherwise.
  var text: String { pending.map { "\(NumberEntry.prefix)\($0)_" } ?? "" }
  /// How the text of a waiting number begins.
  static let prefix = "nr "

  /// Up to so many a digit chooses at once; in a longer list a number points and Enter takes it.
  static let atOnce = 9

  /// How one of so many is chosen, as the footer names it: `1-6`, or `nummer, Enter`.
  static func keys(count: Int) -> String {
    switch count {
    case ..<1: "nummer"
    case 1: "1"
    case ...atOnce: "1-\(count)"
    default: "nummer, Enter"
    }
  }

  /// - Parameter isWhole: for a list where a number does something at once: every number of a list
  ///   longer than nine then has as many digits as the last one, or is ended with a key, so that no
  ///   row acts sooner than another.
  mutating func type(_ digit: Int, count: Int, isWhole: Bool = false) -> Outcome {
    let number = (pending ?? 0) * 10 + digit
    pending = nil
    typed += 1
    let canGoOn =
      isWhole ? typed < String(count).count : (1...max(1, count)).contains(number * 10)
    if canGoOn {
      pending = number
      return .pending
    }
    typed = 0
    return number >= 1 && number <= count ? .selected(number) : .missing(number)
  }

  /// Ends the waiting and answers the number typed so far.
  mutating func settle() -> Int? {
    defer {
      pending = nil
      typed = 0
    }
    return pending
  }
}

/// Which row of a list is selected; the list itself is kept elsewhere.
struct ListState: Hashable, Sendable {
  enum Outcome: Hashable {
    case moved
    /// The first digit of a longer number waits.
    case pending
    /// A number was typed that no row has.
    case missing(Int)
    case ignored
  }

  /// The index of the selected row, from zero.
  var selected = 0
  /// The first line shown, for who wants to keep it; a table pages by itself when the selected
  /// row would be out of sight.
  var offset = 0
  private(set) var entry = NumberEntry()

  init(selected: Int = 0) {
    self.selected = selected
  }

  /// Handles a key that moves the selection, and settles a waiting number at any other one.
  ///
  /// With `tenIsZero` the digits choose at once and `0` stands for row ten.
  mutating func handle(_ key: Key, count: Int, page: Int = 10, tenIsZero: Bool = false) -> Outcome {
    if let digit = key.digit { return type(digit, count: count, tenIsZero: tenIsZero) }
    if let number = entry.settle() {
      // Insert says that the number was whole, and nothing else.
      let isThere = select(number: number, count: count)
      if key == .insert { return isThere ? .moved : .missing(number) }
    }
    guard count > 0, let target = target(of: key, count: count, page: page) else { return .ignored }
    selected = min(max(0, target), count - 1)
    return .moved
  }

  /// Selects a row by the number shown before it; false when there is none.
  @discardableResult
  mutating func select(number: Int, count: Int) -> Bool {
    guard number >= 1, number <= count else { return false }
    selected = number - 1
    return true
  }

  /// Keeps the selection within a list that became shorter.
  mutating func clamp(count: Int) {
    selected = min(max(0, selected), max(0, count - 1))
    offset = min(max(0, offset), max(0, count - 1))
  }

  private mutating func type(_ digit: Int, count: Int, tenIsZero: Bool) -> Outcome {
    if tenIsZero {
      let number = digit == 0 ? 10 : digit
      return select(number: number, count: count) ? .moved : .missing(number)
    }
    switch entry.type(digit, count: count) {
    case .selected(let number):
      select(number: number, count: count)
      return .moved
    case .pending: return .pending
    case .missing(let number): return .missing(number)
    }
  }

  private func target(of key: Key, count: Int, page: Int) -> Int? {
    switch key {
    case .up: selected - 1
    case .down: selected + 1
    case .pageUp: selected - max(1, page)
    case .pageDown: selected + max(1, page)
    case .home: 0
    case .end: count - 1
    default: nil
    }
  }
}
