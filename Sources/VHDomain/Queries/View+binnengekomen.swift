/// Something that came in on a day: a melding or a report on detention.
public struct Binnenkomst: Equatable, Sendable {
  /// How well the persons in it are known.
  public enum Bekendheid: Int, Sendable {
    /// In a casus that runs.
    case lopend
    /// In an earlier melding or a closed casus.
    case bekend
    case nieuw
  }

  /// The record.
  public var nummer: RecordNummer
  /// When it was recorded; nil for what an old system had.
  public var vastgelegd: Moment?
  /// How well the persons in it are known.
  public var bekendheid: Bekendheid
  /// The running casussen of the persons in it.
  public var casussen: [Nummer<Casus>]
}

extension View {
  /// What came in on a day, what is about a running casus first, then in the order it was recorded.
  ///
  /// It counts on the day it was recorded here, so that what is typed on Monday about Saturday is
  /// seen on Monday; what was taken over counts on its own day.
  public func binnengekomen(op dag: Datum) -> [Binnenkomst] {
    guard !room.isGedeeld else { return [] }
    return bewaard("binnengekomen", van: dag.description) {
      let found = reports(on: dag) + detentions(on: dag)
      return found.sorted {
        ($0.bekendheid.rawValue, $0.vastgelegd?.milliseconden ?? 0, $0.nummer)
          < ($1.bekendheid.rawValue, $1.vastgelegd?.milliseconden ?? 0, $1.nummer)
      }
    }
  }

  private func reports(on dag: Datum) -> [Binnenkomst] {
    meldingen.compactMap { stored in
      guard stored.inhoud.status != .concept else { return nil }
      let moment = stored.inhoud.herkomst == nil ? stored.ontvangst?.vastgelegd : nil
      guard (moment?.dag ?? stored.inhoud.gegevens.ontvangenOp) == dag else { return nil }
      return binnenkomst(
        stored.nummer.record, moment, stored.inhoud.gegevens.betrokkenen.map(\.persoon),
        eigen: stored.inhoud.casus)
    }
  }

  private func detentions(on dag: Datum) -> [Binnenkomst] {
    detentiemeldingen.compactMap { stored in
      let moment = stored.inhoud.herkomst == nil ? stored.verloop.first?.head.vastgelegd : nil
      guard (moment?.dag ?? stored.inhoud.gegevens.datum) == dag else { return nil }
      return binnenkomst(
        stored.nummer.record, moment, [stored.inhoud.gegevens.persoon].compactMap { $0 },
        eigen: nil)
    }
  }

  private func binnenkomst(
    _ nummer: RecordNummer, _ moment: Moment?, _ personen: [Nummer<Persoon>],
    eigen: Nummer<Casus>?
  ) -> Binnenkomst {
    // The casus that this very report opened makes nobody known.
    let opened = eigen.flatMap { self[$0] }?.inhoud.opening.meldingen.map(\.record) ?? []
    let isOwn = opened.contains(nummer)
    let running = personen.flatMap { lopendeCasussen[$0] ?? [] }
      .filter { !(isOwn && $0 == eigen) }
    let linked = !isOwn ? eigen.flatMap { self[$0] } : nil
    let all = Set(running + (linked.map { $0.inhoud.fase.isVoorbij ? [] : [$0.nummer] } ?? []))
    let isKnown = personen.contains { person in
      dossiers(van: person).contains { $0 != nummer && $0 != eigen?.record }
    }
    return Binnenkomst(
      nummer: nummer, vastgelegd: moment,
      bekendheid: !all.isEmpty ? .lopend : isKnown || linked != nil ? .bekend : .nieuw,
      casussen: all.sorted())
  }

  /// The running casussen of each person.
  private var lopendeCasussen: [Nummer<Persoon>: [Nummer<Casus>]] {
    bewaard("lopende casussen per persoon") {
      var table: [Nummer<Persoon>: [Nummer<Casus>]] = [:]
      for stored in casussen where !stored.inhoud.fase.isVoorbij {
        for person in stored.inhoud.betrokkenen {
          table[person.persoon, default: []].append(stored.nummer)
        }
      }
      return table
    }
  }

  /// How many of a day are about a running casus: `3 van 11 zijn van een lopende casus`.
  public func samenvatting(_ list: [Binnenkomst]) -> String {
    guard !list.isEmpty else { return "Er is niets binnengekomen" }
    let running = list.count { $0.bekendheid == .lopend }
    return "\(running) van \(list.count) \(running == 1 ? "is" : "zijn") van een lopende casus"
  }
}

extension Stored<Melding> {
  /// When it was received: no longer a concept, which may have lain for days.
  var ontvangst: EventHead? {
    geldendVerloop.last { event in
      if case .ontvangen = event.wat { true } else { false }
    }?.head ?? verloop.first?.head
  }
}
