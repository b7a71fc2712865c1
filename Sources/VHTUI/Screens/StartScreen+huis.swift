import VHDomain

/// The rows of HET HUIS.
extension StartScreen {
  func house(_ world: World) -> [Row] {
    let all = Row(
      name: "Alle casussen",
      note: "\(world.view.werkvoorraad(van: nil).count) onder procesregie",
      woorden: "werkvoorraad procesregie dossiers"
    ) { _ in [.push(WerkvoorraadScreen(isAlleen: false))] }
    let figures = Row(
      name: "Cijfers en verslagen", note: "\(world.view.lopendVerslagjaar.naam) en eerder",
      woorden: "tabellen statistiek jaarverslag kwartaal verslagjaar"
    ) { CijfersScreen.open($0) }
    return unreadable(world) + [all] + undirected(world) + advice(world)
      + questions(world, areOpen: false)
      + arrivals(world, areAny: false)
      + [contacts(world), StartScreen.meetings(world), figures] + beheer(world)
  }

  /// Casussen that nobody directs, for who can give them to somebody.
  private func undirected(_ world: World) -> [Row] {
    let roles: [Rol] = [.manager, .procesregisseur]
    guard world.view.medewerker?.rollen.contains(where: roles.contains) == true else { return [] }
    let count = world.view.zonderProcesregisseur.count
    guard count > 0 else { return [] }
    return [
      Row(
        name: "Zonder procesregisseur",
        note: "\(counted(count, "casus", "casussen")), in niemands eigen werk",
        woorden: "werkvoorraad inactief vertrokken verdelen caseload overgenomen"
      ) { _ in [.push(WerkvoorraadScreen.zonder)] }
    ]
  }
}
