import Testing

@testable import VHDomain

@Suite struct RegelsTests {
  private static let gevallen =
    Regelgeval.procesregie + Regelgeval.casusverloop + Regelgeval.meldingEnOverleg
    + Regelgeval.plustaken + Regelgeval.regie + Regelgeval.huisverboden

  private var context: RuleContext {
    get throws { RuleContext(house: try Wereld.house.get(), medewerkers: Wereld.medewerkers) }
  }

  @Test(arguments: gevallen)
  func `says what is wrong and where, in these words`(geval: Regelgeval) throws {
    let findings = try geval.bevindingen(try context)

    #expect(findings.map(\.message) == geval.zegt)
    #expect(findings.map(\.field) == geval.velden)
    let info = try #require(Rules.all.first { $0.id == geval.regel })
    #expect(findings.allSatisfy { $0.rule == info.id && $0.severity == info.severity })
  }

  @Test func `stays silent on sound records`() throws {
    let context = try context

    let found =
      try Rules.casus.flatMap { $0.findings(try Casus.gezond, context) }
      + Rules.melding.flatMap { $0.findings(try Melding.gezond, context) }
      + Rules.overleg.flatMap { $0.findings(try Overleg.gezond, context) }

    #expect(found == [])
  }

  @Test func `stays silent on a sound plustaak of a house that has those`() throws {
    let house = try Huizen.maastrichtHeuvelland.get()
    let context = RuleContext(house: house, medewerkers: Wereld.medewerkers)

    let found = try Rules.casus.flatMap { $0.findings(try Casus.gezondAlsPlustaak, context) }

    #expect(found == [])
  }

  @Test func `stays silent on records to which nothing has happened`() throws {
    let context = try context

    let found =
      Rules.casus.flatMap { $0.findings(Casus(), context) }
      + Rules.melding.flatMap { $0.findings(Melding(), context) }
      + Rules.overleg.flatMap { $0.findings(Overleg(), context) }

    #expect(found == [])
  }

  @Test func `provokes every rule there is`() {
    #expect(Set(RegelsTests.gevallen.map(\.regel)) == Set(Rules.all.map(\.id)))
  }

  @Test func `lists every rule that stands in the folder of rules, and no other`() throws {
    let sources = try Brontekst.bestanden(onder: "Sources/VHDomain/Rules")
    let written = sources.flatMap { source in
      source.split(separator: "\n").filter { $0.contains("id: \"") }.compactMap { line in
        line.split(separator: "id: \"").last?.prefix { $0 != "\"" }
      }
    }

    #expect(written.map(String.init).sorted() == Rules.all.map(\.id).sorted())
  }

  @Test func `gives every rule its own id`() {
    let ids = Rules.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `sums up every rule, and says every finding, in one Dutch sentence`() {
    let sentences = Rules.all.map(\.summary) + RegelsTests.gevallen.flatMap(\.zegt)

    for sentence in sentences {
      #expect(sentence.last.map { ".?!".contains($0) } == true, "\(sentence)")
      #expect(sentence.first?.isUppercase == true, "\(sentence)")
      #expect(!sentence.contains("VHDomain") && !sentence.contains("Optional"), "\(sentence)")
      #expect(sentence.contains(" "), "\(sentence)")
    }
  }

  @Test func `names a source with every rule`() {
    for rule in Rules.all { #expect(!rule.source.isBlank, "\(rule.id)") }
  }

  @Test func `lets a manager set aside only whether the criteria are met`() {
    #expect(Rules.all.filter(\.overrulable).map(\.id) == ["R-01"])
  }
}

/// What the rules leave alone, beside the sound record.
@Suite struct RegelsZwijgenTests {
  private func findings(_ regel: String, _ change: (inout Casus) -> Void) throws -> [Finding] {
    var casus = try Casus.gezond
    change(&casus)
    let context = RuleContext(house: try Wereld.house.get(), medewerkers: Wereld.medewerkers)
    return try #require(Rules.casus.first { $0.info.id == regel }).findings(casus, context)
  }

  @Test func `asks no criteria of a thematic traject with a ground of its own`() throws {
    for regel in ["R-01", "R-02", "R-03", "R-04", "R-06", "T10"] {
      let found = try findings(regel) {
        $0.procesregie.traject = "nazorg"
        $0.procesregie.criteria?.antwoorden = nil
        $0.procesregie.criteria?.uitkomst = nil
      }
      #expect(found == [], "\(regel)")
    }
  }

  @Test(arguments: ["Stationsgebied", nil])
  func `is content with criterion 4 when an area is named`(gebied: String?) throws {
    let found = try findings("R-03") {
      $0.weegt(
        .antwoord(vraag: .gevolg, waarde: .nee), .antwoord(vraag: .gebiedsgebonden, waarde: .ja))
      $0.opening.gebied = gebied
      if gebied == nil { $0.opening.onderwerp = .gebied }
    }

    #expect(found == [])
  }

  @Test func `asks no two ketens when criterion 4 is the only ground`() throws {
    let found = try findings("T10") {
      $0.weegt(
        .ketens(lijst: [], volledig: true), .antwoord(vraag: .gebiedsgebonden, waarde: .ja))
    }

    #expect(found == [])
  }

  @Test func `counts the partner that brought the casus in among the ketens`() throws {
    let found = try findings("R-04") { $0.verrijkingen.removeFirst() }
    #expect(found == [])
  }

  @Test func `asks no code where a table ended the casus`() throws {
    let found = try findings("T17") {
      $0.afsluiting = Afsluiting(reden: nil, uitkomst: .geenActie)
    }
    #expect(found == [])
  }

  @Test func `asks who sees to what follows of a table, not of the screening`() throws {
    let found = try findings("T7") { $0.besluiten[0].vervolg = nil }
    #expect(found == [])
  }

  @Test func `counts organisations that left among those that were there`() throws {
    var overleg = try Overleg.gezond
    overleg.vertrokken = [overleg.aanwezig.removeLast()]
    let context = RuleContext(house: try Wereld.house.get(), medewerkers: [])

    #expect(Rule<Overleg>.genoegOrganisaties.findings(overleg, context) == [])
  }

  @Test func `blocks too small a triage where the house wants that`() throws {
    var house = try Wereld.house.get()
    let index = try #require(house.tafels.firstIndex { $0.id == "triage" })
    house.tafels[index].minimumBlokkeert = true
    var overleg = try Overleg.gezond
    overleg.aanwezig.removeLast()

    let found = Rule<Overleg>.genoegOrganisaties.findings(
      overleg, RuleContext(house: house, medewerkers: []))

    #expect(found.map(\.severity) == [.blocks])
  }

  @Test func `lets a casus come back on an agenda that already decided it once`() throws {
    var overleg = try Overleg.gezond
    overleg.agenda += overleg.agenda
    overleg.agenda[0].uitkomst = .aangehouden

    let context = RuleContext(house: try Wereld.house.get(), medewerkers: [])

    #expect(Rule<Overleg>.casusEenKeerOpAgenda.findings(overleg, context) == [])
  }
}
