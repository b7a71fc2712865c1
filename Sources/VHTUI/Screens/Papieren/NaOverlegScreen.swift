import VHDomain

/// What is left to do around a meeting: before it the invitations, after it what was not reached, the
/// papers and the reporters.
struct NaOverlegScreen: Screen {
  enum Action { case openen, drukken, verstuurd, antwoord }

  enum Rij {
    case punt(Agendapunt)
    case papier(Papier)
    case melder(Terugkoppelregel)
  }

  let nummer: Nummer<Overleg>
  private var list = ListState()

  init(nummer: Nummer<Overleg>) { self.nummer = nummer }

  func page(_ world: World) -> Page {
    let meeting = world.view[nummer]?.inhoud
    let isOver = meeting?.status == .gesloten
    return Page(
      title: (isOver ? "Na het overleg: " : "Uitnodigen: ") + world.view.naam(nummer),
      centre: nummer.description, status: status(world), pending: list.entry.text)
  }

  private func status(_ world: World) -> String {
    guard !world.view.room.isGedeeld else { return "" }
    let rows = rows(world)
    let open = rows.count { row in
      if case .papier(let paper) = row { sent(paper, world) == nil } else { false }
    }
    let told = rows.count { if case .melder = $0 { true } else { false } }
    let hidden = world.view.puntenZonderPapier(nummer)
    let parts = [
      open == 0 ? nil : "\(counted(open, "papier", "papieren")) te versturen",
      told == 0 ? nil : "\(counted(told, "melder", "melders")) in te lichten",
      hidden == 0
        ? nil : "\(counted(hidden, "punt staat", "punten staan")) op geen papier (vertrouwelijk)",
    ].compactMap { $0 }
    return parts.isEmpty ? "Alles is gedaan." : "Nog \(parts.joined(separator: ", "))."
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let row = list.row(of: rows(world))
    let none = Papierwoorden.nietHier(world, "Hier is niets te doen.")
    let source = row.flatMap(bron)
    let noPaper = row == nil ? none : source == nil ? "Kies eerst een papier of een melder." : nil
    return [
      Binding([.enter], .openen, word(row), disabled: row == nil ? none : nil),
      Binding(["d"], .drukken, "drukken", disabled: noPaper),
      Binding(
        ["+"], .verstuurd, "verstuurd",
        disabled: noPaper ?? source.flatMap { Papieropdracht.bezwaar($0, world) }),
      Binding(["i"], .antwoord, "antwoord", disabled: noAnswer(row)),
    ]
  }

  /// Replies come in on invitations.
  private func noAnswer(_ row: Rij?) -> String? {
    if case .papier(let paper) = row, paper.soort == .uitnodiging {
      return paper.organisatie.map { Lezer($0).organisatie != nil } ?? false
        ? nil : "Een gast of de betrokkene antwoordt niet over bekendheid."
    }
    return "Kies eerst een uitnodiging; daarop komt het antwoord van die organisatie."
  }

  private func word(_ row: Rij?) -> String {
    if case .punt = row { "dossier" } else { "lezen" }
  }

  private func bron(_ row: Rij) -> Papierbron? {
    switch row {
    case .punt: nil
    case .papier(let paper): Papierbron(paper, nummer)
    case .melder(let line): Papierbron(line)
    }
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: rows(world).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    guard let row = list.row(of: rows(world)) else { return [] }
    if action == .antwoord {
      guard case .papier(let paper) = row, let id = paper.organisatie else { return [] }
      return [.push(AntwoordScreen(nummer: nummer, organisatie: id))]
    }
    guard let source = bron(row) else {
      guard case .punt(let point) = row, let casus = point.casus else {
        return [.say("Dit punt is geen casus van dit huis.")]
      }
      return [.push(DossierScreen(nummer: casus))]
    }
    switch action {
    case .openen: return [.push(PapierScreen(source))]
    case .drukken: return [.push(Papieropdracht.drukken(source, world))]
    case .verstuurd: return [.push(Papieropdracht.verstuurd(source, world))]
    case .antwoord: return []
    }
  }

  // MARK: - Rows

  private func groups(_ world: World) -> [(title: String, rows: [Rij])] {
    guard !world.view.room.isGedeeld, let meeting = world.view[nummer]?.inhoud else { return [] }
    let papers = world.view.papieren(nummer)
    guard meeting.status == .gesloten else {
      return [("UITNODIGINGEN", papers.map { .papier($0) })]
    }
    let left = world.view.agenda(meeting).filter { !$0.isAfgerond }.map { Rij.punt($0) }
    let told = world.view.terugTeKoppelen
      .filter { world.view[$0.casus]?.inhoud.laatsteBesluit?.overleg == nummer }
      .map { Rij.melder($0) }
    let all = [
      ("NIET BESPROKEN", left), ("TERUGKOPPELEN AAN MELDERS", told),
      ("PAPIEREN", papers.map { Rij.papier($0) }),
    ]
    return all.filter { !$0.1.isEmpty }
  }

  private func rows(_ world: World) -> [Rij] { groups(world).flatMap(\.rows) }

  private func sent(_ paper: Papier, _ world: World) -> Papierverzending? {
    world.view[nummer]?.inhoud.verzending(van: paper.soort, aan: paper.organisatie)
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let groups = groups(world)
    Table(
      columns: [
        TableColumn("", .fixed(14)), TableColumn("", .flex(1), least: 14),
        TableColumn("", .fixed(27)),
      ],
      rows: groups.flatMap(\.rows).map { TableRow(cells($0, world)) },
      groups: groups.map { TableGroup(title: $0.title, count: $0.rows.count) },
      empty: Papierwoorden.nietHier(world, "Er is bij dit overleg niets te versturen.")
    ).draw(in: rect, on: &canvas, list)
  }

  /// How much a paper holds, where there can be more than one point.
  private func omvang(_ paper: Papier, _ world: World) -> String {
    world.view[nummer]?.inhoud.afspraak == nil ? "\(Papierwoorden.omvang(paper)), " : ""
  }

  private func cells(_ row: Rij, _ world: World) -> [String] {
    switch row {
    case .punt(let point):
      let who = point.casus.flatMap { world.view[$0] }.map { world.view.initialen($0.inhoud) }
      let back = point.terugOp.map { "komt terug op \($0.lang)" } ?? "zonder dag terug"
      return [point.id.description, who ?? point.onderwerp?.naam ?? "", back]
    case .papier(let paper):
      let whom = paper.organisatie.map { world.view.naam(Lezer($0)) } ?? "het huis"
      let state = sent(paper, world).map { Papierwoorden.opDag($0, world) }
      return [
        paper.soort.naam, whom,
        state
          ?? omvang(paper, world) + "nog te \(paper.soort == .verslag ? "bewaren" : "versturen")",
      ]
    case .melder(let line):
      return [
        line.melding.description, Papierwoorden.melder(line, world),
        Papierwoorden.termijn(line, world),
      ]
    }
  }
}
