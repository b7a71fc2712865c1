import Testing

@testable import VHDomain

/// Figures that a running program keeps are those that are counted from the log from the beginning.
@Suite struct CijfersNaCorrectieTests {
  private static let tabellen: [Tabeldefinitie] = [
    .meldingTriage, .procesregie, .instroom, .doelgroepen, .casussen, .inwoners, .trechter,
    .besprekingen, .leefgebieden,
  ]

  private let wereld: Wereld

  init() throws { wereld = try Wereld(house: Wereld.zonderVierOgen) }

  /// Every table over the days that were, of a view.
  private func cijfers(_ view: View) throws -> [String] {
    let period = "\(wereld.vandaag.plus(dagen: -30))..\(wereld.vandaag)"
    return try Self.tabellen.map { table in
      try view.tabel(Cijfervraag(table, try Verslagperiode.lees(period, view.house))).tekst
    }
  }

  /// A view that kept nothing, of records folded anew from their history.
  private func vanVooraf() throws -> View {
    var records = try wereld.records
    func fold<A: Aggregate>(_ table: WritableKeyPath<Records, [Nummer<A>: Stored<A>]>) {
      for (number, stored) in records[keyPath: table] {
        records[keyPath: table][number]?.inhoud = stored.gevouwen
      }
    }
    fold(\.meldingen)
    fold(\.casussen)
    fold(\.personen)
    fold(\.overleggen)
    return View(
      records, actor: Actor(medewerker: "ma", terminal: "t1"), room: .eigenPlek,
      now: wereld.klok.nu)
  }

  @Test func `figures follow a melding that moves and a person who was two, and come back`() throws
  {
    let first = try wereld.naarTriage()
    let second = try wereld.naarTriage()
    let melding = try wereld.melding(achternaam: "Los")
    try wereld.doe(.koppelen(melding, first, reden: "Leek zo."))
    let begin = try cijfers(wereld.zicht("ma"))
    let same = { () throws -> [String] in
      let kept = try cijfers(wereld.zicht("ma"))
      #expect(kept == (try cijfers(vanVooraf())))
      return kept
    }
    for goal in [second, first] {
      try wereld.doe(
        .rechtzetten(
          .melding(Meldingverplaatsing(melding, naar: goal, waarom: Verantwoording("Ander gezin.")))
        ),
        als: "be")
      _ = try same()
    }
    #expect(try same() == begin)
    let person = try #require(try wereld.staat(first).hoofdbetrokkene)
    let data = try wereld.staat(person).gegevens
    let receipt = try wereld.doe(
      .rechtzetten(
        .splitsing(
          Splitsing(
            person, gegevens: data, tweede: data, dossiers: [first.record],
            waarom: Verantwoording("Ander bsn.")))), als: "be")
    _ = try same()
    try wereld.doe(
      .personenSamenvoegen(
        Samenvoeging(
          blijft: person, vervalt: try #require(receipt.nieuw(Persoon.self)), gegevens: data,
          reden: "Toch een.")), als: "be")
    #expect(try same() == begin)
  }

  @Test(arguments: Array(1...6) as [UInt64])
  func `what is kept while correcting equals what is counted from scratch`(zaad: UInt64) throws {
    var chance = Willekeur(zaad)
    let first = try wereld.naarTriage()
    let second = try wereld.naarTriage()
    wereld.verstrijk(dagen: 3)
    let numbers =
      [first, second].map(\.record)
      + [first, second].compactMap { try? wereld.staat($0).meldingen.first?.record }
    let begin = try cijfers(wereld.zicht("ma"))
    var moved = false
    var done = 0
    for step in 0..<60 {
      let number = chance.een(van: numbers, anders: first.record)
      let names: Set<String> = ["dag", "gemeente", "ontvangen op", "bron", "traject", "soort"]
      let fields = wereld.zicht("be").correctievelden(number).filter { names.contains($0.naam) }
      guard let field = fields.randomElement(using: &chance) else { continue }
      let day = wereld.vandaag.plus(dagen: -Int.random(in: 0...20, using: &chance)).description
      let place = chance.een(van: ["Weert", "Roermond", "Leudal"], anders: "Weert")
      let new: JSONValue =
        [
          "dag": .string(day), "ontvangen op": .string(day), "gemeente": .string(place),
        ][field.naam] ?? .string(chance.een(van: ["politie", "pga", "stalking"], anders: "pga"))
      let order = Correctieopdracht(
        [Veldwijziging(field, wordt: new)], soort: .feitelijkOnjuist, reden: "Nagekeken \(step).")
      do throws(PerformError) {
        try wereld.doe(.corrigeren(order), als: "be")
        done += 1
      } catch {
        continue
      }
      let kept = try cijfers(wereld.zicht("ma"))
      #expect(kept == (try cijfers(vanVooraf())), "zaad \(zaad): \(number) \(field.naam)")
      if kept != begin { moved = true }
    }
    #expect(done > 8, "zaad \(zaad): er lukte te weinig (\(done))")
    #expect(moved, "zaad \(zaad): geen cijfer bewoog")
  }
}
