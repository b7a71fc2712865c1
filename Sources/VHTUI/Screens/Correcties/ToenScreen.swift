import VHDomain

/// A record as it was known at the end of a day, and what is different since.
struct ToenScreen: Screen {
  enum Action { case wissel, dag, dicht, omlaag, omhoog }

  let nummer: RecordNummer
  let dag: Datum
  private(set) var toontVerschil = false
  private var offset = 0

  init(nummer: RecordNummer, dag: Datum) {
    self.nummer = nummer
    self.dag = dag
  }

  /// The key that leads here from a dossier.
  static func binding<A>(_ action: A, _ nummer: RecordNummer, _ world: World) -> [Binding<A>] {
    [Binding(["t"], action, "zoals op een dag", footer: false)]
  }

  /// Asks the day first.
  static func vraag(_ nummer: RecordNummer, _ world: World) -> FormScreen {
    var screen = FormScreen(
      title: "\(nummer) zoals bekend op",
      intro: "Het dossier zoals het er aan het eind van die dag "
        + "stond: wat later is vastgelegd of gecorrigeerd, telt niet mee.",
      fields: [.day("op", "Dag", today: world.today, side: .terug, isRequired: true)]
    ) { form, world in
      guard let day = form.date("op") else {
        return .missing("op", "Vul een dag in, bijvoorbeeld 14-5-2026.")
      }
      guard day <= world.today else {
        return .missing("op", "\(day.lang) moet nog komen; vul een dag in die geweest is.")
      }
      guard world.view.zoalsOp(day, nummer) != nil else {
        return .missing("op", "Op \(day.lang) was er van \(nummer) nog niets vastgelegd.")
      }
      return .effects([.replace(ToenScreen(nummer: nummer, dag: day))])
    }
    screen.woord = "bekijken"
    return screen
  }

  var dossier: RecordNummer? { nummer }

  func page(_ world: World) -> Page {
    let count = verschillen(world).count
    let since =
      count == 0
      ? "Sindsdien is er niets veranderd."
      : "Sindsdien \(count == 1 ? "veranderde" : "veranderden") "
        + "\(counted(count, "veld", "velden"))\(toontVerschil ? "." : "; v toont ze.")"
    return Page(
      title: "\(nummer) zoals bekend op \(dag.lang)", ribbon: .pad(world, at: nil), status: since)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding([.enter], .dicht, "gelezen"),
      Binding(["v"], .wissel, toontVerschil ? "toen" : "wat nu anders is"),
      Binding(["t"], .dag, "andere dag"),
      Binding([.down, .pageDown], .omlaag, "verder", name: "pijlen"),
      Binding([.up, .pageUp], .omhoog, "omhoog", footer: false),
    ]
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .dicht: return [.pop]
    case .dag: return [.replace(ToenScreen.vraag(nummer, world))]
    case .wissel:
      toontVerschil.toggle()
      offset = 0
    case .omlaag: offset += 1
    case .omhoog: offset = max(0, offset - 1)
    }
    return []
  }

  private func verschillen(_ world: World) -> [Gevolgen.Veld] {
    world.view.zoalsOp(dag, nummer)?.verschillen(met: world.view, nummer) ?? []
  }

  /// A row of the text, what goes on in the column where its value begins.
  private static func wrapped(_ line: String, _ width: Int) -> [String] {
    guard line.columns > width, width > 30 else { return [line] }
    let label = line.dropFirst(2).ranges(of: "  ").first
    let start = label.map { line.distance(from: line.startIndex, to: $0.upperBound) } ?? 2
    let rest = line.dropFirst(start)
    let indent = min(start + rest.prefix { $0 == " " }.count, width / 2)
    return "\(line.dropFirst(indent))".wrapped(to: width - indent).enumerated().map { row, part in
      (row == 0 ? String(line.prefix(indent)) : String(repeating: " ", count: indent)) + part
    }
  }

  private func text(_ world: World) -> String {
    guard let then = world.view.zoalsOp(dag, nummer), let known = then.tekst(nummer) else {
      return "\(nummer) is niet gevonden."
    }
    guard toontVerschil else { return known }
    let all = verschillen(world)
    return all.isEmpty
      ? "Er is niets veranderd."
      : all.map { "\($0.naam.metHoofdletter): \($0.was) werd \($0.wordt)" }.joined(separator: "\n")
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    let lines = text(world).split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { ToenScreen.wrapped(String($0), inner.width) }
    let (body, rest) = inner.splitBottom(lines.count > inner.height && inner.height > 2 ? 1 : 0)
    let first = min(offset, max(0, lines.count - body.height))
    canvas.park(at: body.origin)
    for (row, line) in lines.dropFirst(first).prefix(body.height).enumerated() {
      canvas.write(
        line, at: Point(column: body.column, row: body.row + row), width: body.width)
    }
    let below = lines.count - first - body.height
    if below > 0 { canvas.write("… nog \(below) regels", at: rest.origin, style: .dim) }
  }
}
