import VHDomain

@testable import VHTUI

/// The records of a setting, with who sits there and in which meeting; made once.
struct Toneelbeeld: Sendable {
  let records: Records
  let medewerker: String?
  let overleg: Nummer<Overleg>?

  private static let made: [ScreenCatalogue.Setting: Result<Toneelbeeld, any Error>] =
    Dictionary(uniqueKeysWithValues: ScreenCatalogue.Setting.allCases.map { ($0, make($0)) })

  static func of(_ setting: ScreenCatalogue.Setting) throws -> Toneelbeeld {
    guard let scene = made[setting] else { throw Refusal("toneel", "Dit beeld is er niet.") }
    return try scene.get()
  }

  static func house() throws -> House {
    try House.read(House.bytes(meegeleverd: "midden-limburg") ?? [], file: "midden-limburg.json")
  }

  private static func make(
    _ setting: ScreenCatalogue.Setting
  ) -> Result<Toneelbeeld, any Error> {
    Result {
      let house = try house()
      let store = MemoryStore(
        house: house, medewerkers: Oefenhuis.medewerkers, at: Toneel.begin)
      try Oefenhuis.fill(store, house: house, today: Toneel.begin)
      let play = try Play(store)
      switch setting {
      case .niemand: return Toneelbeeld(records: try store.load(), medewerker: nil, overleg: nil)
      case .eigenPlek:
        return Toneelbeeld(records: try store.load(), medewerker: "a.devries", overleg: nil)
      case .beheer:
        try play.double()
        return Toneelbeeld(records: try store.load(), medewerker: "beheer", overleg: nil)
      case .voorstel, .voorstelEigen:
        try play.propose()
        return Toneelbeeld(
          records: try store.load(), medewerker: setting == .voorstel ? "m.janssen" : "beheer",
          overleg: nil)
      case .overgenomen:
        try play.takeOver()
        return Toneelbeeld(records: try store.load(), medewerker: "beheer", overleg: nil)
      case .spoed:
        try play.spoed()
        return Toneelbeeld(records: try store.load(), medewerker: "a.devries", overleg: nil)
      case .samenhang:
        try play.together()
        return Toneelbeeld(records: try store.load(), medewerker: "a.devries", overleg: nil)
      case .screening: try play.screening()
      case .triageTafel: try play.table()
      case .triage: try play.triage(whole: false)
      case .triageBeantwoord: try play.triage(whole: true)
      case .triageWaarschuwt: try play.triage(whole: true, ketens: [.zorg, .straf, .bestuur])
      case .gepland:
        try play.planned()
        return Toneelbeeld(records: try store.load(), medewerker: "a.devries", overleg: nil)
      case .casusoverleg:
        try play.casusoverleg()
        return Toneelbeeld(records: try store.load(), medewerker: "a.devries", overleg: nil)
      case .casusoverlegOpen:
        try play.casusoverleg()
        try play.discuss()
      case .naTriage:
        try play.triage(whole: true)
        try play.afterTriage()
      }
      return Toneelbeeld(
        records: try store.load(), medewerker: "m.janssen", overleg: play.actor.overleg)
    }
  }

  /// The commands that lead to a meeting with a point on the table.
  private final class Play {
    private let registry: Registry
    var actor = Actor(medewerker: "m.janssen", terminal: "toneel")
    private var today: Datum { Toneel.begin.dag }

    init(_ store: MemoryStore) throws { registry = try Registry(store) { Toneel.begin } }

    /// Robert Dijkstra, once more and spelled otherwise.
    func double() throws {
      var again = Persoonsgegevens()
      again.achternaam = "Dykstra"
      again.voornamen = "Rob"
      again.geboortedatum = Geboortedatum("1985-04-19")
      again.woonplaats = "Roermond"
      try registry.perform(.persoonAanmaken(again), as: actor)
    }

