import Testing

@testable import VHDomain

/// Who is known already, what stands twice, and what was judged about it.
@Suite struct DubbelenTests {
  private let wereld: Wereld
  private let jan = Nummer<Persoon>(jaar: 0, volgnummer: 1)
  private let johannes = Nummer<Persoon>(jaar: 0, volgnummer: 2)

  init() throws {
    wereld = try Wereld()
    try wereld.doe(.persoonAanmaken(DubbelenTests.persoon("Jan", "Cremers", "1955-10-12")))
    try wereld.doe(.persoonAanmaken(DubbelenTests.persoon("Johannes", "Cremers", "1955-12-10")))
    try wereld.doe(.persoonAanmaken(DubbelenTests.persoon("Truus", "Bakker", "1960-01-02")))
  }

  private static func persoon(
    _ voornamen: String, _ achternaam: String, _ geboren: String
  ) -> Persoonsgegevens {
    var data = Persoonsgegevens()
    data.voornamen = voornamen
    data.achternaam = achternaam
    data.geboortedatum = Geboortedatum(geboren)
    return data
  }

  private func bekenden(_ data: Persoonsgegevens, in room: Room = .eigenPlek) -> [Nummer<Persoon>] {
    wereld.zicht("ad", in: room).bekenden(data, hooguit: 9).eerste.map(\.nummer)
  }

  private var paren: [[Nummer<Persoon>]] {
    get throws { try wereld.zicht("be").dubbelen().personen.map { [$0.een, $0.ander] } }
  }

  // MARK: - While typing

  @Test func `shows who may be meant, the most alike first, with running casussen and meldingen`()
    throws
  {
    _ = try wereld.melding { $0.personen = [Intakepersoon(.bestaand(jan), hoofd: true)] }
    let found = wereld.zicht("ad").bekenden(
      DubbelenTests.persoon("Jan", "Cremer", "1955-10-12"), hooguit: 9)

    #expect(found.eerste.map(\.nummer) == [jan, johannes])
    #expect(found.eerste.map(\.gelijkenis.niveau) == [.zeerWaarschijnlijk, .mogelijk])
    #expect(found.eerste.map(\.meldingen) == [1, 0])
  }

  @Test func `shows surnames that begin as typed, and how many more there are`() {
    var data = Persoonsgegevens()
    data.achternaam = "Crem"
    let view = wereld.zicht("ad")

    let found = view.bekenden(data, bezig: true, hooguit: 1)

    #expect(found.totaal == 2)
    #expect(found.eerste.map(\.nummer) == [jan])
    #expect(view.bekenden(data, hooguit: 9).totaal == 0)
  }

  @Test func `shows nobody in a room, and nobody who is hidden`() throws {
    _ = try wereld.melding(soort: "radicalisering", achternaam: "Geheim", als: "ra")
    let data = DubbelenTests.persoon("Jan", "Cremers", "1955-10-12")
    var secret = Persoonsgegevens()
    secret.achternaam = "Geheim"
    secret.voornamen = "Jan"

    #expect(!bekenden(data).isEmpty)
    #expect(bekenden(data, in: .zaal).isEmpty)
    #expect(bekenden(secret).isEmpty)
    #expect(wereld.zicht("ra").bekenden(secret, hooguit: 9).eerste.count == 1)
  }

  // MARK: - The worklist

