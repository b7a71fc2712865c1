import VHDomain

/// What a correction would do, before it is recorded: values, state, and every published figure it
/// moves.
struct GevolgenScreen: Screen {
  enum Action { case vastleggen, terug, brief }

  let command: Command
  let gevolgen: Gevolgen
  /// How many pages to go back to once it is recorded: the form lies beneath this one.
  let back: Int
  private var offset = 0

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
  }

  func page(_ world: World) -> Page {
    Page(
      title: "Wat dit verandert", ribbon: .pad(world, at: nil),
      status: "Nog niets vastgelegd. \(command.ongedaan.vooraf ?? "")")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding(["j"], .vastleggen, "vastleggen"), Binding([.enter], .terug, "niet vastleggen"),
      Binding(
        ["d"], .brief, "tekst voor de gemeente",
        disabled: gevolgen.cijfers.isEmpty ? "Geen gepubliceerd cijfer verandert." : nil,
        footer: !gevolgen.cijfers.isEmpty),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    switch key {
    case .down: offset = min(offset + 1, max(0, lines.count - 1))
    case .up: offset = max(0, offset - 1)
    default: return nil
    }
    return []
  }

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
      return Array(repeating: .pop, count: back)
        + [
          .say(
            "Vastgelegd \(receipt.opgeslagen.tijdMetSeconden); de oude waarde staat in het verloop."
          )
        ]
    }
  }

  private var lines: [(text: String, isHead: Bool)] {
    var lines: [(String, Bool)] = []
    let add = { (head: String, rows: [String]) in
      guard !rows.isEmpty else { return }
      lines += [(head, true)] + rows.map { ($0, false) } + [("", false)]
    }
    add("WAARDEN", gevolgen.velden.map { "\($0.nummer)  \($0.naam): \($0.was) wordt \($0.wordt)" })
    add("WAT ERUIT VOLGT", gevolgen.toestand)
    add(
      "GEPUBLICEERDE CIJFERS",
      gevolgen.cijfers.map { figure in
        "\(figure.rapport), \(figure.titel): \(figure.verschil.adres) "
          + "\(figure.verschil.was.map(String.init) ?? "niet bekend") wordt "
          + "\(figure.verschil.wordt.map(String.init) ?? "niet bekend")"
      })
    if gevolgen.cijfers.isEmpty { lines.append(("Geen gepubliceerd cijfer verandert.", false)) }
    return lines
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    canvas.park(at: inner.origin)
    var row = 0
    let all = lines.flatMap { line in
      (line.text.isEmpty ? [""] : line.text.wrapped(to: inner.width)).map { ($0, line.isHead) }
    }
    for (text, isHead) in all.dropFirst(offset) where row < inner.height {
      if row == inner.height - 1, all.count - offset > inner.height {
        canvas.write(
          "… nog \(all.count - offset - row) regels, pijl omlaag",
          at: Point(column: inner.column, row: inner.row + row), style: .dim, width: inner.width)
      } else {
        canvas.write(
          text, at: Point(column: inner.column, row: inner.row + row),
          style: isHead ? .group : [], width: inner.width)
      }
      row += 1
    }
  }
}
