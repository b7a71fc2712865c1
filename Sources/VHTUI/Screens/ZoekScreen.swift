import VHDomain

/// Search: what is typed is answered at once, with why each record was found.
struct ZoekScreen: Screen {
  enum Action { case openen, wissen }

  private(set) var editor: TextEditor
  private(set) var list = ListState()

  /// - Parameter text: what was typed elsewhere already.
  init(_ text: String = "") { editor = TextEditor(text) }

  /// How many hits are shown; the total tells how many there are.
  static let rows = 50

  func page(_ world: World) -> Page {
    Page(
      title: "Zoeken", centre: world.today.lang, ribbon: .pad(world, at: nil),
      status: status(world))
  }

  private func status(_ world: World) -> String {
    guard let found = found(world) else { return world.view.zoekbezwaar?.zinnen.first ?? "" }
    let isAsked = !editor.text.allSatisfy(\.isWhitespace)
    if found.totaal == 0 { return isAsked ? "Niets gevonden." : "" }
    let shown = found.treffers.count
    return found.totaal > shown
      ? "\(found.totaal) gevonden, de eerste \(shown) hier; typ meer om te beperken."
      : "\(counted(found.totaal, "treffer", "treffers"))."
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = selected(world) == nil ? "Er is nog niets gevonden." : nil
    return [
      Binding([.enter], .openen, "openen", disabled: none),
      Binding([.escape], .wissen, editor.text.isEmpty ? "terug" : "wissen", pinned: true),
    ]
  }

  var takesText: Bool { true }
  var hasOwnEscape: Bool { true }

  // MARK: - Keys

  /// Digits are text here; the arrows walk through the hits.
  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    switch key {
    case .up, .down, .pageUp, .pageDown:
      _ = list.handle(key, count: found(world)?.treffers.count ?? 0)
      return []
    // No number, name or date holds a question mark: it asks for help here too.
    case .enter, .escape, .tab, .backTab, "?": return nil
    case .control(let letter) where letter != "u": return nil
    default:
      guard editor.handle(key) else { return nil }
      list = ListState()
      return []
    }
  }

  mutating func paste(_ text: String, _ world: World) -> [Effect] {
    editor.insert(Pasted.line(text))
    list = ListState()
    return []
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .openen:
      let opened = selected(world).flatMap { Dossiers.open($0.nummer, world) }
      return opened.map { [$0] } ?? []
    case .wissen:
      guard !editor.text.isEmpty else { return [.pop] }
      editor = TextEditor()
      list = ListState()
      return []
    }
  }

  mutating func resumed(_ world: World) {
    list.clamp(count: found(world)?.treffers.count ?? 0)
  }

  private func found(_ world: World) -> Zoekresultaat? {
    try? world.view.zoek(editor.text, hooguit: ZoekScreen.rows)
  }

  private func selected(_ world: World) -> Treffer? {
    guard let hits = found(world)?.treffers, !hits.isEmpty else { return nil }
    return hits[min(list.selected, hits.count - 1)]
  }

  // MARK: - Drawing

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let hits = found(world)?.treffers ?? []
    let line = rect.inset(left: 1, right: 1).rows(from: 0, count: 1)
    let (label, field) = line.splitLeft(6)
    let below = rect.inset(top: min(2, rect.height))
    Voorbeeld.naast(selected(world)?.nummer, in: below, on: &canvas, world) {
      draw(hits, in: $0, on: &$1, world)
    }
    canvas.write("Zoek", at: label.origin, style: .heading, width: label.width)
    var typed = TextField()
    typed.show(editor)
    typed.draw(in: field, on: &canvas, isFocused: true)
  }

  private func draw(
    _ hits: [Treffer], in rect: Rect, on canvas: inout Canvas, _ world: World
  ) {
    Table(
      columns: [
        TableColumn("nummer", .fixed(11)), TableColumn("wie", .flex(2)),
        TableColumn("gemeente", .fixed(10), drops: true),
        TableColumn("staat", .fixed(11), drops: true), TableColumn("waarom", .flex(3)),
      ],
      count: hits.count, empty: hint(world)
    ) { index in
      let hit = hits[index]
      let row = world.view.regel(hit.nummer)
      return TableRow([
        hit.nummer.description, row?.wie ?? "", row?.gemeente ?? "", row?.staat ?? "", hit.waarom,
      ])
    }.draw(in: rect, on: &canvas, list)
  }

  private func hint(_ world: World) -> String {
    if let reason = world.view.zoekbezwaar?.zinnen.first { return reason }
    return editor.text.allSatisfy(\.isWhitespace)
      ? "Typ een nummer (c 44), een naam, een geboortedatum (12-3-1988), een gemeente, een traject of woorden uit een melding of casus. Alles wat u typt moet kloppen."
      : "Niets gevonden. Typ minder, of anders: delen van woorden zijn genoeg."
  }
}

extension ZoekScreen {
  /// The key that opens it, with the reason where it can't be used.
  static func binding<Action>(_ action: Action, _ world: World) -> Binding<Action> {
    Binding(["/"], action, "zoeken", disabled: world.view.zoekbezwaar?.zinnen.first)
  }
}
