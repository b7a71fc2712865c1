import Testing

@testable import VHDomain

/// A light command in a world where it can be carried out, with who does it and for which meeting.
struct Ongedaangeval: Sendable, CustomTestStringConvertible {
  typealias Verzoek = (command: Command, wie: String, overleg: Nummer<Overleg>?)

  /// The case of the command, and what is said of it when it is undone.
  let naam: String
  let wat: String
  let maak: @Sendable (Wereld) throws -> Verzoek

  init(_ naam: String, _ wat: String, _ maak: @escaping @Sendable (Wereld) throws -> Verzoek) {
    self.naam = naam
    self.wat = wat
    self.maak = maak
  }

  var testDescription: String { naam }

  static let alle = meldingen + tafels + procesregie + overlegpunten + samenhang

  private static let overlegpunten = [
    Ongedaangeval("puntAgenderen", "punt op de agenda van Triage") {
      (.puntAgenderen(.thema(tekst: "Station"), tafel: "triage", datum: $0.vandaag), "ad", nil)
    },
    Ongedaangeval("onderbouwen", "onderbouwing van een antwoord bij C-2026-0001") {
      let punt = try $0.gewogen()
      return (.onderbouwen(punt.casus, .gevolg, bijdragen: ["B1"]), "ad", punt.overleg)
    },
    Ongedaangeval("terugkoppelen", "terugkoppeling over C-2026-0001") {
      (
        .terugkoppelen(try $0.onderProcesregie(), Teruggekoppeld(wijze: "gebeld")), "ad", nil
      )
    },
  ]

  private static let meldingen = [
    Ongedaangeval("registreren", "melding M-2026-0001") {
      (.registreren(.voorbeeld(op: $0.vandaag), ontvangen: true), "ad", nil)
    },
    Ongedaangeval("meldingWijzigen", "wijziging van M-2026-0001") {
      let melding = try $0.melding(ontvangen: false)
      return (.meldingWijzigen(melding, .voorbeeld(op: $0.vandaag), ontvangen: true), "ad", nil)
    },
    Ongedaangeval("inScreeningNemen", "screening van M-2026-0001 als C-2026-0001") {
      (.inScreeningNemen([try $0.melding()]), "ad", nil)
    },
    Ongedaangeval("rechtstreeksNaarTriage", "M-2026-0001 rechtstreeks naar triage als C-2026-0001")
    {
      (
        .rechtstreeksNaarTriage(
          try $0.melding(), reden: "Haast.", tafel: "triage", datum: $0.vandaag), "ad", nil
      )
    },
    Ongedaangeval("doorgeleiden", "doorgeleiding van M-2026-0001 naar Gemeente Weert") {
      (
        .doorgeleiden(
          try $0.melding(soort: "wvggz"), partner: "gemeente-weert", reden: "Wvggz."), "ad", nil
      )
    },
    Ongedaangeval("bijConcluderen", "conclusie van de gemeente over M-2026-0001") {
      (.bijConcluderen(try $0.melding(soort: "bij", als: "br"), .voorbeeld), "br", nil)
    },
    Ongedaangeval("consultTellen", "consult per balie") { _ in
      (.consultTellen(Consult(.balie)), "ad", nil)
    },
    Ongedaangeval("koppelen", "koppeling van M-2026-0002 aan C-2026-0001") {
      let casus = try $0.onderProcesregie()
      return (.koppelen(try $0.melding(), casus, reden: "Zelfde woning."), "ad", nil)
    },
    Ongedaangeval("spoed", "spoed bij M-2026-0002 als C-2026-0002") {
      try $0.doe(
        .agenderen(
          try $0.naarTriage(try $0.inScreening(try $0.melding())), tafel: "triage",
          datum: $0.vandaag))
      return (.spoed(try $0.melding(), .voorbeeld), "ma", nil)
    },
    Ongedaangeval("persoonAanmaken", "persoon P-000001") { _ in
      (.persoonAanmaken(.voorbeeld), "ad", nil)
    },
    Ongedaangeval("persoonAanvullen", "wijziging van P-000001") {
      _ = try $0.melding()
      return (.persoonAanvullen(Nummer(jaar: 0, volgnummer: 1), .voorbeeldVrouw), "ad", nil)
    },
    Ongedaangeval("nietDezelfde", "oordeel over P-000001 en P-000002") {
      _ = try ($0.melding(), $0.melding())
      return (.nietDezelfde(.eerste, .tweede, reden: "Twee."), "ad", nil)
    },
    Ongedaangeval("tochOnzeker", "herroeping van het oordeel over P-000001 en P-000002") {
      _ = try ($0.melding(), $0.melding())
      try $0.doe(.nietDezelfde(.eerste, .tweede, reden: "Twee."))
      return (.tochOnzeker(.eerste, .tweede, reden: "Of niet."), "ad", nil)
    },
    Ongedaangeval("bijPersoon", "let-op bij P-000001") {
      _ = try $0.melding()
      let line = LetOp.voorbeeld(tot: $0.vandaag.plus(dagen: 30))
      return (.bijPersoon(.eerste, .letOp(line)), "pr", nil)
    },
    Ongedaangeval("rollenVastleggen", "rol van P-000001 in C-2026-0001") {
      (.rollenVastleggen(try $0.inScreening(), .eerste, [.pleger, .kind]), "ad", nil)
    },
  ]

