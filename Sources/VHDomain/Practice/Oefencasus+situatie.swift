/// What makes one casus of the practice caseload different from another.
extension Oefencasus {
  private var vandaag: Datum { huis.today.dag }
  private var wie: String { Oefenhuis.procesregisseur.id }

  private func doe(_ opdracht: Regieopdracht, _ ago: Int) {
    stap(.bijCasus(casus, opdracht), ago, minute: 40)
  }

  func vervolg(_ situatie: Oefensituatie) {
    switch situatie {
    case .topX, .gewogen: topX(situatie)
    case .huisverbod: huisverbod(geleden: 8, verlengd: nil)
    case .verlengd: huisverbod(geleden: 15, verlengd: 28)
    case .gemonitord: huisverbod(geleden: min(352, begin - 1), verlengd: nil)
    case .voorwaarden: voorwaarden()
    case .geescaleerd, .escalatieLaat: escaleer(isLaat: situatie == .escalatieLaat)
    case .nazorg: nazorg()
    case .wachtLang, .wacht: wacht(situatie == .wachtLang ? 40 : 6)
    case .stilgezet:
      doe(
        .stil(tot: vandaag.plus(dagen: 12), reden: "Opgenomen; tot dan is er niets te doen"), 2)
    case .contact:
      doe(
        .noteren(
          "Wil graag zelf mee naar het gesprek.", op: dag(3), met: "betrokkene",
          wijze: "op huisbezoek"), 3)
    default: personen(situatie)
    }
  }

  private func personen(_ situatie: Oefensituatie) {
    switch situatie {
    case .kader:
      let kader = Kader(
        soort: huis.keuzes.keuze("toezicht-reclassering", in: huis.house.kadersoorten) ?? "",
        houder: huis.keuzes.partner(.straf), van: vandaag.plus(dagen: -170),
        tot: vandaag.plus(dagen: 20), bron: "vonnis politierechter")
      stap(.bijPersoon(persoon, .kader(kader)), 6)
    case .kind:
      var child = Persoonsgegevens()
      child.soort = .ongeboren
      child.verwachtOp = vandaag.plus(dagen: -3)
      let role = Intakepersoon(.nieuw(child), hoofd: false)
      stap(.betrokkeneBijCasus(casus, role), min(20, begin - 1))
    case .bericht: melding()
    default: break
    }
  }

  /// Reported again yesterday.
  private func melding() {
    var data = Meldinggegevens()
    data.bron = huis.keuzes.keuze("politie", in: huis.house.bronnen)
    data.soort = huis.keuzes.keuze("overlast", in: huis.house.meldingsoorten)
    data.ontvangenOp = vandaag
    data.gemeente = huis.keuzes.gemeente("", begin)
    data.inbrengendePartner = huis.keuzes.partner(.straf)
    data.kenmerk = "oefen-\(casus)"
    data.aanleiding = "Opnieuw ruzie met de buren, nu met schade."
    let known = Intakepersoon(.bestaand(persoon), hoofd: true)
    stap(
      .registreren(Intake(gegevens: data, personen: [known]), ontvangen: true), by: "j.smeets", 0)
  }

  private func topX(_ situatie: Oefensituatie) {
    guard let table = huis.keuzes.besluittafel else { return }
    var weighed = TopXweging(aan: true, tafel: table.id, reden: "Veel schade voor de buurt")
    weighed.partners = [huis.keuzes.partner(.straf), huis.keuzes.partner(.zorg)]
    weighed.leefgebieden = huis.house.leefgebieden.map(\.id)
    weighed.strafrecht = .ja
    weighed.overlast = .ja
    weighed.handelingsverlegen = .ja
    weighed.herzienVoor = vandaag.plus(dagen: situatie == .topX ? -2 : 90)
    doe(
      .topXVoordragen(TopXkandidaat(door: huis.keuzes.partner(.straf), reden: "GPP")), begin - 13)
    doe(.topXWegen(weighed), begin - 14)
  }

