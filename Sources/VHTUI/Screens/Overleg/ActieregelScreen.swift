import VHDomain

/// An action in one line, echoed in full before it is kept: who, what, uiterlijk wanneer.
struct ActieregelScreen: Screen {
  enum Action { case vastleggen }

  let nummer: Nummer<Casus>
  var form = Form([.text("regel", "Actie")])
  /// What was kept here, to be read back.
  private var bewaard: [String] = []

  init(nummer: Nummer<Casus>) { self.nummer = nummer }

  var takesText: Bool { true }

  func page(_ world: World) -> Page {
    Page(title: "Actie bij \(nummer)", status: "Enter legt vast wat er voluit staat.")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding(
        [.enter], .vastleggen, form.text("regel").isEmpty ? "klaar" : "vastleggen", pinned: true)
    ]
  }

  private func lezing(_ world: World) -> Actieregel.Lezing {
    let meeting = world.overleg?.inhoud
    return Actieregel(world.house, aanwezig: meeting?.aanwezig ?? [], vandaag: world.today)
      .lees(form.text("regel"))
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    if key == .escape { return nil }
    if key == "?", form.text("regel").isEmpty { return nil }
    if key == .enter { return keep(world) }
    _ = form.handle(key)
    return []
  }

  private mutating func keep(_ world: World) -> [Effect] {
    if form.text("regel").isEmpty { return [.pop] }
    switch lezing(world) {
    case .ontbreekt(let sentence): return [.say(sentence)]
    case .actie(let action):
      bewaard.append(world.view.voluit(action))
      return [.run(.actieToevoegen(nummer, action))]
    }
  }

  mutating func paste(_ text: String, _ world: World) -> [Effect] {
    _ = form.paste(text)
    return []
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] { [] }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .success:
      form = Form([.text("regel", "Actie")])
      return [.say("Vastgelegd. Nog een actie, of Enter op een lege regel: klaar.")]
    case .failure(let refusal):
      if !bewaard.isEmpty { bewaard.removeLast() }
      return refusal.effects
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: rect.height > 10 ? 1 : 0, left: 1, right: 1)
    let (head, body) = inner.splitTop(1)
    canvas.write(
      "Wie, wat, wanneer: politie contactverbod nagaan vr", at: head.origin, style: .heading,
      width: head.width)
    let (field, below) = body.inset(top: body.height > 6 ? 1 : 0).splitTop(1)
    form.draw(in: field, on: &canvas)
    let echo: String =
      switch lezing(world) {
      case .actie(let action): world.view.voluit(action)
      case .ontbreekt(let sentence): sentence
      }
    let used = Paragraph(echo, style: .bold).draw(
      in: below.inset(top: below.height > 4 ? 1 : 0), on: &canvas)
    let done = (world.view[nummer]?.inhoud.openActies ?? []).map { world.view.voluit($0) }
    Paragraph(done.enumerated().map { "\($0 + 1)  \($1)" }.joined(separator: "\n")).draw(
      in: below.inset(top: used + (below.height > 4 ? 3 : 1)), on: &canvas)
  }
}
