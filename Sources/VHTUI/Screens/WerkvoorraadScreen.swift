import VHDomain

/// The caseload: what needs attention and why, then what runs.
///
/// No score, no ranking of persons.
struct WerkvoorraadScreen: Screen {
  enum Action {
    case openen, actie, notitie, stil, escaleren, nalopen, waarom, wissel, filteren, wissen
    case collegas, alleen, teruggeven
  }

  private(set) var lijst: Lijst
  private(set) var alleen: Werkfilter?
  var list = ListState()
  var filter = Lijstfilter()
  /// The record the mark stands on: it stays there when a row comes above it.
  private var merk: RecordNummer?

  init(isAlleen: Bool) {
    self.init(isAlleen ? .mijn : .alle)
  }

  /// - Parameter alleen: what it is made shorter by, besides words.
  init(_ lijst: Lijst, alleen: Werkfilter? = nil) {
    self.lijst = lijst
    self.alleen = alleen
  }

  /// The casussen without a procesregisseur who works here.
  static var zonder: WerkvoorraadScreen { WerkvoorraadScreen(.zonder) }

  func page(_ world: World) -> Page {
    Page(
      title: lijst.titel(world), centre: world.today.lang,
      ribbon: .pad(world, current: lijst == .advies ? nil : .procesregie),
      status: more(world), pending: filter.chip.isEmpty ? list.entry.text : filter.chip,
      isTyping: filter.isTyping)
  }

  /// The further reasons of the selected row; while a filter is on, how many are left.
  private func more(_ world: World) -> String {
    let rows = rows(world)
    let count = counted(rows.count, "casus", "casussen")
    if filter.isOn { return count }
    let all = rows.row(list)?.aandacht.map(\.zin) ?? []
    // A reason that may be cut in its row stands whole here.
    let first = all.first.map { $0.columns > 40 ? "\($0.metHoofdletter). " : "" } ?? ""
    let rest = all.dropFirst()
    let also =
      waarneming(world) + first + (rest.isEmpty ? "" : "Ook: \(rest.joined(separator: "; ")).")
    guard let alleen else { return also }
    return "Alleen \(world.view.zin(alleen)) (\(count)); Esc laat alles weer zien. \(also)"
  }

  var takesText: Bool { filter.isTyping }
  var hasOwnEscape: Bool { filter.isTyping || filter.isOn || alleen != nil }

  func bindings(_ world: World) -> [Binding<Action>] {
    if filter.isTyping { return Lijstfilter.typingHints(.wissen) }
    let none = rows(world).isEmpty ? "Er zijn hier geen casussen." : nil
    return [
      Binding([.enter], .openen, "dossier", disabled: none)
    ] + filter.bindings(open: .filteren, clear: .wissen, world)
      + (alleen != nil && !filter.isOn
        ? [Binding([.escape], .wissen, "alles", pinned: true)] : []) + [
        Binding(
          ["a"], .actie, "actie",
          disabled: none ?? (lijst == .advies ? "Een adviescasus kent geen acties." : nil))
      ] + following(none, world) + [
        Binding([.tab], .wissel, lijst.volgende.naam(world), footer: lijst != .mijn),
        Binding(["w"], .waarom, "waarom hier", disabled: none),
      ]
  }

  /// What is done from a row without losing the place.
  private func following(_ none: String?, _ world: World) -> [Binding<Action>] {
    guard lijst != .advies else { return [] }
    let due = world.view.naTeLopen(van: world.view.actor.medewerker).isEmpty
    return [
      Binding(["+"], .notitie, "notitie", disabled: none),
      Binding(["s"], .stil, "stil tot", disabled: none),
      Binding(
        ["r"], .nalopen, "review", disabled: due ? "Er is niets aan de beurt." : nil),
      Binding(["e"], .escaleren, "escaleren", disabled: none, footer: false),
      Binding(["f"], .alleen, "alleen", disabled: alleen == nil ? none : nil, footer: false),
      Binding(["k"], .collegas, "collega's, werkdruk", footer: false),
    ] + giveBack(world)
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list = rows(world).list(list, op: merk)
    let effects = filter.type(key, &list) ?? list.typed(key, count: rows(world).count)
    merk = rows(world).merk(list)
    return effects
  }

  mutating func paste(_ text: String, _ world: World) -> [Effect] {
    guard filter.isTyping else { return [.ignoredPaste(text)] }
    filter.paste(text)
    return []
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    list = rows(world).list(list, op: merk)
    switch action {
    case .wissel:
      lijst = lijst.volgende
      alleen = nil
      list = ListState()
      merk = nil
    case .filteren: filter.open()
    case .wissen:
      if filter.isOn || filter.isTyping { filter.clear() } else { alleen = nil }
      list = ListState()
    case .alleen: return [.push(WerkfilterScreen(lijst))]
    case .collegas: return [.push(WerkdrukScreen())]
    case .teruggeven:
      return waargenomen(world).map {
        GevolgenScreen.open(.caseloadTerugnemen($0.voor), back: 1, world)
      } ?? []
    case .nalopen: return [.push(NalopenScreen(world))]
    case .openen, .actie, .notitie, .stil, .escaleren, .waarom:
      return rows(world).row(list).map { perform(action, on: $0, world) } ?? []
    }
    return []
  }

