@testable import VHDomain

/// A walk from a report to the end of a casus, through nearly every command.
///
/// Every free text holds the word "Vertrouwelijk", every person is called "Geheimhouder".
enum Walk {
  static let melding1 = Nummer<Melding>(jaar: 2026, volgnummer: 1)
  static let melding2 = Nummer<Melding>(jaar: 2026, volgnummer: 2)
  static let casus = Nummer<Casus>(jaar: 2026, volgnummer: 1)
  static let screening = Nummer<Overleg>(jaar: 2026, volgnummer: 1)
  static let triage = Nummer<Overleg>(jaar: 2026, volgnummer: 2)
  static let persoon = Nummer<Persoon>(jaar: 0, volgnummer: 1)

  static var steps: [Step] { reporting + screeningSteps + triageSteps + procesregie + ending }

  /// A complete report of today about one new person.
  static func intake(_ day: Datum = Bureau.today, _ why: String = "Vertrouwelijk verhaal") -> Intake
  {
    var data = Meldinggegevens()
    data.ontvangenOp = day
    data.bron = "politie"
    data.soort = "overlast"
    data.gemeente = "Roermond"
    data.aanleiding = why
    return Intake(
      gegevens: data, personen: [Intakepersoon(.nieuw(person("Jan")), hoofd: true, rol: .pleger)])
  }

  static func person(_ voornamen: String) -> Persoonsgegevens {
    var data = Persoonsgegevens()
    data.voornamen = voornamen
    data.tussenvoegsel = "van der"
    data.achternaam = "Geheimhouder"
    data.geboortedatum = Geboortedatum("1979-02")
    return data
  }

  /// Two meldingen, three persons.
  static var reporting: [Step] {
    var concept = intake()
    concept.gegevens.bron = nil
    concept.personen.append(Intakepersoon(.bestaand(persoon), hoofd: false))
    var complete = concept
    complete.gegevens.bron = "gemeente"
    complete.personen = [
      Intakepersoon(.bestaand(persoon), hoofd: true),
      Intakepersoon(.bestaand(Nummer(jaar: 0, volgnummer: 2)), hoofd: false, rol: .getuige),
    ]
    return [
      Step(.registreren(intake(), ontvangen: true)),
      Step(.registreren(concept, ontvangen: false)),
      Step(.meldingWijzigen(melding2, complete, ontvangen: true)),
      Step(.persoonAanmaken(person("Truus"))),
      Step(.persoonAanvullen(persoon, person("Johannes"))),
    ]
  }

  /// The first melding becomes a casus and goes to triage; the second is linked to it.
  static var screeningSteps: [Step] {
    var onward = Besluit(.naarTriage)
    onward.risico = .hoog
    onward.complexiteit = .midden
    onward.reden = "Vertrouwelijk oordeel"
    return [
      Step(.inScreeningNemen([melding1])),
      Step(
        .overlegOpenen(
          tafel: "routeertafel", datum: Bureau.today, aanwezig: ["veilig-thuis", "cjg"],
          voorzitter: "Vertrouwelijk voorzitter")),
      Step(.puntOpenen(casus), in: screening),
      Step(.besluiten(casus, onward), in: screening),
      Step(.overlegSluiten(screening)),
      Step(.agenderen(casus, tafel: "triage", datum: Bureau.today)),
    ]
  }

  static var triageSteps: [Step] {
    var besluit = Besluit(.procesregie)
    besluit.aard = .zorgEnVeiligheid
    besluit.ernst = .hoog
    besluit.traject = "multiproblematiek"
    besluit.procesregisseur = "p.regie"
    besluit.grondslag = "convenant"
    besluit.vervolg = "a.alles"
    besluit.reden = "Vertrouwelijk besluit"
    let contribution = Verrijking(
      partner: "politie", tekst: "Vertrouwelijk proces-verbaal", grondslag: "wpg")
    return [
      Step(
        .overlegOpenen(
          tafel: "triage", datum: Bureau.today, aanwezig: ["politie", "cjg", "amw"],
          voorzitter: "Vertrouwelijk voorzitter"), passing: "R-22"),
      Step(.aanwezigheid(triage, organisatie: "mee", aanwezig: true), passing: "R-22"),
      Step(.aanwezigheid(triage, organisatie: "cjg", aanwezig: false)),
      Step(.puntOpenen(casus), in: triage),
      Step(.verrijken(casus, contribution), in: triage),
    ] + answers.map { Step(.beantwoorden(casus, $0), in: triage) } + [
      Step(.besluiten(casus, besluit), in: triage, passing: "R-04"),
      Step(.overlegSluiten(triage)),
    ]
  }

  private static let answers: [Criteriumantwoord] = [
    .leefgebieden(lijst: ["huisvesting", "middelengebruik"], volledig: false),
    .antwoord(vraag: .gevolg, waarde: .ja),
    .ketens(lijst: [.zorg, .straf], volledig: true),
    .antwoord(vraag: .dwangEnDrang, waarde: .ja),
    .antwoord(vraag: .binnenEenKetenToereikend, waarde: .nee),
    .antwoord(vraag: .impactOpSysteem, waarde: .ja),
  ]

  static var procesregie: [Step] {
    let doel = Doel(leefgebied: "huisvesting", tekst: "Vertrouwelijk doel")
    let day = Bureau.today.plus(dagen: 30)
    let regisseur = Casusregisseur(partner: "mee", naam: "Mees Geheimhouder")
    return [
      Step(.casusregisseurBenoemen(casus, regisseur)),
      Step(.doelStellen(casus, doel)),
      Step(.actieToevoegen(casus, action("een", day))),
      Step(.actieToevoegen(casus, action("twee", day))),
      Step(.planVaststellen(casus, instemming: "Vertrouwelijk akkoord")),
      Step(
        .actieEindigen(casus, actie: "A1", status: .vervallen, reden: "Vertrouwelijk vervallen")),
      Step(.monitoren(casus)),
      Step(.opschalen(casus, reden: "Vertrouwelijk voorval")),
      Step(
        .procesregisseurWijzigen(casus, medewerker: "a.alles", reden: "Vertrouwelijk overdracht")),
    ]
  }

  static func action(_ name: String, _ day: Datum) -> Actie {
    Actie(
      "Vertrouwelijk \(name)", partner: "politie", wie: "Wim Geheimhouder", uiterlijk: day,
      leefgebied: "huisvesting")
  }

  static var ending: [Step] {
    let afschaling = Afschaling(
      partner: "mee", niveau: nil, voorwaarden: "Vertrouwelijk geregeld", neemtActiesOver: true)
    let afsluiting = Afsluiting(
      reden: "doelen-bereikt", betrokkeneGeinformeerd: false,
      redenNietGeinformeerd: "Vertrouwelijk onvindbaar")
    let newcomer = Medewerker(id: "n.nieuw", naam: "Nel Nieuweling", rollen: [.administratie])
    let changed = Medewerker(id: "n.nieuw", naam: "Nel Nieuweling", rollen: [.voorzitter])
    return [
      Step(.afschalen(casus, afschaling)),
      Step(.afsluiten(casus, afsluiting)),
      Step(
        .rechtstreeksNaarTriage(
          melding2, reden: "Vertrouwelijk haast", tafel: "triage",
          datum: Bureau.today.plus(dagen: 1))),
      Step(.medewerkerToevoegen(newcomer)),
      Step(.medewerkerWijzigen(changed)),
      Step(.medewerkerBeeindigen("n.nieuw", op: Bureau.today)),
    ]
  }
}
