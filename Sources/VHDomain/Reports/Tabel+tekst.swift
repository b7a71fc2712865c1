extension Tabel {
  /// The table as aligned text, with title, period, definitions and footnotes.
  public var tekst: String {
    let blocks = [
      [titel, "\(huis), \(vraag.periode.omschrijving); stand van \(stand.lang)"], aligned,
      ["Wat er telt"] + vraag.tabel.uitleg, voetnoten,
    ]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  /// Headings of more words stand on more lines, the last words on the same one.
  private var aligned: [String] {
    let names = sleutelkolommen.map { [$0.metHoofdletter] }
    let words = names + kolommen.map { $0.kop.split(separator: " ").map(String.init) }
    let height = words.map(\.count).max() ?? 1
    let headings = (0..<height).map { line in
      words.map { $0.count >= height - line ? $0[$0.count - height + line] : "" }
    }
    let rows = rijen.map { $0.opschrift + $0.cellen.map(\.tekst) }
    let widths = words.indices.map { column in
      (headings + rows).map { $0[column].count }.max() ?? 0
    }
    let rule = [String(repeating: "-", count: widths.reduce(0, +) + 2 * (widths.count - 1))]
    return headings.map { line($0, widths) } + rule + rows.map { line($0, widths) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = cells.indices.map { column in
      let room = String(repeating: " ", count: widths[column] - cells[column].count)
      return column < sleutelkolommen.count ? cells[column] + room : room + cells[column]
    }
    let text = padded.joined(separator: "  ")
    return String(text.prefix(text.lastIndex { $0 != " " }.map { text[...$0].count } ?? 0))
  }

  /// The table as Markdown, with the same text around it.
  public var markdown: String {
    let heads = sleutelkolommen.map(\.metHoofdletter) + kolommen.map(\.kop)
    let marks = sleutelkolommen.map { _ in "---" } + kolommen.map { _ in "---:" }
    let rows = rijen.map { $0.opschrift + $0.cellen.map(\.tekst) }
    let blocks = [
      ["## " + titel.inMarkdown],
      ["\(huis), \(vraag.periode.omschrijving); stand van \(stand.lang)".inMarkdown],
      ([heads, marks] + rows).map { "| " + $0.map(\.inMarkdown).joined(separator: " | ") + " |" },
      vraag.tabel.uitleg.map { "- " + $0.inMarkdown }, voetnoten.map { "- " + $0.inMarkdown },
    ]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }
}

extension Tabeldefinitie {
  /// What each column counts, a line a column.
  public var uitleg: [String] {
    kolommen.map { "\($0.id): \($0.definitie) Datum: \($0.datum)." }
  }

  /// The table as it is listed, with its definitions.
  public var beschrijving: String {
    let keys = dimensies.map(\.rawValue).joined(separator: ", ")
    return ([id, "  \(titel), naar \(keys)"] + (uitleg + voetnoten).map { "  - \($0)" })
      .joined(separator: "\n")
  }
}

extension String {
  /// With the characters escaped that would break a table.
  fileprivate var inMarkdown: String {
    split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
