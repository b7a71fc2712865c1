@testable import VHDomain

/// A request as it may come from a keyboard: who, for which meeting, what.
struct Verzoek {
  var wie: String
  var terminal: String
  var overleg: Nummer<Overleg>?
  var command: Command
  var aanvaardt: [Aanvaarding]

  /// The name of the command.
  var soort: String { Mirror(reflecting: command).children.first?.label ?? "\(command)" }
}

/// Makes up requests about what there is: mostly sensible, sometimes not.
struct Toeval {
  var chance: Willekeur
  let records: Records
  let vandaag: Datum
  /// What was done and could be undone, with who did it.
  var gedaan: [(intrekking: Intrekking, wie: Actor)] = []

  var house: House { records.house }
  var meetings: [Stored<Overleg>] {
    records.overleggen.values.filter { $0.inhoud.status == .open }.sorted { $0.nummer < $1.nummer }
  }

  mutating func verzoek() -> Verzoek {
    if chance.kans(4), let done = gedaan.suffix(6).randomElement(using: &chance) {
      return undo(done.intrekking, done.wie)
    }
    let overleg = meetings.randomElement(using: &chance)
    let people = records.medewerkerlijst.map(\.id)
    let wie = chance.kans(70) ? "al" : chance.een(van: people, anders: "al")
    let passes = chance.kans(70) ? ["R-03", "R-04", "R-22"] : []
    let command = command(overleg)
    return Verzoek(
      wie: wie, terminal: chance.kans(80) ? "t1" : "t2",
      overleg: chance.kans(90) ? overleg?.nummer : nil, command: command,
      aanvaardt: passes.map { Aanvaarding(regel: $0, reden: "Kan nu niet anders.") })
  }

  /// Mostly by who did it, where it was done.
  private mutating func undo(_ intrekking: Intrekking, _ actor: Actor) -> Verzoek {
    Verzoek(
      wie: chance.kans(90) ? actor.medewerker : "al",
      terminal: chance.kans(90) ? actor.terminal : "t2",
      overleg: chance.kans(90) ? actor.overleg : nil, command: .ongedaanMaken(intrekking),
      aanvaardt: [])
  }

  private mutating func command(_ overleg: Stored<Overleg>?) -> Command {
    if let overleg, chance.kans(10) { return .bijOverleg(overleg.nummer, opdracht(overleg)) }
    if let overleg, chance.kans(55) { return atTheTable(overleg) }
    switch Int.random(in: 0..<100, using: &chance) {
    case 0..<12: return .registreren(intake(), ontvangen: chance.kans(80))
    case 12: return .koppelen(melding(), casus { !$0.fase.isVoorbij }, reden: tekst())
    case 13:
      let passable = records.meldingen.values.filter {
        $0.inhoud.status == .ontvangen && $0.inhoud.gegevens.soort == "wvggz"
      }
      .map(\.nummer).min()
      return .doorgeleiden(
        passable ?? melding(), partner: chance.kans(80) ? "gemeente-weert" : partner(),
        reden: tekst())
    case 14 where chance.kans(50): return .bijConcluderen(bij(), conclusie())
    case 14:
      let channel = chance.een(van: Consultkanaal.allCases, anders: .mail)
      return .consultTellen(Consult(channel, partner: chance.kans(50) ? partner() : nil))
    case 15..<17: return .meldingWijzigen(melding(), intake(), ontvangen: chance.kans(50))
    case 17..<30: return .inScreeningNemen((0..<(chance.kans(80) ? 1 : 2)).map { _ in melding() })
    case 30..<32:
      return .rechtstreeksNaarTriage(melding(), reden: tekst(), tafel: tafel(), datum: dag())
    case 32:
      return .spoed(
        melding(),
        Spoed(
          reden: tekst(), besluiter: regisseur(), procesregisseur: regisseur(),
          traject: chance.kans(50) ? "pga" : nil))
    case 74:
      return .puntAgenderen(
        chance.kans(60)
          ? .thema(tekst: tekst()) : .vanAnderHuis(huis: "ZVH Noord", nummer: tekst()),
        tafel: "triage", datum: dag())
    case 75: return .terugkoppelen(casus { _ in true }, Teruggekoppeld(wijze: tekst()))
    case 33: return chance.kans(50) ? .persoonAanvullen(persoon(), gegevens()) : withPerson()
    case 34: return judgement()
    case 35..<47 where has(\.magGeagendeerd) || chance.kans(10):
      return .agenderen(casus(\.magGeagendeerd), tafel: "triage", datum: dag())
    case 47..<60: return meeting()
    case 60..<62: return people()
    case 62..<66: return together()
    case 66..<69: return outside()
    default:
      return has { $0.fase.isProcesregie || $0.fase == .afgeschaald } || chance.kans(10)
        ? inProcesregie() : meeting()
    }
  }

