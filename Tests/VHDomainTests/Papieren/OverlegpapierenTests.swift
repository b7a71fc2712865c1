import Testing

@testable import VHDomain

/// Which organisation gets what of a meeting on paper.
@Suite struct OverlegpapierenTests {
  private let toneel: Papierwereld
  private var wereld: Wereld { toneel.wereld }

  init() throws { toneel = try Papierwereld(try Wereld()) }

  private func allen() throws -> [String] {
    try #require(try wereld.records.house.tafels.met(id: "triage")).deelnemers
  }

  @Test func `invites with number, initials and year of birth, and asks who is known`() throws {
    let text = toneel.tekst(.uitnodiging, "politie")

    #expect(text.contains("\(toneel.eerste) J.B."))
    #expect(text.contains("bekend / onbekend / mag niet zeggen"))
    #expect(text.contains(Papierwereld.vraag))
    #expect(!text.contains("Bakker") && !text.contains("Kuipers"))
  }

  @Test func `invites with the question only who may know it`() throws {
    #expect(!toneel.tekst(.uitnodiging, "gemeente-weert").contains(Papierwereld.vraag))
    #expect(toneel.tekst(.uitnodiging, "gemeente-roermond").contains(Papierwereld.vraag))
  }

  @Test func `does not ask again who answered`() throws {
    try wereld.doe(
      .bijOverleg(toneel.overleg, .bekendheid(toneel.eerste, Bekendheid("politie", .onbekend))))

    #expect(toneel.tekst(.uitnodiging, "politie").contains("Uw antwoord is binnen."))
    #expect(!toneel.tekst(.uitnodiging, "amw").contains("Uw antwoord is binnen."))
  }

  @Test func `gives the decision to who was at the point, in the words that were read back`() throws
  {
    try toneel.besluitEerste()
    try toneel.sluit([Terugkomst(Puntid(toneel.tweede), op: wereld.vandaag.plus(dagen: 7))])

    let text = toneel.tekst(.besluitenlijst, "amw")

    let read = try #require(try wereld.staat(toneel.eerste).laatsteBesluit?.tekst)
    for line in read.split(separator: "\n") { #expect(text.contains(line)) }
    #expect(text.contains("onthoudt zich"))
    #expect(!text.contains("\(toneel.tweede)"))
  }

  @Test func `gives nothing of a point to who left the table and may not know it`() throws {
    try toneel.besluitEerste()
    try toneel.sluit([Terugkomst(Puntid(toneel.tweede), op: wereld.vandaag.plus(dagen: 7))])

    #expect(toneel.zicht.papier(.besluitenlijst, toneel.overleg, voor: "gemeente-weert") == nil)
  }

  @Test func `gives no reasons to who was not there while a contribution was kept from it`() throws
  {
    try toneel.besluitEerste()
    try toneel.besluitTweede()
    try toneel.sluit()

    let text = toneel.tekst(.besluitenlijst, "openbaar-ministerie")

    #expect(text.contains("Uitkomst: procesregie"))
    #expect(!text.contains(Papierwereld.reden))
    #expect(text.contains("Vraag aan u: \(Papierwereld.gevraagd)"))
  }

  @Test func `lists for an organisation its own actions and what it was asked, and no other`()
    throws
  {
    try toneel.besluitEerste()
    try toneel.besluitTweede()
    try toneel.sluit()

    #expect(
      toneel.tekst(.actielijst, "amw").contains("maatschappelijk werk: \(Papierwereld.actie)"))
    #expect(toneel.tekst(.actielijst, "openbaar-ministerie").contains(Papierwereld.gevraagd))
    for id in try allen() where id != "amw" && id != "openbaar-ministerie" {
      #expect(toneel.zicht.papier(.actielijst, toneel.overleg, voor: id) == nil, "\(id)")
    }
  }

