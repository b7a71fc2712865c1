import Testing

@testable import VHDomain

/// A casus on the table of an open meeting.
struct Punt {
  let casus: Nummer<Casus>
  let overleg: Nummer<Overleg>
}

// MARK: - To a place in the process

extension Wereld {
  /// A received melding about a new person, complete unless the test changes it.
  func melding(
    soort: String = "overlast", achternaam: String = "Bakker", als id: String = "ad",
    ontvangen: Bool = true, _ wijzig: (inout Intake) -> Void = { _ in }
  ) throws -> Nummer<Melding> {
    var intake = Intake.voorbeeld(op: vandaag, soort: soort, achternaam: achternaam)
    wijzig(&intake)
    let receipt = try doe(.registreren(intake, ontvangen: ontvangen), als: id)
    return try #require(receipt.nieuw(Melding.self))
  }

  /// A casus in screening.
  func inScreening(
    _ melding: Nummer<Melding>? = nil, als id: String = "ad"
  ) throws -> Nummer<Casus> {
    let nummer = try melding ?? self.melding()
    return try #require(try doe(.inScreeningNemen([nummer]), als: id).nieuw(Casus.self))
  }

  /// A casus on the screening table of its queue, the meeting open.
  func opTafelInScreening(
    _ casus: Nummer<Casus>? = nil, als id: String = "ad"
  ) throws -> Punt {
    let nummer = try casus ?? inScreening(als: id)
    let queue = try staat(nummer).opening.wachtrij
    let overleg = try geopend(queue == .verward ? "screening-verward" : "routeertafel", als: id)
    try doe(.puntOpenen(nummer), als: id, namens: overleg)
    return Punt(casus: nummer, overleg: overleg)
  }

  /// A casus that the screening sent to triage.
  func naarTriage(_ casus: Nummer<Casus>? = nil, als id: String = "ad") throws -> Nummer<Casus> {
    let punt = try opTafelInScreening(casus, als: id)
    try doe(.besluiten(punt.casus, .naarTriage), als: id, namens: punt.overleg)
    try doe(.overlegSluiten(punt.overleg), als: id)
    return punt.casus
  }

  /// A casus on the triage table, the meeting open.
  func opTafelInTriage(_ casus: Nummer<Casus>? = nil, als id: String = "ad") throws -> Punt {
    let nummer = try casus ?? naarTriage(als: id)
    try doe(.agenderen(nummer, tafel: "triage", datum: vandaag), als: id)
    let overleg = try geopend("triage", als: id)
    try doe(.puntOpenen(nummer), als: id, namens: overleg)
    return Punt(casus: nummer, overleg: overleg)
  }

  /// The same with contributions of zorg and straf and every answer given.
  func gewogen(
    _ casus: Nummer<Casus>? = nil, _ antwoorden: [Criteriumantwoord] = .voldoet,
    als id: String = "ad"
  ) throws -> Punt {
    let punt = try opTafelInTriage(casus, als: id)
    for partner in ["politie", "veilig-thuis"] {
      let told = Verrijking(partner: partner, tekst: "Bekend.", grondslag: "convenant")
      try doe(.verrijken(punt.casus, told), als: id, namens: punt.overleg)
    }
    for antwoord in antwoorden {
      try doe(.beantwoorden(punt.casus, antwoord), als: id, namens: punt.overleg)
    }
    return punt
  }

  /// A casus under procesregie of `regisseur`.
  func onderProcesregie(
    _ casus: Nummer<Casus>? = nil, van regisseur: String = "pr",
    traject: String = "multiproblematiek", als id: String = "ad"
  ) throws -> Nummer<Casus> {
    let punt = try gewogen(casus, als: id)
    try doe(
      .besluiten(punt.casus, .procesregie(traject, van: regisseur)), als: id, namens: punt.overleg)
    try doe(.overlegSluiten(punt.overleg), als: id)
    return punt.casus
  }

  /// A casus under procesregie with casusregisseur, goal and agreed plan.
  func metPlan(van regisseur: String = "pr") throws -> Nummer<Casus> {
    let casus = try onderProcesregie(van: regisseur)
    try doe(.casusregisseurBenoemen(casus, .voorbeeld), als: regisseur)
    try doe(.doelStellen(casus, .voorbeeld), als: regisseur)
    try doe(.planVaststellen(casus, instemming: "Stemt in."), als: regisseur)
    return casus
  }

  /// A casus in monitoring.
  func inMonitoring() throws -> Nummer<Casus> {
    let casus = try metPlan()
    try doe(.monitoren(casus), als: "pr")
    return casus
  }

  /// A casus handed to the local team.
  func afgeschaald() throws -> Nummer<Casus> {
    let casus = try onderProcesregie()
    try doe(.afschalen(casus, .voorbeeld), als: "pr")
    return casus
  }