  /// Whether two persons are two, or after all not sure.
  private mutating func judgement() -> Command {
    let judged = records.personen.values.sorted { $0.nummer < $1.nummer }
      .first { $0.inhoud.nietDezelfde != nil }
    if let judged, let other = judged.inhoud.nietDezelfde?.first?.ander, chance.kans(60) {
      return .tochOnzeker(judged.nummer, other, reden: tekst())
    }
    return .nietDezelfde(persoon(), persoon(), reden: tekst())
  }

  /// Whom and what a casus is about, and what belongs with it.
  private mutating func together() -> Command {
    let person = Intakepersoon(.nieuw(gegevens()), hoofd: chance.kans(20), rollen: [.pleger])
    let runs = { (casus: Casus) in !casus.fase.isVoorbij }
    switch Int.random(in: 0..<10, using: &chance) {
    case 0: return .betrokkeneBijMelding(melding(), person)
    case 1: return .betrokkeneBijCasus(casus(runs), person)
    case 2:
      let kind = chance.een(van: Onderwerp.allCases, anders: .groep)
      return .onderwerpVastleggen(
        casus(runs), Onderwerpgegevens(kind, naam: tekst(), gebied: "Centrum"))
    case 3, 4:
      let other: Verbandpartij =
        chance.kans(70) ? .hier(casus { _ in true }) : .elders(huis: "Elders", nummer: "12")
      return .casussenVerbinden(
        casus { _ in true }, Casusverband(met: other, soort: .gezin, toelichting: tekst()))
    case 5:
      let related = casus { $0.verbanden != nil }
      let met = records.casussen[related]?.inhoud.verbanden?.first?.met
      return .verbandVerbreken(
        related, met ?? .elders(huis: "Elders", nummer: "12"), reden: tekst())
    case 6, 7:
      let received = records.meldingen.values.filter { $0.inhoud.status == .ontvangen }
      return .adviesVragen(
        chance.een(van: received.map(\.nummer).sorted(), anders: melding()),
        Adviesvraag(
          vraag: tekst(), partner: partner(), adviseur: chance.kans(60) ? "pr" : regisseur()))
    default: return .adviesGeven(casus { $0.fase == .advies }, advies: tekst())
    }
  }

  /// What goes on with partners besides meldingen.
  private mutating func outside() -> Command {
    var data = Contactgegevens()
    data.naam = tekst()
    data.partner = partner()
    data.telefoon = chance.kans(90) ? "0475 123 456" : "geen"
    let contact = chance.een(
      van: inForce(records.contacten).sorted(), anders: Nummer(jaar: 0, volgnummer: 1))
    switch Int.random(in: 0..<5, using: &chance) {
    case 0: return .contactVastleggen(data)
    case 1: return .contactWijzigen(contact, data)
    case 2: return .contactBeeindigen(contact, op: vandaag)
    case 3:
      var asked = Vraaggegevens()
      asked.partner = partner()
      asked.vrager = tekst()
      asked.grondslag = "convenant"
      asked.persoon = chance.kans(50) ? persoon() : nil
      asked.naam = "Iemand"
      asked.vraag = tekst()
      return .informatievraagStellen(asked)
    default:
      let open = records.informatievragen.values.filter(\.inhoud.isOpen).map(\.nummer).min()
      if let open, chance.kans(30), var asked = records.informatievragen[open]?.inhoud.vraag {
        asked.vraag = tekst()
        return .informatievraagWijzigen(open, asked)
      }
      return .informatievraagBeantwoorden(
        open ?? Nummer(jaar: 2026, volgnummer: 1),
        Vraagantwoord(gegeven: chance.kans(50) ? tekst() : nil))
    }
  }

