/// The words that stand for keys in a line, and how keys are told to who types lines.
enum Lijnwoorden {
  /// How lines work, told at the start and with help.
  static let uitleg = [
    "Een lege regel is Enter; een letter, een nummer of een woord als esc, tab, omlaag of omhoog "
      + "is een toets.",
    "Waar tekst gevraagd wordt, is een regel de tekst en begint een toets met een punt, zoals .esc "
      + "of .tab; ?? leest alles opnieuw.",
  ]

  static let waarschuwing =
    "Let op: wat u hier leest, blijft in het terminalvenster staan, ook als het gordijn dicht is; "
    + "wis het venster als u klaar bent."

  static let opnieuw: Set = ["??", ".??", "opnieuw", ".opnieuw"]

  private static let keys: [String: Key] = [
    "enter": .enter, "esc": .escape, "escape": .escape, "terug": .escape, "tab": .tab,
    "terugtab": .backTab, "shift-tab": .backTab, "omhoog": .up, "omlaag": .down, "links": .left,
    "rechts": .right, "begin": .home, "einde": .end, "pagina-omhoog": .pageUp,
    "pagina-omlaag": .pageDown, "backspace": .backspace, "wis": .control("u"), "spatie": " ",
    "gordijn": .control("g"), "hulp": "?", "volgende": .control("n"), "ontbreekt": .control("o"),
  ]

  /// How a key of the footer is typed.
  private static let spoken: [String: String] = [
    "Esc": "esc", "Tab": "tab", "Shift-Tab": "terugtab", "Ctrl-G": "gordijn",
    "Ctrl-N": "volgende", "Ctrl-O": "ontbreekt",
    "pijl omhoog": "omhoog", "pijl omlaag": "omlaag", "pijl links": "links",
    "pijl rechts": "rechts", "pijlen": "omlaag of omhoog", "Home": "begin", "End": "einde",
    "Page Up": "pagina-omhoog", "Page Down": "pagina-omlaag", "Backspace": "backspace",
  ]

  /// How signs are called that screen readers pass over.
  private static let signs: [String: String] = [
    "?": "vraagteken", "/": "schuine streep", ":": "dubbele punt", "<": "kleiner dan",
    ">": "groter dan",
  ]

  static func key(_ word: String) -> Key? { keys[word.lowercased()] }

  /// A key of the footer in words, as it is typed on this page.
  static func said(_ key: String, takesText: Bool) -> String {
    if takesText, key == "?" { return ".hulp" }
    if let word = spoken[key] { return takesText ? "." + word : word }
    return signs[key].map { "\(key) (\($0))" } ?? key
  }
}