    /// The beheerder proposes another name, and merging two persons; the second stands on a record
    /// that was changed since.
    func propose() throws {
      actor.medewerker = "beheer"
      let field = { (nummer: RecordNummer, key: String) in
        self.registry.view(as: self.actor).correctievelden(nummer).first {
          $0.pad.last == key && $0.waarde != .null
        }
      }
      let (one, two) = (
        Nummer<Persoon>(jaar: 0, volgnummer: 1), Nummer<Persoon>(jaar: 0, volgnummer: 2)
      )
      guard let name = field(one.record, "achternaam") else { return }
      try registry.perform(
        .corrigeren(
          Correctieopdracht(
            [Veldwijziging(name, wordt: "Dykstra")], soort: .typfout,
            reden: "Zo staat het op het paspoort", aanvrager: "de betrokkene",
            bewijs: "kopie paspoort")), as: actor)
      let data = registry.view(as: actor)[one]?.inhoud.gegevens ?? Persoonsgegevens()
      try registry.perform(
        .personenSamenvoegen(
          Samenvoeging(blijft: one, vervalt: two, gegevens: data, reden: "Zelfde geboortedatum")),
        as: actor)
      guard let place = field(two.record, "woonplaats") else { return }
      try registry.perform(
        .corrigeren(
          Correctieopdracht(
            [Veldwijziging(place, wordt: "Leudal")], soort: .typfout, reden: "Plaats verkeerd")),
        as: actor)
    }

    /// An old register: one casus of which all is known, and some of which little is.
    func takeOver() throws {
      let header =
        "casus_id,gemeente,personen,screening_op,screening_tafel,triage_op,traject,"
        + "besluitorgaan,procesregie_van,afgesloten_op,afsluitreden,procesregisseur,plan_op,"
        + "vorige_casus,casusregie_partner,casusregisseur,c1,c2,c3,c4,criteria_op\n"
      let whole =
        "C1,Weert,P1,2024-02-05,verward,2024-02-15,pga,triage,2024-02-15,,,J. Oud,"
        + "2024-03-18,C0,met-ggz,K. Ouder,ja,ja,ja,nee,2024-02-15\n"
      let before =
        "C0,Weert,P1,2021-02-05,overig,2021-02-11,pga,triage,2021-02-11,2022-06-01,,"
        + "J. Oud,2021-03-01,,,,ja,ja,ja,nee,2021-02-11\n"
      let bare = (2...8).map {
        "C\($0),Roermond,P2,2025-03-0\($0),overig,2025-03-1\($0),pga,triage,2025-03-1\($0),,,"
          + ",,,,,,,,,\n"
      }
      let waiting = "C9,Leudal,P2,2025-01-06,overig,,,,,,,,,,,,,,,,\n"
      let files: [(Invoersoort, String)] = [
        (
          .personen,
          "persoon_id,achternaam,voornamen,geboortedatum\nP1,Kuipers,Jan,1979-02-03\nP2,Maes,,\n"
        ),
        (.casussen, ([header, whole, before] + bare + [waiting]).joined()),
        (
          .acties,
          "actie_id,casus_id,leefgebied,omschrijving,partner,uiterlijk,status,afgerond_op\n"
            + "A1,C1,huisvesting,Urgentieverklaring aanvragen,met-ggz,2024-05-01,afgerond,2024-04-18\n"
            + "A2,C1,,Budgetbeheer regelen,,2027-02-01,open,\n"
        ),
        (.notities, "notitie_id,casus_id,datum,door,tekst\nN1,C1,2024-04-02,K. Ouder,Huisbezoek\n"),
      ]
      actor.medewerker = "beheer"
      let both = Medewerker(id: "beheer", naam: "M. Peters", rollen: [.manager, .beheerder])
      try registry.perform(.medewerkerWijzigen(both), as: actor)
      try registry.perform(
        .importeren(
          Invoer(
            bronsysteem: "gcos",
            files.map { Invoertabel($0, bestand: $0.bestandsnaam, bytes: Array($1.utf8)) })),
        as: actor)
    }

