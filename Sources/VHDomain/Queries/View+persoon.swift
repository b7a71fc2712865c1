extension View {
  /// The casussen, the meldingen and then the questions a person is in, newest number first.
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
    let asked = informatievragen.filter { $0.inhoud.vraag.persoon == persoon }
    return casussen.reversed().map(\.nummer.record) + meldingen.reversed().map(\.nummer.record)
      + asked.reversed().map(\.nummer.record)
  }
}
