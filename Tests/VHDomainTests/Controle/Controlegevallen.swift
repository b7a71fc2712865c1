import Testing

@testable import VHDomain

/// Sound records with one thing wrong, and what the check must say of it.
struct Controlegeval: Sendable, CustomTestStringConvertible {
  let controle: String
  let regels: [String]
  let bederf: @Sendable (inout Controlebron) throws -> Void

  var testDescription: String { controle }

  init(
    _ controle: String, _ regels: String...,
    bederf: @escaping @Sendable (inout Controlebron) throws -> Void
  ) {
    self.controle = controle
    self.regels = regels.map { "\($0) (\(controle))" }
    self.bederf = bederf
  }
}

/// What a check looks at, to be spoiled.
struct Controlebron {
  static let m1 = Nummer<Melding>(jaar: 2026, volgnummer: 1)
  static let c1 = Nummer<Casus>(jaar: 2026, volgnummer: 1)
  static let c2 = Nummer<Casus>(jaar: 2026, volgnummer: 2)
  static let o1 = Nummer<Overleg>(jaar: 2026, volgnummer: 1)
  static let p1 = Nummer<Persoon>(jaar: 0, volgnummer: 1)

  var records: Records
  var opslag: [Opslagbevinding] = []
  let vandaag: Datum

  /// A closed casus and one under procesregie, each with its melding, person and meetings.
  init() throws {
    let wereld = try Wereld()
    _ = try wereld.gesloten()
    _ = try wereld.onderProcesregie()
    records = try wereld.records
    vandaag = wereld.vandaag
  }

  /// Changes a record and nothing else.
  mutating func wijzig<A: Aggregate>(
    _ nummer: Nummer<A>, _ change: (inout Stored<A>) -> Void
  ) throws {
    var stored = try #require(records[keyPath: A.table][nummer])
    change(&stored)
    records[keyPath: A.table][nummer] = stored
  }

  /// Adds a record that an old system had.
  mutating func neemOver(_ overname: Overname) throws {
    let nummer = Nummer<Casus>(jaar: 2026, volgnummer: 9)
    let head = try Feiten.hoofd("e1")
    var stored = Stored<Casus>(nieuw: nummer, op: head.vastgelegd)
    stored.verloop = [Event(head, wat: .gemigreerd(overname: overname))]
    stored.inhoud = stored.gevouwen
    stored.rev = 1
    records.casussen[nummer] = stored
    records.tellers["C-2026"] = 9
  }

  func verslag(_ isHidden: @escaping (RecordNummer) -> Bool = { _ in false }) -> Controleverslag {
    let stof = Controlestof(records, vandaag: vandaag, opslag: opslag)
    return try! Controle(stof: stof, isHidden: isHidden).verslag()
  }

  func regels(_ controle: String) -> [String] {
    verslag().bevindingen.filter { $0.controle == controle }.map(\.regel)
  }
}

extension Controlegeval {
  static let alle = dossiers + voorstellen + verwijzingen + huis + rest + overgenomen

  private static let dossiers = [
    Controlegeval("leesbaar", "M-2026-0002: Dossier niet leesbaar: geen geldige JSON.") {
      $0.records.onleesbaar[RecordNummer(.melding, jaar: 2026, volgnummer: 2)] = "geen geldige JSON"
    },
    Controlegeval("verloop", "C-2026-0001: De inhoud is niet wat het verloop zegt.") {
      try $0.wijzig(Controlebron.c1) { $0.inhoud.gemeente = "Weert" }
    },
    Controlegeval("revisie", "P-000001: Revisie 2 past niet bij 1 gebeurtenis.") {
      try $0.wijzig(Controlebron.p1) { $0.rev = 2 }
    },
    Controlegeval("gebeurtenis-id", "M-2026-0001: Gebeurtenis \"e1\" staat er meer dan een keer.") {
      try $0.wijzig(Controlebron.m1) { $0.verloop[1].head.id = "e1" }
    },
    Controlegeval(
      "intrekking", "M-2026-0001: Gebeurtenis \"e9\" trekt \"e8\" in, die er niet eerder staat."
    ) {
      let head = try Feiten.hoofd("e9")
      try $0.wijzig(Controlebron.m1) {
        $0.verloop.append(Event(head, wat: nil, trektIn: "e8"))
      }
    },
    Controlegeval(
      "volgorde", "M-2026-0001: De tijden van vastleggen lopen niet op; de klok stond anders."
    ) {
      try $0.wijzig(Controlebron.m1) {
        $0.verloop[0].head.vastgelegd = Moment(milliseconden: $0.gewijzigd.milliseconden + 1)
      }
    },
  ]

