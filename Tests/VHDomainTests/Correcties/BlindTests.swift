import Testing

@testable import VHDomain

/// An administrator without access puts a value right by number and field, and learns nothing of it.
@Suite struct BlindTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld(house: Wereld.zonderVierOgen) }

  private func blind(
    _ nummer: RecordNummer, _ veld: String, _ wordt: String, reden: String = "Verkeerd gehoord.",
    aanvrager: String? = "Rada Kaal"
  ) -> Command {
    .rechtzetten(
      .blind(
        Blindcorrectie(
          nummer, veld: veld, wordt: wordt, soort: .feitelijkOnjuist,
          waarom: Verantwoording(reden, aanvrager: aanvrager))))
  }

  private func afgeschermd() throws -> Nummer<Melding> {
    try wereld.melding(soort: "radicalisering", achternaam: "Stil", als: "ra")
  }

  @Test func `puts the value right, and who is on the list sees that it was done blind`() throws {
    let hidden = try afgeschermd()
    let before = try wereld.opgeslagen(hidden)
    try wereld.doe(blind(hidden.record, "gemeente", "Weert"), als: "be")

    let after = try wereld.opgeslagen(hidden)
    #expect(after.inhoud.gegevens.gemeente == "Weert")
    #expect(after.gevouwen == after.inhoud)
    #expect(Array(after.verloop.prefix(before.verloop.count)) == before.verloop)
    let told = try #require(wereld.zicht("ra").tekst(hidden.record))
    #expect(told.contains("blind gecorrigeerd (feitelijk onjuist)"), "\(told)")
    #expect(told.contains("gemeente: Roermond wordt Weert"), "\(told)")
    #expect(wereld.zicht("be").tekst(hidden.record) == nil)
  }

  @Test func `is answered the same whether the record is there, the field is, or the value fits`()
    throws
  {
    let hidden = try afgeschermd()
    let none = Nummer<Melding>(jaar: 2026, volgnummer: 900)
    let tries: [(RecordNummer, String, String)] = [
      (hidden.record, "gemeente", "Weert"), (hidden.record, "gemeente", "Weert"),
      (hidden.record, "gemeente", "Nergenshuizen"), (hidden.record, "bestaat niet", "x"),
      (hidden.record, "ontvangen op", "geen dag"), (hidden.record, "ontvangen op", "2030-01-01"),
      (none.record, "gemeente", "Weert"), (none.record, "gemeente", "Nergenshuizen"),
    ]
    for (nummer, field, value) in tries {
      #expect(try wereld.poging(blind(nummer, field, value), als: "be") == nil)
    }
    let data = try wereld.staat(hidden).gegevens
    #expect(data.gemeente == "Weert")
    #expect(data.ontvangenOp == wereld.vandaag)
    // What is refused is refused of any number, in the same words.
    for (reden, aanvrager) in [("", "Rada Kaal"), ("Verkeerd.", nil), ("Verkeerd.", " ")] {
      let answers = try [hidden.record, none.record].map {
        try wereld.zinnen(
          blind($0, "gemeente", "Leudal", reden: reden, aanvrager: aanvrager), als: "be")
      }
      #expect(answers[0] == answers[1] && answers[0].count == 1)
    }
    #expect(
      try wereld.weigering(blind(hidden.record, "gemeente", "Leudal"), als: "ad").findings.count
        == 1)
  }

  @Test func `never brings a record or a person into sight`() throws {
    let hidden = try afgeschermd()
    let plain = try wereld.melding(achternaam: "Bakker")
    let known = try #require(try wereld.staat(plain).gegevens.betrokkenen.first?.persoon)
    let secret = try #require(try wereld.staat(hidden).gegevens.betrokkenen.first?.persoon)
    try wereld.doe(.inScreeningNemen([hidden]), als: "ra")
    let casus = try #require(try wereld.staat(hidden).casus)
    let before = Afdruk(try wereld.records)
    let numbers = wereld.zicht("be").personen.map(\.nummer)

    for (nummer, field, value) in [
      (hidden.record, "soort", "overlast"), (hidden.record, "persoon", known.description),
      (casus.record, "traject", "pga"),
      (casus.record, "persoon 1", known.description),
    ] {
      #expect(try wereld.poging(blind(nummer, field, value), als: "be") == nil)
    }

    #expect(Afdruk(try wereld.records) == before)
    #expect(wereld.zicht("be").personen.map(\.nummer) == numbers)
    #expect(wereld.zicht("be")[secret] == nil && wereld.zicht("be")[casus] == nil)
  }

  @Test func `is not for what one can read`() throws {
    let plain = try wereld.melding()
    let own = Wereld.medewerkers.map { person in
      var person = person
      if person.id == "be" { person.toegang = [.radicalisering] }
      return person
    }

    #expect(
      try wereld.zinnen(blind(plain.record, "gemeente", "Weert"), als: "be")
        == ["Dit kunt u zelf lezen; corrigeer het in het dossier met c."])
    let other = try Wereld(medewerkers: own)
    let seen = try other.melding(soort: "radicalisering", achternaam: "Stil", als: "ra")
    #expect(
      try other.zinnen(blind(seen.record, "gemeente", "Weert"), als: "be")
        == ["Dit kunt u zelf lezen; corrigeer het in het dossier met c."])
  }

  @Test func `a secret address is put right unseen, and stays secret`() throws {
    var data = Persoonsgegevens()
    data.achternaam = "Stil"
    data.adres = "Geheimstraat 1"
    data.adresGeheim = true
    let person = try #require(try wereld.doe(.persoonAanmaken(data)).nieuw(Persoon.self))

    try wereld.doe(blind(person.record, "adres", "Elders 2"), als: "be")
    // The same address again is answered as any other.
    #expect(try wereld.poging(blind(person.record, "adres", "Elders 2"), als: "be") == nil)

    #expect(try wereld.staat(person).gegevens.adres == "Elders 2")
    #expect(try wereld.staat(person).gegevens.adresGeheim == true)
    #expect(wereld.zicht("be").tekst(person.record)?.contains("Elders 2") == false)
    #expect(wereld.zicht("ma").tekst(person.record)?.contains("Elders 2") == true)
  }

  @Test func `an impossible history is not made, and not told`() throws {
    let hidden = try afgeschermd()
    try wereld.doe(.inScreeningNemen([hidden]), als: "ra")
    let casus = try #require(try wereld.staat(hidden).casus)
    wereld.verstrijk(dagen: 4)
    let before = try wereld.opgeslagen(hidden)

    #expect(
      try wereld.poging(
        blind(casus.record, "dag", wereld.vandaag.plus(dagen: -40).description), als: "be") == nil)
    #expect(try wereld.opgeslagen(hidden) == before)
    #expect(Samenhang.ontvouwen(try wereld.records).isEmpty)
  }
}
