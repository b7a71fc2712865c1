import Testing

@testable import VHDomain

/// A triage of two points with a text for each way something may be kept from someone.
struct Papierwereld {
  let wereld: Wereld
  /// Decided with all but the gemeente Weert at the table.
  let eerste: Nummer<Casus>
  /// Held over with a question to the Openbaar Ministerie, which was not there.
  let tweede: Nummer<Casus>
  let overleg: Nummer<Overleg>

  /// Told by the police for the police and Veilig Thuis only.
  static let inbreng = "ZEEPKIST alleen voor politie en Veilig Thuis"
  /// The question at the first point.
  static let vraag = "LANTAARN wie heeft er een sleutel"
  /// Why the first was decided.
  static let reden = "VUURTOREN omdat het moest"
  /// What the AMW has to do.
  static let actie = "HAZELNOOT aanmelden bij de bank"
  /// What the OM is asked.
  static let gevraagd = "KOMEET loopt er een zaak"

  init(_ wereld: Wereld) throws {
    self.wereld = wereld
    let first = try wereld.naarTriage()
    let second = try wereld.naarTriage(
      try wereld.inScreening(try wereld.melding(achternaam: "Kuipers")))
    for casus in [first, second] {
      try wereld.doe(.agenderen(casus, tafel: "triage", datum: wereld.vandaag))
    }
    let meeting = try Papierwereld.open(wereld)
    eerste = first
    tweede = second
    overleg = meeting
    let points = [Puntid(first), Puntid(second)]
    try wereld.doe(
      .bijOverleg(meeting, .vraagStellen(points[0], vraag: Papierwereld.vraag)), als: "ma")
    try wereld.doe(.bijOverleg(meeting, .volgensTafelregel(points)), als: "ma")
  }

  /// Everyone but the OM is there.
  private static func open(_ wereld: Wereld) throws -> Nummer<Overleg> {
    let table = try #require(try wereld.records.house.tafels.met(id: "triage"))
    let there = table.deelnemers.filter { $0 != "openbaar-ministerie" }
    let receipt = try wereld.doe(
      .overlegOpenen(
        tafel: "triage", datum: wereld.vandaag, aanwezig: there, voorzitter: "Vera Zitter"))
    return try #require(receipt.nummers.lazy.compactMap { Nummer<Overleg>($0) }.first)
  }

  /// The first point: Weert leaves the table, a decision, an action of the AMW.
  func besluitEerste() throws {
    try wereld.doe(.puntOpenen(eerste), namens: overleg)
    try wereld.doe(
      .bijOverleg(overleg, .tafel(Puntid(eerste), vanTafel: [.organisatie("gemeente-weert")])),
      namens: overleg)
    let told = Verrijking(
      partner: "politie", tekst: Papierwereld.inbreng, grondslag: "convenant",
      voor: [.organisatie("veilig-thuis")])
    try wereld.doe(.verrijken(eerste, told), namens: overleg)
    let care = Verrijking(partner: "veilig-thuis", tekst: "Bekend.", grondslag: "convenant")
    try wereld.doe(.verrijken(eerste, care), namens: overleg)
    for antwoord in [Criteriumantwoord].voldoet {
      try wereld.doe(.beantwoorden(eerste, antwoord), namens: overleg)
    }
    var action = Actie.voorbeeld(tot: wereld.vandaag.plus(dagen: 7))
    action.omschrijving = Papierwereld.actie
    try wereld.doe(.actieToevoegen(eerste, action), namens: overleg)
    var decision = Besluit.procesregie()
    decision.reden = Papierwereld.reden
    decision.onthoudingen = ["cjg"]
    decision.terugkoppeling = .huis
    try wereld.doe(.besluiten(eerste, decision), namens: overleg)
  }

  /// The second point: held over with a question to who is not there.
  func besluitTweede() throws {
    try wereld.doe(.puntOpenen(tweede), namens: overleg)
    var decision = Besluit.aangehouden(tot: wereld.vandaag.plus(dagen: 14))
    decision.partner = "openbaar-ministerie"
    decision.vraag = Papierwereld.gevraagd
    try wereld.doe(.besluiten(tweede, decision), namens: overleg)
  }

  func sluit(_ returns: [Terugkomst] = []) throws {
    try wereld.doe(.bijOverleg(overleg, .sluiten(komtTerug: returns)))
  }

  var zicht: View { wereld.zicht("ad") }

  /// The text of a paper, empty when there is none.
  func tekst(_ soort: Papiersoort, _ id: String?) -> String {
    // Wrapping must not hide a text that was looked for.
    zicht.papier(soort, overleg, voor: id)?.tekst.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ") ?? ""
  }
}
