import Testing

@testable import VHDomain

/// A partner asks what is known of a named person, with a clock in hours.
@Suite struct InformatievraagTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  private func cijfers() throws -> [String] {
    let view = wereld.zicht("vz")
    let table = try view.tabel(
      Cijfervraag(.informatievragen, try Verslagperiode.lees("2026", view.house)))
    return try #require(table.rijen.last).cellen.map { $0.waarde.map(String.init) ?? "" }
  }

  private func verstrijk(uren: Int) {
    wereld.klok.nu = Moment(milliseconden: wereld.klok.nu.milliseconden + uren * 3_600_000)
  }

  @Test func `is due so many hours after it was received`() throws {
    var asked = Vraaggegevens.voorbeeld
    asked.ontvangen = wereld.vandaag.om("8:30")
    let vraag = try wereld.gevraagd(asked)

    let due = try #require(try wereld.staat(vraag).vraag.uiterlijk)
    #expect(due.tijd == "14:30")
    #expect(wereld.zicht("ad").klok(try wereld.staat(vraag)) == "nog 5 uur")
    verstrijk(uren: 6)
    #expect(wereld.zicht("ad").klok(try wereld.staat(vraag)) == "30 minuten te laat")
  }

  @Test func `is answered once, also with nothing, by whom stands with it`() throws {
    let vraag = try wereld.gevraagd()
    #expect(
      try wereld.zinnen(.informatievraagBeantwoorden(vraag, Vraagantwoord(gegeven: " "))) == [
        "Schrijf wat er is gegeven, of kies dat er geen informatie is."
      ])
    try wereld.doe(.informatievraagBeantwoorden(vraag, Vraagantwoord(gegeven: nil)), als: "pr")

    let text = try #require(wereld.zicht("ad").tekst(vraag.record))
    #expect(text.contains("Gegeven        geen informatie"))
    #expect(text.contains("Door           Petra Regis"))
    #expect(
      try wereld.zinnen(.informatievraagBeantwoorden(vraag, Vraagantwoord(gegeven: "Toch."))) == [
        "V-2026-0001 is al beantwoord; leg een nieuwe vraag vast als er meer is."
      ])
  }

  @Test func `refuses what can't be, with its field`() throws {
    var asked = Vraaggegevens()
    asked.ontvangen = Moment(milliseconden: wereld.klok.nu.milliseconden + 60_000)
    asked.geboren = Geboortedatum("2090")
    #expect(
      try wereld.weigering(.informatievraagStellen(asked)).findings.map(\.field)
        == ["tijd", "partner", "vrager", "grondslag", "naam", "geboren", "vraag"])
  }

  @Test func `the open ones come first, the one that is due soonest on top`() throws {
    let first = try wereld.gevraagd()
    verstrijk(uren: 1)
    let second = try wereld.gevraagd()
    verstrijk(uren: 1)
    let third = try wereld.gevraagd()
    try wereld.doe(.informatievraagBeantwoorden(first, Vraagantwoord(gegeven: "Ja.")))

    #expect(
      wereld.zicht("ad").informatievragenOpVolgorde.map(\.nummer) == [second, third, first])
  }

  @Test func `counts in a table of its own, in time or not`() throws {
    let (one, two, _) = (try wereld.gevraagd(), try wereld.gevraagd(), try wereld.gevraagd())
    try wereld.doe(.informatievraagBeantwoorden(one, Vraagantwoord(gegeven: "Ja.")))
    verstrijk(uren: 7)
    try wereld.doe(.informatievraagBeantwoorden(two, Vraagantwoord(gegeven: nil)))

    #expect(try cijfers() == ["3", "1", "1", "1"])
    #expect(wereld.zicht("ad").meldingen.isEmpty && wereld.zicht("ad").personen.isEmpty)
  }

  @Test func `is not there in a room, nor for who may not know the person`() throws {
    let plain = try wereld.gevraagd()
    let secret = try wereld.melding(soort: "radicalisering", als: "ra")
    var asked = Vraaggegevens.voorbeeld
    asked.persoon = try wereld.staat(secret).gegevens.betrokkenen.first?.persoon
    let receipt = try wereld.doe(.informatievraagStellen(asked), als: "ra")
    let hidden = try #require(receipt.nieuw(Informatievraag.self))

    #expect(wereld.zicht("ad").informatievragen.map(\.nummer) == [plain])
    #expect(wereld.zicht("ad")[hidden] == nil && wereld.zicht("ra")[hidden] != nil)
    #expect(try wereld.zinnen(.informatievraagStellen(asked)) == ["P-000001 is niet gevonden."])
    let room = wereld.zicht("ad", in: .zaal)
    #expect(room.informatievragen.isEmpty && room[plain] == nil)
    #expect(room.tekst(plain.record) == nil && room.json(plain.record) == nil)
  }

  @Test(arguments: [
    ("9:40", "09:40"), ("14.05", "14:05"), ("0940", "09:40"), ("14 uur", "14:00"), ("7", "07:00"),
  ])
  func `reads a time as people type it`(tekst: String, tijd: String) throws {
    for day in ["2026-05-14", "2026-11-26"] {
      let moment = try #require(Datum(day)?.om(tekst))
      #expect(moment.tijd == tijd && moment.dag.description == day)
    }
  }

  @Test(arguments: ["", "25:00", "9:61", "morgen", "12:00:00", "-1", "99999999999999999999"])
  func `reads nothing else as a time`(tekst: String) throws {
    #expect(try #require(Datum("2026-05-14")).om(tekst) == nil)
  }
}

