import VHDomain

/// The start: the house's path with counts, today, one's own work with what is new first, the tables
/// and the house.
struct StartScreen: Screen {
  enum Action { case openen, melding, zoeken, consult }

  /// A row that leads somewhere.
  struct Row: Sendable {
    let name: String
    let note: String
    /// Other words people use for it, for the command palette.
    var woorden = ""
    /// What it is, where its name changes.
    var vast = ""
    let target: @Sendable (World) -> [Effect]

    /// What tells it from the other rows of its group, whatever stands above it.
    var id: String { vast.isEmpty ? name : vast }
  }

  /// Where the user went; until then the mark stands on the next thing to do.
  private var moved: ListState?
  /// The row the mark stands on: it stays there when another comes above it.
  private var merk = ""

  func page(_ world: World) -> Page {
    let isShared = world.view.room.isGedeeld
    return Page(
      title: world.house.naam,
      centre: isShared
        ? "gedeeld scherm, namen staan uit" : "\(world.today.lang)  \(world.now.tijd)",
      ribbon: .pad(world),
      status: isShared ? world.alleenLezen.map { "Alleen lezen: \($0)" } ?? "" : status(world),
      pending: list(world).entry.text)
  }

  private func status(_ world: World) -> String {
    if let reason = world.alleenLezen { return "Alleen lezen: \(reason)" }
    let last = world.view.laatstBijMij.map { last in
      "  Laatst bij u: \(last.nummer), \(last.op.dag.kort) \(last.op.tijd)."
    }
    return "Alles opgeslagen." + (last ?? "")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding([.enter], .openen, "openen"),
      Binding(["m"], .melding, "melding", disabled: MeldingForm.disabled(world)),
      ZoekScreen.binding(.zoeken, world),
      Binding(["+"], .consult, "consult", disabled: ConsultScreen.disabled(world)),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    var list = list(world)
    let effects = list.typed(key, count: groups(world).flatMap(\.rows).count)
    if effects != nil || moved != nil {
      moved = list
      merk = list.row(of: ids(world)) ?? ""
    }
    return effects
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .melding: return [.push(MeldingForm.new(world))]
    case .zoeken: return [.push(ZoekScreen())]
    case .consult: return [.push(ConsultScreen())]
    case .openen:
      return list(world).row(of: groups(world).flatMap(\.rows))?.target(world) ?? []
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let groups = groups(world)
    let rows = groups.flatMap(\.rows)
    Table(
      columns: [TableColumn("", .fixed(28)), TableColumn("", .flex(1))],
      rows: rows.map { TableRow([$0.name, $0.note]) },
      groups: groups.map { TableGroup(title: $0.title, count: $0.rows.count) }
    ).draw(in: rect, on: &canvas, list(world))
  }

  // MARK: - Rows

  /// The rows as places to go to.
  static func plaatsen(_ world: World) -> [Row] {
    StartScreen().groups(world).flatMap(\.rows) + BeheerScreen.rows(world)
  }

  private func groups(_ world: World) -> [(title: String, rows: [Row])] {
    let all = [
      ("VANDAAG", today(world)), ("MIJN WERK", own(world)), ("TAFELS", work(world)),
      ("HET HUIS", house(world)),
    ]
    return all.filter { !$0.1.isEmpty }
  }

  private func ids(_ world: World) -> [String] {
    groups(world).flatMap { group in group.rows.map { "\(group.title) \($0.id)" } }
  }

  /// A meeting that is open goes before all; else one's own work, what is new first.
  private func list(_ world: World) -> ListState {
    if var moved {
      moved.selected = ids(world).firstIndex(of: merk) ?? moved.selected
      return moved
    }
    let isOpen = world.view.overleggen.contains { $0.inhoud.status == .open }
    return ListState(selected: isOpen || own(world).isEmpty ? 0 : today(world).count)
  }

  private func today(_ world: World) -> [Row] {
    meetings(world) + arrivals(world, areAny: true)
  }

  /// What came in today: at the top once there is something, else with the house, for other days;
  /// not on a screen others look at.
  func arrivals(_ world: World, areAny: Bool) -> [Row] {
    let list = world.view.binnengekomen(op: world.today)
    guard !world.view.room.isGedeeld, list.isEmpty != areAny else { return [] }
    return [
      Row(
        name: "Vandaag binnengekomen", note: world.view.samenvatting(list).lowercasedFirst,
        woorden: "dag daglijst meldingen detentie nieuw vandaag"
      ) { world in [.push(VandaagScreen(dag: world.today))] }
    ]
  }

