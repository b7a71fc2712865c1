import VHDomain

/// What the house consists of, kind by kind: for who furnishes it.
struct InrichtingScreen: Screen {
  enum Action { case openen }

  private var list = ListState()

  func page(_ world: World) -> Page {
    Page(
      title: "Inrichting", centre: world.today.lang, ribbon: .pad(world, at: nil),
      status: "Wat in gebruik is, kunt u beëindigen maar niet weghalen.",
      pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] { [Binding([.enter], .openen, "openen")] }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: InrichtingScreen.rows.count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    guard let row = list.row(of: InrichtingScreen.rows) else { return [] }
    switch row {
    case .soort(.termijnen):
      return [.push(HuisonderdeelScreen(soort: .termijnen, id: Huissoort.termijnen.rawValue))]
    case .soort(let kind): return [.push(HuislijstScreen(soort: kind))]
    case .medewerkers: return [.push(MedewerkersScreen())]
    }
  }

  private enum Row {
    case soort(Huissoort)
    case medewerkers
  }

  private static let rows: [Row] = [
    .soort(.partners), .soort(.gemeenten), .soort(.tafels), .medewerkers, .soort(.termijnen),
  ]

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    Table(
      columns: [TableColumn("", .fixed(16)), TableColumn("", .flex(1))],
      rows: InrichtingScreen.rows.map { TableRow(cells($0, world)) }
    ).draw(in: rect, on: &canvas, list)
  }

  private func cells(_ row: Row, _ world: World) -> [String] {
    switch row {
    case .soort(.termijnen): return ["Termijnen", "wanneer het programma iets meldt"]
    case .soort(let kind):
      let rows = world.view.inrichting(kind)
      let counts = [
        ("nu", Huisregel.Stand.geldt), ("komt nog", .komt), ("niet meer", .voorbij),
      ].compactMap { word, state in
        let count = rows.count { $0.stand == state }
        return count == 0 ? nil : "\(count) \(word)"
      }
      return [kind.naam, counts.joined(separator: ", ")]
    case .medewerkers:
      let all = world.view.medewerkers
      let here = all.count { $0.actief(op: world.today) }
      return [
        "Medewerkers", "\(here) nu" + (here < all.count ? ", \(all.count - here) niet meer" : ""),
      ]
    }
  }
}

extension InrichtingScreen {
  /// Why this person can't furnish the house, or nil.
  static func disabled(_ world: World) -> String? {
    let trial = Huisonderdeel.gemeente(gemeente: Gemeente(naam: "Proefgemeente", vanaf: nil))
    return world.disabled(.inrichten(.toevoegen(trial, reden: "proef")))
  }
}