  private static let verwijzingen = [
    Controlegeval(
      "melding-casus", "C-2026-0001: Noemt M-2026-0001, die niet naar deze casus wijst.",
      "C-2026-0001: Noemt M-2026-0077, die er niet is.",
      "M-2026-0001: Hoort bij C-2026-0088, die er niet is.",
      "M-2026-0002: Staat 2 keer in C-2026-0002 in plaats van één keer."
    ) {
      try $0.wijzig(Controlebron.c1) {
        $0.inhoud.meldingen.append(Nummer(jaar: 2026, volgnummer: 77))
      }
      try $0.wijzig(Controlebron.m1) { $0.inhoud.casus = Nummer(jaar: 2026, volgnummer: 88) }
      try $0.wijzig(Controlebron.c2) { $0.inhoud.meldingen += $0.inhoud.meldingen }
    },
    Controlegeval(
      "personen", "C-2026-0001: Noemt P-000001, die er niet is.",
      "M-2026-0001: Noemt P-000001, die er niet is."
    ) { $0.records.personen[Controlebron.p1] = nil },
    Controlegeval("hoofdbetrokkene", "C-2026-0001: Heeft meer dan één hoofdbetrokkene.") {
      try $0.wijzig(Controlebron.c1) { $0.inhoud.betrokkenen += $0.inhoud.betrokkenen }
    },
    Controlegeval(
      "overleg", "C-2026-0002: Is in triage, maar ligt op 0 tafels.",
      "C-2026-0002: Wacht op O-2026-0001, dat er niets meer over besluit.",
      "O-2026-0001: Heeft C-2026-0066 op de agenda, die er niet is.",
      "O-2026-0001: Bespreekt C-2026-0002 buiten de agenda.",
      "O-2026-0001: Is niet open en bespreekt C-2026-0002."
    ) {
      try $0.wijzig(Controlebron.c2) {
        $0.inhoud.fase = .inTriage
        $0.inhoud.overleg = Controlebron.o1
      }
      try $0.wijzig(Controlebron.o1) {
        $0.inhoud.agenda.append(Agendapunt(casus: Nummer(jaar: 2026, volgnummer: 66)))
        $0.inhoud.huidigPunt = Controlebron.c2
      }
    },
    Controlegeval(
      "vorige-casus", "C-2026-0001: Is een terugval van C-2026-0002, die nog loopt.",
      "M-2026-0001: Is een terugval van C-2025-0003, die er niet is."
    ) {
      try $0.wijzig(Controlebron.c1) { $0.inhoud.opening.vorigeCasus = Controlebron.c2 }
      try $0.wijzig(Controlebron.m1) {
        $0.inhoud.gegevens.vorigeCasus = Nummer(jaar: 2025, volgnummer: 3)
      }
    },
    Controlegeval(
      "verbanden", "C-2026-0001: Is verbonden met C-2026-0002, die dat niet terug noemt.",
      "C-2026-0002: Is verbonden met C-2025-0003, die er niet is."
    ) {
      let missing = Nummer<Casus>(jaar: 2025, volgnummer: 3)
      try $0.wijzig(Controlebron.c1) {
        $0.inhoud.verbanden = [.init(met: .hier(Controlebron.c2), soort: .gezin, toelichting: "x")]
      }
      try $0.wijzig(Controlebron.c2) {
        $0.inhoud.verbanden = [.init(met: .hier(missing), soort: .gezin, toelichting: "x")]
      }
    },
    Controlegeval("medewerkers", "C-2026-0002: Noemt medewerker \"weg\", die niet bekend is.") {
      try $0.wijzig(Controlebron.c2) { $0.inhoud.procesregisseur = "weg" }
    },
    Controlegeval(
      "herkomst", "M-2026-0002: Komt uit hetzelfde dossier van \"gcos\" als M-2026-0001."
    ) {
      for number in 1...2 {
        try $0.wijzig(Nummer<Melding>(jaar: 2026, volgnummer: number)) {
          $0.inhoud.herkomst = Herkomst(bronsysteem: "gcos", bronId: "17")
        }
      }
    },
  ]

  private static let huis = [
    Controlegeval(
      "huis-onbekend", "C-2026-0002: Noemt traject \"oud\", die dit huis niet kent.",
      "M-2026-0001: Noemt gemeente \"Venlo\", die dit huis niet kent."
    ) {
      try $0.wijzig(Controlebron.c2) { $0.inhoud.trajecten[0].traject = "oud" }
      try $0.wijzig(Controlebron.m1) { $0.inhoud.gegevens.gemeente = "Venlo" }
    },
    Controlegeval(
      "huis-overgenomen",
      "M-2026-0001: Noemt bron \"Brief\" zoals die is aangeleverd; dit huis kent die niet."
    ) {
      try $0.wijzig(Controlebron.m1) {
        $0.inhoud.herkomst = Herkomst(bronsysteem: "gcos", bronId: "1")
        $0.inhoud.gegevens.bron = "Brief"
      }
    },
    Controlegeval(
      "huis-profiel",
      "Het profiel van het huis: schaalniveaus[4].id: \"voorliggend-veld\" staat er dubbel."
    ) { $0.records.profiel.schaalniveaus.append($0.records.profiel.schaalniveaus[0]) },
    Controlegeval(
      "huis-geldigheid",
      "M-2026-0001: Noemt partner \"bureau-jeugdzorg\", die op do 14 mei 2026 niet gold."
    ) {
      try $0.wijzig(Controlebron.m1) {
        $0.inhoud.gegevens.inbrengendePartner = "bureau-jeugdzorg"
      }
    },
  ]

