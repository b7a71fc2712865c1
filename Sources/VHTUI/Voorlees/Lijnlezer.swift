/// What a typed line means on the page that was heard.
enum Lijnantwoord: Equatable {
  /// Keys and text for the program, one after the other.
  case inputs([Input])
  /// Say everything again.
  case opnieuw
  /// The line means nothing here, for this reason.
  case geen(String)
}

/// Turns lines into keys: one key a line, or the text of a field.
///
/// A line is never taken for more than one command, so that text typed in the wrong place can do
/// nothing.
struct Lijnlezer {
  let page: HeardPage

  func lees(_ typed: String) -> Lijnantwoord {
    if let key = Self.sequence(typed) { return .inputs([.key(key)]) }
    let line = Pasted.clean(typed)
    if line.isEmpty { return .inputs([.key(.enter)]) }
    let word = line.trimmed
    if Lijnwoorden.opnieuw.contains(word.lowercased()),
      !isText || word.hasPrefix(".") || word == "??"
    {
      return .opnieuw
    }
    if word.hasPrefix("..") { return isText ? text(String(word.dropFirst())) : unknown(word) }
    if word.hasPrefix("."), word.count > 1 { return command(String(word.dropFirst())) }
    return isText ? text(line) : command(word)
  }

  private var isText: Bool { page.page.takesText }

  /// An arrow or Esc that was pressed within a line arrives as its sequence.
  private static func sequence(_ line: String) -> Key? {
    if line == "\u{1B}" { return .escape }
    guard line.hasPrefix("\u{1B}[") || line.hasPrefix("\u{1B}O"), let last = line.last else {
      return nil
    }
    let arrows: [Character: Key] = [
      "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backTab,
    ]
    return line.count == 3 ? arrows[last] : nil
  }

  // MARK: - Keys

  private func command(_ word: String) -> Lijnantwoord {
    if let number = Int(word), word.allSatisfy(\.isNumber) { return select(number, word) }
    if let key = Lijnwoorden.key(word) { return press(key) }
    if word.count == 1, let character = word.first {
      guard isText else { return .inputs([.key(.character(character))]) }
      if character == "g" { return .inputs([.key(.control("g"))]) }
      return character == "?" ? press("?") : unknown(word)
    }
    return labelled(word) ?? unknown(word)
  }

  private func press(_ key: Key) -> Lijnantwoord {
    let isOwnText = page.field.map { $0.value.kind.isText && !$0.value.text.isEmpty } ?? false
    if key == "?", isText, isOwnText {
      return .geen("Hulp kan hier als het veld leeg is; .wis maakt het leeg, .tab gaat verder.")
    }
    return .inputs([.key(key)])
  }

  /// The key whose word in the list of keys was typed.
  private func labelled(_ word: String) -> Lijnantwoord? {
    let found = page.page.hints.filter { $0.word.folded == word.folded }
    guard found.count == 1, let name = found.first?.key else { return nil }
    if name.count == 1, let character = name.first {
      return isText ? nil : .inputs([.key(.character(character))])
    }
    let key = Lijnwoorden.key(Lijnwoorden.said(name, takesText: false))
    return key.map { .inputs([.key($0)]) }
  }

  private func unknown(_ word: String) -> Lijnantwoord {
    let shown = word.count > 30 ? word.prefix(30) + "…" : word[...]
    let way = isText ? ".hulp" : "?"
    return .geen(
      "\u{201C}\(shown)\u{201D} is hier geen toets. \(page.page.choices()) \(way) legt uit.")
  }

  // MARK: - Numbers

  private func select(_ number: Int, _ digits: String) -> Lijnantwoord {
    if isText { return step(to: number) }
    if digits.count == 1 { return .inputs(Self.keys(digits)) }
    guard let table = page.table else { return .geen("Hier is geen lijst met nummers.") }
    guard number >= 1, number <= table.count else {
      return .geen("Nummer \(digits) is er niet; er zijn er \(table.count.spoken).")
    }
    return .inputs(Self.keys(String(number)))
  }

