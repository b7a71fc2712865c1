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
      + [contacts(world), StartScreen.meetings(world), figures] + checks(world)
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

  /// Looking through everything and taking over are for who keeps the house in order; what is taken
  /// over is not for a shared screen.
  private func checks(_ world: World) -> [Row] {
    guard world.view.medewerker?.rollen.contains(.beheerder) == true else { return [] }
    let handOver = Row(
      name: "Caseload overdragen", note: "bij ziekte of verlof, aan een ander",
      woorden: "procesregisseur verlof ziekte vervanging beheer"
    ) { world in [.push(VerplaatsForms.overdragen(nil, world))] }
    let many = Row(
      name: "Veel dossiers corrigeren", note: "dezelfde fout op veel plaatsen, zoals na een migratie",
      woorden: "massaal migratie bulk herstellen corrigeren beheer"
    ) { world in
      VeelScreen.bezwaar(world).map { [.say($0)] } ?? [.push(VeelForms.new(world))]
    }
    let check = Row(
      name: "Controle", note: "dossiers, verwijzingen, regels en logboek",
      woorden: "nakijken fouten beheer"
    ) { _ in ControleScreen.open }
    let doubles = Row(
      name: "Dubbelen", note: "wie of wat er twee keer lijkt te staan",
      woorden: "dubbele personen tweeling ontdubbelen samenvoegen zelfde beheer"
    ) { _ in DubbelenScreen.open }
    let take = Row(
      name: "Importeren", note: "dossiers uit een oud systeem (CSV)",
      woorden: "overnemen inlezen invoer csv bestanden beheer"
    ) { world in [.push(ImporteerForm.new(world))] }
    return world.view.room.isGedeeld ? [check] : [check, doubles, many, handOver, take]
  }
}
