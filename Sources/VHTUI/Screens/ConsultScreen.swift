import VHDomain

/// Counting advice to a partner: one digit says how it was asked, and that is all that is kept.
struct ConsultScreen: Screen {
  enum Action { case tellen(Consultkanaal) }

  func page(_ world: World) -> Page {
    Page(
      title: "Consult tellen", ribbon: .pad(world),
      status: "Er wordt geen naam of tekst bij bewaard.")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    Consultkanaal.allCases.enumerated().map { index, channel in
      Binding(
        [.character(Character(String(index + 1)))], .tellen(channel), channel.rawValue,
        disabled: world.disabled(.consultTellen(Consult(channel))))
    }
  }

  /// Why nothing can be counted, for the key that leads here.
  static func disabled(_ world: World) -> String? {
    world.disabled(.consultTellen(Consult(.telefoon)))
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .tellen(let channel): [.run(.consultTellen(Consult(channel)))]
    }
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .failure(let refusal): return refusal.effects
    case .success(let receipt):
      let what = receipt.intrekking?.wat ?? "consult"
      let count = Self.today(world).count
      return [
        .pop, .say("\(what.metHoofdletter) geteld, vandaag \(count) in totaal. u: ongedaan maken."),
      ]
    }
  }

  private static func today(_ world: World) -> [Consult] {
    world.view.consultdagen.first { $0.inhoud.datum == world.today }?.inhoud.consulten ?? []
  }

  private var heading: String { "Consult: hoe vroeg de partner advies?" }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    canvas.say(.text([heading]), in: inner.rows(from: 0, count: 1))
    canvas.write("CONSULT     hoe vroeg de partner advies?", at: inner.origin, style: .group)
    let today = Self.today(world)
    for (index, channel) in Consultkanaal.allCases.enumerated() {
      let count = today.count { $0.kanaal == channel }
      let label = channel.rawValue.metHoofdletter
      let space = String(repeating: " ", count: 12 - label.count)
      canvas.say(
        .text(["\(index + 1): \(channel.rawValue), vandaag \(count)."]),
        in: inner.rows(from: 2 + index, count: 1))
      canvas.write(
        "\(index + 1)  \(label)\(space)vandaag \(count)",
        at: Point(column: inner.column + 2, row: inner.row + 2 + index), width: inner.width - 2)
    }
  }
}
