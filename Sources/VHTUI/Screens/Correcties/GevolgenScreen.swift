import VHDomain

/// What a correction would do, before it is recorded: values, state, and every published figure it
/// moves.
struct GevolgenScreen: Screen {
  enum Action { case vastleggen, terug, brief }

  let command: Command
  let gevolgen: Gevolgen
  /// How many pages to go back to once it is recorded: the form lies beneath this one.
  let back: Int
  /// How many records change, when that number has to be typed before they do.
  let telling: Int?
  private var blad = Gevolgenblad()
  private var getypt = ""

  /// The page, or why the domain refuses.
  ///
  /// - Parameter telt: whether the number of records has to be typed.
  static func open(
    _ command: Command, back: Int, telt: Bool = false, _ world: World
  ) -> [Effect] {
    guard let desk = world.desk else { return [.run(command)] }
    if let meanwhile = meanwhile(command, back: back, desk) { return [.push(meanwhile)] }
    do throws(PerformError) {
      let found = try desk.registry.gevolgen(van: command, as: desk.actor)
      return [
        .push(
          GevolgenScreen(
            command: command, gevolgen: found, back: back, telling: telt ? found.dossiers : nil))
      ]
    } catch {
      switch error {
      case .refused(let refusal): return GevolgenScreen.refused(command, refusal, back: back)
      case .failed(let problem): return [.say(problem.message)]
      }
    }
  }

  /// Which records can't be put right, when that are some of many; else why it can't be.
  private static func refused(
    _ command: Command, _ refusal: Refusal, back: Int
  ) -> [Effect] {
    if case .corrigeren(let order) = command,
      let some = GeweigerdScreen(order: order, refusal: refusal, back: back)
    {
      return [.push(some)]
    }
    return [.explain("Dit kan zo niet", refusal.zinnenMetRegel)]
  }

  /// The page that asks which of two values holds, when somebody else was first.
  private static func meanwhile(
    _ command: Command, back: Int, _ desk: Desk
  ) -> TussentijdsScreen? {
    guard case .corrigeren(let order) = command else { return nil }
    do throws(StoreError) { try desk.registry.refresh() } catch { return nil }
    let differing = desk.registry.view(as: desk.actor, in: desk.room).tussentijds(order)
    return differing.isEmpty
      ? nil : TussentijdsScreen(order: order, verschillen: differing, back: back)
  }

  init(command: Command, gevolgen: Gevolgen, back: Int, telling: Int? = nil) {
    self.command = command
    self.gevolgen = gevolgen
    self.back = back
    self.telling = telling
    blad.add(gevolgen, telling: telling != nil)
    guard isVoorstel else { return }
    blad.add("", ["", "Dit raakt \(dutchList(gevolgen.groepen.map(\.naam))). Een ander beslist."])
  }

  /// Whether it waits for a second person before anything changes.
  private var isVoorstel: Bool { !gevolgen.groepen.isEmpty }

  func page(_ world: World) -> Page {
    Page(
      title: "Wat dit verandert", ribbon: .pad(world, at: nil),
      status: telling.map {
        "Nog niets vastgelegd. Typ \($0), het aantal dossiers, en Enter "
          + (isVoorstel ? "stelt het voor." : "legt vast.")
      } ?? how, pending: getypt)
  }

  private var how: String {
    isVoorstel
      ? "Nog niets vastgelegd. Een tweede persoon beslist hierover."
      : "Nog niets vastgelegd. \(command.ongedaan.vooraf ?? "")"
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    decision + [
      Binding(
        ["d"], .brief, "tekst voor de gemeente",
        disabled: gevolgen.cijfers.isEmpty ? "Geen gepubliceerd cijfer verandert." : nil,
        footer: !gevolgen.cijfers.isEmpty)
    ]
  }

  private var decision: [Binding<Action>] {
    guard telling != nil else {
      return [
        Binding(["j"], .vastleggen, isVoorstel ? "voorstellen" : "vastleggen"),
        Binding([.enter], .terug, isVoorstel ? "niet voorstellen" : "niet vastleggen"),
      ]
    }
    return [
      getypt.isEmpty
        ? Binding([.enter], .terug, isVoorstel ? "niet voorstellen" : "niet vastleggen")
        : Binding(
          [.enter], .vastleggen,
          isVoorstel ? "voorstellen als dat klopt" : "vastleggen als dat klopt")
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    if blad.type(key) { return [] }
    switch key {
    case .backspace where !getypt.isEmpty: getypt.removeLast()
    default:
      guard telling != nil, let digit = key.digit, getypt.count < 9 else { return nil }
      getypt += "\(digit)"
    }
    return []
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .vastleggen:
      guard let telling, getypt != "\(telling)" else { return [.run(command)] }
      defer { getypt = "" }
      return [.say("U typte \(getypt), het zijn er \(telling). Er is niets vastgelegd.")]
    case .terug: return [.pop]
    case .brief: return [.explain("Tekst voor de gemeente", [gevolgen.brief])]
    }
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .failure(let refusal):
      let other = world.desk.flatMap { GevolgenScreen.meanwhile(command, back: back, $0) }
      return other.map { [.replace($0)] } ?? refusal.effects
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