    /// The manager releases the points, and whoever may not see all of this one leaves the table.
    private func chooseTable(_ punt: Puntid) throws {
      guard let overleg = actor.overleg else { return }
      let view = registry.view(as: actor, in: .zaal)
      try registry.perform(
        .bijOverleg(overleg, .volgensTafelregel(view.nietVrijgegeven(overleg))), as: actor)
      let choice = registry.view(as: actor, in: .zaal).tafelkeuze(punt, in: overleg)
      let gone = choice?.opties.last?.vanTafel ?? []
      try registry.perform(.bijOverleg(overleg, .tafel(punt, vanTafel: gone)), as: actor)
    }

    private func open(_ tafel: String, _ count: Int) throws {
      let expected = registry.view(as: actor).house.tafels.met(id: tafel)?.deelnemers ?? []
      let receipt = try registry.perform(
        .overlegOpenen(
          tafel: tafel, datum: today, aanwezig: Array(expected.prefix(count)),
          voorzitter: "M. Janssen"), as: actor)
      actor.overleg = receipt.nummers.compactMap { Nummer<Overleg>($0) }.first
    }

    func spoed() throws {
      actor.medewerker = "a.devries"
      let spoed = Spoed(
        reden: "Dreigt vannacht uit huis te gaan met een mes.", besluiter: "m.janssen",
        procesregisseur: "a.devries")
      try registry.perform(.spoed(Nummer(jaar: 2026, volgnummer: 7), spoed), as: actor)
    }

    /// Casussen that belong together, advice, a question that was answered, and a melding of today.
    func together() throws {
      actor.medewerker = "j.smeets"
      let (one, two) = (
        Nummer<Casus>(jaar: 2026, volgnummer: 1), Nummer<Casus>(jaar: 2026, volgnummer: 2)
      )
      let relations = [
        Casusverband(met: .hier(two), soort: .netwerk, toelichting: "trekt met de groep op"),
        Casusverband(
          met: .elders(huis: "Noord-Limburg", nummer: "2026-118"), soort: .gezin,
          toelichting: "zijn broer"),
      ]
      for relation in relations {
        try registry.perform(.casussenVerbinden(one, relation), as: actor)
      }
      let group = Onderwerpgegevens(.groep, naam: "groep Stationsplein", gebied: "Stationsplein")
      try registry.perform(.onderwerpVastleggen(two, group), as: actor)
      var sister = Persoonsgegevens()
      sister.achternaam = "Verhoeven"
      sister.voornamen = "Anja"
      sister.geslacht = .vrouw
      let role = Intakepersoon(.nieuw(sister), hoofd: false, rollen: [.pleger, .slachtoffer])
      try registry.perform(.betrokkeneBijCasus(one, role), as: actor)
      let advice = Adviesvraag(
        vraag: "Kan dit zonder procesregie?", partner: "politie", adviseur: "a.devries")
      try registry.perform(.adviesVragen(Nummer(jaar: 2026, volgnummer: 7), advice), as: actor)
      try ask()
      try report(on: Nummer(jaar: 0, volgnummer: 1))
      try report(on: Nummer(jaar: 0, volgnummer: 4))
    }

    private func ask() throws {
      var open = Vraaggegevens()
      open.partner = "openbaar-ministerie"
      open.vrager = "Parket ZSM"
      open.grondslag = "convenant"
      open.persoon = Nummer(jaar: 0, volgnummer: 1)
      open.vraag = "Loopt er een aanpak, en wie heeft de regie?"
      open.ontvangen = Moment(milliseconden: Toneel.begin.milliseconden - 2 * 3_600_000)
      try registry.perform(.informatievraagStellen(open), as: actor)
      var asked = Vraaggegevens()
      asked.partner = "politie"
      asked.vrager = "B. Coenen"
      asked.grondslag = "convenant"
      asked.naam = "Piet Onbekend"
      asked.vraag = "Is hij bekend?"
      let vraag = try registry.perform(.informatievraagStellen(asked), as: actor)
        .nieuw(Informatievraag.self)
      guard let vraag else { return }
      try registry.perform(
        .informatievraagBeantwoorden(vraag, Vraagantwoord(gegeven: nil)), as: actor)
    }