  @Test func `lists two likely doubles once, with why`() throws {
    let found = try wereld.zicht("be").dubbelen().personen

    #expect(found.map { [$0.een, $0.ander] } == [[jan, johannes]])
    #expect(
      found.first?.gelijkenis.redenen == [
        "zelfde achternaam", "roepnaam", "dag en maand van geboorte verwisseld",
      ])
    #expect(
      wereld.zicht("be").vergelijk(jan, johannes)?.redenen == [
        "zelfde achternaam", "roepnaam: Jan / Johannes",
        "dag en maand van geboorte verwisseld: 1955-10-12 / 1955-12-10",
      ])
    #expect(wereld.zicht("be", in: .zaal).vergelijk(jan, johannes) == nil)
  }

  @Test func `does not list who is hidden, and nothing in a room`() throws {
    _ = try wereld.melding(soort: "radicalisering", achternaam: "Geheim", als: "ra")
    _ = try wereld.melding(soort: "radicalisering", achternaam: "Geheim", als: "ra")

    #expect(try wereld.zicht("be").dubbelen().aantal == 1)
    #expect(try wereld.zicht("ra").dubbelen().personen.count == 2)
    #expect(try wereld.zicht("ra", in: .zaal).dubbelen().aantal == 0)
  }

  @Test func `does not merge or change anything by looking`() throws {
    let before = Afdruk(try wereld.records)

    _ = try wereld.zicht("be").dubbelen()

    #expect(Afdruk(try wereld.records) == before)
  }

  // MARK: - Meldingen

  @Test func `recognises a police report that was forwarded twice`() throws {
    let first = try wereld.melding { $0.personen = [Intakepersoon(.bestaand(jan), hoofd: true)] }
    let again = try wereld.melding {
      $0.personen = [Intakepersoon(.bestaand(johannes), hoofd: true)]
    }
    let found = try wereld.zicht("be").dubbelen().meldingen

    #expect(found.map { [$0.een, $0.ander] } == [[first.record, again.record]])
    #expect(
      found.first?.redenen == [
        "zelfde dag, bron en soort", "zelfde tekst", "mogelijk dezelfde persoon",
      ])
  }

  @Test func `recognises the report while it is typed, but not itself`() throws {
    let first = try wereld.melding { $0.personen = [Intakepersoon(.bestaand(jan), hoofd: true)] }
    let data = try wereld.staat(first).gegevens
    let view = wereld.zicht("ad")

    #expect(view.zelfdeMelding(data, over: [jan]).map(\.een) == [first.record])
    #expect(view.zelfdeMelding(data, over: [jan], behalve: first).isEmpty)
    #expect(view.zelfdeMelding(data, over: [johannes]).isEmpty)
  }

  @Test func `takes another day with another text for another report`() throws {
    let first = try wereld.melding { $0.personen = [Intakepersoon(.bestaand(jan), hoofd: true)] }
    wereld.verstrijk(dagen: 3)
    let same = try wereld.melding { $0.personen = [Intakepersoon(.bestaand(jan), hoofd: true)] }
    _ = try wereld.melding {
      $0.personen = [Intakepersoon(.bestaand(jan), hoofd: true)]
      $0.gegevens.aanleiding = "Iets heel anders dan de vorige keer."
      $0.gegevens.bron = "woningcorporatie"
    }

    let found = try wereld.zicht("be").dubbelen().meldingen
    #expect(found.map { [$0.een, $0.ander] } == [[first.record, same.record]])
    #expect(found.first?.redenen == ["zelfde tekst", "3 dagen later", "zelfde persoon"])
  }

  // MARK: - Judging

  @Test func `remembers with both that they are two, with who and why`() throws {
    try wereld.doe(.nietDezelfde(jan, johannes, reden: "Vader en zoon, BRP nagekeken"))

    for (one, other) in [(jan, johannes), (johannes, jan)] {
      let judged = try #require(try wereld.staat(one).oordeel(over: other))
      #expect(judged.reden == "Vader en zoon, BRP nagekeken")
      #expect(judged.door == "Ada Ministra")
      #expect(judged.op == wereld.vandaag)
    }
    #expect(try paren.isEmpty)
  }

  @Test func `tells in the intake what was judged before`() throws {
    try wereld.doe(.nietDezelfde(jan, johannes, reden: "Vader en zoon"))

    let found = wereld.zicht("ad").bekenden(
      DubbelenTests.persoon("Jan", "Cremers", "1955-10-12"), hooguit: 9)

    #expect(
      found.eerste.first?.gelijkenis.tegen
        == ["eerder beoordeeld: niet dezelfde als P-000002 (Vader en zoon)"])
  }

  @Test func `offers them to each other again when it is not sure any more`() throws {
    try wereld.doe(.nietDezelfde(jan, johannes, reden: "Vader en zoon"))
    try wereld.doe(.tochOnzeker(johannes, jan, reden: "De BRP kent er maar één"))

    #expect(try wereld.staat(jan).oordeel(over: johannes) == nil)
    #expect(try paren == [[jan, johannes]])
    let history = try wereld.opgeslagen(jan).verloop.compactMap(\.head.waarom)
    #expect(history == ["Vader en zoon", "De BRP kent er maar één"])
  }

  @Test func `refuses a judgement without a reason, about one person, or twice`() throws {
    #expect(
      try wereld.zinnen(.nietDezelfde(jan, johannes, reden: " "))
        == ["Schrijf waaruit blijkt dat het er twee zijn."])
    #expect(
      try wereld.zinnen(.nietDezelfde(jan, jan, reden: "x"))
        == ["Kies twee verschillende personen."])
    #expect(
      try wereld.zinnen(.tochOnzeker(jan, johannes, reden: "x"))
        == ["Over P-000001 en P-000002 is nog niets vastgelegd."])
    try wereld.doe(.nietDezelfde(jan, johannes, reden: "Twee"))
    #expect(
      try wereld.zinnen(.nietDezelfde(johannes, jan, reden: "Twee"))
        == ["Dat P-000002 en P-000001 niet dezelfde zijn, is al vastgelegd."])
  }

  @Test func `does not tell of a judgement about somebody who is hidden`() throws {
    let secret = try wereld.melding(soort: "radicalisering", achternaam: "Cremers", als: "ra")
    let hidden = try #require(try wereld.staat(secret).gegevens.betrokkenen.first?.persoon)
    try wereld.doe(.nietDezelfde(jan, hidden, reden: "Een neef"), als: "ra")

    #expect(wereld.zicht("ra")[jan]?.inhoud.oordeel(over: hidden) != nil)
    let seen = try #require(wereld.zicht("ad")[jan])
    #expect(seen.inhoud.nietDezelfde == nil)
    #expect(seen.verloop.count == 1)
    #expect(
      try wereld.zinnen(.nietDezelfde(jan, hidden, reden: "x")) == ["\(hidden) is niet gevonden."])
  }
}
