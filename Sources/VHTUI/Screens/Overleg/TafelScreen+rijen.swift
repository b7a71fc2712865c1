import VHDomain

/// The rows of a table: its queue or agenda, what waits to be put on it, what stands on other days.
extension TafelScreen {
  func selected(_ world: World) -> Row? {
    mark(world).row(of: rows(world))
  }

  func rows(_ world: World) -> [Row] { groups(world).flatMap(\.rows) }

  private func groups(_ world: World) -> [(title: String, rows: [Row])] {
    let own = table(world)?.isScreening == true ? queue(world) : agenda(world)
    let closing: [(String, [Row])] = isOpen(world) ? [("SLUITEN", [.pauze, .afronden])] : []
    return (own + preparing(world) + closing).filter { !$0.1.isEmpty }
  }

  private func queue(_ world: World) -> [(String, [Row])] {
    guard let table = table(world) else { return [] }
    return world.view.wachtrij(van: table).map { part in
      let chair = part.deel?.voorzitter.map { ", voorzitter \($0)" } ?? ""
      let name = part.deel.map { $0.naam.uppercased() + chair } ?? "WACHTRIJ"
      let title = part.punten.isEmpty ? name : "\(name)   \(part.punten.wachtend)"
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
    let rows = points.compactMap { point -> Row? in
      guard let casus = point.casus else { return .ander(point) }
      // A casus that was discussed is done, as one that was decided is.
      if point.uitkomst == nil, point.isAfgerond { return .ander(point) }
      return world.view[casus].map { Row.punt($0, point.uitkomst) }
    }
    if perCasus != nil { return [("DEZE CASUS", rows)] }
    let waiting = table(world).map { world.view.teAgenderen(voor: $0) } ?? []
    return [
      ("AGENDA", rows), ("TE AGENDEREN", waiting.map { Row.teAgenderen($0) }),
      ("OP EEN ANDERE DAG", elsewhere(world)),
    ]
  }

  /// What is still to be done around the meeting, by whoever may: releasing, and inviting before it.
  private func preparing(_ world: World) -> [(String, [Row])] {
    guard let meeting = meeting(world), meeting.inhoud.status != .gesloten,
      !world.view.agenda(meeting.inhoud).isEmpty, table(world)?.isScreening != true
    else { return [] }
    let closed = world.view.nietVrijgegeven(meeting.nummer).count
    let asks = table(world)?.vrijgaveVerplicht == true
    let releasing: [Row] = asks && (closed > 0 || !isOpen(world)) ? [.vrijgeven(closed)] : []
    let inviting: [Row] = isOpen(world) || world.view.room.isGedeeld ? [] : [.uitnodigen]
    return [("VOORBEREIDEN", releasing + inviting)]
  }

  /// What stands on the agenda of this table on other days, with the day.
  private func elsewhere(_ world: World) -> [Row] {
    let own = meeting(world)?.nummer
    return world.view.gepland(van: tafel).filter { $0.nummer != own }.flatMap { planned in
      world.view.agenda(planned.inhoud).compactMap { point in
        point.casus.flatMap { world.view[$0] }.map { Row.elders($0, planned.inhoud.datum) }
      }
    }
  }

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
    ).draw(in: rect, on: &canvas, mark(world))
  }

  private func cells(_ row: Row, _ world: World) -> [String] {
    switch row {
    case .melding(let stored):
      let data = stored.inhoud.gegevens
      let who = world.view.initialen(data)
      return [
        stored.nummer.description, who, data.gemeente ?? "", waits(.melding(stored), world),
      ]
    case .casus(let stored): return cells(stored, waits(.casus(stored), world), world)
    case .punt(let stored, let outcome):
      let acute = world.view.acuut(stored.inhoud).isEmpty ? "" : ", ACUUT: ZRM 1"
      let open = (stored.inhoud.isVoorlopig ? spoedNote : waiting(stored, world)) + acute
      return cells(stored, outcome?.naam ?? open, world)
    case .elders(let stored, let day):
      return cells(stored, "geagendeerd voor \(day.kort)", world)
    case .teAgenderen(let stored): return cells(stored, note(stored.inhoud, world), world)
    case .ander(let point):
      let known = point.casus.flatMap { world.view[$0]?.inhoud }
      return [
        point.id.description, known.map(world.view.initialen) ?? "", known?.gemeente ?? "",
        point.isAfgerond ? "besproken" : point.onderwerp?.naam ?? "",
      ]
    case .vrijgeven(let left):
      let note =
        left == 0 ? "alles vrijgegeven" : "nog niet vrijgegeven: \(counted(left, "punt", "punten"))"
      return ["vrijgeven", "", "", note]
    case .uitnodigen:
      return [
        "uitnodigen", "", "",
        perCasus == nil ? "agenda per organisatie en de antwoorden" : "een uitnodiging voor elk",
      ]
    case .pauze:
      let isPaused = world.overleg?.inhoud.isGepauzeerd == true
      return [
        isPaused ? "hervatten" : "pauze", "", "", isPaused ? "verder vergaderen" : "even niets",
      ]
    case .afronden: return ["afronden", "", "", "overleg sluiten"]
    }
  }

  /// How long something waits for the screening and what it is about; the same for a melding and
  /// for a casus that was taken in before.
  private func waits(_ point: Screeningspunt, _ world: World) -> String {
    let days = world.view.dag(point).dagen(tot: world.today)
    let kind = world.view.soort(point).map(world.house.meldingsoorten.naam) ?? ""
    let age = days == 0 ? "vandaag" : counted(days, "dag", "dagen")
    return "\(age), \(kind.lowercased())"
  }

  private func cells(_ stored: Stored<Casus>, _ note: String, _ world: World) -> [String] {
    [
      stored.nummer.description, world.view.initialen(stored.inhoud),
      stored.inhoud.gemeente ?? "", note,
    ]
  }

  /// Why a point is on the agenda, when it comes back.
  private func waiting(_ stored: Stored<Casus>, _ world: World) -> String {
    if stored.inhoud.isInRegie {
      return perCasus == nil ? "review: onder procesregie" : "te bespreken"
    }
    let passed = stored.inhoud.keerNietBesproken ?? 0
    if passed > 1 { return "LET OP: \(passed) keer niet besproken" }
    if passed == 1 { return "komt terug: niet aan de beurt gekomen" }
    if stored.inhoud.keerAangehouden > 0 { return "komt terug: was aangehouden" }
    return "nog te bespreken"
  }

  private var spoedNote: String { "spoed, nog te bekrachtigen" }

  private func note(_ casus: Casus, _ world: World) -> String {
    if casus.isVoorlopig { return spoedNote }
    if let held = casus.aanhouding {
      let partner = world.house.partners.naam(held.partner)
      return "tot \(held.terugOp.kort) bij \(partner)"
    }
    if let back = casus.terugOp { return "niet besproken, terug op \(back.kort)" }
    if casus.laatsteBesluit?.uitkomst == .naarTriage { return "screening: naar triage" }
    return casus.fase == .screening ? "in screening" : casus.fase.naam
  }
}
