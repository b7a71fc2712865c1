import Testing
import VHDomain

@testable import VHTUI

/// An administrator puts records right by keyboard.
@Suite struct CorrectieScreenTests {
  private let casus = Nummer<Casus>(jaar: 2026, volgnummer: 1)

  private func dossier(_ medewerker: String = "beheer") throws -> Toneel {
    let toneel = try Toneel(try Toneel().records, medewerker: medewerker)
    toneel.show(DossierScreen(nummer: casus))
    return toneel
  }

  /// The list of fields with only those that hold all of these words.
  private func fields(_ words: String, _ toneel: Toneel) {
    toneel.keys("c")
    #expect(toneel.top is CorrectieScreen, "\(toneel.text)")
    toneel.keys("/")
    toneel.type(words)
    toneel.keys(.enter)
  }

  @Test func `is for the administrator only`() throws {
    let toneel = try dossier("a.devries")
    toneel.keys("c")

    #expect(toneel.top is DossierScreen)
  }

  @Test func `puts a gemeente right everywhere, after showing what that changes`() throws {
    let toneel = try dossier()
    let old = try #require(toneel.casus(1)?.inhoud.gemeente)
    let new = old == "Weert" ? "Roermond" : "Weert"
    fields("gemeente \(old.lowercased())", toneel)
    toneel.keys(.enter)
    #expect(toneel.text.contains("Nu staat er: \(old)"), "\(toneel.text)")
    toneel.keys(.enter, .control("u"))
    toneel.type(new)
    toneel.keys(.enter)
    if toneel.text.contains("overal: ook op") { toneel.keys("1", .enter) }
    toneel.keys("1", .enter)
    toneel.type("Plaats verkeerd overgenomen")
    toneel.keys(.enter)
    toneel.type("politie")
    toneel.keys(.enter, .enter)
    #expect(toneel.top is GevolgenScreen, "\(toneel.text)")
    #expect(toneel.text.contains("\(old) wordt \(new)"), "\(toneel.text)")
    #expect(toneel.casus(1)?.inhoud.gemeente == old)
    toneel.keys("j")

    #expect(toneel.casus(1)?.inhoud.gemeente == new, "\(toneel.text)")
    #expect(toneel.top is CorrectieScreen)
    #expect(toneel.status.contains("de oude waarde staat in het verloop"))
    #expect(toneel.casus(1)?.verloop.last?.corrigeert?.aanvrager == "politie")
  }

  @Test func `records nothing on Enter, and says what is missing`() throws {
    let toneel = try dossier()
    let before = toneel.generatie
    fields("gemeente", toneel)
    toneel.keys(.enter, .enter, .enter, .enter, .enter, .enter, .enter, .enter)

    #expect(toneel.generatie == before)
    #expect(toneel.text.contains("Kies"), "\(toneel.text)")
  }

  @Test func `what changed since is a move with a day`() throws {
    let toneel = try dossier()
    let old = try #require(toneel.casus(1)?.inhoud.gemeente)
    fields("gemeente", toneel)
    toneel.keys(.enter, "2", .enter, .control("u"))
    toneel.type("Leudal")
    toneel.keys(.enter)
    if toneel.text.contains("overal: ook op") { toneel.keys("2", .enter) }
    toneel.keys("1", .enter)
    toneel.type("-")
    toneel.keys(.enter, .enter, .enter)
    #expect(toneel.text.contains("naar een andere gemeente"), "\(toneel.text)")
    toneel.keys(.enter)
    toneel.type("gisteren")
    toneel.keys(.enter)
    toneel.type("Verhuisd naar Leudal")
    toneel.keys(.enter)
    #expect(toneel.top is GevolgenScreen, "\(toneel.text)")
    toneel.keys("j")

    #expect(toneel.casus(1)?.inhoud.gemeente == "Leudal", "was \(old): \(toneel.text)")
  }

