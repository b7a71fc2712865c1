import VHDomain

/// What a casus is about, who is in it, and what it belongs with: other casussen and its meldingen.
struct SamenhangScreen: Screen {
  enum Action { case openen, persoon, verbinden, verbreken }

  /// A line of the page.
  enum Rij: Equatable {
    case onderwerp
    case persoon(Betrokkenheid)
    case verband(Casusverband)
    case melding(Nummer<Melding>)
  }

  let nummer: Nummer<Casus>
  private(set) var list = ListState()

  init(nummer: Nummer<Casus>) {
    self.nummer = nummer
  }

  func page(_ world: World) -> Page {
    let casus = world.view[nummer]?.inhoud
    return Page(
      title: "\(nummer)  wie en waarmee", ribbon: .pad(world, at: casus?.padstap),
      status: status(world), pending: list.entry.text)
  }

  /// All of what a row may have cut off.
  private func status(_ world: World) -> String {
    guard case .verband(let relation) = list.row(of: rows(world)) else { return "" }
    return world.view.zin(relation) + "."
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let row = list.row(of: rows(world))
    let unknown = world.view[nummer] == nil ? "\(nummer) is niet gevonden." : nil
    return [
      Binding([.enter], .openen, row == .onderwerp ? "wijzigen" : "openen", disabled: unknown),
      Binding(["+"], .persoon, "persoon erbij", disabled: unknown ?? cannotAdd(world)),
      Binding(["k"], .verbinden, "verbinden", disabled: unknown ?? cannotRelate(world)),
      Binding(
        ["h"], .verbreken, "verband weg", disabled: unknown ?? cannotUnrelate(row, world)),
    ]
  }

  private func cannotAdd(_ world: World) -> String? {
    var person = Persoonsgegevens()
    person.achternaam = "-"
    return world.disabled(.betrokkeneBijCasus(nummer, Intakepersoon(.nieuw(person), hoofd: false)))
  }

  private func cannotRelate(_ world: World) -> String? {
    world.disabled(
      .casussenVerbinden(
        nummer,
        Casusverband(met: .elders(huis: "-", nummer: "-"), soort: .anders, toelichting: "-")))
  }

  private func cannotUnrelate(_ row: Rij?, _ world: World) -> String? {
    guard case .verband(let relation) = row else {
      return "Ga eerst op een regel onder VERBONDEN staan."
    }
    return world.disabled(.verbandVerbreken(nummer, relation.met, reden: "-"))
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: rows(world).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .persoon: return [.push(SamenhangForms.persoon(nummer, world))]
    case .verbinden: return [.push(SamenhangForms.verband(nummer, world))]
    case .verbreken:
      guard case .verband(let relation) = list.row(of: rows(world)) else { return [] }
      return [.push(SamenhangForms.verbreken(nummer, relation.met, world))]
    case .openen: return list.row(of: rows(world)).map { open($0, world) } ?? []
    }
  }

  private func open(_ row: Rij, _ world: World) -> [Effect] {
    switch row {
    case .onderwerp:
      guard let casus = world.view[nummer]?.inhoud else { return [] }
      let trial = Command.onderwerpVastleggen(
        nummer, Onderwerpgegevens(.gebied, naam: "-", gebied: "-"))
      return world.disabled(trial).map { [.say($0)] }
        ?? [.push(SamenhangForms.onderwerp(nummer, casus, world))]
    case .persoon(let person): return [.push(PersoonScreen(nummer: person.persoon))]
    case .melding(let melding): return [.push(MeldingScreen(nummer: melding))]
    case .verband(let relation):
      return relation.met.casus.map { [.push(DossierScreen(nummer: $0))] }
        ?? [.explain(relation.met.naam, [world.view.zin(relation) + "."])]
    }
  }

  mutating func resumed(_ world: World) { list.clamp(count: rows(world).count) }

  // MARK: - Rows

  private func parts(_ world: World) -> [(title: String, rows: [Rij])] {
    guard let casus = world.view[nummer]?.inhoud else { return [] }
    let meldingen = casus.meldingen.filter { world.view[$0] != nil }
    return [
      ("GAAT OVER", [.onderwerp]), ("PERSONEN", casus.betrokkenen.map { .persoon($0) }),
      ("VERBONDEN", (casus.verbanden ?? []).map { .verband($0) }),
      ("MELDINGEN", meldingen.map { .melding($0) }),
    ]
  }

  private func rows(_ world: World) -> [Rij] { parts(world).flatMap(\.rows) }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let parts = parts(world).filter { !$0.rows.isEmpty }
    Table(
      columns: [TableColumn("", .flex(5), least: 24), TableColumn("", .flex(4), least: 20)],
      rows: parts.flatMap(\.rows).map { TableRow(cells($0, world)) },
      groups: parts.map { TableGroup(title: $0.title, count: $0.rows.count) },
      empty: "\(nummer) is niet gevonden."
    ).draw(in: rect, on: &canvas, list)
  }

  private func cells(_ row: Rij, _ world: World) -> [String] {
    switch row {
    case .onderwerp:
      let casus = world.view[nummer]?.inhoud
      return [casus.flatMap { world.view.onderwerp($0.gaatOver) } ?? "een persoon", ""]
    case .persoon(let person):
      let place = person.hoofd ? "hoofdbetrokkene" : "nevenbetrokkene"
      return [
        world.view.typering(person.persoon),
        [place, person.rolwoorden].compactMap { $0 }.joined(separator: ", "),
      ]
    case .verband(let relation):
      let who = relation.met.casus.flatMap { world.view[$0] }.map {
        world.view.initialen($0.inhoud)
      }
      return [
        [relation.met.naam, who].compactMap { $0 }.joined(separator: "  "),
        "\(relation.soort.naam): \(relation.toelichting)",
      ]
    case .melding(let melding):
      let data = world.view[melding]?.inhoud.gegevens
      return [
        "\(melding)  \(data?.ontvangenOp?.lang ?? "")",
        data?.soort.map(world.house.meldingsoorten.naam) ?? "",
      ]
    }
  }
}
