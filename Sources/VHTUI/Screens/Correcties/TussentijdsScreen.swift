import VHDomain

/// What was to be corrected was changed by somebody else meanwhile: both values of each field, and a
/// choice; nothing is chosen beforehand.
struct TussentijdsScreen: Screen {
  enum Action { case mijn, ander, terug }

  let order: Correctieopdracht
  let verschillen: [Tussentijds]
  /// As of the page with what it changes, which follows.
  let back: Int
  private var chosen: [Bool] = []

  init(order: Correctieopdracht, verschillen: [Tussentijds], back: Int) {
    self.order = order
    self.verschillen = verschillen
    self.back = back
  }

  var hasOwnEscape: Bool { true }

  func page(_ world: World) -> Page {
    Page(
      title: "Intussen gewijzigd", ribbon: .pad(world, at: nil),
      status: "Iemand anders was u voor. Er is nog niets vastgelegd.")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding(["1"], .mijn, "die van u", pinned: true),
      Binding(["2"], .ander, "zoals het er nu staat", pinned: true),
      Binding([.escape], .terug, chosen.isEmpty ? "formulier" : "vorig veld"),
    ]
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .terug:
      if chosen.isEmpty {
        return [.pop, .say("Er is niets vastgelegd; wat u typte staat er nog.")]
      }
      chosen.removeLast()
    case .mijn: chosen.append(true)
    case .ander: chosen.append(false)
    }
    guard chosen.count == verschillen.count else { return [] }
    let next = order.verzoend(
      zip(verschillen, chosen).map { (verschil: $0, mijn: $1) })
    guard !next.wijzigingen.isEmpty else {
      return Array(repeating: .pop, count: back) + [.say("U liet staan wat er nu staat.")]
    }
    return [.pop] + GevolgenScreen.open(.corrigeren(next), back: back, world)
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    guard verschillen.indices.contains(chosen.count) else { return }
    let one = verschillen[chosen.count]
    let lines = [
      "Veld \(chosen.count + 1) van \(verschillen.count): \(one.nummer), \(one.naam)", "",
      "Toen u begon stond er: \(one.wijziging.was.leesbaar)", "",
      "1  Van u:", one.wijziging.wordt.leesbaar, "",
      "2  Zoals het er nu staat, van \(one.door):", one.nu.leesbaar, "",
      "Wat u niet kiest, blijft te lezen in het verloop.",
    ]
    Paragraph(lines.joined(separator: "\n"))
      .draw(in: rect.inset(top: 1, left: 1, right: 1), on: &canvas)
  }
}
