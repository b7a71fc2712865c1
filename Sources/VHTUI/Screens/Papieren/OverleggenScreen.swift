import VHDomain

/// All meetings, coming and held, with what they leave waiting (R-23, R-24).
struct OverleggenScreen: Screen {
  enum Action { case openen, papieren, waarom }

  enum Rij {
    case overleg(Overlegregel)
    case week(Datum)
    case wacht(Wachtregel)
    case uitgesteld(Stored<Casus>)
  }

  private var list = ListState()
  /// Whether the mark starts at what was put off too often.
  private let isVoorManager: Bool
  private var hasMoved = false

  init(isVoorManager: Bool = false) { self.isVoorManager = isVoorManager }

  func page(_ world: World) -> Page {
    Page(
      title: "Overleggen", centre: world.today.lang, status: status(world),
      pending: list.entry.text)
  }

  private func status(_ world: World) -> String {
    guard !world.view.room.isGedeeld else { return "" }
    let missed = world.view.wekenZonderTriage.count
    let waiting = world.view.wachtLanger.count
    let parts = [
      missed == 0 ? nil : "\(counted(missed, "week", "weken")) zonder triage",
      waiting == 0 ? nil : "\(waiting) \(waiting == 1 ? "wacht" : "wachten") langer dan een ronde",
    ].compactMap { $0 }
    return parts.isEmpty ? "" : parts.joined(separator: "; ").metHoofdletter + "."
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let row = row(world)
    return [
      Binding([.enter], .openen, word(row), disabled: reason(row, world)),
      Binding(["d"], .papieren, "papieren", disabled: noPapers(row, world)),
      Binding(["w"], .waarom, "waarom hier"),
    ]
  }

  private func word(_ row: Rij?) -> String {
    switch row {
    case .overleg(let line) where line.status == .gesloten: "na het overleg"
    case .wacht, .uitgesteld: "dossier"
    case .overleg, .week, nil: "openen"
    }
  }

  private func reason(_ row: Rij?, _ world: World) -> String? {
    switch row {
    case nil: return "Er is hier niets te openen."
    case .week: return "In deze week was er geen triage; er is niets te openen."
    case .overleg(let line) where line.status == .gesloten && world.view.room.isGedeeld:
      return Papierwoorden.nietHier(world, "")
    case .overleg, .wacht, .uitgesteld: return nil
    }
  }

  private func noPapers(_ row: Rij?, _ world: World) -> String? {
    guard case .overleg = row else { return "Kies eerst een overleg." }
    return world.view.room.isGedeeld ? Papierwoorden.nietHier(world, "") : nil
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    var state = state(world)
    let effects = state.typed(key, count: rows(world).count)
    if effects != nil {
      list = state
      hasMoved = true
    }
    return effects
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    guard let row = row(world) else { return [] }
    switch (action, row) {
    case (.waarom, _): return [.explain("Waarom dit hier staat", why(row, world))]
    case (.papieren, .overleg(let line)): return [.push(NaOverlegScreen(nummer: line.nummer))]
    case (.openen, .overleg(let line)):
      return line.status == .gesloten
        ? [.push(NaOverlegScreen(nummer: line.nummer))]
        : world.view[line.nummer].map { [.push(TafelScreen($0))] } ?? []
    case (.openen, .wacht(let line)):
      return [Dossiers.open(line.nummer, world)].compactMap { $0 }
    case (.openen, .uitgesteld(let stored)): return [.push(DossierScreen(nummer: stored.nummer))]
    case (.papieren, _), (.openen, .week): return []
    }
  }

