import Testing
import VHDomain

@testable import VHTUI

/// What came in, who asks, whom to call and what belongs together, by keys.
@Suite struct SamenhangScreenTests {
  private static let eerste = Nummer<Casus>(jaar: 2026, volgnummer: 1)
  private static let tweede = Nummer<Casus>(jaar: 2026, volgnummer: 2)

  @Test func `arrows go to other days, never past today`() throws {
    let toneel = try Toneel(.samenhang)
    toneel.show(VandaagScreen(dag: Toneel.begin.dag))
    #expect(toneel.status.contains("1 van 2 is van een lopende casus."))
    #expect(toneel.text.contains("C-2026-0001 van u"))
    toneel.keys(.right)
    #expect(toneel.status.contains("Dit is vandaag; later is er nog niets."))
    toneel.keys(.left)
    #expect(toneel.text.contains("Binnengekomen op wo 25 nov 2026"))
    #expect(toneel.text.contains("M-2026-0008"))
    toneel.keys(.right, .enter)
    #expect(toneel.top is MeldingScreen)
  }

  @Test func `a question is recorded and answered with nothing in a few keys`() throws {
    let toneel = try Toneel()
    toneel.show(InformatievragenScreen())
    toneel.keys("+")
    toneel.type("openb")
    toneel.keys(.enter)
    toneel.type("Parket")
    toneel.keys(.enter, "1", .enter, .enter, .enter)
    toneel.type("Onbekend")
    toneel.keys(.enter, .enter, .enter, .enter)
    toneel.type("Loopt er iets?")
    toneel.keys(.enter)
    #expect(toneel.top is InformatievraagScreen, "\(toneel.text)")
    #expect(toneel.status.contains("V-2026-0001 staat open, uiterlijk do 26 nov 17:42."))

    toneel.keys(.enter, "n", .enter)
    let asked = toneel.records.informatievragen.values.first
    #expect(asked?.inhoud.antwoord?.gegeven == nil && asked?.inhoud.isOpen == false)
    #expect(asked?.inhoud.vraag.naam == "Onbekend" && asked?.inhoud.vraag.persoon == nil)
    toneel.keys("u", "j")
    #expect(toneel.records.informatievragen.values.allSatisfy { $0.inhoud.isOpen })
  }

  @Test func `the name of a casusregisseur is completed with the organisation`() throws {
    let toneel = try Toneel(.spoed)
    toneel.show(CasusForms.casusregisseur(Nummer(jaar: 2026, volgnummer: 7), toneel.app.world))
    toneel.keys(.tab)
    toneel.type("cel1")
    toneel.keys(.enter)

    let lead = try #require(toneel.casus(7)?.inhoud.casusregisseur)
    #expect(lead.naam == "I. Çelik" && !lead.partner.isEmpty)
    toneel.show(DossierScreen(nummer: Nummer(jaar: 2026, volgnummer: 7)))
    #expect(toneel.text.contains("I. Çelik, casusregisseur, 0475 00 00 01"))
  }

  @Test func `casussen are related, seen from both, and let go with a reason`() throws {
    let toneel = try Toneel()
    toneel.show(DossierScreen(nummer: Self.eerste))
    toneel.keys("k", "k")
    toneel.type("yild")
    toneel.keys(.down, .enter, .enter, "1", .enter)
    toneel.type("buren")
    toneel.keys(.enter)

    #expect(toneel.casus(2)?.inhoud.verbanden?.first?.met == .hier(Self.eerste))
    #expect(toneel.top is SamenhangScreen)
    toneel.keys(.down, .down, "h")
    toneel.type("toch niet")
    toneel.keys(.enter)
    #expect(toneel.casus(1)?.inhoud.verbanden == nil && toneel.casus(2)?.inhoud.verbanden == nil)
    toneel.keys("h")
    #expect(toneel.status.contains("Ga eerst op een regel onder VERBONDEN staan."))
  }

  @Test func `advice is a way from the door, and ends with the advice`() throws {
    let toneel = try Toneel()
    toneel.show(MeldingScreen(nummer: Nummer(jaar: 2026, volgnummer: 7)))
    toneel.keys(.enter, "8", "1", .enter)
    toneel.type("Kan dit zonder ons?")
    toneel.keys(.enter, "1", .enter, .enter)
    #expect(toneel.casus(7)?.inhoud.fase == .advies, "\(toneel.text)")
    toneel.keys(.enter, "1")
    toneel.type("Ja, met de wijkagent.")
    toneel.keys(.enter)
    #expect(toneel.casus(7)?.inhoud.advies?.advies == "Ja, met de wijkagent.")
    #expect(toneel.casus(7)?.inhoud.fase == .gesloten)
  }

  @Test func `a report sent twice is told of, and passed with a reason`() throws {
    let toneel = try Toneel()
    var data = Meldinggegevens()
    data.bron = "politie"
    data.soort = "overlast"
    data.kenmerk = "PL23-1"
    data.gemeente = "Roermond"
    data.ontvangenOp = Toneel.begin.dag
    data.onderwerp = .gebied
    data.gebied = "Markt"
    data.aanleiding = "Vuurwerk."
    let intake = Intake(gegevens: data, personen: [])
    let actor = Actor(medewerker: "j.smeets", terminal: "toneel")
    try toneel.registry.perform(.registreren(intake, ontvangen: true), as: actor)
    let before = toneel.records.meldingen.count
    toneel.app.carryOut([.run(.registreren(intake, ontvangen: true))])
    #expect(toneel.top is WaarschuwingScreen)
    #expect(toneel.text.contains("zelfde bron en kenmerk"))
    #expect(toneel.records.meldingen.count == before)
    toneel.type("Een ander vuurwerk")
    toneel.keys(.enter)
    #expect(toneel.records.meldingen.count == before + 1)
  }

  @Test func `contacts narrow while typing, and Esc gives all back`() throws {
    let toneel = try Toneel()
    toneel.show(ContactenScreen())
    toneel.keys("/")
    toneel.type("wijk")
    #expect(toneel.text.contains("B. Coenen") && !toneel.text.contains("L. Dohmen"))
    toneel.keys(.escape)
    #expect(toneel.text.contains("L. Dohmen"))
  }

  @Test func `nothing of questions or of the day stands on a shared screen`() throws {
    let toneel = try Toneel(.triage)
    for screen in [InformatievragenScreen(), VandaagScreen(dag: Toneel.begin.dag)] as [any Screen] {
      toneel.show(screen)
      #expect(toneel.text.contains("gedeeld scherm"))
      #expect(!toneel.text.contains("V-2026") && !toneel.text.contains("M-2026"))
    }
    toneel.show(StartScreen())
    #expect(!toneel.text.contains("Informatievragen") && !toneel.text.contains("binnengekomen"))
  }
}
