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

  private var wie: String { Oefenhuis.procesregisseur.id }
  private var vandaag: Datum { huis.today.dag }
  private var keuzes: Oefenkeuzes { huis.keuzes }

  /// The working day on which that was done.
  func dag(_ ago: Int) -> Datum { huis.moment(ago).dag }

  /// So many days ago, never before the plan was agreed.
  private func geleden(_ days: Int) -> Int { min(days, max(0, begin - 12)) }

  private func doe(
    _ opdracht: Regieopdracht, _ ago: Int, accepting: [Aanvaarding] = []
  ) throws(PerformError) {
    try huis.perform(.bijCasus(casus, opdracht), by: wie, ago, minute: 30, accepting: accepting)
  }

  func volg(_ situatie: Oefensituatie) throws(PerformError) {
    if situatie == .nieuw || situatie == .begin { return try start(situatie) }
    try plan(situatie)
    try metingen(situatie)
    try review(situatie)
    try vervolg(situatie)
    try slot(situatie)
  }

  /// Just admitted: nobody at a partner leads yet, or there is no plan.
  private func start(_ situatie: Oefensituatie) throws(PerformError) {
    guard situatie == .begin else { return }
    try huis.perform(.casusregisseurBenoemen(casus, regisseur), by: wie, 2)
  }

  private var regisseur: Casusregisseur {
    Casusregisseur(partner: keuzes.partner(.zorg), naam: "I. Çelik")
  }

  private func plan(_ situatie: Oefensituatie) throws(PerformError) {
    try huis.perform(.casusregisseurBenoemen(casus, regisseur), by: wie, begin - 4)
    let goal = Doel(
      leefgebied: keuzes.leefgebied("huisvesting"), tekst: "Woont zonder overlast voor de buren")
    try huis.perform(.doelStellen(casus, goal), by: wie, begin - 8)
    try doe(
      .zsm(ZSMBesluit(op: dag(begin), besluit: "Zaak aangehouden")), begin - 8)
    let agreed = Planvaststelling(
      richting: .persoon, partners: [keuzes.partner(.zorg), keuzes.partner(.straf)],
      instemming: .akkoord, toelichting: "Stemt in", nietNu: "Eerst moet het wonen lukken")
    try doe(.planVaststellen(agreed), begin - 11)
    let levels = huis.house.regieprofiel.intensiteiten
    if let level = levels.indices.contains(begin % 3) ? levels[begin % 3].id : nil {
      try doe(.intensiteit(level), begin - 12)
    }
    guard situatie != .niets, situatie != .acuut else { return }
    let late = situatie == .telaat
    let action = Actie(
      "behandeling opstarten", partner: keuzes.partner(.zorg), wie: "behandelaar",
      uiterlijk: vandaag.plus(dagen: late ? -5 : 9 + begin % 20))
    try huis.perform(.actieToevoegen(casus, action), by: wie, geleden(20), minute: 31)
  }

  private func metingen(_ situatie: Oefensituatie) throws(PerformError) {
    guard situatie != .zrmBijna || begin > 110 else { return }
    try meet(max(geleden(begin - 20), 6), situatie == .acuut ? 1 : 2)
    if situatie == .verbeterd { try meet(geleden(5), 4) }
  }

  private func meet(_ ago: Int, _ housing: Int) throws(PerformError) {
    guard let version = huis.house.regieprofiel.zrmversies.last else { return }
    let scores = version.domeinen.enumerated().map { place, domain -> ZRMMeting.Score in
      let score = place == 3 ? housing : 2 + (place + housing) % 3
      return .init(
        domein: domain.naam, score: score, zonderActie: score <= 2 ? "Loopt via het wonen" : nil)
    }
    try doe(
      .meten(
        ZRMMeting(
          persoon: persoon, op: dag(ago), versie: version.id, scores: scores)),
      ago)
  }

  private func review(_ situatie: Oefensituatie) throws(PerformError) {
    let isDue = situatie == .review || plaats % 5 == 0
    if situatie == .stil {
      return try doe(
        .noteren(
          "Geen gehoor.", op: dag(geleden(40)), met: "betrokkene", wijze: "gebeld"), geleden(40))
    }
    let ago = geleden(isDue ? 26 : 9)
    let next = vandaag.plus(dagen: isDue ? -1 : 19)
    guard next > dag(ago) else { return }
    try doe(.nalopen(Review(volgende: next, toelichting: "Loopt volgens plan.")), ago)
    guard !isDue || situatie == .review else { return }
    try doe(
      .noteren(
        Oefennamen.notities[begin % Oefennamen.notities.count],
        op: dag(geleden(6)), met: "casusregisseur", wijze: nil), geleden(6))
  }
}
