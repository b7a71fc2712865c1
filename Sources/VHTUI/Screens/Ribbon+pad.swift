import VHDomain

extension Ribbon {
  /// The house's own path with the counts of each step.
  static func pad(_ world: World, current: Padstap? = nil, trailing: String = "") -> Ribbon {
    let counts = world.view.tellingen
    let steps = world.house.pad.map { step in
      let count = counts[step] ?? 0
      return RibbonStep(
        step.naam, step == .afgesloten ? "\(count) (\(world.today.jaar))" : String(count))
    }
    return Ribbon(
      steps, current: current.map(world.house.padstap).flatMap(world.house.pad.firstIndex(of:)),
      trailing: trailing)
  }

  /// The path without counts, where one record stands on it.
  static func pad(_ world: World, at current: Padstap?, note: String = "", trailing: String = "")
    -> Ribbon
  {
    let current = current.map(world.house.padstap)
    let steps = world.house.pad.map { RibbonStep($0.naam, $0 == current ? note : "") }
    return Ribbon(
      steps, current: current.flatMap(world.house.pad.firstIndex(of:)), trailing: trailing)
  }
}

extension Ribbon {
  /// The point on the table, for a page that opens on it: a room always sees whom it is about.
  static func opTafel(_ world: World) -> Ribbon? {
    guard let nummer = world.overleg?.inhoud.huidigPunt, let casus = world.view[nummer]?.inhoud
    else { return nil }
    let who = world.view.initialen(casus).truncated(to: 30)
    return Ribbon([RibbonStep("\(nummer)  \(who)")], trailing: "op tafel")
  }
}

extension Padstap {
  /// The step as it stands in the ribbon.
  var naam: String { rawValue.metHoofdletter }
}