  /// Where digits are text a number goes to a field or a row with the keys that always do.
  private func step(to number: Int) -> Lijnantwoord {
    if let form = page.form {
      guard form.fields.indices.contains(number - 1) else {
        return .geen("Veld \(number) is er niet; er zijn er \(form.fields.count).")
      }
      return .inputs(Self.steps(number - 1 - form.focus, .backTab, .tab))
    }
    guard let table = page.table, let selected = table.selected, number >= 1,
      number <= min(table.count, 500)
    else { return .geen("Regel \(number) is er niet.") }
    return .inputs(Self.steps(number - 1 - selected, .up, .down))
  }

  private static func steps(_ count: Int, _ back: Key, _ forth: Key) -> [Input] {
    Array(repeating: .key(count < 0 ? back : forth), count: abs(count))
  }

  private static func keys(_ text: String) -> [Input] { text.map { .key(.character($0)) } }

  // MARK: - Text

  /// A line replaces what stood in the field; in a field of more lines it is added.
  private func text(_ line: String) -> Lijnantwoord {
    if Pasted.isTooLong(line) {
      return .geen("Deze regel is te lang; er is niets overgenomen. Typ een kortere.")
    }
    switch page.field?.value.kind {
    case nil, .line, .date:
      if line == "?", page.field?.value.text.isEmpty ?? true { return .inputs([.key("?")]) }
      if let value = page.field?.value, value.takesNumber, line.count == 1,
        let number = Int(line), value.options.indices.contains(number - 1)
      {
        return .inputs(Self.keys(line))
      }
      return .inputs([.key(.control("u")), .paste(line)])
    case .lines:
      let isFirst = page.field?.value.text.isEmpty ?? true
      if line == "?", isFirst { return .inputs([.key("?")]) }
      return .inputs((isFirst ? [] : [.key(.end), .key(.control("j"))]) + [.paste(line)])
    case .choice, .choices:
      if line.trimmed == "?" { return .inputs([.key("?")]) }
      return choose(line)
    case .answer: return answer(line.trimmed)
    }
  }

  /// Numbers choose, or switch on and off; letters look for a name.
  private func choose(_ line: String) -> Lijnantwoord {
    guard let value = page.field?.value else { return .geen("Hier is niets te kiezen.") }
    let numbers = line.split { !$0.isASCII || !$0.isNumber }.map(String.init)
    let isNumeric = !numbers.isEmpty && !line.contains(where: \.isLetter)
    if isNumeric,
      let wrong = numbers.first(where: { !(1...max(1, value.total)).contains(Int($0) ?? 0) })
    {
      return .geen("Nummer \(wrong) is er niet; er zijn er \(value.total).")
    }
    if value.kind == .choices {
      let keys = isNumeric ? numbers.flatMap { Self.keys($0) + [.key(.insert)] } : nil
      return .inputs(keys ?? Self.keys(String(line.trimmed.prefix(1))))
    }
    guard numbers.count <= 1 || !isNumeric else { return .geen("Hier kiest u één nummer.") }
    // What was chosen before stays until something else is.
    let begin: [Input] = value.isOpen ? [.key(.escape)] : []
    return .inputs(begin + Self.keys(line.trimmed) + [.key(.insert)])
  }

  private func answer(_ word: String) -> Lijnantwoord {
    let answers = ["j": "j", "ja": "j", "n": "n", "nee": "n", "o": "o", "onbekend": "o", "?": "?"]
    guard let key = answers[word.lowercased()] else {
      return .geen("Antwoord met ja, nee of onbekend.")
    }
    return .inputs(Self.keys(key))
  }
}

extension SpokenValue.Kind {
  fileprivate var isText: Bool { self == .line || self == .lines || self == .date }
}

extension String {
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