  private func meetings(_ world: World) -> [Row] {
    world.view.overleggen.filter {
      $0.inhoud.status == .open
        || ($0.inhoud.status == .gepland && $0.inhoud.datum == world.today)
    }
    .map { stored in
      let isOpen = stored.inhoud.status == .open
      let points = world.view.agenda(stored.inhoud).count
      return Row(
        name: StartScreen.naam(stored.inhoud, world),
        note: isOpen ? StartScreen.verder(stored.inhoud) : StartScreen.punten(points, stored.inhoud)
      ) { _ in
        let screen = TafelScreen(stored)
        guard isOpen else { return [.push(screen)] }
        // What lay on the table lies there again at once, with what was begun.
        let isOnTheTable = stored.inhoud.huidigPunt != nil && !stored.inhoud.isGepauzeerd
        return [.enterMeeting(stored.nummer), .push(screen)]
          + (isOnTheTable ? [.press(.enter)] : [])
      }
    }
  }

  /// What is one's own; nothing of it on a screen others look at.
  private func own(_ world: World) -> [Row] {
    guard !world.view.room.isGedeeld else { return [] }
    let cases = world.view.werklijst(van: world.view.actor.medewerker)
    let isNew = !world.view.nieuws.isEmpty
    return questions(world, areOpen: true) + (isNew || !cases.isEmpty ? [news(world)] : [])
      + (cases.isEmpty ? [] : [caseload(cases)]) + unfinished(world)
      + StartScreen.second(world) + StartScreen.feedback(world) + StartScreen.putOff(world)
  }

  private func news(_ world: World) -> Row {
    Row(
      name: NieuwScreen.title(world), note: NieuwScreen.summary(world.view.nieuws),
      woorden: "nieuws berichten gewijzigd sinds", vast: "nieuw"
    ) { _ in [.push(NieuwScreen())] }
  }

  /// Questions about persons: with one's own work while one is open, else with the house.
  func questions(_ world: World, areOpen: Bool) -> [Row] {
    let isAnyOpen = world.view.informatievragen.contains(where: \.inhoud.isOpen)
    guard !world.view.room.isGedeeld, isAnyOpen == areOpen else { return [] }
    return [
      Row(
        name: "Informatievragen", note: InformatievragenScreen.summary(world).lowercasedFirst,
        woorden: "zsm vraag partner informatie antwoord klok"
      ) { _ in [.push(InformatievragenScreen())] }
    ]
  }

  func advice(_ world: World) -> [Row] {
    let all = world.view.adviescasussen(van: nil)
    guard !all.isEmpty else { return [] }
    let open = all.count { $0.inhoud.fase == .advies }
    return [
      Row(
        name: "Adviescasussen", note: "\(open) te geven, \(all.count - open) gegeven",
        woorden: "advies adviseren zonder procesregie"
      ) { _ in [.push(WerkvoorraadScreen(.advies))] }
    ]
  }

  func contacts(_ world: World) -> Row {
    let count = world.view.geldigeContacten.count
    return Row(
      name: "Contacten", note: "\(counted(count, "contact", "contacten")) bij partners",
      woorden: "telefoon mail adressen partners bellen convenant nummer"
    ) { _ in [.push(ContactenScreen())] }
  }

  private func caseload(_ cases: [Werkregel]) -> Row {
    let attention = cases.count(where: \.vraagtAandacht)
    return Row(
      name: "Mijn casussen", note: "\(cases.count), waarvan \(attention) om aandacht vragen",
      woorden: "werkvoorraad caseload dossiers aandacht"
    ) { _ in [.push(WerkvoorraadScreen(isAlleen: true))] }
  }

  private func work(_ world: World) -> [Row] {
    let deciding = world.house.besluittafels(op: world.today)
    let screening = world.house.tafels.geldig(op: world.today).filter(\.isScreening)
    return [reports(world)] + tables(screening + deciding, world)
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

  private func tables(_ tafels: [Tafel], _ world: World) -> [Row] {
    tafels.map { tafel in
      let note =
        tafel.isScreening
        ? world.view.wachtrij(tafel.wachtrij).wachtend
        : agendaNote(world, tafel)
      return Row(name: tafel.naam, note: note, woorden: "tafel overleg vergadering agenda") {
        world in
        let planned = world.view.overleg(van: tafel.id, op: world.today)?.inhoud.datum
        return [.push(TafelScreen(tafel: tafel.id, datum: planned ?? world.today))]
      }
    }
  }

  private func agendaNote(_ world: World, _ tafel: Tafel) -> String {
    let waiting = world.view.teAgenderen(voor: tafel).count
    guard let next = world.view.overleg(van: tafel.id, op: world.today) else {
      return "\(waiting) te agenderen, nog niets gepland"
    }
    let points = world.view.agenda(next.inhoud).count
    return
      "\(waiting) te agenderen; \(next.inhoud.datum.kort), \(counted(points, "punt", "punten"))"
  }

  func unreadable(_ world: World) -> [Row] {
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
}
