/// Drafts through the same two doors: a medewerker reaches only the own ones.
extension Registry {
  /// What this person typed and did not record yet, oldest first; nothing on a record that this
  /// person may not know of.
  ///
  /// - Throws: `StoreError` when drafts can't be read.
  public func concepten(van actor: Actor) throws(StoreError) -> [Concept] {
    let view = view(as: actor)
    return try opslag.concepten().filter { concept in
      concept.medewerker == actor.medewerker
        && concept.plek.nummer.map { !view.verbergt($0) } ?? true
    }
  }

  /// Keeps what was typed in a form.
  ///
  /// - Throws: `StoreError` when it can't be kept.
  public func bewaar(
    _ velden: [Concept.Veld], op plek: Concept.Plek, titel: String, als actor: Actor,
    basis: Concept.Basis? = nil
  ) throws(StoreError) {
    try opslag.bewaar(
      Concept(
        medewerker: actor.medewerker, plek: plek, titel: titel, bewaard: now, velden: velden,
        basis: basis))
  }

  /// Lets go of a draft of this person.
  ///
  /// - Throws: `StoreError` when it can't be removed.
  public func verwijderConcept(op plek: Concept.Plek, van actor: Actor) throws(StoreError) {
    let own = Concept(
      medewerker: actor.medewerker, plek: plek, titel: "", bewaard: now, velden: [])
    try opslag.verwijder(concept: own.naam)
  }
}
