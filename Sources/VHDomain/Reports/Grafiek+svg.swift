/// A drawing for a page: bars with their figures, readable in black and white and aloud.
extension Grafiek {
  private static let breedte = 640
  /// As many letters as a name may have; the table beside it has it whole.
  private static let naamlengte = 40
  private static let rijhoogte = 22
  /// Patterns of grey that print apart.
  private static let tinten = ["#1f4e79", "#9dc3e6", "#c55a11", "#7f7f7f", "#ffd966", "#548235"]

  /// - Parameter afgeschermd: figures are kept back, so that bars would give them away.
  func svg(afgeschermd: Bool) -> HTMLNode {
    guard !afgeschermd else {
      return .tag("p", "Geen grafiek: in deze tabel zijn kleine aantallen afgeschermd.")
    }
    let lines = rijen.map { max(1, soort == .verdeling ? 1 : $0.waarden.count) }
    let legend = reeksen.count > 1 ? 48 : 28
    let height = legend + lines.reduce(0) { $0 + $1 * Grafiek.rijhoogte + 6 }
    var parts: [HTMLNode] = [.tag("title", titel), .tag("desc", beschrijving)]
    parts.append(text(titel, at: naamruimte, 16, size: 13))
    if reeksen.count > 1 { parts += sleutel }
    var top = legend
    for (row, count) in zip(rijen, lines) {
      parts.append(text(Grafiek.kort(row.naam), at: naamruimte - 8, top + 16, anchor: "end"))
      parts += soort == .verdeling ? stacked(row, top) : bars(row, top)
      top += count * Grafiek.rijhoogte + 6
    }
    return .tag(
      "svg",
      [
        "role": "img", "viewBox": "0 0 \(Grafiek.breedte) \(height)",
        "width": "\(Grafiek.breedte)", "height": "\(height)",
        "aria-label": "\(titel). \(beschrijving)",
      ], parts)
  }

  /// Room for the longest name, at the width of a letter of 12 points.
  private var naamruimte: Int {
    let longest = rijen.map { Grafiek.kort($0.naam).count }.max() ?? 0
    return max(130, longest * 7 + 16)
  }

  private static func kort(_ name: String) -> String {
    name.count > naamlengte ? name.prefix(naamlengte - 1) + "…" : name
  }

  private var ruimte: Int { Grafiek.breedte - naamruimte - 60 }

  private func bars(_ row: Rij, _ top: Int) -> [HTMLNode] {
    row.waarden.enumerated().flatMap { index, value -> [HTMLNode] in
      let y = top + index * Grafiek.rijhoogte
      let width = (value ?? 0) * ruimte / hoogste
      let figure = row.teksten[index].isEmpty ? "niet bekend" : row.teksten[index]
      return [
        rect(naamruimte, y + 3, width, Grafiek.tinten[index % Grafiek.tinten.count]),
        text(figure, at: naamruimte + width + 6, y + 16),
      ]
    }
  }

  private func stacked(_ row: Rij, _ top: Int) -> [HTMLNode] {
    let total = max(1, row.waarden.reduce(0) { $0 + ($1 ?? 0) })
    var left = naamruimte
    var parts: [HTMLNode] = []
    for (index, value) in row.waarden.enumerated() {
      let width = (value ?? 0) * ruimte / total
      parts.append(rect(left, top + 3, width, Grafiek.tinten[index % Grafiek.tinten.count]))
      left += width
    }
    return parts + [text("\(row.waarden.reduce(0) { $0 + ($1 ?? 0) })", at: left + 6, top + 16)]
  }

  private var sleutel: [HTMLNode] {
    let step = (Grafiek.breedte - naamruimte) / max(1, reeksen.count)
    return reeksen.enumerated().flatMap { index, name -> [HTMLNode] in
      let left = naamruimte + index * step
      return [
        rect(left, 26, 12, Grafiek.tinten[index % Grafiek.tinten.count], height: 12),
        text(name, at: left + 17, 36, size: reeksen.count > 4 ? 9 : 11),
      ]
    }
  }

  private func rect(_ x: Int, _ y: Int, _ width: Int, _ color: String, height: Int = 17) -> HTMLNode
  {
    .tag(
      "rect",
      [
        "x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)", "fill": color,
        "stroke": "#333", "stroke-width": width > 0 ? "0.5" : "0",
      ], [])
  }

  private func text(
    _ text: String, at x: Int, _ y: Int, anchor: String = "start", size: Int = 12
  ) -> HTMLNode {
    .tag(
      "text", ["x": "\(x)", "y": "\(y)", "text-anchor": anchor, "font-size": "\(size)"], text)
  }

  /// The same in words, for who can't see it.
  private var beschrijving: String {
    rijen.map { row in
      let values = zip(reeksen, row.teksten).map { name, figure in
        let shown = figure.isEmpty ? "niet bekend" : figure
        return reeksen.count > 1 ? "\(name) \(shown)" : shown
      }
      return "\(row.naam): \(values.joined(separator: ", "))"
    }.joined(separator: "; ") + "."
  }
}
