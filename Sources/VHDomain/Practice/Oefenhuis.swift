/// A small practice register: fictitious people at every step of the path, dated around today.
///
/// It is made by the same commands as real work, so whatever is in it passed the rules.
public struct Oefenhuis {
  /// The people who can sign in.
  public static let medewerkers = [
    Medewerker(id: "beheer", naam: "M. Peters", rollen: [.beheerder]),
    Medewerker(id: "a.devries", naam: "A. de Vries", rollen: [.procesregisseur]),
    Medewerker(id: "s.yilmaz", naam: "S. Yılmaz", rollen: [.procesregisseur]),
    Medewerker(id: "j.smeets", naam: "J. Smeets", rollen: [.administratie]),
    Medewerker(
      id: "m.janssen", naam: "M. Janssen", rollen: [.voorzitter, .manager],
      toegang: [.radicalisering, .bij]),
  ]

  /// The names of those who direct casussen, as an old system has them.
  static var procesregisseurs: [String] {
    medewerkers.filter { $0.rollen.contains(.procesregisseur) }.map(\.naam)
  }

  let store: any Store
  let today: Moment
  let house: House
  let keuzes: Oefenkeuzes

  /// Fills an empty store of a house.
  ///
  /// - Throws: `PerformError` when a step is refused or can't be saved.
  public static func fill(_ store: any Store, house: House, today: Moment) throws(PerformError) {
    let choices = Oefenkeuzes(house: house, dag: today.dag)
    try Oefenhuis(store: store, today: today, house: house, keuzes: choices).fill()
  }

  private func fill() throws(PerformError) {
    var registered: [Nummer<Melding>] = []
    for (index, report) in Oefenhuis.reports.enumerated() {
      let melding = try register(report, index)
      if let melding { registered.append(melding) }
      if index < 6 { try walk(melding, index, report) }
    }
    try concept()
    try persoonsfeiten(registered)
    try contacts()
  }

  // MARK: - Steps

  /// So many days ago; what falls in a weekend was done on the Friday before, except today.
  func moment(_ daysAgo: Int, _ minute: Int = 0) -> Moment {
    let day = Moment(milliseconden: today.milliseconden - daysAgo * 86_400_000)
    let weekend = daysAgo == 0 ? 0 : max(0, day.dag.weekdag - 5)
    return Moment(
      milliseconden: day.milliseconden - weekend * 86_400_000 + minute * 60_000)
  }

  @discardableResult
  func perform(
    _ command: Command, by id: String, _ daysAgo: Int, in overleg: Nummer<Overleg>? = nil,
    minute: Int = 0, accepting: [Aanvaarding] = []
  ) throws(PerformError) -> Receipt {
    let actor = Actor(medewerker: id, terminal: "oefenen", overleg: overleg)
    let when = moment(daysAgo, minute)
    return try store.transact { (records) throws(Refusal) -> Transaction in
      try decide(command, on: records, as: actor, accepting: accepting, at: when)
    }
  }

  private func register(
    _ report: Report, _ index: Int
  ) throws(PerformError) -> Nummer<Melding>? {
    let gemeente = keuzes.gemeente(report.gemeente, index)
    var person = Persoonsgegevens()
    person.achternaam = report.achternaam
    person.tussenvoegsel = report.tussenvoegsel
    person.voornamen = report.voornamen
    person.geboortedatum = Geboortedatum(report.geboren)
    person.geslacht = report.geslacht
    person.woonplaats = gemeente
    var data = Meldinggegevens()
    data.bron = keuzes.keuze(report.bron, in: house.bronnen)
    data.soort = keuzes.keuze(report.soort, in: house.meldingsoorten)
    data.politiecode = keuzes.politiecode(report.code)
    data.vermoedenVerwardGedrag = report.code == nil ? nil : .ja
    data.gemeente = gemeente
    data.ontvangenOp = moment(report.days).dag
    data.inbrengendePartner = report.bron == "politie" ? keuzes.partner(.straf) : nil
    data.aanleiding = report.aanleiding
    let intake = Intake(gegevens: data, personen: [Intakepersoon(.nieuw(person), hoofd: true)])
    return try perform(.registreren(intake, ontvangen: true), by: "j.smeets", report.days)
      .nieuw(Melding.self)
  }

