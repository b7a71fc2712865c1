@testable import VHDomain

extension Toeval {
  /// Something recorded with a person, or the part one plays in a casus.
  mutating func withPerson() -> Command {
    let nummer = persoon()
    let known = records.personen[nummer]?.inhoud
    switch Int.random(in: 0..<7, using: &chance) {
    case 0, 1:
      let kind = chance.een(van: house.relatiesoorten.map(\.id), anders: "ouder")
      let id = chance.kans(20) ? known?.relaties?.first?.id ?? "" : ""
      return .bijPersoon(
        nummer, .relatie(Relatie(id: id, soort: kind, ander: persoon(), tot: vandaag)))
    case 2:
      let kind = chance.een(van: house.kadersoorten.map(\.id), anders: "ots")
      return .bijPersoon(nummer, .kader(Kader(soort: kind, tot: vandaag, bron: tekst())))
    case 3: return .bijPersoon(nummer, .kaderVervalt(id: "K1", reden: tekst()))
    case 4: return .bijPersoon(nummer, .detentie(Detentie(sinds: vandaag, bron: tekst())))
    case 5:
      return .bijPersoon(
        nummer,
        .letOp(LetOp(tekst: tekst(), bron: "x", herzienVoor: vandaag.plus(dagen: 2))))
    default:
      let casus = records.casussen.values.sorted { $0.nummer < $1.nummer }
        .filter { !$0.inhoud.fase.isVoorbij && !$0.inhoud.betrokkenen.isEmpty }.last
      guard let casus, let first = casus.inhoud.betrokkenen.first else {
        return .bijPersoon(nummer, .letOpVervalt(reden: tekst()))
      }
      return .rollenVastleggen(
        casus.nummer, first.persoon, chance.kans(50) ? [.pleger] : [.slachtoffer, .pleger])
    }
  }
}
