/// How much stands at each step, and what waits there.
extension View {
  /// The number at each step of the house's path.
  public var tellingen: [Padstap: Int] { bewaard("tellingen", perDag: true, tel) }

  private func tel() -> [Padstap: Int] {
    var counts: [Padstap: Int] = [:]
    for stored in meldingen where !stored.inhoud.status.isUitScreening && stored.inhoud.casus == nil
    {
      counts[.melding, default: 0] += 1
    }
    for stored in casussen {
      guard let step = stored.inhoud.padstap.map(house.padstap) else { continue }
      let isPast = step == .afgesloten && stored.inhoud.afsluiting?.op?.jaar != today.jaar
      if !isPast { counts[step, default: 0] += 1 }
    }
    return counts
  }

  /// How many casussen are under procesregie as a basic and as an extra task; empty in a
  /// house without extra tasks.
  public var tellingPerTaak: [Taak: Int] {
    bewaard("taken") {
      Dictionary(
        casussen.filter(\.inhoud.fase.isProcesregie).compactMap(\.inhoud.taak).map { ($0, 1) },
        uniquingKeysWith: +)
    }
  }

  /// The meldingen that still have no route, the one that waits longest first.
  public var meldingenZonderRoute: [Stored<Melding>] {
    bewaard("zonder route") {
      meldingenOpOntvangst.filter { !$0.inhoud.status.isUitScreening }.reversed()
    }
  }

  /// All meldingen, the last received first; a concept without a day of receipt stands before all.
  public var meldingenOpOntvangst: [Stored<Melding>] {
    bewaard("op ontvangst") {
      meldingen.map { ($0.inhoud.gegevens.ontvangenOp?.dagnummer ?? .max, $0) }
        .sorted { ($0.0, $0.1.nummer) > ($1.0, $1.1.nummer) }.map(\.1)
    }
  }

  /// What waits for screening in a queue: meldingen not yet taken in, and casussen not yet decided,
  /// oldest first.
  public func wachtrij(_ queue: Wachtrij?) -> [Screeningspunt] {
    bewaard("wachtrij", perDag: true, van: queue?.rawValue) { wachtend(queue) }
  }

  private func wachtend(_ queue: Wachtrij?) -> [Screeningspunt] {
    let reports = meldingen.filter {
      $0.inhoud.status == .ontvangen && fits(house.wachtrij($0.inhoud.gegevens), queue)
    }
    let open = casussen.filter {
      $0.inhoud.wachtOpScreening && fits($0.inhoud.opening.wachtrij, queue)
    }
    let points =
      reports.map { Screeningspunt.melding($0) } + open.map { Screeningspunt.casus($0) }
    return points.sorted { (dag($0), $0.nummer) < (dag($1), $1.nummer) }
  }

  /// What waits for a table, part by part; what no part has comes under the part without partner,
  /// or last without one.
  public func wachtrij(van tafel: Tafel) -> [(deel: Tafeldeel?, punten: [Screeningspunt])] {
    let named = Set(tafel.delen.compactMap(\.partner))
    let points = wachtrij(tafel.wachtrij)
    let parts = tafel.delen.map { deel in
      (
        deel,
        points.filter { point in
          let partner = inbrenger(point).flatMap { named.contains($0) ? $0 : nil }
          return partner == deel.partner
        }
      )
    }
    let isWhole = tafel.delen.contains { $0.partner == nil }
    let rest = points.filter { !(inbrenger($0).map(named.contains) ?? false) }
    return parts + (isWhole ? [] : [(nil, rest)])
  }

  private func inbrenger(_ point: Screeningspunt) -> String? {
    switch point {
    case .melding(let stored): house.inbrenger(stored.inhoud.gegevens)
    case .casus(let stored): stored.inhoud.opening.inbrengendePartner
    }
  }

  func fits(_ own: Wachtrij?, _ wanted: Wachtrij?) -> Bool {
    wanted == nil || own == wanted
  }

  /// The day a point of the screening came in.
  public func dag(_ point: Screeningspunt) -> Datum {
    switch point {
    case .melding(let stored): stored.inhoud.gegevens.ontvangenOp ?? today
    case .casus(let stored):
      stored.inhoud.meldingen.compactMap { self[$0]?.inhoud.gegevens.ontvangenOp }.min() ?? today
    }
  }

  /// What a point of the screening is about, by the id of the kind of melding.
  public func soort(_ point: Screeningspunt) -> String? {
    switch point {
    case .melding(let stored): stored.inhoud.gegevens.soort
    case .casus(let stored):
      stored.inhoud.meldingen.lazy.compactMap { self[$0]?.inhoud.gegevens.soort }.first
    }
  }

