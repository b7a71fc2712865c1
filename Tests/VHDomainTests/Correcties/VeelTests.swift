import Testing

@testable import VHDomain

/// The same thing wrong in many records is put right in one commit, all of it or nothing (T26).
@Suite struct VeelTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld(house: Wereld.zonderVierOgen) }

  @discardableResult
  private func meldingen(_ aantal: Int, in gemeente: String) throws -> [Nummer<Melding>] {
    try (0..<aantal).map { number in
      try wereld.melding(achternaam: "Naam\(gemeente)\(number)") {
        $0.gegevens.gemeente = gemeente
      }
    }
  }

  private func opdracht(
    _ filter: Correctiefilter, _ nieuw: Nieuwewaarde, _ world: Wereld? = nil,
    elders: Bool = false
  ) -> Correctieopdracht {
    let view = (world ?? wereld).zicht("be")
    return Correctieopdracht(
      view.kandidaten(filter), nieuw, soort: .feitelijkOnjuist,
      waarom: Verantwoording("Verkeerd overgenomen.")
    ) { elders ? view.zelfde(als: $0) : [] }
  }

  @Test func `finds records by field, value, gemeente and period`() throws {
    let weert = try meldingen(3, in: "Weert")
    wereld.verstrijk(dagen: 10)
    let later = try meldingen(2, in: "Weert")
    try meldingen(2, in: "Roermond")
    let view = wereld.zicht("be")
    let found = { (filter: Correctiefilter) in view.kandidaten(filter).map(\.nummer) }
    let all = (weert + later).map(\.record)

    #expect(view.veldnamen(.melding).contains("gemeente"))
    #expect(found(Correctiefilter(.melding, veld: "gemeente", waarde: .gelijk("weert"))) == all)
    #expect(
      found(Correctiefilter(.melding, veld: "aanleiding", gemeente: "Weert")) == all)
    #expect(
      found(
        Correctiefilter(
          .melding, veld: "gemeente", waarde: .gelijk("Weert"), van: wereld.vandaag))
        == later.map(\.record))
    #expect(
      found(
        Correctiefilter(
          .melding, veld: "gemeente", waarde: .gelijk("Weert"),
          tot: wereld.vandaag.plus(dagen: -1))) == weert.map(\.record))
    #expect(found(Correctiefilter(.melding, veld: "politiecode", waarde: .leeg)).count == 7)
    #expect(found(Correctiefilter(.melding, veld: "gemeente", systeem: "oud")).isEmpty)
    #expect(
      wereld.zicht("be", in: .zaal).kandidaten(Correctiefilter(.melding, veld: "gemeente")).isEmpty)
  }

  @Test func `leaves out what the reader may not know of`() throws {
    _ = try wereld.melding(soort: "radicalisering", achternaam: "Stil", als: "ra")
    let filter = Correctiefilter(.melding, veld: "gemeente")

    #expect(wereld.zicht("be").kandidaten(filter).isEmpty)
    #expect(wereld.zicht("ra").kandidaten(filter).count == 1)
  }

  @Test func `gives many records the same value in one commit`() throws {
    let numbers = try meldingen(4, in: "Weert")
    let before = try wereld.records.generatie
    let order = opdracht(
      Correctiefilter(.melding, veld: "gemeente", waarde: .gelijk("Weert")), .gelijk("Roermond"))

    let effect = try wereld.registry.gevolgen(
      van: .corrigeren(order), as: Actor(medewerker: "be", terminal: "t1"))
    #expect(effect.dossiers == 4)
    #expect(effect.gemeenten == ["Weert": 4])
    try wereld.doe(.corrigeren(order), als: "be")

    #expect(try wereld.records.generatie == before + 1)
    for number in numbers { #expect(try wereld.staat(number).gegevens.gemeente == "Roermond") }
    #expect(Samenhang.ontvouwen(try wereld.records).isEmpty)
  }

  @Test func `shifts a day, and replaces a piece of text`() throws {
    let numbers = try meldingen(3, in: "Weert")
    let day = wereld.vandaag
    wereld.verstrijk(dagen: 5)
    try wereld.doe(
      .corrigeren(
        opdracht(Correctiefilter(.melding, veld: "ontvangen op"), .verschoven(dagen: 2))), als: "be"
    )
    try wereld.doe(
      .corrigeren(
        opdracht(
          Correctiefilter(.melding, veld: "aanleiding"), .vervangen("overlast", door: "zorg"))),
      als: "be")

    for number in numbers {
      let data = try wereld.staat(number).gegevens
      #expect(data.ontvangenOp == day.plus(dagen: 2))
      #expect(data.aanleiding == "Steeds weer zorg.")
    }
  }

  @Test func `all or nothing: every record that can't is named with its reason`() throws {
    let old = try meldingen(2, in: "Weert")
    wereld.verstrijk(dagen: 6)
    let new = try meldingen(2, in: "Weert")
    let order = opdracht(
      Correctiefilter(.melding, veld: "ontvangen op"), .verschoven(dagen: 3))

    let refusal = try wereld.weigering(.corrigeren(order), als: "be")

    #expect(refusal.findings.map(\.field) == new.map(\.description))
    #expect(refusal.zinnen.allSatisfy { $0.contains("ligt in de toekomst") })
    #expect(zip(refusal.zinnen, new).allSatisfy { $0.contains($1.description) })
    // Without them the others can.
    try wereld.doe(.corrigeren(order.zonder(Set(new.map(\.record)))), als: "be")
    for number in old {
      #expect(try wereld.staat(number).gegevens.ontvangenOp == wereld.vandaag.plus(dagen: -3))
    }
  }

  @Test func `a day that moves in casus and melding together is not impossible in between`() throws
  {
    let casus = try wereld.naarTriage()
    wereld.verstrijk(dagen: 3)
    let order = opdracht(
      Correctiefilter(.casus, veld: "dag"), .verschoven(dagen: -20), elders: false)
    let both = Correctieopdracht(
      order.wijzigingen
        + opdracht(Correctiefilter(.melding, veld: "ontvangen op"), .verschoven(dagen: -20))
        .wijzigingen, soort: .typfout, reden: "Dag verkeerd.")

    #expect(
      try wereld.zinnen(.corrigeren(order), als: "be").contains {
        $0.contains("zou voor de ontvangst van de melding")
      })
    try wereld.doe(.corrigeren(both), als: "be")
    #expect(try wereld.staat(casus).eersteScreening?.op == wereld.vandaag.plus(dagen: -23))
  }

  @Test func `changes nothing is refused, and what is right already is left alone`() throws {
    try meldingen(2, in: "Weert")
    let order = opdracht(
      Correctiefilter(.melding, veld: "gemeente", waarde: .gelijk("Weert")), .gelijk("Weert"))

    #expect(order.wijzigingen.isEmpty)
    #expect(
      try wereld.zinnen(.corrigeren(order), als: "be").contains("Kies eerst wat er fout is."))
  }

  @Test(arguments: Array(1...5) as [UInt64])
  func `many at once comes to the same as one by one`(zaad: UInt64) throws {
    let other = try Wereld(house: Wereld.zonderVierOgen)
    var chance = Willekeur(zaad)
    for world in [wereld, other] {
      var own = Willekeur(zaad)
      for number in 0..<8 {
        let place = own.een(van: ["Weert", "Roermond", "Leudal"], anders: "Weert")
        let melding = try world.melding(achternaam: "Naam\(number)") {
          $0.gegevens.gemeente = place
        }
        if Bool.random(using: &own) { _ = try world.inScreening(melding) }
      }
      world.verstrijk(dagen: 4)
    }
    let new = chance.een(van: ["Nederweert", "Echt-Susteren"], anders: "Nederweert")
    let filter = Correctiefilter(.melding, veld: "gemeente", waarde: .gelijk("Weert"))
    let order = opdracht(filter, .gelijk(new), elders: true)
    guard !order.wijzigingen.isEmpty else { return }

    try wereld.doe(.corrigeren(order), als: "be")
    for nummer in order.nummers {
      var one = order
      one.wijzigingen = order.wijzigingen.filter { $0.nummer == nummer }
      try other.doe(.corrigeren(one), als: "be")
    }

    let (many, single) = (Afdruk(try wereld.records), Afdruk(try other.records))
    #expect(many.meldingen == single.meldingen, "zaad \(zaad)")
    #expect(many.casussen == single.casussen, "zaad \(zaad)")
    #expect(Samenhang.ontvouwen(try wereld.records).isEmpty, "zaad \(zaad)")
  }

  // MARK: - Changed meanwhile

  @Test func `what somebody else changed meanwhile is shown, and either can be chosen`() throws {
    let melding = try #require(try meldingen(1, in: "Weert").first)
    let mine = opdracht(
      Correctiefilter(.melding, veld: "aanleiding"), .gelijk("Van mij."))
    #expect(wereld.zicht("be").tussentijds(mine).isEmpty)
    try wereld.doe(
      .corrigeren(
        opdracht(Correctiefilter(.melding, veld: "aanleiding"), .gelijk("Van een ander."))),
      als: "be")
    let differing = wereld.zicht("be").tussentijds(mine)

    #expect(differing.map(\.naam) == ["aanleiding"])
    #expect(differing.map(\.nu) == ["Van een ander."])
    #expect(differing.map(\.door) == ["Ben Heer"])
    #expect(mine.verzoend(differing.map { ($0, false) }).wijzigingen.isEmpty)
    try wereld.doe(.corrigeren(mine.verzoend(differing.map { ($0, true) })), als: "be")
    #expect(try wereld.staat(melding).gegevens.aanleiding == "Van mij.")
    #expect(try wereld.opgeslagen(melding).verloop.count { $0.corrigeert != nil } == 2)
  }
}
