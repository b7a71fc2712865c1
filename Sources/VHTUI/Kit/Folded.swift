import Foundation

extension String {
  /// Without case and diacritics, for comparing what somebody types with what stands somewhere.
  var folded: String {
    folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  /// Whether every word of a question begins a word in this text, whatever the order.
  func answers(_ question: String) -> Bool {
    let words = folded.split { !$0.isLetter && !$0.isNumber }
    return question.folded.split(whereSeparator: \.isWhitespace).allSatisfy { asked in
      words.contains { $0.hasPrefix(asked) }
    }
  }
}
