import VHDomain

/// The keys of a table, with the reason when one can't be used.
extension TafelScreen {
  func bindings(_ world: World) -> [Binding<Action>] {
    let selected = selected(world)
    let room = other(world).map { "naar \(world.house.tafels.naam($0.inhoud.tafel))" }
    return [
      Binding([.enter], .verder, forward(selected, world)),
      Binding(
        ["z"], .zaal, room ?? "presentie", disabled: room == nil ? tooEarly(world) : nil,
        pinned: room != nil),
      Binding(
        [.tab], .dag, "andere dag", disabled: cannotChangeDay(world),
        footer: days(world).count > 1),
      Binding(["+"], .erbij, adding(selected, world), disabled: cannotAdd(world), footer: false),
      Binding(
        ["h"], .herroepen, "herroepen", disabled: cannotRevoke(selected, world),
        footer: cannotRevoke(selected, world) == nil),
    ]
  }

  func isScreening(_ world: World) -> Bool { table(world)?.isScreening == true }

  /// What `+` adds: the marked casus to an agenda, or a point of another kind.
  private func adding(_ row: Row?, _ world: World) -> String {
    if perCasus != nil { return "wijzigen" }
    return switch row {
    case .teAgenderen: "agenderen"
    case .punt(_, nil) where !isOpen(world): "andere dag"
    default: "punt erbij"
    }
  }

  private func cannotAdd(_ world: World) -> String? {
    if perCasus != nil, isOpen(world) {
      return "Dit overleg gaat over één casus; plan voor een andere een eigen overleg."
    }
    return isScreening(world) ? "Deze tafel werkt met een wachtrij, niet met een agenda." : nil
  }

  private func cannotRevoke(_ row: Row?, _ world: World) -> String? {
    guard isOpen(world), case .punt(let stored, .some) = row, let meeting = world.overleg else {
      return "Kies eerst een punt waarover hier is besloten."
    }
    return world.disabled(.bijOverleg(meeting.nummer, .herroepen(stored.nummer, reden: "x")))
  }

  func forward(_ row: Row?, _ world: World) -> String {
    switch row {
    case .teAgenderen: "agenderen"
    case .elders: isOpen(world) ? "dossier" : "naar die dag"
    case .vrijgeven: "vrijgeven"
    case .uitnodigen: "uitnodigen"
    case .pauze: world.overleg?.inhoud.isGepauzeerd == true ? "hervatten" : "pauzeren"
    case .ander: isOpen(world) ? "op tafel" : before(world)
    case .afronden: "overleg afronden"
    case .punt(_, .some) where isOpen(world): "dossier"
    case .melding, .casus, .punt: isOpen(world) ? "op tafel" : before(world)
    case nil: before(world)
    }
  }

  func before(_ world: World) -> String {
    if other(world) != nil { return "naar het open overleg" }
    return tooEarly(world) == nil ? "naar presentie" : "dossier"
  }

  /// Why the roll can't be called yet; said here, not after it was called.
  func tooEarly(_ world: World) -> String? {
    guard !isOpen(world), datum > world.today else { return nil }
    return "Dit overleg is op \(datum.lang); openen kan pas op die dag."
  }

  /// Today and the days this table is planned for.
  func days(_ world: World) -> [Datum] {
    guard perCasus == nil, table(world)?.isScreening != true else { return [datum] }
    let planned = world.view.gepland(van: tafel).map(\.inhoud.datum)
    return Set(planned + [world.today, datum]).sorted()
  }

  private func cannotChangeDay(_ world: World) -> String? {
    if perCasus != nil { return "Dit overleg gaat over één casus; met + verzet u het." }
    if isOpen(world) { return "Dit overleg is open; rond het af voor u een andere dag bekijkt." }
    return days(world).count > 1
      ? nil : "Er is geen andere dag gepland; bij agenderen kiest u zelf een dag."
  }
}
