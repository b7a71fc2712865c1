extension Tabel {
  /// The table as one page that stands on its own: no script, nothing from elsewhere.
  public var html: String {
    let body: [HTMLNode] = [
      .tag("h1", titel),
      raster, .tag("div", ["class": "beeld"], grafieken),
      .tag("h2", "Wat er telt"),
      .tag("dl", [:], kolommen.flatMap(\.definition)),
    ]
    let notes = voetnoten.map { HTMLNode.tag("li", $0) }
    let closing: [HTMLNode] =
      notes.isEmpty ? [] : [.tag("h2", "Bij deze cijfers"), .tag("ul", [:], notes)]
    return HTMLNode.pagina(
      titel: "\(titel), \(vraag.periode.naam), \(huis)", stijl: Tabel.stijl, body + closing)
  }

  /// The figures with their caption.
  var raster: HTMLNode {
    let about = "\(huis), \(vraag.periode.omschrijving); stand van \(stand.lang)"
    return .tag(
      "table", breedte,
      [.tag("caption", about), .tag("thead", [:], [headings])] + groups.map(group))
  }

  /// What many columns need to fit on paper; nothing on a screen, where they can be moved sideways.
  private var breedte: KeyValuePairs<String, String> {
    switch sleutelkolommen.count + kolommen.count {
    case ...8: [:]
    case ...12: ["class": "breed"]
    default: ["class": "liggend"]
    }
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
  static let stijl = """

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
    h3 { font-size: 1em; margin: 2em 0 .4em; break-after: avoid; }
    h2, h3 { break-after: avoid; }
    .raster { overflow-x: auto; }
    .beeld { display: flex; flex-wrap: wrap; gap: 1em; margin: 1em 0; }
    svg { max-width: 100%; height: auto; break-inside: avoid; font-family: sans-serif; }
    details { font-size: .85em; max-width: 50em; } summary { cursor: default; }
    nav a { color: #000; }
    @page { size: A4; margin: 15mm; }
    @page liggend { size: A4 landscape; }
    @media print {
      .raster { overflow: visible; } body { margin: 0; padding: 0; max-width: none; font-size: 9pt; }
      section.gemeente { break-before: page; } nav { display: none; }
      th, td { padding: .1em .5em; } tr { break-inside: avoid; } dt { break-after: avoid; }
      .breed { font-size: 7.5pt; } .breed th, .breed td { padding: .1em .3em; }
      .liggend { page: liggend; font-size: 7.5pt; } .liggend th, .liggend td { padding: .1em .25em; }
    }

    """
}

extension Kolom {
  fileprivate var definition: [HTMLNode] {
    [.tag("dt", "\(kop) (\(id))"), .tag("dd", "\(definitie) Datum: \(datum).")]
  }
}
