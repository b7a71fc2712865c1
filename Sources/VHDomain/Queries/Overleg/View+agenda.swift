/// An agenda that builds itself: spoed, what returns, what is new; each with its reason.
extension View {
  /// The agenda of a table on a day, with what could still be put on it.
  public func agenda(_ tafel: String, op dag: Datum) -> Agendavoorstel {
    let found = overleggen.first {
      $0.inhoud.tafel == tafel && $0.inhoud.datum == dag && $0.inhoud.status != .gesloten
        && $0.inhoud.afspraak == nil
    }
    let table = house.tafels.met(id: tafel)
    let lines = (found?.inhoud.agenda ?? []).compactMap { regel($0, in: found) }
    let candidates = table.map { kandidaten($0, dag) } ?? []
    return Agendavoorstel(
      overleg: found?.nummer, blokken: blokken(lines, table, dag), kandidaten: candidates)
  }

  /// What waits for a table and is due by a day.
  private func kandidaten(_ tafel: Tafel, _ dag: Datum) -> [Agendaregel] {
    let lines = teAgenderen(voor: tafel).compactMap { stored -> Agendaregel? in
      let casus = stored.inhoud
      let back = casus.komtTerugOp
      guard casus.overleg == nil, back.map({ $0 <= dag }) ?? true else { return nil }
      return regel(Agendapunt(casus: stored.nummer), in: nil)
    }
    return sorted(lines)
  }

  private func regel(_ punt: Agendapunt, in overleg: Stored<Overleg>?) -> Agendaregel? {
    guard let nummer = punt.casus else { return Agendaregel(punt: punt, reden: .thema) }
    guard let casus = self[nummer]?.inhoud else { return nil }
    var line = Agendaregel(punt: punt, reden: reden(casus), gemeente: casus.gemeente)
    line.terugOp = casus.komtTerugOp
    line.keerNietBesproken = casus.keerNietBesproken ?? 0
    let level =
      overleg.map { niveau(punt, in: $0.nummer, $0.inhoud) }
      ?? (room.isGedeeld ? .bestaan : .volledig)
    guard let level, level >= .beperkt else { return line }
    line.vorigeKeer = vorigeKeer(casus, casus.verrijkingen)
    line.openActies = casus.openActies
    return line
  }

  private func reden(_ casus: Casus) -> Agendareden {
    if casus.isVoorlopig { return .spoed }
    if casus.fase.isProcesregie { return .review }
    return casus.keerUitgesteld > 0 ? .terug : .nieuw
  }

  private func sorted(_ lines: [Agendaregel]) -> [Agendaregel] {
    // Parked points stay at the end; the rest by reason, then gemeente, then as it came.
    let keyed = lines.enumerated().map { place, line in
      (line.punt.geparkeerd == true ? 1 : 0, line.reden.rawValue, line.gemeente ?? "", place, line)
    }
    return keyed.sorted { ($0.0, $0.1, $0.2, $0.3) < ($1.0, $1.1, $1.2, $1.3) }.map(\.4)
  }

  private func blokken(_ lines: [Agendaregel], _ table: Tafel?, _ dag: Datum) -> [Agendablok] {
    var blocks: [Agendablok] = []
    for line in sorted(lines) {
      if let last = blocks.indices.last, blocks[last].gemeente == line.gemeente {
        blocks[last].regels.append(line)
      } else {
        blocks.append(
          Agendablok(
            gemeente: line.gemeente, deelnemers: nodig(line.gemeente, table, dag), regels: [line]))
      }
    }
    return blocks
  }

  /// The participants of a table without the gemeenten that a point does not concern.
  private func nodig(_ gemeente: String?, _ table: Tafel?, _ dag: Datum) -> [String] {
    let all = table.map { house.deelnemers(van: $0, op: dag) } ?? []
    guard let gemeente else { return all }
    let others = Set(house.gemeenten.map(\.naam)).subtracting([gemeente]).map { "Gemeente \($0)" }
    return all.filter { !others.contains(house.partners.naam($0)) }
  }
}
