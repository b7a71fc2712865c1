import Testing
import VHDomain

@testable import VHTUI

/// A melding kept as a concept and taken up again.
@Suite struct ConceptmeldingTests {
  private func persoon(_ nummer: Int) -> Nummer<Persoon> { Nummer(jaar: 0, volgnummer: nummer) }

  @Test func `the form keeps who else is in it and what it is a relapse of`() throws {
    let toneel = try Toneel()
    let gesloten = try #require(
      toneel.records.casussen.values.first { $0.inhoud.fase == .gesloten }?.nummer)
    var data = Meldinggegevens()
    data.vorigeCasus = gesloten
    data.aanleiding = "Weer terug."
    let people = [
      Intakepersoon(.bestaand(persoon(2)), hoofd: false, rollen: [.slachtoffer]),
      Intakepersoon(.bestaand(persoon(1)), hoofd: true, rollen: [.pleger]),
    ]
    let actor = Actor(medewerker: "a.devries", terminal: "toneel", overleg: nil)
    let made = try #require(
      try toneel.registry.perform(
        .registreren(Intake(gegevens: data, personen: people), ontvangen: false), as: actor
      ).nieuw(Melding.self))
    let stored = try #require(toneel.records.meldingen[made])

    var form = MeldingForm.change(stored, toneel.app.world)
    #expect(form.form.choice("persoon") == "P-000001")
    form.form.set(.text("Weer terug, nu met geweld."), for: "aanleiding")
    guard case .run(let command) = form.submit(form.form, toneel.app.world) else {
      Issue.record("not submitted")
      return
    }
    guard case .meldingWijzigen(made, let intake, ontvangen: true) = command else {
      Issue.record("\(command)")
      return
    }
    #expect(intake.gegevens.vorigeCasus == gesloten)
    #expect(intake.personen.map(\.hoofd) == [true, false])
    #expect(intake.personen.map(\.rollen) == [[.pleger], [.slachtoffer]])
  }
}
