import Testing

@testable import VHDomain

/// What a procesregisseur could forget: each signal provoked, and what it then says.
@Suite struct SignalenTests {
  @Test(arguments: Signaalgeval.alle)
  func `says in the caseload what asks for attention, and where it stands`(
    geval: Signaalgeval
  ) throws {
    var house = try Wereld.house.get()
    geval.huis(&house)
    let wereld = try Wereld(house: house)
    let casus = try wereld.metPlan()
    try geval.stel(wereld, casus)

    let view = wereld.zicht("pr")
    let found = (view.werklijst(van: "pr") + view.werklijst(van: nil)).flatMap(\.aandacht)
      .filter { $0.regel == geval.regel }

    #expect(found.map(\.zin).contains(geval.zegt), "\(found.map(\.zin))")
    #expect(found.first { $0.zin == geval.zegt }?.groep == geval.groep)
  }

  @Test func `provokes every signal there is`() {
    let elsewhere: Set = ["S-nieuw", "S-advies", "S-geboorte"]
    let provoked = Set(Signaalgeval.alle.map(\.regel)).union(elsewhere)
    #expect(provoked == Set(Signaalregel.alle.map(\.id)))
  }

  @Test func `prints every rule of the field guide about procesregie`() {
    let guide =
      (30...35).map { $0 } + (40...48) + (50...57) + (60...66) + (70...80)
    let printed = Set(
      (Rules.all + Signaalregel.alle + Werkwijzeregel.alle).map(\.id))
    for rule in guide { #expect(printed.contains("R-\(rule)"), "R-\(rule)") }
  }

  @Test func `tells news, a question for advice and a child that should be born`() throws {
    let wereld = try Wereld()
    let casus = try wereld.metPlan()
    wereld.verstrijk(dagen: 1)
    let person = try #require(try wereld.staat(casus).hoofdbetrokkene)
    var child = Persoonsgegevens()
    child.soort = .ongeboren
    child.verwachtOp = wereld.vandaag.plus(dagen: -1)
    try wereld.doe(
      .betrokkeneBijCasus(casus, Intakepersoon(.nieuw(child), hoofd: false)), als: "ma")
    _ = try wereld.melding(achternaam: "Smits") {
      $0.personen = [Intakepersoon(.bestaand(person), hoofd: true)]
      $0.gegevens.aanleiding = "Opnieuw."
    }

    let points = wereld.zicht("pr").werklijst(van: "pr").flatMap(\.aandacht)

    #expect(points.filter { $0.regel == "S-nieuw" }.allSatisfy { $0.groep == .nieuw })
    #expect(points.contains { $0.regel == "S-nieuw" })
    #expect(points.contains { $0.regel == "S-geboorte" })

    try wereld.doe(
      .adviesVragen(try wereld.melding(achternaam: "Peeters"), .voorbeeld), als: "pr")
    #expect(
      wereld.zicht("pr").advieslijst(van: "pr").first?.aandacht.map(\.regel) == ["S-advies"])
  }

  @Test func `says nothing any more of what is closed`() throws {
    let wereld = try Wereld()
    let casus = try wereld.gesloten()
    wereld.verstrijk(dagen: 400)

    #expect(wereld.zicht("pr").werklijst(van: "pr").isEmpty)
    #expect(wereld.zicht("pr").naTeLopen(van: "pr").isEmpty)
    #expect(wereld.zicht("pr").blokkades(try wereld.opgeslagen(casus)).isEmpty)
  }

  // MARK: - Taken over

  @Test func `an old register gives one signal a casus, and then counts from the import`() throws {
    let wereld = try Wereld()
    try wereld.overname()
    let casus = try #require(wereld.zicht("pr").casussen.first?.nummer)
    func points() -> [String] {
      wereld.zicht("pr").werklijst(van: "pr").flatMap(\.aandacht).map(\.regel)
    }
    #expect(points() == ["S-overname"])
    #expect(wereld.zicht("pr").naTeLopen(van: "pr").map(\.nummer) == [casus])

    try wereld.regie(casus, .noteren("Gebeld.", op: wereld.vandaag, met: nil, wijze: nil))

    #expect(points() == ["R-41", "R-50"])
    #expect(wereld.zicht("pr").naTeLopen(van: "pr").isEmpty)
    wereld.verstrijk(dagen: 28)
    #expect(points().contains("R-42") && points().contains("S-review"))
  }

  @Test func `shows what was taken over in the order of its days`() throws {
    let wereld = try Wereld()
    try wereld.overname()
    let stored = try #require(wereld.zicht("pr").casussen.first)

    let days = wereld.zicht("pr").sindsReview(stored).map(\.head.op)

    #expect(days.count >= 3)
    #expect(days == days.sorted(by: >))
  }
}
