import VHDomain

/// Casussen directed for somebody else for a time, said in the list of both, with one key that gives
/// them back.
extension WerkvoorraadScreen {
  /// Those of the person whose list this is: their own that others direct, or others' that they direct.
  func waargenomen(_ world: World) -> Waargenomen? {
    switch lijst {
    case .mijn: world.view.waarnemingen(bij: world.view.actor.medewerker).first
    case .van(let id): world.view.waarnemingen(bij: id).first
    case .alle, .advies, .zonder: nil
    }
  }

  /// For the status row, as far as it is short.
  func waarneming(_ world: World) -> String {
    guard let found = waargenomen(world) else { return "" }
    let whose = world.view.medewerkers.naam(found.voor)
    let who = dutchList(found.door.map(world.view.medewerkers.naam))
    let what = found.aantal == 1 ? "1 casus" : "\(found.aantal) casussen"
    guard !found.isVoorbij else { return "\(what) terug naar \(whose): h. " }
    let until = found.tot.map { " t/m \($0.kort(op: world.today))" } ?? ""
    return "\(what) van \(whose)\(until) bij \(who). "
  }

  func giveBack(_ world: World) -> [Binding<Action>] {
    guard let found = waargenomen(world) else { return [] }
    return [
      Binding(
        ["h"], .teruggeven, "terug naar \(world.view.medewerkers.naam(found.voor))",
        disabled: world.disabled(.caseloadTerugnemen(found.voor)), footer: found.isVoorbij,
        pinned: found.isVoorbij)
    ]
  }
}
