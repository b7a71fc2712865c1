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

  private let store: any Store
  private let today: Moment
  private let house: House

  /// Fills an empty store of a house.
  ///
  /// - Throws: `PerformError` when a step is refused or can't be saved.
  public static func fill(_ store: any Store, house: House, today: Moment) throws(PerformError) {
    try Oefenhuis(store: store, today: today, house: house).fill()
  }

  /// A report: how many days ago, about whom, what.
  private struct Report {
    var days: Int
    var soort: String
    var code: String?
    var gemeente: String
    var bron = "politie"
    var voornamen: String
    var tussenvoegsel: String?
    var achternaam: String
    var geboren: String
    var geslacht = Geslacht.man
    var aanleiding: String
  }

  private static let reports: [Report] = [
    Report(
      days: 64, soort: "verward-gedrag", code: "E33", gemeente: "Roermond", voornamen: "Karel",
      achternaam: "Verhoeven", geboren: "1988-03-12",
      aanleiding:
        "Schreeuwt 's nachts op de galerij, buren bellen bijna elke dag. Twee maanden huur achter."),
    Report(
      days: 58, soort: "overlast", gemeente: "Weert", voornamen: "Şule", achternaam: "Yıldırım",
      geboren: "1979", geslacht: .vrouw,
      aanleiding: "Ruzies in het portiek, kinderen zijn vaak buiten tot laat in de avond."),
    Report(
      days: 40, soort: "verward-gedrag", code: "E33", gemeente: "Leudal", voornamen: "Wim",
      tussenvoegsel: "van den", achternaam: "Broek", geboren: "1961-07-30",
      aanleiding: "Loopt zonder schoenen op de provinciale weg en is niet aanspreekbaar."),
    Report(
      days: 33, soort: "drang-en-dwang", gemeente: "Roermond", bron: "drang-en-dwang-overleg",
      voornamen: "Ilse", achternaam: "Çelik", geboren: "1995-11", geslacht: .vrouw,
      aanleiding: "Weigert hulp voor haar verslaving; de baby wordt in maart verwacht."),
    Report(
      days: 12, soort: "verward-gedrag", code: "E14", gemeente: "Nederweert", voornamen: "Paul",
      achternaam: "Hermans", geboren: "2001-02-28",
      aanleiding: "Poging tot zelfdoding, door een buurman gevonden. Zegt dat niemand hem gelooft."),
    Report(
      days: 6, soort: "misdrijf", gemeente: "Echt-Susteren", voornamen: "Léon",
      tussenvoegsel: "de la", achternaam: "Haye", geboren: "1984-09-01",
      aanleiding: "Vernielingen bij de oude school, derde keer in een maand."),
    Report(
      days: 3, soort: "verward-gedrag", code: "E33", gemeente: "Roermond", voornamen: "Robert",
      achternaam: "Dijkstra", geboren: "1985-04-19",
      aanleiding: "Zegt stemmen te horen, is rustig bij aankomst van de politie en wil geen hulp."),
    Report(
      days: 1, soort: "uithuiszetting", gemeente: "Maasgouw", bron: "woningcorporatie",
      voornamen: "Nadia", tussenvoegsel: "el", achternaam: "Amrani", geboren: "1990-12-05",
      geslacht: .vrouw, aanleiding: "Vonnis tot ontruiming over vier weken, drie kinderen in huis."),
  ]

  private func fill() throws(PerformError) {
    for (index, report) in Oefenhuis.reports.enumerated() {
      let melding = try register(report)
      if index < 6 { try walk(melding, index, report) }
    }
    try concept()
  }

  // MARK: - Steps

  /// So many days ago; what falls in a weekend was done on the Friday before, except today.
  private func moment(_ daysAgo: Int, _ minute: Int = 0) -> Moment {
    let day = Moment(milliseconden: today.milliseconden - daysAgo * 86_400_000)
    let weekend = daysAgo == 0 ? 0 : max(0, day.dag.weekdag - 5)
    return Moment(
      milliseconden: day.milliseconden - weekend * 86_400_000 + minute * 60_000)
  }

  @discardableResult
  private func perform(
    _ command: Command, by id: String, _ daysAgo: Int, in overleg: Nummer<Overleg>? = nil,
    minute: Int = 0, accepting: [Aanvaarding] = []
  ) throws(PerformError) -> Receipt {
    let actor = Actor(medewerker: id, terminal: "oefenen", overleg: overleg)
    let when = moment(daysAgo, minute)
    return try store.transact { (records) throws(Refusal) -> Transaction in
      try decide(command, on: records, as: actor, accepting: accepting, at: when)
    }
  }

  private func register(_ report: Report) throws(PerformError) -> Nummer<Melding>? {
    var person = Persoonsgegevens()
    person.achternaam = report.achternaam
    person.tussenvoegsel = report.tussenvoegsel
    person.voornamen = report.voornamen
    person.geboortedatum = Geboortedatum(report.geboren)
    person.geslacht = report.geslacht
    person.woonplaats = report.gemeente
    var data = Meldinggegevens()
    data.bron = report.bron
    data.soort = report.soort
    data.politiecode = report.code
    data.vermoedenVerwardGedrag = report.code == nil ? nil : .ja
    data.gemeente = report.gemeente
    data.ontvangenOp = moment(report.days).dag
    data.inbrengendePartner = report.bron == "politie" ? "politie" : nil
    data.aanleiding = report.aanleiding
    let intake = Intake(gegevens: data, personen: [Intakepersoon(.nieuw(person), hoofd: true)])
    return try perform(.registreren(intake, ontvangen: true), by: "j.smeets", report.days)
      .nieuw(Melding.self)
  }

  private func concept() throws(PerformError) {
    var data = Meldinggegevens()
    data.bron = "politie"
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
    let queue = report.code == nil ? "routeertafel" : "screening-verward"
    let present = house.tafels.met(id: queue)?.deelnemers ?? []
    let meeting = try perform(
      .overlegOpenen(
        tafel: queue, datum: moment(day).dag, aanwezig: present, voorzitter: "M. Janssen"),
      by: "m.janssen", day
    ).nieuw(Overleg.self)
    let casus = try perform(.inScreeningNemen([melding]), by: "m.janssen", day, in: meeting)
      .nieuw(Casus.self)
    guard let casus, let meeting else { return nil }
    try perform(.puntOpenen(casus), by: "m.janssen", day, in: meeting, minute: 1)
    try perform(.besluiten(casus, route(index)), by: "m.janssen", day, in: meeting, minute: 3)
    try perform(.overlegSluiten(meeting), by: "m.janssen", day, minute: 20)
    return casus
  }

  private func route(_ index: Int) -> Besluit {
    if index == 3 {
      var besluit = Besluit(.doorgeleid)
      besluit.partner = "met-ggz"
      besluit.reden = "Is al in goede handen bij een partner"
      return besluit
    }
    var besluit = Besluit(.naarTriage)
    besluit.risico = index == 0 ? .hoog : .midden
    besluit.complexiteit = .hoog
    besluit.reden = "Meer partners kennen de situatie en komen er apart niet uit"
    return besluit
  }

  private func weigh(_ casus: Nummer<Casus>, _ index: Int, _ day: Int) throws(PerformError) {
    let table = house.tafels.first { $0.orgaan == .triage }
    guard let table else { return }
    let date = moment(day).dag
    try perform(.agenderen(casus, tafel: table.id, datum: date), by: "j.smeets", day)
    let opened = try perform(
      .overlegOpenen(
        tafel: table.id, datum: date, aanwezig: Array(table.deelnemers.prefix(14)),
        voorzitter: "M. Janssen"), by: "m.janssen", day)
    guard let meeting = opened.nummers.compactMap({ Nummer<Overleg>($0) }).first else { return }
    try perform(.puntOpenen(casus), by: "m.janssen", day, in: meeting, minute: 2)
    try enrich(casus, meeting, day)
    if index == 2 {
      try perform(.besluiten(casus, heldOver(day)), by: "m.janssen", day, in: meeting, minute: 12)
    } else {
      try admit(casus, index, meeting, day)
    }
    try perform(.overlegSluiten(meeting), by: "m.janssen", day, minute: 60)
    if index == 0 { try follow(casus, day) }
  }

  private func enrich(
    _ casus: Nummer<Casus>, _ meeting: Nummer<Overleg>, _ day: Int
  ) throws(PerformError) {
    let told = [
      ("politie", "Elf meldingen in een half jaar, steeds 's nachts."),
      ("met-ggz", "Bekend; komt afspraken niet na sinds de zomer."),
    ]
    for (index, item) in told.enumerated() {
      try perform(
        .verrijken(casus, Verrijking(partner: item.0, tekst: item.1, grondslag: "convenant")),
        by: "m.janssen", day, in: meeting, minute: 4 + index)
    }
  }

  private func heldOver(_ day: Int) -> Besluit {
    var besluit = Besluit(.aangehouden)
    besluit.vraag = "Loopt er een maatregel bij het OM?"
    besluit.partner = "openbaar-ministerie"
    besluit.terugOp = moment(day).dag.plus(dagen: 14)
    besluit.reden = "Zonder antwoord is niet te zeggen of dwang en drang nodig is"
    besluit.vervolg = "a.devries"
    return besluit
  }

  private func admit(
    _ casus: Nummer<Casus>, _ index: Int, _ meeting: Nummer<Overleg>, _ day: Int
  ) throws(PerformError) {
    let answers: [Criteriumantwoord] = [
      .leefgebieden(lijst: ["huisvesting", "geestelijke-gezondheid"], volledig: false),
      .antwoord(vraag: .gevolg, waarde: .ja),
      .ketens(lijst: [.zorg, .straf], volledig: false),
      .antwoord(vraag: .dwangEnDrang, waarde: .ja),
      .antwoord(vraag: .binnenEenKetenToereikend, waarde: .nee),
      .antwoord(vraag: .impactOpSysteem, waarde: .ja),
    ]
    for (index, answer) in answers.enumerated() {
      try perform(
        .beantwoorden(casus, answer), by: "m.janssen", day, in: meeting, minute: 6 + index)
    }
    var besluit = Besluit(.procesregie)
    besluit.traject = "pga"
    besluit.procesregisseur = index == 0 ? "a.devries" : "s.yilmaz"
    besluit.grondslag = "convenant-pga"
    besluit.reden = "Zorg en straf zijn samen nodig en de omgeving lijdt eronder"
    besluit.vervolg = "a.devries"
    try perform(.besluiten(casus, besluit), by: "m.janssen", day, in: meeting, minute: 14)
  }

  private func follow(_ casus: Nummer<Casus>, _ day: Int) throws(PerformError) {
    let lead = Casusregisseur(partner: "met-ggz", naam: "I. Çelik")
    try perform(.casusregisseurBenoemen(casus, lead), by: "a.devries", day - 2)
    let goal = Doel(
      leefgebied: "huisvesting", tekst: "Blijft in zijn woning zonder overlast voor de buren")
    try perform(.doelStellen(casus, goal), by: "a.devries", day - 2, minute: 5)
    try perform(
      .planVaststellen(casus, instemming: "Betrokkene stemt in"), by: "a.devries", day - 9)
    let late = Actie(
      "briefadres regelen", partner: "gemeente-roermond", wie: "consulent inkomen",
      uiterlijk: today.dag.plus(dagen: -2))
    try perform(.actieToevoegen(casus, late), by: "a.devries", day - 9, minute: 2)
    let next = Actie(
      "contactverbod nagaan", partner: "politie", wie: "wijkagent",
      uiterlijk: today.dag.plus(dagen: 5))
    try perform(.actieToevoegen(casus, next), by: "a.devries", day - 9, minute: 3)
  }
}
