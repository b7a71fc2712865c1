import VHDomain

/// The questions about named persons: open ones first, the one that is due soonest on top.
struct InformatievragenScreen: Screen {
  enum Action { case openen, nieuw }

  private(set) var list = ListState()

  func page(_ world: World) -> Page {
    Page(
      title: "Informatievragen", centre: "\(world.today.lang)  \(world.now.tijd)",
      ribbon: .pad(world), status: Self.summary(world), pending: list.entry.text)
  }

  /// How many are open and how many of those are late.
  static func summary(_ world: World) -> String {
    let open = world.view.informatievragenOpVolgorde.prefix(while: \.inhoud.isOpen)
    guard let first = open.first else { return "Er staat niets open." }
    let late = open.count { $0.inhoud.isTeLaat(op: world.now) }
    return "\(open.count) open, \(late > 0 ? "\(late) te laat" : world.view.klok(first.inhoud))."
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = rows(world).isEmpty ? "Er zijn nog geen informatievragen." : nil
    return [
      Binding([.enter], .openen, "openen", disabled: none),
      Binding(["+"], .nieuw, "nieuwe vraag", disabled: InformatieForms.disabled(world)),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: rows(world).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .nieuw: return [.push(InformatieForms.nieuw(world))]
    case .openen:
      return list.row(of: rows(world)).map {
        [.push(InformatievraagScreen(nummer: $0.nummer))]
      } ?? []
    }
  }

  mutating func resumed(_ world: World) { list.clamp(count: rows(world).count) }

  private func rows(_ world: World) -> [Stored<Informatievraag>] {
    world.view.informatievragenOpVolgorde
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = rows(world)
    let open = rows.prefix(while: \.inhoud.isOpen).count
    let groups = [
      TableGroup(title: "OPEN (\(open))", count: open),
      TableGroup(title: "BEANTWOORD (\(rows.count - open))", count: rows.count - open),
    ].filter { $0.count > 0 }
    let empty =
      world.view.room.isGedeeld
      ? "Informatievragen staan niet op een gedeeld scherm."
      : "Er zijn nog geen informatievragen. +: nieuwe vraag."
    Table(
      columns: [
        TableColumn("nummer", .fixed(11)), TableColumn("klok", .fixed(18)),
        TableColumn("over", .fixed(6)), TableColumn("gevraagd door", .flex(1), least: 22),
        TableColumn("ontvangen", .fixed(15), drops: true),
      ], count: rows.count, groups: groups, empty: empty
    ) { index in
      let asked = rows[index].inhoud
      return TableRow([
        rows[index].nummer.description,
        asked.isOpen
          ? world.view.klok(asked) : asked.antwoord?.gegeven == nil ? "niets" : "gegeven",
        world.view.initialen(asked.vraag), world.house.partners.naam(asked.vraag.partner),
        asked.vraag.ontvangen.map { "\($0.dag.kort) \($0.tijd)" } ?? "",
      ])
    }.draw(in: rect, on: &canvas, list)
  }
}

/// One question: what was asked, until when, and what was given.
struct InformatievraagScreen: Screen {
  enum Action { case antwoord, wijzigen, persoon }

  let nummer: Nummer<Informatievraag>

  func page(_ world: World) -> Page {
    let asked = world.view[nummer]?.inhoud
    return Page(
      title: nummer.description, centre: asked.map { world.view.klok($0) } ?? "",
      ribbon: .pad(world, at: nil),
      status: asked?.isOpen == true ? "Volgende stap: antwoorden, ook als er niets is." : "")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let asked = world.view[nummer]?.inhoud
    let reason =
      asked == nil
      ? unknown : world.disabled(.informatievraagBeantwoorden(nummer, Vraagantwoord(gegeven: nil)))
    let person =
      asked?.vraag.persoon == nil ? "Deze persoon staat niet in het register van het huis." : nil
    return [
      Binding([.enter], .antwoord, "antwoorden", disabled: reason),
      Binding(["l"], .persoon, "wat hier bekend is", disabled: person),
      Binding(["c"], .wijzigen, "wijzigen", disabled: closed(asked) ?? reason),
    ]
  }

  private func closed(_ asked: Informatievraag?) -> String? {
    asked?.isOpen == false ? "\(nummer) is beantwoord; een wijziging is dan een correctie." : nil
  }

  private var unknown: String { "\(nummer) is niet gevonden." }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .wijzigen: [.push(InformatieForms.wijzigen(nummer, world))]
    case .antwoord: [.push(InformatieForms.antwoord(nummer, world))]
    case .persoon:
      world.view[nummer]?.inhoud.vraag.persoon.map { [.push(PersoonScreen(nummer: $0))] } ?? []
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    Feitenblad(
      feiten: world.view[nummer].map { world.view.rijen($0.inhoud) }, onbekend: unknown,
      kolom: 15
    ).draw(in: rect, on: &canvas)
  }
}

extension View {
  /// Whom a question is about, as initials; of who is not recorded here those of the words asked.
  func initialen(_ vraag: Vraaggegevens) -> String {
    if let persoon = vraag.persoon { return initialen(persoon) }
    return (vraag.naam ?? "").split(separator: " ").compactMap(\.first)
      .filter(\.isUppercase).map { "\($0)." }.joined()
  }
}
