@testable import VHDomain

extension Regelgeval {
  /// The rules about taking a casus under procesregie.
  static let procesregie: [Regelgeval] = [
    .casus(
      "R-01", "criterium 3 is nee", { $0.weegt(.antwoord(vraag: .impactOpSysteem, waarde: .nee)) },
      zegt: [
        "De landelijke criteria zijn niet vervuld; kies een andere uitkomst, of laat de manager de regel met reden overrulen."
      ], bij: ["uitkomst"]),
    .casus(
      "R-02", "criterium 2 en 4 staan open",
      {
        $0.weegt(
          .antwoord(vraag: .dwangEnDrang, waarde: .onbekend),
          .antwoord(vraag: .gebiedsgebonden, waarde: .onbekend))
      },
      zegt: [
        "Vraag 4 is nog niet beantwoord: Dwang en drang horen erbij.",
        "Vraag 7 is nog niet beantwoord: OF ernstig onveilige plaats of buurt.",
      ], bij: ["criteria.meerdereKetens.dwangEnDrang", "criteria.gebiedsgebonden"]),
    .casus(
      "R-03", "alleen criterium 4, zonder gebied",
      {
        $0.weegt(
          .antwoord(vraag: .impactOpSysteem, waarde: .nee),
          .antwoord(vraag: .gebiedsgebonden, waarde: .ja))
      },
      zegt: [
        "Onveiligheid in plaats of buurt is de enige grond en er is geen gebied genoemd; noteer om welk gebied het gaat."
      ], bij: ["gebied"]),
    .casus(
      "R-04", "niemand uit de zorg bracht iets in", { $0.verrijkingen.removeLast() },
      zegt: [
        "Geen partner uit de keten zorg bracht iets in; noteer waarop het antwoord steunt."
      ], bij: ["criteria.meerdereKetens.ketens"]),
    .casus(
      "R-05", "zonder criteria", { $0.procesregie.criteria = nil },
      zegt: ["Het besluit noemt geen geldige versie van de criteria; beslis opnieuw."],
      bij: ["criteria"]),
    .casus(
      "R-05", "een versie die nog niet gold", { $0.procesregie.op = Datum(2017, 12, 31) },
      zegt: ["Het besluit noemt geen geldige versie van de criteria; beslis opnieuw."],
      bij: ["criteria"]),
    .casus(
      "R-05", "meer antwoorden dan gegeven zijn", { $0.procesregie.criteria?.versie = 8 },
      zegt: ["Het besluit noemt geen geldige versie van de criteria; beslis opnieuw."],
      bij: ["criteria"]),
    .casus(
      "R-06", "thematisch zonder eigen grondslag",
      {
        $0.procesregie.traject = "nazorg"
        $0.procesregie.grondslag = nil
      },
      zegt: ["Kies de eigen grondslag van traject Nazorg detentie."], bij: ["grondslag"]),
    .casus(
      "R-06", "niet thematisch en toch niet getoetst", { $0.procesregie.criteria?.uitkomst = nil },
      zegt: ["Traject Multiproblematiek vraagt om een toets aan de landelijke criteria."],
      bij: ["traject"]),
    .casus(
      "T10", "een tafel die niet mag, een traject en een regisseur die niet bestaan",
      {
        $0.procesregie.orgaan = .procesregisseur
        $0.procesregie.traject = "toverij"
        $0.procesregisseur = "ad"
        $0.procesregie.grondslag = "zomaar"
        $0.weegt(.ketens(lijst: [.zorg], volledig: false))
      },
      zegt: [
        "Deze tafel mag in dit huis niet over procesregie besluiten.",
        "Traject toverij is in dit huis niet te kiezen.",
        "Kies een grondslag die op die dag geldt.",
        "Noem de ketens die nodig zijn: ten minste twee.",
        "Kies een procesregisseur van het huis.",
      ],
      bij: [
        "uitkomst", "traject", "grondslag", "criteria.meerdereKetens.ketens", "procesregisseur",
      ]),
    .casus(
      "R-27", "niets ingevuld", { $0.procesregie = $0.leeg(.procesregie) },
      zegt: [
        "Kies waar het vooral over gaat: zorg, veiligheid of beide.", "Kies hoe ernstig het is.",
        "Kies het traject.", "Noem de procesregisseur.", "Kies de grondslag.",
        "Schrijf in één zin waarom.", "Noem wie het vervolg bewaakt.",
      ], bij: ["aard", "ernst", "traject", "procesregisseur", "grondslag", "reden", "vervolg"]),
    .casus(
      "R-27", "aangehouden zonder vraag", { $0.procesregie = $0.leeg(.aangehouden) },
      zegt: [
        "Schrijf welke vraag openstaat.", "Kies de partner.",
        "Vul in wanneer het punt terugkomt.", "Schrijf in één zin waarom.",
        "Noem wie het vervolg bewaakt.",
      ], bij: ["vraag", "partner", "terugOp", "reden", "vervolg"]),
    .casus(
      "R-27", "geen uitkomst", { $0.procesregie = $0.leeg(nil) },
      zegt: ["Kies eerst een uitkomst."],
      bij: ["uitkomst"]),
    .casus(
      "T7", "naar triage zonder oordeel en reden",
      {
        $0.besluiten[0] = Besluit(.naarTriage)
        $0.besluiten[0].orgaan = .screening
      },
      zegt: [
        "Kies hoe groot het risico is.", "Kies hoe complex het is.", "Schrijf in één zin waarom.",
      ], bij: ["risico", "complexiteit", "reden"]),
    .casus(
      "T7", "gekoppeld zonder casus",
      {
        $0.besluiten[0] = Besluit(.gekoppeld)
        $0.besluiten[0].reden = " \n"
        $0.besluiten[0].orgaan = .screening
      },
      zegt: ["Kies de lopende casus.", "Schrijf in één zin waarom."], bij: ["casus", "reden"]),
  ]

