import VHDomain

/// By what a caseload is made shorter: the trajecten, gemeenten and signals that are in it.
struct WerkfilterScreen: Screen {
  enum Action { case enter }

  /// The list that is made shorter.
  let lijst: WerkvoorraadScreen.Lijst
  private var keuze = KeuzeLijst()

  init(_ lijst: WerkvoorraadScreen.Lijst) { self.lijst = lijst }

  func page(_ world: World) -> Page {
    Page(
      title: "Alleen laten zien", centre: lijst.naam(world),
      ribbon: .pad(world, current: .procesregie),
      status: keuze.pointed(options(world))?.label
        ?? "Kies waarop; Esc laat alles weer zien.",
      pending: keuze.pending)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [KeuzeLijst.binding(.enter, "kies", count: options(world).count)]
  }

  private func found(_ world: World) -> [(filter: Werkfilter, aantal: Int)] {
    world.view.werkfilters(lijst.rijen(world))
  }

  private func options(_ world: World) -> [KeuzeLijst.Optie] {
    found(world).map {
      .init(
        "\($0.filter)",
        "\($0.aantal) \($0.aantal == 1 ? "casus" : "casussen")  \(world.view.zin($0.filter))")
    }
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    switch keuze.handle(key, options(world)) {
    case .chosen(let option):
      guard let chosen = found(world).first(where: { "\($0.filter)" == option.id }) else {
        return []
      }
      return [.pop, .pop, .push(WerkvoorraadScreen(lijst, alleen: chosen.filter))]
    case .moved: return key == .enter ? [.say("Kies eerst een nummer.")] : []
    case .missing(let number): return [.say("Nummer \(number) staat er niet bij.")]
    case .ignored: return nil
    }
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] { [] }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    keuze.draw(options(world), in: rect.inset(top: 1), on: &canvas)
  }
}
