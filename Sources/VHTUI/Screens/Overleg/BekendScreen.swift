import VHDomain

/// Who at the table knows the persons, by exception: a number names who does, Enter closes the round
/// and all others read "geen bekendheid gemeld".
struct BekendScreen: Screen {
  enum Action { case nummer, klaar, waarom }

  let nummer: Nummer<Casus>
  let organisaties: [String]
  private var entry = NumberEntry()
  private var isRonde = false

  init(nummer: Nummer<Casus>, _ world: World) {
    self.nummer = nummer
    let shown = world.view.actor.overleg.flatMap { world.view.punt(Puntid(nummer), in: $0) }
    organisaties = (shown?.lezers ?? []).compactMap(\.organisatie)
  }

  private var isLong: Bool { organisaties.count > 9 }

  private func bekend(_ world: World) -> [String] {
    world.view.bekendheid(nummer)?.bekend ?? []
  }

  func page(_ world: World) -> Page {
    let count = bekend(world).filter(organisaties.contains).count
    return Page(
      title: "\(nummer)   wie kent hen?",
      status: "\(count) van \(organisaties.count) kent hen; de anderen worden niet genoemd.",
      pending: entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let digits = (0...9).map { Key.character(Character(String($0))) }
    return [
      Binding(
        isLong ? digits : Array(digits[1...].prefix(organisaties.count)), .nummer, "kent hen",
        footer: !organisaties.isEmpty, pinned: true,
        name: isLong ? "01-\(organisaties.count)" : "1-\(organisaties.count)"),
      Binding(
        [.enter], .klaar, entry.pending.map { "klaar met \($0)" } ?? "ronde afsluiten",
        pinned: true),
      Binding(["w"], .waarom, "waarom"),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    if let digit = key.digit {
      switch entry.type(digit, count: organisaties.count, isWhole: true) {
      case .selected(let number): return toggle(number, world)
      case .pending: return []
      case .missing(let number): return [.say("Nummer \(number) staat er niet bij.")]
      }
    }
    if [.enter, .insert].contains(key), let number = entry.settle() {
      return toggle(number, world)
    }
    return nil
  }

  private mutating func toggle(_ number: Int, _ world: World) -> [Effect] {
    guard organisaties.indices.contains(number - 1), let meeting = world.overleg else {
      return [.say("Nummer \(number) staat er niet bij.")]
    }
    let id = organisaties[number - 1]
    let answer: Bekendheidsantwoord = bekend(world).contains(id) ? .onbekend : .bekend
    return [.run(.bijOverleg(meeting.nummer, .bekendheid(nummer, Bekendheid(id, answer))))]
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .nummer: return []
    case .waarom:
      return [
        .explain(
          "Wie kent hen?",
          [
            "Typ alleen het nummer van wie de betrokkenen kent; nog eens typen neemt het terug.",
            "Wie niets noemt of niets mag zeggen, staat nergens apart: overal staat geen "
              + "bekendheid gemeld (R-114).",
          ])
      ]
    case .klaar:
      guard let meeting = world.overleg else { return [.pop] }
      isRonde = true
      return [.run(.bijOverleg(meeting.nummer, .bekendheidAfronden(nummer)))]
    }
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .failure(let refusal):
      isRonde = false
      return refusal.effects
    case .success: return isRonde ? [.pop, .say("Rondgevraagd wie hen kent.")] : []
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(left: 1, right: 1)
    canvas.write(
      "Typ het nummer van wie de betrokkenen KENT.", at: inner.origin, width: inner.width)
    let known = Set(bekend(world))
    let body = inner.inset(top: inner.height > 12 ? 2 : 1)
    canvas.say(.table(aloud(known, world)), in: body)
    let columns = Columns(count: organisaties.count, in: body, minimum: 28)
    for (index, id) in organisaties.enumerated() {
      let place = columns.place(of: index)
      guard !place.isEmpty else { continue }
      let mark = known.contains(id) ? " KENT HEN" : ""
      let room = max(1, place.width - 6 - mark.columns)
      canvas.write(
        " \(String(index + 1).padded(to: 2, .right))  "
          + world.house.partners.naam(id).padded(to: room) + mark,
        at: place.origin, style: known.contains(id) ? .bold : [], width: place.width)
    }
    canvas.park(at: body.origin)
  }

  private func aloud(_ known: Set<String>, _ world: World) -> SpokenTable {
    SpokenTable(
      titles: ["", ""], count: organisaties.count, selected: nil, first: 0,
      rows: organisaties.enumerated().map { index, id in
        SpokenTable.Row(
          number: String(index + 1),
          cells: [world.house.partners.naam(id), known.contains(id) ? "kent hen" : ""])
      })
  }
}