  @Test func `no paper of an organisation holds a text that is not for it`() throws {
    let invitations = try allen().map { ($0, toneel.tekst(.uitnodiging, $0)) }
    try toneel.besluitEerste()
    try toneel.besluitTweede()
    try toneel.sluit()

    // Who may read each seeded text; a shielded contribution is on no paper at all.
    let mayKnow: [String: (String) -> Bool] = [
      Papierwereld.inbreng: { _ in false },
      Papierwereld.vraag: { !$0.hasPrefix("gemeente-") || $0 == "gemeente-roermond" },
      Papierwereld.reden: { $0 != "gemeente-weert" && $0 != "openbaar-ministerie" },
      Papierwereld.actie: { $0 == "amw" },
      Papierwereld.gevraagd: { _ in true },
      "Bakker": { _ in false }, "Kuipers": { _ in false },
    ]
    for id in try allen() {
      let texts =
        [Papiersoort.besluitenlijst, .actielijst].map { toneel.tekst($0, id) }
        + invitations.filter { $0.0 == id }.map(\.1)
      for (seed, may) in mayKnow where !may(id) {
        #expect(!texts.contains { $0.contains(seed) }, "\(seed) op papier voor \(id)")
      }
    }
    let file = try #require(
      toneel.zicht.papier(.besluitenlijst, toneel.overleg, voor: "politie"))
    #expect(file.bestandsnaam == "besluitenlijst-\(toneel.overleg)-politie")
  }

  @Test func `keeps the minutes: who was there, per point who was not, abstentions, what returns`()
    throws
  {
    let guest = Gast(naam: "R. Smeets", functie: "adviseur", geheimhouding: true)
    try wereld.doe(.bijOverleg(toneel.overleg, .gastOntvangen(guest)))
    try toneel.besluitEerste()
    let back = wereld.vandaag.plus(dagen: 7)
    try toneel.sluit([Terugkomst(Puntid(toneel.tweede), op: back)])

    let text = toneel.tekst(.verslag, nil)

    #expect(text.contains("Voorzitter: Vera Zitter"))
    #expect(text.contains("Afwezig: Openbaar Ministerie"))
    #expect(text.contains("Gast 1: R. Smeets, adviseur, geheimhouding beloofd"))
    #expect(text.contains("Niet aanwezig bij dit punt: Gemeente Weert"))
    #expect(text.contains("onthoudt zich"))
    #expect(text.contains(Papierwereld.actie))
    #expect(text.contains("Niet besproken, komt terug op \(back.lang)."))
    #expect(!text.contains("Bakker") && !text.contains(Papierwereld.inbreng))
  }

  @Test func `keeps in the minutes that a decision was withdrawn, and why`() throws {
    try toneel.besluitEerste()
    try wereld.doe(
      .bijOverleg(toneel.overleg, .herroepen(toneel.eerste, reden: "Verkeerd voorgelezen.")),
      namens: toneel.overleg)
    try toneel.sluit(
      [toneel.eerste, toneel.tweede].map {
        Terugkomst(Puntid($0), op: wereld.vandaag.plus(dagen: 7))
      })

    let text = toneel.tekst(.verslag, nil)

    #expect(text.contains("een eerder besluit is herroepen: Verkeerd voorgelezen."))
    #expect(!text.contains(Papierwereld.reden))
    #expect(toneel.zicht.papier(.besluitenlijst, toneel.overleg, voor: "politie") == nil)
  }

  @Test func `makes no paper in a room`() throws {
    try toneel.besluitEerste()
    try toneel.sluit([Terugkomst(Puntid(toneel.tweede), op: wereld.vandaag.plus(dagen: 7))])

    let room = wereld.zicht("ad", in: .zaal)

    #expect(room.papieren(toneel.overleg).isEmpty)
    #expect(room.papier(.verslag, toneel.overleg) == nil)
    #expect(room.terugTeKoppelen.isEmpty)
  }

  @Test func `puts a casus of a restricted class on no paper, whoever makes it`() throws {
    let melding = try wereld.melding(soort: "radicalisering", achternaam: "Verborgen", als: "ra")
    let receipt = try wereld.doe(
      .rechtstreeksNaarTriage(melding, reden: "Haast.", tafel: "triage", datum: wereld.vandaag),
      als: "ra")
    let casus = try #require(receipt.nieuw(Casus.self))
    let meeting = try #require(try wereld.staat(casus).overleg)

    for id in ["ra", "ad"] {
      let papers = wereld.zicht(id).papieren(meeting)
      #expect(!papers.contains { $0.tekst.contains("\(casus)") })
    }
    #expect(wereld.zicht("ra").puntenZonderPapier(meeting) == 1)
    #expect(wereld.zicht("ad").puntenZonderPapier(meeting) == 0)
  }
}
