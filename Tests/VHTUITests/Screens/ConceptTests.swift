import Testing
import VHDomain

@testable import VHTUI

/// Nothing typed is lost: drafts as somebody meets them.
@Suite struct ConceptTests {
  private let toneel: Toneel

  init() throws { toneel = try Toneel() }

  private var casus: Nummer<Casus> { Nummer(jaar: 2026, volgnummer: 1) }

  private func openAction(_ toneel: Toneel) {
    toneel.app.carryOut([.push(CasusForms.actie(casus, toneel.app.world))])
  }

  private var drafts: [Concept] { (try? toneel.store.concepten()) ?? [] }

  /// The program anew on the same store, as after a kill.
  private func restarted(_ medewerker: String = "a.devries") throws -> App {
    App(toneel.registry, terminal: "toneel", marks: [], medewerker: medewerker)
  }

  @Test func `what is typed is kept at the first quiet moment, not at every key`() {
    openAction(toneel)
    toneel.type("briefadres")
    #expect(drafts.isEmpty)
    toneel.app.handle(.tick)
    #expect(drafts.map(\.velden) == [[.init("omschrijving", soort: "tekst", ["briefadres"])]])
    #expect(drafts.first?.medewerker == "a.devries")
    #expect(drafts.first?.plek.nummer == casus.record)
  }

  @Test func `while keys keep coming a change waits half a second at most`() {
    openAction(toneel)
    for letter in "abcdef" {
      toneel.type(String(letter))
      toneel.klok.now = Moment(milliseconden: toneel.klok.now.milliseconden + 150)
    }
    #expect(drafts.first?.velden.first?.waarden.first == "abcde")
  }

  @Test func `a form that was only looked at leaves no draft`() {
    openAction(toneel)
    toneel.app.handle(.tick)
    toneel.keys(.escape)
    #expect(drafts.isEmpty)
  }

  @Test func `Esc keeps the draft and says where it is; the form gets it back`() {
    openAction(toneel)
    toneel.type("briefadres")
    toneel.keys(.escape)
    #expect(toneel.status.contains("het staat onder Onafgemaakt"))
    openAction(toneel)
    #expect(toneel.text.contains("briefadres"))
    #expect(toneel.status.contains("Verder met wat u op do 26 nov om 11:42 typte."))
  }

  @Test func `after a kill the start screen offers it again`() throws {
    openAction(toneel)
    toneel.type("briefadres")
    toneel.app.handle(.tick)
    let app = try restarted()
    let start = app.frame(toneel.size).text.joined(separator: "\n")
    #expect(start.contains("Onafgemaakt"))
    app.carryOut([.push(OnafgemaaktScreen())])
    app.handle(.key(.enter))
    #expect(app.frame(toneel.size).text.contains { $0.contains("briefadres") })
  }

  @Test func `nobody else gets it`() throws {
    openAction(toneel)
    toneel.type("briefadres")
    toneel.app.handle(.tick)
    let app = try restarted("s.yilmaz")
    #expect(app.world.concepten.isEmpty)
    #expect(!app.frame(toneel.size).text.contains { $0.contains("Onafgemaakt") })
  }

  @Test func `once recorded the draft is gone`() {
    openAction(toneel)
    toneel.type("briefadres regelen")
    toneel.app.handle(.tick)
    #expect(drafts.count == 1)
    toneel.keys(.enter, "1", .enter)
    toneel.type("consulent")
    toneel.keys(.enter)
    toneel.type("vr")
    let before = toneel.generatie
    toneel.keys(.enter, .enter)
    #expect(toneel.generatie == before + 1)
    toneel.app.handle(.tick)
    #expect(drafts.isEmpty)
  }

  @Test func `what was typed at one's own place does not appear on a shared screen`() throws {
    let room = try Toneel(.triage)
    let plek = Concept.Plek("actie", casus.record)
    try room.store.bewaar(
      Concept(
        medewerker: room.app.actor.medewerker, plek: plek, titel: "Actie", bewaard: Toneel.begin,
        velden: [.init("omschrijving", soort: "tekst", ["geheim"])]))
    let app = App(
      room.registry, terminal: "toneel", marks: [], medewerker: room.app.actor.medewerker)
    #expect(app.world.concepten.count == 1)
    app.carryOut([.enterMeeting(try #require(room.app.actor.overleg))])
    app.carryOut([.push(CasusForms.actie(casus, app.world))])
    #expect(!app.frame(room.size).text.contains { $0.contains("geheim") })
  }

  @Test func `a draft that can't be kept is told, and kept once it can`() {
    openAction(toneel)
    toneel.store.failure = .diskFull
    toneel.type("briefadres")
    toneel.app.handle(.tick)
    #expect(toneel.status.contains("Uw invoer is nog niet bewaard."))
    toneel.store.failure = nil
    toneel.app.handle(.tick)
    #expect(drafts.count == 1)
    #expect(!toneel.status.contains("nog niet bewaard"))
  }

  @Test func `throwing away is asked first`() {
    openAction(toneel)
    toneel.type("briefadres")
    toneel.keys(.escape)
    toneel.app.carryOut([.push(OnafgemaaktScreen())])
    toneel.keys(.delete, .enter)
    #expect(drafts.count == 1)
    toneel.keys(.delete, "j")
    #expect(drafts.isEmpty)
    #expect(toneel.text.contains("Er is niets onafgemaakt"))
  }

  @Test func `a form wiped empty leaves no draft`() {
    openAction(toneel)
    toneel.type("briefadres")
    toneel.app.handle(.tick)
    toneel.keys(.control("u"))
    toneel.app.handle(.tick)
    #expect(drafts.isEmpty)
  }

  @Test(arguments: Formulier.allCases)
  func `every value of a form survives keeping`(form: Formulier) {
    for value: FieldValue in [
      .text("é\n…"), .choice("politie"), .choices(["a", "b"]), .date("2026-11-26"),
      .unread("31-2"), .answer(.onbekend),
    ] {
      #expect(value.veld("x").flatMap(FieldValue.init) == value)
    }
    #expect(Formulier(rawValue: form.plek().formulier) == form)
  }
}
