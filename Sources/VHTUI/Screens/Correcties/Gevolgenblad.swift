import VHDomain

/// What a correction would do, as a page that scrolls: headings with lines below them.
struct Gevolgenblad {
  /// The lines in order; an empty one parts two groups.
  private(set) var lines: [(text: String, isHead: Bool)] = []
  private var offset = 0

  /// Adds a heading with lines, when there are any.
  mutating func add(_ head: String, _ rows: [String]) {
    guard !rows.isEmpty else { return }
    lines += (head.isEmpty ? [] : [(head, true)]) + rows.map { ($0, false) } + [("", false)]
  }

  /// As many values as are read before one trusts the rest.
  private static let hooguit = 60

  /// Adds every published figure, state and values; with the records by gemeente where they are many.
  mutating func add(_ gevolgen: Gevolgen, telling: Bool = false) {
    if telling {
      add(
        "\(gevolgen.dossiers) DOSSIERS",
        gevolgen.gemeenten.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })
    }
    add("GEPUBLICEERDE CIJFERS", gevolgen.cijfers.map(\.regel))
    add("WAT ERUIT VOLGT", gevolgen.toestand)
    let values = gevolgen.velden.map { "\($0.nummer)  \($0.naam): \($0.was) wordt \($0.wordt)" }
    let rest = values.count - Gevolgenblad.hooguit
    add(
      "WAARDEN",
      Array(values.prefix(Gevolgenblad.hooguit)) + (rest > 0 ? ["… en nog \(rest) waarden"] : []))
    if gevolgen.cijfers.isEmpty { lines.append(("Geen gepubliceerd cijfer verandert.", false)) }
  }

  /// Whether a key scrolls.
  mutating func type(_ key: Key) -> Bool {
    switch key {
    case .down: offset = min(offset + 1, max(0, lines.count - 1))
    case .up: offset = max(0, offset - 1)
    default: return false
    }
    return true
  }

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    canvas.park(at: inner.origin)
    var row = 0
    let all = lines.flatMap { line in
      (line.text.isEmpty ? [""] : line.text.wrapped(to: inner.width)).map { ($0, line.isHead) }
    }
    for (text, isHead) in all.dropFirst(offset) where row < inner.height {
      let place = Point(column: inner.column, row: inner.row + row)
      if row == inner.height - 1, all.count - offset > inner.height {
        canvas.write(
          "… nog \(all.count - offset - row) regels, pijl omlaag", at: place, style: .dim,
          width: inner.width)
      } else {
        canvas.write(text, at: place, style: isHead ? .group : [], width: inner.width)
      }
      row += 1
    }
  }
}

extension Gevolgen.Cijfer {
  /// Which figure of which report, from what to what.
  fileprivate var regel: String {
    let (was, wordt) = (verschil.was, verschil.wordt)
    return "\(rapport), \(titel): \(verschil.adres) \(was.map(String.init) ?? "niet bekend") wordt "
      + (wordt.map(String.init) ?? "niet bekend")
  }
}
