import Testing

@testable import VHDomain

/// T3, T4, T6, T7 and T8: from a received melding to a decision of the screening.
@Suite struct ScreeningTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  @Test func `opens one casus for meldingen that are screened together`() throws {
    let first = try wereld.melding()
    let second = try wereld.melding(achternaam: "Visser")

    let receipt = try wereld.doe(.inScreeningNemen([first, second]))

    let casus = try wereld.staat(try #require(receipt.nieuw(Casus.self)))
    #expect(casus.fase == .screening)
    #expect(casus.meldingen == [first, second])
    #expect(casus.betrokkenen.map(\.hoofd) == [true, false])
    #expect(casus.gemeente == "Roermond")
    for melding in [first, second] {
      #expect(try wereld.staat(melding).status == .inScreening)
      #expect(try wereld.staat(melding).casus == receipt.nieuw(Casus.self))
    }
  }

  @Test(
    arguments: [
      ("verward-gedrag", nil, nil, Wachtrij.verward), ("overlast", nil, nil, .overig),
      ("overlast", "E33", nil, .verward),
      ("overlast", "E33", Antwoord.nee, .overig), ("overlast", nil, .ja, .verward),
      ("verward-gedrag", nil, .onbekend, .verward),
    ] as [(String, String?, Antwoord?, Wachtrij)])
  func `puts a melding in the queue of its kind`(
    soort: String, code: String?, vermoeden: Antwoord?, queue: Wachtrij
  ) throws {
    let melding = try wereld.melding(soort: soort) {
      $0.gegevens.politiecode = code
      $0.gegevens.vermoedenVerwardGedrag = vermoeden
    }

    #expect(try wereld.staat(try wereld.inScreening(melding)).opening.wachtrij == queue)
  }

