extension View {
  /// A person as this room may read it: the name at one's own place, initials in a room.
  public func naam(_ nummer: Nummer<Persoon>) -> String {
    guard let data = self[nummer]?.inhoud.gegevens else { return "onbekend" }
    if room.isGedeeld { return data.initialen }
    // Several who are unknown are told apart by what was seen of them, or else by number.
    let isBare = data.soort == .onbekend && data.omschrijving == nil
    return isBare ? "NN (\(nummer))" : data.naam
  }

  /// The initials of a person.
  public func initialen(_ nummer: Nummer<Persoon>) -> String {
    self[nummer]?.inhoud.gegevens.initialen ?? "onbekend"
  }

  /// A person in one line: name or initials, man or vrouw, age, without more than is known.
  public func typering(_ nummer: Nummer<Persoon>) -> String {
    guard let data = self[nummer]?.inhoud.gegevens else { return "onbekend" }
    let age = data.geboortedatum?.leeftijd(op: today).map { "\($0) jaar" }
    return [naam(nummer), data.geslacht?.rawValue, age].compactMap { $0 }.joined(separator: ", ")
  }

  /// The year somebody was born in; empty when it is not known.
  func geboortejaar(_ nummer: Nummer<Persoon>?) -> String {
    let born = nummer.flatMap { self[$0]?.inhoud.gegevens.geboortedatum }
    return born.map { padded($0.jaar, 4) } ?? ""
  }

  /// Whom a casus is about in the first place; nil when it is about a group or area, or nobody yet.
  func hoofdpersoon(_ casus: Casus) -> Nummer<Persoon>? {
    !casus.gaatOver.soort.kentHoofdbetrokkene
      ? nil : casus.hoofdbetrokkene ?? casus.betrokkenen.first?.persoon
  }

  /// Whom a casus is about, in one line.
  public func typering(_ casus: Casus) -> String { woorden(casus, typering) + anderen(casus) }

  /// The name of whom a casus is about, and how many others.
  func naam(_ casus: Casus) -> String { woorden(casus, naam) + anderen(casus) }

  /// Whom a casus is about, as initials.
  public func initialen(_ casus: Casus) -> String {
    casus.gaatOver.soort == .systeem
      ? hoofdpersoon(casus).map(initialen) ?? casus.gaatOver.soort.rawValue
      : woorden(casus, initialen)
  }

  private func woorden(_ casus: Casus, _ person: (Nummer<Persoon>) -> String) -> String {
    if let named = onderwerpnaam(casus.gaatOver) { return named }
    let family = casus.gaatOver.soort == .systeem ? "gezin van " : ""
    return hoofdpersoon(casus).map { family + person($0) } ?? casus.gaatOver.soort.rawValue
  }

  /// What a group, network or area is called; a family only at one's own place, since its name is
  /// that of people.
  func onderwerpnaam(_ subject: Onderwerpgegevens) -> String? {
    switch subject.soort {
    case .persoon: nil
    case .systeem: room.isGedeeld ? nil : subject.naam
    case .groep, .netwerk: subject.naam
    case .gebied: subject.gebied ?? "gebied"
    }
  }

  /// What something is about, in full: `een groep: groep Stationsplein, Stationsplein`; nil for a
  /// person.
  public func onderwerp(_ subject: Onderwerpgegevens) -> String? {
    let named = [subject.soort == .gebied ? nil : onderwerpnaam(subject), subject.gebied]
      .compactMap { $0 }.joined(separator: ", ")
    guard subject.soort != .persoon else { return nil }
    return subject.soort.naam + (named.isEmpty ? "" : ": \(named)")
  }

  private func anderen(_ casus: Casus) -> String {
    let isNamed = onderwerpnaam(casus.gaatOver) != nil
    let others = isNamed || hoofdpersoon(casus) == nil ? 0 : casus.betrokkenen.count - 1
    return others > 0 ? " en \(others) ander\(others > 1 ? "en" : "")" : ""
  }
}
