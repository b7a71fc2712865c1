/// A casus a melding may be linked to, with why it is named.
public struct Koppelkeuze: Equatable, Sendable {
  /// The casus.
  public var casus: Stored<Casus>
  /// Why it may belong there, in a few Dutch words.
  public var waarom: String
  /// Whether a person of the melding is in it.
  public var isVanPersoon: Bool
}

extension View {
  /// The casussen a melding may be linked to: those of its persons first, closed ones of theirs
  /// too, since they tell of a relapse; then what runs in the same gemeente.
  public func koppelkeuzes(_ melding: Nummer<Melding>) -> [Koppelkeuze] {
    bewaard("koppelkeuzes", van: "\(melding) \(room)") { choices(melding) }
  }

  private func choices(_ melding: Nummer<Melding>) -> [Koppelkeuze] {
    guard let data = self[melding]?.inhoud.gegevens else { return [] }
    let persons = data.betrokkenen.map(\.persoon)
    let own = casussen.compactMap { stored -> Koppelkeuze? in
      let shared = persons.filter { person in
        stored.inhoud.betrokkenen.contains { $0.persoon == person }
      }
      guard !shared.isEmpty, stored.inhoud.fase != .ingetrokken else { return nil }
      let names = dutchList(shared.map(naam))
      return Koppelkeuze(
        casus: stored, waarom: "\(names) is hier betrokken", isVanPersoon: true)
    }
    let ownNumbers = Set(own.map(\.casus.nummer))
    let others = casussen.filter {
      !ownNumbers.contains($0.nummer) && !$0.inhoud.fase.isVoorbij
        && $0.inhoud.gemeente == data.gemeente
        && $0.inhoud.klassen(house) == Set([house.vertrouwelijkheid(data)].compactMap { $0 })
    }
    return own.filter { !$0.casus.inhoud.fase.isVoorbij }
      + own.filter(\.casus.inhoud.fase.isVoorbij)
      + others.map {
        Koppelkeuze(casus: $0, waarom: "ook in \(data.gemeente ?? "")", isVanPersoon: false)
      }
  }
}
