import VHDomain

/// One choice of the figures: the table, the period, the gemeente or the traject.
struct CijferkeuzeScreen: Screen {
  enum Action { case kiezen }

  let onderdeel: Cijferkeuze.Onderdeel
  /// The figures one came from.
  let cijfers: CijfersScreen
  private(set) var lijst = KeuzeLijst()

  init(_ onderdeel: Cijferkeuze.Onderdeel, _ cijfers: CijfersScreen) {
    self.onderdeel = onderdeel
    self.cijfers = cijfers
  }

  func page(_ world: World) -> Page {
    Page(
      title: "Cijfers: \(onderdeel.titel.lowercased())", ribbon: .pad(world, at: nil),
      status: lijst.pointed(options(world))?.reden ?? "", pending: lijst.pending)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [KeuzeLijst.binding(.kiezen, count: options(world).count)]
  }

  private func options(_ world: World) -> [KeuzeLijst.Optie] {
    cijfers.keuze.opties(onderdeel, world)
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    switch lijst.handle(key, options(world)) {
    case .chosen(let option): return chosen(option, world)
    case .moved: return []
    case .missing(let number): return [.say("Regel \(number) is er niet.")]
    case .ignored: return nil
    }
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] { [] }

  private func chosen(_ option: KeuzeLijst.Optie, _ world: World) -> [Effect] {
    if let reason = option.reden { return [.say(reason)] }
    if onderdeel == .periode, option.id == Cijferkeuze.anders { return [.push(form(world))] }
    var next = cijfers
    next.keuze.kies(option.id, onderdeel, world)
    return [.pop, .replace(next)]
  }

  /// Asks for a period in the form of the command line.
  private func form(_ world: World) -> FormScreen {
    let cijfers = cijfers
    return FormScreen(
      title: "Cijfers: een andere periode", ribbon: .pad(world, at: nil),
      fields: [
        .text(
          "periode", "Periode",
          help: "2018-Q4, 2018-Q4..2019-Q3, 2019, verslagjaar-2019 of 2017-01-01..2017-10-31",
          isRequired: true)
      ]
    ) { form, world in
      do throws(Cijferfout) {
        var next = cijfers
        next.keuze.periode = try Verslagperiode.lees(form.text("periode"), world.house)
        return .effects([.pop, .pop, .replace(next)])
      } catch {
        return .missing("periode", error.zin)
      }
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: rect.height > 12 ? 1 : 0)
    canvas.write(" \(onderdeel.titel.uppercased())", at: inner.origin, style: .group)
    lijst.draw(options(world), in: inner.inset(top: 1), on: &canvas)
  }
}
