import Testing

@testable import VHDomain

/// The same report sent twice: recognised when it is received, and passed only with a reason.
@Suite struct DubbelRegistrerenTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func rapport(_ wijzig: (inout Intake) -> Void = { _ in }) -> Intake {
    var intake = Intake.voorbeeld(op: wereld.vandaag)
    intake.gegevens.politiecode = "E33"
    wijzig(&intake)
    return intake
  }

  @Test func `recognises the number the source gave it, whoever is in it`() throws {
    try wereld.doe(
      .registreren(rapport { $0.gegevens.kenmerk = "PL2300-2026 12" }, ontvangen: true))
    let again = Command.registreren(
      rapport { $0.gegevens.kenmerk = "pl2300 2026.12" }, ontvangen: true)

    let refusal = try wereld.weigering(again)
    #expect(refusal.isPasseerbaar && refusal.findings.map(\.field) == ["kenmerk"])
    #expect(
      refusal.zinnen == [
        "M-2026-0001 lijkt dezelfde melding: zelfde bron en kenmerk. Is het een andere, schrijf dan "
          + "waarom; is het dezelfde, ga terug en bewaar haar niet."
      ])
    let other = Aanvaarding(regel: "T1-dubbel", reden: "Aanvulling op de eerste.")
    let receipt = try wereld.doe(again, aanvaardt: [other])
    let made = try #require(receipt.nieuw(Melding.self))
    #expect(try wereld.staat(made).aanvaard == [other])
    #expect(try wereld.staat(made).status == .ontvangen)
  }

  @Test func `recognises the same day, code and person`() throws {
    let first = try wereld.melding { $0 = self.rapport() }
    let known = try #require(try wereld.staat(first).gegevens.betrokkenen.first?.persoon)
    let again = rapport { $0.personen = [Intakepersoon(.bestaand(known), hoofd: true)] }

    #expect(
      try wereld.zinnen(.registreren(again, ontvangen: true)).first?
        .hasPrefix("M-2026-0001 lijkt dezelfde melding: zelfde dag, bron, politiecode E33") == true)
    try wereld.doe(.registreren(again, ontvangen: false))
    wereld.verstrijk(dagen: 1)
    var later = again
    later.gegevens.ontvangenOp = wereld.vandaag
    try wereld.doe(.registreren(later, ontvangen: true))
  }

  @Test func `tells nobody of a report they may not know of`() throws {
    let secret = rapport {
      $0.gegevens.kenmerk = "17"
      $0.gegevens.soort = "radicalisering"
    }
    try wereld.doe(.registreren(secret, ontvangen: true), als: "ra")
    let plain = rapport { $0.gegevens.kenmerk = "17" }

    #expect(try wereld.poging(.registreren(plain, ontvangen: true), als: "ad") == nil)
  }

  @Test func `doubles by number stand in the list of the administrator`() throws {
    try wereld.doe(.registreren(rapport { $0.gegevens.kenmerk = "12" }, ontvangen: true))
    try wereld.doe(
      .registreren(rapport { $0.gegevens.kenmerk = "1-2" }, ontvangen: true),
      aanvaardt: [Aanvaarding(regel: "T1-dubbel", reden: "Anders.")])

    let found = try wereld.zicht("be").dubbelen().meldingen
    #expect(found.map(\.redenen).contains { $0.contains("zelfde bron en kenmerk") })
  }
}
