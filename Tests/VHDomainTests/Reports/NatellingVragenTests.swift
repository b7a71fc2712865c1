import Testing

@testable import VHDomain

/// What is asked of the house besides casussen, from random records, counted again by hand.
@Suite struct NatellingVragenTests {
  private let periode: Natelperiode

  init() throws { periode = try Natelperiode("2019-02-01", "2019-07-31") }

  private static let maanden = [
    "2019-01", "2019-02", "2019-03", "2019-04", "2019-05", "2019-06", "2019-07", "2019-08",
  ]

  private func maand(_ day: Datum) -> String { String("\(day)".prefix(7)) }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts consults by channel and month`(zaad: UInt64) throws {
    var chance = Willekeur(zaad)
    var register = try Register()
    var cards: [(op: Datum, kanaal: Consultkanaal)] = []
    for _ in 0..<40 {
      let day = periode.eenDag(&chance)
      let own = (0..<Int.random(in: 0...4, using: &chance)).map { _ in
        chance.een(van: Consultkanaal.allCases, anders: .mail)
      }
      cards += own.map { (day, $0) }
      register.nieuw(
        Consultdag.self,
        [(day, nil, .begonnen(datum: day))]
          + own.map { (day, nil, .geteld(consult: Consult($0))) })
    }
    let table = try register.tabel(.consulten, periode.tekst)

    for month in Self.maanden {
      for channel in Consultkanaal.allCases {
        let own = cards.count {
          maand($0.op) == month && $0.kanaal == channel && periode.bevat($0.op)
        }
        #expect(
          try table.natelling(month, channel.rawValue) == own, "zaad \(zaad): \(month) \(channel)")
      }
    }
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts questions by the month they came in, and how they ended`(zaad: UInt64) throws {
    var chance = Willekeur(zaad)
    var register = try Register()
    var cards: [(op: Datum, einde: String?, opTijd: Bool)] = []
    for _ in 0..<120 {
      let day = periode.eenDag(&chance)
      let received = try #require(Moment("\(day)T10:00:00.000Z"))
      let hours = Int.random(in: 1...96, using: &chance)
      let end = chance.een(van: ["gegeven", "geen", nil] as [String?], anders: nil)
      cards.append((day, end, end != nil && hours <= 24))
      var asked = Vraaggegevens()
      asked.ontvangen = received
      asked.uiterlijk = Moment(milliseconden: received.milliseconden + 24 * 3_600_000)
      var facts: [(dag: Datum, gemeente: String?, fact: Informatievraag.Fact)] = [
        (day, nil, .gesteld(vraag: asked))
      ]
      if let end {
        var answer = Vraagantwoord(gegeven: end == "gegeven" ? "bekend" : nil)
        answer.op = Moment(milliseconden: received.milliseconden + hours * 3_600_000)
        facts.append((day, nil, .beantwoord(antwoord: answer)))
      }
      register.nieuw(Informatievraag.self, facts)
    }
    let table = try register.tabel(.informatievragen, periode.tekst)

    for month in Self.maanden {
      let own = cards.filter { maand($0.op) == month && periode.bevat($0.op) }
      let columns: [(String, Int)] = [
        ("gesteld", own.count), ("gegeven", own.count { $0.einde == "gegeven" }),
        ("geen_informatie", own.count { $0.einde == "geen" }),
        ("op_tijd", own.count(where: \.opTijd)),
      ]
      for (column, count) in columns {
        #expect(try table.natelling(month, column) == count, "zaad \(zaad): \(month) \(column)")
      }
    }
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts casussen with advice by the day of the question and of the answer`(
    zaad: UInt64
  ) throws {
    var chance = Willekeur(zaad)
    var register = try Register()
    var cards: [(gemeente: String?, vraag: Datum, antwoord: Datum?)] = []
    for _ in 0..<100 {
      let place = chance.een(van: Natelperiode.plaatsen, anders: nil)
      let asked = periode.eenDag(&chance)
      let answered =
        chance.kans(60) ? asked.plus(dagen: Int.random(in: 0...60, using: &chance)) : nil
      cards.append((place, asked, answered))
      var opening = Opening()
      opening.gemeente = place
      var facts: [(dag: Datum, gemeente: String?, fact: Casus.Fact)] = [
        (asked, place, .geopend(opening: opening)),
        (
          asked, place,
          .adviesGevraagd(
            advies: Adviesvraag(vraag: "Hoe nu verder?", partner: "politie", adviseur: "pr"))
        ),
      ]
      if let answered { facts.append((answered, place, .adviesGegeven(tekst: "Bel de GGZ."))) }
      register.nieuw(Casus.self, facts)
    }
    let table = try register.tabel(.advies, periode.tekst)

    for row in Natelperiode.rijen {
      let own = cards.filter { Natelperiode.rij($0.gemeente) == row }
      #expect(
        try table.natelling(row, "gevraagd") == own.count { periode.bevat($0.vraag) },
        "zaad \(zaad): \(row)")
      #expect(
        try table.natelling(row, "gegeven") == own.count { periode.bevat($0.antwoord) },
        "zaad \(zaad): \(row)")
    }
  }

  @Test(arguments: Array(1...8) as [UInt64])
  func `counts reports by basisteam, those of which it is known`(zaad: UInt64) throws {
    var chance = Willekeur(zaad)
    var register = try Register()
    let teams = register.house.basisteams.map(\.id)
    let sources = register.house.bronnen.prefix(3).map(\.id)
    try #require(!teams.isEmpty)
    var cards: [(op: Datum, bron: String, team: String?)] = []
    for index in 0..<120 {
      let card = (
        op: periode.eenDag(&chance), bron: chance.een(van: sources, anders: ""),
        team: chance.kans(70) ? chance.een(van: teams, anders: "") : nil
      )
      cards.append(card)
      var data = Meldinggegevens()
      data.ontvangenOp = card.op
      data.bron = card.bron
      data.basisteam = card.team
      let origin = Herkomst(bronsysteem: "test", bronId: "t\(index)")
      register.nieuw(
        Melding.self, [(card.op, nil, .gemigreerd(gegevens: data, herkomst: origin))])
    }
    let table = try register.tabel(.instroom, periode.tekst)

    for team in teams {
      let column = try #require(
        table.kolommen.map(\.id).first { $0.hasSuffix(team) }, "\(table.kolommen.map(\.id))")
      for source in sources {
        let own = cards.count { $0.bron == source && $0.team == team && periode.bevat($0.op) }
        #expect(try table.natelling(source, column) == own, "zaad \(zaad): \(source) \(team)")
      }
    }
  }
}