  private static let rest = [
    Controlegeval(
      "teller", "M-2026-0002: De teller M-2026 staat op 1 en is dit nummer nog niet."
    ) { $0.records.tellers["M-2026"] = 1 },
    Controlegeval(
      "toekomst", "M-2026-0001: Noemt vr 15 mei 2026 als iets dat al gebeurd is."
    ) {
      let tomorrow = $0.vandaag.plus(dagen: 1)
      try $0.wijzig(Controlebron.m1) { $0.inhoud.gegevens.ontvangenOp = tomorrow }
    },
    Controlegeval(
      "datumvolgorde", "C-2026-0001: Het traject eindigt voor do 14 mei 2026, de eerste dag.",
      "C-2026-0009: De datum van afsluiting ligt vóór die van procesregie."
    ) {
      let day = $0.vandaag
      try $0.wijzig(Controlebron.c1) { $0.inhoud.trajecten[0].tot = day.plus(dagen: -1) }
      var taken = Overname(herkomst: Herkomst(bronsysteem: "gcos", bronId: "1"))
      taken.procesregieVan = day
      taken.afgeslotenOp = day.plus(dagen: -3)
      try $0.neemOver(taken)
    },
    Controlegeval("regels", "C-2026-0002: R-40: Noem de procesregisseur.") {
      try $0.wijzig(Controlebron.c2) { $0.inhoud.procesregisseur = nil }
    },
    Controlegeval(
      "niet-toetsbaar",
      "C-2026-0009: Overgenomen en niet toetsbaar: R-45: Kies de partner of het niveau dat de "
        + "casus overneemt."
    ) {
      var taken = Overname(herkomst: Herkomst(bronsysteem: "gcos", bronId: "1"))
      taken.procesregieVan = $0.vandaag
      try $0.neemOver(taken)
      try $0.wijzig(Nummer<Casus>(jaar: 2026, volgnummer: 9)) {
        $0.inhoud.afschaling = Afschaling(
          partner: nil, niveau: nil, voorwaarden: "Rustig.", neemtActiesOver: true)
      }
    },
    Controlegeval(
      "waarschuwing",
      "O-2026-0002: R-22: Er is 1 organisatie aanwezig; Triage vraagt er 12."
    ) {
      try $0.wijzig(Nummer<Overleg>(jaar: 2026, volgnummer: 2)) {
        $0.inhoud.aanwezig = ["politie"]
      }
    },
    Controlegeval("logboek", "logboek/2026-05.jsonl:3: Logregel 3 is onleesbaar of gewijzigd.") {
      $0.opslag = [
        Opslagbevinding(
          soort: .logboek("Logregel 3 is onleesbaar of gewijzigd."), pad: "logboek/2026-05.jsonl:3")
      ]
    },
    Controlegeval(
      "andere-som", "P-000001: Het bestand is niet dat wat het logboek het laatst zag."
    ) { $0.opslag = [Opslagbevinding(soort: .andereSom, pad: "personen/P-000001.json")] },
    Controlegeval(
      "teruggedraaid",
      "P-000001: Het bestand is een oudere versie; latere wijzigingen zijn weg."
    ) { $0.opslag = [Opslagbevinding(soort: .teruggedraaid, pad: "personen/P-000001.json")] },
    Controlegeval(
      "journaal", "\"journal/txn\": Een wijziging is begonnen en kan niet worden afgemaakt."
    ) { $0.opslag = [Opslagbevinding(soort: .journaal, pad: "journal/txn")] },
    Controlegeval(
      "rechten",
      "\"HEAD\" en 1 ander: ook voor anderen te lezen of te schrijven; "
        + "vh controle --herstel zet dat goed."
    ) {
      $0.opslag = ["HEAD", "personen/P-000001.json"].map {
        Opslagbevinding(soort: .rechten, pad: $0)
      }
    },
    Controlegeval(
      "verdwenen", "P-000007: Het logboek kent dit dossier, maar het bestand is er niet."
    ) { $0.opslag = [Opslagbevinding(soort: .verdwenen, pad: "personen/P-000007.json")] },
    Controlegeval("buiten-logboek", "P-000007: Het bestand is buiten vh om geplaatst.") {
      $0.opslag = [Opslagbevinding(soort: .onbekendAanLogboek, pad: "personen/P-000007.json")]
    },
    Controlegeval("los-bestand", "\"personen/kopie.json\": hoort niet in de gegevensmap.") {
      $0.opslag = [Opslagbevinding(soort: .losBestand, pad: "personen/kopie.json")]
    },
  ]
}
