extension Papier {
  private static let breedte = 72

  /// The paper as text of at most 72 columns, where no word is longer.
  public var tekst: String {
    let rule = String(repeating: "=", count: min(titel.count, Papier.breedte))
    return ([titel.onschadelijk, rule] + regels(breedte: Papier.breedte))
      .joined(separator: "\n") + "\n"
  }

  /// What it says under its title in lines of at most a width, where no word is longer.
  public func regels(breedte: Int) -> [String] {
    let sections = delen.map { [$0.kop.onschadelijk] + $0.regels.map(\.regel) }
    let closing = slot.isEmpty ? [] : [[slot.onschadelijk]]
    let blocks = [[onder.onschadelijk]] + inleiding.map { [$0.onschadelijk] } + sections + closing
    let lines = blocks.map { block in block.flatMap { $0.wrapped(breedte) } }
    return Array(lines.joined(separator: [""]))
  }
}

extension Papier.Regel {
  fileprivate var regel: String {
    switch self {
    case .tekst(let text): "  \(text.onschadelijk)"
    case .punt(let text): "  - \(text.onschadelijk)"
    case .gegeven(let label, let text): "  \(label.onschadelijk): \(text.onschadelijk)"
    case .vakje(let text): "  [ ] \(text.onschadelijk)"
    case .invul(let label): "  \(label.onschadelijk): ".padding("_", to: 60)
    }
  }
}

extension String {
  fileprivate func padding(_ mark: Character, to width: Int) -> String {
    self + String(repeating: mark, count: max(0, width - count))
  }

  /// On one line and without what steers a terminal or turns the reading direction.
  var onschadelijk: String {
    let spaced = split(whereSeparator: \.isNewline).joined(separator: " ")
    var safe = String.UnicodeScalarView()
    safe.append(contentsOf: spaced.unicodeScalars.map { $0.isUnsafe ? "·" : $0 })
    return String(safe)
  }

  /// In lines of at most a width; further lines stand under the text of the first.
  fileprivate func wrapped(_ width: Int) -> [String] {
    let margin = prefix { $0 == " " }.count
    let text = dropFirst(margin)
    let hanging = margin == 0 ? 0 : margin + 2
    var lines: [String] = []
    var line = String(repeating: " ", count: margin)
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: hanging)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
