import VHDomain

/// A page of the program as a value: keys become actions, actions give effects, drawing paints.
protocol Screen {
  associatedtype Action

  /// What stands around the body.
  func page(_ world: World) -> Page
  /// The keys as data: dispatch, footer, help and docs read them from here.
  func bindings(_ world: World) -> [Binding<Action>]
  mutating func perform(_ action: Action, _ world: World) -> [Effect]
  /// A key before the bindings see it; nil when it is not for the content.
  mutating func type(_ key: Key, _ world: World) -> [Effect]?
  mutating func paste(_ text: String, _ world: World) -> [Effect]
  /// The screen comes to the front again, because the one above it went.
  mutating func resumed(_ world: World)
  /// The answer to `run`: findings land at their fields.
  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect]
  /// The answer to `work`.
  mutating func finished(_ result: JobResult, _ world: World) -> [Effect]
  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World)
  /// The record the screen is about, where it is about one.
  var dossier: RecordNummer? { get }
  /// Whether letters are text here, so that `g` and `q` are no commands.
  var takesText: Bool { get }
  /// Whether the screen says itself what Esc does.
  var hasOwnEscape: Bool { get }
}

/// The parts of a page that screens fill in; the rest is the same everywhere.
struct Page {
  var title: String
  var centre = ""
  var ribbon: Ribbon?
  var status = ""
  var pending = ""
  /// Whether `pending` is text being typed: the cursor then stands behind it.
  var isTyping = false
}

extension Screen {
  /// A key for this screen: its content first, then its bindings; nil when it is for neither.
  mutating func pressed(_ key: Key, _ world: World) -> [Effect]? {
    if let effects = type(key, world) { return effects }
    guard let binding = bindings(world).binding(for: key) else { return nil }
    return binding.disabled.map { [.say($0)] } ?? perform(binding.action, world)
  }

  /// Whether a key is in the screen's own table now.
  func uses(_ key: Key, _ world: World) -> Bool { bindings(world).binding(for: key) != nil }

  var dossier: RecordNummer? { nil }
  var takesText: Bool { false }
  var hasOwnEscape: Bool { false }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? { nil }
  mutating func resumed(_ world: World) {}

  mutating func paste(_ text: String, _ world: World) -> [Effect] {
    [.ignoredPaste(text)]
  }

  mutating func finished(_ result: JobResult, _ world: World) -> [Effect] {
    result.zin.map { [.say($0)] } ?? []
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .success: []
    case .failure(let refusal): refusal.effects
    }
  }
}

extension Refusal {
  /// One reason on the status row; more of them as a page, each with its rule.
  var effects: [Effect] {
    guard findings.count > 1 else { return zinnen.prefix(1).map { .say($0) } }
    return [.explain("Dit kan nog niet", zinnenMetRegel)]
  }

  /// The reasons with the rule each comes from.
  var zinnenMetRegel: [String] {
    var seen: Set<String> = []
    return findings.map { $0.rule.isEmpty ? $0.message : "\($0.message) (\($0.rule))" }
      .filter { seen.insert($0).inserted }
  }
}

extension ListState {
  /// The row that is marked: the last one when the list became shorter meanwhile.
  func row<Row>(of rows: [Row]) -> Row? {
    rows.isEmpty ? nil : rows[min(max(0, selected), rows.count - 1)]
  }

  /// A list screen's answer to a key that moves or numbers.
  mutating func typed(_ key: Key, count: Int) -> [Effect]? {
    switch handle(key, count: count) {
    case .moved, .pending: []
    case .missing(let number): [.say("Regel \(number) is er niet.")]
    case .ignored: nil
    }
  }
}