  private static let tafels = [
    Ongedaangeval("agenderen", "C-2026-0001 op de agenda van Triage") {
      (.agenderen(try $0.naarTriage(), tafel: "triage", datum: $0.vandaag), "ad", nil)
    },
    Ongedaangeval("aanwezigheid", "vertrek van AMW Midden-Limburg bij O-2026-0001") {
      let overleg = try $0.geopend("routeertafel")
      return (.aanwezigheid(overleg, organisatie: "amw", aanwezig: false), "ad", nil)
    },
    Ongedaangeval("verrijken", "bijdrage B1 bij C-2026-0001") {
      let punt = try $0.opTafelInTriage()
      let told = Verrijking(partner: "amw", tekst: "Bekend.", grondslag: "wmo")
      return (.verrijken(punt.casus, told), "ad", punt.overleg)
    },
    Ongedaangeval("beantwoorden", "antwoord op de criteria bij C-2026-0001") {
      let punt = try $0.opTafelInTriage()
      return (
        .beantwoorden(punt.casus, .antwoord(vraag: .gevolg, waarde: .ja)), "ad", punt.overleg
      )
    },
    Ongedaangeval("overrulen", "overrulen van regel R-01 bij C-2026-0001") {
      (.overrulen(try $0.opTafelInTriage().casus, regel: "R-01", reden: "Moet."), "ma", nil)
    },
  ]

  private static let samenhang = [
    Ongedaangeval("betrokkeneBijMelding", "persoon erbij in M-2026-0001") {
      (.betrokkeneBijMelding(try $0.melding(), .zus), "ad", nil)
    },
    Ongedaangeval("betrokkeneBijCasus", "persoon erbij in C-2026-0001") {
      (.betrokkeneBijCasus(try $0.inScreening(), .zus), "ad", nil)
    },
    Ongedaangeval("onderwerpVastleggen", "onderwerp van C-2026-0001") {
      (.onderwerpVastleggen(try $0.inScreening(), .stationsplein), "ad", nil)
    },
    Ongedaangeval("casussenVerbinden", "verband van C-2026-0001 met C-2026-0002") {
      let (one, other) = (try $0.inScreening(), try $0.inScreening())
      let relation = Casusverband(met: .hier(other), soort: .gezin, toelichting: "Broers.")
      return (.casussenVerbinden(one, relation), "ad", nil)
    },
    Ongedaangeval("verbandVerbreken", "verbreken van het verband van C-2026-0001 met Elders 12") {
      let casus = try $0.inScreening()
      try $0.doe(.casussenVerbinden(casus, .elders))
      return (.verbandVerbreken(casus, Casusverband.elders.met, reden: "Toch niet."), "ad", nil)
    },
    Ongedaangeval("adviesVragen", "advies bij M-2026-0001 als C-2026-0001") {
      (.adviesVragen(try $0.melding(), .voorbeeld), "ad", nil)
    },
    Ongedaangeval("informatievraagStellen", "informatievraag V-2026-0001") { _ in
      (.informatievraagStellen(.voorbeeld), "ad", nil)
    },
    Ongedaangeval("informatievraagBeantwoorden", "antwoord op V-2026-0001") {
      (.informatievraagBeantwoorden(try $0.gevraagd(), Vraagantwoord(gegeven: "Ja.")), "ad", nil)
    },
    Ongedaangeval("contactVastleggen", "contact K-000001") { _ in
      (.contactVastleggen(.voorbeeld), "be", nil)
    },
    Ongedaangeval("contactWijzigen", "wijziging van K-000001") {
      (.contactWijzigen(try $0.contact(), .voorbeeld(functie: "chef")), "be", nil)
    },
    Ongedaangeval("contactBeeindigen", "einde van K-000001") {
      (.contactBeeindigen(try $0.contact(), op: $0.vandaag), "be", nil)
    },
  ]

