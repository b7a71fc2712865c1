/// Casussen that somebody directs for somebody else for a time: both see it said.
extension View {
  /// What was this person's and is directed by another for the time being.
  ///
  /// Of these a person is only told who directs them and until when: what they need is for who does.
  func elders(van medewerker: String?) -> [Werkregel] {
    guard let medewerker else { return [] }
    return werkvoorraad(van: nil).filter { $0.inhoud.waarneming?.voor == medewerker }
      .map { Werkregel(casus: $0, aandacht: standIn($0.inhoud)) }
  }

  /// That somebody stands in, and once the last day has passed that it goes back.
  func standIn(_ casus: Casus) -> [Aandachtspunt] {
    guard let standIn = casus.waarneming else { return [] }
    let (who, whose) = (medewerkers.naam(standIn.door), medewerkers.naam(standIn.voor))
    let until = standIn.tot.kort(op: today)
    guard standIn.tot < today else {
      return [
        Aandachtspunt(
          regel: "S-waarneming", zin: "\(who) neemt waar voor \(whose) t/m \(until)",
          groep: .loopt)
      ]
    }
    return [
      Aandachtspunt(
        regel: "S-waarneming",
        zin: "hoort sinds \(standIn.tot.plus(dagen: 1).kort(op: today)) bij \(whose)",
        dag: standIn.tot)
    ]
  }

  /// For whom this person may give casussen back, those whose last day has passed first: their own
  /// that others direct, and those they direct for others.
  public func waarnemingen(bij medewerker: String) -> [Waargenomen] {
    let mine = werkvoorraad(van: nil).compactMap(\.inhoud.waarneming).filter {
      $0.voor == medewerker || $0.door == medewerker
    }
    return Dictionary(grouping: mine, by: \.voor).map { id, all in
      Waargenomen(
        voor: id, door: Set(all.map(\.door)).sorted(), aantal: all.count, tot: all.map(\.tot).max(),
        isVoorbij: all.allSatisfy { $0.tot < today })
    }
    .sorted { ($0.isVoorbij ? 0 : 1, $0.voor) < ($1.isVoorbij ? 0 : 1, $1.voor) }
  }
}

/// The casussen of somebody that others direct for a time.
public struct Waargenomen: Equatable, Sendable {
  /// Whose they are, by id of the medewerker.
  public let voor: String
  /// Who directs them now, by id.
  public let door: [String]
  /// How many.
  public let aantal: Int
  /// The last of the last days.
  public let tot: Datum?
  /// Whether the last day of all of them has passed.
  public let isVoorbij: Bool
}