    private func report(on persoon: Nummer<Persoon>) throws {
      var data = Meldinggegevens()
      data.bron = "politie"
      data.soort = "overlast"
      data.ontvangenOp = today
      data.gemeente = "Roermond"
      data.aanmelder = "B. Coenen"
      data.inbrengendePartner = "politie"
      data.aanleiding = "Ruzie op straat."
      let intake = Intake(
        gegevens: data, personen: [Intakepersoon(.bestaand(persoon), hoofd: true)])
      try registry.perform(.registreren(intake, ontvangen: true), as: actor)
    }

    func screening() throws {
      try open("screening-verward", 3)
      let melding = Nummer<Melding>(jaar: 2026, volgnummer: 7)
      try registry.perform(.inScreeningNemen([melding]), as: actor)
      try registry.perform(.puntOpenen(Nummer(jaar: 2026, volgnummer: 7)), as: actor)
    }

    /// A casus on the agenda of the triage of next week.
    /// A meeting about the first casus today, with a guest and the person concerned.
    func casusoverleg() throws {
      let casus = Nummer<Casus>(jaar: 2026, volgnummer: 1)
      var arranged = Overlegafspraak(
        casus: casus, deelnemers: ["politie", "met-ggz", "gemeente-roermond"])
      arranged.tijd = "15:00"
      arranged.plaats = "Stadhuis, kamer 2"
      arranged.metBetrokkene = true
      arranged.gasten = [
        Gast(naam: "R. Smeets", functie: "zorgcoördinator", geheimhouding: false)
      ]
      let plan = Overlegplan(
        tafel: "casusoverleg", datum: today, afspraak: arranged,
        vraag: "Wat is nodig om in de woning te blijven?")
      actor.medewerker = "a.devries"
      try registry.perform(.bijCasus(casus, .overlegPlannen(plan)), as: actor)
    }

    /// It is opened; the police tells something, an action is agreed, the person comes in.
    func discuss() throws {
      let casus = Nummer<Casus>(jaar: 2026, volgnummer: 1)
      let meeting = registry.view(as: actor).volgendOverleg(over: casus)?.nummer
      guard let meeting else { return }
      try registry.perform(
        .bijOverleg(
          meeting, .openen(aanwezig: ["politie", "met-ggz"], voorzitter: "A. de Vries")),
        as: actor)
      actor.overleg = meeting
      try registry.perform(.puntOpenen(casus), as: actor)
      let told = Verrijking(
        partner: "politie", tekst: "Sinds november geen meldingen meer van de buren.",
        grondslag: "convenant", voor: [.organisatie("met-ggz"), .betrokkene])
      try registry.perform(.verrijken(casus, told), as: actor)
      let action = Actie(
        "gesprek met de buren", partner: "politie", wie: Actieregel.wie,
        uiterlijk: today.plus(dagen: 8))
      try registry.perform(.actieToevoegen(casus, action), as: actor)
      try registry.perform(.bijOverleg(meeting, .betrokkene(aanwezig: true)), as: actor)
    }

    func planned() throws {
      try registry.perform(
        .agenderen(
          Nummer(jaar: 2026, volgnummer: 5), tafel: "triage", datum: today.plus(dagen: 7)),
        as: actor)
    }

