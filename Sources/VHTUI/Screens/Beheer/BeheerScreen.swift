import VHDomain

/// What keeps the house in order, on a page of its own behind one row of the start.
struct BeheerScreen: Screen {
  enum Action { case openen }

  private(set) var list = ListState()

  init() {}

  func page(_ world: World) -> Page {
    Page(
      title: "Beheer", centre: world.today.lang, ribbon: .pad(world, at: nil),
      status: "Alles opgeslagen.", pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none =
      BeheerScreen.rows(world).isEmpty ? "Dit is voor de beheerder, op een eigen plek." : nil
    return [Binding([.enter], .openen, "openen", disabled: none)]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: BeheerScreen.rows(world).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    list.row(of: BeheerScreen.rows(world))?.target(world) ?? []
  }

  mutating func resumed(_ world: World) { list.clamp(count: BeheerScreen.rows(world).count) }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let groups = BeheerScreen.groups(world)
    Table(
      columns: [TableColumn("", .fixed(28)), TableColumn("", .flex(1))],
      rows: groups.flatMap(\.rows).map { TableRow([$0.name, $0.note]) },
      groups: groups.map { TableGroup(title: $0.title, count: $0.rows.count) },
      empty: "Dit is voor de beheerder, op een eigen plek."
    ).draw(in: rect, on: &canvas, list)
  }

  // MARK: - Rows

  /// The rows as places to go to; none for who is no beheerder, nor on a screen others look at.
  static func rows(_ world: World) -> [StartScreen.Row] { groups(world).flatMap(\.rows) }

  private static func groups(_ world: World) -> [(title: String, rows: [StartScreen.Row])] {
    guard isVoor(world), !world.view.room.isGedeeld else { return [] }
    return [
      ("NAKIJKEN", [work(world), check, doubles]), ("CORRIGEREN", [veel, blind]),
      ("OVERDRAGEN EN OVERNEMEN", [handOver, take]), ("HET HUIS", [furnish]),
    ]
  }

  /// Whether who sits here keeps the house in order.
  static func isVoor(_ world: World) -> Bool {
    world.view.medewerker?.rollen.contains(.beheerder) == true
  }

  private static func work(_ world: World) -> StartScreen.Row {
    StartScreen.Row(
      name: "Werklijst",
      note: WerklijstScreen.wachtend(world) ?? "wat op een tweede persoon wacht of hersteld moet",
      woorden: "correcties voorstellen vier ogen tweede herstellen bevindingen beheer"
    ) { WerklijstScreen.open($0) }
  }

  static let check = StartScreen.Row(
    name: "Controle", note: "dossiers, verwijzingen, regels en logboek",
    woorden: "nakijken fouten beheer"
  ) { _ in ControleScreen.open }

  private static let doubles = StartScreen.Row(
    name: "Dubbelen", note: "wie of wat er twee keer lijkt te staan",
    woorden: "dubbele personen tweeling ontdubbelen samenvoegen zelfde beheer"
  ) { _ in DubbelenScreen.open }

  private static let furnish = StartScreen.Row(
    name: "Inrichting", note: "partners, gemeenten, tafels, medewerkers",
    woorden: "huis beheer partner gemeente tafel medewerker rol termijn profiel"
  ) { _ in [.push(InrichtingScreen())] }

  private static let handOver = StartScreen.Row(
    name: "Caseload overdragen", note: "bij ziekte of verlof, aan een ander",
    woorden: "procesregisseur verlof ziekte vervanging beheer"
  ) { world in [.push(VerplaatsForms.overdragen(nil, world))] }

  private static let take = StartScreen.Row(
    name: "Importeren", note: "dossiers uit een oud systeem (CSV)",
    woorden: "overnemen inlezen invoer csv bestanden beheer"
  ) { world in [.push(ImporteerForm.new(world))] }
}

extension StartScreen {
  /// The one row of the beheerder; looking through everything is also for a shared screen, the rest
  /// is not.
  func beheer(_ world: World) -> [Row] {
    guard BeheerScreen.isVoor(world) else { return [] }
    if world.view.room.isGedeeld { return [BeheerScreen.check] }
    return [
      Row(
        name: "Beheer",
        note: WerklijstScreen.wachtend(world) ?? "controle, dubbelen, overdragen en importeren",
        woorden: "beheren huis orde"
      ) { _ in [.push(BeheerScreen())] }
    ]
  }

  /// What waits for the second look of somebody who is no beheerder.
  static func second(_ world: World) -> [Row] {
    guard !BeheerScreen.isVoor(world), let note = WerklijstScreen.wachtend(world) else { return [] }
    return [
      Row(
        name: "Correcties", note: note, woorden: "voorstellen vier ogen tweede akkoord weigeren"
      ) { WerklijstScreen.open($0) }
    ]
  }
}
