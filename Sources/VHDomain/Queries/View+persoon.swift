extension View {
  /// The casussen and then the meldingen a person is in, newest number first.
  public func dossiers(van persoon: Nummer<Persoon>) -> [RecordNummer] {
    bewaard("dossiers", van: persoon.description) { allDossiers(van: persoon) }
  }

  private func allDossiers(van persoon: Nummer<Persoon>) -> [RecordNummer] {
    let casussen = casussen.filter { stored in
      stored.inhoud.betrokkenen.contains { $0.persoon == persoon }
    }
    let meldingen = meldingen.filter { stored in
      stored.inhoud.gegevens.betrokkenen.contains { $0.persoon == persoon }
    }
    return casussen.reversed().map(\.nummer.record) + meldingen.reversed().map(\.nummer.record)
  }

  /// The persons whose name is known, by that name, as this room may read it.
  public var bekendePersonen: [Naamregel] {
    bewaard(room.isGedeeld ? "bekende initialen" : "bekende personen") {
      personen.filter { $0.inhoud.gegevens.soort == .bekend }
        .map { (sleutel: $0.inhoud.gegevens.sorteernaam, nummer: $0.nummer) }
        .sorted { ($0.sleutel, $0.nummer) < ($1.sleutel, $1.nummer) }
        .map { Naamregel(nummer: $0.nummer, naam: naam($0.nummer)) }
    }
  }
}

/// A person in a list of names.
public struct Naamregel: Equatable, Sendable {
  /// Who.
  public let nummer: Nummer<Persoon>
  /// The name, or the initials in a room.
  public let naam: String
}
