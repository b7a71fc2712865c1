/// Finds reports that came in twice: about the same person, or persons who are likely one.
struct Meldingvergelijking {
  private let view: View
  private let paren: [Dubbelpersoon]
  private var perPersoon: [Nummer<Persoon>: [Stored<Melding>]] = [:]

  /// Under which a warning about such a report is passed.
  static let regel = "T1-dubbel"
  static let zelfdeKenmerk = "zelfde bron en kenmerk"

  /// A report sent again later is recognised by its text within so many days.
  static let termijn = 14

  init(_ view: View, _ pairs: [Dubbelpersoon]) {
    self.view = view
    paren = pairs
    for melding in view.meldingen {
      for person in melding.inhoud.gegevens.betrokkenen {
        perPersoon[person.persoon, default: []].append(melding)
      }
    }
  }

  func alle(_ voortgang: Voortgang) throws(StoreError) -> [Dubbelmelding] {
    var found: [Dubbelmelding] = []
    var seen: Set<[RecordNummer]> = []
    func add(_ one: Stored<Melding>, _ other: Stored<Melding>, _ who: String) {
      guard one.nummer != other.nummer else { return }
      let (first, later) = one.nummer < other.nummer ? (one, other) : (other, one)
      let why = Meldingvergelijking.redenen(first.inhoud.gegevens, later.inhoud.gegevens)
      guard !why.isEmpty, seen.insert([first.nummer.record, later.nummer.record]).inserted
      else { return }
      found.append(
        Dubbelmelding(een: first.nummer.record, ander: later.nummer.record, redenen: why + [who]))
    }
    for (done, (_, meldingen)) in perPersoon.enumerated() {
      try voortgang.meld("meldingen vergelijken", done, van: perPersoon.count, elke: 256)
      for (place, one) in meldingen.enumerated() {
        for other in meldingen.dropFirst(place + 1) { add(one, other, "zelfde persoon") }
      }
    }
    for pair in paren {
      for one in perPersoon[pair.een] ?? [] {
        for other in perPersoon[pair.ander] ?? [] {
          add(one, other, "\(pair.gelijkenis.niveau.omschrijving) persoon")
        }
      }
    }
    for (one, other) in withSameNumber() { add(one, other, "welke personen er ook in staan") }
    for (one, other) in withoutPersons() { add(one, other, "zonder persoon") }
    return found.sorted { ($0.ander, $0.een) > ($1.ander, $1.een) } + detentie()
  }

  /// Why two meldingen about one person are likely the same; empty when they are not.
  static func redenen(_ one: Meldinggegevens, _ other: Meldinggegevens) -> [String] {
    if isZelfdeKenmerk(one, other) { return [zelfdeKenmerk] }
    guard let day = one.ontvangenOp, let later = other.ontvangenOp else { return [] }
    let isSameText = text(one).map { $0 == text(other) } ?? false
    let isSameDay = day == later
    let isSameSource =
      one.bron == other.bron && one.soort == other.soort && one.politiecode == other.politiecode
    let what = one.politiecode == nil ? "bron en soort" : "bron en politiecode"
    if isSameDay, isSameSource {
      return ["zelfde dag, \(what)"] + (isSameText ? ["zelfde tekst"] : [])
    }
    guard isSameText, abs(later.dagnummer - day.dagnummer) <= termijn else { return [] }
    let apart = abs(later.dagnummer - day.dagnummer)
    return [
      "zelfde tekst", isSameDay ? "zelfde dag" : "\(apart) dag\(apart == 1 ? "" : "en") later",
    ]
  }

  /// Why two meldingen are so surely the same that recording the second asks for a reason.
  static func zekereRedenen(
    _ one: Meldinggegevens, _ other: Meldinggegevens, zelfdePersoon: Bool
  ) -> [String] {
    if isZelfdeKenmerk(one, other) { return [zelfdeKenmerk] }
    guard zelfdePersoon, one.ontvangenOp != nil, one.ontvangenOp == other.ontvangenOp,
      one.bron == other.bron, let code = one.politiecode, code == other.politiecode
    else { return [] }
    return ["zelfde dag, bron, politiecode \(code) en persoon"]
  }

  /// Whether there is enough to find such reasons by: the number at the source, or code, day and person.
  static func isHerkenbaar(_ data: Meldinggegevens) -> Bool {
    kenmerk(data) != nil
      || data.politiecode != nil && data.ontvangenOp != nil && !data.betrokkenen.isEmpty
  }

