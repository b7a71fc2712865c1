import Testing

@testable import VHDomain

/// What was recorded wrong is put right: everywhere at once, with the old value kept (T26, R-95, R-97).
@Suite struct CorrectieTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld(house: Wereld.zonderVierOgen) }

  private func veld(
    _ nummer: RecordNummer, _ naam: String, _ waarde: String? = nil
  ) throws -> Correctieveld {
    try #require(
      wereld.zicht("be").correctievelden(nummer).first {
        $0.naam == naam && (waarde == nil || $0.waarde.leesbaar == waarde)
      }, "\(naam): \(wereld.zicht("be").correctievelden(nummer).map { ($0.naam, $0.waarde) })")
  }

  private func opdracht(
    _ veld: Correctieveld, _ wordt: JSONValue, reden: String = "Verkeerd overgenomen."
  ) -> Command {
    .corrigeren(
      Correctieopdracht(
        [Veldwijziging(veld, wordt: wordt)], soort: .typfout, reden: reden, bewijs: "mail 12 mei"))
  }

  // MARK: - Fields

  @Test func `puts a field right and keeps what was there in the history`() throws {
    let melding = try wereld.melding { $0.gegevens.gemeente = "Weert" }
    let before = try wereld.opgeslagen(melding)
    let field = try veld(melding.record, "gemeente", "Weert")

    try wereld.doe(
      .corrigeren(
        Correctieopdracht(
          ([field] + wereld.zicht("be").zelfde(als: field)).map {
            Veldwijziging($0, wordt: "Roermond")
          }, soort: .feitelijkOnjuist, reden: "Woont in Roermond.", aanvrager: "politie")),
      als: "be")

    let after = try wereld.opgeslagen(melding)
    #expect(after.inhoud.gegevens.gemeente == "Roermond")
    #expect(Array(after.verloop.prefix(before.verloop.count)) == before.verloop)
    #expect(after.gevouwen == after.inhoud)
    let last = try #require(after.verloop.last)
    #expect(last.corrigeert?.soort == .feitelijkOnjuist)
    #expect(last.corrigeert?.aanvrager == "politie")
    #expect(last.head.waarom == "Woont in Roermond.")
    #expect(last.head.door.medewerker == "be")
    let told = try #require(wereld.zicht("be").tekst(melding.record))
    #expect(told.contains("gecorrigeerd (feitelijk onjuist)"))
    #expect(told.contains("gemeente: Weert wordt Roermond"))
  }

  @Test func `a second correction takes the first back exactly`() throws {
    let melding = try wereld.melding()
    let before = try wereld.staat(melding)
    let old = before.gegevens.aanleiding
    try wereld.doe(opdracht(try veld(melding.record, "aanleiding"), "Iets anders."), als: "be")
    try wereld.doe(opdracht(try veld(melding.record, "aanleiding"), .string(old)), als: "be")

    #expect(try wereld.staat(melding) == before)
    #expect(try wereld.opgeslagen(melding).verloop.count { $0.corrigeert != nil } == 2)
  }

  @Test func `fills in what was left empty`() throws {
    let melding = try wereld.melding()
    let field = try #require(
      wereld.zicht("be").correctievelden(melding.record).first {
        $0.pad.last == "politiecode" && $0.waarde == .null
      })

    try wereld.doe(opdracht(field, "E33"), als: "be")

    #expect(try wereld.staat(melding).gegevens.politiecode == "E33")
    #expect(try wereld.opgeslagen(melding).gevouwen == wereld.staat(melding))
  }

  @Test func `the day of an event moves with everything that rests on it`() throws {
    let casus = try wereld.naarTriage()
    let day = wereld.vandaag
    wereld.verstrijk(dagen: 5)
    let field = try veld(casus.record, "dag", day.lang)
    let all = [field] + wereld.zicht("be").zelfde(als: field).filter { $0.nummer == casus.record }

    #expect(
      try wereld.zinnen(
        .corrigeren(
          Correctieopdracht(
            all.map { Veldwijziging($0, wordt: .string(day.plus(dagen: -400).description)) },
            soort: .typfout, reden: "Jaar verkeerd")), als: "be"
      ).contains { $0.contains("zou voor de ontvangst van de melding") })
    try wereld.doe(
      .corrigeren(
        Correctieopdracht(
          all.map { Veldwijziging($0, wordt: .string(day.plus(dagen: 2).description)) },
          soort: .typfout, reden: "Was twee dagen later")), als: "be")

    #expect(try wereld.staat(casus).eersteScreening?.op == day.plus(dagen: 2))
    #expect(try wereld.opgeslagen(casus).gevouwen == wereld.staat(casus))
  }

  // MARK: - Refused

  @Test func `is refused without reason, without change, or when it does not fit`() throws {
    let melding = try wereld.melding { $0.gegevens.gemeente = "Weert" }
    let place = try veld(melding.record, "gemeente", "Weert")
    let text = try veld(melding.record, "aanleiding")
    let day = try veld(melding.record, "ontvangen op")

    #expect(
      try wereld.zinnen(opdracht(text, "Anders", reden: " "), als: "be")
        == ["Schrijf in één zin waarom dit wordt gecorrigeerd."])
    #expect(
      try wereld.zinnen(opdracht(place, "Weert"), als: "be")
        == ["Dit verandert niets; vul een andere waarde in."])
    #expect(
      try wereld.zinnen(opdracht(place, "Venlo"), als: "be")
        == ["Gemeente: Venlo kent dit huis niet."])
    #expect(
      try wereld.zinnen(opdracht(day, "30-2"), als: "be").first?.contains("vul een dag in") == true)
    #expect(
      try wereld.zinnen(
        opdracht(day, .string(wereld.vandaag.plus(dagen: 1).description)), als: "be"
      ).first?.contains("ligt in de toekomst") == true)
    #expect(try wereld.weigering(opdracht(text, "Anders"), als: "ad").findings.isEmpty == false)
  }

  @Test func `is refused when somebody changed it meanwhile, naming both`() throws {
    let melding = try wereld.melding()
    let seen = try veld(melding.record, "aanleiding")
    try wereld.doe(opdracht(seen, "Eerste lezing."), als: "be")

    let said = try wereld.zinnen(opdracht(seen, "Tweede lezing."), als: "be")

    #expect(said.count == 1)
    #expect(said[0].contains("Eerste lezing.") && said[0].contains(seen.waarde.leesbaar))
  }

  @Test func `shows and corrects nothing of what the administrator may not know`() throws {
    let hidden = try wereld.melding(soort: "radicalisering", als: "ra")
    let fields = wereld.zicht("ra").correctievelden(hidden.record)
    try #require(!fields.isEmpty)

    #expect(wereld.zicht("be").correctievelden(hidden.record).isEmpty)
    #expect(wereld.zicht("ra", in: .zaal).correctievelden(hidden.record).isEmpty)
    #expect(
      try wereld.zinnen(opdracht(fields[0], "2026-01-01"), als: "be")
        == ["\(hidden) is niet gevonden."])
  }

  @Test func `a secret address is neither shown nor told by a refusal`() throws {
    var data = Persoonsgegevens()
    data.achternaam = "Stil"
    data.adres = "Geheimstraat 1"
    data.adresGeheim = true
    let person = try #require(try wereld.doe(.persoonAanmaken(data)).nieuw(Persoon.self))
    try #require(!wereld.zicht("be").magAdresLezen(person))
    let field = try #require(
      wereld.zicht("be").correctievelden(person.record).first { $0.pad.last == "adres" })
    #expect(field.waarde == .null)

    let said = try wereld.zinnen(opdracht(field, "Elders 2"), als: "be")

    #expect(said == ["Adres kunt u hier niet lezen en dus niet corrigeren."])
  }

  // MARK: - Consequences

  @Test func `tells which published figures it moves, and leaves the report as it was`() throws {
    let melding = try wereld.melding { $0.gegevens.gemeente = "Weert" }
    let day = wereld.vandaag
    wereld.verstrijk(dagen: 40)
    let period = try Verslagperiode.lees("\(day.plus(dagen: -1))..\(day)", Wereld.house.get())
    try wereld.doe(
      .cijfersBevriezen(Rapportvraag(Cijfervraag(.meldingTriage, period))), als: "ma")
    let (number, report) = try wereld.zicht("be").rapport("1")
    let field = try veld(melding.record, "gemeente", "Weert")
    let all = [field] + wereld.zicht("be").zelfde(als: field)
    let command = Command.corrigeren(
      Correctieopdracht(
        all.map { Veldwijziging($0, wordt: "Roermond") }, soort: .typfout, reden: "Plaats fout"))
    wereld.verstrijk(dagen: 1)

    let effect = try wereld.registry.gevolgen(
      van: command, as: Actor(medewerker: "be", terminal: "t1"))
    #expect(try wereld.staat(melding).gegevens.gemeente == "Weert")
    try wereld.doe(command, als: "be")

    let moved = effect.cijfers.map(\.verschil)
    #expect(
      moved.contains {
        $0.adres == "Weert/totaal:meldingen_alle" && $0.was == 1 && $0.wordt ?? 0 == 0
      },
      "\(moved.map(\.zin))")
    #expect(moved.contains { $0.adres == "Roermond/totaal:meldingen_alle" && $0.wordt == 1 })
    #expect(effect.velden.contains { $0.was == "Weert" && $0.wordt == "Roermond" })
    #expect(effect.brief.contains("(\(number))"))
    #expect(try wereld.zicht("be").rapport("1").1 == report)
    let later = try wereld.zicht("be").verschillen(number)
    #expect(later.contains { $0.zin.contains("correctie") }, "\(later.map(\.zin))")
  }

  @Test func `shows the record as it was known on a day, and what is different since`() throws {
    let melding = try wereld.melding { $0.gegevens.aanleiding = "Eerste tekst." }
    let then = wereld.vandaag
    wereld.verstrijk(dagen: 3)
    try wereld.doe(opdracht(try veld(melding.record, "aanleiding"), "Betere tekst."), als: "be")
    let now = wereld.zicht("be")

    let known = try #require(now.zoalsOp(then, melding.record))

    #expect(known[melding]?.inhoud.gegevens.aanleiding == "Eerste tekst.")
    #expect(known[melding]?.verloop.contains { $0.corrigeert != nil } == false)
    #expect(
      known.verschillen(met: now, melding.record).map { [$0.was, $0.wordt] } == [
        ["Eerste tekst.", "Betere tekst."]
      ])
    #expect(now.zoalsOp(then.plus(dagen: -1), melding.record) == nil)
  }

  // MARK: - Moves

  @Test func `a casus moves to another gemeente from a day on, and what was before stays`() throws {
    let casus = try wereld.naarTriage()
    let old = try #require(try wereld.staat(casus).gemeente)
    let day = wereld.vandaag
    wereld.verstrijk(dagen: 10)
    let other = try #require(
      try Wereld.house.get().gemeenten.map(\.naam).first { $0 != old })
    let move = { (op: Datum, place: String) in
      Command.casusVerhuizen(casus, gemeente: place, op: op, reden: "Verhuisd.")
    }

    #expect(try wereld.zinnen(move(day.plus(dagen: -30), other), als: "be").count == 1)
    #expect(try wereld.zinnen(move(day.plus(dagen: 20), other), als: "be").count == 1)
    #expect(try wereld.zinnen(move(day, old), als: "be") == ["\(casus) hoort al bij \(old)."])
    try wereld.doe(move(day.plus(dagen: 4), other), als: "be")

    let stored = try wereld.opgeslagen(casus)
    #expect(stored.inhoud.gemeente == other)
    #expect(stored.verloop.dropLast().allSatisfy { $0.head.gemeente != other })
    #expect(stored.verloop.last?.head.op == day.plus(dagen: 4))
  }

  // MARK: - Properties

  @Test(arguments: Array(1...6) as [UInt64])
  func `correcting and correcting back leaves every record as it was`(zaad: UInt64) throws {
    var chance = Willekeur(zaad)
    let casus = try wereld.naarTriage()
    let melding = try #require(try wereld.staat(casus).meldingen.first)
    let person = try #require(try wereld.staat(casus).betrokkenen.first?.persoon)
    wereld.verstrijk(dagen: 2)
    var done = 0
    for _ in 0..<40 {
      let nummer = chance.een(
        van: [casus.record, melding.record, person.record], anders: casus.record)
      let fields = wereld.zicht("be").correctievelden(nummer).filter {
        if case .string = $0.waarde { true } else { false }
      }
      guard let field = fields.randomElement(using: &chance) else { continue }
      let before = Afdruk(try wereld.records)
      let new: JSONValue =
        Datum(field.waarde.tekst) == nil
        ? .string("Anders \(done)")
        : .string(wereld.vandaag.plus(dagen: -Int.random(in: 0...3, using: &chance)).description)
      do throws(PerformError) {
        try wereld.doe(opdracht(field, new), als: "be")
      } catch {
        #expect(Afdruk(try wereld.records) == before, "zaad \(zaad): \(field.adres)")
        continue
      }
      done += 1
      let middle = try wereld.records
      #expect(Samenhang.ontvouwen(middle).isEmpty, "zaad \(zaad): \(field.adres)")
      let seen = try #require(
        wereld.zicht("be").correctievelden(nummer).first { $0.adres == field.adres },
        "zaad \(zaad): \(field.adres)")
      try wereld.doe(opdracht(seen, field.waarde), als: "be")
      let after = Afdruk(try wereld.records)
      #expect(after.casussen.mapValues(\.inhoud) == before.casussen.mapValues(\.inhoud))
      #expect(after.meldingen.mapValues(\.inhoud) == before.meldingen.mapValues(\.inhoud))
      #expect(after.personen.mapValues(\.inhoud) == before.personen.mapValues(\.inhoud))
      for (number, stored) in before.casussen {
        let kept = after.casussen[number]?.verloop.prefix(stored.verloop.count) ?? []
        #expect(Array(kept) == stored.verloop, "zaad \(zaad)")
      }
    }
    #expect(done > 5, "zaad \(zaad): er lukte te weinig")
  }
}

extension JSONValue {
  fileprivate var tekst: String { if case .string(let text) = self { text } else { "" } }
}
