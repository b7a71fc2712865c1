import VHDomain

/// The meldingen: those still to be routed, or all of them.
struct MeldingenScreen: Screen {
  enum Action { case openen, melding, alles, filteren, wissen }

  var list = ListState()
  var filter = Lijstfilter()
  var toontAlles = false

  func page(_ world: World) -> Page {
    Page(
      title: toontAlles ? "Alle meldingen" : "Meldingen zonder route",
      centre: world.today.lang, ribbon: .pad(world, current: .melding),
      status: filter.isOn ? counted(rows(world).count, "melding", "meldingen") : "",
      pending: filter.chip.isEmpty ? list.entry.text : filter.chip, isTyping: filter.isTyping)
  }

  var takesText: Bool { filter.isTyping }
  var hasOwnEscape: Bool { filter.isTyping || filter.isOn }

  func bindings(_ world: World) -> [Binding<Action>] {
    if filter.isTyping { return Lijstfilter.typingHints(.wissen) }
    let none = rows(world).isEmpty ? "Er zijn hier geen meldingen." : nil
    return [
      Binding([.enter], .openen, "openen", disabled: none),
      Binding(["m"], .melding, "nieuwe melding", disabled: MeldingForm.disabled(world)),
      Binding([.tab], .alles, toontAlles ? "zonder route" : "alle"),
    ] + filter.bindings(open: .filteren, clear: .wissen, world)
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    filter.type(key, &list) ?? list.typed(key, count: rows(world).count)
  }

  mutating func paste(_ text: String, _ world: World) -> [Effect] {
    guard filter.isTyping else { return [.ignoredPaste(text)] }
    filter.paste(text)
    return []
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .melding: return [.push(MeldingForm.new(world))]
    case .filteren: filter.open()
    case .wissen: filter.clear()
    case .alles:
      toontAlles.toggle()
      list = ListState()
    case .openen:
      return rows(world).row(list).map { [.push(MeldingScreen(nummer: $0.nummer))] } ?? []
    }
    return []
  }

  private func rows(_ world: World) -> Rijen<Stored<Melding>> {
    toontAlles
      ? Rijen("alle", world.view.meldingen, filter, omgekeerd: true, world) { $0.nummer.record }
      : Rijen("zonder route", world.view.meldingenZonderRoute, filter, world) { $0.nummer.record }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = rows(world)
    Voorbeeld.naast(rows.row(list)?.nummer.record, in: rect, on: &canvas, world) {
      draw(rows, in: $0, on: &$1, world)
    }
  }

  private func draw(
    _ rows: Rijen<Stored<Melding>>, in rect: Rect, on canvas: inout Canvas, _ world: World
  ) {
    Table(
      columns: [
        TableColumn("nummer", .fixed(11)), TableColumn("ontvangen", .fixed(9)),
        TableColumn("wie", .fixed(6)), TableColumn("gemeente", .fixed(20), drops: true),
        TableColumn("soort", .flex(1)), TableColumn("staat", .fixed(12)),
      ],
      count: rows.count,
      empty: filter.empty(
        "Er zijn geen meldingen die op een route wachten. m: nieuwe melding.")
    ) { index in
      let stored = rows[index]
      let data = stored.inhoud.gegevens
      return TableRow([
        stored.nummer.description, data.ontvangenOp?.kort ?? "", world.view.initialen(data),
        data.gemeente ?? "", data.soort.map(world.house.meldingsoorten.naam) ?? "",
        stored.inhoud.status.naam,
      ])
    }.draw(in: rect, on: &canvas, list)
  }
}

extension Meldingstatus {
  /// Where a melding stands, in words.
  var naam: String {
    switch self {
    case .concept: "concept"
    case .ontvangen: "ontvangen"
    case .inScreening: "in screening"
    case .aangehouden: "aangehouden"
    case .doorgeleid: "doorgeleid"
    case .adviesGegeven: "advies"
    case .geenActie: "geen actie"
    case .gekoppeld: "gekoppeld"
    case .casusGeopend: "naar casus"
    case .overgenomen: "overgenomen"
    case .ingetrokken: "ingetrokken"
    }
  }
}
