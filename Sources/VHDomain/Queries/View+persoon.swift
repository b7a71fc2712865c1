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
}
