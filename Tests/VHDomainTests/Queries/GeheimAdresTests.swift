import Testing

@testable import VHDomain

/// A secret address stands in no output for who may not have it.
@Suite struct GeheimAdresTests {
  /// What may not be found anywhere: street, house of stay, gemeente of stay.
  private static let geheimen = ["Xylofoonstraat", "Zwaluwhof", "Nederweert"]

  private let wereld: Wereld
  private let casus: Nummer<Casus>
  private let persoon: Nummer<Persoon>
  private let gegevens: Persoonsgegevens

  init() throws {
    wereld = try Wereld()
    casus = try wereld.onderProcesregie(van: "pr")
    persoon = try #require(try wereld.staat(casus).hoofdbetrokkene)
    var data = try wereld.staat(persoon).gegevens
    data.adres = "Xylofoonstraat 12, 6041 AB"
    try wereld.doe(.persoonAanvullen(persoon, data))
    data.verblijfadres = "Zwaluwhof 3"
    data.verblijfplaats = "Nederweert"
    data.adresGeheim = true
    try wereld.doe(.persoonAanvullen(persoon, data))
    gegevens = data
  }

  /// Everything a view gives away about persons, as one text.
  private func uitkomsten(_ view: View, _ id: String) throws -> [(naam: String, tekst: String)] {
    let found = (try? view.zoek("Bakker"))?.treffers.map(\.waarom).joined() ?? ""
    let bySecret = Self.geheimen.map { word in
      (try? view.zoek(word))?.treffers.filter { $0.nummer == persoon.record }.map(\.waarom)
        .joined(separator: " ") ?? ""
    }
    var export = ""
    if let out = try? wereld.registry.uitvoer(as: view.actor), !view.room.isGedeeld {
      for name in out.bestanden where name.contains("personen") {
        export += String(decoding: out.bytes(name), as: UTF8.self)
      }
    }
    return [
      ("toon", view.tekst(persoon.record) ?? ""), ("json", view.json(persoon.record)?.pretty ?? ""),
      ("record", "\(String(describing: view[persoon]))"), ("lijst", "\(view.personen)"),
      ("casus", view.tekst(casus.record) ?? ""), ("zoek", found + bySecret.joined()),
      ("regel", "\(String(describing: view.regel(persoon.record)))"),
      ("lijkenOp", "\(view.lijkenOp(persoon, hooguit: 9))"),
      ("vergelijk", "\(String(describing: view.vergelijk(persoon, .eerste)))"),
      ("exporteer", export),
    ]
  }

  @Test(arguments: [
    ("ad", false), ("pr", true), ("pr2", false), ("vz", false), ("ma", true), ("be", false),
    ("br", false), ("niemand", false),
  ])
  func `shows it to a manager and the procesregisseur of a running casus only`(
    id: String, mag: Bool
  ) throws {
    let view = wereld.zicht(id)

    #expect(view.magAdresLezen(persoon) == mag)
    for (output, text) in try uitkomsten(view, id) {
      for secret in Self.geheimen where !mag {
        #expect(!text.contains(secret), "\(id) \(output)")
      }
    }
    let shown = try #require(view.tekst(persoon.record))
    #expect(shown.contains("Xylofoonstraat") == mag)
    #expect(mag || shown.contains("geheim"))
  }

