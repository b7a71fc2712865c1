/// What a melding says, in words: one list for `vh toon` and for the screens.
extension View {
  /// The fields of a melding with their labels, nil where nothing is known.
  ///
  /// Who it is about and why it was made are left to whoever shows it.
  public func meldingregels(_ data: Meldinggegevens) -> [(String, String?)] {
    let code = data.politiecode.map { ", \($0)" } ?? ""
    return [
      ("Ontvangen", data.ontvangenOp?.lang),
      ("Bron", data.bron.map { house.bronnen.naam($0) + code }),
      ("Soort", data.soort.map(house.meldingsoorten.naam)),
      ("Verward gedrag", data.vermoedenVerwardGedrag?.rawValue),
      ("Basisteam", data.basisteam.map(house.basisteams.naam)),
      ("Detentie", data.detentie?.zin),
      ("Gemeente", data.gemeente),
      ("Ingebracht door", house.inbrenger(data).map(house.partners.naam)),
      ("Aanmelder", data.melderAnoniem == true ? "anoniem" : data.aanmelder),
      ("Grondslag melder", data.grondslag.map(house.grondslagen.naam)),
      ("Doel", data.doel),
      ("Geïnformeerd", geinformeerd(data)),
      ("Volgens melder", volgensMelder(data)),
      ("Kenmerk", data.kenmerk), ("Gaat over", onderwerp(data.gaatOver)),
      ("Gebied", data.onderwerp == .persoon ? data.gebied : nil),
    ]
  }

  private func geinformeerd(_ data: Meldinggegevens) -> String? {
    data.geinformeerd.map { answer in
      answer.rawValue + (data.nietGeinformeerdReden.map { ": \($0)" } ?? "")
    }
  }

  /// What the aanmelder answered to the criteria, by answer; nil when nothing (decision 28).
  public func volgensMelder(_ data: Meldinggegevens) -> String? {
    guard let answers = data.volgensMelder, !answers.isEmpty else { return nil }
    let asked = house.meldervragen(op: data.ontvangenOp ?? today)
    let parts = [Antwoord.ja, .nee, .onbekend].compactMap { kind -> String? in
      let named = answers.filter { $0.antwoord == kind }.map { answer in
        asked.first { $0.vraag == answer.vraag }?.kort ?? answer.vraag.pad
      }
      return named.isEmpty ? nil : "\(kind.rawValue): \(named.joined(separator: ", "))"
    }
    return parts.joined(separator: "; ")
  }

  /// What the aanmelders of a casus answered to one question, never the table's (decision 28).
  public func volgensMelder(_ vraag: Criteriumvraag, _ casus: Casus) -> [Antwoord] {
    casus.meldingen.compactMap { self[$0]?.inhoud.gegevens.volgensMelder }
      .flatMap { $0.filter { $0.vraag == vraag }.map(\.antwoord) }
  }
}

extension Detentieopgave {
  /// In words: `uit, di 1 dec 2026, PI Roermond`.
  public var zin: String {
    [richting?.rawValue, datum?.lang, inrichting].compactMap { $0 }.joined(separator: ", ")
  }
}
