/// English words that must not be left in what users read.
enum Engels {
  static let woorden: Set<String> = [
    "the", "and", "not", "with", "error", "cancel", "save", "back", "next", "help", "quit", "yes",
    "nil", "optional", "unknown", "none", "select", "press", "true", "false",
  ]

  /// Those that stand in a text.
  static func woorden(in text: some StringProtocol) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter }.map(String.init)).intersection(woorden)
  }
}
