import Testing

@testable import VHDomain

/// T13 to T18: plan, actions, monitoring, scaling down and closing.
@Suite struct ProcesregieTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  @Test func `agrees a plan once there is a casusregisseur and a goal`() throws {
    let casus = try wereld.onderProcesregie()
    let agree = Command.planVaststellen(casus, instemming: "Stemt in.")
    #expect(
      try wereld.zinnen(agree, als: "pr")
        == ["Noem eerst de casusregisseur.", "Stel ten minste één doel."])
    #expect(
      try wereld.zinnen(.planVaststellen(casus, instemming: ""), als: "pr")
        == ["Noem eerst de casusregisseur.", "Stel ten minste één doel."])

    try wereld.doe(.casusregisseurBenoemen(casus, .voorbeeld), als: "pr")
    try wereld.doe(.doelStellen(casus, .voorbeeld), als: "pr")
    try wereld.doe(agree, als: "pr")

    let plan = try wereld.staat(casus).plan
    #expect(plan.doelen.map(\.id) == ["D1"])
    #expect(plan.vastgesteldOp == wereld.vandaag)
  }

  @Test func `keeps procesregisseur and casusregisseur two different persons`() throws {
    let casus = try wereld.onderProcesregie()
    let same = Casusregisseur(partner: "amw", naam: "petra regis")
    let sentence =
      "De casusregisseur is iemand anders dan de procesregisseur; noem een professional van een partner."
    #expect(try wereld.zinnen(.casusregisseurBenoemen(casus, same), als: "pr") == [sentence])

    let other = Casusregisseur(partner: "amw", naam: "Piet Regis")
    try wereld.doe(.casusregisseurBenoemen(casus, other), als: "pr")

    let hand = Command.procesregisseurWijzigen(casus, medewerker: "pr2", reden: "Verlof.")
    #expect(try wereld.zinnen(hand, als: "ma") == [sentence])
  }

  @Test func `hands a casus to another procesregisseur, with the reason`() throws {
    let casus = try wereld.onderProcesregie()

    #expect(
      try wereld.zinnen(
        .procesregisseurWijzigen(casus, medewerker: "ad", reden: "Verlof."), als: "ma")
        == ["Kies een procesregisseur die hier nu werkt."])
    #expect(
      try wereld.zinnen(.procesregisseurWijzigen(casus, medewerker: "pr2", reden: ""), als: "ma")
        == ["Schrijf waarom de casus overgaat."])
    try wereld.doe(.procesregisseurWijzigen(casus, medewerker: "pr2", reden: "Verlof."), als: "be")

    #expect(try wereld.staat(casus).procesregisseur == "pr2")
    #expect(try wereld.opgeslagen(casus).verloop.last?.head.waarom == "Verlof.")
    try wereld.doe(.doelStellen(casus, .voorbeeld), als: "pr2")
    #expect(try wereld.weigering(.doelStellen(casus, .voorbeeld), als: "pr").findings.count == 1)
  }

  @Test func `asks of a goal what and for which leefgebied`() throws {
    let casus = try wereld.onderProcesregie()

    #expect(
      try wereld.zinnen(.doelStellen(casus, Doel(leefgebied: "toverij", tekst: "")), als: "pr")
        == ["Schrijf wat er bereikt moet worden.", "Kies bij welk leefgebied dit doel hoort."])
  }

  @Test func `gives nobody an action that is late from the start`() throws {
    let casus = try wereld.onderProcesregie()
    let late = Actie.voorbeeld(tot: wereld.vandaag.plus(dagen: -1))

    #expect(
      try wereld.zinnen(.actieToevoegen(casus, late), als: "pr")
        == ["wo 13 mei 2026 is al geweest; kies een komende dag."])
    try wereld.doe(.actieToevoegen(casus, .voorbeeld(tot: wereld.vandaag)), als: "pr")

    #expect(try wereld.staat(casus).openActies.map(\.id) == ["A1"])
  }

  @Test func `ends an action once, and says why one is dropped`() throws {
    let casus = try wereld.onderProcesregie()
    for _ in 1...2 {
      try wereld.doe(.actieToevoegen(casus, .voorbeeld(tot: wereld.vandaag)), als: "pr")
    }
    let drop = Command.actieEindigen(casus, actie: "A2", status: .vervallen, reden: " ")
    #expect(try wereld.zinnen(drop, als: "pr") == ["Schrijf waarom de actie vervalt."])

    try wereld.doe(.actieEindigen(casus, actie: "A1", status: .afgerond, reden: nil))

    #expect(try wereld.staat(casus).acties.map(\.status) == [.afgerond, .open])
    #expect(try wereld.staat(casus).acties[0].afgerondOp == wereld.vandaag)
    #expect(
      try wereld.zinnen(
        .actieEindigen(casus, actie: "A1", status: .vervallen, reden: "Toch."), als: "pr")
        == ["Actie A1 is al afgerond."])
    #expect(
      try wereld.zinnen(.actieEindigen(casus, actie: "A9", status: .afgerond, reden: nil))
        == ["Actie A9 is niet gevonden."])
    #expect(
      try wereld.zinnen(.actieEindigen(casus, actie: "A2", status: .open, reden: nil), als: "pr")
        == ["Actie A2 is al open."])
  }

  @Test func `monitors a plan and takes it up again with the reason`() throws {
    let bare = try wereld.onderProcesregie()
    #expect(
      try wereld.zinnen(.monitoren(bare), als: "pr") == [
        "Noem eerst de casusregisseur.", "Stel ten minste één doel.",
        "Stel eerst het plan van aanpak vast.",
      ])
    let casus = try wereld.inMonitoring()
    #expect(
      try wereld.zinnen(.opschalen(casus, reden: ""), als: "pr")
        == ["Schrijf wat er is gebeurd of stagneert."])
    #expect(
      try wereld.zinnen(.monitoren(casus), als: "pr")
        == ["De casus is in fase \"monitoring\"; dan kan dit niet."])

    try wereld.doe(.opschalen(casus, reden: "Nieuw incident."), als: "pr")

    #expect(try wereld.staat(casus).fase == .procesregie)
  }

  @Test func `leaves no open action behind when scaling down`() throws {
    let casus = try wereld.onderProcesregie()
    try wereld.doe(.actieToevoegen(casus, .voorbeeld(tot: wereld.vandaag)), als: "pr")
    #expect(
      try wereld.zinnen(.afschalen(casus, .voorbeeld), als: "pr")
        == ["Er staat nog 1 actie open; rond die af of draag die over."])

    var taken = Afschaling.voorbeeld
    taken.neemtActiesOver = true
    try wereld.doe(.afschalen(casus, taken), als: "pr")

    let state = try wereld.staat(casus)
    #expect(state.fase == .afgeschaald)
    #expect(state.acties.map(\.status) == [.overgedragen])
    #expect(state.afschaling?.op == wereld.vandaag)
  }

  @Test func `scales down from monitoring too, to someone and on conditions`() throws {
    let casus = try wereld.inMonitoring()
    let nobody = Afschaling(partner: nil, niveau: nil, voorwaarden: "", neemtActiesOver: false)

    #expect(
      try wereld.zinnen(.afschalen(casus, nobody), als: "pr") == [
        "Kies de partner of het niveau dat de casus overneemt.",
        "Schrijf aan welke voorwaarden is voldaan.",
      ])
    try wereld.doe(.afschalen(casus, .voorbeeld), als: "pr")

    #expect(try wereld.staat(casus).fase == .afgeschaald)
  }

  @Test func `closes with a coded reason and whether the person was told`() throws {
    let casus = try wereld.afgeschaald()

    #expect(
      try wereld.zinnen(.afsluiten(casus, Afsluiting(reden: nil)), als: "pr") == [
        "Kies waarom de casus wordt afgesloten.", "Geef aan of de betrokkene is geïnformeerd.",
      ])
    #expect(
      try wereld.zinnen(
        .afsluiten(casus, Afsluiting(reden: nil, uitkomst: .geenActie)), als: "pr"
      ).count == 2)
    #expect(
      try wereld.zinnen(
        .afsluiten(casus, Afsluiting(reden: "verhuisd", betrokkeneGeinformeerd: false)), als: "pr")
        == ["Schrijf waarom de betrokkene niet is geïnformeerd."])
    try wereld.doe(.afsluiten(casus, .voorbeeld), als: "pr")

    let state = try wereld.staat(casus)
    #expect(state.fase == .gesloten)
    #expect(state.afsluiting?.op == wereld.vandaag)
    #expect(state.trajecten.map(\.tot) == [wereld.vandaag])
    #expect(state.afsluiting?.uitkomst == nil)
  }

  @Test func `closes nothing that was not scaled down, and nothing twice`() throws {
    let running = try wereld.onderProcesregie()
    let closed = try wereld.gesloten()

    #expect(
      try wereld.zinnen(.afsluiten(running, .voorbeeld), als: "pr")
        == ["De casus is in fase \"procesregie\"; dan kan dit niet."])
    #expect(
      try wereld.zinnen(.afsluiten(closed, .voorbeeld), als: "pr")
        == ["De casus is in fase \"gesloten\"; dan kan dit niet."])
    #expect(
      try wereld.zinnen(.doelStellen(closed, .voorbeeld), als: "pr")
        == ["De casus is in fase \"gesloten\"; dan kan dit niet."])
  }
}
