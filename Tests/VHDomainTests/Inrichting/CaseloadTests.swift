import Testing

@testable import VHDomain

/// A caseload goes to another, for good or for a time.
@Suite struct CaseloadTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func overdragen(tot dagen: Int?, van: String = "pr", naar: String = "pr2") -> Command {
    .caseloadOverdragen(
      van: van, naar: naar, tot: dagen.map { wereld.vandaag.plus(dagen: $0) }, reden: "Verlof.")
  }

  private func zinnenVan(_ id: String) -> [String] {
    wereld.zicht(id).werklijst(van: id).flatMap(\.aandacht).filter { $0.regel == "S-waarneming" }
      .map(\.zin)
  }

  @Test func `while it lasts both see it said, and only who stands in directs`() throws {
    let casus = try wereld.metPlan()

    try wereld.doe(overdragen(tot: 3), als: "ma")

    let said = ["Piet Regis neemt waar voor Petra Regis t/m zo 17 mei"]
    #expect(zinnenVan("pr") == said)
    #expect(zinnenVan("pr2") == said)
    try wereld.doe(.monitoren(casus), als: "pr2")
    #expect(try wereld.staat(casus).procesregisseur == "pr2")
  }

  @Test(arguments: ["pr", "pr2", "ma", "be"])
  func `after the last day both are told, and one command gives all back`(wie: String) throws {
    let casus = try wereld.metPlan()
    try wereld.doe(overdragen(tot: 3), als: "ma")
    wereld.verstrijk(dagen: 4)

    #expect(zinnenVan("pr") == ["hoort sinds ma 18 mei bij Petra Regis"])
    #expect(zinnenVan("pr") == zinnenVan("pr2"))
    try wereld.doe(.caseloadTerugnemen("pr"), als: wie)

    #expect(try wereld.staat(casus).procesregisseur == "pr")
    #expect(try wereld.staat(casus).waarneming == nil)
    #expect(zinnenVan("pr").isEmpty)
  }

  @Test func `nobody else gives it back, and there must be something to give`() throws {
    _ = try wereld.metPlan()
    #expect(
      try wereld.zinnen(.caseloadTerugnemen("pr"), als: "pr")
        == ["Niemand neemt casussen waar voor Petra Regis."])
    try wereld.doe(overdragen(tot: 3), als: "ma")

    #expect(
      try wereld.zinnen(.caseloadTerugnemen("pr"), als: "br")
        == ["Niemand neemt casussen waar voor Petra Regis."])
    #expect(try wereld.zinnen(.caseloadTerugnemen("pr"), als: "ad").count == 1)
  }

  @Test func `who stands in and hands on keeps whose it is; without a day it is for good`() throws {
    let casus = try wereld.metPlan()
    try wereld.doe(overdragen(tot: 3), als: "ma")
    try wereld.doe(overdragen(tot: 9, van: "pr2", naar: "ra"), als: "ma")

    #expect(
      try wereld.staat(casus).waarneming
        == Waarneming(voor: "pr", door: "ra", tot: wereld.vandaag.plus(dagen: 9)))

    try wereld.doe(overdragen(tot: nil, van: "ra", naar: "pr2"), als: "ma")
    #expect(try wereld.staat(casus).waarneming == nil)
    #expect(try wereld.staat(casus).procesregisseur == "pr2")
  }

  @Test func `takes what was scaled down along as well`() throws {
    let casus = try wereld.metPlan()
    try wereld.doe(.afschalen(casus, .voorbeeld), als: "pr")

    try wereld.doe(overdragen(tot: nil), als: "ma")

    #expect(try wereld.staat(casus).procesregisseur == "pr2")
  }

  @Test func `refuses a day that has passed, and people who do not work then`() throws {
    _ = try wereld.metPlan()
    #expect(
      try wereld.zinnen(overdragen(tot: -1), als: "ma")
        == [
          "wo 13 mei 2026 is al geweest; kies vandaag of een komende dag, of laat de dag leeg."
        ])
    try wereld.doe(
      .medewerkerBeeindigen("pr2", op: wereld.vandaag.plus(dagen: 2)), als: "be")
    #expect(
      try wereld.zinnen(overdragen(tot: 5), als: "ma")
        == ["Piet Regis werkt hier dan niet meer; kies een eerdere dag of iemand anders."])
  }

  @Test func `whose casussen others direct for a time can't be ended`() throws {
    _ = try wereld.metPlan()
    try wereld.doe(overdragen(tot: 3), als: "ma")

    #expect(
      try wereld.zinnen(.medewerkerBeeindigen("pr", op: wereld.vandaag), als: "be")
        == [
          "Petra Regis is procesregisseur van 1 lopende casus (C-2026-0001); draag die eerst over."
        ])
  }
}
