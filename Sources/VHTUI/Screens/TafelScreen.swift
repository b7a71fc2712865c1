import VHDomain

/// A table on a day: its queue or agenda, before and during the meeting.
struct TafelScreen: Screen {
  enum Action { case verder, zaal, erbij }

  enum Row {
    case melding(Stored<Melding>)
    case casus(Stored<Casus>)
    case punt(Stored<Casus>, Uitkomst?)
    case teAgenderen(Stored<Casus>)
    case afronden

    var isAfronden: Bool { if case .afronden = self { true } else { false } }
  }

  /// What was asked of the domain and how to go on when it answers.
  private enum Waiting { case nothing, taking, opening(Nummer<Casus>) }

  let tafel: String
  let datum: Datum
  var list = ListState()
  private var waiting = Waiting.nothing

  init(tafel: String, datum: Datum) {
    self.tafel = tafel
    self.datum = datum
  }

  private func table(_ world: World) -> Tafel? { world.house.tafels.met(id: tafel) }

  private func meeting(_ world: World) -> Stored<Overleg>? {
    if let own = world.overleg, own.inhoud.tafel == tafel { return own }
    return world.view.overleggen.last {
      $0.inhoud.tafel == tafel && $0.inhoud.datum == datum && $0.inhoud.status != .gesloten
    }
  }

  private func isOpen(_ world: World) -> Bool {
    world.overleg.map { $0.inhoud.tafel == tafel && $0.inhoud.status == .open } ?? false
  }

  // MARK: - Page

  func page(_ world: World) -> Page {
    let meeting = meeting(world)?.inhoud
    let step: Padstap = table(world)?.orgaan == .screening ? .screening : .triage
    let present = meeting.map { "\($0.aanwezig.count) organisaties" } ?? ""
    return Page(
      title: "\(table(world)?.naam ?? tafel)   \(datum.kort)",
      centre: isOpen(world) ? present : "",
      ribbon: .pad(world, current: step), status: hint(world), pending: list.entry.text)
  }

  private func hint(_ world: World) -> String {
    let rows = rows(world)
    guard isOpen(world) else { return beforehand(rows, world) }
    let left = left(rows)
    return left == 0 ? "Alle punten zijn besproken." : "Nog \(counted(left, "punt", "punten"))."
  }

  /// How many points are still to be discussed.
  private func left(_ rows: [Row]) -> Int {
    rows.count { row in
      switch row {
      case .melding, .casus: true
      case .punt(_, let uitkomst): uitkomst == nil
      case .teAgenderen, .afronden: false
      }
    }
  }

  private func beforehand(_ rows: [Row], _ world: World) -> String {
    let isEmptyAgenda = rows.allSatisfy { row in
      if case .teAgenderen = row { true } else { false }
    }
    return isEmptyAgenda && !rows.isEmpty
      ? "De agenda is nog leeg; Enter zet een casus erop."
      : "Het overleg is nog niet geopend; eerst de presentie."
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let selected = selected(world)
    return [
      Binding([.enter], .verder, forward(selected, world)),
      Binding(["z"], .zaal, "zaal, presentie"),
      Binding(["+"], .erbij, "agenderen", disabled: cannotSchedule(selected), footer: false),
    ]
  }

  private func forward(_ row: Row?, _ world: World) -> String {
    switch row {
    case .teAgenderen: "agenderen"
    case .afronden: "overleg afronden"
    case .punt(_, .some) where isOpen(world): "dossier"
    case .melding, .casus, .punt: isOpen(world) ? "op tafel" : "naar presentie"
    case nil: "naar presentie"
    }
  }

  private func cannotSchedule(_ row: Row?) -> String? {
    if case .teAgenderen = row { return nil }
    return "Kies eerst een casus onder TE AGENDEREN."
  }

