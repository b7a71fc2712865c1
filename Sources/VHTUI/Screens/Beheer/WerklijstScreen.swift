import VHDomain

/// The worklist of who keeps the house in order: corrections that wait for a second person, and what
/// the check found, each opening where it is mended.
struct WerklijstScreen: Screen {
  enum Action { case openen, lezen, opnieuw }

  /// What a row stands for.
  enum Rij {
    case voorstel(Stored<Voorstel>)
    case vondst(ControleScreen.Regel)
  }

  private(set) var verslag: Controleverslag?
  private var vondsten: [Rij] = []
  private(set) var list = ListState()

  /// The list, for a beheerder with the check on the way.
  static func open(_ world: World) -> [Effect] {
    [.push(WerklijstScreen())] + (BeheerScreen.isVoor(world) ? [.work(ControleScreen.job)] : [])
  }

  /// What waits, for a row that leads here; nil when nothing does.
  static func wachtend(_ world: World) -> String? {
    let (mine, own) = (world.view.voorstellenVoorMij.count, world.view.eigenVoorstellen.count)
    if mine > 0 {
      return "\(counted(mine, "correctie wacht", "correcties wachten")) op u"
    }
    return own == 0
      ? nil : "\(counted(own, "correctie van u wacht", "correcties van u wachten")) op een ander"
  }

  func page(_ world: World) -> Page {
    Page(
      title: "Werklijst", centre: world.today.lang, ribbon: .pad(world, at: nil),
      status: status(world), pending: list.entry.text)
  }

  private func status(_ world: World) -> String {
    guard BeheerScreen.isVoor(world) else { return "Wat u akkoord geeft, wordt meteen uitgevoerd." }
    return verslag?.samenvatting ?? "Er is nog niet gecontroleerd; o doet het alsnog."
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = rows(world).isEmpty ? "Er staat niets op deze lijst." : nil
    return [
      Binding([.enter], .openen, "openen", disabled: none),
      Binding(["l"], .lezen, "hele regel", disabled: none),
    ] + (BeheerScreen.isVoor(world) ? [Binding(["o"], .opnieuw, "opnieuw")] : [])
  }

  private func rows(_ world: World) -> [Rij] {
    world.view.voorstellenVoorMij.map(Rij.voorstel) + world.view.eigenVoorstellen.map(Rij.voorstel)
      + vondsten
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: rows(world).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    guard action != .opnieuw else { return [.work(ControleScreen.job)] }
    guard let row = list.row(of: rows(world)) else { return [] }
    if action == .lezen { return [.explain("Werklijst", lezen(row, world))] }
    switch row {
    case .voorstel(let stored): return [.push(VoorstelScreen(stored.nummer, world))]
    case .vondst(.soort(let soort)): return [.push(ControleScreen(soort))]
    case .vondst(.bevinding(let found)): return Herstelplek.open(found, world)
    }
  }

  mutating func finished(_ result: JobResult, _ world: World) -> [Effect] {
    guard case .gecontroleerd(let found) = result else {
      return result.zin.map { [.say($0)] } ?? []
    }
    verslag = found
    vondsten = ControleScreen.regels(found).alle.map(Rij.vondst)
    list.clamp(count: rows(world).count)
    return []
  }

  mutating func resumed(_ world: World) { list.clamp(count: rows(world).count) }

  // MARK: - In words

  private func lezen(_ row: Rij, _ world: World) -> [String] {
    switch row {
    case .voorstel(let stored): [stored.nummer.description, zin(row, world)]
    case .vondst(.bevinding(let found)):
      [found.regel, "Wat zo hoort te zijn: \(Herstelplek.bedoeld(found))"]
    case .vondst(.soort(let soort)):
      ["\(soort.bevindingen.count) keer gevonden.", "Wat zo hoort te zijn: \(soort.zin)"]
    }
  }

  private func zin(_ row: Rij, _ world: World) -> String {
    switch row {
    case .voorstel(let stored):
      guard let inhoud = stored.inhoud.inhoud else { return "" }
      return "\(world.view.zin(inhoud.opdracht)). Raakt \(inhoud.geraakt); reden: "
        + inhoud.opdracht.reden
    case .vondst(.bevinding(let found)): return "\(found.zin) Hoort: \(Herstelplek.bedoeld(found))"
    case .vondst(.soort(let soort)): return soort.zin
    }
  }

  private func cells(_ row: Rij, _ world: World) -> TableRow {
    switch row {
    case .voorstel(let stored):
      let by = stored.inhoud.door
      return TableRow([
        stored.nummer.description,
        stored.inhoud.inhoud.map { world.view.zin($0.opdracht) } ?? "",
        by?.medewerker == world.view.actor.medewerker ? "van u" : by?.naam ?? "",
      ])
    case .vondst(.bevinding(let found)):
      return TableRow([found.nummer?.description ?? "", found.zin, found.controle])
    case .vondst(.soort(let soort)):
      return TableRow(["\(soort.bevindingen.count) keer", soort.zin, soort.controle])
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = rows(world)
    let (mine, own) = (world.view.voorstellenVoorMij.count, world.view.eigenVoorstellen.count)
    let groups = [
      TableGroup(title: "WACHT OP U (\(mine))", count: mine),
      TableGroup(title: "WACHT OP EEN ANDER (\(own))", count: own),
      TableGroup(
        title: "GEVONDEN (\(verslag?.bevindingen.count ?? 0))", count: vondsten.count),
    ].filter { $0.count > 0 }
    let (table, whole) = rect.splitBottom(rows.isEmpty || rect.height < 10 ? 0 : 4)
    Table(
      columns: [
        TableColumn("", .fixed(11)), TableColumn("", .flex(1)),
        TableColumn("", .fixed(17), drops: true),
      ], count: rows.count, groups: groups, empty: "Er is niets te doen."
    ) { cells(rows[$0], world) }.draw(in: table, on: &canvas, list)
    guard !whole.isEmpty, let marked = list.row(of: rows) else { return }
    Paragraph(zin(marked, world)).draw(in: whole.inset(top: 1, left: 1, right: 1), on: &canvas)
  }
}
