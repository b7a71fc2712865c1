import Testing

@testable import VHDomain

extension Regelgeval {
  /// The rules of a house with extra tasks and trajecten for some gemeenten only.
  static let plustaken: [Regelgeval] = [
    .plustaak(
      "R-10", "lokale hulp volstaat",
      { $0.weegtMetPlustaak(.antwoord(vraag: .lokaalToereikend, waarde: .ja)) },
      zegt: [
        "De criteria van dit huis zijn niet vervuld en de plustaak evenmin; kies een andere uitkomst."
      ], bij: ["uitkomst"]),
    .plustaak(
      "R-02", "de plustaak staat open",
      { $0.weegtMetPlustaak(.antwoord(vraag: .plustaakImpact, waarde: .onbekend)) },
      zegt: [
        "Vraag 7 is nog niet beantwoord: PLUS: gezin of omgeving speelt mee."
      ], bij: ["criteria.plustaak.impactOpSysteem"]),
    .plustaak(
      "R-14", "niets vastgelegd",
      { $0.procesregie.criteria?.antwoorden?.plustaak?.stagnatie = nil },
      zegt: [
        "Noem het lokale team dat vastloopt.", "Vul in sinds wanneer de lokale hulp stokt.",
        "Schrijf wat lokaal is geprobeerd.",
      ], bij: Array(repeating: "criteria.plustaak.stagnatie", count: 3)),
    .plustaak(
      "R-14", "pas na het besluit",
      {
        $0.procesregie.criteria?.antwoorden?.plustaak?.stagnatie?.sinds = Datum(2026, 6, 1)
      },
      zegt: ["De lokale hulp stokte pas na het besluit van do 21 mei 2026."],
      bij: ["criteria.plustaak.stagnatie"]),
    .plustaak(
      "R-15", "als basistaak geteld", { $0.procesregie.criteria?.taak = .basis },
      zegt: ["Het besluit noemt niet de taak die uit de antwoorden volgt; beslis opnieuw."],
      bij: ["criteria.taak"]),
    .plustaak(
      "R-16", "uithuiszetting in Vaals",
      {
        $0.gemeente = "Vaals"
        $0.procesregie.traject = "voorkomen-uithuiszetting"
      },
      zegt: [
        "Traject Voorkomen huisuitzettingen is er alleen voor Maastricht, niet voor Vaals; noteer waarom het hier toch past."
      ], bij: ["traject"]),
    Regelgeval(
      regel: "O25", geval: "beslist zonder bijdrage",
      zegt: [
        "Er ligt nog geen bijdrage van een partner; laat eerst verrijken, of schrijf waarom dat niet kan."
      ], velden: ["uitkomst"]
    ) { context in
      var casus = Casus()
      casus.opening.wachtrij = .verward
      var besluit = Besluit.naarTriage
      besluit.orgaan = .screening
      casus.besluiten = [besluit]
      let house = try Huizen.westelijkeMijnstreek.get()
      return Rule<Casus>.naVerrijking.findings(
        casus, RuleContext(house: house, medewerkers: context.medewerkers))
    },
    Regelgeval(
      regel: "R-80", geval: "een uithuiszetting van de politie",
      zegt: [
        "Traject Voorkomen huisuitzettingen kent als verwijzers Woningcorporatie, Kredietbank Limburg en Trajekt; deze melding komt van een ander."
      ], velden: ["bron"]
    ) { context in
      var melding = try Melding.gezond
      melding.gegevens.soort = "uithuiszetting"
      let house = try Huizen.maastrichtHeuvelland.get()
      return Rule<Melding>.verwijzer.findings(
        melding, RuleContext(house: house, medewerkers: context.medewerkers))
    },
  ]
}

extension Casus {
  /// Under procesregie as a plustaak: no nuisance or crime, the local team got stuck.
  static var gezondAlsPlustaak: Casus {
    get throws {
      var casus = try Casus.gezond
      casus.gemeente = "Maastricht"
      casus.criteria = LandelijkeCriteria()
      for antwoord in [Criteriumantwoord].plustaak { casus.criteria.neemOver(antwoord) }
      casus.verrijkingen = ["politie", "ggz"].map {
        Verrijking(partner: $0, tekst: "Bekend.", grondslag: "convenant")
      }
      casus.casusregisseur?.partner = "ggz"
      casus.acties[0].partner = "trajekt"
      casus.afschaling?.niveau = "sociaal-team"
      casus.procesregie.orgaan = .procesregisseur
      casus.procesregie.criteria?.set = "maastricht-heuvelland-2019"
      casus.weegtMetPlustaak()
      return casus
    }
  }

  /// Weighs again in the reading of a house with extra tasks.
  mutating func weegtMetPlustaak(_ antwoorden: Criteriumantwoord...) {
    for antwoord in antwoorden { criteria.neemOver(antwoord) }
    let weighed = criteria
    let toets = weighed.toets(.maastrichtHeuvelland)
    procesregie.criteria?.antwoorden = weighed
    procesregie.criteria?.uitkomst = toets.uitkomst
    procesregie.criteria?.taak = toets.taak
  }
}

extension [Criteriumantwoord] {
  /// The plustaak holds; the criteria themselves do not.
  static var plustaak: Self {
    [
      .leefgebieden(lijst: ["huisvesting", "gezin-en-relaties"], volledig: false),
      .antwoord(vraag: .gevolg, waarde: .nee), .antwoord(vraag: .gebiedsgebonden, waarde: .nee),
      .antwoord(vraag: .plustaakImpact, waarde: .ja),
      .antwoord(vraag: .lokaalToereikend, waarde: .nee),
      .stagnatie(
        stagnatie: Stagnatie(
          team: "Sociaal Team Oost", sinds: Datum(2026, 1, 12), geprobeerd: "Schuldhulp.")),
    ]
  }
}
