extension Tafel {
  /// Whether it works through a queue of the screening.
  public var isScreening: Bool { orgaan == .screening }

  /// Whether it decides about what was screened, in a house with or without a triage.
  public var isBesluittafel: Bool { orgaan != nil && orgaan != .screening }

  /// Whether it is one professional of the house, as at VIA: no roll-call (decision 34).
  public var isVanEen: Bool { deelnemers.isEmpty && ritme != .perCasus }
}

extension Tafel {
  /// Whether a meeting of it is about one casus, with who comes chosen each time (O9).
  public var isPerCasus: Bool {
    soort == .casusoverleg && ritme == .perCasus && deelnemers.isEmpty
  }
}

extension House {
  /// Who is expected at a meeting: who was invited for its casus, else who may sit at its table.
  public func deelnemers(bij overleg: Overleg) -> [String] {
    overleg.afspraak?.deelnemers
      ?? tafels.met(id: overleg.tafel).map { deelnemers(van: $0, op: overleg.datum) } ?? []
  }

  /// The tables for a meeting about one casus on a day.
  public func casustafels(op dag: Datum) -> [Tafel] {
    tafels.geldig(op: dag).filter(\.isPerCasus)
  }

  /// The tables that decide about procesregie on a day; the triage first, where there is one.
  public func besluittafels(op dag: Datum) -> [Tafel] {
    let all = tafels.geldig(op: dag).filter(\.isBesluittafel)
    return all.filter { $0.orgaan == .triage } + all.filter { $0.orgaan != .triage }
  }

  /// Who may sit at a table: its fixed participants; where they are chosen for each casus, any
  /// partner of that day.
  public func deelnemers(van tafel: Tafel, op dag: Datum) -> [String] {
    tafel.deelnemers.isEmpty && !tafel.isVanEen
      ? partners.geldig(op: dag).map(\.id) : tafel.deelnemers
  }

  /// Whether the house has a triage; otherwise a casus goes from the screening to a table that
  /// decides.
  public var heeftTriage: Bool { pad.contains(.triage) }

  /// The step of this house's path that a step belongs to: itself, or the last one before it.
  public func padstap(_ step: Padstap) -> Padstap {
    let before = Padstap.allCases.prefix { $0 != step } + [step]
    return before.last(where: pad.contains) ?? .melding
  }
}
