import Testing

@testable import VHDomain

/// The plan on paper, for the table and for the person concerned, and the summary for a meeting.
@Suite struct CasuspapierenTests {
  private let wereld: Wereld
  private let casus: Nummer<Casus>

  init() throws {
    wereld = try Wereld()
    casus = try wereld.metPlan()
  }

  private func doe(_ opdracht: Regieopdracht) throws {
    try wereld.doe(.bijCasus(casus, opdracht), als: "pr")
  }

  private func tekst(_ soort: Papiersoort, voor lezers: [Lezer]? = nil) -> String {
    (wereld.zicht("pr").casuspapier(soort, casus, voor: lezers)?.tekst ?? "")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `the plan for the table holds goals, actions, conditions and who agreed`() throws {
    try wereld.doe(
      .actieToevoegen(casus, .voorbeeld(tot: wereld.vandaag.plus(dagen: 9))), als: "pr")
    try doe(.voorwaardeStellen("De huur wordt betaald"))

    let text = tekst(.planTafel)

    #expect(text.contains("Doelen") && text.contains("D1"))
    #expect(text.contains("A1") && text.contains("uiterlijk za 23 mei 2026"))
    #expect(text.contains("V1 De huur wordt betaald: nog niet bekeken"))
    #expect(text.contains("Akkoord van"))
    #expect(!text.contains("Bakker"))
  }

  @Test func `the person gets his plan without codes, with a place to sign`() throws {
    try wereld.doe(
      .actieToevoegen(casus, .voorbeeld(tot: wereld.vandaag.plus(dagen: 9))), als: "pr")
    try wereld.doe(
      .actieToevoegen(
        casus,
        Actie(
          "HAZELNOOT meekijken", partner: "politie", wie: "wijkagent", uiterlijk: wereld.vandaag)),
      als: "pr")
    try doe(.actieAfschermen("A2", true))
    try doe(.voorwaardeStellen("de huur wordt betaald"))

    let text = tekst(.planBetrokkene)

    #expect(text.contains("Voor Jan Bakker") || text.contains("Bakker"))
    #expect(text.contains("Klaar op zaterdag 23 mei 2026."))
    #expect(text.contains("[ ] Ik ben het eens met dit plan."))
    #expect(text.contains("Handtekening: ____"))
    #expect(!text.contains("HAZELNOOT"))
    for code in ["D1", "A1", "V1", "\(casus)", "R-"] { #expect(!text.contains(code), "\(code)") }
  }

  @Test func `that he signed or refused stands on it with the day`() throws {
    #expect(
      try wereld.zinnen(
        .bijCasus(
          casus, .planTekenen(.getekend, toelichting: "", op: wereld.vandaag.plus(dagen: 1))),
        als: "pr"
      ).first?.contains("ligt in de toekomst") == true)
    wereld.verstrijk(dagen: 5)
    try doe(.planTekenen(.getekend, toelichting: "Op kantoor.", op: wereld.vandaag.plus(dagen: -1)))

    #expect(
      try wereld.staat(casus).regie.vaststelling?.antwoordOp == wereld.vandaag.plus(dagen: -1))
    #expect(tekst(.planBetrokkene).contains("U hebt dit plan getekend op maandag 18 mei 2026."))
    #expect(!tekst(.planBetrokkene).contains("Handtekening"))
    #expect(tekst(.planTafel).contains("heeft getekend op ma 18 mei 2026"))
  }

  @Test func `the page writes what was typed as text, never as markup`() throws {
    try doe(.voorwaardeStellen("<script>alert(1)</script>"))
    let page = wereld.zicht("pr").casuspapier(.planBetrokkene, casus)?.html ?? ""
    #expect(page.contains("&lt;script&gt;") && !page.contains("<script"))
    #expect(page.contains("class=\"invul\""))
  }

