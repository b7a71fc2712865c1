import VHDomain

/// What one organisation replied to its invitation, point by point: whom it knows (R-26).
///
/// Only at one's own place: in the room nobody's answer is shown apart (R-114).
struct AntwoordScreen: Screen {
  enum Action { case bekend, onbekend, magNiet, klaar }

  let nummer: Nummer<Overleg>
  let organisatie: String
  private var list = ListState()

  init(nummer: Nummer<Overleg>, organisatie: String) {
    self.nummer = nummer
    self.organisatie = organisatie
  }

  private func punten(_ world: World) -> [Nummer<Casus>] {
    guard !world.view.room.isGedeeld, let meeting = world.view[nummer]?.inhoud else { return [] }
    return world.view.agenda(meeting).compactMap(\.casus)
  }

  private func antwoord(_ casus: Nummer<Casus>, _ world: World) -> Bekendheidsantwoord? {
    world.view.bekendheid(casus)?.antwoorden.last { $0.organisatie == organisatie }?.antwoord
  }

  func page(_ world: World) -> Page {
    let all = punten(world)
    let open = all.count { antwoord($0, world) == nil }
    return Page(
      title: "Antwoord van \(world.house.partners.naam(organisatie))",
      centre: world.view.naam(nummer),
      status: open == 0
        ? "Alle punten zijn beantwoord."
        : "Nog \(counted(open, "punt", "punten")) zonder antwoord.",
      pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let reason =
      punten(world).isEmpty
      ? Papierwoorden.nietHier(world, "Er staat geen casus op deze agenda.") : cannot(world)
    return [
      Binding(["j"], .bekend, "ja", disabled: reason, pinned: true),
      Binding(["n"], .onbekend, "nee", disabled: reason, pinned: true),
      Binding(["o"], .magNiet, "mag niet zeggen", disabled: reason),
      Binding([.enter], .klaar, "klaar"),
    ]
  }

  private func cannot(_ world: World) -> String? {
    guard let casus = list.row(of: punten(world)) else { return nil }
    return world.disabled(
      .bijOverleg(nummer, .bekendheid(casus, Bekendheid(organisatie, .onbekend))))
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: punten(world).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    let answers: [Action: Bekendheidsantwoord] = [
      .bekend: .bekend, .onbekend: .onbekend, .magNiet: .magNietZeggen,
    ]
    guard let answer = answers[action], let casus = list.row(of: punten(world)) else {
      return [.pop]
    }
    return [.run(.bijOverleg(nummer, .bekendheid(casus, Bekendheid(organisatie, answer))))]
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .success:
      list.selected = min(list.selected + 1, max(0, punten(world).count - 1))
      return []
    case .failure(let refusal): return refusal.effects
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = punten(world).map { casus -> TableRow in
      let who = world.view[casus].map { world.view.initialen($0.inhoud) } ?? ""
      return TableRow([casus.description, who, Self.woord(antwoord(casus, world))])
    }
    Table(
      columns: [
        TableColumn("", .fixed(12)), TableColumn("", .fixed(8)), TableColumn("", .flex(1)),
      ],
      rows: rows, empty: Papierwoorden.nietHier(world, "Er staat geen casus op deze agenda.")
    ).draw(in: rect, on: &canvas, list)
  }

  private static func woord(_ antwoord: Bekendheidsantwoord?) -> String {
    switch antwoord {
    case nil: "nog geen antwoord"
    case .bekend: "kent hen"
    case .onbekend: "kent hen niet"
    case .magNietZeggen: "mag niet zeggen"
    case .nietGemeld: "geen bekendheid gemeld"
    }
  }
}
