import Testing

@testable import VHDomain

/// Two records of one person become one, and two again when that was wrong.
@Suite struct SamenvoegTests {
  private let wereld: Wereld

  init() throws { wereld = try Wereld(house: Wereld.zonderVierOgen) }

  /// A melding about a new person; the number of that person.
  private func persoon(_ achternaam: String) throws -> (Nummer<Persoon>, Nummer<Melding>) {
    let melding = try wereld.melding(achternaam: achternaam)
    let person = try #require(try wereld.staat(melding).gegevens.betrokkenen.first?.persoon)
    return (person, melding)
  }

  private func samenvoeging(
    _ blijft: Nummer<Persoon>, _ vervalt: Nummer<Persoon>, reden: String = "Zelfde bsn."
  ) throws -> Command {
    var data = try wereld.staat(blijft).gegevens
    data.voornamen = try wereld.staat(vervalt).gegevens.voornamen
    return .personenSamenvoegen(
      Samenvoeging(blijft: blijft, vervalt: vervalt, gegevens: data, reden: reden))
  }

  @Test func `everything that named the one names the other, and nothing is rewritten`() throws {
    let (one, first) = try persoon("Bakker")
    let (two, second) = try persoon("Backer")
    let casus = try wereld.inScreening(second)
    let before = try wereld.opgeslagen(casus)

    try wereld.doe(try samenvoeging(one, two), als: "be")

    #expect(try wereld.staat(casus).betrokkenen.map(\.persoon) == [one])
    #expect(try wereld.staat(second).gegevens.betrokkenen.map(\.persoon) == [one])
    #expect(try wereld.staat(first).gegevens.betrokkenen.map(\.persoon) == [one])
    #expect(try wereld.staat(two).opgegaanIn == one)
    let after = try wereld.opgeslagen(casus)
    #expect(Array(after.verloop.prefix(before.verloop.count)) == before.verloop)
    #expect(Samenhang.ontvouwen(try wereld.records).isEmpty)
    let view = wereld.zicht("be")
    #expect(!view.personen.contains { $0.nummer == two })
    #expect(Set(view.dossiers(van: one)) == [first.record, second.record, casus.record])
    #expect(view.tekst(two.record)?.contains("opgegaan in \(one)") == true)
  }

  @Test func `somebody who is in a casus twice is in it once`() throws {
    let (one, melding) = try persoon("Bakker")
    let (two, _) = try persoon("Backer")
    let casus = try wereld.inScreening(melding)
    try wereld.doe(
      .betrokkeneBijCasus(casus, Intakepersoon(.bestaand(two), hoofd: false)), als: "ma")

    try wereld.doe(try samenvoeging(two, one), als: "be")

    #expect(try wereld.staat(casus).betrokkenen.map(\.persoon) == [two])
    #expect(try wereld.staat(casus).betrokkenen.map(\.hoofd) == [true])
    #expect(Samenhang.ontvouwen(try wereld.records).isEmpty)
  }

  @Test func `taken apart, both are as they were`() throws {
    let (one, _) = try persoon("Bakker")
    let (two, second) = try persoon("Backer")
    let casus = try wereld.inScreening(second)
    let before = Afdruk(try wereld.records)
    try wereld.doe(try samenvoeging(one, two), als: "be")
    try wereld.doe(.samenvoegingOntbinden(Ontbinding(two, reden: "Toch neven.")), als: "be")

    let after = Afdruk(try wereld.records)
    #expect(after.personen.mapValues(\.inhoud) == before.personen.mapValues(\.inhoud))
    #expect(after.casussen.mapValues(\.inhoud) == before.casussen.mapValues(\.inhoud))
    #expect(after.meldingen.mapValues(\.inhoud) == before.meldingen.mapValues(\.inhoud))
    #expect(Samenhang.ontvouwen(try wereld.records).isEmpty)
    #expect(try wereld.staat(casus).betrokkenen.map(\.persoon) == [two])
    #expect(try wereld.opgeslagen(two).verloop.count > before.personen[two]?.verloop.count ?? 0)
  }

  @Test func `what came in since is shown and divided`() throws {
    let (one, _) = try persoon("Bakker")
    let (two, _) = try persoon("Backer")
    let own = try wereld.staat(one).gegevens
    let other = try wereld.staat(two).gegevens
    try wereld.doe(try samenvoeging(one, two), als: "be")
    wereld.verstrijk(dagen: 1)
    let mine = try wereld.melding { $0.personen = [Intakepersoon(.bestaand(one), hoofd: true)] }
    let theirs = try wereld.melding { $0.personen = [Intakepersoon(.bestaand(one), hoofd: true)] }
    var changed = try wereld.staat(one).gegevens
    changed.woonplaats = "Roermond"
    try wereld.doe(.persoonAanvullen(one, changed))
    let since = try #require(wereld.zicht("be").naderhand(two))

    #expect(since.dossiers == [mine.record, theirs.record].sorted())
    #expect(since.gebeurtenissen.map(\.zin) == ["gegevens aangevuld"])
    try wereld.doe(
      .samenvoegingOntbinden(
        Ontbinding(
          two, dossiers: [theirs.record],
          gebeurtenissen: Set(since.gebeurtenissen.map(\.id)), reden: "Toch neven.")), als: "be")

    #expect(try wereld.staat(mine).gegevens.betrokkenen.map(\.persoon) == [one])
    #expect(try wereld.staat(theirs).gegevens.betrokkenen.map(\.persoon) == [two])
    var moved = other
    moved.woonplaats = "Roermond"
    #expect(try wereld.staat(one).gegevens == own)
    #expect(try wereld.staat(two).gegevens == moved)
    #expect(try wereld.staat(two).opgegaanIn == nil)
    #expect(Samenhang.ontvouwen(try wereld.records).isEmpty)
  }