  @Test func `a paper that is made is told in the casus and in the log, without a name`() throws {
    let readers: [Lezer] = [.organisatie("politie"), .betrokkene]
    let receipt = try wereld.doe(
      .bijCasus(casus, .papierMaken(Papiergemaakt(.samenvatting, voor: readers))), als: "ad")
    #expect(receipt.nummers == [casus.record])
    let stored = try wereld.opgeslagen(casus)
    let words = wereld.zicht("pr").verloop(van: stored)
    #expect(
      words.feit(try #require(stored.verloop.last))
        == "papier gemaakt: samenvatting, voor Politie en de betrokkene")
    #expect(
      try wereld.zinnen(.bijCasus(casus, .papierMaken(Papiergemaakt(.verslag, voor: readers)))) == [
        "Dit papier hoort bij een overleg."
      ])
  }

  @Test func `there is none in a room, of a restricted casus, or of one that is closed`() throws {
    #expect(wereld.zicht("pr", in: .zaal).casuspapier(.planTafel, casus) == nil)
    let hidden = try wereld.onderProcesregie(van: "ra", traject: "radicalisering", als: "ra")
    #expect(wereld.zicht("ra")[hidden] != nil)
    #expect(wereld.zicht("ra").casuspapier(.planTafel, hidden) == nil)
    #expect(wereld.zicht("ra").geenCasuspapier(hidden)?.contains("vertrouwelijke") == true)
    let closed = try wereld.gesloten()
    #expect(wereld.zicht("pr").casuspapier(.planTafel, closed) == nil)
  }

  /// Every text that may be kept from somebody is seeded; for every set of readers no paper shows a
  /// text that one of them may not read.
  @Test func `no paper shows a text that is invisible for one of its readers`() throws {
    let seeded = try Zaaisel(wereld)
    var chance = Willekeur(20_261_127)
    let all: [Lezer] =
      ["politie", "met-ggz", "amw", "veilig-thuis"].map { .organisatie($0) }
      + [.gast(1), .betrokkene]
    for _ in 0..<200 {
      let readers = all.filter { _ in Bool.random(using: &chance) }
      for soort in [Papiersoort.planTafel, .samenvatting] {
        // The plan of the table is for organisations only.
        let whom = soort == .planTafel ? readers.filter { $0.organisatie != nil } : readers
        guard !whom.isEmpty else { continue }
        let paper = wereld.zicht("pr").casuspapier(soort, seeded.casus, voor: whom)
        let texts = [paper?.tekst ?? "", paper?.html ?? ""]
        for (seed, may) in seeded.wieMag where !whom.allSatisfy(may) {
          #expect(!texts.contains { $0.contains(seed) }, "\(seed) op \(soort) voor \(whom)")
        }
        #expect(paper?.bestandsnaam == "\(soort.rawValue)-\(seeded.casus)")
      }
    }
    let own = wereld.zicht("pr").casuspapier(.planBetrokkene, seeded.casus)
    for (seed, may) in seeded.wieMag where !may(.betrokkene) {
      #expect(own?.tekst.contains(seed) == false, "\(seed) op het plan van de betrokkene")
    }
    // What may be read does stand there, so that the test can fail.
    let police = wereld.zicht("pr").casuspapier(
      .samenvatting, seeded.casus, voor: [.organisatie("politie")])
    #expect(
      police?.tekst.contains("ZEEPKIST") == true && police?.tekst.contains("KASTANJE") == true)
    #expect(own?.tekst.contains("KASTANJE") == true)
  }
}

/// A casus with a text for each way something may be kept from a reader.
private struct Zaaisel {
  let casus: Nummer<Casus>
  /// Who may read each text.
  let wieMag: [String: (Lezer) -> Bool]

  init(_ wereld: Wereld) throws {
    let nummer = try wereld.metPlan()
    casus = nummer
    let isPartner = { (lezer: Lezer) in lezer.organisatie != nil }
    wieMag = [
      // Contributions: for some, for all partners, for the person.
      "ZEEPKIST": { $0 == .organisatie("politie") },
      "VUURTOREN": { isPartner($0) },
      "KOMEET": { $0 == .betrokkene || $0 == .organisatie("amw") },
      // The report, an action kept from the person, notes, what was asked higher up.
      "HAZELNOOT": isPartner, "Steeds weer overlast": isPartner,
      "NOTITIE": { _ in false }, "ESCALATIE": { _ in false },
      "KASTANJE": { _ in true },
    ]
    var arranged = Overlegafspraak(
      casus: nummer, deelnemers: ["politie", "met-ggz", "amw", "veilig-thuis"])
    arranged.metBetrokkene = true
    arranged.gasten = [Gast(naam: "R. Smeets", functie: "adviseur", geheimhouding: false)]
    let plan = Overlegplan(tafel: "casusoverleg", datum: wereld.vandaag, afspraak: arranged)
    let receipt = try wereld.doe(.bijCasus(nummer, .overlegPlannen(plan)), als: "pr")
    let overleg = try #require(receipt.nummers.lazy.compactMap { Nummer<Overleg>($0) }.first)
    try wereld.doe(
      .bijOverleg(overleg, .openen(aanwezig: ["politie"], voorzitter: "Petra")), als: "pr")
    try wereld.doe(.puntOpenen(nummer), als: "pr", namens: overleg)
    let told: [(String, String, [Lezer]?)] = [
      ("politie", "ZEEPKIST", []), ("politie", "VUURTOREN", nil), ("amw", "KOMEET", [.betrokkene]),
    ]
    for (partner, text, readers) in told {
      try wereld.doe(
        .verrijken(
          nummer,
          Verrijking(partner: partner, tekst: text, grondslag: "convenant", voor: readers)),
        als: "pr", namens: overleg)
    }
    let day = wereld.vandaag.plus(dagen: 9)
    for text in ["HAZELNOOT", "KASTANJE"] {
      try wereld.doe(
        .actieToevoegen(nummer, Actie(text, partner: "amw", wie: "x", uiterlijk: day)), als: "pr",
        namens: overleg)
    }
    try wereld.doe(
      .bijOverleg(overleg, .sluiten(komtTerug: [Terugkomst(Puntid(nummer), op: day)])),
      als: "pr", namens: overleg)
    let steps: [Regieopdracht] = [
      .actieAfschermen("A1", true),
      .noteren("NOTITIE", op: wereld.vandaag, met: nil, wijze: nil),
      .escaleren(Escalatie(aan: "OM", vraag: "ESCALATIE", uiterlijk: day)),
    ]
    for step in steps { try wereld.doe(.bijCasus(nummer, step), als: "pr") }
  }
}
