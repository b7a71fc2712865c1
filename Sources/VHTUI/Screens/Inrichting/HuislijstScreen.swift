import VHDomain

/// The things of one kind: what holds, from when until when, and what leans on it.
struct HuislijstScreen: Screen {
  enum Action { case openen, nieuw }

  let soort: Huissoort
  private var list = ListState()

  init(soort: Huissoort) { self.soort = soort }

  func page(_ world: World) -> Page {
    Page(
      title: soort.naam, centre: world.today.lang, ribbon: .pad(world, at: nil),
      status: status(world), pending: list.entry.text)
  }

  /// All that leans on the marked one, where its row has no room.
  private func status(_ world: World) -> String {
    guard let row = list.row(of: world.view.inrichting(soort)) else { return "" }
    let use = row.gebruik.isEmpty ? "" : "Nu in gebruik: \(dutchList(row.gebruik))."
    return use.isEmpty ? row.wijzigtOp.map { "Wijzigt op \($0.lang)." } ?? "" : use
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = world.view.inrichting(soort).isEmpty ? "Er staat hier nog niets; + voegt toe." : nil
    return [
      Binding([.enter], .openen, "openen", disabled: none),
      Binding(["+"], .nieuw, "nieuwe \(soort.een)", disabled: InrichtingScreen.disabled(world)),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: world.view.inrichting(soort).count)
  }

  mutating func resumed(_ world: World) { list.clamp(count: world.view.inrichting(soort).count) }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .nieuw: return HuisForms.nieuw(soort, world).map { [.push($0)] } ?? []
    case .openen:
      return list.row(of: world.view.inrichting(soort)).map {
        [.push(HuisonderdeelScreen(soort: soort, id: $0.onderdeel.id))]
      } ?? []
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = world.view.inrichting(soort)
    let groups = [
      ("NU", Huisregel.Stand.geldt), ("KOMT NOG", .komt), ("NIET MEER", .voorbij),
    ].map { title, state in
      TableGroup(
        title: "\(title) (\(rows.count { $0.stand == state }))",
        count: rows.count { $0.stand == state })
    }
    // A name is never cut: what leans on it stands whole on the status row.
    let widest = rows.map(\.onderdeel.naam.columns).max() ?? 0
    let spans = rows.map { HuislijstScreen.geldig($0).columns }.max() ?? 0
    Table(
      columns: [
        TableColumn("naam", .fixed(min(widest, 44))),
        TableColumn("geldig", .fixed(max(spans, spans == 0 ? 0 : 6))),
        TableColumn("in gebruik", .flex(1), drops: true, least: 12),
      ].filter { $0.width != .fixed(0) },
      count: rows.count, groups: groups.filter { $0.count > 0 }
    ) { index in
      let row = rows[index]
      return TableRow(
        [row.onderdeel.naam] + (spans == 0 ? [] : [HuislijstScreen.geldig(row)])
          + [row.gebruikKort.joined(separator: ", ")])
    }.draw(in: rect, on: &canvas, list)
  }

  /// From when until when, short: the years stand there, since one can be far away.
  static func geldig(_ row: Huisregel) -> String {
    let validity = row.onderdeel.geldigheid
    let change = row.wijzigtOp.map { "wijzigt \($0.metJaar)" }
    let span: String? =
      switch (validity.van, validity.tot) {
      case (_, let tot?): "t/m \(tot.metJaar)"
      case (let van?, nil): "vanaf \(van.metJaar)"
      case (nil, nil): nil
      }
    return [span, change].compactMap { $0 }.joined(separator: ", ")
  }
}
