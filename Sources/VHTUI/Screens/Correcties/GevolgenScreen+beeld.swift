import VHDomain

/// How what a correction changes stands on the screen.
extension GevolgenScreen {
  /// As many values as are read before one trusts the rest.
  private static let hooguit = 60

  var lines: [(text: String, isHead: Bool)] {
    var lines: [(String, Bool)] = []
    let add = { (head: String, rows: [String]) in
      guard !rows.isEmpty else { return }
      lines += [(head, true)] + rows.map { ($0, false) } + [("", false)]
    }
    if telling != nil {
      add(
        "\(gevolgen.dossiers) DOSSIERS",
        gevolgen.gemeenten.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })
    }
    add("GEPUBLICEERDE CIJFERS", gevolgen.cijfers.map(\.regel))
    add("WAT ERUIT VOLGT", gevolgen.toestand)
    let values = gevolgen.velden.map { "\($0.nummer)  \($0.naam): \($0.was) wordt \($0.wordt)" }
    let rest = values.count - GevolgenScreen.hooguit
    add(
      "WAARDEN",
      Array(values.prefix(GevolgenScreen.hooguit)) + (rest > 0 ? ["… en nog \(rest) waarden"] : []))
    if gevolgen.cijfers.isEmpty { lines.append(("Geen gepubliceerd cijfer verandert.", false)) }
    return lines
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    canvas.park(at: inner.origin)
    var row = 0
    let all = lines.flatMap { line in
      (line.text.isEmpty ? [""] : line.text.wrapped(to: inner.width)).map { ($0, line.isHead) }
    }
    for (text, isHead) in all.dropFirst(offset) where row < inner.height {
      if row == inner.height - 1, all.count - offset > inner.height {
        canvas.write(
          "… nog \(all.count - offset - row) regels, pijl omlaag",
          at: Point(column: inner.column, row: inner.row + row), style: .dim, width: inner.width)
      } else {
        canvas.write(
          text, at: Point(column: inner.column, row: inner.row + row),
          style: isHead ? .group : [], width: inner.width)
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
