import VHDomain

/// A table on a day: its queue or agenda, before and during the meeting.
struct TafelScreen: Screen {
  enum Action { case verder, zaal, erbij, dag, herroepen }

  enum Row {
    case melding(Stored<Melding>)
    case casus(Stored<Casus>)
    case punt(Stored<Casus>, Uitkomst?)
    /// A theme, or a casus of another house.
    case ander(Agendapunt)
    case teAgenderen(Stored<Casus>)
    /// On the agenda of this table on another day.
    case elders(Stored<Casus>, Datum)
    /// What the table may see of the points.
    case vrijgeven(Int)
    /// The agenda for each organisation, and who answered.
    case uitnodigen
    case pauze
    case afronden

    var isAfronden: Bool { if case .afronden = self { true } else { false } }
  }

  /// What was asked of the domain and how to go on when it answers.
  private enum Waiting { case nothing, taking, opening(Nummer<Casus>), openingOther(Puntid) }

  let tafel: String
  private(set) var datum: Datum
  /// The meeting, when it is one about a single casus: of those a table may have several a day.
  let perCasus: Nummer<Overleg>?
  var list = ListState()
  private var waiting = Waiting.nothing
  /// Whether the mark was moved; until then it stands on what lies on the table.
  private var hasMoved = false

  init(tafel: String, datum: Datum) {
    self.tafel = tafel
    self.datum = datum
    perCasus = nil
  }

  /// The table of a meeting that is planned or open.
  init(_ meeting: Stored<Overleg>) {
    tafel = meeting.inhoud.tafel
    datum = meeting.inhoud.datum
    perCasus = meeting.inhoud.afspraak == nil ? nil : meeting.nummer
  }

  func table(_ world: World) -> Tafel? { world.house.tafels.met(id: tafel) }

  func meeting(_ world: World) -> Stored<Overleg>? {
    if let perCasus { return world.view[perCasus] }
    if let own = world.overleg, own.inhoud.tafel == tafel, own.inhoud.afspraak == nil { return own }
    return world.view.overleggen.last {
      $0.inhoud.tafel == tafel && $0.inhoud.datum == datum && $0.inhoud.status != .gesloten
        && $0.inhoud.afspraak == nil
    }
  }

  func isOpen(_ world: World) -> Bool {
    world.overleg.map {
      $0.inhoud.status == .open
        && (perCasus == nil
          ? $0.inhoud.tafel == tafel && $0.inhoud.afspraak == nil : $0.nummer == perCasus)
    } ?? false
  }

  /// The meeting that is open at this terminal while it is not this one: that comes first, and it
  /// is said before anybody calls the roll.
  func other(_ world: World) -> Stored<Overleg>? {
    guard !isOpen(world), let open = world.view.openHier else { return nil }
    return open.nummer == meeting(world)?.nummer ? nil : open
  }

