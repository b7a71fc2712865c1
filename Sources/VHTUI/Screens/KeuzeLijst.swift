/// A numbered list from which one is chosen, where nothing is chosen beforehand: Enter only takes
/// what was pointed at.
struct KeuzeLijst {
  /// One thing to choose, or the reason why it can't be.
  struct Optie: Hashable {
    var id: String
    var label: String
    var reden: String?

    init(_ id: String, _ label: String, reden: String? = nil) {
      self.id = id
      self.label = label
      self.reden = reden
    }
  }

  enum Outcome {
    case chosen(Optie)
    case moved
    case missing(Int)
    case ignored
  }

  private var state = ListState()
  private(set) var isPointed = false

  var pending: String { state.entry.text }

  /// Points at an option that is known already, for Enter to take over.
  mutating func point(at index: Int) {
    state.selected = index
    isPointed = true
  }

  /// The option that is pointed at, not yet chosen.
  func pointed(_ options: [Optie]) -> Optie? { isPointed ? state.row(of: options) : nil }

  /// How it is answered, for the footer: at most nine by their digit at once, more with Enter.
  ///
  /// - Parameter withEnter: false where Enter has a binding of its own.
  static func binding<Action>(
    _ action: Action, _ word: String = "kiezen", count: Int, disabled: String? = nil,
    pinned: Bool = false, withEnter: Bool = true
  ) -> Binding<Action> {
    let digits = (1...9).prefix(count).map { Key.character(Character(String($0))) }
    return Binding(
      digits + (withEnter ? [.enter] : []), action, word, disabled: disabled, footer: count > 0,
      pinned: pinned,
      name: NumberEntry.keys(count: count))
  }

  /// With at most nine options a digit chooses at once; with more it points, and Enter takes.
  mutating func handle(_ key: Key, _ options: [Optie]) -> Outcome {
    if key == .enter {
      if let number = state.entry.pending { return choose(number, options) }
      guard isPointed, options.indices.contains(state.selected) else { return .moved }
      return .chosen(options[state.selected])
    }
    if !isPointed, key == .down, !options.isEmpty {
      isPointed = true
      state.selected = 0
      return .moved
    }
    switch state.handle(key, count: options.count) {
    case .moved:
      isPointed = true
      guard key.digit != nil, options.count <= NumberEntry.atOnce else { return .moved }
      return .chosen(options[state.selected])
    case .pending: return .moved
    case .missing(let number): return .missing(number)
    case .ignored: return .ignored
    }
  }

  private mutating func choose(_ number: Int, _ options: [Optie]) -> Outcome {
    _ = state.handle(.insert, count: options.count)
    guard state.select(number: number, count: options.count) else { return .missing(number) }
    isPointed = true
    return .chosen(options[state.selected])
  }

  /// - Parameter isOpen: whether it can be chosen from now; if not there are no numbers to call out.
  func draw(_ options: [Optie], in rect: Rect, on canvas: inout Canvas, isOpen: Bool = true) {
    let widest = options.map(\.label.columns).max() ?? 0
    let hasReasons = options.contains { $0.reden != nil }
    // A name may lose a few letters when that puts all numbers on one screen.
    let two = Columns(count: options.count, in: rect, minimum: widest + 1)
    if isOpen, options.count > rect.height, two.columns == 2, two.rows <= rect.height {
      return draw(options, in: two, on: &canvas)
    }
    let room = rect.width - min(widest, rect.width / 2) - 7
    Table(
      columns: hasReasons
        ? [TableColumn("", .fixed(min(widest, rect.width / 2))), TableColumn("", .flex(1))]
        : [TableColumn("", .flex(1))],
      rows: options.map { TableRow([$0.label, $0.reden.map { Self.kanNiet($0, room) } ?? ""]) },
      isNumbered: isOpen
    ).draw(in: rect, on: &canvas, isPointed && isOpen ? state : nil)
    if !isPointed, isOpen { canvas.park(at: rect.origin) }
  }

  /// A choice too long for one column that fits in two: all of it on one screen, so that the room
  /// sees every number it can call out.
  private func draw(_ options: [Optie], in columns: Columns, on canvas: inout Canvas) {
    for (index, option) in options.enumerated() {
      let place = columns.place(of: index)
      let isMarked = isPointed && index == state.selected
      let label = option.reden == nil ? option.label : Self.kort(option.label)
      canvas.write(
        "\(isMarked ? ">" : " ")\(String(index + 1).padded(to: 3, .right)) \(label)",
        at: place.origin, style: isMarked ? .selected : [], width: place.width - 1)
      if isMarked { canvas.park(at: place.origin) }
    }
    if !isPointed { canvas.park(at: columns.rect.origin) }
  }

  /// What can't be chosen, where there is no room for its reason.
  private static func kort(_ label: String) -> String {
    "\(label.prefix { $0 != " " && $0 != "," }): kan niet"
  }

  /// Why something can't be chosen, as far as that fits: whole, or to its colon, or that choosing
  /// it tells.
  static func kanNiet(_ reden: String, _ width: Int) -> String {
    let whole = "kan niet: \(reden)"
    let start = "kan niet: \(reden.prefix { $0 != ":" })"
    if whole.columns <= width { return whole }
    return start.columns <= width ? start : width >= 40 ? whole : "kan niet (kies: waarom)"
  }
}
