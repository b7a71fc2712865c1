/// A meeting in the calendar.
public struct Overlegregel: Equatable, Sendable {
  /// Which meeting.
  public var nummer: Nummer<Overleg>
  /// The table, by id of the house.
  public var tafel: String
  /// The day.
  public var datum: Datum
  /// Planned, open or closed.
  public var status: Overlegstatus
  /// The casus it is about, when it is about one.
  public var casus: Nummer<Casus>?
  /// At what time and where, as far as that was arranged.
  public var waar: String?
  /// How many points it has that this reader may know of.
  public var punten: Int
  /// How many of them were not reached.
  public var nietBesproken: Int
}

/// Something that waits longer than one round of the table it waits for.
public struct Wachtregel: Equatable, Sendable {
  /// The melding or casus.
  public var nummer: RecordNummer
  /// The table, by id of the house.
  public var tafel: String
  /// Since when.
  public var sinds: Datum
  /// How long a round of that table is, in days.
  public var ronde: Int
}

extension Ritme {
  /// How long a round is, in days; nil where that is not fixed.
  public var rondeInDagen: Int? {
    switch self {
    case .dagelijks: 1
    case .wekelijks: 7
    case .tweewekelijks: 14
    case .vierwekelijks: 28
    case .maandelijks: 31
    case .perCasus, .onbekend: nil
    }
  }
}

/// The meetings of all tables, and what the meetings leave waiting.
extension View {
  /// How far back the weeks without a triage go.
  private static let weken = 26

  /// The meetings that are planned or open, the first one first.
  public var komendeOverleggen: [Overlegregel] {
    kalender.filter { $0.status != .gesloten }.sorted {
      ($0.datum, $0.tafel) < ($1.datum, $1.tafel)
    }
  }

  /// The meetings that were held, the last one first.
  public var gehoudenOverleggen: [Overlegregel] {
    kalender.filter { $0.status == .gesloten }.sorted {
      ($1.datum, $0.nummer) < ($0.datum, $1.nummer)
    }
  }

  private var kalender: [Overlegregel] {
    bewaard("kalender") {
      overleggen.map { stored in
        let points = agenda(stored.inhoud)
        return Overlegregel(
          nummer: stored.nummer, tafel: stored.inhoud.tafel, datum: stored.inhoud.datum,
          status: stored.inhoud.status, casus: stored.inhoud.afspraak?.casus,
          waar: stored.inhoud.afspraak?.waar, punten: points.count,
          nietBesproken: points.count { !$0.isAfgerond })
      }
    }
  }

  /// The Mondays of whole weeks in which a weekly triage did not meet, the last one first.
  ///
  /// From the first meeting of that triage on, and not further back than half a year.
  public var wekenZonderTriage: [Datum] {
    let weekly = house.tafels.filter { $0.orgaan == .triage && $0.ritme == .wekelijks }
    return weekly.flatMap(missed).sorted(by: >)
  }

  private func missed(_ table: Tafel) -> [Datum] {
    let held = Set(
      overleggen.filter { $0.inhoud.tafel == table.id && $0.inhoud.status != .gepland }
        .map(\.inhoud.datum.maandag))
    guard let first = held.min() else { return [] }
    let now = today.maandag
    let from = max(first, now.plus(dagen: -7 * View.weken))
    let mondays = stride(from: 0, to: from.dagen(tot: now), by: 7).map { from.plus(dagen: $0) }
    return mondays.filter { !held.contains($0) && table.geldigheid.geldt(op: $0) }
  }

  /// What waits longer than one round of its table, the longest first.
  public var wachtLanger: [Wachtregel] {
    bewaard("wacht langer", perDag: true) {
      (queued + undecided).filter { $0.sinds.dagen(tot: today) > $0.ronde }
        .sorted { ($0.sinds, $0.nummer) < ($1.sinds, $1.nummer) }
    }
  }

  /// What waits for a screening.
  private var queued: [Wachtregel] {
    var seen: Set<RecordNummer> = []
    let tables = house.tafels.geldig(op: today).filter(\.isScreening)
    return tables.flatMap { table -> [Wachtregel] in
      guard let round = table.ritme.rondeInDagen else { return [] }
      return wachtrij(table.wachtrij).compactMap { point in
        guard seen.insert(point.nummer).inserted, let since = ontvangen(point) else { return nil }
        return Wachtregel(nummer: point.nummer, tafel: table.id, sinds: since, ronde: round)
      }
    }
  }

  private func ontvangen(_ point: Screeningspunt) -> Datum? {
    switch point {
    case .melding(let stored): stored.inhoud.gegevens.ontvangenOp
    case .casus(let stored):
      stored.inhoud.aanhouding?.terugOp
        ?? stored.inhoud.meldingen.compactMap { self[$0]?.inhoud.gegevens.ontvangenOp }.min()
    }
  }

  /// What was screened and waits for the table that decides, on an agenda or not.
  private var undecided: [Wachtregel] {
    casussen.compactMap { stored in
      let casus = stored.inhoud
      guard casus.wachtOpTafel, !casus.wachtOpScreening, let since = casus.wachtSinds,
        let table = tafel(stored), let round = table.ritme.rondeInDagen
      else { return nil }
      return Wachtregel(
        nummer: stored.nummer.record, tafel: table.id, sinds: since, ronde: round)
    }
  }

  /// The table of the agenda it stands on, else the one it is to be put on.
  private func tafel(_ stored: Stored<Casus>) -> Tafel? {
    stored.inhoud.overleg.flatMap { self[$0] }.flatMap { house.tafels.met(id: $0.inhoud.tafel) }
      ?? agendatafel(van: stored.nummer)
  }
}

extension Casus {
  /// Since when a table could have decided: the day it was to come back, or that of the last
  /// decision.
  public var wachtSinds: Datum? {
    if isVoorlopig { return spoed?.op }
    return [laatsteBesluit?.op, aanhouding?.terugOp, terugOp].compactMap { $0 }.max()
  }
}

extension Datum {
  /// The Monday of its week.
  public var maandag: Datum { plus(dagen: 1 - weekdag) }
}
