import VHDomain

/// What the check of all records found; made when it is opened, and again with `o`.
struct ControleScreen: Screen {
  enum Action { case openen, lezen, opnieuw }

  private(set) var verslag: Controleverslag?
  var list = ListState()

  /// The screen with its first check on the way.
  static var open: [Effect] { [.push(ControleScreen()), .work(job)] }

  private static var job: Job {
    Job(title: "Controle") { desk, voortgang in
      do throws(StoreError) {
        return .gecontroleerd(
          try desk.registry.controle(as: desk.actor, in: desk.room, voortgang: voortgang))
      } catch {
        return error == .cancelled
          ? .afgebroken : .mislukt("De gegevens zijn nu niet te controleren. \(error.message)")
      }
    }
  }

  func page(_ world: World) -> Page {
    Page(
      title: "Controle", centre: world.today.lang, ribbon: .pad(world, at: nil),
      status: verslag?.samenvatting ?? "Er is nog niet gecontroleerd.",
      pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = findings.isEmpty ? empty : nil
    return [
      Binding([.enter], .openen, "openen", disabled: none),
      Binding(["l"], .lezen, "hele regel", disabled: none),
      Binding(["o"], .opnieuw, "opnieuw"),
    ]
  }

  private var empty: String {
    verslag == nil ? "Er is nog niet gecontroleerd; o doet het alsnog." : "Er is niets gevonden."
  }

  private var findings: [Controlebevinding] { verslag?.bevindingen ?? [] }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: findings.count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .opnieuw: return [.work(ControleScreen.job)]
    case .lezen: return list.row(of: findings).map(read) ?? []
    case .openen:
      guard let found = list.row(of: findings) else { return [] }
      if found.controle != "leesbaar", let nummer = found.nummer,
        let opened = Dossiers.open(nummer, world)
      {
        return [opened]
      }
      return read(found)
    }
  }

  /// A finding with nothing cut off, and what should be.
  private func read(_ found: Controlebevinding) -> [Effect] {
    let meant = Controlepunt.alle.first { $0.id == found.controle }?.zin ?? ""
    return [.explain("Controle", [found.regel, "Wat zo hoort te zijn: \(meant)"])]
  }

  mutating func finished(_ result: JobResult, _ world: World) -> [Effect] {
    guard case .gecontroleerd(let found) = result else {
      return result.zin.map { [.say($0)] } ?? []
    }
    verslag = found
    list.clamp(count: findings.count)
    return []
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let faults = verslag?.fouten ?? 0
    let groups = [
      TableGroup(title: "FOUTEN", count: faults),
      TableGroup(title: "AANDACHT", count: findings.count - faults),
    ].filter { $0.count > 0 }
    let found = findings
    Table(
      columns: [
        TableColumn("", .fixed(11)), TableColumn("", .flex(1)),
        TableColumn("", .fixed(17), drops: true),
      ], count: found.count, groups: groups,
      empty: empty
    ) { index in
      TableRow([
        found[index].nummer?.description ?? "", found[index].zin, found[index].controle,
      ])
    }.draw(in: rect, on: &canvas, list)
  }
}
