import Foundation
import Testing

@testable import VHDomain

/// What is recorded with a person: relations, measures, detention, let-op, birth, parts.
@Suite struct PersoonsfeitenTests {
  private let wereld: Wereld

  init() throws {
    wereld = try Wereld()
    try wereld.doe(.persoonAanmaken(.voorbeeld))
    try wereld.doe(.persoonAanmaken(.voorbeeldVrouw))
  }

  private var eerste: Nummer<Persoon> { .eerste }
  private var tweede: Nummer<Persoon> { .tweede }

  private var derde: Nummer<Persoon> { Nummer(jaar: 0, volgnummer: 3) }

  private func dag(_ text: String) throws -> Datum { try #require(Datum(text)) }

  // MARK: - Relations

  @Test func `shows a relation with both persons from one record of it`() throws {
    let since = try dag("2020-03-01")
    try wereld.doe(
      .bijPersoon(eerste, .relatie(Relatie(soort: "ouder", ander: tweede, van: since))))

    let view = wereld.zicht("pr")

    #expect(view.relaties(van: eerste).map(\.woorden) == ["ouder van"])
    #expect(view.relaties(van: tweede).map(\.woorden) == ["kind van"])
    #expect(view.relaties(van: tweede).first?.bij == eerste)
    #expect(view.tekst(tweede.record)?.contains("kind van \(view.naam(eerste))") == true)
    #expect(try wereld.staat(tweede).relaties == nil)
  }

  @Test func `ends a relation by changing it, and lists it last`() throws {
    try wereld.doe(.bijPersoon(eerste, .relatie(Relatie(soort: "partner", ander: tweede))))
    let ended = Relatie(id: "R1", soort: "partner", ander: tweede, tot: try dag("2026-05-01"))
    try wereld.doe(.bijPersoon(eerste, .relatie(ended)))
    try wereld.doe(.bijPersoon(tweede, .relatie(Relatie(soort: "ex-partner", ander: eerste))))

    let seen = wereld.zicht("pr").relaties(van: tweede)

    #expect(seen.map(\.woorden) == ["ex-partner van", "partner van"])
    #expect(try wereld.staat(eerste).relaties == [ended])
  }

  @Test func `takes away what was recorded by mistake, with the reason in the history`() throws {
    try wereld.doe(.bijPersoon(eerste, .relatie(Relatie(soort: "partner", ander: tweede))))
    let before = try wereld.zinnen(.bijPersoon(eerste, .relatieVervalt(id: "R1", reden: " ")))
    try wereld.doe(.bijPersoon(eerste, .relatieVervalt(id: "R1", reden: "Verkeerde zus.")))

    #expect(before == ["Schrijf waarom dit vervalt."])
    #expect(wereld.zicht("pr").relaties(van: tweede).isEmpty)
    let text = try #require(wereld.zicht("pr").tekst(eerste.record))
    #expect(text.contains("relatie R1 vervalt; reden: Verkeerde zus."))
  }

  @Test func `refuses a relation with oneself, twice, of no kind, or that ends before it begins`()
    throws
  {
    func refused(_ relatie: Relatie, bij persoon: Nummer<Persoon>? = nil) throws -> [String?] {
      try wereld.weigering(.bijPersoon(persoon ?? eerste, .relatie(relatie))).findings.map(\.field)
    }
    try wereld.doe(.bijPersoon(eerste, .relatie(Relatie(soort: "ouder", ander: tweede))))

    #expect(try refused(Relatie(soort: "partner", ander: eerste)) == ["ander"])
    #expect(try refused(Relatie(soort: "ouder", ander: tweede)) == ["soort"])
    #expect(try refused(Relatie(soort: "ouder", ander: eerste), bij: tweede) == ["soort"])
    #expect(try refused(Relatie(soort: "vijand", ander: tweede)) == ["soort"])
    let reversed = Relatie(
      soort: "partner", ander: tweede, van: try dag("2020-01-02"), tot: try dag("2020-01-01"))
    #expect(try refused(reversed) == ["tot"])
    #expect(
      try refused(Relatie(soort: "partner", ander: tweede, van: try dag("2026-05-15"))) == ["van"])
    #expect(try refused(Relatie(id: "R7", soort: "partner", ander: tweede)) == [nil])
  }

