import VHDomain

/// The people at partners, by organisation; narrowed while a name, function or organisation is typed.
struct ContactenScreen: Screen {
  enum Action { case openen, nieuw, alles, filteren, wissen }

  private(set) var list = ListState()
  private(set) var filter = Lijstfilter()
  private(set) var toontEerdere = false

  func page(_ world: World) -> Page {
    Page(
      title: toontEerdere ? "Contacten, ook van eerder" : "Contacten", centre: world.today.lang,
      ribbon: .pad(world), status: status(world),
      pending: filter.chip.isEmpty ? list.entry.text : filter.chip, isTyping: filter.isTyping)
  }

  private func status(_ world: World) -> String {
    counted(rows(world).count, "contact", "contacten") + "."
  }

  var takesText: Bool { filter.isTyping }
  var hasOwnEscape: Bool { filter.isTyping || filter.isOn }

  func bindings(_ world: World) -> [Binding<Action>] {
    if filter.isTyping { return Lijstfilter.typingHints(.wissen).filter { $0.keys != [.tab] } }
    let none = rows(world).isEmpty ? "Er staan hier geen contacten." : nil
    var filtering = filter.bindings(open: Action.filteren, clear: .wissen, world)
    // Nobody in it is a betrokkene, so a room may look somebody up.
    if !filtering.isEmpty { filtering[0].disabled = nil }
    return [
      Binding([.enter], .openen, "openen", disabled: none),
      Binding(["+"], .nieuw, "nieuw contact", disabled: ContactenScreen.disabled(world)),
      Binding([.tab], .alles, toontEerdere ? "alleen van nu" : "ook van eerder"),
    ] + filtering
  }

  /// Why nothing can be added by this person, or nil.
  static func disabled(_ world: World) -> String? {
    var data = Contactgegevens()
    data.naam = "-"
    data.partner = world.house.partners.geldig(op: world.today).first?.id
    data.telefoon = "000000"
    return world.disabled(.contactVastleggen(data))
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    // Clients are not looked for from here.
    if filter.isTyping, key == .tab { return [] }
    return filter.type(key, &list) ?? list.typed(key, count: rows(world).count)
  }

  mutating func paste(_ text: String, _ world: World) -> [Effect] {
    guard filter.isTyping else { return [.ignoredPaste(text)] }
    filter.paste(text)
    return []
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .nieuw: return [.push(ContactForms.nieuw(world))]
    case .filteren: filter.open()
    case .wissen: filter.clear()
    case .alles:
      toontEerdere.toggle()
      list = ListState()
    case .openen:
      return list.row(of: rows(world)).map { [.push(ContactScreen(nummer: $0.nummer))] } ?? []
    }
    return []
  }

  mutating func resumed(_ world: World) { list.clamp(count: rows(world).count) }

  private func rows(_ world: World) -> [Stored<Contact>] {
    let all = toontEerdere ? world.view.contactlijst : world.view.geldigeContacten
    guard filter.isOn else { return all }
    return all.filter { world.view.zin($0.inhoud.gegevens).answers(filter.text) }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = rows(world)
    let widest = rows.compactMap(\.inhoud.gegevens.telefoon?.columns).max() ?? 0
    Table(
      columns: [
        TableColumn("naam", .flex(3), least: 18), TableColumn("functie", .flex(3), drops: true),
        TableColumn("organisatie", .flex(4), least: 18),
        TableColumn("telefoon", .fixed(min(16, max(8, widest)))),
        TableColumn("mail", .fixed(rect.width < 110 ? 0 : 30), drops: true),
      ].filter { $0.width != .fixed(0) },
      count: rows.count,
      empty: filter.isOn
        ? "Niemand met \u{201C}\(filter.text)\u{201D}. Esc haalt het filter weg."
        : "Er staan nog geen contacten. +: het eerste contact."
    ) { index in
      let data = rows[index].inhoud.gegevens
      let ended = data.geldt(op: world.today) ? "" : " (niet meer)"
      return TableRow(
        [
          data.naam + ended, data.functie ?? "",
          [data.partner.map(world.house.partners.naam), data.gemeente].compactMap { $0 }
            .joined(separator: ", "),
          data.telefoon ?? "", data.mail ?? "",
        ].prefix(rect.width < 110 ? 4 : 5).map { $0 })
    }.draw(in: rect, on: &canvas, list)
  }
}

/// Somebody at a partner: everything that is known, with the covenant of the partner.
struct ContactScreen: Screen {
  enum Action { case wijzigen, einde }

  let nummer: Nummer<Contact>

  func page(_ world: World) -> Page {
    let data = world.view[nummer]?.inhoud.gegevens
    return Page(
      title: "\(nummer)  \(data?.naam ?? "")", ribbon: .pad(world, at: nil),
      status: data.map { $0.geldt(op: world.today) ? "" : "Dit contact geldt vandaag niet." } ?? "")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let reason = world.view[nummer] == nil ? unknown : ContactenScreen.disabled(world)
    return [
      Binding([.enter], .wijzigen, "wijzigen", disabled: reason),
      Binding(["h"], .einde, "beëindigen", disabled: reason),
    ]
  }

  private var unknown: String { "\(nummer) is niet gevonden." }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    guard let stored = world.view[nummer] else { return [.say(unknown)] }
    switch action {
    case .wijzigen: return [.push(ContactForms.wijzigen(stored, world))]
    case .einde: return [.push(ContactForms.beeindigen(stored, world))]
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    Feitenblad(
      feiten: world.view[nummer].map { world.view.rijen($0.inhoud) }, onbekend: unknown,
      kolom: 13
    ).draw(in: rect, on: &canvas)
  }
}
