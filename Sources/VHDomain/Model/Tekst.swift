extension String {
  /// Whether there is nothing to read in it.
  public var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// The same text starting with a capital.
  public var metHoofdletter: String { prefix(1).uppercased() + dropFirst() }
}

/// `a`, `a en b`, `a, b en c`.
public func dutchList(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " en " + last
}

/// `1 actie`, `2 acties`: a number with its noun.
func counted(_ number: Int, _ one: String, _ more: String) -> String {
  "\(number) \(number == 1 ? one : more)"
}

/// A number with leading zeros up to a width.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
