/// Something that others recorded and that touches one's own casussen.
public struct Nieuws: Equatable, Sendable {
  /// What kind of news it is.
  public enum Soort: String, CaseIterable, Sendable {
    /// A melding about a person of an own casus.
    case melding
    /// A person of an own casus went into or came out of detention.
    case detentie
    /// Something that happened to an own casus.
    case gebeurtenis
  }

  /// The kind.
  public var soort: Soort
  /// The record to open.
  public var nummer: RecordNummer
  /// The own casus it touches.
  public var casus: Nummer<Casus>
  /// When it was recorded.
  public var op: Moment
  /// What, in a few Dutch words.
  public var zin: String
}

extension View {
  /// When this person last recorded anything before today; nil for who never did.
  public var laatstGeweest: Moment? {
    bewaard("geweest", perDag: true, van: actor.medewerker) {
      laatste { $0.dag < today }?.op
    }
  }

  /// The record on which this person worked last, and when; nil for who never did.
  public var laatstBijMij: (nummer: RecordNummer, op: Moment)? {
    bewaard("laatst bij mij", van: actor.medewerker) { laatste { _ in true } }
      .map { ($0.nummer, $0.op) }
  }

  private func laatste(_ counts: (Moment) -> Bool) -> Werkmoment? {
    [last(meldingen, counts), last(casussen, counts), last(overleggen, counts)]
      .compactMap { $0 }.max { $0.op < $1.op }
  }

  /// What others recorded on the casussen of this person since then, or in the last seven days for
  /// who was not here before; the newest first.
  public var nieuws: [Nieuws] {
    bewaard("nieuws", perDag: true, van: actor.medewerker) {
      let since = laatstGeweest ?? Moment(milliseconden: now.milliseconden - 7 * 86_400_000)
      let own =
        werkvoorraad(van: actor.medewerker) + lopendAdvies(van: actor.medewerker)
      let mine = Dictionary(
        own.flatMap { casus in
          let start = max(since, overdracht(casus)?.head.vastgelegd ?? since)
          return casus.inhoud.betrokkenen.map { ($0.persoon, (casus: casus.nummer, na: start)) }
        }
      ) { first, _ in first }
      let reports = reports(mine)
      let found =
        reports + detentions(mine.mapValues(\.casus), since)
        + own.flatMap { events($0, since, besides: Set(reports.map(\.nummer))) }
      return found.sorted { ($0.op, $0.nummer) > ($1.op, $1.nummer) }
    }
  }

  private func last<A: Aggregate>(
    _ records: [Stored<A>], _ counts: (Moment) -> Bool
  ) -> Werkmoment? {
    var latest: Werkmoment?
    for stored in records {
      for event in stored.verloop where event.head.door.medewerker == actor.medewerker {
        let when = event.head.vastgelegd
        if latest.map({ when >= $0.op }) ?? true, counts(when) {
          latest = Werkmoment(nummer: stored.nummer.record, op: when)
        }
      }
    }
    return latest
  }

  /// The event that made a casus this person's; nil when it was so from the start.
  private func overdracht(_ stored: Stored<Casus>) -> Event<Casus.Fact>? {
    stored.geldendVerloop.last { event in
      switch event.wat {
      case .metSpoed(let spoed): spoed.procesregisseur == actor.medewerker
      // What was one's own with spoed is not new once a table confirms it.
      case .besloten(let besluit):
        besluit.procesregisseur == actor.medewerker
          && !(besluit.overSpoed == true
            && stored.inhoud.spoed?.procesregisseur == actor.medewerker)
      case .procesregisseurBenoemd(let id): id == actor.medewerker
      case .waargenomen(let standIn): standIn.door == actor.medewerker
      case .adviesGevraagd(let advies): advies.adviseur == actor.medewerker
      default: false
      }
    }
  }

  /// What came in since about a person of a casus that was one's own by then.
  private func reports(
    _ mine: [Nummer<Persoon>: (casus: Nummer<Casus>, na: Moment)]
  ) -> [Nieuws] {
    meldingen.compactMap { stored in
      guard stored.inhoud.herkomst == nil, stored.inhoud.status != .concept,
        let first = stored.ontvangst, first.door.medewerker != actor.medewerker,
        let casus = stored.inhoud.gegevens.betrokkenen.compactMap({ mine[$0.persoon] })
          .first(where: { first.vastgelegd > $0.na })?.casus
      else { return nil }
      let kind = stored.inhoud.gegevens.soort.map(house.meldingsoorten.naam)?.lowercased()
      let linked = stored.inhoud.status == .gekoppeld && stored.inhoud.casus == casus
      return Nieuws(
        soort: .melding, nummer: stored.nummer.record, casus: casus, op: first.vastgelegd,
        zin: "nieuwe melding\(linked ? ", gekoppeld" : "")\(kind.map { ": \($0)" } ?? "")")
    }
  }

  /// Of the reports that came in since, those of the last days: an old one is no news.
  private func detentions(_ mine: [Nummer<Persoon>: Nummer<Casus>], _ since: Moment) -> [Nieuws] {
    detentiemeldingen.compactMap { stored in
      let data = stored.inhoud.gegevens
      guard let head = stored.verloop.first?.head, head.vastgelegd > since,
        let day = data.datum, day.dagen(tot: since.dag) <= 7,
        let casus = data.persoon.flatMap({ mine[$0] })
      else { return nil }
      let verb = data.richting == .uitstroom ? "komt vrij" : "gaat in detentie"
      return Nieuws(
        soort: .detentie, nummer: casus.record, casus: casus, op: head.vastgelegd,
        zin: "\(verb) \(day.lang)\(data.inrichting.map { ", \($0)" } ?? "")")
    }
  }

  /// What others did on a casus since it is one's own.
  ///
  /// What an old system left is no news, and a
  /// casus that was handed over is one line, not its whole history. A melding that is news itself
  /// and was linked is told once.
  private func events(
    _ stored: Stored<Casus>, _ since: Moment, besides told: Set<RecordNummer>
  ) -> [Nieuws] {
    let start = overdracht(stored)?.head
    let events = stored.geldendVerloop
    let after = events.firstIndex { $0.head.id == start?.id } ?? events.startIndex
    return events[after...].compactMap { event in
      guard let fact = event.wat, event.head.vastgelegd > since,
        event.head.door.medewerker != actor.medewerker, !fact.isGemigreerd,
        fact.gekoppeld.map({ !told.contains($0.record) }) ?? true,
        Casus.verbonden(fact)?.casus.map({ self[$0] != nil }) ?? true
      else { return nil }
      return Nieuws(
        soort: .gebeurtenis, nummer: stored.nummer.record, casus: stored.nummer,
        op: event.head.vastgelegd,
        zin: event.head.id == start?.id ? "nieuw voor u" : Casus.zin(fact, self))
    }
  }
}

/// That somebody worked on a record.
private struct Werkmoment: Sendable {
  let nummer: RecordNummer
  let op: Moment
}

extension Casus.Fact {
  /// The melding that was linked, if that is what happened.
  fileprivate var gekoppeld: Nummer<Melding>? {
    if case .meldingGekoppeld(let melding, _) = self { melding } else { nil }
  }

  /// Whether it was taken over from an old system.
  var isGemigreerd: Bool {
    switch self {
    case .gemigreerd, .actieGemigreerd, .notitieGemigreerd, .zrmGemigreerd: true
    default: false
    }
  }
}
