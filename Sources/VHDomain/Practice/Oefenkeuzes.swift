/// What a practice register takes from its house: the same story fits every profile.
struct Oefenkeuzes {
  let house: House
  let dag: Datum

  private var partners: [Partner] { house.partners.geldig(op: dag) }

  /// The gemeente wished for, or else the house's own, round and round.
  func gemeente(_ wish: String, _ index: Int) -> String {
    let all = house.gemeenten.geldig(op: dag)
    return all.isEmpty ? "" : (all.met(id: wish) ?? all[index % all.count]).naam
  }

  /// A choice by id, or the house's first when it has another list.
  func keuze(_ id: String, in list: [some Benoemd & Geldig]) -> String? {
    let open = list.geldig(op: dag)
    return (open.met(id: id) ?? open.first)?.id
  }

  /// The police code, where the house knows it.
  func politiecode(_ code: String?) -> String? {
    code.flatMap { house.politiecodes.met(id: $0)?.id }
  }

  /// Well-known partners, where the house has them.
  private static let known: [Keten: [String]] = [
    .straf: ["politie"], .zorg: ["met-ggz", "mondriaan-ggz", "ggz"],
    .bestuur: ["gemeente-roermond"],
  ]

  /// A partner of a keten: a well-known one, else of those present when there are any.
  func partner(_ keten: Keten, onder aanwezig: [String] = []) -> String {
    let own = partners.filter { $0.ketens.contains(keten) }
    let known = Oefenkeuzes.known[keten, default: []].compactMap { own.met(id: $0)?.id }.first
    if let known { return known }
    let purest = own.filter { $0.ketens == [keten] } + own
    return (purest.first { aanwezig.contains($0.id) } ?? purest.first ?? partners.first)?.id ?? ""
  }

  /// Who comes to a table: the fixed participants, or one of each keten where they are chosen.
  func aanwezig(_ tafel: Tafel) -> [String] {
    if tafel.isVanEen { return [] }
    guard tafel.deelnemers.isEmpty else {
      let here = tafel.deelnemers.filter { partners.met(id: $0) != nil }
      return Array(here.prefix(max(14, tafel.minimumOrganisaties ?? 0)))
    }
    let names = Keten.allCases.map { partner($0) }
    return partners.map(\.id).filter(names.contains)
  }

  /// The table that works through a queue.
  func screening(_ wachtrij: Wachtrij) -> Tafel? {
    let all = house.tafels.geldig(op: dag).filter(\.isScreening)
    return all.first { $0.wachtrij == wachtrij } ?? all.first { $0.wachtrij == nil }
  }

  /// The table that decides.
  var besluittafel: Tafel? { house.besluittafels(op: dag).first }

  /// A legal ground.
  var grondslag: String? { keuze("convenant", in: house.grondslagen) }

  /// The traject of the casussen that are admitted: one that the criteria gate.
  var traject: String? {
    let gated = house.trajecten.geldig(op: dag).filter {
      $0.toetsAanCriteria && $0.vertrouwelijkheid == nil && $0.gemeenten.isEmpty
    }
    return (gated.met(id: "pga") ?? gated.first)?.id
  }

  /// Why it is admitted.
  func reden(plustaak: Bool) -> String {
    plustaak && house.criteriaprofiel(op: dag).heeftPlustaak
      ? "De vrijwillige hulp in de wijk stokt en het gezin lijdt eronder"
      : "Zorg en straf zijn samen nodig en de omgeving lijdt eronder"
  }

  /// A leefgebied.
  func leefgebied(_ id: String) -> String? {
    (house.leefgebieden.met(id: id) ?? house.leefgebieden.first)?.id
  }

  /// Answers with which a casus is admitted; as a plustaak, where the house has those.
  func antwoorden(plustaak: Bool) -> [Criteriumantwoord] {
    let profiel = house.criteriaprofiel(op: dag)
    let areas = ["huisvesting", "geestelijke-gezondheid"].compactMap {
      house.leefgebieden.met(id: $0)?.id
    }
    let two = areas.count > 1 ? areas : house.leefgebieden.prefix(2).map(\.id)
    let leefgebieden = Criteriumantwoord.leefgebieden(lijst: two, volledig: false)
    guard profiel.heeftPlustaak else { return [leefgebieden] + landelijk }
    return [leefgebieden] + (plustaak ? extra : landelijk(met: organisaties))
  }

  private var organisaties: Criteriumantwoord {
    .organisaties(lijst: [partner(.straf), partner(.zorg)], volledig: false)
  }

  private var landelijk: [Criteriumantwoord] {
    var all = landelijk(met: .ketens(lijst: [.zorg, .straf], volledig: false))
    all.insert(.antwoord(vraag: .dwangEnDrang, waarde: .ja), at: 2)
    return all
  }

  private func landelijk(met ketens: Criteriumantwoord) -> [Criteriumantwoord] {
    [
      .antwoord(vraag: .gevolg, waarde: .ja), ketens,
      .antwoord(vraag: .binnenEenKetenToereikend, waarde: .nee),
      .antwoord(vraag: .impactOpSysteem, waarde: .ja),
    ]
  }

  /// No nuisance and no crime, and yet stuck.
  private var extra: [Criteriumantwoord] {
    [
      .antwoord(vraag: .gevolg, waarde: .nee), .antwoord(vraag: .gebiedsgebonden, waarde: .nee),
      .antwoord(vraag: .plustaakImpact, waarde: .ja),
      .antwoord(vraag: .lokaalToereikend, waarde: .nee),
      .stagnatie(
        stagnatie: Stagnatie(
          team: "Sociaal team", sinds: dag.plus(dagen: -120),
          geprobeerd: "Huisbezoeken en schuldhulp; de afspraken houden geen stand.")),
    ]
  }
}