  @Test(arguments: ["ad", "pr", "ma", "be"])
  func `shows it to nobody in a room, nor that there is one`(id: String) throws {
    let view = wereld.zicht(id, in: .zaal)

    for (output, text) in try uitkomsten(view, id) where output != "exporteer" {
      for secret in Self.geheimen { #expect(!text.contains(secret), "\(id) \(output)") }
    }
    #expect(view.tekst(persoon.record)?.contains("geheim") == false)
  }

  @Test func `takes it away again when the casus is closed or handed over`() throws {
    try wereld.doe(
      .procesregisseurWijzigen(casus, medewerker: "pr2", reden: "Verlof."), als: "ma")

    #expect(!wereld.zicht("pr").magAdresLezen(persoon))
    #expect(wereld.zicht("pr2").tekst(persoon.record)?.contains("Xylofoonstraat") == true)

    try wereld.doe(.afschalen(casus, .voorbeeld), als: "pr2")
    try wereld.doe(.afsluiten(casus, .voorbeeld), als: "pr2")

    #expect(wereld.zicht("pr2").tekst(persoon.record)?.contains("Xylofoonstraat") == false)
  }

  @Test func `keeps it when somebody who can't read it changes something else`() throws {
    var seen = try #require(wereld.zicht("ad")[persoon]?.inhoud.gegevens)
    #expect(seen.adres == nil && seen.adresGeheim == true)
    seen.aliassen = ["Bolle"]
    try wereld.doe(.persoonAanvullen(persoon, seen))

    let kept = try wereld.staat(persoon).gegevens
    #expect(kept.adres == gegevens.adres && kept.verblijfadres == gegevens.verblijfadres)
    #expect(kept.verblijfplaats == gegevens.verblijfplaats && kept.aliassen == ["Bolle"])
  }

  @Test func `is lifted only by who can read it, and can't be guessed`() throws {
    var open = gegevens
    open.adresGeheim = nil
    let refusal = try wereld.weigering(.persoonAanvullen(persoon, open))
    #expect(refusal.findings.map(\.field) == ["adresGeheim"])

    let known = wereld.registry.refusal(
      of: .persoonAanvullen(persoon, gegevens), as: Actor(medewerker: "ad", terminal: "t1"))
    var guess = gegevens
    guess.adres = "Markt 1"
    let other = wereld.registry.refusal(
      of: .persoonAanvullen(persoon, guess), as: Actor(medewerker: "ad", terminal: "t1"))
    #expect(known == nil && other == nil)

    try wereld.doe(.persoonAanvullen(persoon, open), als: "ma")
    #expect(wereld.zicht("ad")[persoon]?.inhoud.gegevens.adres == gegevens.adres)
  }

  @Test func `brings nobody together by it, whoever compares`() throws {
    var housemate = Persoonsgegevens()
    housemate.achternaam = "Bakker"
    housemate.voornamen = "Wim"
    housemate.adres = gegevens.adres
    let alike = wereld.zicht("ma").bekenden(housemate, hooguit: 9).eerste

    #expect(alike.allSatisfy { !$0.gelijkenis.waarom.contains("adres") })
    var without = housemate
    without.adres = nil
    let same = wereld.zicht("ma").bekenden(without, hooguit: 9).eerste
    #expect(alike.map(\.gelijkenis.niveau) == same.map(\.gelijkenis.niveau))
  }

  @Test func `stands in no line of the log`() throws {
    let records = try wereld.records
    var data = gegevens
    data.voornamen = "Wim"
    let transaction = try decide(
      .persoonAanvullen(persoon, data), on: records, as: Actor(medewerker: "ma", terminal: "t1"),
      at: wereld.klok.nu)

    let lines = LogEntry.lines(of: transaction, on: records)

    #expect(lines.count == 1)
    for secret in Self.geheimen { #expect(!"\(lines)".contains(secret)) }
  }

  @Test(arguments: 0..<40)
  func `whatever was changed in whatever order, who may not read it never does`(seed: Int) throws {
    var random = Willekeur(UInt64(seed))
    let world = try Wereld()
    let running = try world.onderProcesregie(van: "pr")
    let person = try #require(try world.staat(running).hoofdbetrokkene)
    var secret = 0
    for _ in 0..<12 {
      var data = try world.staat(person).gegevens
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        secret += 1
        data.adres = "Xylo\(secret)straat 1"
        data.adresGeheim = true
      case 1: data.verblijfadres = "Xylohof\(Int.random(in: 0..<9, using: &random)) 2"
      case 2: data.aliassen = ["A\(Int.random(in: 0..<99, using: &random))"]
      default: data.voornamen = "V\(Int.random(in: 0..<99, using: &random))"
      }
      if data.adresGeheim != true { data.verblijfadres = nil }
      _ = try? world.doe(.persoonAanvullen(person, data), als: "ma")
    }
    guard try world.staat(person).gegevens.adresGeheim == true else { return }
    for id in ["ad", "pr2", "vz", "be"] {
      let view = world.zicht(id)
      let all =
        (view.tekst(person.record) ?? "") + (view.json(person.record)?.pretty ?? "")
        + "\(view.personen)"
      #expect(!all.contains("Xylo"), "zaad \(seed), \(id)")
    }
    #expect(world.zicht("pr").json(person.record)?.pretty.contains("Xylo") == true)
  }
}