/// A question that was written down wrong.
@Suite struct InformatievraagWijzigenTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  @Test func `is changed as long as it waits, and its clock runs from when it came in`() throws {
    var asked = Vraaggegevens.voorbeeld
    asked.ontvangen = wereld.vandaag.om("8:30")
    let vraag = try wereld.gevraagd(asked)
    asked.vraag = "Loopt er een maatregel?"
    asked.ontvangen = wereld.vandaag.om("8:00")
    try wereld.doe(.informatievraagWijzigen(vraag, asked))

    let after = try wereld.staat(vraag)
    #expect(after.vraag.vraag == "Loopt er een maatregel?")
    #expect(after.vraag.uiterlijk?.tijd == "14:00")
    #expect(
      try wereld.zinnen(.informatievraagWijzigen(vraag, asked)) == [
        "Er is niets veranderd aan V-2026-0001."
      ])
    asked.vrager = " "
    #expect(
      try wereld.weigering(.informatievraagWijzigen(vraag, asked)).findings.map(\.field)
        == ["vrager"])
  }

  @Test func `stays as it is once it is answered`() throws {
    var asked = Vraaggegevens.voorbeeld
    let vraag = try wereld.gevraagd(asked)
    try wereld.doe(.informatievraagBeantwoorden(vraag, Vraagantwoord(gegeven: "Ja.")))
    asked.vraag = "Iets anders"
    #expect(
      try wereld.zinnen(.informatievraagWijzigen(vraag, asked)) == [
        "V-2026-0001 is beantwoord; een wijziging is dan een correctie."
      ])
  }

  @Test func `is found by who it is about, who asks and what was asked`() throws {
    var asked = Vraaggegevens.voorbeeld
    asked.persoon = nil
    asked.naam = "Ferdi Kaya"
    asked.geboren = Geboortedatum("1993-05-21")
    asked.vraag = "Moet vandaag op de zitting zijn"
    let vraag = try wereld.gevraagd(asked)

    for text in ["kaya", "21-5-1993", "zitting", vraag.description] {
      let found = try wereld.zicht("ad").zoek(text).treffers
      #expect(found.map(\.nummer) == [vraag.record], "\(text)")
      #expect(found.first?.redenen.isEmpty == false, "\(text)")
    }
  }

  @Test func `a contact is found by name, function and organisation`() throws {
    var data = Contactgegevens()
    data.naam = "Joke Franssen"
    data.functie = "wijkverpleegkundige"
    data.partner = "politie"
    data.telefoon = "0475 123456"
    let made = try #require(try wereld.doe(.contactVastleggen(data)).nieuw(Contact.self))

    for text in ["franssen", "wijkverpl", "0475", made.description] {
      #expect(try wereld.zicht("ad").zoek(text).treffers.map(\.nummer) == [made.record], "\(text)")
    }
    #expect(wereld.zicht("ad").regel(made.record)?.staat == "Politie")
  }
}