  /// A closed casus.
  func gesloten() throws -> Nummer<Casus> {
    let casus = try afgeschaald()
    try doe(.afsluiten(casus, .voorbeeld), als: "pr")
    return casus
  }

  /// An open meeting of today with the first so many participants.
  func geopend(
    _ tafel: String, aantal: Int = 12, als id: String = "ad", aanvaardt: [Aanvaarding] = []
  ) throws -> Nummer<Overleg> {
    let table = try #require(try records.house.tafels.met(id: tafel))
    let command = Command.overlegOpenen(
      tafel: tafel, datum: vandaag, aanwezig: Array(table.deelnemers.prefix(aantal)),
      voorzitter: "Vera Zitter")
    let receipt = try doe(command, als: id, aanvaardt: aanvaardt)
    return try #require(receipt.nummers.lazy.compactMap { Nummer<Overleg>($0) }.first)
  }
}

// MARK: - Examples

extension Intake {
  /// A complete melding of the police in Roermond about one new person.
  static func voorbeeld(
    op dag: Datum, soort: String = "overlast", achternaam: String = "Bakker"
  ) -> Intake {
    var data = Meldinggegevens()
    data.ontvangenOp = dag
    data.bron = "politie"
    data.soort = soort
    data.gemeente = "Roermond"
    data.aanleiding = "Steeds weer overlast."
    var person = Persoonsgegevens()
    person.achternaam = achternaam
    person.voornamen = "Jan"
    return Intake(gegevens: data, personen: [Intakepersoon(.nieuw(person), hoofd: true)])
  }
}

extension Besluit {
  static var naarTriage: Besluit {
    var besluit = Besluit(.naarTriage)
    besluit.risico = .hoog
    besluit.complexiteit = .midden
    besluit.reden = "Speelt op meer plaatsen."
    return besluit
  }

  static func procesregie(_ traject: String = "multiproblematiek", van: String = "pr") -> Besluit {
    var besluit = Besluit(.procesregie)
    besluit.aard = .zorgEnVeiligheid
    besluit.ernst = .hoog
    besluit.traject = traject
    besluit.procesregisseur = van
    besluit.grondslag = "convenant"
    besluit.vervolg = van
    besluit.reden = "Vraagt om regie."
    return besluit
  }

  static func aangehouden(tot terug: Datum) -> Besluit {
    var besluit = Besluit(.aangehouden)
    besluit.vraag = "Wat weet u?"
    besluit.partner = "politie"
    besluit.terugOp = terug
    besluit.reden = "Te weinig bekend."
    besluit.vervolg = "pr"
    return besluit
  }

  /// Any other outcome, filled in.
  static func uitkomst(_ uitkomst: Uitkomst, casus: Nummer<Casus>? = nil) -> Besluit {
    var besluit = Besluit(uitkomst)
    besluit.partner = uitkomst == .doorgeleid || uitkomst == .partnerPaktOp ? "amw" : nil
    besluit.casus = casus
    besluit.reden = "Daar hoort het thuis."
    besluit.vervolg = "pr"
    return besluit
  }
}

extension [Criteriumantwoord] {
  /// Criterion 1, 2 and 3 hold, 4 does not.
  static let voldoet: Self = [
    .leefgebieden(lijst: ["huisvesting", "middelengebruik"], volledig: true),
    .antwoord(vraag: .gevolg, waarde: .ja),
    .ketens(lijst: [.zorg, .straf], volledig: true),
    .antwoord(vraag: .dwangEnDrang, waarde: .ja),
    .antwoord(vraag: .binnenEenKetenToereikend, waarde: .nee),
    .antwoord(vraag: .impactOpSysteem, waarde: .ja),
    .antwoord(vraag: .gebiedsgebonden, waarde: .nee),
  ]

  /// The same with another answer to one question.
  static func voldoet(maar vraag: Criteriumvraag, _ waarde: Antwoord) -> Self {
    voldoet.map { $0.vraag == vraag ? .antwoord(vraag: vraag, waarde: waarde) : $0 }
  }
}

extension Casusregisseur {
  static let voorbeeld = Casusregisseur(partner: "met-ggz", naam: "Cas Regie")
}

extension Doel {
  static let voorbeeld = Doel(leefgebied: "huisvesting", tekst: "Een eigen woning.")
}

extension Actie {
  static func voorbeeld(tot dag: Datum) -> Actie {
    Actie("Aanmelden bij de bank", partner: "amw", wie: "maatschappelijk werk", uiterlijk: dag)
  }
}

extension Afschaling {
  static let voorbeeld = Afschaling(
    partner: nil, niveau: "lokaal-team", voorwaarden: "Woont en wordt behandeld.",
    neemtActiesOver: false)
}

extension Afsluiting {
  static let voorbeeld = Afsluiting(reden: "doelen-bereikt", betrokkeneGeinformeerd: true)
}
