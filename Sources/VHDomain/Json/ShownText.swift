extension Unicode.Scalar {
  /// Whether this character could steer a terminal or turn the reading direction around.
  ///
  /// Control characters, line and paragraph separators, and the bidirectional controls
  /// (field guide R-122).
  public var isUnsafe: Bool {
    Self.unsafeRanges.contains { $0.contains(value) }
  }

  private static let unsafeRanges: [ClosedRange<UInt32>] = [
    0x00...0x1F, 0x7F...0x9F, 0x061C...0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
  ]
}

/// A text between quotation marks for a message: unsafe characters named, long texts cut.
func shown(_ text: String, longest: Int = 60) -> String {
  let start = text.prefix(longest)
  let cut = start.endIndex < text.endIndex ? start + "…" : start
  let safe = cut.unicodeScalars.map { $0.isUnsafe ? "<\(unicodeName($0.value))>" : String($0) }
  return "\"" + safe.joined() + "\""
}

/// A character's number, such as `U+0007`.
func unicodeName(_ value: some BinaryInteger) -> String { "U+" + hexadecimal(value) }

/// At least four upper-case hexadecimal digits.
func hexadecimal(_ value: some BinaryInteger) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// Words in a Dutch sentence: `zorg, straf of bestuur`.
func enumeration(_ words: [String], _ conjunction: String = "of") -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) " + last
}

/// The word that was most likely meant, when one is near enough.
func nearest(to word: String, in words: [String]) -> String? {
  guard word.count <= 60 else { return nil }
  let allowed = max(1, word.count / 3)
  return words.map { (word: $0, distance: editDistance(word.lowercased(), $0.lowercased())) }
    .filter { $0.distance <= allowed }
    .min { $0.distance < $1.distance }?.word
}

/// How many characters differ between two words (Levenshtein).
private func editDistance(_ left: String, _ right: String) -> Int {
  let right = Array(right)
  var row = Array(0...right.count)
  for (i, character) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in right.indices {
      let cost = diagonal + (character == right[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(cost, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[right.count]
}
