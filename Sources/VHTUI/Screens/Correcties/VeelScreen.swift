import VHDomain

/// The records a filter found, to mark those that are put right together.
struct VeelScreen: Screen {
  enum Action { case merken, alles, verder, openen, ander }

  let filter: Correctiefilter
  private(set) var rijen: [Correctiekandidaat]
  private(set) var gemerkt: Set<RecordNummer> = []
  private(set) var list = ListState()

  init(_ filter: Correctiefilter, _ rijen: [Correctiekandidaat]) {
    self.filter = filter
    self.rijen = rijen
  }

  func page(_ world: World) -> Page {
    Page(
      title: "\(counted(rijen.count, "dossier", "dossiers")): \(filter.veld)",
      ribbon: .pad(world, at: nil),
      status: gemerkt.isEmpty
        ? "Merk met de spatiebalk wat fout staat; * merkt alles."
        : "\(gemerkt.count) van \(rijen.count) gemerkt; k corrigeert ze samen.",
      pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = rijen.isEmpty ? "Er staat niets in deze lijst." : nil
    return [
      Binding([" ", "+"], .merken, "merk", disabled: none),
      Binding(
        ["*"], .alles, gemerkt.count == rijen.count ? "niets merken" : "alles", disabled: none),
      Binding(
        ["k"], .verder, "corrigeren",
        disabled: gemerkt.isEmpty ? "Merk eerst met de spatiebalk wat fout staat." : nil),
      Binding([.enter], .openen, "dossier", disabled: none),
      Binding(["f"], .ander, "andere vraag"),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: rijen.count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .merken:
      guard let row = list.row(of: rijen) else { return [] }
      gemerkt.formSymmetricDifference([row.nummer])
      return list.typed(.down, count: rijen.count) ?? []
    case .alles: gemerkt = gemerkt.count == rijen.count ? [] : Set(rijen.map(\.nummer))
    case .verder:
      let chosen = rijen.filter { gemerkt.contains($0.nummer) }
      return [.push(VeelForms.correctie(chosen, filter.veld, world))]
    case .openen:
      return list.row(of: rijen).flatMap { Dossiers.open($0.nummer, world) }.map { [$0] } ?? []
    case .ander: return [.replace(VeelForms.new(world))]
    }
    return []
  }

  /// What was put right is no longer found.
  mutating func resumed(_ world: World) {
    rijen = world.view.kandidaten(filter)
    gemerkt.formIntersection(rijen.map(\.nummer))
    list.clamp(count: rijen.count)
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    Table(
      columns: [
        TableColumn("", .fixed(3)), TableColumn("nummer", .fixed(11)),
        TableColumn("dag", .fixed(11)),
        TableColumn("gemeente", .fixed(Gemeentekolom.breedte(world)), drops: true),
        TableColumn("nu", .flex(1)),
      ], count: rijen.count, empty: "Nergens staat het nog zo."
    ) { index in
      let row = rijen[index]
      let isMarked = gemerkt.contains(row.nummer)
      let cells = [
        row.nummer.description, row.dag.metJaar, row.gemeente ?? "",
        Set(row.velden.map(\.waarde.leesbaar)).sorted().joined(separator: "; "),
      ]
      var line = TableRow([isMarked ? "[x]" : "[ ]"] + cells)
      line.aloud = [isMarked ? "gemerkt" : "niet gemerkt"] + cells
      return line
    }.draw(in: rect, on: &canvas, list)
  }
}
