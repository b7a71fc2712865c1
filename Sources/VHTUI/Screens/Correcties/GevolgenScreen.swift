import VHDomain

/// What a correction would do, before it is recorded: values, state, and every published figure it
/// moves.
struct GevolgenScreen: Screen {
  enum Action { case vastleggen, terug, brief }

  let command: Command
  let gevolgen: Gevolgen
  /// How many pages to go back to once it is recorded: the form lies beneath this one.
  let back: Int
  private var blad = Gevolgenblad()

  /// The page, or why the domain refuses.
  static func open(_ command: Command, back: Int, _ world: World) -> [Effect] {
    guard let desk = world.desk else { return [.run(command)] }
    do throws(PerformError) {
      let found = try desk.registry.gevolgen(van: command, as: desk.actor)
      return [.push(GevolgenScreen(command: command, gevolgen: found, back: back))]
    } catch {
      switch error {
      case .refused(let refusal): return [.explain("Dit kan zo niet", refusal.zinnenMetRegel)]
      case .failed(let problem): return [.say(problem.message)]
      }
    }
  }

  init(command: Command, gevolgen: Gevolgen, back: Int) {
    self.command = command
    self.gevolgen = gevolgen
    self.back = back
    blad.add(gevolgen)
    guard isVoorstel else { return }
    blad.add("", ["", "Dit raakt \(dutchList(gevolgen.groepen.map(\.naam))). Een ander beslist."])
  }

  /// Whether it waits for a second person before anything changes.
  private var isVoorstel: Bool { !gevolgen.groepen.isEmpty }

  func page(_ world: World) -> Page {
    Page(
      title: "Wat dit verandert", ribbon: .pad(world, at: nil),
      status: isVoorstel
        ? "Nog niets vastgelegd. Een tweede persoon beslist hierover."
        : "Nog niets vastgelegd. \(command.ongedaan.vooraf ?? "")")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding(["j"], .vastleggen, isVoorstel ? "voorstellen" : "vastleggen"),
      Binding([.enter], .terug, isVoorstel ? "niet voorstellen" : "niet vastleggen"),
      Binding(
        ["d"], .brief, "tekst voor de gemeente",
        disabled: gevolgen.cijfers.isEmpty ? "Geen gepubliceerd cijfer verandert." : nil,
        footer: !gevolgen.cijfers.isEmpty),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? { blad.type(key) ? [] : nil }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .vastleggen: return [.run(command)]
    case .terug: return [.pop]
    case .brief: return [.explain("Tekst voor de gemeente", [gevolgen.brief])]
    }
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .failure(let refusal): return refusal.effects
    case .success(let receipt):
      let said =
        receipt.nieuw(Voorstel.self).map {
          "\($0) wacht nu op een tweede persoon; er is niets gewijzigd."
        }
        ?? "Vastgelegd \(receipt.opgeslagen.tijdMetSeconden); de oude waarde staat in het verloop."
      return Array(repeating: .pop, count: back) + [.say(said)]
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    blad.draw(in: rect, on: &canvas)
  }
}
