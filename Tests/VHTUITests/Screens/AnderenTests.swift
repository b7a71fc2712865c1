import Testing
import VHDomain

@testable import VHTUI

/// The same record at two terminals.
@Suite struct AnderenTests {
  private func veld(_ id: String, _ text: String) -> Concept.Veld {
    .init(id, soort: "tekst", [text])
  }

  @Test func `what only the other changed is taken over, what both changed is asked`() {
    let basis = [veld("a", "1"), veld("b", "1"), veld("c", "1"), veld("d", "1")]
    let verschil = Verschil(
      basis: basis, mijn: [veld("a", "2"), veld("b", "1"), veld("c", "2"), veld("d", "3")],
      ander: [veld("a", "1"), veld("b", "2"), veld("c", "3"), veld("d", "3"), veld("e", "1")])
    #expect(verschil.alleenAnder == ["b", "e"])
    #expect(verschil.beide == ["c"])
  }

  @Test func `two who change one person meet field by field, and nothing is lost`() throws {
    let toneel = try Toneel()
    let app = toneel.app
    let nummer = Nummer<Persoon>(jaar: 0, volgnummer: 1)
    let person = try #require(app.world.view[nummer]?.inhoud.gegevens)
    app.carryOut([.push(PersoonStap.gegevens.form(nummer, app.world))])
    let form = try #require(app.stack.last as? FormScreen)
    #expect(form.form.fields.contains { $0.id == "voornamen" })
    var mine = form
    mine.form.set(.text("Mijn"), for: "voornamen")
    app.stack[app.stack.count - 1] = mine
    var theirs = person
    theirs.voornamen = "Anders"
    theirs.tussenvoegsel = "van"
    toneel.klok.now = Moment(milliseconden: toneel.klok.now.milliseconden + 60_000)
    try toneel.registry.perform(
      .persoonAanvullen(nummer, theirs), as: Actor(medewerker: "s.yilmaz", terminal: "elders"))

    #expect(app.verschilt())
    let conflict = try #require(app.stack.last as? ConflictScreen)
    #expect(conflict.velden.map(\.id) == ["voornamen"])
    #expect(conflict.velden.first?.mijn == "Mijn")
    #expect(conflict.velden.first?.ander == "Anders")
    #expect(app.world.view[nummer]?.inhoud.gegevens.voornamen == "Anders")

    toneel.keys("1")
    #expect(app.world.view[nummer]?.inhoud.gegevens.voornamen == "Mijn")
    #expect(app.world.view[nummer]?.inhoud.gegevens.tussenvoegsel == "van")
  }

  // MARK: - Asked again, and in between

  private let elders = Actor(medewerker: "s.yilmaz", terminal: "elders")
  private let nummer = Nummer<Persoon>(jaar: 0, volgnummer: 1)

  private func later(_ toneel: Toneel, _ milliseconds: Int) {
    toneel.klok.now = Moment(milliseconden: toneel.klok.now.milliseconden + milliseconds)
  }

  /// Another terminal on the same records.
  private func terminal(_ toneel: Toneel) throws -> Registry {
    let klok = toneel.klok
    return try Registry(toneel.store) { klok.now }
  }

  private func rename(_ toneel: Toneel, _ voornamen: String) throws {
    later(toneel, 60_000)
    var data = try #require(toneel.store.memory.personen[nummer]?.inhoud.gegevens)
    data.voornamen = voornamen
    try terminal(toneel).perform(.persoonAanvullen(nummer, data), as: elders)
  }

  /// Puts the form of a person in front, with a first name typed in it.
  private func typeName(_ toneel: Toneel, _ voornamen: String) throws {
    toneel.app.carryOut([.push(PersoonStap.gegevens.form(nummer, toneel.app.world))])
    try set(toneel, voornamen)
  }

  private func set(_ toneel: Toneel, _ voornamen: String) throws {
    var form = try #require(toneel.app.stack.last as? FormScreen)
    form.form.set(.text(voornamen), for: "voornamen")
    toneel.app.stack[toneel.app.stack.count - 1] = form
  }

