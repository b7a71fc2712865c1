import VHDomain

/// The start: the house's path with counts, today, the work, and what changed last.
struct StartScreen: Screen {
  enum Action { case openen, melding, zoeken }

  /// A row that leads somewhere.
  struct Row {
    let name: String
    let note: String
    /// Other words people use for it, for the command palette.
    var woorden = ""
    let target: (World) -> [Effect]
  }

  var list = ListState()

  func page(_ world: World) -> Page {
    Page(
      title: world.house.naam, centre: "\(world.today.lang)  \(world.now.tijd)",
      ribbon: .pad(world), status: "Alles opgeslagen.", pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding([.enter], .openen, "openen"),
      Binding(["m"], .melding, "melding", disabled: MeldingForm.disabled(world)),
      ZoekScreen.binding(.zoeken, world),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: groups(world).flatMap(\.rows).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .melding: return [.push(MeldingForm.new(world))]
    case .zoeken: return [.push(ZoekScreen())]
    case .openen:
      return list.row(of: groups(world).flatMap(\.rows))?.target(world) ?? []
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let groups = groups(world)
    let rows = groups.flatMap(\.rows)
    Table(
      columns: [TableColumn("", .fixed(28)), TableColumn("", .flex(1))],
      rows: rows.map { TableRow([$0.name, $0.note]) },
      groups: groups.map { TableGroup(title: $0.title, count: $0.rows.count) }
    ).draw(in: rect, on: &canvas, list)
  }

  // MARK: - Rows

  /// The rows that are places: all but the records that changed last.
  static func plaatsen(_ world: World) -> [Row] {
    let screen = StartScreen()
    return screen.today(world) + screen.work(world) + screen.house(world)
  }

  private func groups(_ world: World) -> [(title: String, rows: [Row])] {
    let all = [
      ("VANDAAG", today(world)), ("WERK", work(world)), ("HET HUIS", house(world)),
      ("LAATST GEWIJZIGD", changes(world)),
    ]
    return all.filter { !$0.1.isEmpty }
  }

  private func today(_ world: World) -> [Row] {
    world.view.overleggen.filter {
      $0.inhoud.status == .open
        || ($0.inhoud.status == .gepland && $0.inhoud.datum == world.today)
    }
    .map { stored in
      let isOpen = stored.inhoud.status == .open
      let points = world.view.agenda(stored.inhoud).count
      return Row(
        name: world.house.tafels.naam(stored.inhoud.tafel),
        note: isOpen ? "open: verder waar u was" : "\(counted(points, "punt", "punten"))"
      ) { _ in
        let screen = TafelScreen(tafel: stored.inhoud.tafel, datum: stored.inhoud.datum)
        return isOpen ? [.enterMeeting(stored.nummer), .push(screen)] : [.push(screen)]
      }
    }
  }

  private func work(_ world: World) -> [Row] {
    let deciding = world.house.besluittafels(op: world.today)
    let screening = world.house.tafels.geldig(op: world.today).filter(\.isScreening)
    return [reports(world)] + tables(screening + deciding.prefix(1), world) + caseloads(world)
      + unfinished(world) + tables(Array(deciding.dropFirst()), world) + unreadable(world)
  }

  private func reports(_ world: World) -> Row {
    let all = world.view.meldingenZonderRoute
    let concepts = all.count { $0.inhoud.status == .concept }
    let waiting = all.count { $0.inhoud.status == .ontvangen }
    return Row(
      name: "Meldingen", note: "\(waiting) ontvangen, \(counted(concepts, "concept", "concepten"))",
      woorden: "inkomend post concepten routes"
    ) { _ in [.push(MeldingenScreen())] }
  }

  /// The screening and the table that decides first; the other tables that decide come last.
  private func tables(_ tafels: [Tafel], _ world: World) -> [Row] {
    tafels.map { tafel in
      let note =
        tafel.isScreening
        ? counted(world.view.wachtrij(tafel.wachtrij).count, "wacht", "wachten")
        : agendaNote(world, tafel)
      return Row(name: tafel.naam, note: note, woorden: "tafel overleg vergadering agenda") {
        world in
        let planned = world.view.overleg(van: tafel.id, op: world.today)?.inhoud.datum
        return [.push(TafelScreen(tafel: tafel.id, datum: planned ?? world.today))]
      }
    }
  }

  private func agendaNote(_ world: World, _ tafel: Tafel) -> String {
    let waiting = world.view.teAgenderen.count
    guard let next = world.view.overleg(van: tafel.id, op: world.today) else {
      return "\(waiting) te agenderen, nog niets gepland"
    }
    let points = world.view.agenda(next.inhoud).count
    return
      "\(waiting) te agenderen; \(next.inhoud.datum.kort), \(counted(points, "punt", "punten"))"
  }

  private func caseloads(_ world: World) -> [Row] {
    let own = world.view.werklijst(van: world.view.actor.medewerker)
    let attention = own.count(where: \.vraagtAandacht)
    let mine = Row(
      name: "Mijn casussen", note: "\(own.count), waarvan \(attention) om aandacht vragen",
      woorden: "werkvoorraad caseload dossiers aandacht"
    ) { _ in [.push(WerkvoorraadScreen(isAlleen: true))] }
    let all = Row(
      name: "Alle casussen",
      note: "\(world.view.werkvoorraad(van: nil).count)",
      woorden: "werkvoorraad procesregie dossiers"
    ) { _ in [.push(WerkvoorraadScreen(isAlleen: false))] }
    return own.isEmpty ? [all] : [mine, all]
  }

  private func unreadable(_ world: World) -> [Row] {
    let broken = world.view.onleesbaar
    guard !broken.isEmpty else { return [] }
    return [
      Row(name: "Niet leesbaar", note: counted(broken.count, "dossier", "dossiers")) { world in
        [
          .push(
            LeesScreen(
              title: "Niet leesbaar",
              lines: world.view.onleesbaar.map {
                "Dossier \($0.nummer) niet leesbaar: \($0.reden)."
              }
                + ["Er is niets aan deze bestanden veranderd. Waarschuw de beheerder."]))
        ]
      }
    ]
  }

  private func unfinished(_ world: World) -> [Row] {
    let rows = OnafgemaaktScreen.rows(world)
    guard !rows.isEmpty else { return [] }
    return [
      Row(
        name: "Onafgemaakt", note: "\(rows.count), wat u typte en nog niet is vastgelegd",
        woorden: "concepten verder invullen"
      ) { _ in [.push(OnafgemaaktScreen())] }
    ]
  }

  /// Looking through everything and taking over are for who keeps the house in order; what is taken
  /// over is not for a shared screen.
  private func house(_ world: World) -> [Row] {
    guard world.view.medewerker?.rollen.contains(.beheerder) == true else { return [] }
    let check = Row(
      name: "Controle", note: "dossiers, verwijzingen, regels en logboek",
      woorden: "nakijken fouten beheer"
    ) { _ in ControleScreen.open }
    let take = Row(
      name: "Importeren", note: "dossiers uit een oud systeem (CSV)",
      woorden: "overnemen inlezen invoer csv bestanden beheer"
    ) { world in [.push(ImporteerForm.new(world))] }
    return world.overleg == nil ? [check, take] : [check]
  }

  private func changes(_ world: World) -> [Row] {
    world.view.laatsteWijzigingen(5).map { change in
      Row(
        name: "\(change.nummer)  \(change.op.dag.kort) \(change.op.tijd)", note: change.zin
      ) { world in [Dossiers.open(change.nummer, world)].compactMap { $0 } }
    }
  }
}

/// `1 punt`, `3 punten`.
func counted(_ number: Int, _ one: String, _ more: String) -> String {
  "\(number) \(number == 1 ? one : more)"
}

/// Opens whatever a number stands for.
enum Dossiers {
  static func open(_ nummer: RecordNummer, _ world: World) -> Effect? {
    if let melding = Nummer<Melding>(nummer) { return .push(MeldingScreen(nummer: melding)) }
    if let casus = Nummer<Casus>(nummer) { return .push(DossierScreen(nummer: casus)) }
    if let persoon = Nummer<Persoon>(nummer) { return .push(PersoonScreen(nummer: persoon)) }
    guard let overleg = Nummer<Overleg>(nummer), let stored = world.view[overleg] else {
      return nil
    }
    return .push(TafelScreen(tafel: stored.inhoud.tafel, datum: stored.inhoud.datum))
  }
}
