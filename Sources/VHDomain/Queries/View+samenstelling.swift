/// What a casus is related to and who is in it, in words and as far as the reader may know.
extension View {
  /// A casus as it may be seen here: without what is shielded in this room, and without relations to
  /// casussen that are hidden.
  func gezuiverd(_ stored: Stored<Casus>) -> Stored<Casus> {
    zonderVergrendeld(zonderVerborgenVerbanden(zonderAfgeschermd(stored)))
  }

  /// A casus without the relations to, and the events about, casussen this reader may not know of.
  func zonderVerborgenVerbanden(_ stored: Stored<Casus>) -> Stored<Casus> {
    let hides = { (other: Verbandpartij?) in
      other?.casus.map { self.verbergt($0.record) } ?? false
    }
    guard
      stored.inhoud.verbanden?.contains(where: { hides($0.met) }) ?? false
        || stored.verloop.contains(where: { hides($0.wat.flatMap(Casus.verbonden)) })
    else { return stored }
    var seen = stored
    seen.inhoud.verbanden?.removeAll { hides($0.met) }
    if seen.inhoud.verbanden?.isEmpty == true { seen.inhoud.verbanden = nil }
    let gone = Set(
      seen.verloop.filter { hides($0.wat.flatMap(Casus.verbonden)) }.map(\.head.id))
    seen.verloop.removeAll { gone.contains($0.head.id) || gone.contains($0.betreft ?? "") }
    return seen
  }

  /// Somebody who was added, with the part they play.
  func zin(toegevoegd betrokkene: Betrokkenheid) -> String {
    "\(zichtbaar(betrokkene.persoon)) erbij"
      + (betrokkene.rolwoorden.map { " als \($0)" } ?? "")
      + (betrokkene.hoofd ? ", hoofdbetrokkene" : "")
  }

  /// The other end of a relation.
  func zin(_ other: Verbandpartij) -> String { other.casus.map(zichtbaar) ?? other.naam }

  /// A relation in one line: the other end, the kind and the note.
  public func zin(_ verband: Casusverband) -> String {
    "\(zin(verband.met)), \(verband.soort.naam): \(verband.toelichting)"
  }

  /// A question for advice in one line.
  public func zin(_ advies: Adviesvraag) -> String {
    "\(house.partners.naam(advies.partner)) vraagt: \(advies.vraag) (adviseur "
      + "\(medewerkers.naam(advies.adviseur)))"
  }
}

extension Casus {
  /// The other end of the relation a fact speaks of.
  static func verbonden(_ fact: Fact) -> Verbandpartij? {
    switch fact {
    case .verbonden(let verband): verband.met
    case .verbandVerbroken(let other): other
    default: nil
    }
  }
}

extension View {
  /// Casussen that share a person with this one, or the name of its area; not related yet.
  public func verwanteCasussen(_ nummer: Nummer<Casus>) -> [Nummer<Casus>] {
    guard let casus = self[nummer]?.inhoud else { return [] }
    let related = Set((casus.verbanden ?? []).compactMap(\.met.casus)).union([nummer])
    let persons = Set(casus.betrokkenen.map(\.persoon))
    let area = casus.gaatOver.gebied.map(Vouwing.sleutel)
    return casussen.filter { stored in
      let other = stored.inhoud
      guard !related.contains(stored.nummer), other.fase != .ingetrokken else { return false }
      return other.betrokkenen.contains { persons.contains($0.persoon) }
        || (area != nil && other.gaatOver.gebied.map(Vouwing.sleutel) == area)
    }
    .map(\.nummer).reversed()
  }
}