    /// One point decided with an action, one held over with a question, one not reached; a list was
    /// sent, and the next triage is planned.
    func afterTriage() throws {
      guard let overleg = actor.overleg else { return }
      let number = { Nummer<Casus>(jaar: 2026, volgnummer: $0) }
      var action = Actie(
        "contactverbod nagaan", partner: "politie", wie: "wijkagent",
        uiterlijk: today.plus(dagen: 5))
      action.leefgebied = "huisvesting"
      try registry.perform(.actieToevoegen(number(5), action), as: actor)
      try registry.perform(.besluiten(number(5), regie), as: actor)
      try registry.perform(.puntOpenen(number(6)), as: actor)
      try registry.perform(.besluiten(number(6), held), as: actor)
      let back = Terugkomst(Puntid(number(3)), op: today.plus(dagen: 7))
      try registry.perform(.bijOverleg(overleg, .sluiten(komtTerug: [back])), as: actor)
      actor.overleg = nil
      let sent = Papierverzending(.besluitenlijst, aan: ["politie"], wijze: "beveiligde mail")
      try registry.perform(.bijOverleg(overleg, .papierVersturen(sent)), as: actor)
      try registry.perform(
        .agenderen(number(3), tafel: "triage", datum: today.plus(dagen: 7)), as: actor)
    }

    private var regie: Besluit {
      var besluit = Besluit(.procesregie)
      besluit.aard = .zorgEnVeiligheid
      besluit.ernst = .hoog
      besluit.traject = "pga"
      besluit.procesregisseur = "a.devries"
      besluit.grondslag = "convenant-pga"
      besluit.reden = "Zorg en straf zijn samen nodig"
      besluit.vervolg = "a.devries"
      besluit.terugkoppeling = .huis
      besluit.onthoudingen = ["cjg"]
      return besluit
    }

    private var held: Besluit {
      var besluit = Besluit(.aangehouden)
      besluit.vraag = "Is er een behandelaar?"
      besluit.partner = "met-ggz"
      besluit.terugOp = today.plus(dagen: 14)
      besluit.reden = "Zonder antwoord valt niet te kiezen"
      besluit.vervolg = "a.devries"
      return besluit
    }

    /// Released and on the table, before it was asked who stays.
    func table() throws {
      try registry.perform(
        .agenderen(Nummer(jaar: 2026, volgnummer: 5), tafel: "triage", datum: today), as: actor)
      try open("triage", 14)
      guard let overleg = actor.overleg else { return }
      let casus = Nummer<Casus>(jaar: 2026, volgnummer: 5)
      try registry.perform(.bijOverleg(overleg, .volgensTafelregel([Puntid(casus)])), as: actor)
      try registry.perform(.puntOpenen(casus), as: actor)
    }

    func triage(whole: Bool, ketens: [Keten] = [.zorg, .straf]) throws {
      for number in [3, 5, 6] {
        try registry.perform(
          .agenderen(Nummer(jaar: 2026, volgnummer: number), tafel: "triage", datum: today),
          as: actor)
      }
      try open("triage", 14)
      let casus = Nummer<Casus>(jaar: 2026, volgnummer: 5)
      try registry.perform(.puntOpenen(casus), as: actor)
      try chooseTable(Puntid(casus))
      let told = Verrijking(
        partner: "met-ggz",
        tekst: "Bekend sinds 2022; de crisisdienst was er in oktober twee keer.",
        grondslag: "convenant")
      try registry.perform(.verrijken(casus, told), as: actor)
      let open: [Criteriumantwoord] = [
        .leefgebieden(
          lijst: ["huisvesting", "inkomen-en-schulden", "geestelijke-gezondheid"], volledig: true),
        .antwoord(vraag: .gevolg, waarde: .ja), .antwoord(vraag: .impactOpSysteem, waarde: .ja),
        .antwoord(vraag: .gebiedsgebonden, waarde: .nee),
        .ketens(lijst: ketens, volledig: true),
      ]
      let rest: [Criteriumantwoord] = [
        .antwoord(vraag: .dwangEnDrang, waarde: .ja),
        .antwoord(vraag: .binnenEenKetenToereikend, waarde: .nee),
      ]
      for answer in open + (whole ? rest : []) {
        try registry.perform(.beantwoorden(casus, answer), as: actor)
      }
    }
  }
}
