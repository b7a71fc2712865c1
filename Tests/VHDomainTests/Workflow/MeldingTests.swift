import Testing

@testable import VHDomain

/// T1 and T2: a report is kept, and received when it is complete.
@Suite struct MeldingTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  @Test func `keeps a concept with next to nothing in it`() throws {
    let empty = Intake(gegevens: Meldinggegevens(), personen: [])

    let nummer = try #require(
      try wereld.doe(.registreren(empty, ontvangen: false)).nieuw(Melding.self))

    #expect(nummer.description == "M-2026-0001")
    #expect(try wereld.staat(nummer).status == .concept)
  }

  @Test func `receives no melding that is incomplete, and asks for all of it`() throws {
    let empty = Intake(gegevens: Meldinggegevens(), personen: [])

    let refusal = try wereld.weigering(.registreren(empty, ontvangen: true))

    #expect(
      refusal.findings.map(\.field) == [
        "bron", "soort", "ontvangenOp", "gemeente", "achternaam", "aanleiding",
      ])
    #expect(refusal.findings.allSatisfy { $0.rule == "T2" })
  }

  @Test func `completes a concept and receives it on the day it came in`() throws {
    let melding = try wereld.melding(ontvangen: false) { $0.gegevens.bron = nil }
    wereld.verstrijk(dagen: 2)
    let intake = Intake.voorbeeld(op: wereld.vandaag.plus(dagen: -2))

    try wereld.doe(.meldingWijzigen(melding, intake, ontvangen: true))

    let stored = try wereld.opgeslagen(melding)
    #expect(stored.inhoud.status == .ontvangen)
    #expect(stored.inhoud.gegevens.bron == "politie")
    #expect(stored.verloop.map(\.head.op.description).suffix(2) == ["2026-05-14", "2026-05-14"])
    #expect(stored.verloop.last?.head.vastgelegd.dag.description == "2026-05-16")
  }

  @Test func `changes no melding that was received`() throws {
    let melding = try wereld.melding()
    let intake = Intake.voorbeeld(op: wereld.vandaag)

    let zinnen = try wereld.zinnen(.meldingWijzigen(melding, intake, ontvangen: false))

    #expect(zinnen == ["M-2026-0001 is al ontvangen; een wijziging is dan een correctie."])
  }

  @Test func `keeps the persons in it, the new ones with a number of their own`() throws {
    let first = try wereld.melding()
    let known = try #require(try wereld.staat(first).gegevens.betrokkenen.first?.persoon)

    let second = try wereld.melding {
      $0.personen = [
        Intakepersoon(.bestaand(known), hoofd: true, rol: .pleger),
        Intakepersoon(.nieuw(.onbekend), hoofd: false, rol: .slachtoffer),
      ]
    }

    let people = try wereld.staat(second).gegevens.betrokkenen
    #expect(people.map(\.persoon.description) == ["P-000001", "P-000002"])
    #expect(people.map(\.hoofd) == [true, false])
    #expect(people.map(\.rollen) == [[.pleger], [.slachtoffer]])
  }

  @Test func `refuses every field the house does not know, all at once`() throws {
    var intake = Intake.voorbeeld(op: wereld.vandaag)
    intake.gegevens.ontvangenOp = wereld.vandaag.plus(dagen: 1)
    intake.gegevens.bron = "buurman"
    intake.gegevens.soort = "ruzie"
    intake.gegevens.inbrengendePartner = "bureau-jeugdzorg"
    intake.gegevens.traject = "toverij"
    intake.gegevens.gemeente = "Venlo"

    let zinnen = try wereld.zinnen(.registreren(intake, ontvangen: false))

    #expect(
      zinnen == [
        "vr 15 mei 2026 ligt in de toekomst; vul de dag van ontvangst in.",
        "Bron \"buurman\" kent dit huis niet op die dag; kies er een uit de lijst.",
        "Soort \"ruzie\" kent dit huis niet op die dag; kies er een uit de lijst.",
        "Partner \"bureau-jeugdzorg\" kent dit huis niet op die dag; kies er een uit de lijst.",
        "Traject \"toverij\" kent dit huis niet op die dag; kies er een uit de lijst.",
        "Venlo is op vr 15 mei 2026 geen gemeente van dit huis; typ buiten:NAAM voor een andere.",
      ])
  }

  @Test func `takes a gemeente outside the region when it is said so`() throws {
    let melding = try wereld.melding { $0.gegevens.gemeente = "buiten:Venlo" }
    #expect(try wereld.staat(melding).gegevens.gemeente == "buiten:Venlo")

    var empty = Intake.voorbeeld(op: wereld.vandaag)
    empty.gegevens.gemeente = "buiten:"
    #expect(try wereld.zinnen(.registreren(empty, ontvangen: true)).count == 1)
  }

  @Test func `refuses the same person twice, and two main persons`() throws {
    let melding = try wereld.melding()
    let known = try #require(try wereld.staat(melding).gegevens.betrokkenen.first?.persoon)
    var intake = Intake.voorbeeld(op: wereld.vandaag)
    intake.personen = [
      Intakepersoon(.bestaand(known), hoofd: true), Intakepersoon(.bestaand(known), hoofd: true),
    ]

    let zinnen = try wereld.zinnen(.registreren(intake, ontvangen: false))

    #expect(
      zinnen == [
        "Dezelfde persoon staat twee keer in deze melding.",
        "Er kan maar één hoofdbetrokkene zijn; de anderen zijn nevenbetrokkenen.",
      ])
  }

  @Test func `refuses a person nobody has recorded`() throws {
    var intake = Intake.voorbeeld(op: wereld.vandaag)
    intake.personen = [Intakepersoon(.bestaand(Nummer(jaar: 0, volgnummer: 9)), hoofd: true)]

    #expect(
      try wereld.zinnen(.registreren(intake, ontvangen: true)) == ["P-000009 is niet gevonden."])
  }

  @Test func `counts numbers per kind and year of receipt, and never uses one twice`() throws {
    let old = try #require(Datum("2025-12-31"))

    let numbers = try [
      wereld.melding(), wereld.melding { $0.gegevens.ontvangenOp = old }, wereld.melding(),
      wereld.melding { $0.gegevens.ontvangenOp = old },
    ]
    _ = try wereld.weigering(
      .registreren(Intake(gegevens: Meldinggegevens(), personen: []), ontvangen: true))
    let next = try wereld.melding()

    #expect(
      (numbers + [next]).map(\.description) == [
        "M-2026-0001", "M-2025-0001", "M-2026-0002", "M-2025-0002", "M-2026-0003",
      ])
    #expect(try wereld.inScreening(numbers[0]).description == "C-2026-0001")
    #expect(try wereld.records.personen.count == 5)
  }

  @Test func `takes a relapse of a closed casus only`() throws {
    let running = try wereld.onderProcesregie()
    let closed = try wereld.gesloten()
    var relapse = Intake.voorbeeld(op: wereld.vandaag)
    relapse.gegevens.vorigeCasus = running

    let zinnen = try wereld.zinnen(.registreren(relapse, ontvangen: true))
    let melding = try wereld.melding { $0.gegevens.vorigeCasus = closed }
    let casus = try wereld.inScreening(melding)

    #expect(
      zinnen == [
        "C-2026-0001 loopt nog; koppel de melding, een terugval kan alleen op een gesloten casus."
      ])
    #expect(try wereld.staat(casus).opening.vorigeCasus == closed)
    #expect(try wereld.staat(closed).fase == .gesloten)
  }
}