  private func has(_ fits: (Casus) -> Bool) -> Bool {
    records.casussen.values.contains { fits($0.inhoud) }
  }

  private mutating func meeting() -> Command {
    let planned = records.overleggen.values.filter { $0.inhoud.status == .gepland }
      .filter { $0.inhoud.datum <= vandaag }.min { $0.nummer < $1.nummer }?.inhoud
    if let planned, chance.kans(70), let table = house.tafels.met(id: planned.tafel) {
      return .overlegOpenen(
        tafel: table.id, datum: planned.datum, aanwezig: Array(table.deelnemers.prefix(15)),
        voorzitter: "Vera Zitter")
    }
    let table = house.tafels.met(id: tafel())
    let count = chance.kans(80) ? 19 : Int.random(in: 0...12, using: &chance)
    return .overlegOpenen(
      tafel: table?.id ?? "", datum: chance.kans(80) ? vandaag : dag(),
      aanwezig: Array((table?.deelnemers ?? []).prefix(count)), voorzitter: tekst())
  }

  private mutating func people() -> Command {
    let roles = Rol.allCases.filter { _ in chance.kans(60) }
    let person = Medewerker(
      id: chance.een(van: ["pr", "pr2", "x1", "x2"], anders: "x1"), naam: tekst(), rollen: roles)
    switch Int.random(in: 0..<3, using: &chance) {
    case 0: return .medewerkerToevoegen(person)
    case 1: return .medewerkerWijzigen(person)
    default: return .medewerkerBeeindigen(person.id, op: dag())
    }
  }

  private mutating func atTheTable(_ stored: Stored<Overleg>) -> Command {
    let isScreening = house.tafels.met(id: stored.inhoud.tafel)?.orgaan == .screening
    guard let current = stored.inhoud.huidigPunt, chance.kans(92) else {
      if chance.kans(isDone(stored, isScreening) ? 70 : 4) { return .overlegSluiten(stored.nummer) }
      if chance.kans(10) {
        return .aanwezigheid(
          stored.nummer, organisatie: partner(), aanwezig: chance.kans(50))
      }
      return .puntOpenen(
        casus { [house] in
          isScreening
            ? $0.wachtOpScreening
              && $0.opening.wachtrij == house.tafels.met(id: stored.inhoud.tafel)?.wachtrij
            : $0.overleg == stored.nummer
        })
    }
    switch Int.random(in: 0..<100, using: &chance) {
    case 0..<15:
      return .verrijken(
        current,
        Verrijking(partner: partner(), tekst: tekst(), grondslag: chance.kans(90) ? "wmo" : nil))
    case 15..<18:
      return .onderbouwen(current, .gevolg, bijdragen: chance.kans(80) ? ["B1"] : ["B99"])
    case 18..<55: return .beantwoorden(current, antwoord())
    case 55..<58: return .actieToevoegen(current, actie())
    case 58..<62: return .overrulen(current, regel: "R-01", reden: tekst())
    default:
      let asked = records.casussen[current]?.inhoud.criteria.toets.geheel.nogTeBeantwoorden
      if !isScreening, let next = asked?.first, chance.kans(90) {
        return .beantwoorden(current, antwoord(op: Criteriumvraag(pad: next)))
      }
      return .besluiten(current, besluit(isScreening))
    }
  }

  /// Whether nothing waits for this meeting any more.
  private func isDone(_ stored: Stored<Overleg>, _ isScreening: Bool) -> Bool {
    let queue = house.tafels.met(id: stored.inhoud.tafel)?.wachtrij
    return !has {
      isScreening
        ? $0.wachtOpScreening && $0.opening.wachtrij == queue : $0.overleg == stored.nummer
    }
  }