  @Test func `two persons are merged with a choice for each difference, and taken apart`() throws {
    let toneel = try dossier()
    let one = Nummer<Persoon>(jaar: 0, volgnummer: 1)
    let two = Nummer<Persoon>(jaar: 0, volgnummer: 2)
    toneel.show(PersonenNaastElkaarScreen(een: one, ander: two))
    toneel.keys("k")
    #expect(toneel.text.contains("samenvoegen"), "\(toneel.text)")
    for _ in 0..<8 where !toneel.text.contains("> Waaruit blijkt dat") { toneel.keys("1", .enter) }
    toneel.type("Zelfde bsn")
    toneel.keys(.enter, .enter, .enter)
    #expect(toneel.top is GevolgenScreen, "\(toneel.text)")
    #expect(toneel.footer.contains("j voorstellen"), "\(toneel.text)")
    toneel.keys("j")
    #expect(toneel.status.contains("W-2026-0001 wacht nu op een tweede persoon"))
    #expect(toneel.app.world.view[two]?.inhoud.opgegaanIn == nil)
    let second = try accepted(toneel)
    #expect(second.app.world.view[two]?.inhoud.opgegaanIn == one, "\(second.text)")

    let again = try Toneel(second.records, medewerker: "beheer")
    again.show(PersoonScreen(nummer: two))
    again.keys("h")
    again.type("Toch twee")
    again.keys(.enter)
    #expect(again.top is GevolgenScreen, "\(again.text)")
    again.keys("j")
    let apart = try accepted(again)
    #expect(apart.app.world.view[two]?.inhoud.opgegaanIn == nil, "\(apart.text)")
  }

  /// The manager opens what waits from the start, and agrees.
  private func accepted(_ toneel: Toneel) throws -> Toneel {
    let second = try Toneel(toneel.records, medewerker: "m.janssen")
    second.keys(":")
    second.type("correcties")
    second.keys(.enter)
    #expect(second.top is WerklijstScreen, "\(second.text)")
    second.keys(.enter)
    #expect(second.top is VoorstelScreen, "\(second.text)")
    second.keys("j")
    #expect(second.status.contains("beide namen staan in het verloop"), "\(second.text)")
    return second
  }

  @Test func `takes the filter away before it leaves`() throws {
    let toneel = try dossier()
    fields("gemeente", toneel)
    #expect(toneel.text.contains("filter: gemeente"), "\(toneel.text)")

    toneel.keys(.escape)
    #expect(toneel.top is CorrectieScreen)
    #expect(!toneel.text.contains("filter: gemeente"), "\(toneel.text)")

    toneel.keys(.escape)
    #expect(toneel.top is DossierScreen)
  }

  @Test func `who was merged away is found by number, and leads back to where it was merged`()
    throws
  {
    let toneel = try dossier()
    let one = Nummer<Persoon>(jaar: 0, volgnummer: 1)
    let two = Nummer<Persoon>(jaar: 0, volgnummer: 2)
    toneel.show(PersonenNaastElkaarScreen(een: one, ander: two))
    #expect(toneel.text.contains("k samenvoegen"), "\(toneel.text)")
    toneel.keys("k")
    for _ in 0..<8 where !toneel.text.contains("> Waaruit blijkt dat") { toneel.keys("1", .enter) }
    toneel.type("Zelfde bsn")
    toneel.keys(.enter, .enter, .enter, "j")
    let (asked, actor) = (
      Nummer<Voorstel>(jaar: 2026, volgnummer: 1), Actor(medewerker: "m.janssen", terminal: "t2")
    )
    let seen = try toneel.registry.beeld(van: asked, as: actor).stand
    try toneel.registry.perform(.voorstelBeoordelen(asked, .akkoord(gezien: seen)), as: actor)
    toneel.app.handle(.tick)
    try #require(toneel.app.world.view[two]?.inhoud.opgegaanIn == one, "\(toneel.text)")

    let found = try toneel.app.world.view.zoek("\(two)", hooguit: 5)
    #expect(found.treffers.map(\.nummer) == [two.record])
    #expect(toneel.app.world.view.regel(two.record)?.staat == "opgegaan in \(one)")
    toneel.show(PersoonScreen(nummer: one))
    toneel.keys(.end)
    #expect(toneel.text.contains("is in deze persoon opgegaan"), "\(toneel.text)")
    toneel.keys(.enter)
    #expect((toneel.top as? PersoonScreen)?.nummer == two)
    #expect(toneel.text.contains("h samenvoeging herroepen"), "\(toneel.text)")
  }
}
