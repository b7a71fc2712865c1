/// How a meeting gets on: what is left, and how long a point took so far.
public struct Vergadertempo: Equatable, Sendable {
  /// How many points or reports wait, the one on the table included.
  public var over: Int
  /// Minutes for each that was closed; nil while nothing was.
  public var minuten: Int?
  /// Minutes until the planned end of the meeting, negative after it; nil where none is planned.
  public var rest: Int?

  /// In one calm sentence; nil when nothing is left.
  ///
  /// - Parameters:
  ///   - een: one of what waits, such as `melding`.
  ///   - meer: several of them.
  public func zin(_ een: String, _ meer: String) -> String? {
    guard over > 0 else { return nil }
    let pace = minuten.map { minutes in
      minutes == 0
        ? ", tot nu toe minder dan een minuut per stuk"
        : ", tot nu toe \(counted(minutes, "minuut", "minuten")) per stuk"
    }
    return "Nog \(counted(over, een, meer))\(pace ?? "")\(end)."
  }
}

extension Vergadertempo {
  /// How far off the planned end is; said calmly, also after it.
  fileprivate var end: String {
    guard let rest else { return "" }
    return rest > 0
      ? "; nog \(counted(rest, "minuut", "minuten"))" : "; de geplande tijd is om"
  }
}

extension View {
  /// How an open meeting gets on; nil when it is not open.
  public func tempo(_ nummer: Nummer<Overleg>) -> Vergadertempo? {
    guard let meeting = self[nummer]?.inhoud, meeting.status == .open, let since = meeting.geopendOm
    else { return nil }
    let closed = meeting.agenda.count(where: \.isAfgerond)
    let table = house.tafels.met(id: meeting.tafel)
    let waiting =
      table?.isScreening == true
      ? wachtrij(table?.wachtrij).count : agenda(meeting).count { !$0.isAfgerond }
    let passed = Int(max(0, now.milliseconden - since.milliseconden) / 60_000)
    return Vergadertempo(
      over: waiting, minuten: closed == 0 ? nil : passed / closed,
      rest: table?.duurMinuten.map { $0 - passed })
  }
}
