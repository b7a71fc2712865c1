/// The caseload of one procesregisseur: every situation that asks for attention, and what simply runs.
extension Oefenhuis {
  /// Who directs it.
  public static let procesregisseur = Medewerker(
    id: "l.hermans", naam: "L. Hermans", rollen: [.procesregisseur], fteHonderdsten: 80)

  /// Adds so many casussen under procesregie of one procesregisseur, saved as one commit.
  ///
  /// - Throws: `PerformError` when a step is refused or can't be saved.
  public static func caseload(
    _ store: any Store, house: House, today: Moment, casussen: Int
  ) throws(PerformError) {
    let records: Records
    do throws(StoreError) { records = try store.load() } catch { throw .failed(error) }
    let collected = Verzamelopslag(op: records)
    let choices = Oefenkeuzes(house: house, dag: today.dag)
    let maker = Oefenhuis(store: collected, today: today, house: house, keuzes: choices)
    try maker.perform(.medewerkerToevoegen(procesregisseur), by: "beheer", 0)
    try maker.caseload(casussen)
    try collected.bewaar(in: store)
  }

  /// How many days ago groups of five were admitted, so that terms of all lengths run.
  private static let starts = [372, 330, 280, 240, 200, 160, 130, 100, 78, 62, 47, 33]

  private func caseload(_ count: Int) throws(PerformError) {
    var chance = Toeval(zaad: 41)
    for place in stride(from: 0, to: count, by: 5) {
      let ago = Self.starts[min(place / 5, Self.starts.count - 1)]
      let group = try register(place..<min(place + 5, count), ago, &chance)
      let admitted = try admit(group, ago)
      for (index, casus) in admitted.enumerated() {
        try Oefencasus(
          huis: self, casus: casus.casus, persoon: casus.persoon, plaats: place + index,
          begin: ago
        )
        .volg(Oefensituatie.voor(place + index))
      }
    }
    try spoed()
  }

  /// A melding and a person of a group.
  private struct Binnen {
    var melding: Nummer<Melding>
    var persoon: Nummer<Persoon>
  }

  private func register(
    _ places: Range<Int>, _ ago: Int, _ chance: inout Toeval
  ) throws(PerformError) -> [Binnen] {
    var made: [Binnen] = []
    for place in places {
      let receipt = try perform(
        .registreren(intake(place, ago + 14, &chance), ontvangen: true), by: "j.smeets", ago + 14,
        minute: place % 5)
      guard let melding = receipt.nieuw(Melding.self), let persoon = receipt.nieuw(Persoon.self)
      else { continue }
      made.append(Binnen(melding: melding, persoon: persoon))
    }
    return made
  }

  private func intake(_ place: Int, _ ago: Int, _ chance: inout Toeval) -> Intake {
    let isMan = place % 3 != 0
    let last = Oefennamen.achternamen[place * 7 % Oefennamen.achternamen.count]
    var person = Persoonsgegevens()
    person.achternaam = last.naam
    person.tussenvoegsel = last.tussenvoegsel
    person.voornamen = chance.een(isMan ? Oefennamen.mannen : Oefennamen.vrouwen)
    person.geboortedatum = Geboortedatum(
      "\(chance.getal(1955...2003))-\(padded(chance.getal(1...12), 2))-\(padded(chance.getal(1...28), 2))"
    )
    person.geslacht = isMan ? .man : .vrouw
    let gemeente = keuzes.gemeente("", place)
    person.woonplaats = gemeente
    var data = Meldinggegevens()
    data.bron = keuzes.keuze("politie", in: house.bronnen)
    data.soort = keuzes.keuze("overlast", in: house.meldingsoorten)
    data.gemeente = gemeente
    data.ontvangenOp = moment(ago).dag
    data.inbrengendePartner = keuzes.partner(.straf)
    data.kenmerk = "oefen-\(place + 1)"
    data.aanleiding = Oefennamen.aanleidingen[place % Oefennamen.aanleidingen.count]
    return Intake(gegevens: data, personen: [Intakepersoon(.nieuw(person), hoofd: true)])
  }

