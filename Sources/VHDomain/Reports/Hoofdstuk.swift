/// The figures of an annual report as one chapter: the region first, then a page for each gemeente.
public struct Hoofdstuk: Sendable {
  /// The name of the house.
  public let huis: String
  /// What it is about.
  public let periode: Verslagperiode
  /// The day it was counted.
  public let stand: Datum
  /// The tables of the region.
  public let regio: [Tabel]
  /// The tables of each gemeente.
  public let gemeenten: [(naam: String, tabellen: [Tabel])]
}

extension View {
  /// The tables of the region in a chapter, in the order they are read; by quarter only what has
  /// quarters.
  private static let regiotabellen: [Tabeldefinitie] = [
    .meldingTriage, .casussen, .instroom, .doelgroepen, .trechter, .procesregie, .duur, .plannen,
    .besprekingen, .leefgebieden, .zrm, .huisverboden, .detentie, .inwoners, .consulten,
  ]

  /// Counts all tables of a chapter.
  ///
  /// - Parameter volgen: is told how many tables are done, and may break off.
  /// - Throws: `Cijferfout` when the reader may see no figures of that period.
  public func hoofdstuk(
    _ periode: Verslagperiode, volgen: (Int, Int) -> Bool = { _, _ in true }
  ) throws(Cijferfout) -> Hoofdstuk {
    let places = house.gemeenten.filter { periode.raakt($0.geldigheid) }.map(\.naam)
    let count = View.regiotabellen.count + house.tabellen.count + places.count
    var region: [Tabel] = []
    for table in View.regiotabellen + house.tabellen.map(\.definitie) {
      region.append(try tabel(Cijfervraag(table, periode)).voorUitvoer(house))
      guard volgen(region.count, count) else { break }
    }
    var parts: [(naam: String, tabellen: [Tabel])] = []
    for place in places {
      let own: [Cijfervraag] = [
        Cijfervraag(.meldingTriage, periode, gemeente: place),
        Cijfervraag(.casussen, periode, gemeente: place, jaren: 3),
        Cijfervraag(.procesregie, periode, gemeente: place),
        Cijfervraag(.detentie, periode, gemeente: place, jaren: 2),
      ]
      var tables: [Tabel] = []
      for question in own { tables.append(try tabel(question).voorUitvoer(house)) }
      parts.append((place, tables))
      guard volgen(region.count + parts.count, count) else { break }
    }
    return Hoofdstuk(
      huis: house.naam, periode: periode, stand: today, regio: region, gemeenten: parts)
  }
}

extension Hoofdstuk {
  /// The chapter in a format; a spreadsheet holds one table and no chapter.
  ///
  /// - Throws: `Cijferfout.geenHoofdstuk` for CSV.
  public func geschreven(als formaat: Formaat) throws(Cijferfout) -> String {
    let all = regio + gemeenten.flatMap(\.tabellen)
    switch formaat {
    case .tekst: return all.map(\.tekst).joined(separator: "\n\n")
    case .markdown: return all.map(\.markdown).joined(separator: "\n")
    case .json: return JSONValue.array(all.map(\.json)).pretty
    case .html: return html
    case .csv: throw .geenHoofdstuk
    }
  }

  private var html: String {
    let about = "\(huis), \(periode.omschrijving); stand van \(stand.lang)"
    let links = gemeenten.enumerated().map { index, part in
      HTMLNode.tag("li", [:], [.tag("a", ["href": "#g\(index)"], part.naam)])
    }
    let contents = HTMLNode.tag(
      "nav", ["aria-label": "Inhoud"],
      [
        .tag("h2", "Inhoud"),
        .tag("ul", [:], [.tag("li", [:], [.tag("a", ["href": "#regio"], "De regio")])] + links),
      ])
    let region = HTMLNode.tag(
      "section", ["id": "regio"], [.tag("h2", "De regio")] + regio.flatMap(\.paragraaf))
    let places = gemeenten.enumerated().map { index, part in
      HTMLNode.tag(
        "section", ["id": "g\(index)", "class": "gemeente"],
        [.tag("h2", part.naam)] + part.tabellen.flatMap(\.paragraaf))
    }
    return HTMLNode.pagina(
      titel: "Cijfers \(periode.naam), \(huis)", stijl: Tabel.stijl,
      [.tag("h1", "Cijfers \(periode.naam)"), .tag("p", about), contents, region] + places)
  }
}

extension Tabel {
  /// The table as a part of a chapter: figures, drawing, what is counted and what to know.
  fileprivate var paragraaf: [HTMLNode] {
    let notes =
      kolommen.uniek.map { HTMLNode.tag("li", "\($0.definitie) Datum: \($0.datum).") }
      + voetnoten.map { .tag("li", $0) }
    return [
      .tag("h3", titel), .tag("div", ["class": "raster"], [raster]),
      .tag("div", ["class": "beeld"], grafieken),
      .tag(
        "details", ["open": "open"],
        [.tag("summary", "Wat er telt, en wat erbij hoort"), .tag("ul", [:], notes)]),
    ]
  }

  /// The drawing of the first column, or of the total of columns that stand beside each other, and
  /// of the last where triage is a column of its own.
  var grafieken: [HTMLNode] {
    let first = kolommen.firstIndex { $0.id == "totaal" } ?? 0
    let columns = vraag.tabel.id == "melding-triage" ? [0, kolommen.count - 1] : [first]
    return columns.compactMap { grafiek(kolom: $0) }.filter { !$0.rijen.isEmpty }.map { drawing in
      drawing.svg(afgeschermd: rijen.contains { row in row.cellen.contains { $0.grens != nil } })
    }
  }
}

extension [Kolom] {
  /// One of each definition, for columns that stand there for each year or gemeente.
  fileprivate var uniek: [Kolom] {
    var seen: Set<String> = []
    return filter { seen.insert($0.definitie).inserted }
  }
}
