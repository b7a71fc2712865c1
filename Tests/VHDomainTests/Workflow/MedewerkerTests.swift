import Testing

@testable import VHDomain

/// The people of the house.
@Suite struct MedewerkerTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  @Test func `adds, changes and ends a medewerker`() throws {
    let person = Medewerker(id: "n.ieuw", naam: "Nel Ieuw", rollen: [.manager, .administratie])
    try wereld.doe(.medewerkerToevoegen(person), als: "be")
    try wereld.doe(.persoonAanmaken(.voorbeeld), als: "n.ieuw")

    try wereld.doe(.medewerkerBeeindigen("n.ieuw", op: wereld.vandaag), als: "be")

    let found = try #require(try wereld.records.medewerkerlijst.met(id: "n.ieuw"))
    #expect(found.rollen == [.administratie, .manager])
    #expect(found.actief(op: wereld.vandaag))
    #expect(!found.actief(op: wereld.vandaag.plus(dagen: 1)))
  }

  @Test(arguments: [
    (
      Medewerker(id: "Ada", naam: "Ada", rollen: [.manager]),
      "Een id bestaat uit kleine letters, cijfers, punt en streepje, zoals a.devries."
    ),
    (
      Medewerker(id: "", naam: "Ada", rollen: [.manager]),
      "Een id bestaat uit kleine letters, cijfers, punt en streepje, zoals a.devries."
    ),
    (Medewerker(id: "x", naam: " ", rollen: [.manager]), "Vul de naam in."),
    (Medewerker(id: "x", naam: "X", rollen: []), "Kies ten minste één rol."),
    (Medewerker(id: "ad", naam: "X", rollen: [.manager]), "Er is al een medewerker \"ad\"."),
  ])
  func `refuses a medewerker that is not complete or not new`(wie: Medewerker, zin: String) throws {
    #expect(try wereld.zinnen(.medewerkerToevoegen(wie), als: "be") == [zin])
  }

  @Test func `refuses to change someone unknown, or nothing`() throws {
    let ada = try #require(try wereld.records.medewerkerlijst.met(id: "ad"))

    #expect(try wereld.zinnen(.medewerkerWijzigen(ada), als: "be") == ["Er is niets gewijzigd."])
    #expect(
      try wereld.zinnen(.medewerkerBeeindigen("x", op: wereld.vandaag), als: "be")
        == ["Medewerker \"x\" is niet bekend."])
  }

  @Test func `keeps at least one beheerder, whichever way the last one would go`() throws {
    let sentence = ["Er moet ten minste één beheerder blijven; wijs eerst een ander aan."]
    let day = wereld.vandaag
    let demoted = Medewerker(id: "be", naam: "Ben Heer", rollen: [.manager])
    let ended = Medewerker(id: "be", naam: "Ben Heer", rollen: [.beheerder], beeindigdOp: day)

    #expect(try wereld.zinnen(.medewerkerBeeindigen("be", op: day), als: "be") == sentence)
    #expect(try wereld.zinnen(.medewerkerWijzigen(demoted), als: "be") == sentence)
    #expect(try wereld.zinnen(.medewerkerWijzigen(ended), als: "be") == sentence)
  }

  @Test func `counts no beheerder who is about to leave`() throws {
    let other = Medewerker(id: "be2", naam: "Bea Heer", rollen: [.beheerder])
    try wereld.doe(.medewerkerToevoegen(other), als: "be")
    try wereld.doe(
      .medewerkerBeeindigen("be2", op: wereld.vandaag.plus(dagen: 7)), als: "be")

    let zinnen = try wereld.zinnen(.medewerkerBeeindigen("be", op: wereld.vandaag), als: "be")

    #expect(zinnen == ["Er moet ten minste één beheerder blijven; wijs eerst een ander aan."])
  }

  @Test func `ends no procesregisseur who still directs a casus, whichever way`() throws {
    _ = try wereld.onderProcesregie()
    let sentence = [
      "Petra Regis is procesregisseur van 1 lopende casus (C-2026-0001); draag die eerst over."
    ]
    let other = Medewerker(id: "pr", naam: "Petra Regis", rollen: [.administratie])

    #expect(
      try wereld.zinnen(.medewerkerBeeindigen("pr", op: wereld.vandaag), als: "be") == sentence)
    #expect(try wereld.zinnen(.medewerkerWijzigen(other), als: "be") == sentence)
  }

  @Test func `gives a procesregisseur no name of a casusregisseur beside`() throws {
    _ = try wereld.metPlan()
    let renamed = Medewerker(id: "pr", naam: "Cas Regie", rollen: [.procesregisseur])

    #expect(
      try wereld.zinnen(.medewerkerWijzigen(renamed), als: "be")
        == ["Zo heet al de casusregisseur van een eigen casus; draag die casus eerst over."])
  }
}
