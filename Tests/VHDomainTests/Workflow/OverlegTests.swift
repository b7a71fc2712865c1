import Testing

@testable import VHDomain

/// Agenda and meeting of a table.
@Suite struct OverlegTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func open(
    _ tafel: String = "triage", dag: Datum? = nil, aanwezig: [String], voorzitter: String = "Vera"
  ) -> Command {
    .overlegOpenen(
      tafel: tafel, datum: dag ?? wereld.vandaag, aanwezig: aanwezig, voorzitter: voorzitter)
  }

  private func twaalf() throws -> [String] {
    let table = try #require(try wereld.records.house.tafels.met(id: "triage"))
    return Array(table.deelnemers.prefix(12))
  }

  @Test func `plans one meeting for all that is put on the agenda of a day`() throws {
    let day = wereld.vandaag.plus(dagen: 7)
    let casussen = try [wereld.naarTriage(), wereld.naarTriage()]

    let meetings = try casussen.map { casus in
      try wereld.doe(.agenderen(casus, tafel: "triage", datum: day))
      return try #require(try wereld.staat(casus).overleg)
    }

    #expect(Set(meetings).count == 1)
    #expect(try wereld.staat(meetings[0]).agenda.map(\.casus) == casussen)
    #expect(try wereld.staat(casussen[0]).fase == .triageGeagendeerd)
  }

  @Test func `puts nothing on an agenda twice`() throws {
    let casus = try wereld.naarTriage()
    try wereld.doe(.agenderen(casus, tafel: "triage", datum: wereld.vandaag))

    let again = Command.agenderen(casus, tafel: "triage", datum: wereld.vandaag)
    #expect(
      try wereld.zinnen(again) == [
        "C-2026-0001 staat al op de agenda van \(wereld.vandaag.lang)."
      ])
  }

  @Test func `moves a planned point to another day and leaves nothing on the first`() throws {
    let casus = try wereld.naarTriage()
    try wereld.doe(.agenderen(casus, tafel: "triage", datum: wereld.vandaag.plus(dagen: 7)))
    let first = try #require(try wereld.staat(casus).overleg)
    try wereld.doe(.agenderen(casus, tafel: "triage", datum: wereld.vandaag.plus(dagen: 14)))
    let second = try #require(try wereld.staat(casus).overleg)

    #expect(try wereld.staat(first).agenda.isEmpty)
    #expect(try wereld.staat(second).agenda.map(\.casus) == [casus])
  }

  @Test func `puts a casus of today on the meeting that is open, not on a second one`() throws {
    let (one, two) = (try wereld.naarTriage(), try wereld.naarTriage())
    try wereld.doe(.agenderen(one, tafel: "triage", datum: wereld.vandaag))
    let meeting = try #require(try wereld.staat(one).overleg)
    _ = try wereld.geopend("triage")
    try wereld.doe(.agenderen(two, tafel: "triage", datum: wereld.vandaag))

    #expect(try wereld.staat(two).overleg == meeting)
    #expect(try wereld.staat(meeting).agenda.map(\.casus) == [one, two])
  }

  @Test func `puts nothing on the agenda that was not screened`() throws {
    let casus = try wereld.inScreening()

    let refusal = try wereld.weigering(
      .agenderen(casus, tafel: "triage", datum: wereld.vandaag))

    #expect(refusal.findings.map(\.rule) == ["T7"])
  }

  @Test func `puts a casus on an agenda to come of a table that decides`() throws {
    let casus = try wereld.naarTriage()
    let past = wereld.vandaag.plus(dagen: -1)

    #expect(
      try wereld.zinnen(.agenderen(casus, tafel: "triage", datum: past))
        == ["wo 13 mei 2026 is al geweest; kies een komende dag."])
    #expect(
      try wereld.zinnen(.agenderen(casus, tafel: "routeertafel", datum: wereld.vandaag))
        == ["Routeertafel werkt met een wachtrij, niet met een agenda."])
    #expect(
      try wereld.zinnen(.agenderen(casus, tafel: "casusoverleg", datum: wereld.vandaag))
        == ["Casusoverleg (RTO) besluit niet; kies een tafel die dat wel doet."])
    #expect(
      try wereld.zinnen(.agenderen(casus, tafel: "screening-overig", datum: wereld.vandaag))
        == ["Tafel \"screening-overig\" bestaat in dit huis niet op do 14 mei 2026."])
  }

  @Test func `warns below twelve organisations and keeps the reason for going on`() throws {
    let command = open(aanwezig: Array(try twaalf().dropLast()))
    let passed = Aanvaarding(regel: "R-22", reden: "Vakantie.")

    let refusal = try wereld.weigering(command)
    let receipt = try wereld.doe(command, aanvaardt: [passed])

    #expect(refusal.isPasseerbaar)
    #expect(refusal.zinnen == ["Er zijn 11 organisaties aanwezig; Triage vraagt er 12."])
    let overleg = try #require(receipt.nieuw(Overleg.self))
    #expect(try wereld.staat(overleg).aanvaard == [passed])
    #expect(try wereld.staat(overleg).status == .open)
  }

  @Test func `opens no meeting that could not be held`() throws {
    #expect(
      try wereld.zinnen(
        open(dag: wereld.vandaag.plus(dagen: 1), aanwezig: [], voorzitter: " ")) == [
          "Dit overleg is op vr 15 mei 2026; openen kan pas op die dag.", "Vul in wie er zijn.",
          "Noem wie voorzit.",
        ])
    #expect(
      try wereld.zinnen(open(aanwezig: ["riec", "politie", "politie"])) == [
        "RIEC Limburg hoort niet bij Triage.", "Een organisatie staat twee keer op de lijst.",
      ])
  }

  @Test func `opens one meeting at a time on a terminal`() throws {
    let first = try wereld.geopend("routeertafel")
    try wereld.doe(
      .aanwezigheid(first, organisatie: "amw", aanwezig: false), als: "ma", terminal: "t2")

    #expect(
      try wereld.zinnen(open(aanwezig: try twaalf()))
        == [
          "Hier is nog een overleg open: Routeertafel van \(wereld.vandaag.kort) (O-2026-0001); rond dat eerst af."
        ])
    try wereld.doe(open(aanwezig: try twaalf()), terminal: "t3")
  }

  @Test func `notes who comes and goes`() throws {
    let overleg = try wereld.geopend("routeertafel", aantal: 2)

    try wereld.doe(.aanwezigheid(overleg, organisatie: "amw", aanwezig: true))
    try wereld.doe(.aanwezigheid(overleg, organisatie: "cjg", aanwezig: false))

    let meeting = try wereld.staat(overleg)
    #expect(meeting.aanwezig == ["veilig-thuis", "amw"])
    #expect(meeting.vertrokken == ["cjg"])
    #expect(
      try wereld.zinnen(.aanwezigheid(overleg, organisatie: "amw", aanwezig: true))
        == ["AMW Midden-Limburg is al aanwezig."])
    #expect(
      try wereld.zinnen(.aanwezigheid(overleg, organisatie: "politie", aanwezig: true))
        == ["Politie hoort niet bij Routeertafel."])
  }

  @Test func `gives back what was not discussed when it closes`() throws {
    let done = try wereld.naarTriage()
    let begun = try wereld.naarTriage()
    let waiting = try wereld.naarTriage()
    for casus in [done, begun, waiting] {
      try wereld.doe(.agenderen(casus, tafel: "triage", datum: wereld.vandaag))
    }
    let overleg = try wereld.geopend("triage")
    try wereld.doe(.puntOpenen(done), namens: overleg)
    try wereld.doe(.besluiten(done, .uitkomst(.nietOpgenomen)), namens: overleg)
    try wereld.doe(.puntOpenen(begun), namens: overleg)

    try wereld.doe(.overlegSluiten(overleg))

    #expect(try wereld.staat(done).fase == .gesloten)
    for casus in [begun, waiting] {
      #expect(try wereld.staat(casus).fase == .triageGeagendeerd)
      #expect(try wereld.staat(casus).overleg == nil)
      #expect(try wereld.staat(casus).magGeagendeerd)
    }
    #expect(try wereld.staat(overleg).status == .gesloten)
    #expect(try wereld.zinnen(.overlegSluiten(overleg)) == ["Overleg O-2026-0004 is niet open."])
  }

  @Test func `puts a point back on the agenda when another takes the table`() throws {
    let first = try wereld.naarTriage()
    let second = try wereld.naarTriage()
    for casus in [first, second] {
      try wereld.doe(.agenderen(casus, tafel: "triage", datum: wereld.vandaag))
    }
    let overleg = try wereld.geopend("triage")
    try wereld.doe(.puntOpenen(first), namens: overleg)

    try wereld.doe(.puntOpenen(second), namens: overleg)

    #expect(try wereld.staat(first).fase == .triageGeagendeerd)
    #expect(try wereld.staat(second).fase == .inTriage)
    #expect(try wereld.staat(overleg).huidigPunt == second)
    try wereld.doe(.puntOpenen(first), namens: overleg)
    #expect(try wereld.staat(overleg).agenda.map(\.casus) == [first, second])
  }

  @Test func `puts a casus on one table at a time`() throws {
    let punt = try wereld.opTafelInScreening()
    let command = open("routeertafel", aanwezig: ["amw"])
    let other = try #require(try wereld.doe(command, terminal: "t2").nieuw(Overleg.self))

    let zinnen = try wereld.zinnen(.puntOpenen(punt.casus), namens: other)

    #expect(
      zinnen
        == ["C-2026-0001 ligt al op tafel in overleg O-2026-0001; rond dat punt eerst af."])
  }

  @Test func `opens a point only in a meeting that has it`() throws {
    let casus = try wereld.naarTriage()
    #expect(
      try wereld.zinnen(.puntOpenen(casus))
        == ["Open eerst het overleg waarin dit punt besproken wordt."])

    let overleg = try wereld.geopend("triage")

    #expect(
      try wereld.zinnen(.puntOpenen(casus), namens: overleg)
        == ["C-2026-0001 staat niet op de agenda van dit overleg; agendeer de casus eerst."])
  }
}