  /// Screened in one meeting, weighed in another.
  private func admit(
    _ group: [Binnen], _ ago: Int
  ) throws(PerformError) -> [(casus: Nummer<Casus>, persoon: Nummer<Persoon>)] {
    guard let table = keuzes.screening(.overig), let weighing = keuzes.besluittafel else {
      return []
    }
    var found: [(casus: Nummer<Casus>, persoon: Nummer<Persoon>)] = []
    let screening = try open(table, ago + 10)
    for report in group {
      let casus = try perform(
        .inScreeningNemen([report.melding]), by: "m.janssen", ago + 10, in: screening
      ).nieuw(Casus.self)
      guard let casus else { continue }
      if table.naVerrijking {
        let told = Verrijking(
          partner: keuzes.partner(.straf), tekst: "Vier registraties in een maand.",
          grondslag: keuzes.grondslag)
        try perform(.verrijken(casus, told), by: "j.smeets", ago + 10)
      }
      let minute = 3 * found.count
      try perform(
        .puntOpenen(casus), by: "m.janssen", ago + 10, in: screening, minute: minute + 1)
      try perform(
        .besluiten(casus, route(1)), by: "m.janssen", ago + 10, in: screening, minute: minute + 2)
      found.append((casus, report.persoon))
    }
    if let screening {
      try perform(.overlegSluiten(screening), by: "m.janssen", ago + 10, minute: 60)
    }
    for item in found {
      try perform(
        .agenderen(item.casus, tafel: weighing.id, datum: moment(ago).dag), by: "j.smeets", ago)
    }
    let meeting = try open(weighing, ago)
    for (place, item) in found.enumerated() {
      try weigh(item.casus, meeting, ago, from: 15 * place)
    }
    if let meeting { try perform(.overlegSluiten(meeting), by: "m.janssen", ago, minute: 90) }
    for (place, item) in found.enumerated() {
      try perform(
        .terugkoppelen(item.casus, Teruggekoppeld(wijze: "gebeld")), by: Self.procesregisseur.id,
        ago - 2, minute: 120 + place)
    }
    return found
  }

  private func open(_ table: Tafel, _ ago: Int) throws(PerformError) -> Nummer<Overleg>? {
    try perform(
      .overlegOpenen(
        tafel: table.id, datum: moment(ago).dag, aanwezig: keuzes.aanwezig(table),
        voorzitter: "M. Janssen"), by: "m.janssen", ago
    ).nummers.compactMap { Nummer<Overleg>($0) }.first
  }

  private func weigh(
    _ casus: Nummer<Casus>, _ meeting: Nummer<Overleg>?, _ ago: Int, from first: Int
  ) throws(PerformError) {
    guard let meeting else { return }
    try perform(.puntOpenen(casus), by: "m.janssen", ago, in: meeting, minute: first + 2)
    for keten in [Keten.straf, .zorg] {
      let told = Verrijking(
        partner: keuzes.partner(keten), tekst: "Bekend; afspraken houden geen stand.",
        grondslag: keuzes.grondslag)
      try perform(.verrijken(casus, told), by: "m.janssen", ago, in: meeting, minute: first + 4)
    }
    for answer in keuzes.antwoorden(plustaak: false) {
      try perform(
        .beantwoorden(casus, answer), by: "m.janssen", ago, in: meeting, minute: first + 6)
    }
    var besluit = Besluit(.procesregie)
    besluit.aard = .zorgEnVeiligheid
    besluit.ernst = .hoog
    besluit.traject = keuzes.traject
    besluit.procesregisseur = Self.procesregisseur.id
    besluit.grondslag = keuzes.keuze("convenant-pga", in: house.grondslagen)
    besluit.reden = keuzes.reden(plustaak: false)
    besluit.terugkoppeling = .huis
    besluit.vervolg = Self.procesregisseur.id
    try perform(.besluiten(casus, besluit), by: "m.janssen", ago, in: meeting, minute: first + 14)
  }

  /// One that could not wait for a table.
  private func spoed() throws(PerformError) {
    var chance = Toeval(zaad: 7)
    let receipt = try perform(
      .registreren(intake(61, 1, &chance), ontvangen: true), by: "j.smeets", 1)
    guard let melding = receipt.nieuw(Melding.self) else { return }
    try perform(
      .spoed(
        melding,
        Spoed(
          reden: "Dreigt vannacht op straat te staan.", besluiter: "m.janssen",
          procesregisseur: Self.procesregisseur.id)), by: Self.procesregisseur.id, 1, minute: 9)
  }
}
