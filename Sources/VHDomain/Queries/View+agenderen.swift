/// What is to be put on which agenda, and when a table meets next.
extension View {
  /// Casussen that are to be put on the agenda of this table and no other.
  public func teAgenderen(voor tafel: Tafel) -> [Stored<Casus>] {
    let homes = thuistafels
    return teAgenderen.filter { homes[$0.nummer] == tafel.id }
  }

  /// The table a casus is to be put on the agenda of: where it was before, where the house's routes
  /// lead its melding, else the first table that decides; nil when it is to be put on none.
  public func agendatafel(van nummer: Nummer<Casus>) -> Tafel? {
    thuistafels[nummer].flatMap { house.tafels.met(id: $0) }
  }

  /// The table whose queue a casus waits in for the screening.
  public func screeningstafel(van casus: Casus) -> Tafel? {
    house.tafels.geldig(op: today).first {
      $0.isScreening && fits(casus.opening.wachtrij, $0.wachtrij)
    }
  }

  private var thuistafels: [Nummer<Casus>: String] {
    bewaard("thuistafels", perDag: true) {
      let tables = house.besluittafels(op: today)
      let before = laatsteTafels(tables)
      return teAgenderen.reduce(into: [:]) { homes, stored in
        homes[stored.nummer] = home(stored, tables, before)
      }
    }
  }

  private func home(
    _ stored: Stored<Casus>, _ tables: [Tafel], _ before: [Nummer<Casus>: String]
  ) -> String? {
    // Spoed is confirmed by the first table of the house (decision 29).
    if stored.inhoud.isVoorlopig { return tables.first?.id }
    if let known = before[stored.nummer] { return known }
    let routes = stored.inhoud.meldingen.compactMap { self[$0]?.inhoud.gegevens }
      .map { house.routevoorstel($0, op: today) }
    let led = routes.lazy.filter { $0.weg == .tafel }.compactMap(\.tafel).first
    return led.flatMap { tables.met(id: $0)?.id } ?? tables.first?.id
  }

  /// On which of these tables' agendas each casus stood last.
  private func laatsteTafels(_ tables: [Tafel]) -> [Nummer<Casus>: String] {
    let known = Set(tables.map(\.id))
    let meetings = overleggen.filter { known.contains($0.inhoud.tafel) }
      .sorted { ($0.inhoud.datum, $0.nummer) < ($1.inhoud.datum, $1.nummer) }
    return meetings.reduce(into: [:]) { last, meeting in
      for casus in meeting.inhoud.agenda.compactMap(\.casus) { last[casus] = meeting.inhoud.tafel }
    }
  }

  /// The meetings of a table that are planned from today on, in order.
  public func gepland(van tafel: String) -> [Stored<Overleg>] {
    overleggen.filter {
      $0.inhoud.tafel == tafel && $0.inhoud.status == .gepland && $0.inhoud.datum >= today
        && $0.inhoud.afspraak == nil
    }
    .sorted { $0.inhoud.datum < $1.inhoud.datum }
  }

  /// The next day a table meets: as planned, on its fixed days, or by its rhythm since the last time;
  /// nil when nothing says so.
  public func volgendeDag(van tafel: Tafel) -> Datum? {
    if let planned = gepland(van: tafel.id).first { return planned.inhoud.datum }
    let met = overleggen.filter { $0.inhoud.tafel == tafel.id }.map(\.inhoud.datum)
    let start = met.contains(today) ? today.plus(dagen: 1) : today
    if !tafel.dagen.isEmpty {
      let days = Set(tafel.dagen.map(\.nummer))
      return (0..<7).map { start.plus(dagen: $0) }.first { days.contains($0.weekdag) }
    }
    guard let step = tafel.ritme.dagen, let last = met.filter({ $0 <= today }).max() else {
      return nil
    }
    let rounds = max(1, (last.dagen(tot: start) + step - 1) / step)
    return last.plus(dagen: rounds * step)
  }

  /// The meeting that is open at this terminal; another can't be opened beside it.
  public var openHier: Stored<Overleg>? {
    overleggen.first { $0.inhoud.status == .open && $0.openedAt == actor.terminal }
  }
}

extension Weekdag {
  /// Monday is 1.
  fileprivate var nummer: Int { (Weekdag.allCases.firstIndex(of: self) ?? 0) + 1 }
}

extension Ritme {
  /// After how many days it comes round on the same day of the week; nil when that is not known.
  fileprivate var dagen: Int? {
    switch self {
    case .wekelijks: 7
    case .tweewekelijks: 14
    case .vierwekelijks: 28
    case .dagelijks, .maandelijks, .perCasus, .onbekend: nil
    }
  }
}