/// Persons, recorded with what is known.
@Suite struct PersoonVastleggenTests {
  @Test func `records and completes a person`() throws {
    let wereld = try Wereld()
    let nummer = try #require(try wereld.doe(.persoonAanmaken(.voorbeeld)).nieuw(Persoon.self))

    try wereld.doe(.persoonAanvullen(nummer, .voorbeeldVrouw), als: "be")

    #expect(try wereld.staat(nummer).gegevens == .voorbeeldVrouw)
    #expect(try wereld.opgeslagen(nummer).rev == 2)
  }

  @Test func `refuses someone without a name, unless nobody knows it`() throws {
    let wereld = try Wereld()

    let zinnen = try wereld.zinnen(.persoonAanmaken(Persoonsgegevens()))
    try wereld.doe(.persoonAanmaken(.onbekend))

    #expect(zinnen == ["Vul de achternaam in, of kies NN wanneer die niet bekend is."])
  }

  @Test(arguments: [
    (
      "2026-05-15",
      "De geboortedatum ligt in de toekomst; kies voor een ongeboren kind de verwachte datum."
    ),
    ("2027", "De geboortedatum 2027 kan niet kloppen."),
    ("1889", "De geboortedatum 1889 kan niet kloppen."),
  ])
  func `refuses a birth date that can't be`(geboren: String, zin: String) throws {
    let wereld = try Wereld()
    var data = Persoonsgegevens.voorbeeld
    data.geboortedatum = Geboortedatum(geboren)

    #expect(try wereld.zinnen(.persoonAanmaken(data)) == [zin])
  }

  @Test func `refuses a change that changes nothing`() throws {
    let wereld = try Wereld()
    let nummer = try #require(try wereld.doe(.persoonAanmaken(.voorbeeld)).nieuw(Persoon.self))

    #expect(try wereld.zinnen(.persoonAanvullen(nummer, .voorbeeld)) == ["Er is niets gewijzigd."])
  }
}

extension Persoonsgegevens {
  static var onbekend: Persoonsgegevens {
    var data = Persoonsgegevens()
    data.soort = .onbekend
    return data
  }
}