  @Test func `takes in no concept, nothing twice, and not two queues at once`() throws {
    let concept = try wereld.melding(ontvangen: false) { $0.gegevens.bron = nil }
    let taken = try wereld.melding()
    _ = try wereld.inScreening(taken)
    let fresh = try wereld.melding()
    let confused = try wereld.melding(soort: "verward-gedrag")

    #expect(
      try wereld.zinnen(.inScreeningNemen([concept])) == [
        "Kies de bron van de melding.",
        "M-2026-0001 is nog een concept; maak de melding eerst compleet.",
      ])
    #expect(
      try wereld.zinnen(.inScreeningNemen([taken]))
        == ["M-2026-0002 is al in behandeling (in-screening)."])
    #expect(
      try wereld.zinnen(.inScreeningNemen([fresh, confused]))
        == ["Deze meldingen horen in verschillende wachtrijen; neem ze apart in screening."])
    #expect(
      try wereld.zinnen(.inScreeningNemen([fresh, fresh]))
        == ["Dezelfde melding staat twee keer in deze lijst."])
    #expect(try wereld.zinnen(.inScreeningNemen([])) == ["Kies eerst een melding."])
  }

  @Test func `takes a melding straight to the agenda of the triage, with the reason`() throws {
    let melding = try wereld.melding()
    let skipped = Command.rechtstreeksNaarTriage(
      melding, reden: " ", tafel: "triage", datum: wereld.vandaag)
    #expect(try wereld.zinnen(skipped) == ["Schrijf waarom de screening wordt overgeslagen."])

    let receipt = try wereld.doe(
      .rechtstreeksNaarTriage(
        melding, reden: "Kan niet wachten.", tafel: "triage", datum: wereld.vandaag))

    let casus = try wereld.staat(try #require(receipt.nieuw(Casus.self)))
    #expect(casus.fase == .triageGeagendeerd)
    #expect(casus.overleg == receipt.nieuw(Overleg.self))
    #expect(casus.opening.zonderScreening == "Kan niet wachten.")
    #expect(try wereld.staat(melding).status == .casusGeopend)
  }

  @Test func `decides nothing without a reason`() throws {
    let punt = try wereld.opTafelInScreening()
    var besluit = Besluit.uitkomst(.geenActie)
    besluit.reden = " "

    let refusal = try wereld.weigering(
      .besluiten(punt.casus, besluit), namens: punt.overleg)

    #expect(refusal.zinnen.contains("Schrijf in één zin waarom."))
    #expect(refusal.findings.allSatisfy { $0.rule == "T7" })
  }

  @Test func `decides nothing that is for the triage to decide`() throws {
    let punt = try wereld.opTafelInScreening()

    for uitkomst in Set(Uitkomst.triage).subtracting(Uitkomst.screening) {
      let zinnen = try wereld.zinnen(
        .besluiten(punt.casus, .uitkomst(uitkomst)), namens: punt.overleg)
      #expect(zinnen == ["Kies eerst een uitkomst van deze tafel."], "\(uitkomst)")
    }
  }

  @Test(arguments: [
    (Uitkomst.doorgeleid, Meldingstatus.doorgeleid), (.adviesGegeven, .adviesGegeven),
    (.geenActie, .geenActie),
  ])
  func `routes the melding elsewhere and ends the casus`(
    uitkomst: Uitkomst, status: Meldingstatus
  ) throws {
    let punt = try wereld.opTafelInScreening()

    try wereld.doe(.besluiten(punt.casus, .uitkomst(uitkomst)), namens: punt.overleg)

    let casus = try wereld.staat(punt.casus)
    let melding = try wereld.staat(casus.meldingen[0])
    #expect(casus.fase == .gesloten)
    #expect(casus.afsluiting?.uitkomst == uitkomst)
    #expect(melding.status == status)
    #expect(melding.routes.map(\.uitkomst) == [uitkomst])
    #expect(try wereld.staat(punt.overleg).agenda.map(\.uitkomst) == [uitkomst])
  }

  @Test func `sends to triage with the judgement on risk and complexity, once`() throws {
    let punt = try wereld.opTafelInScreening()
    var bare = Besluit.naarTriage
    bare.risico = nil
    #expect(
      try wereld.zinnen(.besluiten(punt.casus, bare), namens: punt.overleg)
        == ["Kies hoe groot het risico is."])

    try wereld.doe(.besluiten(punt.casus, .naarTriage), namens: punt.overleg)

    let melding = try wereld.staat(punt.casus).meldingen[0]
    #expect(try wereld.staat(punt.casus).magGeagendeerd)
    #expect(try wereld.staat(melding).status == .casusGeopend)
    #expect(
      try wereld.zinnen(.puntOpenen(punt.casus), namens: punt.overleg)
        == ["C-2026-0001 wacht niet op screening."])
  }

  @Test func `holds over with a question and screens again`() throws {
    let punt = try wereld.opTafelInScreening()
    let back = wereld.vandaag.plus(dagen: 7)
    #expect(
      try wereld.zinnen(
        .besluiten(punt.casus, .aangehouden(tot: wereld.vandaag)), namens: punt.overleg)
        == ["Kies een dag na het overleg van do 14 mei 2026."])

    try wereld.doe(.besluiten(punt.casus, .aangehouden(tot: back)), namens: punt.overleg)
    let held = try wereld.staat(punt.casus)
    try wereld.doe(.puntOpenen(punt.casus), namens: punt.overleg)
    try wereld.doe(.besluiten(punt.casus, .naarTriage), namens: punt.overleg)

    let melding = try wereld.staat(held.meldingen[0])
    #expect(held.fase == .screening)
    #expect(held.aanhouding?.terugOp == back)
    #expect(held.keerAangehouden == 1)
    #expect(melding.routes.map(\.uitkomst) == [.naarTriage])
    #expect(try wereld.staat(punt.casus).aanhouding == nil)
  }

  @Test func `links to a running casus and withdraws the provisional one`() throws {
    let running = try wereld.onderProcesregie()
    let melding = try wereld.melding(achternaam: "Visser")
    let punt = try wereld.opTafelInScreening(try wereld.inScreening(melding))

    try wereld.doe(
      .besluiten(punt.casus, .uitkomst(.gekoppeld, casus: running)), namens: punt.overleg)

    let casus = try wereld.staat(running)
    #expect(casus.meldingen.last == melding)
    #expect(casus.betrokkenen.map(\.hoofd) == [true, false])
    #expect(casus.fase == .procesregie)
    #expect(try wereld.staat(punt.casus).fase == .ingetrokken)
    #expect(try wereld.staat(punt.casus).opgegaanIn == running)
    #expect(try wereld.staat(melding).status == .gekoppeld)
    #expect(try wereld.staat(melding).casus == running)
    let counted = wereld.zicht("ad").tellingen
    #expect(counted == [.procesregie: 1])
  }

  @Test func `stores with a decision nothing that was meant for another outcome`() throws {
    let running = try wereld.onderProcesregie()
    let punt = try wereld.opTafelInScreening(try wereld.inScreening())
    var besluit = Besluit.naarTriage
    besluit.casus = running
    besluit.terugOp = wereld.vandaag.plus(dagen: -1)
    besluit.procesregisseur = "niemand"

    try wereld.doe(.besluiten(punt.casus, besluit), namens: punt.overleg)

    let casus = try wereld.staat(punt.casus)
    #expect(casus.laatsteBesluit?.casus == nil)
    #expect(casus.laatsteBesluit?.terugOp == nil)
    #expect(casus.laatsteBesluit?.procesregisseur == nil)
    #expect(try wereld.staat(casus.meldingen[0]).casus == punt.casus)
  }

  @Test func `links to no closed casus and not to itself`() throws {
    let closed = try wereld.gesloten()
    let punt = try wereld.opTafelInScreening(try wereld.inScreening())

    for target in [closed, punt.casus] {
      #expect(
        try wereld.zinnen(
          .besluiten(punt.casus, .uitkomst(.gekoppeld, casus: target)), namens: punt.overleg)
          == [
            "\(target) is geen lopende casus; een melding bij een gesloten casus is een terugval."
          ])
    }
  }

  @Test func `screens only its own queue`() throws {
    let casus = try wereld.inScreening(try wereld.melding(soort: "verward-gedrag"))
    let overleg = try wereld.geopend("routeertafel")

    #expect(
      try wereld.zinnen(.puntOpenen(casus), namens: overleg)
        == ["C-2026-0001 hoort in een andere wachtrij dan die van deze tafel."])
  }
}
