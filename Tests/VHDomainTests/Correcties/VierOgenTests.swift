import Testing

@testable import VHDomain

/// What counts needs a second person, who sees what it does and may refuse (field guide 7.1).
@Suite struct VierOgenTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld() }

  // MARK: - Steps

  private func veld(_ nummer: RecordNummer, _ key: String) throws -> Correctieveld {
    try #require(
      wereld.zicht("be").correctievelden(nummer).first {
        $0.pad.last == key && $0.waarde != .null
      }, "\(key): \(wereld.zicht("be").correctievelden(nummer).map(\.adres))")
  }

  private func correctie(
    _ nummer: RecordNummer, _ key: String, _ wordt: JSONValue, soort: Correctiesoort = .typfout
  ) throws -> Command {
    .corrigeren(
      Correctieopdracht(
        [Veldwijziging(try veld(nummer, key), wordt: wordt)], soort: soort, reden: "Verkeerd."))
  }

  private func persoon(_ melding: Nummer<Melding>) throws -> Nummer<Persoon> {
    try #require(try wereld.staat(melding).gegevens.betrokkenen.first?.persoon)
  }

  /// What `be` proposes.
  private func voorstel(_ command: Command) throws -> Nummer<Voorstel> {
    try #require(
      try wereld.doe(command, als: "be").nieuw(Voorstel.self), "er was geen tweede nodig")
  }

  private func beeld(_ nummer: Nummer<Voorstel>, _ id: String = "ma") throws -> Voorstelbeeld {
    try wereld.registry.beeld(van: nummer, as: Actor(medewerker: id, terminal: "t2"))
  }

  private func akkoord(_ nummer: Nummer<Voorstel>, gezien id: String = "ma") throws -> Command {
    .voorstelBeoordelen(nummer, .akkoord(gezien: try beeld(nummer, id).stand))
  }

  // MARK: - What is touched decides

  @Test func `a typo in a text is put right at once`() throws {
    let melding = try wereld.melding()

    let receipt = try wereld.doe(
      try correctie(melding.record, "aanleiding", "Beter."), als: "be")

    #expect(receipt.nieuw(Voorstel.self) == nil)
    #expect(try wereld.staat(melding).gegevens.aanleiding == "Beter.")
  }

  @Test func `a name waits, whatever kind of correction was chosen`() throws {
    let person = try persoon(try wereld.melding(achternaam: "Bakker"))
    for soort in [Correctiesoort.typfout, .feitelijkOnjuist] {
      let number = try voorstel(
        try correctie(person.record, "achternaam", .string("Backer \(soort)"), soort: soort))

      let kept = try wereld.staat(number)
      #expect(kept.status == .open && kept.door?.medewerker == "be")
      #expect(kept.inhoud?.groepen == [.identiteit])
      #expect(kept.inhoud?.grond == [Voorstelgrond(nummer: person.record, rev: 1)])
    }
    #expect(try wereld.staat(person).gegevens.achternaam == "Bakker")
    #expect(try wereld.opgeslagen(person).rev == 1)
  }

  @Test func `one field that counts makes all of them wait, as with every place at once`() throws {
    let melding = try wereld.melding()
    let person = try persoon(melding)
    let text = Veldwijziging(try veld(melding.record, "aanleiding"), wordt: "Beter.")
    let name = Veldwijziging(try veld(person.record, "achternaam"), wordt: "Backer")
    let order = Correctieopdracht([text, name], soort: .typfout, reden: "Verkeerd.")

    _ = try voorstel(.corrigeren(order))

    #expect(try wereld.staat(melding).gegevens.aanleiding != "Beter.")
  }

  @Test func `an answer to the criteria waits once a table decided on it`() throws {
    let casus = try wereld.onderProcesregie()
    let field = try #require(
      wereld.zicht("be").correctievelden(casus.record).first {
        $0.pad.contains("criteriumBeantwoord") && $0.waarde == "ja"
      })
    let number = try voorstel(
      .corrigeren(
        Correctieopdracht(
          [Veldwijziging(field, wordt: "nee")], soort: .typfout, reden: "Verkeerd getikt.")))

    #expect(try wereld.staat(number).inhoud?.groepen.contains(.criteria) == true)
  }

  @Test func `the day of a closing waits, a word about it does not`() throws {
    let casus = try wereld.gesloten()
    let day = wereld.vandaag
    wereld.verstrijk(dagen: 4)
    let closing = try #require(
      wereld.zicht("be").correctievelden(casus.record).last { $0.pad == ["op"] })
    let command = Command.corrigeren(
      Correctieopdracht(
        [Veldwijziging(closing, wordt: .string(day.plus(dagen: 2).description))], soort: .typfout,
        reden: "Verkeerde dag."))

    let number = try voorstel(command)

    #expect(try wereld.staat(number).inhoud?.groepen == [.sluiting])
    #expect(try wereld.staat(casus).afsluiting?.op == day)
  }

  @Test func `what moves a published figure waits, and the cells are kept as they were seen`()
    throws
  {
    let melding = try wereld.melding { $0.gegevens.gemeente = "Weert" }
    let command = try frozen(melding)

    let number = try voorstel(command)

    let kept = try #require(try wereld.staat(number).inhoud)
    #expect(kept.groepen == [.cijfers])
    #expect(
      kept.cijfers.contains { $0.adres == "Weert/totaal:meldingen_alle" && $0.was == 1 },
      "\(kept.cijfers)")
    #expect(try beeld(number).anders == [])
  }

  /// A correction of a gemeente that counts in a published table.
  private func frozen(_ melding: Nummer<Melding>) throws -> Command {
    let day = wereld.vandaag
    wereld.verstrijk(dagen: 40)
    let period = try Verslagperiode.lees("\(day.plus(dagen: -1))..\(day)", Wereld.house.get())
    try wereld.doe(
      .cijfersBevriezen(Rapportvraag(Cijfervraag(.meldingTriage, period))), als: "ma")
    let field = try #require(
      wereld.zicht("be").correctievelden(melding.record).first {
        $0.pad.last == "gemeente" && $0.waarde == "Weert"
      })
    let all = [field] + wereld.zicht("be").zelfde(als: field)
    return .corrigeren(
      Correctieopdracht(
        all.map { Veldwijziging($0, wordt: "Roermond") }, soort: .typfout, reden: "Plaats fout"))
  }

  @Test func `merging and taking apart wait, and so does a move over a published figure`() throws {
    let (one, two) = (
      try persoon(try wereld.melding(achternaam: "Bakker")),
      try persoon(try wereld.melding(achternaam: "Backer"))
    )
    let merge = Command.personenSamenvoegen(
      Samenvoeging(
        blijft: one, vervalt: two, gegevens: try wereld.staat(one).gegevens, reden: "Zelfde."))
    try wereld.doe(try akkoord(try voorstel(merge)), als: "ma")
    #expect(try wereld.staat(two).opgegaanIn == one)

    let apart = Command.samenvoegingOntbinden(Ontbinding(two, reden: "Toch twee."))
    try wereld.doe(try akkoord(try voorstel(apart)), als: "ma")
    #expect(try wereld.staat(two).opgegaanIn == nil)
    #expect(Samenhang.ontvouwen(try wereld.records).isEmpty)
  }

  @Test func `a house that asks nothing of it puts everything right at once`() throws {
    var house = try Wereld.house.get()
    for (groups, waits) in [([], false), ([.sluiting], false), ([.identiteit], true)]
      as [([Vierogengroep], Bool)]
    {
      house.vierOgen = groups
      let wereld = try Wereld(house: house)
      let melding = try wereld.melding()
      let person = try #require(try wereld.staat(melding).gegevens.betrokkenen.first?.persoon)
      let field = try #require(
        wereld.zicht("be").correctievelden(person.record).first { $0.pad.last == "achternaam" })
      let receipt = try wereld.doe(
        .corrigeren(
          Correctieopdracht(
            [Veldwijziging(field, wordt: "Backer")], soort: .typfout, reden: "Fout.")), als: "be")
      #expect((receipt.nieuw(Voorstel.self) != nil) == waits, "\(groups)")
    }
  }

  // MARK: - Deciding

  @Test func `a second person carries it out, and the history names both`() throws {
    let person = try persoon(try wereld.melding(achternaam: "Bakker"))
    let number = try voorstel(try correctie(person.record, "achternaam", "Backer"))
    #expect(wereld.zicht("ma").voorstellenVoorMij.map(\.nummer) == [number])
    #expect(wereld.zicht("be").voorstellenVoorMij.isEmpty)
    #expect(wereld.zicht("be").eigenVoorstellen.map(\.nummer) == [number])
    #expect(wereld.zicht("ad").voorstellenVoorMij.isEmpty)

    let receipt = try wereld.doe(try akkoord(number), als: "ma", terminal: "t2")

    #expect(Set(receipt.nummers) == [number.record, person.record])
    #expect(try wereld.staat(person).gegevens.achternaam == "Backer")
    let head = try #require(try wereld.opgeslagen(person).verloop.last?.head)
    #expect(head.door.medewerker == "be" && head.door.rol == .beheerder)
    #expect(head.mede?.medewerker == "ma" && head.mede?.rol == .manager)
    let told = try #require(wereld.zicht("be").tekst(person.record))
    #expect(told.contains("Ben Heer, mede door Mo Nager"), "\(told)")
    let kept = try #require(wereld.zicht("be").tekst(number.record))
    #expect(kept.contains("aanvaard door Mo Nager") && kept.contains("Ben Heer"), "\(kept)")
    #expect(try wereld.staat(number).status == .aanvaard)
    #expect(try wereld.zinnen(try akkoordOud(number), als: "ma").first?.contains("is al") == true)
  }

  private func akkoordOud(_ number: Nummer<Voorstel>) throws -> Command {
    .voorstelBeoordelen(number, .akkoord(gezien: "00000000"))
  }

  @Test func `nobody agrees to, or refuses, what is one's own, in whatever role`() throws {
    let person = try persoon(try wereld.melding())
    try wereld.doe(
      .medewerkerWijzigen(
        Medewerker(id: "be", naam: "Ben Heer", rollen: [.beheerder, .manager])), als: "be")
    let number = try voorstel(try correctie(person.record, "achternaam", "Backer"))

    for besluit in [
      Voorstelbesluit.akkoord(gezien: try beeld(number, "be").stand),
      .weigeren(reden: "Toch niet."),
    ] {
      let said = try wereld.weigering(.voorstelBeoordelen(number, besluit), als: "be")
      #expect(said.findings.map(\.rule) == ["wie-mag"])
      #expect(said.zinnen.first?.contains("hebt u zelf voorgesteld") == true)
    }
    for id in ["ad", "pr", "vz"] {
      #expect(
        try wereld.weigering(.voorstelBeoordelen(number, .weigeren(reden: "Nee.")), als: id)
          .findings.map(\.rule) == ["wie-mag"])
    }
  }

  @Test func `refused or taken back, nothing changes but the proposal, which keeps the reason`()
    throws
  {
    let person = try persoon(try wereld.melding())
    let before = try wereld.opgeslagen(person)
    let first = try voorstel(try correctie(person.record, "achternaam", "Backer"))
    #expect(
      try wereld.zinnen(.voorstelBeoordelen(first, .weigeren(reden: " ")), als: "ma")
        == ["Schrijf in één zin waarom u weigert."])
    try wereld.doe(.voorstelBeoordelen(first, .weigeren(reden: "Geen bewijs.")), als: "ma")
    let second = try voorstel(try correctie(person.record, "achternaam", "Backer"))
    #expect(
      try wereld.zinnen(.voorstelBeoordelen(second, .intrekken(reden: nil)), als: "ma").first?
        .contains("alleen die trekt het in") == true)
    try wereld.doe(.voorstelBeoordelen(second, .intrekken(reden: nil)), als: "be")

    #expect(try wereld.opgeslagen(person) == before)
    #expect(try wereld.staat(first).reden == "Geen bewijs.")
    #expect(try wereld.staat(first).beslisser?.naam == "Mo Nager")
    #expect(try wereld.staat(second).status == .ingetrokken)
    #expect(wereld.zicht("be").eigenVoorstellen.isEmpty)
  }

  @Test func `the same is not proposed twice`() throws {
    let person = try persoon(try wereld.melding())
    let command = try correctie(person.record, "achternaam", "Backer")
    let number = try voorstel(command)

    #expect(
      try wereld.zinnen(command, als: "be")
        == ["Dit wacht al op een tweede persoon, als \(number)."])
  }

  // MARK: - What it stands on changed

  @Test func `is not carried out unseen when the record changed since it was looked at`() throws {
    let person = try persoon(try wereld.melding())
    let number = try voorstel(try correctie(person.record, "achternaam", "Backer"))
    let seen = try akkoord(number)
    // Somebody corrects another field that does not count, between looking and agreeing.
    let place = try #require(
      wereld.zicht("be").correctievelden(person.record).first { $0.pad.last == "woonplaats" })
    let other = Correctieopdracht(
      [Veldwijziging(place, wordt: "Weert")], soort: .ontbrak, reden: "Ontbrak.")
    try wereld.doe(.corrigeren(other), als: "be")

    #expect(try beeld(number).anders == ["Sinds het voorstel is gewijzigd: \(person)."])
    #expect(try wereld.weigering(seen, als: "ma").isIntussenGewijzigd)
    try wereld.doe(try akkoord(number), als: "ma")
    #expect(try wereld.staat(person).gegevens.achternaam == "Backer")
  }

  @Test func `says that the figures it moves are others, and refuses what was seen before`() throws
  {
    let melding = try wereld.melding { $0.gegevens.gemeente = "Weert" }
    let number = try voorstel(try frozen(melding))
    let seen = try akkoord(number)
    // Meanwhile the same table is published again.
    let other = try wereld.melding { $0.gegevens.gemeente = "Leudal" }
    _ = other
    let day = wereld.vandaag
    wereld.verstrijk(dagen: 1)
    let wide = try Verslagperiode.lees("\(day.plus(dagen: -60))..\(day)", Wereld.house.get())
    try wereld.doe(
      .cijfersBevriezen(Rapportvraag(Cijfervraag(.meldingTriage, wide))), als: "ma")

    let said = try wereld.weigering(seen, als: "ma")
    #expect(said.isIntussenGewijzigd, "\(said.zinnen)")
    #expect(try beeld(number).anders.first?.contains("andere gepubliceerde cijfers") == true)
    try wereld.doe(try akkoord(number), als: "ma")
    #expect(try wereld.staat(melding).gegevens.gemeente == "Roermond")
  }

  @Test func `is refused with both values when the field itself is another by now`() throws {
    let person = try persoon(try wereld.melding())
    let one = try voorstel(try correctie(person.record, "achternaam", "Backer"))
    let two = try voorstel(try correctie(person.record, "achternaam", "Bakkers"))
    try wereld.doe(try akkoord(one), als: "ma")

    #expect(throws: PerformError.self) { try beeld(two) }
    let said = try wereld.zinnen(akkoordOud(two), als: "ma")
    #expect(said.first?.contains("Backer") == true, "\(said)")
    try wereld.doe(.voorstelBeoordelen(two, .weigeren(reden: "Al goed.")), als: "ma")
  }

  @Test func `can't be undone past the second person`() throws {
    let person = try persoon(try wereld.melding())
    let command = try correctie(person.record, "achternaam", "Backer")
    let proposed = try wereld.doe(command, als: "be")
    #expect(proposed.intrekking == nil)
    let number = try #require(proposed.nieuw(Voorstel.self))

    #expect(try wereld.doe(try akkoord(number), als: "ma").intrekking == nil)
  }

  // MARK: - Restricted

  @Test func `is hidden from who may not know of the record, and so can't be agreed to`() throws {
    let hidden = try wereld.melding(soort: "radicalisering", achternaam: "Stil", als: "ra")
    let person = try #require(
      wereld.zicht("ra").meldingen.first { $0.nummer == hidden }?.inhoud.gegevens.betrokkenen
        .first?.persoon)
    try wereld.doe(
      .medewerkerToevoegen(
        Medewerker(
          id: "rb", naam: "Rob Beheer", rollen: [.beheerder], toegang: [.radicalisering])),
      als: "be")
    let field = try #require(
      wereld.zicht("rb").correctievelden(person.record).first { $0.pad.last == "achternaam" })
    let number = try #require(
      try wereld.doe(
        .corrigeren(
          Correctieopdracht(
            [Veldwijziging(field, wordt: "Stiller")], soort: .typfout, reden: "Fout.")), als: "rb"
      ).nieuw(Voorstel.self))

    for id in ["be", "ma"] {
      #expect(wereld.zicht(id).voorstellen.isEmpty)
      #expect(wereld.zicht(id).tekst(number.record) == nil)
      #expect(throws: PerformError.self) { try beeld(number, id) }
      #expect(
        try wereld.zinnen(akkoordOud(number), als: id) == ["\(number) is niet gevonden."])
    }
    #expect(wereld.zicht("ra", in: .zaal).voorstellen.isEmpty)
    try wereld.doe(try akkoord(number, gezien: "ra"), als: "ra")
    #expect(try wereld.staat(person).gegevens.achternaam == "Stiller")
  }

  // MARK: - Properties

  @Test(arguments: Array(1...5) as [UInt64])
  func `accepted it equals the correction carried out at once, refused it changes nothing`(
    zaad: UInt64
  ) throws {
    var house = try Wereld.house.get()
    house.vierOgen = []
    let direct = try Wereld(house: house)
    var chance = Willekeur(zaad)
    for w in [wereld, direct] {
      _ = try w.gesloten()
      w.verstrijk(dagen: 2)
    }
    let casus = Nummer<Casus>(jaar: 2026, volgnummer: 1)
    let person = Nummer<Persoon>(jaar: 0, volgnummer: 1)
    var waited = 0
    for step in 0..<30 {
      let nummer = chance.een(van: [casus.record, person.record], anders: casus.record)
      let fields = wereld.zicht("be").correctievelden(nummer).filter {
        if case .string = $0.waarde { true } else { false }
      }
      guard let field = fields.randomElement(using: &chance) else { continue }
      let isDay = if case .string(let text) = field.waarde { Datum(text) != nil } else { false }
      let new: JSONValue =
        isDay ? .string(wereld.vandaag.plus(dagen: -1).description) : .string("Anders \(step)")
      let command = Command.corrigeren(
        Correctieopdracht(
          [Veldwijziging(field, wordt: new)], soort: .typfout, reden: "Fout."))
      let before = Afdruk(try wereld.records)
      let refusal = try wereld.poging(command, als: "be")
      if refusal == nil, let number = wereld.zicht("be").eigenVoorstellen.last?.nummer {
        waited += 1
        let middle = Afdruk(try wereld.records)
        #expect(middle.casussen == before.casussen && middle.personen == before.personen)
        if chance.kans(30) {
          try wereld.doe(.voorstelBeoordelen(number, .weigeren(reden: "Nee.")), als: "ma")
          let after = Afdruk(try wereld.records)
          #expect(after.casussen == before.casussen && after.personen == before.personen)
          continue
        }
        try wereld.doe(try akkoord(number), als: "ma")
      }
      #expect((refusal == nil) == (try direct.poging(command, als: "be") == nil), "\(field.adres)")
      let (two, one) = (Afdruk(try wereld.records), Afdruk(try direct.records))
      #expect(two.casussen.mapValues(\.inhoud) == one.casussen.mapValues(\.inhoud), "\(zaad)")
      #expect(two.personen.mapValues(\.inhoud) == one.personen.mapValues(\.inhoud), "\(zaad)")
      #expect(
        two.casussen[casus]?.verloop.map(\.wat) == one.casussen[casus]?.verloop.map(\.wat))
    }
    #expect(Samenhang.ontvouwen(try wereld.records).isEmpty)
    #expect(waited > 1, "zaad \(zaad): er wachtte te weinig")
  }
}