  private func why(_ row: Rij, _ world: World) -> [String] {
    switch row {
    case .overleg(let line):
      return ["\(world.view.naam(line.nummer)) staat in de agenda als \(line.status.rawValue)."]
    case .week(let monday):
      return [
        "In de week van \(monday.lang) kwam de triage niet bijeen; die hoort er elke week te zijn "
          + "(R-23)."
      ]
    case .wacht(let line):
      return [
        "\(line.nummer) wacht sinds \(line.sinds.lang) op \(world.house.tafels.naam(line.tafel)); "
          + "een ronde van die tafel duurt \(counted(line.ronde, "dag", "dagen")) (R-23)."
      ]
    case .uitgesteld(let stored):
      return [
        "\(stored.nummer) is \(stored.inhoud.keerUitgesteld) keer uitgesteld; vanaf "
          + "\(world.house.termijnen.maximaalAangehouden) keer bepaalt de manager hoe het verder "
          + "gaat (R-24)."
      ]
    }
  }

  // MARK: - Rows

  private func groups(_ world: World) -> [(title: String, rows: [Rij])] {
    let view = world.view
    let calendar = [
      ("KOMEND", view.komendeOverleggen.map { Rij.overleg($0) }),
      ("GEHOUDEN", view.gehoudenOverleggen.map { Rij.overleg($0) }),
    ]
    // Who waits is not for everyone who looks along.
    let waiting =
      view.room.isGedeeld
      ? []
      : [
        ("VAAK UITGESTELD, VOOR DE MANAGER", view.uitgesteld.map { Rij.uitgesteld($0) }),
        ("WACHT LANGER DAN EEN RONDE", view.wachtLanger.map { Rij.wacht($0) }),
        ("WEKEN ZONDER TRIAGE", view.wekenZonderTriage.map { Rij.week($0) }),
      ]
    let all = [calendar[0]] + waiting + [calendar[1]]
    return all.filter { !$0.1.isEmpty }
  }

  private func rows(_ world: World) -> [Rij] { groups(world).flatMap(\.rows) }

  private func row(_ world: World) -> Rij? { state(world).row(of: rows(world)) }

  private func state(_ world: World) -> ListState {
    guard isVoorManager, !hasMoved else { return list }
    return ListState(selected: min(world.view.komendeOverleggen.count, rows(world).count - 1))
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let groups = groups(world)
    let rows = groups.flatMap(\.rows)
    Table(
      columns: [
        TableColumn("", .fixed(16)), TableColumn("", .fixed(25)), TableColumn("", .flex(1)),
      ],
      count: rows.count,
      groups: groups.map { TableGroup(title: $0.title, count: $0.rows.count) },
      empty: "Er is nog geen overleg gepland of gehouden."
    ) { TableRow(cells(rows[$0], world)) }
    .draw(in: rect, on: &canvas, state(world))
  }

  private func cells(_ row: Rij, _ world: World) -> [String] {
    switch row {
    case .overleg(let line):
      return [line.datum.lang, world.house.tafels.naam(line.tafel), note(line)]
    case .week(let monday):
      return [monday.lang, "tot en met \(monday.plus(dagen: 6).kort)", "geen triage"]
    case .wacht(let line):
      let days = line.sinds.dagen(tot: world.today)
      return [
        line.nummer.description, world.house.tafels.naam(line.tafel),
        "\(counted(days, "dag", "dagen")), sinds \(line.sinds.lang)",
      ]
    case .uitgesteld(let stored):
      return [
        stored.nummer.description, world.view.initialen(stored.inhoud),
        "\(stored.inhoud.keerUitgesteld) keer uitgesteld",
      ]
    }
  }

  private func note(_ line: Overlegregel) -> String {
    if let casus = line.casus {
      let place = line.status == .gepland ? line.waar.map { ", \($0)" } ?? "" : ""
      return "\(casus)\(line.status == .open ? ", open" : place)"
    }
    let points = counted(line.punten, "punt", "punten")
    switch line.status {
    case .gesloten:
      return line.nietBesproken == 0 ? points : "\(points), \(line.nietBesproken) niet besproken"
    case .open: return "\(points), open"
    case .gepland, .ingetrokken: return points
    }
  }
}