  private func concept() throws(PerformError) {
    var data = Meldinggegevens()
    data.bron = keuzes.keuze("politie", in: house.bronnen)
    data.aanleiding = "Telefonisch doorgegeven, gegevens volgen."
    try perform(
      .registreren(Intake(gegevens: data, personen: []), ontvangen: false), by: "j.smeets", 0)
  }

  /// The first six walk on: two under procesregie, one held over, one handed on, two to the agenda.
  private func walk(
    _ melding: Nummer<Melding>?, _ index: Int, _ report: Report
  ) throws(PerformError) {
    guard let melding,
      let casus = try screen(melding, index, report), index != 3
    else { return }
    guard index < 3 else { return }
    try weigh(casus, index, report.days - 7)
  }

  private func screen(
    _ melding: Nummer<Melding>, _ index: Int, _ report: Report
  ) throws(PerformError) -> Nummer<Casus>? {
    let day = report.days - 1
    guard let table = keuzes.screening(report.code == nil ? .overig : .verward) else { return nil }
    let meeting = try perform(
      .overlegOpenen(
        tafel: table.id, datum: moment(day).dag, aanwezig: keuzes.aanwezig(table),
        voorzitter: "M. Janssen"), by: "m.janssen", day
    ).nieuw(Overleg.self)
    let casus = try perform(.inScreeningNemen([melding]), by: "m.janssen", day, in: meeting)
      .nieuw(Casus.self)
    guard let casus, let meeting else { return nil }
    if table.naVerrijking {
      let told = Verrijking(
        partner: keuzes.partner(.straf), tekst: "Acht registraties in drie maanden.",
        grondslag: keuzes.grondslag)
      try perform(.verrijken(casus, told), by: "j.smeets", day)
    }
    try perform(.puntOpenen(casus), by: "m.janssen", day, in: meeting, minute: 1)
    try perform(.besluiten(casus, route(index)), by: "m.janssen", day, in: meeting, minute: 3)
    try perform(.overlegSluiten(meeting), by: "m.janssen", day, minute: 20)
    return casus
  }

  func route(_ index: Int) -> Besluit {
    if index == 3 {
      var besluit = Besluit(.doorgeleid)
      besluit.partner = keuzes.partner(.zorg)
      besluit.reden = "Is al in goede handen bij een partner"
      besluit.terugkoppeling = .huis
      return besluit
    }
    var besluit = Besluit(.naarTriage)
    besluit.risico = index == 0 ? .hoog : .midden
    besluit.complexiteit = .hoog
    besluit.reden = "Meer partners kennen de situatie en komen er apart niet uit"
    return besluit
  }

  private func weigh(_ casus: Nummer<Casus>, _ index: Int, _ day: Int) throws(PerformError) {
    guard let table = keuzes.besluittafel else { return }
    let date = moment(day).dag
    let present = keuzes.aanwezig(table)
    try perform(.agenderen(casus, tafel: table.id, datum: date), by: "j.smeets", day)
    let opened = try perform(
      .overlegOpenen(
        tafel: table.id, datum: date, aanwezig: present, voorzitter: "M. Janssen"), by: "m.janssen",
      day)
    guard let meeting = opened.nummers.compactMap({ Nummer<Overleg>($0) }).first else { return }
    try perform(.puntOpenen(casus), by: "m.janssen", day, in: meeting, minute: 2)
    try enrich(casus, meeting, present, day)
    if index == 2 {
      try perform(.besluiten(casus, heldOver(day)), by: "m.janssen", day, in: meeting, minute: 12)
    } else {
      try admit(casus, index, meeting, day)
    }
    try perform(.overlegSluiten(meeting), by: "m.janssen", day, minute: 60)
    if index == 0 { try follow(casus, day) }
  }