  // MARK: - Keys

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    if key == .escape, isOpen(world) {
      return [.leaveMeeting, .pop, .say("Het overleg blijft open; vanaf het begin gaat u verder.")]
    }
    if !hasMoved { list.selected = mark(world).selected }
    hasMoved = true
    return list.typed(key, count: rows(world).count)
  }

  /// The mark: until somebody moves it, on what lies on the table.
  func mark(_ world: World) -> ListState {
    guard !hasMoved, isOpen(world), let current = world.overleg?.inhoud.huidigPunt,
      let place = rows(world).firstIndex(where: { row in
        switch row {
        case .punt(let stored, nil), .casus(let stored): stored.nummer == current
        default: false
        }
      })
    else { return list }
    return ListState(selected: place)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    let row = selected(world)
    switch action {
    case .zaal: return isOpen(world) ? [.push(presence(world))] : enter(world)
    case .erbij: return add(row, world)
    case .herroepen:
      guard case .punt(let stored, .some) = row else { return [] }
      return [.push(OverlegForms.herroepen(stored.nummer, world))]
    case .dag:
      let days = days(world)
      show(days.first { $0 > datum } ?? days.first ?? datum)
      return []
    case .verder:
      switch row {
      case .teAgenderen: return schedule(row, world)
      case .vrijgeven, .uitnodigen: return prepare(row, world)
      case .elders(_, let day) where !isOpen(world):
        show(day)
        return []
      case .punt(let stored, _) where tooEarly(world) != nil && other(world) == nil:
        return [.push(DossierScreen(nummer: stored.nummer))]
      default: return isOpen(world) ? open(row, world) : enter(world)
      }
    }
  }

  private mutating func show(_ day: Datum) {
    datum = day
    list = ListState()
  }

  /// Into the meeting: when it is open already at another terminal too, else the roll-call first;
  /// but first the one that is open here.
  private func enter(_ world: World) -> [Effect] {
    if let open = other(world) {
      let name = world.house.tafels.naam(open.inhoud.tafel)
      return [
        .enterMeeting(open.nummer),
        .replace(TafelScreen(open)),
        .say("Dit overleg was nog open: \(name) van \(open.inhoud.datum.kort)."),
      ]
    }
    if let meeting = meeting(world), meeting.inhoud.status == .open {
      return [.enterMeeting(meeting.nummer), .say("U bent in het overleg.")]
    }
    if let reason = tooEarly(world) { return [.say(reason)] }
    return [.push(presence(world))]
  }

  private func presence(_ world: World) -> PresentieScreen {
    PresentieScreen(
      tafel: tafel, datum: datum, meeting: isOpen(world) ? meeting(world) : nil,
      gepland: perCasus.flatMap { world.view[$0] }, world)
  }

  private mutating func open(_ row: Row?, _ world: World) -> [Effect] {
    switch row {
    case .melding(let stored):
      waiting = .taking
      return [.run(.inScreeningNemen([stored.nummer]))]
    case .casus(let stored): return put(stored.nummer)
    case .punt(let stored, nil): return put(stored.nummer)
    case .ander(let point):
      if let casus = point.casus { return [.push(DossierScreen(nummer: casus))] }
      guard !point.isAfgerond, let meeting = world.overleg else {
        return [.explain(point.onderwerp?.naam ?? "\(point.id)", [point.verslag ?? ""])]
      }
      waiting = .openingOther(point.id)
      return [.run(.bijOverleg(meeting.nummer, .anderPuntOpenen(point.id)))]
    case .vrijgeven, .uitnodigen: return prepare(row, world)
    case .pauze:
      guard let meeting = world.overleg else { return [] }
      let isPaused = meeting.inhoud.isGepauzeerd
      return [.run(.bijOverleg(meeting.nummer, isPaused ? .hervatten : .pauzeren))]
    case .punt(let stored, .some), .elders(let stored, _):
      return [.push(DossierScreen(nummer: stored.nummer))]
    case .afronden:
      guard let meeting = world.overleg else { return [] }
      let isAgenda = table(world)?.isScreening != true
      let left = left(rows(world))
      return [
        isAgenda && left > 0
          ? .push(AfrondenForm.new(meeting, world))
          : .push(VraagScreen.afronden(meeting, over: left, heeftAgenda: isAgenda, world))
      ]
    case .teAgenderen, nil: return []
    }
  }

  private mutating func put(_ casus: Nummer<Casus>) -> [Effect] {
    waiting = .opening(casus)
    return [.run(.puntOpenen(casus))]
  }

  private func prepare(_ row: Row?, _ world: World) -> [Effect] {
    guard let meeting = meeting(world) else { return [] }
    if case .uitnodigen = row { return [.push(NaOverlegScreen(nummer: meeting.nummer))] }
    return [.push(VrijgaveScreen(nummer: meeting.nummer))]
  }

  /// A casus on an agenda, a planned one to another day, or a point that is no casus.
  private func add(_ row: Row?, _ world: World) -> [Effect] {
    switch row {
    case .teAgenderen: return schedule(row, world)
    case _ where perCasus != nil && !isOpen(world): return change(world)
    case .punt(let stored, nil) where !isOpen(world):
      return [.push(CasusForms.agenderen(stored.nummer, tafel: tafel, verzet: true, world))]
    default: return [.push(OverlegForms.punt(tafel, datum, world))]
    }
  }

  /// Another day, place or participants for a meeting about one casus.
  private func change(_ world: World) -> [Effect] {
    guard let meeting = meeting(world), let casus = meeting.inhoud.afspraak?.casus else {
      return []
    }
    return [.push(CasusoverlegForms.wijzigen(meeting, casus, world))]
  }

  private func schedule(_ row: Row?, _ world: World) -> [Effect] {
    guard case .teAgenderen(let stored) = row else { return [] }
    return [
      .push(
        CasusForms.agenderen(
          stored.nummer, tafel: tafel,
          dag: isOpen(world) || datum > world.today ? datum : nil, world))
    ]
  }

  /// Back from a point: on to the next one that is still open, else to the closing.
  mutating func resumed(_ world: World) {
    let rows = rows(world)
    list.clamp(count: rows.count)
    if !hasMoved { list.selected = mark(world).selected }
    hasMoved = true
    if isOpen(world), let current = world.overleg?.inhoud.huidigPunt,
      let place = rows.firstIndex(where: { isRevoked($0, current) })
    {
      list.selected = place
    }
    guard isOpen(world), !isOpenPoint(rows, list.selected) else { return }
    let order = rows.indices.map { ($0 + list.selected) % rows.count }
    list.selected =
      order.first { isOpenPoint(rows, $0) } ?? rows.lastIndex { $0.isAfronden } ?? list.selected
  }

  /// Whether it lies on the table again after its decision was taken back.
  private func isRevoked(_ row: Row, _ current: Nummer<Casus>) -> Bool {
    if case .punt(let stored, nil) = row { stored.nummer == current } else { false }
  }

  private func isOpenPoint(_ rows: [Row], _ index: Int) -> Bool {
    guard rows.indices.contains(index) else { return false }
    switch rows[index] {
    case .melding, .casus, .punt(_, nil): return true
    case .ander(let point): return !point.isAfgerond
    case .punt, .teAgenderen, .elders, .vrijgeven, .uitnodigen, .pauze, .afronden: return false
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
    case .openingOther(let id):
      waiting = .nothing
      guard let meeting = world.overleg, let point = meeting.inhoud.punt(id) else { return [] }
      return [.push(OverlegForms.verslag(point, meeting.nummer)), .say("")]
    }
  }

  private func notice(_ receipt: Receipt) -> String {
    "Opgeslagen \(receipt.opgeslagen.tijdMetSeconden)."
  }

  private func point(_ casus: Nummer<Casus>, _ world: World) -> any Screen {
    if let meeting = world.overleg, let point = meeting.inhoud.punt(Puntid(casus)),
      world.view.isBespreking(point, in: meeting.nummer)
    {
      return BesprekingScreen.new(casus, world)
    }
    let table = table(world)
    let present = world.overleg?.inhoud.aanwezig ?? []
    let making = Besluitvorming(casus, orgaan: table?.orgaan, deelnemers: present)
    return table?.orgaan == .screening
      ? ScreeningPuntScreen(besluitvorming: making) : TriagePuntScreen.new(making, world)
  }
}
