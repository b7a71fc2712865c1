import VHDomain

/// The meldingen: those still to be routed, or all of them.
struct MeldingenScreen: Screen {
  enum Action { case openen, melding, alles, zoeken }

  var list = ListState()
  var toontAlles = false

  func page(_ world: World) -> Page {
    Page(
      title: toontAlles ? "Alle meldingen" : "Meldingen zonder route",
      centre: world.today.lang, ribbon: .pad(world, current: .melding),
      pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = rows(world).isEmpty ? "Er zijn hier geen meldingen." : nil
    return [
      Binding([.enter], .openen, "openen", disabled: none),
      Binding(["m"], .melding, "nieuwe melding", disabled: MeldingForm.disabled(world)),
      Binding([.tab], .alles, toontAlles ? "zonder route" : "alle"),
      ZoekScreen.binding(.zoeken, world),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: rows(world).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .melding: return [.push(MeldingForm.new(world))]
    case .zoeken: return [.push(ZoekScreen())]
    case .alles:
      toontAlles.toggle()
      list = ListState()
      return []
    case .openen:
      return list.row(of: rows(world)).map { [.push(MeldingScreen(nummer: $0.nummer))] } ?? []
    }
  }

  private func rows(_ world: World) -> [Stored<Melding>] {
    let all = world.view.meldingen
    return toontAlles
      ? all.reversed()
      : all.filter { !$0.inhoud.status.isUitScreening }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = rows(world)
    Table(
      columns: [
        TableColumn("nummer", .fixed(11)), TableColumn("ontvangen", .fixed(9)),
        TableColumn("wie", .fixed(6)), TableColumn("gemeente", .fixed(20), drops: true),
        TableColumn("soort", .flex(1)), TableColumn("staat", .fixed(12)),
      ],
      count: rows.count,
      empty: "Er zijn geen meldingen die op een route wachten. m: nieuwe melding."
    ) { index in
      let data = rows[index].inhoud.gegevens
      return TableRow([
        rows[index].nummer.description, data.ontvangenOp?.kort ?? "", who(data, world),
        data.gemeente ?? "", data.soort.map(world.house.meldingsoorten.naam) ?? "",
        rows[index].inhoud.status.naam,
      ])
    }.draw(in: rect, on: &canvas, list)
  }

  private func who(_ data: Meldinggegevens, _ world: World) -> String {
    if data.onderwerp == .gebied { return "gebied" }
    let main = data.betrokkenen.first(where: \.hoofd) ?? data.betrokkenen.first
    return main.map { world.view.initialen($0.persoon) } ?? ""
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
    }
  }
}