  private mutating func inProcesregie() -> Command {
    let casus = chance.kans(85) ? casus { $0.fase.isProcesregie } : casus { _ in true }
    let state = records.casussen[casus]?.inhoud
    switch Int.random(in: 0..<12, using: &chance) {
    case 11:
      var data = Huisverbodgegevens()
      data.casus = casus
      data.persoon = state?.hoofdbetrokkene
      data.gemeente = "Roermond"
      data.rihgOp = vandaag
      return .huisverbodVastleggen(nil, data)
    case 0:
      return .casusregisseurBenoemen(casus, Casusregisseur(partner: partner(), naam: tekst()))
    case 1: return .procesregisseurWijzigen(casus, medewerker: regisseur(), reden: tekst())
    case 2: return .doelStellen(casus, Doel(leefgebied: leefgebied(), tekst: tekst()))
    case 3: return .planVaststellen(casus, instemming: tekst())
    case 4: return .actieToevoegen(casus, actie())
    case 5, 6:
      return .actieEindigen(
        casus, actie: state?.openActies.first?.id ?? "A1",
        status: chance.een(van: Actiestatus.allCases, anders: .afgerond), reden: tekst())
    case 7: return .monitoren(casus)
    case 8: return .opschalen(self.casus { $0.fase == .monitoring }, reden: tekst())
    case 9:
      return .afschalen(
        casus,
        Afschaling(
          partner: chance.kans(80) ? partner() : nil, niveau: nil, voorwaarden: tekst(),
          neemtActiesOver: chance.kans(60)))
    default:
      return .afsluiten(
        self.casus { $0.fase == .afgeschaald },
        Afsluiting(
          reden: chance.kans(80) ? "verhuisd" : nil, betrokkeneGeinformeerd: chance.kans(80)))
    }
  }
}

// MARK: - Arguments

extension Toeval {
  mutating func tekst() -> String {
    chance.kans(95) ? chance.een(van: ["Zo is het.", "Ja", "Ëen\tander"], anders: "x") : " "
  }

  private mutating func dag() -> Datum {
    vandaag.plus(dagen: chance.een(van: [0, 0, 0, 0, 0, 0, 1, 7, -1, -10], anders: 0))
  }

  private mutating func tafel() -> String {
    chance.een(
      van: [
        "triage", "triage", "routeertafel", "routeertafel", "screening-verward", "casusoverleg",
      ],
      anders: "triage")
  }

  private mutating func partner() -> String {
    chance.een(
      van: ["politie", "amw", "cjg", "amw", "veilig-thuis", "cjg", "toverij"], anders: "amw")
  }

  private mutating func regisseur() -> String {
    chance.een(van: ["pr", "pr2", "al", "ra", "ad"], anders: "pr")
  }

  private mutating func leefgebied() -> String {
    chance.een(van: house.leefgebieden.map(\.id), anders: "huisvesting")
  }

  /// Mostly the records of which something is in force.
  private mutating func inForce<A: Aggregate>(
    _ all: [Nummer<A>: Stored<A>]
  ) -> [Nummer<A>] {
    let some = all.values.filter { !$0.inhoud.isLeeg }.map(\.nummer)
    return chance.kans(95) && !some.isEmpty ? some : Array(all.keys)
  }

  private mutating func melding() -> Nummer<Melding> {
    let open = records.meldingen.values.filter { $0.inhoud.status == .ontvangen }.map(\.nummer)
    let wanted = chance.kans(85) && !open.isEmpty ? open : inForce(records.meldingen)
    return chance.een(van: wanted.sorted(), anders: Nummer(jaar: 2026, volgnummer: 1))
  }

  private mutating func bij() -> Nummer<Melding> {
    let open = records.meldingen.values.filter {
      $0.inhoud.gegevens.soort == "bij" && $0.inhoud.status != .concept
        && $0.inhoud.bijConclusie == nil && !$0.inhoud.isLeeg
    }
    return chance.een(van: open.map(\.nummer).sorted(), anders: melding())
  }

  private mutating func conclusie() -> BijConclusie {
    BijConclusie(
      gemeente: "Weert", gemandateerde: "T. Wethouder", mandaat: "AOV", op: dag(),
      dreiging: chance.kans(60), toelichting: tekst())
  }

  private mutating func casus(_ fits: (Casus) -> Bool) -> Nummer<Casus> {
    let fitting = records.casussen.values.filter { fits($0.inhoud) }.map(\.nummer)
    let wanted = chance.kans(90) && !fitting.isEmpty ? fitting : inForce(records.casussen)
    return chance.een(van: wanted.sorted(), anders: Nummer(jaar: 2026, volgnummer: 1))
  }