  @Test func `after a warning is passed with a reason what others changed is looked at as well`()
    throws
  {
    let toneel = try Toneel()
    try typeName(toneel, "Mijn")
    let form = try #require(toneel.app.stack.last as? FormScreen)
    var warned = FormScreen(concept: form.concept, title: form.title, fields: form.form.fields) {
      _, _ in
      .run(
        .overlegOpenen(
          tafel: "triage", datum: Toneel.begin.dag, aanwezig: ["politie", "amw", "cjg"],
          voorzitter: "Vera"))
    }
    toneel.app.stack[toneel.app.stack.count - 1] = warned
    toneel.app.carryOut(warned.opnieuw(toneel.app.world))
    #expect(toneel.top is WaarschuwingScreen, "\(toneel.text)")
    toneel.type("Toch nodig")
    try rename(toneel, "Anders")
    let before = toneel.generatie

    toneel.keys(.enter)

    #expect(toneel.generatie == before)
    #expect((toneel.top as? ConflictScreen)?.velden.map(\.ander) == ["Anders"], "\(toneel.text)")
    toneel.keys("1")
    let again = try #require(toneel.top as? WaarschuwingScreen, "\(toneel.text)")
    #expect(again.form.text("reden") == "Toch nodig")
    toneel.keys(.enter)
    #expect(toneel.generatie == before + 1, "\(toneel.text)")
  }

  @Test func `who commits between the comparison and the lock is not written over`() throws {
    let toneel = try Toneel()
    try typeName(toneel, "Mijn")
    toneel.store.justBefore = { try self.rename(toneel, "Ertussen") }
    var form = try #require(toneel.app.stack.last as? FormScreen)
    toneel.app.carryOut(form.opnieuw(toneel.app.world))

    #expect(toneel.records.personen[nummer]?.inhoud.gegevens.voornamen == "Ertussen")
    #expect((toneel.top as? ConflictScreen)?.velden.map(\.mijn) == ["Mijn"], "\(toneel.text)")
  }

  @Test func `a choice is shown by its name`() {
    var form = Form([
      .choice("bron", "Bron", [FieldOption("wmo", "Wmo-consulent"), FieldOption("pol", "Politie")])
    ])
    form.set(.choice("pol"), for: "bron")
    #expect(form.tekst(van: "bron") == "Politie")
    #expect(form.tekst(van: "anders") == "")
  }

  // MARK: - Within a second and a half

  @Test func `others' changes are there within 1.5 s and what is being typed stays`() throws {
    let toneel = try Toneel()
    toneel.size = Size(width: 132, height: 43)
    toneel.keys("/")
    toneel.type("dijk")
    let before = toneel.text
    #expect(!before.contains("Dijkgraaf"))
    var data = Persoonsgegevens()
    data.achternaam = "Dijkgraaf"
    data.voornamen = "Nieuw"
    try terminal(toneel).perform(.persoonAanmaken(data), as: elders)
    #expect(toneel.text == before)
    for _ in 0..<6 where !toneel.text.contains("Dijkgraaf") {
      later(toneel, 250)
      toneel.app.handle(.tick)
    }
    #expect(toneel.text.contains("Dijkgraaf"), "\(toneel.text)")
    toneel.type("g")
    #expect((toneel.top as? ZoekScreen) != nil && toneel.text.contains("dijkg"), "\(toneel.text)")
  }

  @Test func `a form keeps its letters and tells within 1.5 s that others were there`() throws {
    let toneel = try Toneel()
    try typeName(toneel, "Half getypt")
    let fields = (toneel.top as? FormScreen)?.velden
    let focus = (toneel.top as? FormScreen)?.form.focusedID
    try rename(toneel, "Anders")
    for _ in 0..<6 where !toneel.status.contains("gewijzigd door") {
      later(toneel, 250)
      toneel.app.handle(.tick)
    }
    #expect(toneel.status.contains("gewijzigd door S. Yılmaz"), "\(toneel.status)")
    #expect((toneel.top as? FormScreen)?.velden == fields)
    #expect((toneel.top as? FormScreen)?.form.focusedID == focus)
  }

  // MARK: - Where others look along