  private static let procesregie = [
    Ongedaangeval("casusregisseurBenoemen", "casusregisseur van C-2026-0001") {
      (.casusregisseurBenoemen(try $0.onderProcesregie(), .voorbeeld), "pr", nil)
    },
    Ongedaangeval("procesregisseurWijzigen", "andere procesregisseur van C-2026-0001") {
      (
        .procesregisseurWijzigen(try $0.onderProcesregie(), medewerker: "pr2", reden: "Verlof."),
        "ma", nil
      )
    },
    Ongedaangeval("doelStellen", "doel D2 bij C-2026-0001") {
      (.doelStellen(try $0.metPlan(), .voorbeeld), "pr", nil)
    },
    Ongedaangeval("bijCasus", "plan van aanpak van C-2026-0001") {
      (.planVaststellen(try $0.metPlan(), instemming: "Opnieuw."), "pr", nil)
    },
    Ongedaangeval("huisverbodVastleggen", "huisverbod H-2026-0001") {
      let casus = try $0.onderProcesregie()
      var data = Huisverbodgegevens()
      data.casus = casus
      data.persoon = try $0.staat(casus).hoofdbetrokkene
      data.gemeente = "Roermond"
      data.rihgOp = $0.vandaag
      return (.huisverbodVastleggen(nil, data), "pr", nil)
    },
    Ongedaangeval("actieToevoegen", "actie A1 bij C-2026-0001") {
      (.actieToevoegen(try $0.onderProcesregie(), .voorbeeld(tot: $0.vandaag)), "pr", nil)
    },
    Ongedaangeval("actieEindigen", "actie A1 afgerond bij C-2026-0001") {
      let casus = try $0.onderProcesregie()
      try $0.doe(.actieToevoegen(casus, .voorbeeld(tot: $0.vandaag)), als: "pr")
      return (.actieEindigen(casus, actie: "A1", status: .afgerond, reden: nil), "pr", nil)
    },
    Ongedaangeval("monitoren", "C-2026-0001 in monitoring") {
      (.monitoren(try $0.metPlan()), "pr", nil)
    },
    Ongedaangeval("opschalen", "C-2026-0001 terug onder actieve procesregie") {
      (.opschalen(try $0.inMonitoring(), reden: "Stagneert."), "pr", nil)
    },
    Ongedaangeval("afschalen", "afschaling van C-2026-0001") {
      (.afschalen(try $0.onderProcesregie(), .voorbeeld), "pr", nil)
    },
  ]
}

extension LetOp {
  /// A line to be looked at again before a day.
  static func voorbeeld(tot dag: Datum) -> LetOp {
    LetOp(tekst: "Hond los op het erf.", bron: "Wijkagent", herzienVoor: dag)
  }
}

extension Nummer<Persoon> {
  /// The first person recorded in a test.
  static var eerste: Self { Nummer(jaar: 0, volgnummer: 1) }
  /// The second.
  static var tweede: Self { Nummer(jaar: 0, volgnummer: 2) }
}