  private func enrich(
    _ casus: Nummer<Casus>, _ meeting: Nummer<Overleg>, _ present: [String], _ day: Int
  ) throws(PerformError) {
    let told = [
      (keuzes.partner(.straf, onder: present), "Elf meldingen in een half jaar, steeds 's nachts."),
      (keuzes.partner(.zorg, onder: present), "Bekend; komt afspraken niet na sinds de zomer."),
    ]
    for (index, item) in told.enumerated() {
      try perform(
        .verrijken(
          casus, Verrijking(partner: item.0, tekst: item.1, grondslag: keuzes.grondslag)),
        by: "m.janssen", day, in: meeting, minute: 4 + index)
    }
  }

  private func heldOver(_ day: Int) -> Besluit {
    var besluit = Besluit(.aangehouden)
    besluit.vraag = "Loopt er een maatregel bij het OM?"
    besluit.partner =
      house.partners.met(id: "openbaar-ministerie")?.id ?? keuzes.partner(.straf)
    besluit.terugOp = moment(day).dag.plus(dagen: 14)
    besluit.reden = "Zonder antwoord is niet te zeggen of dwang en drang nodig is"
    besluit.vervolg = "a.devries"
    return besluit
  }

  private func admit(
    _ casus: Nummer<Casus>, _ index: Int, _ meeting: Nummer<Overleg>, _ day: Int
  ) throws(PerformError) {
    let answers = keuzes.antwoorden(plustaak: index == 1)
    for (index, answer) in answers.enumerated() {
      try perform(
        .beantwoorden(casus, answer), by: "m.janssen", day, in: meeting, minute: 6 + index)
    }
    var besluit = Besluit(.procesregie)
    besluit.aard = index == 0 ? .zorgEnVeiligheid : .zorg
    besluit.ernst = .hoog
    besluit.traject = keuzes.traject
    besluit.procesregisseur = index == 0 ? "a.devries" : "s.yilmaz"
    besluit.grondslag = keuzes.keuze("convenant-pga", in: house.grondslagen)
    besluit.reden = keuzes.reden(plustaak: index == 1)
    besluit.terugkoppeling = .huis
    besluit.vervolg = "a.devries"
    try perform(.besluiten(casus, besluit), by: "m.janssen", day, in: meeting, minute: 14)
  }

  private func follow(_ casus: Nummer<Casus>, _ day: Int) throws(PerformError) {
    let lead = Casusregisseur(partner: keuzes.partner(.zorg), naam: "I. Çelik")
    try perform(.casusregisseurBenoemen(casus, lead), by: "a.devries", day - 2)
    let goal = Doel(
      leefgebied: keuzes.leefgebied("huisvesting"),
      tekst: "Blijft in zijn woning zonder overlast voor de buren")
    try perform(.doelStellen(casus, goal), by: "a.devries", day - 2, minute: 5)
    try perform(
      .bijCasus(
        casus, .zsm(ZSMBesluit(op: moment(day).dag, besluit: "Zaak aangehouden, met toezicht"))),
      by: "a.devries", day - 8)
    try perform(
      .bijCasus(
        casus,
        .planVaststellen(
          Planvaststelling(
            richting: .persoon, partners: [keuzes.partner(.zorg)], instemming: .akkoord,
            toelichting: "Betrokkene stemt in", nietNu: "Eerst moet hij kunnen blijven wonen"))),
      by: "a.devries", day - 9)
    let late = Actie(
      "briefadres regelen", partner: keuzes.partner(.bestuur), wie: "consulent inkomen",
      uiterlijk: today.dag.plus(dagen: -2))
    try perform(.actieToevoegen(casus, late), by: "a.devries", day - 9, minute: 2)
    let next = Actie(
      "contactverbod nagaan", partner: keuzes.partner(.straf), wie: "wijkagent",
      uiterlijk: today.dag.plus(dagen: 5))
    try perform(.actieToevoegen(casus, next), by: "a.devries", day - 9, minute: 3)
  }
}
