/// How a point was released, in one line.
extension View {
  /// "volgens tafelregel", the deviations, or that the manager still has to; nil when the point is
  /// not known to this reader.
  public func vrijgave(_ punt: Puntid, in overleg: Nummer<Overleg>) -> String? {
    guard let meeting = self[overleg]?.inhoud, let point = meeting.punt(punt) else { return nil }
    if let deviations = point.afwijkingen { return zin(deviations) }
    if point.vrijgegeven == true { return "volgens tafelregel" }
    let isAsked = house.tafels.met(id: meeting.tafel)?.vrijgaveVerplicht == true
    return isAsked ? "nog niet vrijgegeven" : "volgens tafelregel"
  }

  /// The points that only the manager can open further, in the order of the agenda.
  public func nietVrijgegeven(_ overleg: Nummer<Overleg>) -> [Puntid] {
    guard let meeting = self[overleg]?.inhoud,
      house.tafels.met(id: meeting.tafel)?.vrijgaveVerplicht == true
    else { return [] }
    return meeting.agenda.filter { $0.vrijgegeven != true && !$0.isAfgerond && $0.casus != nil }
      .map(\.id)
  }
}
