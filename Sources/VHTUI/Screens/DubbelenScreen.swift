import VHDomain

/// What likely stands here twice, with why; looked for when it is opened, and again with `o`.
struct DubbelenScreen: Screen {
  enum Action { case openen, opnieuw }

  private(set) var dubbelen: Dubbelen?
  var list = ListState()

  /// The screen with its first search on the way.
  static var open: [Effect] { [.push(DubbelenScreen()), .work(job)] }

  private static var job: Job {
    Job(title: "Dubbelen") { desk, voortgang in
      do throws(StoreError) {
        let view = desk.registry.view(as: desk.actor, in: desk.room)
        return .dubbelen(try view.dubbelen(voortgang))
      } catch {
        return error == .cancelled ? .afgebroken : .mislukt(error.message)
      }
    }
  }

  func page(_ world: World) -> Page {
    Page(
      title: "Dubbelen", centre: "niets wordt vanzelf samengevoegd", ribbon: .pad(world, at: nil),
      status: status,
      pending: list.entry.text)
  }

  private var status: String {
    guard dubbelen != nil else { return "Er is nog niet gezocht." }
    // The columns are for the names: why they stand here is read whole for the marked pair.
    guard let why = waarom(at: min(list.selected, rows - 1)) else { return empty }
    return "Nummer \(min(list.selected, rows - 1) + 1): \(why)."
  }

  private func waarom(at place: Int) -> String? {
    guard let found = dubbelen, (0..<found.aantal).contains(place) else { return nil }
    return place < found.personen.count
      ? found.personen[place].gelijkenis.waarom
      : found.meldingen[place - found.personen.count].redenen.joined(separator: "; ")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = rows == 0 ? empty : nil
    return [
      Binding([.enter], .openen, "naast elkaar", disabled: none),
      Binding(["o"], .opnieuw, "opnieuw"),
    ]
  }

  private var rows: Int { dubbelen?.aantal ?? 0 }

  private var empty: String {
    dubbelen == nil ? "Er is nog niet gezocht; o doet het alsnog." : "Er is niets gevonden."
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? { list.typed(key, count: rows) }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .opnieuw: return [.work(DubbelenScreen.job)]
    case .openen:
      guard let found = dubbelen, rows > 0 else { return [] }
      let place = min(list.selected, rows - 1)
      guard place >= found.personen.count else {
        let pair = found.personen[place]
        return [.push(PersonenNaastElkaarScreen(een: pair.een, ander: pair.ander))]
      }
      return [
        .push(MeldingenNaastElkaarScreen(paar: found.meldingen[place - found.personen.count]))
      ]
    }
  }

  mutating func finished(_ result: JobResult, _ world: World) -> [Effect] {
    guard case .dubbelen(let found) = result else { return result.zin.map { [.say($0)] } ?? [] }
    dubbelen = found
    list.clamp(count: rows)
    return []
  }

  /// What was judged meanwhile leaves the list.
  mutating func resumed(_ world: World) {
    dubbelen?.personen.removeAll { pair in
      world.view[pair.een]?.inhoud.oordeel(over: pair.ander) != nil
        || world.view[pair.een]?.inhoud.opgegaanIn != nil
        || world.view[pair.ander]?.inhoud.opgegaanIn != nil
    }
    list.clamp(count: rows)
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let found = dubbelen ?? Dubbelen()
    let sure = found.personen.count { $0.gelijkenis.niveau == .zeerWaarschijnlijk }
    let groups = [
      TableGroup(title: "ZEER WAARSCHIJNLIJK DEZELFDE PERSOON", count: sure),
      TableGroup(title: "MOGELIJK DEZELFDE PERSOON", count: found.personen.count - sure),
      TableGroup(title: "WAARSCHIJNLIJK DEZELFDE MELDING", count: found.meldingen.count),
    ].filter { $0.count > 0 }.map {
      TableGroup(title: "\($0.title) (\($0.count))", count: $0.count)
    }
    Table(
      columns: [
        TableColumn("", .flex(4), least: 22), TableColumn("", .flex(4), least: 22),
        TableColumn("", .flex(rect.width < 100 ? 3 : 5), drops: true),
      ],
      count: rows, groups: groups, empty: empty
    ) { index in
      let why = waarom(at: index) ?? ""
      guard index >= found.personen.count else {
        let pair = found.personen[index]
        return TableRow([world.view.naam(pair.een), world.view.naam(pair.ander), why])
      }
      let pair = found.meldingen[index - found.personen.count]
      return TableRow([pair.een.description, pair.ander.description, why])
    }.draw(in: rect, on: &canvas, list)
  }
}
