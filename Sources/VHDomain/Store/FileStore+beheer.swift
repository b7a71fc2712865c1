/// What an administrator does with the files behind the records.
public protocol Beheerbaar {
  /// Makes a backup in a new folder.
  ///
  /// - Throws: `StoreError`; nothing is left behind then.
  func reservekopie(
    naar path: String, op moment: Moment, voortgang: Voortgang
  ) throws(StoreError) -> Kopieverslag

  /// Mends what can be mended.
  ///
  /// - Throws: `StoreError`; nothing has changed then.
  func herstel(
    reden: String, door actor: Actor, op moment: Moment, uit kopie: Kopie?
  ) throws(StoreError) -> [Herstelpunt]
}

extension FileStore: Beheerbaar {}

extension Registry {
  /// Makes a backup of all there is, restricted records included.
  ///
  /// - Throws: `PerformError.refused` for who may not export, `.failed` when it can't be made.
  public func reservekopie(
    naar path: String, als actor: Actor, voortgang: Voortgang = .geen
  ) throws(PerformError) -> Kopieverslag {
    try vereis(.exporteren, actor)
    do throws(StoreError) {
      return try beheerbaar.reservekopie(naar: path, op: now, voortgang: voortgang)
    } catch {
      throw .failed(error)
    }
  }

  /// Mends what can be mended in the files, with the written reason.
  ///
  /// - Throws: `PerformError.refused` for who may not, or without a reason; `.failed` when it can't
  ///   be saved. Nothing has changed then.
  public func herstel(
    reden: String, als actor: Actor, uit kopie: Kopie? = nil
  ) throws(PerformError) -> [Herstelpunt] {
    try vereis(.corrigeren, actor)
    guard reden.contains(where: { !$0.isWhitespace }) else {
      throw .refused(Refusal("reden", "Zeg met --reden waarom er hersteld wordt."))
    }
    do throws(StoreError) {
      let points = try beheerbaar.herstel(reden: reden, door: actor, op: now, uit: kopie)
      try refresh()
      return points
    } catch {
      throw .failed(error)
    }
  }

  private var beheerbaar: any Beheerbaar {
    get throws(StoreError) {
      guard let store = opslag as? any Beheerbaar else {
        throw .misuse("deze gegevens staan niet in bestanden")
      }
      return store
    }
  }

  private func vereis(_ right: Bevoegdheid, _ actor: Actor) throws(PerformError) {
    do throws(Refusal) {
      try view(as: actor).vereis(right)
    } catch {
      throw .refused(error)
    }
  }
}
