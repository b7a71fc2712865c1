import VHDomain

/// What the check of all records found; made when it is opened, and again with `o`.
struct ControleScreen: Screen {
  enum Action { case openen, lezen, opnieuw }

  /// What a row stands for: one finding, or many of one kind.
  enum Regel {
    case bevinding(Controlebevinding)
    case soort(Controleverslag.Soort)
  }

  /// Of more than so many of a kind one row is made, so that thousands hide no other.
  private static let los = 5

  private(set) var verslag: Controleverslag?
  /// The one kind that is shown, every finding of it.
  private(set) var soort: Controleverslag.Soort?
  private var regels: [Regel] = []
  private var fouten = 0
  var list = ListState()

  init() {}

  /// The first kind of which there are many.
  var veel: Controleverslag.Soort? {
    regels.lazy.compactMap { if case .soort(let soort) = $0 { soort } else { nil } }.first
  }

  /// All findings of one kind.
  init(_ soort: Controleverslag.Soort) {
    self.soort = soort
    regels = soort.bevindingen.map(Regel.bevinding)
  }

  /// The screen with its first check on the way.
  static var open: [Effect] { [.push(ControleScreen()), .work(job)] }

  static var job: Job {
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
      title: soort.map { "Controle: \($0.controle)" } ?? "Controle", centre: world.today.lang,
      ribbon: .pad(world, at: nil),
      status: soort?.zin ?? verslag?.samenvatting ?? "Er is nog niet gecontroleerd.",
      pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = regels.isEmpty ? empty : nil
    return [
      Binding([.enter], .openen, "openen", disabled: none),
      Binding(["l"], .lezen, "hele regel", disabled: none),
    ] + (soort == nil ? [Binding(["o"], .opnieuw, "opnieuw")] : [])
  }

  private var empty: String {
    verslag == nil ? "Er is nog niet gecontroleerd; o doet het alsnog." : "Er is niets gevonden."
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: regels.count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .opnieuw: return [.work(ControleScreen.job)]
    case .lezen: return list.row(of: regels).map(read) ?? []
    case .openen:
      guard let row = list.row(of: regels) else { return [] }
      guard case .bevinding(let found) = row else {
        if case .soort(let soort) = row { return [.push(ControleScreen(soort))] }
        return []
      }
      if found.controle != "leesbaar", let nummer = found.nummer,
        let opened = Dossiers.open(nummer, world)
      {
        return [opened]
      }
      return read(row)
    }
  }

  /// A finding with nothing cut off, and what should be.
  private func read(_ row: Regel) -> [Effect] {
    switch row {
    case .bevinding(let found):
      let meant = Controlepunt.alle.first { $0.id == found.controle }?.zin ?? ""
      return [.explain("Controle", [found.regel, "Wat zo hoort te zijn: \(meant)"])]
    case .soort(let soort):
      let count = "\(soort.bevindingen.count) keer gevonden (\(soort.controle))."
      return [.explain("Controle", [count, "Wat zo hoort te zijn: \(soort.zin)"])]
    }
  }

  mutating func finished(_ result: JobResult, _ world: World) -> [Effect] {
    guard case .gecontroleerd(let found) = result else {
      return result.zin.map { [.say($0)] } ?? []
    }
    verslag = found
    (regels, fouten) = ControleScreen.regels(found)
    list.clamp(count: regels.count)
    return []
  }

  /// The rows of a report, faults first, and how many of them are faults.
  static func regels(_ found: Controleverslag) -> (alle: [Regel], fouten: Int) {
    var rows: [Regel] = []
    var faults = 0
    for soort in found.soorten {
      rows +=
        soort.bevindingen.count > Self.los
        ? [.soort(soort)] : soort.bevindingen.map(Regel.bevinding)
      if soort.ernst == .fout { faults = rows.count }
    }
    return (rows, faults)
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let groups = [
      TableGroup(title: "FOUTEN (\(verslag?.fouten ?? 0))", count: fouten),
      TableGroup(title: "AANDACHT (\(verslag?.aandacht ?? 0))", count: regels.count - fouten),
    ].filter { $0.count > 0 }
    // A sentence has no room in its row; that of the marked one stands whole below the list.
    let (rows, whole) = rect.splitBottom(regels.isEmpty || rect.height < 10 ? 0 : 3)
    let kind = soort == nil ? [TableColumn("", .fixed(17), drops: true)] : []
    Table(
      columns: [TableColumn("", .fixed(11)), TableColumn("", .flex(1))] + kind, count: regels.count,
      groups: soort == nil ? groups : [], empty: empty
    ) { index in
      switch regels[index] {
      case .bevinding(let found):
        TableRow([found.nummer?.description ?? "", found.zin, found.controle])
      case .soort(let soort):
        TableRow(["\(soort.bevindingen.count) keer", soort.zin, soort.controle])
      }
    }.draw(in: rows, on: &canvas, list)
    guard !whole.isEmpty, let marked = list.row(of: regels) else { return }
    Paragraph(zin(marked)).draw(in: whole.inset(left: 1, right: 1), on: &canvas)
  }

  private func zin(_ regel: Regel) -> String {
    switch regel {
    case .bevinding(let found): found.regel
    case .soort(let soort): soort.zin
    }
  }
}
