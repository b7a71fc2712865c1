import VHDomain

/// The published figures, and publishing what is on the screen of figures now (R-92).
struct RapportenScreen: Screen {
  enum Action { case openen, verschillen }

  enum Rij {
    /// Publish what was asked on the screen of figures.
    case bevriezen
    case rapport(Nummer<Rapport>, Bevrorencijfers)
  }

  let vraag: Cijfervraag
  private(set) var list = ListState()

  init(_ vraag: Cijfervraag) { self.vraag = vraag }

  func page(_ world: World) -> Page {
    Page(
      title: "Gepubliceerde cijfers", centre: world.today.lang, ribbon: .pad(world, at: nil),
      status: "Wat gepubliceerd is, verandert niet meer; wat nu anders zou zijn, staat onder v.",
      pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let row = row(world)
    let isReport = if case .rapport = row { true } else { false }
    return [
      Binding(
        [.enter], .openen, isReport ? "lezen" : "bevriezen", disabled: closed(row, world)),
      Binding(
        ["v"], .verschillen, "nu anders",
        disabled: isReport ? nil : "Kies een rapport; dan zegt v wat nu anders zou zijn."),
    ]
  }

  /// Why the table can't be published now.
  private func closed(_ row: Rij?, _ world: World) -> String? {
    guard case .bevriezen = row else { return nil }
    return world.refusal(.cijfersBevriezen(Rapportvraag(vraag)))?.zinnen.first
  }

  private func row(_ world: World) -> Rij? { list.row(of: rows(world)) }

  private func rows(_ world: World) -> [Rij] {
    [.bevriezen]
      + world.view.rapporten.reversed().compactMap { stored in
        stored.inhoud.inhoud.map { .rapport(stored.nummer, $0) }
      }
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: rows(world).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch (action, row(world)) {
    case (.openen, .bevriezen): return [.push(VraagScreen.bevriezen(vraag))]
    case (.openen, .rapport(let number, let report)):
      return [.push(RapportScreen(nummer: number, tekst: report.tekst))]
    case (.verschillen, .rapport(let number, _)):
      return [.explain("\(number): nu anders", differences(number, world))]
    case (.verschillen, .bevriezen), (_, nil): return []
    }
  }

  private func differences(_ number: Nummer<Rapport>, _ world: World) -> [String] {
    do throws(Cijferfout) {
      let found = try world.view.verschilzinnen(number)
      return found.isEmpty ? ["Alle cijfers zijn nu nog gelijk."] : found
    } catch {
      return [error.zin]
    }
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .failure(let refusal): return refusal.effects
    case .success(let receipt):
      list.selected = min(1, rows(world).count - 1)
      return receipt.nieuw(Rapport.self).map {
        [.say("Bevroren als \($0). Enter laat zien wat er is gepubliceerd.")]
      } ?? []
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = rows(world)
    Table(
      columns: [
        TableColumn("", .fixed(12)), TableColumn("", .flex(1)),
        TableColumn("", .fixed(16), drops: true),
      ],
      rows: rows.map { TableRow(cells($0)) },
      groups: [
        TableGroup(title: "NU", count: 1), TableGroup(title: "GEPUBLICEERD", count: rows.count - 1),
      ].filter { $0.count > 0 }
    ).draw(in: rect, on: &canvas, list)
  }

  private func cells(_ row: Rij) -> [String] {
    switch row {
    case .bevriezen: ["bevriezen", "\(vraag.tabel.titel), \(vraag.periode.naam)", ""]
    case .rapport(let number, let report):
      [
        number.description,
        "\(report.titel), \(report.vraag.periode)"
          + (report.voorganger.map { ", vervangt \($0)" } ?? ""),
        "stand \(report.stand.lang)",
      ]
    }
  }
}

extension VraagScreen {
  /// Publishing can't be undone: it is asked once more, with what is published.
  static func bevriezen(_ vraag: Cijfervraag) -> VraagScreen {
    VraagScreen(
      title: "Bevriezen",
      vraag: "\(vraag.tabel.titel), \(vraag.periode.omschrijving): nu publiceren?",
      gevolg: "Het rapport krijgt een nummer en verandert niet meer, ook niet als er later iets "
        + "wordt verbeterd. Ongedaan maken kan niet; een nieuwe uitgave noemt de verschillen.",
      ja: "bevriezen", nee: "nog niet", effects: [.run(.cijfersBevriezen(Rapportvraag(vraag)))])
  }
}

/// A report as it was published, line by line; wide ones move sideways.
struct RapportScreen: Screen {
  enum Action { case dicht }

  let nummer: Nummer<Rapport>
  private let lines: [String]
  private var top = 0
  private var left = 0

  /// How far a key sideways goes.
  private static let stap = 10

  init(nummer: Nummer<Rapport>, tekst: String) {
    self.nummer = nummer
    lines = tekst.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  func page(_ world: World) -> Page {
    Page(title: "\(nummer)", status: "Zo is het gepubliceerd. Pijlen: verder lezen.")
  }

  func bindings(_ world: World) -> [Binding<Action>] { [Binding([.enter], .dicht, "gelezen")] }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] { [.pop] }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    let widest = lines.map(\.columns).max() ?? 0
    switch key {
    case .down: top = min(top + 1, max(0, lines.count - 1))
    case .up: top = max(0, top - 1)
    case .pageDown: top = min(top + Self.stap, max(0, lines.count - 1))
    case .pageUp: top = max(0, top - Self.stap)
    case .home: (top, left) = (0, 0)
    case .right: left = min(left + Self.stap, max(0, widest - Self.stap))
    case .left: left = max(0, left - Self.stap)
    default: return nil
    }
    return []
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    let (text, rest) = inner.splitBottom(lines.count - top > inner.height ? 1 : 0)
    for (step, line) in lines.dropFirst(top).prefix(text.height).enumerated() {
      canvas.write(
        String(line.dropFirst(left)), at: Point(column: text.column, row: text.row + step),
        width: text.width)
    }
    let below = lines.count - top - text.height
    if below > 0, rest.height > 0 {
      canvas.write("… nog \(counted(below, "regel", "regels"))", at: rest.origin, style: .dim)
    }
  }
}
