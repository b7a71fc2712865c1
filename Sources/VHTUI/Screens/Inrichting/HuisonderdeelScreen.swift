import VHDomain

/// One thing of the house: what it is, what is still to change, what leans on it, and its history.
struct HuisonderdeelScreen: Screen {
  enum Action { case wijzigen, einde }

  let soort: Huissoort
  let id: String
  private var offset = 0

  init(soort: Huissoort, id: String) {
    self.soort = soort
    self.id = id
  }

  private func row(_ world: World) -> Huisregel? {
    world.view.inrichting(soort).first { $0.onderdeel.id == id }
  }

  func page(_ world: World) -> Page {
    Page(
      title: row(world)?.onderdeel.naam ?? id, centre: soort == .termijnen ? "" : soort.een,
      ribbon: .pad(world, at: nil), status: status(world))
  }

  private func status(_ world: World) -> String {
    guard let row = row(world) else { return unknown }
    switch row.stand {
    case .geldt: return row.wijzigtOp.map { "Wijzigt op \($0.lang)." } ?? ""
    case .komt: return "Geldt nog niet."
    case .voorbij: return "Geldt niet meer; wat er al staat, blijft staan."
    }
  }

  private var unknown: String { "Dit huis kent geen \(soort.een) \"\(id)\"." }

  func bindings(_ world: World) -> [Binding<Action>] {
    let reason = row(world) == nil ? unknown : InrichtingScreen.disabled(world)
    return [Binding([.enter], .wijzigen, "wijzigen", disabled: reason)]
      + (soort == .termijnen
        ? [] : [Binding(["h"], .einde, "laatste dag", disabled: reason)])
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    switch key {
    case .down: offset = min(offset + 1, max(0, lines(world).count - 1))
    case .up: offset = max(0, offset - 1)
    default: return nil
    }
    return []
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    guard let part = world.view.huisonderdeel(soort, id) else { return [.say(unknown)] }
    switch action {
    case .wijzigen: return [.push(HuisForms.wijzigen(part, world))]
    case .einde: return [.push(HuisForms.einde(part, world))]
    }
  }

  private func lines(_ world: World) -> [Fields.Row] {
    guard let row = row(world) else { return [Fields.Row("", unknown)] }
    let facts = row.onderdeel.feiten(world.view.latereHuis)
    return facts.map { Fields.Row($0.label, $0.waarde) } + coming(row, facts, world)
      + around(row) + Huisverloop.rijen(world.view.verloop(soort, id))
  }

  /// What it will be once all that was recorded holds, where that differs.
  private func coming(
    _ row: Huisregel, _ facts: [(label: String, waarde: String)], _ world: World
  ) -> [Fields.Row] {
    guard let day = row.wijzigtOp, let last = world.view.huisonderdeel(soort, id) else { return [] }
    let now = facts.map { "\($0.label) \($0.waarde)" }
    let changed = last.feiten(world.view.latereHuis).map { "\($0.label) \($0.waarde)" }
      .filter { !now.contains($0) }
    return changed.isEmpty
      ? [] : [Fields.Row("Vanaf \(day.metJaar)", changed.joined(separator: "; "))]
  }

  private func around(_ row: Huisregel) -> [Fields.Row] {
    guard soort != .termijnen else { return [] }
    return [Fields.Row("Geldig", row.onderdeel.geldigheid.zin ?? "altijd")]
      + (row.gebruik.isEmpty ? [] : [Fields.Row("In gebruik", dutchList(row.gebruik))])
      + (soort == .gemeenten ? [] : [Fields.Row("Id", id)])
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    canvas.park(at: inner.origin)
    Fields(lines(world), valueColumn: 18)
      .draw(in: inner, on: &canvas, offset: offset)
  }
}

/// Who changed something of the house, when and why, last first.
enum Huisverloop {
  static func rijen(_ verloop: [Huisverloopregel]) -> [Fields.Row] {
    guard !verloop.isEmpty else { return [] }
    return [Fields.Row("", "")]
      + verloop.reversed().map { line in
        let why = line.waarom.map { ". Reden: \($0)" } ?? ""
        return Fields.Row(
          line.op.dag.metJaar, "\(line.zin)\(why) (\(line.door), \(line.op.tijd))", style: .dim)
      }
  }
}