  // MARK: - Keys

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    if key == .escape, isOpen(world) {
      return [.leaveMeeting, .pop, .say("Het overleg blijft open; vanaf het begin gaat u verder.")]
    }
    return list.typed(key, count: rows(world).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    let row = selected(world)
    switch action {
    case .zaal: return [.push(presence(world))]
    case .erbij: return schedule(row, world)
    case .verder:
      switch row {
      case .teAgenderen: return schedule(row, world)
      case nil: return [.push(presence(world))]
      default: return isOpen(world) ? open(row, world) : enter(world)
      }
    }
  }

  /// Into the meeting: when it is open already at another terminal too, else the roll-call first.
  private func enter(_ world: World) -> [Effect] {
    if let meeting = meeting(world), meeting.inhoud.status == .open {
      return [.enterMeeting(meeting.nummer), .say("U bent in het overleg.")]
    }
    return [.push(presence(world))]
  }

  private func presence(_ world: World) -> PresentieScreen {
    PresentieScreen(
      tafel: tafel, datum: datum, meeting: isOpen(world) ? meeting(world) : nil, world)
  }

  private mutating func open(_ row: Row?, _ world: World) -> [Effect] {
    switch row {
    case .melding(let stored):
      waiting = .taking
      return [.run(.inScreeningNemen([stored.nummer]))]
    case .casus(let stored): return put(stored.nummer)
    case .punt(let stored, nil): return put(stored.nummer)
    case .punt(let stored, .some): return [.push(DossierScreen(nummer: stored.nummer))]
    case .afronden:
      guard let meeting = world.overleg else { return [] }
      let isAgenda = table(world)?.isScreening != true
      let left = left(rows(world))
      return [.push(VraagScreen.afronden(meeting.nummer, over: left, heeftAgenda: isAgenda))]
    case .teAgenderen, nil: return []
    }
  }

  private mutating func put(_ casus: Nummer<Casus>) -> [Effect] {
    waiting = .opening(casus)
    return [.run(.puntOpenen(casus))]
  }

  private func schedule(_ row: Row?, _ world: World) -> [Effect] {
    guard case .teAgenderen(let stored) = row else { return [] }
    return [.push(CasusForms.agenderen(stored.nummer, tafel: tafel, world))]
  }

  /// Back from a point: on to the next one that is still open, else to the closing.
  mutating func resumed(_ world: World) {
    let rows = rows(world)
    list.clamp(count: rows.count)
    guard isOpen(world), !isOpenPoint(rows, list.selected) else { return }
    let order = rows.indices.map { ($0 + list.selected) % rows.count }
    list.selected =
      order.first { isOpenPoint(rows, $0) } ?? rows.lastIndex { $0.isAfronden } ?? list.selected
  }

  private func isOpenPoint(_ rows: [Row], _ index: Int) -> Bool {
    guard rows.indices.contains(index) else { return false }
    switch rows[index] {
    case .melding, .casus, .punt(_, nil): return true
    case .punt, .teAgenderen, .afronden: return false
    }
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    defer { list.clamp(count: rows(world).count) }
    guard case .success(let receipt) = result else {
      waiting = .nothing
      if case .failure(let refusal) = result { return refusal.effects }
      return []
    }
    switch waiting {
    case .nothing:
      guard world.overleg?.inhoud.status == .gesloten else { return [] }
      return [.leaveMeeting, .pop, .say("Het overleg is afgerond. \(notice(receipt))")]
    case .taking: return receipt.nieuw(Casus.self).map { put($0) } ?? []
    case .opening(let casus):
      waiting = .nothing
      // That the point was opened is saved; the page says that nothing is decided yet.
      return [.push(point(casus, world)), .say("")]
    }
  }

  private func notice(_ receipt: Receipt) -> String {
    "Opgeslagen \(receipt.opgeslagen.tijdMetSeconden)."
  }

  private func point(_ casus: Nummer<Casus>, _ world: World) -> any Screen {
    let table = table(world)
    let present = world.overleg?.inhoud.aanwezig ?? []
    let making = Besluitvorming(casus, orgaan: table?.orgaan, deelnemers: present)
    return table?.orgaan == .screening
      ? ScreeningPuntScreen(besluitvorming: making) : TriagePuntScreen(besluitvorming: making)
  }

