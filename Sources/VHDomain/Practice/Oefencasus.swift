/// What happens to a casus of the practice caseload after it was admitted.
enum Oefensituatie: CaseIterable {
  case gemonitord, loopt, telaat, stil, review, zrmBijna, acuut, topX, huisverbod, verlengd
  case voorwaarden, geescaleerd, escalatieLaat, nazorg, wachtLang, wacht, stilgezet, nieuw
  case begin, afgeschaald, kader, bericht, monitoring, niets, kind, gewogen, verbeterd, contact

  /// The situation of a place in the caseload: each comes back after twenty-eight.
  static func voor(_ place: Int) -> Oefensituatie { allCases[place % allCases.count] }
}

/// One casus of the practice caseload, by the same commands as real work.
struct Oefencasus {
  let huis: Oefenhuis
  let casus: Nummer<Casus>
  let persoon: Nummer<Persoon>
  /// Its place in the caseload.
  let plaats: Int
  /// How many days ago it came under procesregie.
  let begin: Int
  /// What happens to it, until it is carried out in the order of time.
  private let agenda = Oefenagenda()

  private var wie: String { Oefenhuis.procesregisseur.id }
  private var vandaag: Datum { huis.today.dag }
  private var keuzes: Oefenkeuzes { huis.keuzes }

  /// The working day on which that was done.
  func dag(_ ago: Int) -> Datum { huis.moment(ago).dag }

  /// So many days ago, never before the plan was agreed.
  private func geleden(_ days: Int) -> Int { min(days, max(0, begin - 12)) }

  init(
    huis: Oefenhuis, casus: Nummer<Casus>, persoon: Nummer<Persoon>, plaats: Int, begin: Int
  ) {
    self.huis = huis
    self.casus = casus
    self.persoon = persoon
    self.plaats = plaats
    self.begin = begin
  }

  /// Something that was done so many days ago.
  func stap(
    _ command: Command, by id: String? = nil, _ ago: Int, minute: Int = 0
  ) {
    let id = id ?? wie
    agenda.zet(huis.moment(ago, minute)) { () throws(PerformError) in
      try huis.perform(command, by: id, ago, minute: minute)
    }
  }

  /// The same, for what needs the number that an earlier step gave.
  func stap(
    _ ago: Int, minute: Int, _ body: @escaping () throws(PerformError) -> Void
  ) { agenda.zet(huis.moment(ago, minute), body) }

  private func doe(_ opdracht: Regieopdracht, _ ago: Int) {
    stap(.bijCasus(casus, opdracht), ago, minute: 30)
  }

  func volg(_ situatie: Oefensituatie) throws(PerformError) {
    if situatie == .nieuw || situatie == .begin {
      start(situatie)
    } else {
      plan(situatie)
      metingen(situatie)
      review(situatie)
      vervolg(situatie)
      slot(situatie)
    }
    try agenda.voerUit()
  }

  /// Just admitted: nobody at a partner leads yet, or there is no plan.
  private func start(_ situatie: Oefensituatie) {
    guard situatie == .begin else { return }
    stap(.casusregisseurBenoemen(casus, regisseur), 2)
  }

  private var regisseur: Casusregisseur {
    Casusregisseur(partner: keuzes.partner(.zorg), naam: "I. Çelik")
  }

  private func plan(_ situatie: Oefensituatie) {
    stap(.casusregisseurBenoemen(casus, regisseur), begin - 4, minute: 180)
    let goal = Doel(
      leefgebied: keuzes.leefgebied("huisvesting"), tekst: "Woont zonder overlast voor de buren")
    stap(.doelStellen(casus, goal), begin - 8)
    doe(
      .zsm(ZSMBesluit(op: dag(begin), besluit: "Zaak aangehouden")), begin - 8)
    let agreed = Planvaststelling(
      richting: .persoon, partners: [keuzes.partner(.zorg), keuzes.partner(.straf)],
      instemming: .akkoord, toelichting: "Stemt in", nietNu: "Eerst moet het wonen lukken")
    doe(.planVaststellen(agreed), begin - 11)
    let levels = huis.house.regieprofiel.intensiteiten
    if let level = levels.indices.contains(begin % 3) ? levels[begin % 3].id : nil {
      doe(.intensiteit(level), begin - 12)
    }
    guard situatie != .niets, situatie != .acuut else { return }
    let late = situatie == .telaat
    let action = Actie(
      "behandeling opstarten", partner: keuzes.partner(.zorg), wie: "behandelaar",
      uiterlijk: vandaag.plus(dagen: late ? -5 : 9 + begin % 20))
    stap(.actieToevoegen(casus, action), geleden(20), minute: 31)
  }

  private func metingen(_ situatie: Oefensituatie) {
    guard situatie != .zrmBijna || begin > 110 else { return }
    meet(max(geleden(begin - 20), 6), situatie == .acuut ? 1 : 2)
    if situatie == .verbeterd { meet(geleden(5), 4) }
  }

  private func meet(_ ago: Int, _ housing: Int) {
    guard let version = huis.house.regieprofiel.zrmversies.last else { return }
    let scores = version.domeinen.enumerated().map { place, domain -> ZRMMeting.Score in
      let score = place == 3 ? housing : 2 + (place + housing) % 3
      return .init(
        domein: domain.naam, score: score, zonderActie: score <= 2 ? "Loopt via het wonen" : nil)
    }
    doe(
      .meten(
        ZRMMeting(
          persoon: persoon, op: dag(ago), versie: version.id, scores: scores)),
      ago)
  }

  private func review(_ situatie: Oefensituatie) {
    let isDue = situatie == .review || plaats % 5 == 0
    if situatie == .stil {
      return doe(
        .noteren(
          "Geen gehoor.", op: dag(geleden(40)), met: "betrokkene", wijze: "gebeld"), geleden(40))
    }
    let ago = geleden(isDue ? 26 : 9)
    let next = vandaag.plus(dagen: isDue ? -1 : 19)
    guard next > dag(ago) else { return }
    doe(.nalopen(Review(volgende: next, toelichting: "Loopt volgens plan.")), ago)
    guard !isDue || situatie == .review else { return }
    doe(
      .noteren(
        Oefennamen.notities[begin % Oefennamen.notities.count],
        op: dag(geleden(6)), met: "casusregisseur", wijze: nil), geleden(6))
  }
}