  private func huisverbod(
    geleden ago: Int, verlengd: Int?
  ) {
    let day = dag(ago)
    var data = Huisverbodgegevens()
    data.casus = casus
    data.persoon = persoon
    data.gemeente = huis.keuzes.gemeente("", begin)
    data.rihgOp = day
    data.opgelegdOp = day
    data.opgelegdTijd = day.om("14:15")
    data.opgelegdDoor = .hovj
    data.woontEr = .ja
    data.casemanager = "I. Çelik"
    data.veiligThuis = .ja
    let (first, number) = (data, Oefennummer())
    stap(ago, minute: 50) { () throws(PerformError) in
      number.huisverbod = try huis.perform(
        .huisverbodVastleggen(nil, first), by: wie, ago, minute: 50
      ).nieuw(Huisverbod.self)
    }
    guard let extra = verlengd else { return }
    data.verlengdTot = day.plus(dagen: extra)
    data.verlengdDoor = .burgemeester
    let longer = data
    stap(ago - 8, minute: 51) { () throws(PerformError) in
      guard let made = number.huisverbod else { return }
      try huis.perform(.huisverbodVastleggen(made, longer), by: wie, ago - 8, minute: 51)
    }
  }

  private func voorwaarden() {
    for text in ["De huur wordt drie maanden betaald", "De behandeling is begonnen"] {
      doe(.voorwaardeStellen(text), begin - 13)
    }
    doe(
      .voorwaardeBezien("V1", voldaan: true, op: dag(8), toelichting: nil), 8)
    doe(
      .voorwaardeBezien(
        "V2", voldaan: false, op: dag(8), toelichting: "wachtlijst"), 8)
  }

  private func escaleer(isLaat: Bool) {
    let until = vandaag.plus(dagen: isLaat ? -3 : 6)
    let ago = isLaat ? 14 : 4
    doe(
      .escaleren(
        Escalatie(
          aan: "De teamleider van de GGZ", vraag: "Wanneer is er plaats?", uiterlijk: until)), ago)
  }

  private func wacht(_ days: Int) {
    let ago = min(days, begin - 12)
    doe(
      .actieWacht(
        "A1",
        Wachten("wachtlijst", sinds: dag(ago), toelichting: "twee keer gebeld")),
      min(ago, 18))
  }

  /// In detention, free in five days; what the prison told is open with permission.
  private func nazorg() {
    let known = huis.house.trajecten.geldig(op: vandaag)
    guard known.met(id: "nazorg") != nil else { return }
    doe(.traject("nazorg", reden: "Veroordeeld; komt vrij"), 12)
    doe(
      .casemanager(Casusregisseur(partner: huis.keuzes.partner(.zorg), naam: "C. Maas")), 12)
    doe(
      .toestemming(
        Toestemming(
          voor: "basisvoorwaarden", bron: "PI Roermond", gevraagdDoor: "C. Maas",
          op: dag(11))), 11)
    doe(
      .gegevens([
        Trajectgegeven("nazorgtafel-op", dag(10).description),
        Trajectgegeven("procesregie-nodig", "ja"), Trajectgegeven("leiding", "binnen"),
        Trajectgegeven("verwacht-vrij", vandaag.plus(dagen: 5).description),
        Trajectgegeven("basis-huisvesting", "Kamer via de gemeente, nog niet zeker"),
        Trajectgegeven("basis-zorg", "Verzekerd"),
      ]), 10)
  }

  /// Those that go on to the end.
  func slot(_ situatie: Oefensituatie) {
    switch situatie {
    case .monitoring: stap(.monitoren(casus), 5)
    case .afgeschaald:
      stap(
        .actieEindigen(casus, actie: "A1", status: .afgerond, reden: nil), 2)
      stap(
        .afschalen(
          casus,
          Afschaling(
            partner: huis.keuzes.partner(.bestuur), niveau: nil,
            voorwaarden: "Woont en betaalt de huur", neemtActiesOver: false)), 1)
    default: break
    }
  }
}

/// A number that one step gives to a later one.
private final class Oefennummer {
  var huisverbod: Nummer<Huisverbod>?
}
