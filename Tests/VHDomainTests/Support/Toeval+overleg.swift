@testable import VHDomain

extension Toeval {
  /// Anything that can be asked of an open meeting.
  mutating func opdracht(_ stored: Stored<Overleg>) -> Overlegopdracht {
    let meeting = stored.inhoud
    let id = chance.een(van: meeting.agenda.map(\.id), anders: Puntid(rawValue: "P1"))
    let current = meeting.huidig ?? id
    let casus = current.casus ?? Nummer<Casus>(jaar: 2026, volgnummer: 1)
    let someone = chance.een(
      van: meeting.lezers + [.organisatie("toverij")], anders: .betrokkene)
    switch Int.random(in: 0..<17, using: &chance) {
    case 0: return .vraagStellen(id, vraag: chance.kans(90) ? "Kent u hem?" : " ")
    case 1: return .volgensTafelregel([id])
    case 2:
      return .vrijgeven(
        id, aan: [someone], chance.een(van: Vrijgaveniveau.allCases, anders: .bestaan))
    case 3:
      return .bekendheid(
        casus,
        Bekendheid(
          someone.organisatie ?? "amw",
          chance.een(van: Bekendheidsantwoord.allCases, anders: .bekend)))
    case 4: return .bekendheidAfronden(casus)
    case 5:
      return .gastOntvangen(
        Gast(naam: "R. Smeets", functie: "adviseur", geheimhouding: chance.kans(70)))
    case 6: return .geheimhouding(gast: 1)
    case 7: return .gastVertrekt(Int.random(in: 1...3, using: &chance))
    case 8: return .betrokkene(aanwezig: chance.kans(50))
    case 9: return .tafel(id, vanTafel: [someone])
    case 10: return .anderPuntOpenen(id)
    case 11: return .puntAfronden(current, verslag: "Besproken.")
    case 12: return .parkeren(id)
    case 13: return .pauzeren
    case 14: return .hervatten
    case 15:
      let decided = meeting.agenda.last { $0.uitkomst != nil }?.casus
      return .herroepen(decided ?? casus, reden: "Verkeerd verstaan.")
    default:
      return .sluiten(
        komtTerug: meeting.agenda.map { Terugkomst($0.id, op: vandaag.plus(dagen: 7)) })
    }
  }
}