  /// The rules about a casus under way and at its end.
  static let casusverloop: [Regelgeval] = [
    .casus(
      "R-40", "geen procesregisseur", { $0.procesregisseur = nil },
      zegt: ["Noem de procesregisseur."], bij: ["procesregisseur"]),
    .casus(
      "R-40", "twee keer dezelfde",
      { $0.casusregisseur = Casusregisseur(partner: "amw", naam: " petra  REGIS ") },
      zegt: [
        "De casusregisseur is iemand anders dan de procesregisseur; noem een professional van een partner."
      ], bij: ["casusregisseur"]),
    .casus(
      "R-41", "een lege actie",
      { $0.acties.append(Actie(" ", partner: "toverij", wie: "", uiterlijk: nil)) },
      zegt: [
        "Schrijf wat er gedaan wordt.", "Kies de organisatie die de actie doet.",
        "Noem wie het doet: een naam of een functie.", "Vul in uiterlijk wanneer het gedaan is.",
      ], bij: ["omschrijving", "partner", "wie", "uiterlijk"]),
    .casus(
      "T14", "monitoring zonder plan",
      {
        $0.casusregisseur = nil
        $0.plan = PlanVanAanpak()
      },
      zegt: [
        "Noem eerst de casusregisseur.", "Stel ten minste één doel.",
        "Stel eerst het plan van aanpak vast.",
      ], bij: ["casusregisseur", "doel", "plan"]),
    .casus(
      "R-45", "afgeschaald naar niemand, met een open actie",
      {
        $0.afschaling = Afschaling(
          partner: "toverij", niveau: nil, voorwaarden: "", neemtActiesOver: false)
        $0.acties[0].status = .open
      },
      zegt: [
        "Kies de partner of het niveau dat de casus overneemt.",
        "Schrijf aan welke voorwaarden is voldaan.",
        "Er staat nog 1 actie open; rond die af of draag die over.",
      ], bij: ["ontvanger", "voorwaarden", "acties"]),
    .casus(
      "R-45", "twee open acties",
      {
        $0.acties[0].status = .open
        $0.acties.append($0.acties[0])
      },
      zegt: ["Er staan nog 2 acties open; rond ze af of draag ze over."], bij: ["acties"]),
    .casus(
      "T17", "zonder reden", { $0.afsluiting = Afsluiting(reden: nil) },
      zegt: [
        "Kies waarom de casus wordt afgesloten.", "Geef aan of de betrokkene is geïnformeerd.",
      ], bij: ["reden", "geinformeerd"]),
    .casus(
      "T17", "niet geïnformeerd, zonder waarom",
      { $0.afsluiting = Afsluiting(reden: "verhuisd", betrokkeneGeinformeerd: false) },
      zegt: ["Schrijf waarom de betrokkene niet is geïnformeerd."], bij: ["redenNietGeinformeerd"]),
    .casus(
      "R-97", "afgesloten vóór het afschalen",
      { $0.afsluiting?.op = Datum(2026, 5, 14) },
      zegt: [
        "De datum van afsluiten, do 14 mei 2026, ligt vóór die van afschalen, do 4 jun 2026."
      ], bij: ["datum"]),
    .casus(
      "R-97", "triage vóór screening", { $0.besluiten[1].op = Datum(2026, 5, 13) },
      zegt: ["De datum van besluit, wo 13 mei 2026, ligt vóór die van besluit, do 14 mei 2026."],
      bij: ["datum"]),
    .casus(
      "T5", "spoed van niemand, zonder reden",
      { $0.spoed = Spoed(reden: " ", besluiter: "", procesregisseur: "pr") },
      zegt: [
        "Schrijf waarom het niet kan wachten op een tafel.",
        "Noem wie tot spoed besloot: een procesregisseur of de manager.",
      ], bij: ["reden", "besluiter"]),
    .casus(
      "R-101", "een bijdrage van niemand",
      { $0.verrijkingen = [Verrijking(partner: "toverij", tekst: "", grondslag: nil)] },
      zegt: [
        "Kies de organisatie die dit inbrengt.", "Schrijf wat de organisatie inbrengt.",
        "Kies op welke grondslag dit gedeeld wordt.",
      ], bij: ["partner", "tekst", "grondslag"]),
  ]

