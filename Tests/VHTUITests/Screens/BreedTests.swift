import Testing
import VHDomain

@testable import VHTUI

/// What a wide screen shows beside the list, and what it never shows.
@Suite struct BreedTests {
  private static let wide = Size(width: 132, height: 43)

  private func shown(_ name: String, _ size: Size = wide) throws -> Toneel {
    let entry = try #require(ScreenCatalogue.all.first { $0.name == name })
    let toneel = try Toneel(entry.setting)
    toneel.size = size
    toneel.show(entry)
    return toneel
  }

  private func side(_ toneel: Toneel) -> String {
    toneel.frame.compactMap { $0.split(separator: "│", maxSplits: 1).dropFirst().first }
      .joined(separator: "\n")
  }

  @Test func `beside a list stands the record that is marked`() throws {
    let toneel = try shown("meldingen-alle")
    #expect(side(toneel).contains("M-2026-0009"))
    toneel.keys(.down, .down)
    #expect(side(toneel).contains("M-2026-0007  R.D."))
    #expect(side(toneel).contains("Zegt stemmen te horen"))
    #expect(!side(toneel).contains("M-2026-0009"))
  }

  @Test(arguments: ["meldingen-alle", "werkvoorraad-mijn", "cijfers-dossiers"])
  func `beside a list of initials no name is shown`(name: String) throws {
    let toneel = try shown(name)
    for person in toneel.records.personen.values {
      let name = toneel.app.world.view.naam(person.nummer)
      #expect(!toneel.text.contains(name), "\(name)")
    }
  }

  @Test func `what one may not know of is not shown beside a list either`() throws {
    let toneel = try shown("zoeken")
    toneel.type("niets van dit al")
    #expect(side(toneel).isEmpty)
  }

  @Test func `in a room nothing stands beside a list`() throws {
    for name in ["tafel-triage", "tafel-screening", "cijfers-zaal", "presentie-open"] {
      #expect(!(try shown(name).text.contains("│")), "\(name)")
    }
    let toneel = try shown("start-zaal")
    toneel.show(WerkvoorraadScreen(isAlleen: false))
    #expect(!toneel.text.contains("│"))
    toneel.show(MeldingenScreen())
    #expect(!toneel.text.contains("│"))
  }

  @Test func `a whole triage point has the same steps, keys and row of the conclusion`() throws {
    for name in ["triage-beeld", "triage-inbreng", "triage-criteria", "triage-kiezen"] {
      let usual = try shown(name, Size(width: 80, height: 24))
      let wide = try shown(name)
      #expect(usual.frame[1].split(separator: " ") == wide.frame[1].split(separator: " "))
      #expect(wide.frame[16].contains("TUSSENSTAND"), "\(name)")
      #expect(wide.text.count { $0 == "│" } == 37)
      let words = wide.text.split { $0 == " " || $0 == "\n" }
      #expect(words.count { $0 == "NU:" } == 1, "\(name)")
    }
    let usual = try shown("triage-criteria", Size(width: 80, height: 24))
    #expect(usual.frame[16].hasPrefix(" TUSSENSTAND"))
  }

  @Test func `what is read aloud stands alone on a wide screen too`() throws {
    #expect(!(try shown("triage-voorlezen").text.contains("│")))
  }

  @Test func `what is not the step at hand has no number to call out`() throws {
    let criteria = try shown("triage-criteria")
    #expect(!criteria.text.contains("1 procesregie"))
    #expect(criteria.text.contains("procesregie"))
    #expect(try shown("triage-kiezen").text.contains("1 procesregie"))
  }

  @Test func `the overview of a dossier stays beside its other parts`() throws {
    let toneel = try shown("dossier-overzicht")
    #expect(toneel.text.contains("NU NODIG") && side(toneel).contains("casus geopend"))
    toneel.keys(.tab)
    #expect(toneel.text.contains("NU NODIG") && side(toneel).contains("IN DEZE CASUS"))
    toneel.keys(.tab)
    #expect(toneel.text.contains("NU NODIG") && side(toneel).contains("DOELEN"))
    toneel.keys(.tab)
    #expect(toneel.text.contains("NU NODIG") && side(toneel).contains(">  1"))
  }
}

/// In large print, and smaller still.
@Suite struct GrootschriftTests {
  private func shown(_ name: String, _ width: Int = 60, _ height: Int = 18) throws -> Toneel {
    let entry = try #require(ScreenCatalogue.all.first { $0.name == name })
    let toneel = try Toneel(entry.setting)
    toneel.size = Size(width: width, height: height)
    toneel.show(entry)
    return toneel
  }

  @Test func `the conclusion stays on its row, whatever the status row has to say`() throws {
    for (width, height, row) in [(60, 18, 12), (80, 24, 16)] {
      let toneel = try shown("triage-criteria", width, height)
      for sentence in ["", "Kort.", String(repeating: "Een lange reden. ", count: 8)] {
        toneel.app.carryOut([.say(sentence)])
        #expect(toneel.frame[row].contains("TUSSENSTAND"), "\(width)x\(height): \(sentence.count)")
      }
    }
  }

  @Test func `every question of a decision is told whole`() throws {
    for name in [
      "screening-partner", "screening-reden", "screening-risico", "screening-terug-op",
      "triage-vraag", "triage-traject", "triage-regisseur",
    ] {
      let heading = try #require(
        try shown(name).frame.first { $0.contains("?  ") || $0.contains("? ") })
      #expect(heading.contains("?") && !heading.contains("…"), "\(name): \(heading)")
    }
  }

  @Test func `the answers and the way to the decision stay in the footer`() throws {
    #expect(
      try shown("triage-criteria").footer.contains(
        "j ja  n nee  o onbekend  b besluit  g gordijn  ? meer"))
  }

  @Test func `all trajects stand on one screen`() throws {
    let toneel = try shown("triage-traject")
    #expect(toneel.text.contains("18 ") && !toneel.text.contains("verder"))
  }

  @Test func `what is cut of a picture says how to read it`() throws {
    let toneel = try shown("triage-beeld", 40, 11)
    #expect(toneel.text.contains("… l: hele tekst"))
    toneel.keys("l")
    #expect(toneel.text.contains("Poging tot zelfdoding"))
  }

  @Test func `three thousand rows fit in five as three do`() {
    for (count, selected) in [(3, 2), (3000, 2999), (3000, 0), (123_456, 123_455)] {
      for height in 1...5 {
        var canvas = Canvas(size: Size(width: 24, height: height))
        var state = ListState()
        state.selected = selected
        Table(columns: [TableColumn("nr", .flex(1))], count: count) { TableRow(["rij \($0)"]) }
          .draw(in: canvas.bounds, on: &canvas, state)
        let row = canvas.cursor.map { canvas.text[$0.row] } ?? ""
        #expect(row.hasPrefix(">") && row.contains("\(selected + 1) rij"), "\(count), \(height)")
        #expect(canvas.faults == [])
      }
    }
  }
}