  @Test func `on a shared screen others' changes are a count and a key, and nothing moves`() throws
  {
    let toneel = try Toneel(.triage)
    let entry = try #require(ScreenCatalogue.all.first { $0.name == "triage-beeld" })
    toneel.show(entry)
    toneel.app.handle(.tick)
    let before = toneel.frame
    let other = try terminal(toneel)
    var data = Persoonsgegevens()
    data.achternaam = "Vreemdeling"
    try other.perform(.persoonAanmaken(data), as: elders)
    try other.perform(.persoonAanmaken(data), as: elders)
    for _ in 0..<8 {
      later(toneel, 250)
      toneel.app.handle(.tick)
    }

    #expect(
      toneel.app.world.view.personen.allSatisfy { $0.inhoud.gegevens.achternaam != "Vreemdeling" })
    #expect(toneel.status.contains("2 van elders: Ctrl-R"), "\(toneel.text)")
    #expect(toneel.frame.prefix(20) == before.prefix(20), "\(toneel.text)")

    toneel.keys(.control("r"))
    #expect(toneel.status.contains("Bijgewerkt met 2 wijzigingen van elders."))
    #expect(
      toneel.app.world.view.personen.contains { $0.inhoud.gegevens.achternaam == "Vreemdeling" })
    toneel.keys(.control("r"))
    #expect(toneel.status.contains("Er is niets van een andere terminal."), "\(toneel.status)")
  }

  @Test func `on a shared screen what the other typed is shown only when asked for`() throws {
    let toneel = try Toneel(.triage)
    let entry = try #require(ScreenCatalogue.all.first { $0.name == "conflict-zaal" })
    toneel.show(entry)
    #expect(!toneel.text.contains("wachtlijst"))
    toneel.keys("2")
    #expect(toneel.top is ConflictScreen && toneel.status.contains("l toont het"))
    toneel.keys("l")
    #expect(toneel.text.contains("wachtlijst"))
  }

  // MARK: - The disk

  @Test func `a full disk stays on the status row until there is room, and drafts follow`() throws {
    let toneel = try Toneel()
    try typeName(toneel, "Mijn")
    toneel.store.failure = .diskFull
    toneel.app.handle(.tick)
    later(toneel, 1000)
    toneel.keys(.tab)
    toneel.app.handle(.tick)
    #expect(toneel.status.contains("SCHIJF VOL"), "\(toneel.text)")
    #expect(try toneel.store.concepten().isEmpty)
    var form = try #require(toneel.top as? FormScreen)
    toneel.app.carryOut(form.opnieuw(toneel.app.world))
    #expect(toneel.status.contains("Niet opgeslagen. De schijf is vol"), "\(toneel.status)")
    toneel.keys(.tab)
    #expect(toneel.status.contains("SCHIJF VOL"))
    #expect((toneel.top as? FormScreen)?.form.text("voornamen") == "Mijn")

    toneel.store.failure = nil
    later(toneel, 1000)
    toneel.app.handle(.tick)
    #expect(!toneel.status.contains("SCHIJF VOL"), "\(toneel.text)")
    #expect(try toneel.store.concepten().count == 1)
    form = try #require(toneel.top as? FormScreen)
    toneel.app.carryOut(form.opnieuw(toneel.app.world))
    #expect(toneel.records.personen[nummer]?.inhoud.gegevens.voornamen == "Mijn")
  }

  @Test func `a folder that is gone or can only be read is told from the first moment`() throws {
    for (problem, word) in [
      (StoreError.gone(path: "/g"), "GEGEVENSMAP WEG"),
      (.ioFailed(call: "open", path: "x", errno: 30), "ALLEEN LEZEN"),
    ] {
      let toneel = try Toneel()
      toneel.store.storing = problem
      toneel.app.handle(.tick)
      #expect(toneel.status.contains(problem.message), "\(toneel.text)")
      toneel.keys(.down)
      #expect(toneel.status.contains(word), "\(toneel.text)")
      later(toneel, 1000)
      toneel.app.handle(.tick)
      #expect(!toneel.status.contains(problem.message), "told once: \(toneel.text)")
    }
  }
}