  /// Casussen that are to be put on an agenda: screened for triage, held over, or not discussed;
  /// first what is under procesregie provisionally (decision 29).
  public var teAgenderen: [Stored<Casus>] {
    bewaard("te agenderen") {
      let waiting = casussen.filter(\.inhoud.magGeagendeerd)
      return waiting.filter(\.inhoud.isVoorlopig) + waiting.filter { !$0.inhoud.isVoorlopig }
    }
  }

  /// The casussen under procesregie of someone, or of all.
  public func werkvoorraad(van medewerker: String?) -> [Stored<Casus>] {
    bewaard("werkvoorraad", perDag: true, van: medewerker) {
      casussen.filter { stored in
        let casus = stored.inhoud
        return (casus.fase.isProcesregie || casus.fase == .afgeschaald)
          && (medewerker == nil || casus.procesregisseur == medewerker)
      }
    }
  }

  /// The casussen on which the house advises, of someone or of all; the open ones first.
  public func adviescasussen(van medewerker: String?) -> [Stored<Casus>] {
    bewaard("adviescasussen", perDag: true, van: medewerker) {
      let all = casussen.filter { stored in
        stored.inhoud.advies.map { medewerker == nil || $0.adviseur == medewerker } ?? false
      }
      return all.filter { $0.inhoud.fase == .advies } + all.filter { $0.inhoud.fase != .advies }
    }
  }

  /// Those of them that still wait for the advice.
  public func lopendAdvies(van medewerker: String?) -> [Stored<Casus>] {
    adviescasussen(van: medewerker).filter { $0.inhoud.fase == .advies }
  }

  /// The same with why each asks for attention; those that do first, else by number.
  public func werklijst(van medewerker: String?) -> [Werkregel] {
    bewaard("werklijst", perDag: true, van: medewerker) {
      let happened = gebeurd(bij: medewerker)
      let all =
        werkvoorraad(van: medewerker).map { werkregel($0, happened[$0.nummer] ?? []) }
        + elders(van: medewerker)
      return all.sorted {
        ($0.groep, $0.dag, $0.casus.nummer) < ($1.groep, $1.dag, $1.casus.nummer)
      }
    }
  }

  /// The casussen on which the house advises, with why each asks for attention; given ones last.
  public func advieslijst(van medewerker: String?) -> [Werkregel] {
    bewaard("advieslijst", perDag: true, van: medewerker) {
      adviescasussen(van: medewerker).map { stored in
        Werkregel(
          casus: stored, aandacht: stored.inhoud.fase == .advies ? aandacht(stored.inhoud) : [])
      }
    }
  }

  /// The meeting of a table that is planned for or open on a day, or the first one to come.
  public func overleg(van tafel: String, op dag: Datum) -> Stored<Overleg>? {
    let own = overleggen.filter {
      $0.inhoud.tafel == tafel && $0.inhoud.status != .gesloten && $0.inhoud.afspraak == nil
    }
    return own.first { $0.inhoud.status == .open } ?? own.first { $0.inhoud.datum == dag }
      ?? own.filter { $0.inhoud.datum > dag }.min { $0.inhoud.datum < $1.inhoud.datum }
  }
}

/// A casus of a caseload, with why it asks for attention.
public struct Werkregel: Equatable, Sendable {
  /// The casus.
  public var casus: Stored<Casus>
  /// What it needs now, most pressing first; empty when it simply runs.
  public var aandacht: [Aandachtspunt]

  /// Whether it needs something now or this week; what waits on others or runs does not.
  public var vraagtAandacht: Bool { !aandacht.isEmpty && groep <= .dezeWeek }
  /// Where it stands: that of its most urgent reason.
  public var groep: Werkgroep { aandacht.first?.groep ?? .loopt }
  /// The day of that reason: the earliest first in its group, without a day last.
  var dag: Datum { aandacht.first?.dag ?? Datum(dagnummer: .max / 2) }
}

/// A point of the screening: a melding not yet taken in, or a casus not yet decided.
public enum Screeningspunt: Equatable, Sendable {
  case melding(Stored<Melding>)
  case casus(Stored<Casus>)

  /// The number of either.
  public var nummer: RecordNummer {
    switch self {
    case .melding(let stored): stored.nummer.record
    case .casus(let stored): stored.nummer.record
    }
  }
}

extension Casus {
  /// Where it stands on the ribbon; screened for triage or with spoed, it waits there.
  public var padstap: Padstap? {
    // Advice is counted apart from the path.
    if advies != nil { return nil }
    return isVoorlopig || fase == .screening && laatsteBesluit?.uitkomst == .naarTriage
      ? .triage : fase.padstap
  }
}

extension Fase {
  /// The step of the ribbon it belongs to.
  public var padstap: Padstap? {
    switch self {
    case .screening: .screening
    case .triageGeagendeerd, .inTriage, .aangehouden: .triage
    case .procesregie, .monitoring, .afgeschaald: .procesregie
    case .gesloten: .afgesloten
    case .advies, .ingetrokken: nil
    }
  }
}
