/// Casussen of an old system: their terms count from the day they were taken over.
extension View {
  /// The day a casus was taken over; nil for one that began here.
  func overgenomenOp(_ nummer: Nummer<Casus>?) -> Datum? {
    takenOver(nummer)?.geldendVerloop.first?.head.vastgelegd.dag
  }

  /// What an old system still had to do, in one line, until somebody here did something with it.
  func onbekeken(_ casus: Casus, _ nummer: Nummer<Casus>?) -> Aandachtspunt? {
    guard let stored = takenOver(nummer), let day = overgenomenOp(nummer),
      stored.geldendVerloop.allSatisfy({ $0.wat?.isGemigreerd ?? true })
    else { return nil }
    let late = casus.openActies.count { $0.werkdagenTeLaat(op: today) > 0 }
    return Aandachtspunt(
      regel: "S-overname",
      zin: "sinds de overname niet bekeken"
        + (late == 0 ? "" : ", \(counted(late, "actie", "acties")) over de datum"),
      groep: .dezeWeek, dag: day)
  }

  private func takenOver(_ nummer: Nummer<Casus>?) -> Stored<Casus>? {
    guard let stored = nummer.flatMap({ self[$0] }), stored.inhoud.overname != nil else {
      return nil
    }
    return stored
  }
}