  /// The rules about a melding and a meeting.
  static let meldingEnOverleg: [Regelgeval] = [
    .melding(
      "T2", "niets ingevuld", { $0.gegevens = Meldinggegevens() },
      zegt: [
        "Kies de bron van de melding.", "Kies de soort melding.",
        "Vul in op welke dag de melding is ontvangen.", "Kies de gemeente.",
        "Noem ten minste één persoon.", "Schrijf in een paar zinnen wat de aanleiding is.",
      ], bij: ["bron", "soort", "ontvangenOp", "gemeente", "achternaam", "aanleiding"]),
    .melding(
      "T2", "een gebied zonder naam",
      {
        $0.gegevens.onderwerp = .gebied
        $0.gegevens.gebied = " "
      },
      zegt: ["Vul in om welk gebied het gaat."], bij: ["gebied"]),
    .melding(
      "R-20", "uit screening zonder besluit",
      {
        $0.routes = []
        $0.casus = nil
      },
      zegt: ["Deze melding verlaat de screening zonder besluit; kies een route."], bij: ["route"]),
    .melding(
      "R-20", "twee besluiten",
      { $0.routes.append(Route(.doorgeleid, partner: "amw", reden: "Toch.")) },
      zegt: ["Deze melding heeft al een routebesluit; herroep dat eerst."], bij: ["route"]),
    .melding(
      "R-75", "verder zonder conclusie", { $0.gegevens.soort = "bij" },
      zegt: [
        "Leg eerst de conclusie van de gemeente vast; het huis bereidt die alleen voor."
      ], bij: ["conclusie"]),
    .overleg(
      "R-22", "elf organisaties, één dubbel", { $0.aanwezig[11] = $0.aanwezig[0] },
      zegt: ["Er zijn 11 organisaties aanwezig; Triage vraagt er 12."], bij: ["aanwezig"]),
    .overleg(
      "R-22", "één organisatie", { $0.aanwezig = ["politie"] },
      zegt: ["Er is 1 organisatie aanwezig; Triage vraagt er 12."], bij: ["aanwezig"]),
    .overleg(
      "R-21", "politie en een gast bij de screening van verward gedrag",
      {
        $0.tafel = "screening-verward"
        $0.aanwezig = ["amw", "politie"]
        $0.gasten = [Gast(naam: "R. Smeets", functie: "zorgcoördinator", geheimhouding: true)]
      },
      zegt: [
        "Politie hoort niet bij Screening verward gedrag.",
        "Zorgcoördinator hoort niet bij Screening verward gedrag; laat de gast alleen toe als het moet.",
      ], bij: ["aanwezig", "gast"]),
    .overleg(
      "R-25", "op tafel zonder vrijgave", { $0.huidigPunt = $0.agenda[0].casus },
      zegt: [
        "C-2026-0001 is nog niet vrijgegeven en toont alleen dat het bestaat; vraag het de manager."
      ], bij: ["vrijgave"]),
    .overleg(
      "R-26", "besloten zonder rondvraag",
      {
        $0.agenda[0].uitkomst = .nietOpgenomen
        $0.agenda[0].aanwezig = []
      },
      zegt: ["Vraag bij C-2026-0001 eerst rond wie de betrokkenen kent."], bij: ["bekendheid"]),
    .overleg(
      "R-117", "een gast zonder geheimhouding bij een casus",
      {
        $0.huidigPunt = $0.agenda[0].casus
        $0.gasten = [Gast(naam: "R. Smeets", functie: "zorgcoördinator", geheimhouding: false)]
      },
      zegt: [
        "R. Smeets heeft geen geheimhouding beloofd; leg die vast of laat de gast dit punt verlaten."
      ], bij: ["gast"]),
    .casus(
      "R-24", "één keer aangehouden en één keer niet besproken",
      {
        $0.fase = .aangehouden
        $0.keerAangehouden = 1
        $0.keerNietBesproken = 1
      },
      zegt: ["Deze casus is 2 keer uitgesteld; laat de manager bepalen hoe het verder gaat."],
      bij: ["uitstel"]),
    .casus(
      "R-28", "niemand licht de melder in", { $0.procesregie.terugkoppeling = nil },
      zegt: ["Noem wie de melder inlicht."], bij: ["terugkoppeling"]),
    .overleg(
      "R-29", "twee keer dezelfde casus", { $0.agenda += $0.agenda },
      zegt: ["C-2026-0001 staat al op deze agenda."], bij: ["casus"]),
  ]
}

extension Casus {
  /// A decision of the triage with nothing but an outcome.
  func leeg(_ uitkomst: Uitkomst?) -> Besluit {
    var besluit = Besluit(uitkomst)
    besluit.orgaan = .triage
    besluit.op = procesregie.op
    return besluit
  }
}
