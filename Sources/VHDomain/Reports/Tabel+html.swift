extension Tabel {
  /// The table as one page that stands on its own: no script, nothing from elsewhere.
  public var html: String {
    let about = "\(huis), \(vraag.periode.omschrijving); stand van \(stand.lang)"
    let body: [HTMLNode] = [
      .tag("h1", titel),
      .tag(
        "table", [:],
        [.tag("caption", about), .tag("thead", [:], [headings])] + groups.map(group)),
      .tag("h2", "Wat er telt"),
      .tag("dl", [:], kolommen.flatMap(\.definition)),
    ]
    let notes = voetnoten.map { HTMLNode.tag("li", $0) }
    let closing: [HTMLNode] =
      notes.isEmpty ? [] : [.tag("h2", "Bij deze cijfers"), .tag("ul", [:], notes)]
    return HTMLNode.pagina(
      titel: "\(titel), \(vraag.periode.naam), \(huis)", stijl: Tabel.stijl, body + closing)
  }

  private var headings: HTMLNode {
    .tag(
      "tr", [:],
      sleutelkolommen.map { .tag("th", ["scope": "col"], $0.metHoofdletter) }
        + kolommen.map { .tag("th", ["scope": "col", "class": "getal"], $0.kop) })
  }

  /// Rows that follow each other under the same first key; without a second key all in one.
  private var groups: [[Rij]] {
    guard sleutelkolommen.count > 1 else { return [rijen] }
    var groups: [[Rij]] = []
    for row in rijen {
      if groups.last?.last?.sleutels.first == row.sleutels.first {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
    return groups
  }

  /// The first key stands once beside its group, the last one before each row.
  private func group(_ rows: [Rij]) -> HTMLNode {
    let isGrouped = sleutelkolommen.count > 1
    return .tag(
      "tbody", [:],
      rows.enumerated().map { index, row in
        let names = isGrouped ? Array(row.opschrift.dropFirst()) : row.opschrift
        let side: [HTMLNode] =
          isGrouped && index == 0
          ? [
            .tag(
              "th", ["scope": "rowgroup", "rowspan": "\(rows.count)"], row.opschrift.first ?? "")
          ] : []
        return .tag(
          "tr", row.isTotaal ? ["class": "totaal"] : [:],
          side + names.map { .tag("th", ["scope": "row"], $0) }
            + row.cellen.map { .tag("td", $0.tekst) })
      })
  }

  /// Black on white, so that it prints as it looks; a page break never splits a group.
  private static let stijl = """

    body { font: 11pt/1.4 sans-serif; color: #000; background: #fff; margin: 2em auto; max-width: 60em; padding: 0 1em; }
    h1 { font-size: 1.4em; } h2 { font-size: 1.1em; margin-top: 1.6em; }
    table { border-collapse: collapse; }
    caption { text-align: left; margin-bottom: .6em; }
    th, td { padding: .2em .8em; text-align: left; vertical-align: top; font-weight: normal; }
    thead th { border-bottom: 2px solid #000; vertical-align: bottom; font-weight: bold; }
    td, th.getal { text-align: right; font-variant-numeric: tabular-nums; }
    tbody { border-bottom: 1px solid #767676; break-inside: avoid; }
    tr.totaal th, tr.totaal td { border-top: 1px solid #000; font-weight: bold; }
    thead { display: table-header-group; }
    dt { font-weight: bold; margin-top: .5em; }
    dd { margin: 0 0 0 1.5em; }
    @media print { body { margin: 0; max-width: none; } }

    """
}

extension Kolom {
  fileprivate var definition: [HTMLNode] {
    [.tag("dt", "\(kop) (\(id))"), .tag("dd", "\(definitie) Datum: \(datum).")]
  }
}
