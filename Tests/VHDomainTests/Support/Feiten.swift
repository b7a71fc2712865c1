import Testing

@testable import VHDomain

/// One or more of every fact, with every member filled in.
enum Feiten {
  private static var dag: Datum { get throws { try #require(Datum("2026-05-14")) } }
  private static let m1 = Nummer<Melding>(jaar: 2026, volgnummer: 1)
  private static let c1 = Nummer<Casus>(jaar: 2026, volgnummer: 1)
  private static let o1 = Nummer<Overleg>(jaar: 2026, volgnummer: 1)
  private static let p1 = Nummer<Persoon>(jaar: 0, volgnummer: 1)
  private static let betrokkene = Betrokkenheid(persoon: p1, hoofd: true, rol: .slachtoffer)

  static func hoofd(_ id: String, reden: String? = nil) throws -> EventHead {
    EventHead(
      id: id, op: try dag, vastgelegd: try #require(Moment("2026-05-14T07:00:00.000Z")),
      gemeente: "Roermond",
      door: Signature(
        medewerker: "pr", naam: "Petra Regis", rol: .procesregisseur, organisatie: "midden-limburg",
        terminal: "t1", overleg: o1),
      waarom: reden)
  }

  private static var gast: Gast {
    var gast = Gast(naam: "R. Smeets", functie: "zorgcoördinator", geheimhouding: false)
    gast.nummer = 1
    return gast
  }

  private static let herkomst = Herkomst(bronsysteem: "gcos", bronId: "17")

  private static var overgenomenActie: Actie {
    get throws {
      var actie = Actie.voorbeeld(tot: try dag)
      actie.herkomst = herkomst
      return actie
    }
  }

  private static var overname: Overname {
    get throws {
      var taken = Overname(herkomst: herkomst)
      taken.opening.betrokkenen = [betrokkene]
      taken.opening.meldingen = [m1]
      taken.screeningOp = try dag
      taken.screeningTafel = .verward
      taken.triageOp = try dag
      taken.traject = "top-x"
      taken.besluitorgaan = .weegtafel
      taken.procesregieVan = try dag
      taken.afgeslotenOp = try dag
      taken.afsluitreden = "Klaar"
      taken.procesregisseur = "pr"
      taken.planOp = try dag
      taken.casusregiePartner = "amw"
      taken.casusregisseur = "Anna"
      taken.criteria = [.ja, .nee, .onbekend, .ja]
      taken.criteriaOp = try dag
      return taken
    }
  }

  static var persoon: [Persoon.Fact] {
    get throws {
      var data = Persoonsgegevens()
      data.achternaam = "Berg"
      data.tussenvoegsel = "van der"
      data.voornamen = "Jan \"de\" Élan\n"
      data.geboortedatum = Geboortedatum("1979-02")
      data.geslacht = .anders
      data.woonplaats = "buiten:Venlo"
      data.verblijfplaats = "Weert"
      data.adres = "Markt 1, 6041 AB"
      data.aliassen = ["Bolle Jan"]
      data.verblijfadres = "Kade 2"
      data.adresGeheim = true
      data.omschrijving = "lang, grijze jas"
      var unborn = Persoonsgegevens()
      unborn.soort = .ongeboren
      unborn.verwachtOp = try dag
      return [
        .aangemaakt(gegevens: Persoonsgegevens()), .aangevuld(gegevens: data),
        .aangevuld(gegevens: unborn), .gemigreerd(gegevens: data, herkomst: herkomst),
        .nietDezelfde(als: Nummer(jaar: 0, volgnummer: 2)),
        .tochOnzeker(met: Nummer(jaar: 0, volgnummer: 2)),
        .relatieVastgelegd(
          relatie: Relatie(
            id: "R1", soort: "ouder", ander: Nummer(jaar: 0, volgnummer: 2), van: try dag,
            tot: try dag)),
        .kaderVastgelegd(
          kader: Kader(
            id: "K1", soort: "ots", houder: "cjg", van: try dag, tot: try dag, bron: "Beschikking")),
        .relatieVervallen(id: "R9"), .kaderVervallen(id: "K9"),
        .detentieVastgelegd(
          detentie: Detentie(
            sinds: try dag, inrichting: "PI Roermond", verwachtVrij: try dag, vrijOp: try dag,
            bron: "PI", op: try dag)),
        .letOpVastgelegd(letOp: .voorbeeld(tot: try dag)), .letOpVervallen,
        .samengevoegd(
          Samengevoegd(
            met: p1, gegevens: data, relaties: [Relatie(id: "R1s", soort: "ouder", ander: p1)],
            kaders: [Kader(id: "K1s", soort: "ots", bron: "brief")])), .opgegaan(in: p1),
        .gesplitst(Gesplitst(van: p1, gegevens: data, feiten: ["K1", "detentie"])),
        .afgesplitst(
          Afgesplitst(
            van: p1, gegevens: data, relaties: [Relatie(id: "R1a", soort: "ouder", ander: p1)],
            kaders: [Kader(id: "K1a", soort: "ots", bron: "brief")],
            detentie: Detentie(sinds: try dag, bron: "PI"), letOp: .voorbeeld(tot: try dag))),
        .geboren(
          geboorte: Geboorte(
            op: try dag, achternaam: "Berg", tussenvoegsel: "van den", voornamen: "Bo",
            geslacht: .anders)),
      ]
    }
  }

  static var melding: [Melding.Fact] {
    get throws {
      var data = Meldinggegevens()
      data.ontvangenOp = try dag
      data.bron = "politie"
      data.soort = "overlast"
      data.gemeente = "Roermond"
      data.politiecode = "E33"
      data.vermoedenVerwardGedrag = .onbekend
      data.inbrengendePartner = "politie"
      data.aanmelder = "Wijkagent"
      data.onderwerp = .systeem
      data.onderwerpnaam = "Familie Bakker"
      data.kenmerk = "PL2300-2026 1"
      data.gebied = "Centrum"
      data.betrokkenen = [betrokkene]
      data.aanleiding = "Overlast."
      data.traject = "pga"
      data.vorigeCasus = c1
      data.melderAnoniem = true
      data.grondslag = "wpg"
      data.doel = "Samen een plan."
      data.geinformeerd = .nee
      data.nietGeinformeerdReden = "Dat is nu niet veilig."
      data.volgensMelder = [Melderantwoord(.dwangEnDrang, .ja)]
      data.basisteam = "basisteam-echt"
      data.detentie = Detentieopgave(
        richting: .uitstroom, datum: try dag, inrichting: "PI Roermond")
      return [
        .vastgelegd(gegevens: Meldinggegevens()), .gewijzigd(gegevens: data), .ontvangen,
        .inScreening(casus: c1), .rechtstreeksNaarTriage(casus: c1), .metSpoed(casus: c1),
        .aangehouden,
        .gerouteerd(route: Route(.gekoppeld, partner: "amw", casus: c1, reden: "Loopt al.")),
        .gemigreerd(gegevens: data, herkomst: herkomst), .overgenomenIn(casus: c1),
        .bijGeconcludeerd(conclusie: .voorbeeld),
        .alsAdviescasus(casus: c1), .betrokkeneToegevoegd(betrokkene: betrokkene),
        .verplaatst(
          Verplaatsing(
            van: c1, naar: Nummer<Casus>(jaar: 2026, volgnummer: 9),
            route: Route(.gekoppeld, casus: c1, reden: "Hoort daar."))),
        .waarschuwingAanvaard(aanvaarding: Aanvaarding(regel: "T1-dubbel", reden: "Een ander.")),
      ]
    }
  }

  static var overleg: [Overleg.Fact] {
    get throws {
      var arranged = Overlegafspraak(casus: c1, deelnemers: ["politie"])
      arranged.gasten = [gast]
      arranged.metBetrokkene = true
      arranged.plaats = "Stadhuis"
      arranged.tijd = "14:00"
      return [
        .gepland(tafel: "triage", datum: try dag), .geagendeerd(casus: c1),
        .geagendeerdMetSpoed(casus: c1),
        .geopend(aanwezig: ["politie"], voorzitter: "Vera"), .vertrokken(organisatie: "politie"),
        .binnengekomen(organisatie: "politie"), .puntGeopend(casus: c1),
        .puntAfgerond(casus: c1, uitkomst: .partnerPaktOp),
        .vanAgenda(casus: Nummer(jaar: 2026, volgnummer: 1), naar: Datum(dagnummer: 20_000)),
        .afgesproken(afspraak: arranged), .verzet(naar: try dag), .afgezegd(casus: c1),
        .afgevoerd(casus: c1),
        .puntGezet(id: Puntid(rawValue: "P1"), onderwerp: .thema(tekst: "De Donderberg")),
        .puntGezet(
          id: Puntid(rawValue: "P2"), onderwerp: .vanAnderHuis(huis: "ZVH Noord", nummer: "17")),
        .vraagGesteld(punt: Puntid(c1), vraag: "Kent u hem?"),
        .vrijgegeven(
          punt: Puntid(c1),
          afwijkingen: [Vrijgave(.organisatie("amw"), .beperkt), Vrijgave(.gast(1), .volledig)]),
        .vrijgegeven(punt: Puntid(c1), afwijkingen: []),
        .gastGekomen(gast: gast), .gastBelooftGeheim(nummer: 1), .gastVertrokken(nummer: 1),
        .betrokkeneGekomen, .betrokkeneVertrokken,
        .tafelGekozen(punt: Puntid(c1), vanTafel: [.organisatie("amw"), .betrokkene]),
        .anderPuntGeopend(punt: Puntid(rawValue: "P1")), .bekendheidGevraagd(punt: Puntid(c1)),
        .geparkeerd(punt: Puntid(c1)),
        .aanwezigBijPunt(punt: Puntid(c1), lezers: [.organisatie("politie"), .gast(1)]),
        .puntBesproken(punt: Puntid(rawValue: "P1"), verslag: "Gesproken."),
        .besluitHerroepen(casus: c1), .gepauzeerd, .hervat,
        .komtTerug(punt: Puntid(rawValue: "P2"), op: try dag),
        .waarschuwingAanvaard(aanvaarding: Aanvaarding(regel: "R-22", reden: "Spoed.")), .gesloten,
        .papierVerstuurd(
          verzending: Papierverzending(.besluitenlijst, aan: ["politie"], wijze: "op papier")),
      ]
    }
  }

  static var consulten: [Consultdag.Fact] {
    get throws {
      [
        .begonnen(datum: try dag),
        .geteld(consult: Consult(.mail, partner: "politie", thema: "overlast")),
        .geteld(consult: Consult(.balie)),
      ]
    }
  }

  static var informatievragen: [Informatievraag.Fact] {
    get throws {
      var asked = Vraaggegevens.voorbeeld
      asked.persoon = p1
      asked.geboren = Geboortedatum("1979-02")
      asked.ontvangen = Moment("2026-05-14T07:00:00.000Z")
      asked.uiterlijk = Moment("2026-05-14T13:00:00.000Z")
      var answer = Vraagantwoord(gegeven: "Er loopt een aanpak.")
      answer.op = Moment("2026-05-14T08:00:00.000Z")
      return [
        .gesteld(vraag: asked), .verbeterd(vraag: asked), .beantwoord(antwoord: answer),
        .beantwoord(antwoord: Vraagantwoord(gegeven: nil)),
      ]
    }
  }

  static var contacten: [Contact.Fact] {
    get throws {
      var data = Contactgegevens.voorbeeld(functie: "chef")
      data.gemeente = "Weert"
      data.mail = "p.smit@politie.nl"
      data.van = try dag
      data.tot = try dag
      return [
        .vastgelegd(gegevens: .voorbeeld), .gewijzigd(gegevens: data), .beeindigd(op: try dag),
      ]
    }
  }

  static var medewerkers: [Medewerkers.Fact] {
    get throws {
      let person = Medewerker(id: "pr", naam: "P", rollen: Rol.allCases, toegang: [.radicalisering])
      return [
        .toegevoegd(medewerker: person),
        .gewijzigd(medewerker: Medewerker(id: "pr", naam: "Q", rollen: [.manager])),
        .beeindigd(id: "pr", op: try dag),
      ] + (try huis)
    }
  }

  /// Changes of the house, of every kind.
  private static var huis: [Medewerkers.Fact] {
    get throws {
      let house = try Wereld.house.get()
      let table = try #require(house.tafels.met(id: "triage"))
      let partner = try #require(house.partners.first { $0.grondslag != nil })
      return [
        .huisToegevoegd(onderdeel: .partner(partner: partner)),
        .huisToegevoegd(
          onderdeel: .gemeente(gemeente: Gemeente(naam: "Nieuw", vanaf: try dag))),
        .huisGewijzigd(onderdeel: .tafel(tafel: table), vanaf: try dag),
        .huisGewijzigd(onderdeel: .termijnen(termijnen: house.termijnen), vanaf: try dag),
        .huisGeldigheid(
          soort: .partners, id: partner.id, geldigheid: Geldigheid(van: try dag, tot: try dag)),
      ]
    }
  }

  static var casus: [Casus.Fact] {
    get throws {
      var opening = Opening()
      opening.onderwerp = .groep
      opening.gebied = "Centrum"
      opening.gemeente = "Roermond"
      opening.betrokkenen = [betrokkene]
      opening.meldingen = [m1]
      opening.wachtrij = .verward
      opening.zonderScreening = "Haast."
      opening.traject = "pga"
      opening.vorigeCasus = Nummer<Casus>(jaar: 2025, volgnummer: 9)
      opening.inbrengendePartner = "politie"
      var besluit = Besluit.procesregie("top-x")
      besluit.orgaan = .triage
      besluit.overleg = o1
      besluit.op = try dag
      besluit.tekst = "Casus C-2026-0001 komt onder procesregie."
      besluit.criteria = Criteriabevinding(
        set: "landelijk-2018", versie: 2, antwoorden: LandelijkeCriteria(), uitkomst: .voldoetNiet)
      var held = Besluit.aangehouden(tot: try dag)
      held.casus = c1
      held.risico = .hoog
      held.complexiteit = .laag
      held.overSpoed = true
      held.redencode = "te-weinig"
      held.gemeente = "Roermond"
      held.onthoudingen = ["amw"]
      held.terugkoppeling = .partner(id: "politie")
      held.aanwezig = [.organisatie("politie"), .gast(1), .betrokkene]
      var spoed = Spoed(reden: "Nu.", besluiter: "ma", procesregisseur: "pr", traject: "pga")
      spoed.op = try dag
      spoed.bekrachtigdOp = try dag
      spoed.beeindigdOp = try dag
      let passed = Aanvaarding(regel: "R-01", reden: "Kan niet anders.")
      return [
        .geopend(opening: opening), .metSpoed(spoed: spoed),
        .meldingGekoppeld(melding: m1, betrokkenen: [betrokkene]),
        .geagendeerd(overleg: o1), .inTriage, .nietBesproken, .opgegaan(in: c1),
        .verrijkt(verrijking: Verrijking(partner: "amw", tekst: "Ja.", grondslag: "wmo")),
        .verrijkt(
          verrijking: Verrijking(
            partner: "amw", tekst: "Nee.", grondslag: "wmo", doel: "wegen",
            voor: [.organisatie("politie"), .gast(2), .betrokkene])),
        .doorgeschoven(terugOp: nil), .doorgeschoven(terugOp: try dag),
        .bekendheidGenoteerd(bekendheid: Bekendheid("met-ggz", .magNietZeggen)),
        .bekendheidNietGemeld(organisaties: ["amw"]),
        .criteriumBeantwoord(
          antwoord: .verdeeld(
            vraag: .dwangEnDrang, standpunten: [Standpunt("politie", .ja), Standpunt("amw", .nee)])),
        .criteriumOnderbouwd(vraag: .dwangEnDrang, bijdragen: ["B1", "B2"]),
        .teruggekoppeld(terugkoppeling: Teruggekoppeld(wijze: "gebeld")),
        .criteriumBeantwoord(antwoord: .leefgebieden(lijst: ["huisvesting"], volledig: true)),
        .criteriumBeantwoord(antwoord: .ketens(lijst: [.straf, .zorg], volledig: false)),
        .criteriumBeantwoord(antwoord: .antwoord(vraag: .gevolg, waarde: .onbekend)),
        .criteriumBeantwoord(antwoord: .organisaties(lijst: ["politie", "amw"], volledig: false)),
        .criteriumBeantwoord(
          antwoord: .stagnatie(
            stagnatie: Stagnatie(team: "Team Noord", sinds: try dag, geprobeerd: "Bezoek."))),
        .criteriumBeantwoord(antwoord: .antwoord(vraag: .lokaalToereikend, waarde: .nee)),
        .regelOverruled(overrule: passed), .waarschuwingAanvaard(aanvaarding: passed),
        .besloten(besluit: held), .besloten(besluit: besluit),
        .casusregisseurBenoemd(casusregisseur: .voorbeeld),
        .waargenomen(waarneming: Waarneming(voor: "pr", door: "pr2", tot: try dag)),
        .procesregisseurBenoemd(procesregisseur: "pr2"), .doelGesteld(doel: .voorbeeld),
        .planVastgesteld(instemming: "Ja."), .actieToegevoegd(actie: .voorbeeld(tot: try dag)),
        .actieGeeindigd(id: "A1", status: .vervallen), .inMonitoring, .opgeschaald,
        .afgeschaald(afschaling: .voorbeeld),
        .gesloten(
          afsluiting: Afsluiting(
            reden: "verhuisd", uitkomst: .geenActie, betrokkeneGeinformeerd: false,
            redenNietGeinformeerd: "Onvindbaar.", op: try dag)),
        .gemigreerd(overname: try overname), .actieGemigreerd(actie: try overgenomenActie),
        .notitieGemigreerd(
          notitie: Notitie(id: "N1", op: try dag, door: "P", tekst: "Gebeld.", herkomst: herkomst)),
        .betrokkeneToegevoegd(
          betrokkene: Betrokkenheid(persoon: p1, hoofd: false, rollen: [.pleger, .slachtoffer])),
        .verhuisd(naar: "Weert"),
        .meldingVerplaatst(
          melding: Nummer<Melding>(jaar: 2026, volgnummer: 7), naar: c1,
          betrokkenen: [Betrokkenheid(persoon: p1, hoofd: true)]),
        .onderwerpVastgelegd(onderwerp: .stationsplein), .verbonden(verband: .elders),
        .verbonden(verband: Casusverband(met: .hier(c1), soort: .gezin, toelichting: "Broers.")),
        .verbandVerbroken(met: .hier(c1)), .adviesGevraagd(advies: .voorbeeld),
        .adviesGegeven(tekst: "Bel de wijkagent."),
        .zrmGemigreerd(
          meting: ZRMMeting(
            persoon: p1, op: try dag, versie: "2017",
            scores: [.init(domein: "Huisvesting", score: 2), .init(domein: "Justitie")])),
        .rollenVastgelegd(persoon: p1, rollen: [.pleger, .slachtoffer]),
      ] + Regiefeit.alle(try dag, p1).map { .regie(feit: $0) }
    }
  }
}