  mutating func persoon() -> Nummer<Persoon> {
    chance.een(van: inForce(records.personen).sorted(), anders: Nummer(jaar: 0, volgnummer: 1))
  }

  private mutating func gegevens() -> Persoonsgegevens {
    var data = Persoonsgegevens()
    data.achternaam = chance.een(van: ["Bakker", "IJzer", "Öz", ""], anders: "")
    data.soort = chance.een(van: Persoonsoort.allCases, anders: .bekend)
    return data
  }

  private mutating func intake() -> Intake {
    var data = Meldinggegevens()
    data.ontvangenOp = dag()
    data.bron = chance.kans(95) ? "politie" : nil
    data.soort = chance.een(
      van: [
        "overlast", "overlast", "overlast", "overlast", "verward-gedrag", "verward-gedrag",
        "radicalisering",
        "radicalisering", "stalking", "stalking", "wvggz", "wvggz", "overlast",
        "overlast", "verward-gedrag", "bij", "nazorg-detentie",
      ],
      anders: "")
    data.gemeente = chance.een(van: ["Roermond", "Weert", "buiten:Venlo", "Weert"], anders: "")
    if chance.kans(15) {
      data.detentie = Detentieopgave(
        richting: chance.een(van: Detentierichting.allCases, anders: .instroom), datum: dag())
    }
    data.aanleiding = tekst()
    data.onderwerp = chance.kans(90) ? .persoon : .gebied
    data.gebied = chance.kans(20) ? "Centrum" : nil
    let closed = records.casussen.values.filter { $0.inhoud.fase == .gesloten }.map(\.nummer)
    if chance.kans(15) { data.vorigeCasus = closed.min() }
    let count = Int.random(in: 0...2, using: &chance)
    let people = (0..<count).map { index in
      Intakepersoon(
        chance.kans(60) && records.personen.values.contains { !$0.inhoud.isLeeg }
          ? .bestaand(persoon()) : .nieuw(gegevens()),
        hoofd: index == 0 && (data.onderwerp.kentHoofdbetrokkene || chance.kans(10)))
    }
    return Intake(gegevens: data, personen: people)
  }

  private mutating func antwoord(op asked: Criteriumvraag? = nil) -> Criteriumantwoord {
    let answer = chance.kans(85) ? Antwoord.ja : chance.een(van: Antwoord.allCases, anders: .ja)
    let vraag = asked ?? chance.een(van: Criteriaprofiel.landelijk.vragen, anders: .gevolg)
    switch vraag {
    case .leefgebieden:
      return .leefgebieden(lijst: [leefgebied(), leefgebied()], volledig: chance.kans(50))
    case .ketens: return .ketens(lijst: [.zorg, .straf], volledig: chance.kans(50))
    default: return .antwoord(vraag: vraag, waarde: vraag.omgekeerd ? !answer : answer)
    }
  }

  private mutating func actie() -> Actie {
    Actie(tekst(), partner: partner(), wie: tekst(), uiterlijk: chance.kans(95) ? dag() : nil)
  }

  private mutating func besluit(_ isScreening: Bool) -> Besluit {
    let usual = isScreening ? [Uitkomst.naarTriage] : [.procesregie]
    let other = isScreening ? Uitkomst.screening : Uitkomst.triage
    let outcomes = chance.kans(60) ? usual : chance.kans(90) ? other : Uitkomst.allCases
    var besluit = Besluit(chance.een(van: outcomes, anders: .geenActie))
    besluit.reden = tekst()
    besluit.partner = chance.kans(90) ? partner() : nil
    besluit.vraag = tekst()
    besluit.terugOp = vandaag.plus(dagen: chance.kans(90) ? 7 : -7)
    besluit.casus = casus { !$0.fase.isVoorbij }
    besluit.risico = chance.kans(95) ? .hoog : nil
    besluit.complexiteit = .laag
    besluit.aard = chance.kans(95) ? .zorg : nil
    besluit.ernst = .midden
    besluit.traject = chance.een(van: ["pga", "pga", "nazorg", "radicalisering"], anders: "pga")
    besluit.procesregisseur = regisseur()
    besluit.grondslag = chance.kans(95) ? "convenant" : nil
    besluit.vervolg = regisseur()
    return besluit
  }
}