  @Test func `is refused with itself, in circles, without reason and across closed records`() throws
  {
    let (one, _) = try persoon("Bakker")
    let (two, _) = try persoon("Backer")
    let (three, _) = try persoon("Bakkers")
    let hidden = try wereld.melding(soort: "radicalisering", achternaam: "Stil", als: "ra")
    let closed = try #require(try wereld.staat(hidden).gegevens.betrokkenen.first?.persoon)

    #expect(
      try wereld.zinnen(try samenvoeging(one, one), als: "be").contains(
        "Kies twee verschillende personen."))
    #expect(
      try wereld.zinnen(try samenvoeging(one, two, reden: ""), als: "be")
        == ["Schrijf in één zin waarom dit een persoon is."])
    try wereld.doe(try samenvoeging(one, two), als: "be")
    #expect(try wereld.zinnen(try samenvoeging(two, one), als: "be").count == 1)
    #expect(try wereld.zinnen(try samenvoeging(three, two), als: "be").count == 1)
    #expect(
      try wereld.zinnen(try samenvoeging(one, closed), als: "be")
        == ["\(closed) is niet gevonden."])
    #expect(try wereld.weigering(try samenvoeging(one, three), als: "ad").findings.isEmpty == false)
    #expect(
      try wereld.zinnen(
        .samenvoegingOntbinden(Ontbinding(three, reden: "Zomaar.")), als: "be")
        == ["\(three) is niet samengevoegd met een ander."])
  }

  @Test func `who is on the list may not join a hidden person to one who is not`() throws {
    let own = Wereld.medewerkers.map { person in
      var person = person
      if person.id == "be" { person.toegang = [.radicalisering] }
      return person
    }
    let wereld = try Wereld(medewerkers: own)
    let plain = try wereld.melding(achternaam: "Bakker")
    let hidden = try wereld.melding(soort: "radicalisering", achternaam: "Stil", als: "ra")
    let persons = try [plain, hidden].map {
      try #require(try wereld.staat($0).gegevens.betrokkenen.first?.persoon)
    }
    for (one, other) in [(persons[0], persons[1]), (persons[1], persons[0])] {
      let order = Samenvoeging(
        blijft: one, vervalt: other, gegevens: try wereld.staat(one).gegevens, reden: "Zelfde bsn.")
      #expect(
        try wereld.zinnen(.personenSamenvoegen(order), als: "be").first?.hasPrefix(
          "Een van beiden staat in een besloten dossier") == true)
    }
  }

  @Test func `a chain of merges never becomes a circle, and comes apart from its end`() throws {
    let (one, _) = try persoon("Bakker")
    let (two, _) = try persoon("Backer")
    let (three, melding) = try persoon("Bakkers")
    try wereld.doe(try samenvoeging(two, three), als: "be")
    wereld.verstrijk(dagen: 1)
    try wereld.doe(try samenvoeging(one, two), als: "be")

    #expect(try wereld.staat(melding).gegevens.betrokkenen.map(\.persoon) == [one])
    // Each of the ways back into the chain would close the circle.
    #expect(try wereld.zinnen(try samenvoeging(three, one), als: "be").count == 1)
    #expect(try wereld.zinnen(try samenvoeging(two, one), als: "be").count == 1)
    #expect(try wereld.zinnen(try samenvoeging(three, two), als: "be").count == 2)
    wereld.verstrijk(dagen: 1)
    try wereld.doe(.samenvoegingOntbinden(Ontbinding(two, reden: "Toch niet.")), als: "be")
    #expect(try wereld.staat(melding).gegevens.betrokkenen.map(\.persoon) == [two])
    wereld.verstrijk(dagen: 1)
    try wereld.doe(.samenvoegingOntbinden(Ontbinding(three, reden: "Toch niet.")), als: "be")
    #expect(try wereld.staat(melding).gegevens.betrokkenen.map(\.persoon) == [three])
    #expect(Samenhang.ontvouwen(try wereld.records).isEmpty)
  }

  @Test func `a correction made after a merge keeps its person when that is taken apart`() throws {
    let (one, _) = try persoon("Bakker")
    let (two, melding) = try persoon("Backer")
    try wereld.doe(try samenvoeging(one, two), als: "be")
    wereld.verstrijk(dagen: 1)
    let field = try #require(
      wereld.zicht("be").correctievelden(melding.record).first { $0.pad.last == "aanleiding" })
    try wereld.doe(
      .corrigeren(
        Correctieopdracht(
          [Veldwijziging(field, wordt: "Beter gelezen.")], soort: .typfout, reden: "Tekst.")),
      als: "be")
    try wereld.doe(.samenvoegingOntbinden(Ontbinding(two, reden: "Toch neven.")), als: "be")

    #expect(try wereld.staat(melding).gegevens.betrokkenen.map(\.persoon) == [two])
    #expect(try wereld.staat(melding).gegevens.aanleiding == "Beter gelezen.")
    #expect(Samenhang.ontvouwen(try wereld.records).isEmpty)
  }

  @Test func `unique persons are counted anew after a merge`() throws {
    let (one, first) = try persoon("Bakker")
    let (two, second) = try persoon("Backer")
    _ = try wereld.inScreening(first)
    _ = try wereld.inScreening(second)
    let persons = { () throws -> Set<Nummer<Persoon>> in
      Set(try wereld.records.casussen.values.flatMap { $0.inhoud.betrokkenen.map(\.persoon) })
    }
    #expect(try persons().count == 2)
    try wereld.doe(try samenvoeging(one, two), als: "be")

    #expect(try persons() == [one])
  }
}
