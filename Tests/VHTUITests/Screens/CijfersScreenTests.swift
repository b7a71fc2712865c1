import Testing
import VHDomain

@testable import VHTUI

/// Figures as somebody plays them, on the practice house.
@Suite struct CijfersScreenTests {
  private let toneel: Toneel

  init() throws {
    toneel = try Toneel()
    toneel.open()
  }

  private var marked: String { toneel.frame.first { $0.hasPrefix(">") } ?? "" }

  @Test func `opens from the start for every role`() throws {
    for person in Oefenhuis.medewerkers {
      let own = try Toneel(toneel.records, medewerker: person.id)
      own.open()
      #expect(own.top is CijfersScreen, "\(person.naam)")
      #expect(own.text.contains("HET HUIS") == false)
    }
  }

  @Test func `opens on the current reporting year, with what the column counts`() {
    #expect(toneel.text.contains("Periode <verslagjaar 2027>"))
    #expect(toneel.status.contains("do 1 okt 2026 tot en met do 30 sep 2027."))
    #expect(toneel.text.contains("Meldingen: Meldingen, ontvangen in de periode"))
    #expect(toneel.words.contains("Datum: ontvangst."))
    #expect(toneel.text.contains("De periode loopt nog"))
    toneel.keys(.right)
    #expect(toneel.text.contains("Datum: eerste screening."))
  }

  @Test func `moves over the cells, and from total to total`() {
    #expect(marked.contains("2026-Q4"))
    toneel.keys(.down, .right)
    #expect(marked.contains("2027-Q1"))
    toneel.keys(.pageDown)
    #expect(marked.hasPrefix(">= Echt-Susteren"))
    toneel.keys(.pageDown)
    #expect(marked.hasPrefix(">= Leudal"))
    toneel.keys(.pageUp)
    #expect(marked.hasPrefix(">= Echt-Susteren"))
    toneel.keys(.end)
    #expect(marked.hasPrefix(">= Totaal"))
  }

  @Test func `keeps the rows where they are when the cursor goes sideways`() {
    toneel.keys(.end)
    let row = toneel.frame.firstIndex(of: marked)
    for _ in 0..<5 {
      toneel.keys(.right)
      #expect(toneel.frame.firstIndex(of: marked) == row)
    }
  }

  @Test func `steps through periods of the same kind`() {
    toneel.keys("<")
    #expect(toneel.text.contains("<verslagjaar 2026>"))
    toneel.keys(">", ">")
    #expect(toneel.text.contains("<verslagjaar 2028>"))
    toneel.keys(.up)
    #expect(toneel.text.contains("[verslagjaar 2028]"))
    toneel.keys(.left)
    #expect(toneel.text.contains("[verslagjaar 2027]"))
    toneel.keys(.down)
    #expect(toneel.text.contains("<verslagjaar 2027>"))
    #expect(marked.contains("2026-Q4"))
  }

  @Test func `offers the periods people ask for most`() {
    toneel.keys("2", "2")
    #expect(toneel.text.contains("<kwartaal 2026-Q3>"))
    toneel.keys("<")
    #expect(toneel.text.contains("<kwartaal 2026-Q2>"))
    toneel.keys(.up, .enter, "5")
    #expect(toneel.text.contains("kalenderjaar 2026"))
    #expect(toneel.text.contains("Dit is het kalenderjaar"))
  }

  @Test func `takes a period in somebody's own words, and says at the field what is wrong`() {
    toneel.keys("2", "7")
    toneel.type("2019-Q5")
    toneel.keys(.enter)
    #expect(toneel.top is FormScreen)
    #expect(toneel.frame.contains { $0.contains("\"2019-Q5\" is geen periode") })
    toneel.keys(.control("u"))
    toneel.type("2017-01-01..2017-02-30")
    toneel.keys(.enter)
    #expect(toneel.frame.contains { $0.contains("2017-02-30 bestaat niet") })
    toneel.keys(.control("u"))
    toneel.type("2018-Q4..2019-Q3")
    toneel.keys(.enter)

    #expect(toneel.top is CijfersScreen)
    #expect(toneel.text.contains("kwartalen 2018-Q4 tot en met 2019-Q3"))
    toneel.keys(.escape)
    #expect(toneel.top is StartScreen)
  }

  @Test func `narrows to a gemeente and widens again`() {
    toneel.keys("3", "6", .enter)
    #expect(toneel.text.contains("3 Gemeente Roerdalen") || toneel.text.contains("Roermond"))
    #expect(!toneel.text.contains("Weert"))
    toneel.keys("3", "1")
    #expect(toneel.top is CijferkeuzeScreen)
    toneel.keys(.enter)
    #expect(toneel.text.contains("3 Gemeente alle"))
  }

  @Test func `shows every table there is, by Tab and by choosing`() {
    for table in Tabeldefinitie.alle {
      #expect(toneel.frame[0].contains(table.titel))
      toneel.keys(.tab)
    }
    #expect(toneel.frame[0].contains("Meldingen, screening en triage"))
    toneel.keys(.backTab)
    #expect(toneel.frame[0].contains("Informatievragen"))
    toneel.keys("1", "1", .enter)
    #expect(toneel.frame[0].contains("Meldingen, screening en triage"))
    toneel.keys("4")
    #expect(toneel.status.contains("niet naar verdeeld"))
  }

  @Test func `keeps the traject while another table is looked at`() {
    toneel.keys(.tab, "4", "2", .enter)
    #expect(toneel.text.contains("4 Traject PGA"))
    toneel.keys(.tab)
    #expect(!toneel.text.contains("Traject"))
    toneel.keys(.backTab)
    #expect(toneel.text.contains("4 Traject PGA"))
  }

