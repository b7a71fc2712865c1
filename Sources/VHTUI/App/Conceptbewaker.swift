import VHDomain

/// Sees to it that what is typed in a form is on disk within a second (interaction rule 10).
///
/// The form in front is looked at after every key and every tick: a change is kept at the first
/// quiet moment, or once it is half a second old while keys go on coming.
struct Conceptbewaker {
  /// How long a change may wait while keys keep coming, in milliseconds.
  private static let patience = 500

  /// The drafts of this person, oldest first.
  private(set) var concepten: [Concept] = []
  /// What stood in the form when it was opened, before anything was typed.
  private var begin: [Concept.Plek: Concept.Basis] = [:]
  /// The forms in front that were recorded: they only wait to go.
  private var recorded: Set<Concept.Plek> = []
  private var changedAt: Moment?
  /// Why the last change could not be kept.
  private(set) var bezwaar: String?
  /// What it was that stood in the way.
  private(set) var fout: StoreError?

  /// Reads the drafts of whoever signed in.
  mutating func lees(_ registry: Registry, _ actor: Actor) {
    concepten = (try? registry.concepten(van: actor)) ?? []
  }

  /// The draft that belongs to a form.
  func concept(_ plek: Concept.Plek) -> Concept? { concepten.last { $0.plek == plek } }

  /// A form comes to the front: it is remembered as it is, and gets its draft back.
  mutating func opent(_ screen: inout some Bewaard, rev: Int?) -> Concept? {
    guard let plek = screen.concept else { return nil }
    begin[plek] = Concept.Basis(screen.velden, rev: rev)
    recorded.remove(plek)
    guard let known = concept(plek) else { return nil }
    if let basis = known.basis { begin[plek] = basis }
    screen.zetTerug(known.velden)
    return known
  }

  /// What a form was opened on.
  func basis(_ plek: Concept.Plek) -> Concept.Basis? { begin[plek] }

  /// From here on the form stands on this.
  mutating func staatOp(_ basis: Concept.Basis, _ plek: Concept.Plek) { begin[plek] = basis }

  /// Looks at the form in front after a key, a paste or a tick.
  ///
  /// - Parameter isQuiet: nothing more is coming now, or the form is about to go.
  mutating func kijk(
    _ screen: some Bewaard, _ registry: Registry, _ actor: Actor, isQuiet: Bool
  ) {
    guard let plek = screen.concept, !recorded.contains(plek), !actor.medewerker.isEmpty
    else { return }
    let now = screen.velden
    guard now != (concept(plek)?.velden ?? begin[plek]?.velden ?? []) else {
      changedAt = nil
      return
    }
    let since = changedAt ?? registry.now
    changedAt = since
    guard isQuiet || registry.now.milliseconden - since.milliseconden >= Self.patience else {
      return
    }
    changedAt = nil
    let isBlank = now.isEmpty || now == begin[plek]?.velden
    if isBlank { return vergeet(plek, registry, actor) }
    bewaar(now, plek, screen.title, registry, actor)
  }

  private mutating func bewaar(
    _ velden: [Concept.Veld], _ plek: Concept.Plek, _ title: String, _ registry: Registry,
    _ actor: Actor
  ) {
    do throws(StoreError) {
      try registry.bewaar(velden, op: plek, titel: title, als: actor, basis: begin[plek])
      bezwaar = nil
      fout = nil
      concepten.removeAll { $0.plek == plek }
      concepten.append(
        Concept(
          medewerker: actor.medewerker, plek: plek, titel: title, bewaard: registry.now,
          velden: velden, basis: begin[plek]))
    } catch {
      fout = error
      bezwaar = "Uw invoer is nog niet bewaard. \(error.message)"
    }
  }

  /// What a form asked for is recorded: its draft goes, and what stands in it now is no change.
  mutating func vastgelegd(_ plek: Concept.Plek, _ registry: Registry, _ actor: Actor) {
    vergeet(plek, registry, actor)
    recorded.insert(plek)
  }

  /// The draft was thrown away.
  mutating func vergeet(_ plek: Concept.Plek, _ registry: Registry, _ actor: Actor) {
    guard concept(plek) != nil else { return }
    try? registry.verwijderConcept(op: plek, van: actor)
    concepten.removeAll { $0.plek == plek }
  }
}
