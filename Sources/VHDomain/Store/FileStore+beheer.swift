/// What an administrator does with the files behind the records.
public protocol Beheerbaar {
  /// Makes a backup in a new folder.
  ///
  /// - Throws: `StoreError`; nothing is left behind then.
  func reservekopie(
    naar path: String, door beheerder: Beheerder, voortgang: Voortgang
  ) throws(StoreError) -> Kopieverslag

  /// Mends what can be mended.
  ///
  /// - Throws: `StoreError`; nothing has changed then.
  func herstel(
    reden: String, door beheerder: Beheerder, uit kopie: Kopie?
  ) throws(StoreError) -> [Herstelpunt]
}

/// Who keeps the files in order, in which role, and when; frozen into the log.
public struct Beheerder: Equatable, Sendable {
  /// Who, at which terminal.
  public var actor: Actor
  /// The role that gave the right.
  public var rol: Rol?
  /// When.
  public var moment: Moment

  /// Somebody in a role, now.
  public init(_ actor: Actor, rol: Rol?, op moment: Moment) {
    self.actor = actor
    self.rol = rol
    self.moment = moment
  }

  /// A line of the log about the store itself, or about one of its records.
  func regel(_ wat: String, _ nummer: RecordNummer? = nil) -> LogEntry {
    LogEntry(
      tijd: moment.seconds,
      fields: [
        ("nummer", nummer.map { .text($0.description) } ?? .none), ("wat", .text(wat)),
        ("medewerker", .text(actor.medewerker)),
        ("rol", rol.map { .text($0.rawValue) } ?? .none), ("terminal", .text(actor.terminal)),
      ])
  }
}

extension FileStore: Beheerbaar {}

extension Registry {
  /// Makes a backup of all there is, restricted records included.
  ///
  /// - Throws: `PerformError.refused` for who may not export, `.failed` when it can't be made.
  public func reservekopie(
    naar path: String, als actor: Actor, voortgang: Voortgang = .geen
  ) throws(PerformError) -> Kopieverslag {
    let beheerder = try vereis(.exporteren, actor)
    do throws(StoreError) {
      return try beheerbaar.reservekopie(naar: path, door: beheerder, voortgang: voortgang)
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
    let beheerder = try vereis(.corrigeren, actor)
    guard reden.contains(where: { !$0.isWhitespace }) else {
      throw .refused(Refusal("reden", "Zeg met --reden waarom er hersteld wordt."))
    }
    do throws(StoreError) {
      let points = try beheerbaar.herstel(reden: reden, door: beheerder, uit: kopie)
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

  private func vereis(
    _ right: Bevoegdheid, _ actor: Actor
  ) throws(PerformError) -> Beheerder {
    let view = view(as: actor)
    do throws(Refusal) {
      try view.vereis(right)
    } catch {
      throw .refused(error)
    }
    return Beheerder(actor, rol: view.medewerker.flatMap(right.rol), op: now)
  }
}