  @Test func `hides a relation with somebody who is hidden, also from the history`() throws {
    let secret = try wereld.melding(soort: "radicalisering", achternaam: "Geheim", als: "ra")
    let hidden = try #require(try wereld.staat(secret).gegevens.betrokkenen.first?.persoon)
    try wereld.doe(
      .bijPersoon(eerste, .relatie(Relatie(soort: "partner", ander: hidden))), als: "ra")
    try wereld.doe(.bijPersoon(eerste, .relatieVervalt(id: "R1", reden: "Nee.")), als: "ra")
    try wereld.doe(.bijPersoon(hidden, .relatie(Relatie(soort: "ouder", ander: tweede))), als: "ra")

    let other = wereld.zicht("pr")

    #expect(wereld.zicht("ra").relaties(van: tweede).count == 1)
    #expect(other.relaties(van: eerste).isEmpty && other.relaties(van: tweede).isEmpty)
    #expect(other.tekst(eerste.record)?.contains("relatie") == false)
    #expect(other.json(eerste.record)?.pretty.contains("relatie") == false)
  }

  // MARK: - Measures

  @Test
  func `tells the procesregisseur that a measure ends or ended, within the term of the house`()
    throws
  {
    let casus = try wereld.onderProcesregie()
    let person = try #require(try wereld.staat(casus).hoofdbetrokkene)
    for (kind, days) in [("ots", 12), ("bewind", 43), ("strafzaak", -3), ("voogdij", -60)] {
      let kader = Kader(
        soort: kind, houder: "politie", tot: wereld.vandaag.plus(dagen: days), bron: "Brief")
      try wereld.doe(.bijPersoon(person, .kader(kader)))
    }

    let told = wereld.zicht("pr").aandacht(try wereld.staat(casus)).filter { $0.regel == "S-kader" }

    #expect(
      told.map(\.zin) == [
        "Strafzaak van J.B. is 3 dagen geleden geëindigd (11 mei 2026)",
        "Ondertoezichtstelling (OTS) van J.B. eindigt over 12 dagen (26 mei 2026)",
      ])
  }

  @Test func `shows measures beside the criteria and leaves the answers alone`() throws {
    let punt = try wereld.opTafelInTriage()
    let person = try #require(try wereld.staat(punt.casus).hoofdbetrokkene)
    let before = try wereld.staat(punt.casus).criteria
    try wereld.doe(
      .bijPersoon(person, .kader(Kader(soort: "ots", houder: "Jeugdzorg", bron: "RvdK"))))

    let shown = wereld.zicht("ad", in: .zaal).kaders(bij: try wereld.staat(punt.casus))

    #expect(shown == ["J.B. Ondertoezichtstelling (OTS), Jeugdzorg"])
    #expect(try wereld.staat(punt.casus).criteria == before)
  }

  @Test func `refuses a measure without source, of no kind, twice, or that ends before it begins`()
    throws
  {
    func refused(_ kader: Kader) throws -> [String?] {
      try wereld.weigering(.bijPersoon(eerste, .kader(kader))).findings.map(\.field)
    }
    try wereld.doe(.bijPersoon(eerste, .kader(Kader(soort: "ots", bron: "RvdK"))))

    #expect(try refused(Kader(soort: "", bron: " ")) == ["soort", "bron"])
    #expect(try refused(Kader(soort: "ots", bron: "GI")) == ["soort"])
    let (late, early) = (try dag("2026-05-02"), try dag("2026-05-01"))
    #expect(try refused(Kader(soort: "bewind", van: late, tot: early, bron: "Brief")) == ["tot"])
  }

  // MARK: - Detention

  @Test func `shows what is newest of detention, with its source`() throws {
    let inside = Detentie(
      sinds: try dag("2026-05-10"), inrichting: "PI Roermond",
      verwachtVrij: try dag("2026-08-01"), bron: "PI, telefonisch")
    try wereld.doe(.bijPersoon(eerste, .detentie(inside)))
    let first = try #require(wereld.zicht("pr").detentie(van: eerste))

    #expect(first.melding == nil)
    #expect(
      wereld.zicht("pr").zin(first.detentie)
        == "gedetineerd sinds 10 mei 2026, PI Roermond, verwacht vrij 1 aug 2026 (bron: PI, telefonisch)"
    )
  }

  @Test func `a detention report that is newer than what was recorded takes its place`() throws {
    let inside = Detentie(
      sinds: try dag("2026-05-10"), inrichting: "PI Roermond", bron: "PI, telefonisch")
    try wereld.doe(.bijPersoon(eerste, .detentie(inside)))
    for (way, day, told) in [
      (Detentierichting.uitstroom, "2026-04-01", "gedetineerd sinds 10 mei 2026, PI Roermond"),
      (.uitstroom, "2026-05-20", "vrij sinds 20 mei 2026"),
    ] {
      var intake = Intake.voorbeeld(op: wereld.vandaag, soort: "nazorg-detentie")
      intake.gegevens.detentie = Detentieopgave(richting: way, datum: try dag(day))
      intake.personen = [Intakepersoon(.bestaand(eerste), hoofd: true)]
      try wereld.doe(.registreren(intake, ontvangen: true))
      let stand = try #require(wereld.zicht("pr").detentie(van: eerste))
      #expect(wereld.zicht("pr").zin(stand.detentie).contains(told), "\(day)")
    }
  }

  @Test func `refuses detention that begins in the future or ends before it begins`() throws {
    func refused(_ detentie: Detentie) throws -> [String?] {
      try wereld.weigering(.bijPersoon(eerste, .detentie(detentie))).findings.map(\.field)
    }
    let (past, today) = (try dag("2026-05-01"), wereld.vandaag)

    #expect(try refused(Detentie(sinds: today.plus(dagen: 1), bron: "PI")) == ["sinds"])
    #expect(try refused(Detentie(sinds: today, verwachtVrij: past, bron: "PI")) == ["verwachtVrij"])
    #expect(try refused(Detentie(sinds: today, vrijOp: past, bron: "PI")) == ["vrijOp"])
    #expect(
      try refused(Detentie(sinds: past, vrijOp: today.plus(dagen: 1), bron: "PI")) == ["vrijOp"])
    #expect(try refused(Detentie(sinds: past, bron: "")) == ["bron"])
  }

  // MARK: - Let op

  @Test func `says of a let-op that it was not looked at again, and never shows it in a room`()
    throws
  {
    let review = wereld.vandaag.plus(dagen: 10)
    try wereld.doe(.bijPersoon(eerste, .letOp(.voorbeeld(tot: review))), als: "pr")
    #expect(
      wereld.zicht("ad").letOp(van: eerste)
        == "Hond los op het erf. (Wijkagent; 14 mei 2026, herzien voor 24 mei 2026)")

    wereld.verstrijk(dagen: 11)

    #expect(
      wereld.zicht("ad").letOp(van: eerste)
        == "Hond los op het erf. (Wijkagent; niet herzien sinds 14 mei 2026)")
    let room = wereld.zicht("ad", in: .zaal)
    #expect(room.letOp(van: eerste) == nil)
    #expect(room.tekst(eerste.record)?.contains("let-op") == false)
    #expect(room.json(eerste.record)?.pretty.contains("Hond") == false)
  }

  @Test func `refuses a let-op without text, source or a day to come`() throws {
    let line = LetOp(tekst: "", bron: " ", herzienVoor: wereld.vandaag)
    let refusal = try wereld.weigering(.bijPersoon(eerste, .letOp(line)), als: "pr")

    #expect(refusal.findings.map(\.field) == ["tekst", "bron", "herzienVoor"])
    let none = try wereld.weigering(.bijPersoon(eerste, .letOpVervalt(reden: "Weg.")), als: "pr")
    #expect(none.findings.count == 1)
  }

  // MARK: - Unknown and unborn

  @Test func `keeps persons without a name apart`() throws {
    for description in ["man, rode jas", nil] {
      var data = Persoonsgegevens.onbekend
      data.omschrijving = description
      try wereld.doe(.persoonAanmaken(data))
    }
    let view = wereld.zicht("ad")

    #expect(view.naam(derde) == "NN, man, rode jas")
    #expect(view.naam(Nummer<Persoon>(jaar: 0, volgnummer: 4)) == "NN (P-000004)")
    #expect(wereld.zicht("ad", in: .zaal).naam(derde) == "NN")
  }

  @Test func `makes an unborn child a person with a birth date once it is born`() throws {
    var unborn = Persoonsgegevens()
    unborn.soort = .ongeboren
    unborn.verwachtOp = wereld.vandaag.plus(dagen: 30)
    try wereld.doe(.persoonAanmaken(unborn))
    let child = Nummer<Persoon>(jaar: 0, volgnummer: 3)
    let birth = Geboorte(op: wereld.vandaag, achternaam: "Berg", voornamen: "Bo")

    #expect(
      try wereld.zinnen(.bijPersoon(eerste, .geboren(birth)))
        == ["Dit is geen ongeboren kind; vul de geboortedatum gewoon aan."])
    try wereld.doe(.bijPersoon(child, .geboren(birth)))

    let data = try wereld.staat(child).gegevens
    #expect(data.soort == .bekend && data.naam == "Bo Berg" && data.verwachtOp == nil)
    #expect(data.geboortedatum?.datum == wereld.vandaag)
  }

  @Test func `refuses a place that is no gemeente and an expected day that can't be`() throws {
    func refused(_ change: (inout Persoonsgegevens) -> Void) throws -> [String?] {
      var data = Persoonsgegevens.voorbeeld
      change(&data)
      return try wereld.weigering(.persoonAanvullen(eerste, data)).findings.map(\.field)
    }

    #expect(try refused { $0.woonplaats = "Rotterdom" } == ["woonplaats"])
    #expect(try refused { $0.verblijfplaats = "buiten: " } == ["verblijfplaats"])
    #expect(try refused { $0.verwachtOp = wereld.vandaag } == ["verwachtOp"])
    #expect(
      try refused {
        $0.soort = .ongeboren
        $0.geboortedatum = nil
        $0.verwachtOp = wereld.vandaag.plus(dagen: 400)
      } == ["verwachtOp"])
    var elsewhere = Persoonsgegevens.voorbeeld
    elsewhere.woonplaats = "buiten:Venlo"
    elsewhere.verblijfplaats = "Weert"
    try wereld.doe(.persoonAanvullen(eerste, elsewhere))
    #expect(wereld.zicht("ad").tekst(eerste.record)?.contains("Venlo, buiten de regio") == true)
  }

  // MARK: - Parts

  @Test func `lets one person be pleger and slachtoffer, and changes that afterwards`() throws {
    let casus = try wereld.inScreening()
    let person = try #require(try wereld.staat(casus).hoofdbetrokkene)

    try wereld.doe(.rollenVastleggen(casus, person, [.slachtoffer, .pleger]))
    #expect(try wereld.staat(casus).betrokkenen.first?.rollen == [.pleger, .slachtoffer])
    try wereld.doe(.rollenVastleggen(casus, person, []))

    #expect(try wereld.staat(casus).betrokkenen.first?.rollen == [])
    #expect(
      try wereld.zinnen(.rollenVastleggen(casus, tweede, [.kind]))
        == ["P-000002 staat niet in deze casus; kies iemand die er wel in staat."])
    #expect(
      wereld.zicht("ad").tekst(casus.record)?.contains("rol van \(person): geen") == true)
  }

  @Test func `reads the one part of an older record and writes it as it was`() throws {
    let old = Data(#"{"hoofd":true,"persoon":"P-000001","rol":"kind"}"#.utf8)
    let read = try JSONDecoder().decode(Betrokkenheid.self, from: old)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys

    #expect(read.rollen == [.kind])
    #expect(try encoder.encode(read) == old)
    let two = Betrokkenheid(persoon: eerste, hoofd: false, rollen: [.pleger, .slachtoffer])
    #expect(try JSONDecoder().decode(Betrokkenheid.self, from: encoder.encode(two)) == two)
  }
}
