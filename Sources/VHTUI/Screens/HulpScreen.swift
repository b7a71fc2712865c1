import VHDomain

/// All keys of the screen one came from, this screen first, with the reason where one can't be used.
struct HulpScreen: Screen {
  enum Action { case dicht }

  struct Line: Hashable {
    let key: String
    let label: String
    let reason: String?
    let group: String
  }

  let origin: String
  let lines: [Line]
  var list = ListState()

  init(_ screen: some Screen, _ world: World, isTop: Bool) {
    origin = screen.page(world).title
    let own = screen.bindings(world).map { Line($0, group: "Dit scherm") }
    let common = CommonAction.bindings(screen, isTop: isTop).map { Line($0, group: "Overal") }
    lines =
      own + common + [
        Line(key: "pijlen", label: "een regel kiezen", reason: nil, group: "Overal"),
        Line(key: "nummer", label: "de regel met dat nummer kiezen", reason: nil, group: "Overal"),
      ]
  }

  func page(_ world: World) -> Page {
    Page(title: "Toetsen: \(origin)", status: lines.isEmpty ? "" : reason)
  }

  private var reason: String {
    guard lines.indices.contains(list.selected) else { return "" }
    return lines[list.selected].reason.map { "Kan nu niet: \($0)" } ?? ""
  }

  func bindings(_ world: World) -> [Binding<Action>] { [Binding([.enter], .dicht, "terug")] }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] { [.pop] }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: lines.count)
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let own = lines.count { $0.group == "Dit scherm" }
    let groups = [
      TableGroup(title: "DIT SCHERM", count: own),
      TableGroup(title: "OVERAL", count: lines.count - own),
    ]
    Table(
      columns: [
        TableColumn("", .fixed(12)), TableColumn("", .flex(1)), TableColumn("", .fixed(11)),
      ],
      rows: lines.map { line in
        TableRow([line.key, line.label, line.reason == nil ? "" : "kan nu niet"])
      }, groups: groups, isNumbered: false
    ).draw(in: rect, on: &canvas, list)
  }
}

extension HulpScreen.Line {
  init<Action>(_ binding: Binding<Action>, group: String) {
    self.init(
      key: binding.keys.map(\.label).joined(separator: ", "), label: binding.label,
      reason: binding.disabled, group: group)
  }
}
