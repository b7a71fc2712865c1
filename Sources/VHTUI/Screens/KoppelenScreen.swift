import VHDomain

/// The casussen a melding may be linked to, those of its persons first, each with why.
struct KoppelenScreen: Screen {
  enum Action { case enter }

  let nummer: Nummer<Melding>
  private var keuze = KeuzeLijst()

  init(nummer: Nummer<Melding>) {
    self.nummer = nummer
  }

  /// Why nothing can be linked, before the list is opened.
  static func disabled(_ nummer: Nummer<Melding>, _ world: World) -> String? {
    guard let first = world.view.koppelkeuzes(nummer).first else {
      return "Er loopt geen casus waaraan deze melding te koppelen is."
    }
    // What hinders this casus may not hinder the next one; what hinders the melding does.
    let running = world.view.koppelkeuzes(nummer).first { !$0.casus.inhoud.fase.isVoorbij }
    return world.disabled(.koppelen(nummer, (running ?? first).casus.nummer, reden: "-"))
  }

  func page(_ world: World) -> Page {
    Page(
      title: "\(nummer) koppelen", ribbon: .pad(world, at: .melding),
      status: keuze.pointed(options(world))?.reden ?? "Kies de casus waar de melding bij hoort.",
      pending: keuze.pending)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      KeuzeLijst.binding(
        .enter, "kies", count: options(world).count,
        disabled: KoppelenScreen.disabled(nummer, world))
    ]
  }

  private func options(_ world: World) -> [KeuzeLijst.Optie] {
    world.view.koppelkeuzes(nummer).map { choice in
      let casus = choice.casus
      let label =
        "\(casus.nummer)  \(world.view.initialen(casus.inhoud)), \(casus.inhoud.fase.naam): "
        + choice.waarom
      // Only a casus of the persons can be closed or of another class.
      let reason =
        choice.isVanPersoon ? world.disabled(.koppelen(nummer, casus.nummer, reden: "-")) : nil
      return .init(casus.nummer.description, label, reden: reason)
    }
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    switch keuze.handle(key, options(world)) {
    case .chosen(let option):
      if let reason = option.reden { return [.say(reason)] }
      return Nummer<Casus>(option.id).map { [.push(MeldingForms.koppelen(nummer, $0, world))] }
        ?? []
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