  /// Whether the source gave both the same number.
  static func isZelfdeKenmerk(_ one: Meldinggegevens, _ other: Meldinggegevens) -> Bool {
    guard let key = kenmerk(one) else { return false }
    return key == kenmerk(other)
  }

  /// Source and its number as they are compared; nil without one.
  private static func kenmerk(_ data: Meldinggegevens) -> [String]? {
    guard let bron = data.bron, let number = data.kenmerk else { return nil }
    let key = number.uppercased().filter { $0.isLetter || $0.isNumber }
    return key.isEmpty ? nil : [bron, key]
  }

  /// Reports with one number at one source, whoever is in them.
  private func withSameNumber() -> [(Stored<Melding>, Stored<Melding>)] {
    let numbered = view.meldingen.compactMap { stored in
      Self.kenmerk(stored.inhoud.gegevens).map { ($0, stored) }
    }
    return Dictionary(grouping: numbered, by: \.0).values.flatMap { same in
      zip(same, same.dropFirst()).map { ($0.1, $1.1) }
    }
  }

  /// The text as it is compared; nil when it is too short to tell reports apart.
  private static func text(_ data: Meldinggegevens) -> String? {
    let folded = Vouwing.sleutel(data.aanleiding)
    return folded.count < 20 ? nil : folded
  }

  /// Reports about an area, or with nobody in them yet, that have the same text.
  private func withoutPersons() -> [(Stored<Melding>, Stored<Melding>)] {
    var byText: [String: [Stored<Melding>]] = [:]
    for melding in view.meldingen where melding.inhoud.gegevens.betrokkenen.isEmpty {
      guard let text = Meldingvergelijking.text(melding.inhoud.gegevens) else { continue }
      byText[text, default: []].append(melding)
    }
    return byText.values.flatMap { same in
      zip(same, same.dropFirst()).map { ($0, $1) }
    }
  }

  /// R-74: the same person, direction and day.
  private func detentie() -> [Dubbelmelding] {
    var first: [[String]: Nummer<Detentiemelding>] = [:]
    var found: [Dubbelmelding] = []
    for stored in view.detentiemeldingen {
      let data = stored.inhoud.gegevens
      guard let person = data.persoon, let way = data.richting, let day = data.datum
      else { continue }
      let key = [person.description, way.rawValue, day.description]
      if let known = first[key] {
        found.append(
          Dubbelmelding(
            een: known.record, ander: stored.nummer.record,
            redenen: ["zelfde persoon, richting (\(way.rawValue)) en dag (R-74)"]))
      } else {
        first[key] = stored.nummer
      }
    }
    return found
  }
}

extension View {
  /// The meldingen that are likely the one being typed, about somebody who is known already.
  public func zelfdeMelding(
    _ gegevens: Meldinggegevens, over personen: [Nummer<Persoon>], behalve: Nummer<Melding>? = nil
  ) -> [Dubbelmelding] {
    guard !room.isGedeeld, gegevens.ontvangenOp != nil else { return [] }
    let known = meldingen(over: personen)
    let seen = Set(known.map(\.nummer))
    let numbered =
      gegevens.kenmerk == nil
      ? []
      : meldingen.filter {
        !seen.contains($0.nummer)
          && Meldingvergelijking.isZelfdeKenmerk($0.inhoud.gegevens, gegevens)
      }
    return (known + numbered).compactMap { stored in
      let why = Meldingvergelijking.redenen(stored.inhoud.gegevens, gegevens)
      guard stored.nummer != behalve, !why.isEmpty else { return nil }
      return Dubbelmelding(een: stored.nummer.record, ander: stored.nummer.record, redenen: why)
    }
  }

  private func meldingen(over personen: [Nummer<Persoon>]) -> [Stored<Melding>] {
    let byPerson: [Nummer<Persoon>: [Nummer<Melding>]] = bewaard("meldingen per persoon") {
      var table: [Nummer<Persoon>: [Nummer<Melding>]] = [:]
      for melding in meldingen {
        for person in melding.inhoud.gegevens.betrokkenen {
          table[person.persoon, default: []].append(melding.nummer)
        }
      }
      return table
    }
    return personen.flatMap { byPerson[$0] ?? [] }.compactMap { self[$0] }
  }
}
