import VHDomain

/// Search: what is typed is answered at once, with why each record was found.
struct ZoekScreen: Screen {
  enum Action { case openen, wissen }

  private(set) var line: SearchLine
  private(set) var list = ListState()
  /// Whether letters were the last keys, not arrows.
  private var isTyping = true

  /// - Parameter text: what was typed elsewhere already.
  init(_ text: String = "") { line = SearchLine(text) }

  /// How many hits are shown; the total tells how many there are.
  static let rows = 50
  /// And after one letter, of which nobody reads the list.
  static let first = 20

  func page(_ world: World) -> Page {
    Page(
      title: "Zoeken", centre: world.today.lang, ribbon: .pad(world, at: nil),
      status: status(world))
  }

  private func status(_ world: World) -> String {
    guard let found = found(world) else { return world.view.zoekbezwaar?.zinnen.first ?? "" }
    if found.totaal == 0 { return line.isBlank ? "" : "Niets gevonden." }
    let shown = found.treffers.count
    let why = list.row(of: found.treffers).map { hit in
      hit.waarom(behalve: world.view.regel(hit.nummer))
    }
    if let why, !why.isEmpty {
      return "\(found.totaal) gevonden. Nummer \(list.selected + 1) door \(why)."
    }
    return found.totaal > shown
      ? "\(found.totaal) gevonden, de eerste \(shown) hier; typ meer om te beperken."
      : "\(counted(found.totaal, "treffer", "treffers"))."
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = selected(world) == nil ? "Er is nog niets gevonden." : nil
    return [
      Binding([.enter], .openen, "openen", disabled: none),
      Binding([.escape], .wissen, line.text.isEmpty ? "terug" : "wissen", pinned: true),
    ]
  }

  var takesText: Bool { true }
  var hasOwnEscape: Bool { true }

  // MARK: - Keys

  /// Digits are text here; the arrows walk through the hits.
  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    let count = found(world)?.treffers.count ?? 0
    guard let outcome = line.type(key, &list, count: count) else { return nil }
    isTyping = outcome == .typed
    return []
  }

  mutating func paste(_ text: String, _ world: World) -> [Effect] {
    line.paste(text)
    list = ListState()
    return []
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .openen:
      let opened = selected(world).flatMap { Dossiers.open($0.nummer, world) }
      return opened.map { [$0] } ?? []
    case .wissen:
      guard !line.text.isEmpty else { return [.pop] }
      line.clear()
      list = ListState()
      return []
    }
  }

  mutating func resumed(_ world: World) {
    list.clamp(count: found(world)?.treffers.count ?? 0)
  }

  private func found(_ world: World) -> Zoekresultaat? {
    try? world.view.zoek(
      line.text, hooguit: line.text.count > 1 ? ZoekScreen.rows : ZoekScreen.first)
  }

  private func selected(_ world: World) -> Treffer? {
    guard let hits = found(world)?.treffers, !hits.isEmpty else { return nil }
    return hits[min(list.selected, hits.count - 1)]
  }

  // MARK: - Drawing

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let hits = found(world)?.treffers ?? []
    let below = rect.inset(top: min(2, rect.height))
    Voorbeeld.naast(selected(world)?.nummer, typt: isTyping, .narrow, in: below, on: &canvas, world)
    {
      draw(hits, in: $0, on: &$1, world)
    }
    line.draw(in: rect, on: &canvas)
  }

  private func draw(
    _ hits: [Treffer], in rect: Rect, on canvas: inout Canvas, _ world: World
  ) {
    let columns = [
      TableColumn("nummer", .fixed(11)), TableColumn("wie", .flex(1), least: 20),
      TableColumn("geb.", .fixed(4)),
      TableColumn("gemeente", .fixed(Gemeentekolom.breedte(world)), drops: true),
      TableColumn("staat", .fixed(11), drops: true),
    ]
    var table = Table(columns: columns, count: hits.count, empty: hint(world)) { _ in TableRow([]) }
    let room = TableLayout(table: table, width: rect.width).width(of: 1)
    table.row = { row(hits[$0], room, world) }
    table.draw(in: rect, on: &canvas, list)
  }

  /// A hit on one line; why it is here stands behind the name when the line does not show it and
  /// there is room for some of it.
  private func row(_ hit: Treffer, _ room: Int, _ world: World) -> TableRow {
    let row = world.view.regel(hit.nummer)
    let name = row?.naam ?? ""
    let why = hit.kort(behalve: row)
    let hasRoom = !why.isEmpty && room - name.columns >= min(why.columns + 4, 12)
    let staat = Nummer<Melding>(hit.nummer).flatMap { world.view[$0] }?.inhoud.status.naam
    return TableRow([
      hit.nummer.description, hasRoom ? "\(name)  (\(why))" : name, row?.geboren ?? "",
      row?.gemeente ?? "", staat ?? row?.staat ?? "",
    ])
  }

  private func hint(_ world: World) -> String {
    if let reason = world.view.zoekbezwaar?.zinnen.first { return reason }
    return line.isBlank
      ? "Typ een nummer (c 44), een naam, een geboortedatum (12-3-1988), een gemeente, een traject of woorden uit een melding of casus. Alles wat u typt moet kloppen."
      : "Niets gevonden. Typ minder, of anders: delen van woorden zijn genoeg."
  }
}

/// How wide the column of the gemeenten is: as the longest name of the house, within bounds.
enum Gemeentekolom {
  static func breedte(_ world: World) -> Int {
    let longest = world.house.gemeenten.map(\.naam.columns).max() ?? 0
    return min(max(8, longest), 17)
  }
}

extension ZoekScreen {
  /// The key that opens it, with the reason where it can't be used.
  static func binding<Action>(_ action: Action, _ world: World) -> Binding<Action> {
    Binding(["/"], action, "zoeken", disabled: world.view.zoekbezwaar?.zinnen.first)
  }
}
