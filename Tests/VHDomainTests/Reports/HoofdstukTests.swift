import Testing

@testable import VHDomain

/// The figures of an annual report as one page.
@Suite struct HoofdstukTests {
  private func hoofdstuk(drempel: Int = 0) throws -> Hoofdstuk {
    var house = try Wereld.house.get()
    house.cijfers.drempel = drempel
    var register = try Register(house: house)
    for day in ["2019-01-15", "2019-02-15", "2019-05-15"] {
      register.melding(try dag(day), "Weert", traject: "pga")
    }
    for _ in 0..<7 { register.melding(try dag("2019-03-01"), "Roermond") }
    register.casus("Weert") {
      $0.screeningOp = try? dag("2019-02-01")
      $0.triageOp = try? dag("2019-02-20")
      $0.traject = "pga"
      $0.procesregieVan = try? dag("2019-02-20")
    }
    return try register.view().hoofdstuk(try Verslagperiode.lees("2019", register.house))
  }

  private func count(_ text: String, _ part: String) -> Int {
    text.split(separator: part).count - 1
  }

  @Test func `has the region and a page for every gemeente of that year`() throws {
    let made = try hoofdstuk()
    let page = try made.geschreven(als: .html)
    let places = try Wereld.house.get().gemeenten.map(\.naam)

    #expect(made.gemeenten.map(\.naam) == places)
    #expect(page.contains("<section id=\"regio\">"))
    #expect(count(page, "class=\"gemeente\"") == places.count)
    for (index, place) in places.enumerated() {
      #expect(page.contains("<a href=\"#g\(index)\">\(place)</a>"), "\(place)")
      #expect(page.contains("id=\"g\(index)\""), "\(place)")
    }
  }

  @Test func `asks for nothing from elsewhere, and says in words what it draws`() throws {
    let page = try hoofdstuk().geschreven(als: .html)

    for forbidden in ["<script", "src=", "url(", "@import", "http:", "https:"] {
      #expect(!page.contains(forbidden), "\(forbidden)")
    }
    #expect(count(page, "<svg") > 5)
    #expect(count(page, "<svg") == count(page, "role=\"img\""))
    #expect(count(page, "<svg") == count(page, "<title>") - 1)
    #expect(count(page, "<table") == count(page, "<caption>"))
    // Plans stand in a column for each gemeente; the drawing is of all together.
    #expect(page.contains("aria-label=\"Totaal. "))
  }

  @Test func `closes every element it opens`() throws {
    let page = try hoofdstuk(drempel: 5).geschreven(als: .html)
    var open: [Substring] = []
    for piece in page.split(separator: "<").dropFirst() {
      let name = piece.prefix { $0 != ">" && $0 != " " && $0 != "\n" && $0 != "/" }
      if piece.hasPrefix("/") {
        let closed = piece.dropFirst().prefix { $0 != ">" }
        #expect(open.popLast() == closed, "\(piece.prefix(40))")
      } else if !piece.hasPrefix("!"), !["meta", "br", "link"].contains(name),
        !piece.prefix(while: { $0 != ">" }).hasSuffix("/")
      {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test func `keeps small numbers back in figures and in drawings`() throws {
    let whole = try hoofdstuk()
    let kept = try hoofdstuk(drempel: 5)
    let page = try kept.geschreven(als: .html)
    let triage = try #require(kept.regio.first)
    let cell = try triage.cel("Weert/2019-Q1:meldingen_alle")

    #expect(cell.tekst == "<5")
    #expect(try triage.cel("Roermond/totaal:meldingen_alle").tekst == "7")
    #expect(try triage.cel("Totaal/totaal:meldingen_alle").tekst == "10")
    #expect(page.contains("&lt;5"))
    #expect(!(try whole.geschreven(als: .html)).contains("&lt;5"))
    let text = try kept.geschreven(als: .tekst)
    #expect(text.contains("<5"))
  }

  @Test func `is no spreadsheet, and stops when asked to`() throws {
    #expect(throws: Cijferfout.self) { try hoofdstuk().geschreven(als: .csv) }
    let register = try Register()
    let period = try Verslagperiode.lees("2019", register.house)
    var told: [Int] = []
    let part = try register.view().hoofdstuk(period) { done, _ in
      told.append(done)
      return done < 3
    }

    #expect(part.regio.count == 3)
    #expect(told.prefix(3) == [1, 2, 3])
  }
}
