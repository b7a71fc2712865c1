import Testing
import VHDomain

@testable import VHTUI

/// The beheerder furnishes the house by keyboard.
@Suite struct InrichtingScreenTests {
  private func toneel(_ screen: any Screen) throws -> Toneel {
    let toneel = try Toneel(.beheer)
    toneel.show(screen)
    return toneel
  }

  private func typ(_ toneel: Toneel, _ texts: String...) {
    for text in texts {
      toneel.type(text)
      toneel.keys(.enter)
    }
  }

  @Test func `adds a partner, shows it with who did it, and ends it from a later day`() throws {
    let toneel = try toneel(InrichtingScreen())
    toneel.keys("1", .enter, "+")
    typ(toneel, "Stichting Thuis", "1", "3", "", "", "", "Nieuw convenant.")

    #expect(toneel.top is HuisonderdeelScreen, "\(toneel.text)")
    #expect(toneel.text.contains("toegevoegd: Stichting Thuis"), "\(toneel.text)")
    #expect(toneel.text.contains("Nieuw convenant."))
    #expect(toneel.app.world.house.partners.met(id: "stichting-thuis")?.status == .deelnemer)

    toneel.keys("h")
    typ(toneel, "31-12-2026", "Gestopt.")

    #expect(toneel.status.contains("Stichting Thuis geldt tot en met do 31 dec 2026."))
    let last = try #require(toneel.app.world.house.partners.met(id: "stichting-thuis")).geldigheid
    #expect(last.tot == Datum("2026-12-31"))

    toneel.keys("h", .control("u"), .enter)
    typ(toneel, "Blijft toch.")
    #expect(toneel.status.contains("Stichting Thuis gaat door."), "\(toneel.text)")
  }

  @Test func `says in the form what is open when a partner can't end`() throws {
    let toneel = try toneel(HuisonderdeelScreen(soort: .partners, id: "politie"))
    let before = toneel.generatie
    toneel.keys("h")
    typ(toneel, "vandaag", "Weg.")

    #expect(toneel.top is FormScreen)
    #expect(toneel.text.contains("vaste plaatsen"), "\(toneel.text)")
    #expect(toneel.generatie == before)
  }

  @Test func `keeps what waits for its day, and tells it`() throws {
    let toneel = try toneel(HuisonderdeelScreen(soort: .termijnen, id: "termijnen"))
    toneel.keys(.enter, .control("u"))
    typ(toneel, "7", "", "", "", "", "", "", "", "", "", "", "1-1-2027", "Minder vaak.")

    #expect(toneel.text.contains("Vanaf 1 jan 2027"), "\(toneel.text)")
    #expect(toneel.text.contains("Voortgang 7 weken"))
    #expect(toneel.app.world.house.termijnen.wekenZonderVoortgang == 4)
  }

  @Test func `a table keeps the order of its roll-call when somebody joins`() throws {
    let toneel = try toneel(HuisonderdeelScreen(soort: .tafels, id: "triage"))
    let before = try #require(toneel.app.world.house.tafels.met(id: "triage")).deelnemers
    let options = toneel.app.world.house.partners.filter {
      $0.geldigheid.geldt(op: toneel.app.world.today)
    }
    let fresh = try #require(options.firstIndex { !before.contains($0.id) })
    toneel.keys(.enter, .enter, .enter, .enter, .enter)
    toneel.type(String(fresh + 1))
    if fresh < 9 { toneel.keys(.enter) }
    toneel.keys(.enter, .enter, .enter, .enter)
    typ(toneel, "vandaag", "Schuift aan.")

    #expect(
      toneel.app.world.house.tafels.met(id: "triage")?.deelnemers == before + [options[fresh].id],
      "\(toneel.text)")
  }

  @Test func `the last beheerder stays, and a medewerker is added with roles`() throws {
    let toneel = try toneel(MedewerkersScreen())
    toneel.keys(.enter, "h")
    typ(toneel, "vandaag", "Weg.")
    #expect(toneel.status.contains("Er moet ten minste één beheerder blijven"), "\(toneel.text)")
    toneel.keys(.escape, .escape, "+")
    typ(toneel, "n.ieuw", "Nel Ieuw", "2", "", "0,8", "Nieuw hier.")

    let made = toneel.app.world.view.medewerkers.met(id: "n.ieuw")
    #expect(made?.rollen == [.procesregisseur], "\(toneel.text)")
    #expect(made?.fteHonderdsten == 80)
  }

  @Test func `what was typed is kept, and opened again where it was`() throws {
    let toneel = try toneel(HuisonderdeelScreen(soort: .partners, id: "politie"))
    toneel.keys(.enter, .control("u"))
    toneel.type("Politie Limburg")
    let place = try #require((toneel.top as? FormScreen)?.concept)

    let opened = Formulier.open(place, toneel.app.world)

    guard case .push(let screen)? = opened, let form = screen as? FormScreen else {
      Issue.record("niet geopend")
      return
    }
    #expect(form.concept == place)
    #expect(form.form.text("naam") == "Politie")
    #expect(HuisForms.open("einde medewerkers beheer", toneel.app.world) != nil)
    #expect(HuisForms.open("nieuw tafels", toneel.app.world) != nil)
    #expect(HuisForms.open("wijzigen gemeenten Atlantis", toneel.app.world) == nil)
  }

  @Test func `nobody else is offered a key that changes the house`() throws {
    let toneel = try Toneel()
    toneel.show(HuislijstScreen(soort: .partners))
    #expect(!toneel.footer.contains("nieuwe partner"))
    toneel.keys("+")
    #expect(toneel.top is HuislijstScreen)
  }

  @Test func `a caseload goes over for a time, and one key gives it back`() throws {
    let toneel = try Toneel(.beheer)
    toneel.show(VerplaatsForms.overdragen(nil, toneel.app.world))
    typ(toneel, "1", "2", "vandaag", "Ziek.")
    #expect(toneel.top is GevolgenScreen, "\(toneel.text)")
    toneel.keys("j")

    let other = try Toneel(toneel.records, medewerker: "a.devries")
    other.show(WerkvoorraadScreen(isAlleen: true))
    #expect(other.text.contains("neemt waar voor A. de Vries"), "\(other.text)")
    other.keys("h")
    #expect(other.top is GevolgenScreen, "\(other.text)")
    other.keys("j")

    #expect(other.app.world.view.waarnemingen(bij: "a.devries").isEmpty)
  }
}