  // MARK: - Rows

  private func selected(_ world: World) -> Row? {
    list.row(of: rows(world))
  }

  private func rows(_ world: World) -> [Row] { groups(world).flatMap(\.rows) }

  private func groups(_ world: World) -> [(title: String, rows: [Row])] {
    let own = table(world)?.isScreening == true ? queue(world) : agenda(world)
    let closing: [(String, [Row])] = isOpen(world) ? [("SLUITEN", [.afronden])] : []
    return (own + closing).filter { !$0.1.isEmpty }
  }

  private func queue(_ world: World) -> [(String, [Row])] {
    guard let table = table(world) else { return [] }
    return world.view.wachtrij(van: table).map { part in
      let chair = part.deel?.voorzitter.map { ", voorzitter \($0)" } ?? ""
      let title = part.deel.map { $0.naam.uppercased() + chair } ?? "WACHTRIJ"
      let rows = part.punten.map { point -> Row in
        switch point {
        case .melding(let stored): .melding(stored)
        case .casus(let stored): .casus(stored)
        }
      }
      return (title, rows)
    }
  }

  private func agenda(_ world: World) -> [(String, [Row])] {
    let points = meeting(world).map { world.view.agenda($0.inhoud) } ?? []
    let rows = points.compactMap { point in
      point.casus.flatMap { world.view[$0] }.map { Row.punt($0, point.uitkomst) }
    }
    let waiting = world.view.teAgenderen.map { Row.teAgenderen($0) }
    return [("AGENDA", rows), ("TE AGENDEREN", waiting)]
  }

  // MARK: - Drawing

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let groups = groups(world)
    Table(
      columns: [
        TableColumn("", .fixed(11)), TableColumn("", .fixed(8)),
        TableColumn("", .fixed(13), drops: true), TableColumn("", .flex(1)),
      ],
      rows: groups.flatMap(\.rows).map { TableRow(cells($0, world)) },
      groups: groups.map { TableGroup(title: $0.title, count: $0.rows.count) },
      empty: table(world)?.isScreening != true
        ? "Er staat nog niets op de agenda." : "Er wacht niets op deze tafel."
    ).draw(in: rect, on: &canvas, list)
  }

  private func cells(_ row: Row, _ world: World) -> [String] {
    switch row {
    case .melding(let stored):
      let data = stored.inhoud.gegevens
      let who = data.betrokkenen.first.map { world.view.initialen($0.persoon) } ?? data.gebied ?? ""
      let days = (data.ontvangenOp ?? world.today).dagen(tot: world.today)
      let kind = data.soort.map(world.house.meldingsoorten.naam) ?? ""
      return [
        stored.nummer.description, who, data.gemeente ?? "",
        "\(counted(days, "dag", "dagen")), \(kind.lowercased())",
      ]
    case .casus(let stored): return cells(stored, note(stored.inhoud, world), world)
    case .punt(let stored, let outcome):
      let open = stored.inhoud.isVoorlopig ? spoedNote : "nog te bespreken"
      return cells(stored, outcome?.naam ?? open, world)
    case .teAgenderen(let stored): return cells(stored, note(stored.inhoud, world), world)
    case .afronden: return ["afronden", "", "", "overleg sluiten"]
    }
  }

  private func cells(_ stored: Stored<Casus>, _ note: String, _ world: World) -> [String] {
    [
      stored.nummer.description, world.view.initialen(stored.inhoud),
      stored.inhoud.gemeente ?? "", note,
    ]
  }

  private var spoedNote: String { "spoed, nog te bekrachtigen" }

  private func note(_ casus: Casus, _ world: World) -> String {
    if casus.isVoorlopig { return spoedNote }
    if let held = casus.aanhouding {
      let partner = world.house.partners.naam(held.partner)
      return "aangehouden tot \(held.terugOp.kort), vraag aan \(partner)"
    }
    if casus.laatsteBesluit?.uitkomst == .naarTriage { return "screening: naar triage" }
    return casus.fase == .screening ? "in screening" : casus.fase.naam
  }
}
