import Testing

@testable import VHDomain
@testable import VHTUI

/// A person at the keyboard: what is known is changed, and more is added.
@Suite struct PersoonSchermTests {
  private static let eerste = Nummer<Persoon>(jaar: 0, volgnummer: 1)
  private static let geheim = Nummer<Persoon>(jaar: 0, volgnummer: 2)

  private func persoon(_ nummer: Nummer<Persoon>, _ toneel: Toneel) throws -> Persoon {
    try #require(toneel.records.personen[nummer]?.inhoud)
  }

  private func fill(_ id: String, _ value: FieldValue, _ toneel: Toneel) throws {
    var form = try #require(toneel.top as? FormScreen)
    form.form.set(value, for: id)
    form.form.focus(id)
    toneel.app.carryOut([.replace(form)])
  }

  /// Enter until the form is gone.
  private func submit(_ toneel: Toneel) {
    for _ in 0..<24 where toneel.top is FormScreen { toneel.keys(.enter) }
  }

  @Test func `f on a person changes what is known, with aliases and places`() throws {
    let toneel = try Toneel()
    toneel.show(PersoonScreen(nummer: Self.eerste))
    toneel.keys("f")
    try fill("aliassen", .text("Kareltje; De Lange"), toneel)
    try fill("verblijfplaats", .choice("buiten"), toneel)
    try fill("verblijfplaatsBuiten", .text("Venlo"), toneel)
    submit(toneel)

    let data = try persoon(Self.eerste, toneel).gegevens
    #expect(data.aliassen == ["Kareltje", "De Lange"])
    #expect(data.verblijfplaats == "buiten:Venlo")
    #expect(toneel.text.contains("Venlo, buiten de regio"))
    #expect(toneel.text.contains("Kareltje, De Lange"))
  }

  @Test func `f in the people of a dossier opens the same form`() throws {
    let toneel = try Toneel()
    toneel.show(DossierScreen(nummer: Nummer(jaar: 2026, volgnummer: 1)))
    toneel.keys(.tab, "f")

    #expect(toneel.text.contains("Gegevens van P-000001"))
  }

  @Test func `a part is set from the dossier, two at once`() throws {
    let toneel = try Toneel()
    toneel.show(DossierScreen(nummer: Nummer(jaar: 2026, volgnummer: 1)))
    toneel.keys(.tab, "+", "8", "1", "2", .enter)

    #expect(toneel.casus(1)?.inhoud.betrokkenen.first?.rollen == [.pleger, .slachtoffer])
    #expect(toneel.text.contains("pleger of verdachte en"))
  }

  @Test func `a relation is made with who is typed, and stands with both`() throws {
    let toneel = try Toneel()
    toneel.show(PersoonScreen(nummer: Self.eerste))
    toneel.keys("+", "2")
    try fill("soort", .choice("<ouder"), toneel)
    try fill("naam", .text("P-000005"), toneel)
    submit(toneel)

    let other = Nummer<Persoon>(jaar: 0, volgnummer: 5)
    #expect(try persoon(other, toneel).relaties?.map(\.ander) == [Self.eerste])
    #expect(toneel.text.contains("kind van"))
    #expect(toneel.text.contains("P-000005"))
  }

  @Test func `a let-op line stands above the dossier and not in the room`() throws {
    let dossier = DossierScreen(nummer: Nummer(jaar: 2026, volgnummer: 1))
    let own = try Toneel()
    own.show(dossier)
    #expect(own.frame[4].hasPrefix(" LET OP K.V.: Hond los op het erf"))

    let room = try Toneel(.triage)
    room.show(dossier)
    #expect(!room.text.contains("LET OP"))
  }

  @Test func `measures stand beneath the criteria as facts`() throws {
    let entry = try #require(ScreenCatalogue.all.first { $0.name == "triage-criteria" })
    let toneel = try Toneel(entry.setting)
    toneel.show(entry)

    #expect(toneel.text.contains("Kaders"))
    #expect(toneel.text.contains("Bewind, Bewindvoering Maasdal"))
  }

  @Test func `who can't read a secret address changes the rest and leaves it alone`() throws {
    let toneel = try Toneel(.beheer)
    let before = try persoon(Self.geheim, toneel).gegevens
    toneel.show(PersoonScreen(nummer: Self.geheim))
    #expect(toneel.text.contains("geheim") && !toneel.text.contains("Lindehof"))
    toneel.keys("f")
    try fill("aliassen", .text("Bolle"), toneel)
    submit(toneel)

    let after = try persoon(Self.geheim, toneel).gegevens
    #expect(after.aliassen == ["Bolle"] && after.adres == before.adres)
    #expect(after.adresGeheim == true)
  }

  @Test func `no screen of anybody who may not read it shows a secret address`() throws {
    for entry in ScreenCatalogue.all {
      let toneel = try Toneel(entry.setting)
      let mayRead =
        toneel.app.world.view.magAdresLezen(Self.geheim)
      guard !mayRead else { continue }
      for size in [Size(width: 80, height: 24), Size(width: 132, height: 43)] {
        toneel.size = size
        toneel.show(entry)
        #expect(!toneel.text.contains("Lindehof"), "\(entry.name)")
      }
      toneel.show(PersoonScreen(nummer: Self.geheim))
      #expect(!toneel.text.contains("Lindehof"), "\(entry.name)")
    }
  }

  @Test func `a form of a secret address keeps no draft`() throws {
    let toneel = try Toneel()
    let form = PersoonForm.wijzigen(Self.geheim, toneel.app.world)

    #expect(form.concept == nil)
    #expect(PersoonForm.wijzigen(Self.eerste, toneel.app.world).concept != nil)
  }
}