  @Test func `draws the figures and opens them from the drawing, and puts years side by side`() {
    toneel.keys("6")
    #expect(toneel.text.contains("Roermond"))
    #expect(toneel.text.contains("2026-Q4 tot en met 2027-Q3"))
    toneel.keys(.down, .enter)
    #expect(toneel.top is OnderbouwingScreen)
    toneel.keys(.escape, "6", .tab, .tab, "5")
    #expect(toneel.text.contains("5 Jaren 2"))
    toneel.keys("5", "5")
    #expect(toneel.text.contains("5 Jaren 1"))
  }

  @Test func `opens the records a figure counts and comes back to the same cell`() {
    toneel.keys(.end)
    let before = toneel.frame
    toneel.keys(.enter)
    #expect(toneel.frame[0].contains("Totaal, totaal: Meldingen"))
    let numbers = toneel.frame.filter { $0.contains("M-2026-") }
    #expect(toneel.status.hasPrefix("\(numbers.count) meldingen."))
    #expect(!toneel.text.contains("Verhoeven"))

    toneel.keys(.enter)
    #expect(toneel.top is MeldingScreen)
    toneel.keys(.escape)
    #expect(toneel.top is OnderbouwingScreen)
    toneel.keys("w")
    #expect(toneel.text.contains("Meldingen, ontvangen in de periode"))
    toneel.keys(.escape, .escape)
    #expect(toneel.frame == before)
  }

  @Test func `says through which casus a person counts`() {
    toneel.keys("<", .tab, .pageDown, .right, .right)
    #expect(marked.hasPrefix(">= PGA"))
    toneel.keys(.enter)
    #expect(toneel.frame.contains { $0.contains("P-0") && $0.contains("door C-2026-") })
  }

  @Test func `a figure that is zero opens nothing and says so`() {
    toneel.keys(.pageDown, .up, .enter)
    #expect(toneel.top is CijfersScreen)
    #expect(toneel.status.contains("Dit cijfer is 0"))
  }

  @Test func `the explanation holds every column and every note`() throws {
    toneel.size = Size(width: 132, height: 60)
    toneel.keys("t")
    let said = toneel.words
    for column in Tabeldefinitie.meldingTriage.kolommen { #expect(said.contains(column.definitie)) }
    for note in Tabeldefinitie.meldingTriage.voetnoten { #expect(said.contains(note)) }
  }

  @Test func `counts anew when something is committed meanwhile`() throws {
    toneel.keys(.end)
    let before = marked
    let concept = Nummer<Melding>(jaar: 2026, volgnummer: 9)
    var data = try #require(toneel.melding(9)?.inhoud.gegevens)
    data.soort = "overlast"
    data.vermoedenVerwardGedrag = .nee
    data.gemeente = "Weert"
    data.ontvangenOp = Toneel.begin.dag
    data.onderwerp = .gebied
    data.gebied = "Plein"
    _ = try toneel.registry.perform(
      .meldingWijzigen(concept, Intake(gegevens: data, personen: []), ontvangen: true),
      as: Actor(medewerker: "j.smeets", terminal: "elders"))

    #expect(marked != before)
  }
}

/// Restricted trajecten and shared screens.
@Suite struct BeslotenCijfersScreenTests {
  @Test func `refuses a restricted traject in the domain's own words`() throws {
    let toneel = try Toneel()
    toneel.open()
    toneel.keys(.tab, "4", "5")
    #expect(toneel.status.contains("alleen voor wie op de lijst ervan staat."))
    toneel.keys(.enter)

    #expect(toneel.top is CijferkeuzeScreen)
    #expect(toneel.status.contains("Cijfers van het traject Radicalisering"))
  }

  @Test func `gives it to who is on the list, and takes it away in a room`() throws {
    let toneel = try Toneel(try Toneelbeeld.of(.triage).records, medewerker: "m.janssen")
    toneel.open()
    toneel.keys(.tab, "4", "5", .enter)
    #expect(toneel.text.contains("4 Traject Radicalisering"))
    #expect(toneel.text.contains("Gemeente"))
    let meeting = try #require(try Toneelbeeld.of(.triage).overleg)
    toneel.app.carryOut([.enterMeeting(meeting)])

    #expect(toneel.words.contains("alleen voor wie op de lijst ervan staat."))
    #expect(!toneel.text.contains("Roermond"))
    toneel.keys("4", "1", .enter)
    #expect(toneel.text.contains("Roermond"))
  }

  @Test func `a list that is open when a meeting begins names nobody and is made anew`() throws {
    let toneel = try Toneel(try Toneelbeeld.of(.triage).records, medewerker: "m.janssen")
    toneel.open()
    toneel.keys(.tab, "4", "5", .enter)
    let world = toneel.app.world
    let question = try #require(Cijferkeuze(world)?.vraag)
    let table = try world.view.tabel(question)
    toneel.show(OnderbouwingScreen(table, row: table.rijen.count - 1, column: 0, world))
    let meeting = try #require(try Toneelbeeld.of(.triage).overleg)
    toneel.app.carryOut([.enterMeeting(meeting)])

    for person in toneel.records.personen.values {
      #expect(!toneel.text.contains(person.inhoud.gegevens.achternaam))
    }
  }
}

extension Toneel {
  /// The frame as running text, wherever its lines break.
  fileprivate var words: String {
    frame.flatMap { $0.split(separator: " ") }.joined(separator: " ")
  }

  /// From the start to the figures, as somebody goes there.
  fileprivate func open() {
    for _ in 0..<30
    where !frame.contains(where: { $0.hasPrefix(">") && $0.contains("Cijfers en verslagen") }) {
      keys(.down)
    }
    keys(.enter)
  }
}