  private func perform(_ action: Action, on row: Werkregel, _ world: World) -> [Effect] {
    switch action {
    case .openen: [.push(DossierScreen(nummer: row.casus.nummer))]
    case .actie: [.push(CasusForms.actie(row.casus.nummer, world))]
    case .waarom:
      [
        .explain(
          "Waarom \(row.casus.nummer) hier staat",
          row.aandacht.isEmpty
            ? ["Deze casus loopt; er is nu niets nodig."]
            : row.aandacht.map(\.uitleg)
              + ["Volgorde: eerst wat er gebeurde, dan de vroegste dag, dan het nummer."])
      ]
    case .notitie: [.push(RegieForms.notitie(row.casus.nummer, world))]
    case .stil: [.push(RegieForms.stil(row.casus.nummer, world))]
    case .escaleren: [.push(RegieForms.escaleren(row.casus.nummer, world))]
    case .wissel, .filteren, .wissen, .nalopen, .alleen, .collegas, .teruggeven: []
    }
  }

  private func rows(_ world: World) -> Rijen<Werkregel> {
    let all = lijst.rijen(world)
    let source = alleen.map { only in all.filter(only.past) } ?? all
    let named = Self.named(source, filter, world)
    return Rijen(
      "werk \(lijst) \(alleen.map { "\($0)" } ?? "")", named ?? source,
      named == nil ? filter : Lijstfilter(), world
    ) { $0.casus.nummer.record }
  }

  /// What fits by gemeente, traject, procesregisseur or signal; nil when no row does, so that persons
  /// are looked for.
  private static func named(
    _ rows: [Werkregel], _ filter: Lijstfilter, _ world: World
  ) -> [Werkregel]? {
    guard filter.isOn else { return nil }
    let fitting = rows.filter { world.view.past($0, bij: filter.text) }
    return fitting.isEmpty ? nil : fitting
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = rows(world)
    let list = rows.list(list, op: merk)
    Voorbeeld.naast(
      rows.row(list)?.casus.nummer.record, typt: filter.isTyping, in: rect, on: &canvas, world
    ) {
      draw(rows, list, in: $0, on: &$1, world)
    }
  }

  private func draw(
    _ rows: Rijen<Werkregel>, _ list: ListState, in rect: Rect, on canvas: inout Canvas,
    _ world: World
  ) {
    let groups = groups(rows)
    // In its own column only where the words stay whole; a gemeente goes before a partner is cut.
    let trajecten = rect.width < 100 ? [] : [TableColumn("traject", .fixed(24))]
    let longest = (0..<rows.count).compactMap { rows[$0].aandacht.first?.totNaam }.max() ?? 0
    Table(
      columns: [
        TableColumn("casus", .fixed(11)), TableColumn("wie", .fixed(6)),
        TableColumn("gemeente", .fixed(13), drops: true),
        TableColumn("waarom hier", .flex(1), least: max(30, min(longest, 56))),
      ] + trajecten,
      count: rows.count,
      groups: groups,
      empty: filter.empty(lijst.leeg)
    ) { index in
      let row = rows[index]
      let casus = row.casus.inhoud
      return TableRow([
        row.casus.nummer.description, world.view.initialen(casus), casus.gemeente ?? "",
        row.aandacht.first?.zin ?? casus.fase.naam,
        casus.traject.map(world.house.trajecten.naam) ?? "",
      ])
    }.draw(in: rect, on: &canvas, list)
  }

  /// The headings with their counts; for advice, what waits and what was given.
  private func groups(_ rows: Rijen<Werkregel>) -> [TableGroup] {
    if lijst == .advies {
      let now = rows.prefixCount(while: \.vraagtAandacht)
      return [("TE GEVEN", now), ("GEGEVEN", rows.count - now)].filter { $0.1 > 0 }
        .map { TableGroup(title: "\($0.0) (\($0.1))", count: $0.1) }
    }
    var counts: [(Werkgroep, Int)] = []
    for index in 0..<rows.count {
      let group = rows[index].groep
      if counts.last?.0 == group {
        counts[counts.count - 1].1 += 1
      } else {
        counts.append((group, 1))
      }
    }
    return counts.map { TableGroup(title: "\($0.0.naam) (\($0.1))", count: $0.1) }
  }
}

extension Aandachtspunt {
  /// How wide it is through the name of the partner it is about; nil when it names none.
  fileprivate var totNaam: Int? {
    switch regel {
    case "R-41": zin.columns
    case "S-wacht": String(zin.prefix { $0 != ":" && $0 != "," }).columns
    default: nil
    }
  }
}
