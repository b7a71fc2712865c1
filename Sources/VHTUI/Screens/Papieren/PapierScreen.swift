import VHDomain

/// Which paper: of a meeting, or for the reporter of a melding.
///
/// The paper itself is asked of the view again and again, so that it stays true and is not there in
/// a room.
enum Papierbron: Equatable {
  case overleg(Nummer<Overleg>, Papiersoort, organisatie: String?)
  case melder(Nummer<Casus>, Nummer<Melding>)
  /// Of a dossier; for whom it usually is.
  case casus(Nummer<Casus>, Papiersoort)

  init(_ papier: Papier, _ overleg: Nummer<Overleg>) {
    self = .overleg(overleg, papier.soort, organisatie: papier.organisatie)
  }

  init(_ regel: Terugkoppelregel) { self = .melder(regel.casus, regel.melding) }

  func papier(_ world: World) -> Papier? {
    switch self {
    case .overleg(let nummer, let soort, let id): world.view.papier(soort, nummer, voor: id)
    case .casus(let nummer, let soort): world.view.casuspapier(soort, nummer)
    case .melder: regel(world).flatMap { world.view.terugkoppelpapier($0) }
    }
  }

  /// The line of the queue of reporters; nil once that reporter was told.
  func regel(_ world: World) -> Terugkoppelregel? {
    guard case .melder(let casus, let melding) = self else { return nil }
    return world.view.terugTeKoppelen.first { $0.casus == casus && $0.melding == melding }
  }
}

/// A paper to read, with what can be done with it.
struct PapierScreen: Screen {
  enum Action { case gelezen, omlaag, omhoog, drukken, verstuurd }

  let bron: Papierbron
  private var offset = 0

  init(_ bron: Papierbron) { self.bron = bron }

  func page(_ world: World) -> Page {
    let paper = bron.papier(world)
    return Page(title: paper?.titel ?? "Papier", status: status(paper, world))
  }

  private func status(_ paper: Papier?, _ world: World) -> String {
    guard let paper else { return "" }
    if case .casus(let nummer, let soort) = bron {
      let readers = world.view.gewoneLezers(soort, nummer).map(world.view.naam)
      return readers.isEmpty
        ? "Nog voor niemand: kies bij drukken (d) voor wie het is." : "Voor \(dutchList(readers))."
    }
    guard case .overleg(let nummer, let soort, let id) = bron else {
      return bron.regel(world).map { "\(Papierwoorden.termijn($0, world).metHoofdletter)." } ?? ""
    }
    let sent = world.view[nummer]?.inhoud.verzending(van: soort, aan: id)
    return sent.map { "\(Papierwoorden.verstuurd($0).metHoofdletter)." }
      ?? "Bestand: \(paper.bestandsnaam(.tekst))"
  }

  private func lines(_ world: World, width: Int) -> [String] {
    guard let paper = bron.papier(world) else {
      return [Papierwoorden.nietHier(world, "Dit papier is er niet meer; ga terug met Esc.")]
    }
    return paper.regels(breedte: min(width, Paragraph.measure))
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none =
      bron.papier(world) == nil
      ? Papierwoorden.nietHier(world, "Dit papier is er niet meer.") : nil
    let isFromDossier = if case .casus = bron { true } else { false }
    let sending: [Binding<Action>] =
      isFromDossier
      ? []
      : [
        Binding(
          ["+"], .verstuurd, bron.regel(world) == nil ? "verstuurd" : "ingelicht",
          disabled: none ?? Papieropdracht.bezwaar(bron, world))
      ]
    return [
      Binding([.enter], .gelezen, "gelezen"),
      Binding(["d"], .drukken, "drukken", disabled: none),
    ] + sending + [
      Binding([.down, .pageDown], .omlaag, "verder", name: "pijlen"),
      Binding([.up, .pageUp], .omhoog, "omhoog", footer: false),
    ]
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .gelezen: return [.pop]
    case .omlaag:
      offset = min(offset + 1, max(0, lines(world, width: Paragraph.measure).count - 1))
    case .omhoog: offset = max(0, offset - 1)
    case .drukken: return [.push(Papieropdracht.drukken(bron, world))]
    case .verstuurd: return [.push(Papieropdracht.verstuurd(bron, world))]
    }
    return []
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: rect.height > 6 ? 1 : 0, left: 1, right: 1)
    guard !inner.isEmpty else { return }
    let lines = lines(world, width: inner.width)
    let (text, rest) = inner.splitBottom(lines.count > inner.height && inner.height > 2 ? 1 : 0)
    // At the end nothing scrolls further away than the last page.
    let first = min(offset, max(0, lines.count - text.height))
    let shown = lines.dropFirst(first).prefix(text.height)
    canvas.say(.text(shown.map(\.hoorbaar)), in: text)
    canvas.park(at: text.origin)
    for (step, line) in shown.enumerated() {
      canvas.write(
        line, at: Point(column: text.column, row: text.row + step), width: text.width)
    }
    let below = lines.count - first - shown.count
    if below > 0 { canvas.write("… nog \(below) regels", at: rest.origin, style: .dim) }
  }
}

extension String {
  /// A line of a paper as it is heard: a box and a place to write in words.
  fileprivate var hoorbaar: String {
    let box = replacing("[ ] ", with: "vakje: ")
    return box.contains("___") ? box.filter { $0 != "_" } + "in te vullen" : box
  }
}
