import VHDomain

/// A filter over a list, applied while it is typed; shown as a chip, and Esc takes it away before it
/// leaves the screen (interaction rule 3).
struct Lijstfilter {
  private var line = SearchLine()
  /// Whether keys are text now.
  private(set) var isTyping = false

  var text: String { line.text }
  /// Whether the list is shorter because of it.
  var isOn: Bool { !line.isBlank }
  /// What the status row shows: the words, with a bar where the next letter comes.
  var chip: String { isTyping ? "filter: \(text)_" : isOn ? "filter: \(text)" : "" }

  mutating func open() { isTyping = true }

  mutating func clear() { self = Lijstfilter() }

  /// A key while typing; nil when it is for the list.
  ///
  /// Enter ends the typing and keeps the filter, Esc takes it away, Tab looks everywhere.
  mutating func type(_ key: Key, _ list: inout ListState) -> [Effect]? {
    guard isTyping else { return nil }
    switch key {
    case .enter: isTyping = false
    case .escape: clear()
    case .tab:
      isTyping = false
      return [.push(ZoekScreen(text))]
    default: guard case .typed = line.type(key) else { return nil }
    }
    list = ListState()
    return []
  }

  mutating func paste(_ text: String) { line.paste(text) }

  /// The keys of a list with a filter; `zoeken` opens it, `wissen` takes it away.
  func bindings<Action>(open: Action, clear: Action, _ world: World) -> [Binding<Action>] {
    let start = Binding(
      ["/"], open, "filter", disabled: world.view.zoekbezwaar?.zinnen.first, pinned: isTyping)
    return isOn ? [start, Binding([.escape], clear, "filter weg", pinned: true)] : [start]
  }

  /// The footer while the filter is typed.
  static func typingHints<Action>(_ action: Action) -> [Binding<Action>] {
    [
      Binding([.enter], action, "klaar", pinned: true),
      Binding([.escape], action, "filter weg", pinned: true),
      Binding([.tab], action, "overal zoeken"),
    ]
  }

  /// What stands where a filtered list has no rows.
  func empty(_ otherwise: String) -> String {
    isOn
      ? "Niets in deze lijst met \u{201C}\(text)\u{201D}. Esc haalt het filter weg; Tab tijdens het typen zoekt overal."
      : otherwise
  }
}

/// Rows of a list of records, filtered or not, without a copy of the records.
struct Rijen<Rij> {
  private let bron: [Rij]
  private let plaatsen: [Int]?
  private let nummer: (Rij) -> RecordNummer

  /// - Parameter naam: which list it is.
  init(
    _ naam: String, _ bron: [Rij], _ filter: Lijstfilter, _ world: World,
    nummer: @escaping (Rij) -> RecordNummer
  ) {
    self.bron = bron
    self.nummer = nummer
    plaatsen =
      filter.isOn
      ? try? world.view.gefilterd(naam, filter.text, aantal: bron.count) { nummer(bron[$0]) } : nil
  }

  var count: Int { plaatsen?.count ?? bron.count }
  var isEmpty: Bool { count == 0 }

  subscript(index: Int) -> Rij { bron[plaatsen?[index] ?? index] }

  /// The row that is marked: the last one when the list became shorter meanwhile.
  func row(_ list: ListState) -> Rij? {
    isEmpty ? nil : self[min(max(0, list.selected), count - 1)]
  }

  /// The number of the record that is marked.
  func merk(_ list: ListState) -> RecordNummer? { row(list).map(nummer) }

  /// The list with the mark on the record it stood on, wherever that stands now; where it stood when
  /// that record is gone.
  func list(_ list: ListState, op merk: RecordNummer?) -> ListState {
    guard let merk, self.merk(list) != merk,
      let place = (0..<count).first(where: { nummer(self[$0]) == merk })
    else { return list }
    var moved = list
    moved.selected = place
    return moved
  }

  /// How many rows from the start satisfy something, where those come first.
  func prefixCount(while condition: (Rij) -> Bool) -> Int {
    (0..<count).first { !condition(self[$0]) } ?? count
  }
}
