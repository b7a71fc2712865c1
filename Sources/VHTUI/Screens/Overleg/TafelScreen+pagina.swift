import VHDomain

/// What the page of a table says above and below its rows.
extension TafelScreen {
  func page(_ world: World) -> Page {
    let meeting = meeting(world)?.inhoud
    let step: Padstap =
      perCasus != nil
      ? .procesregie : table(world)?.orgaan == .screening ? .screening : .triage
    let present = meeting.map { "\($0.aanwezig.count) organisaties" } ?? ""
    return Page(
      title: "\(table(world)?.naam ?? tafel)   \(datum.kort)",
      centre: isOpen(world) ? present : "",
      ribbon: .pad(world, current: step), status: hint(world), pending: list.entry.text)
  }

  private func hint(_ world: World) -> String {
    let rows = rows(world)
    if let open = other(world)?.inhoud {
      return
        "Eerst afronden: \(world.house.tafels.naam(open.tafel)) van \(open.datum.kort) is hier "
        + "nog open; z gaat daarheen."
    }
    guard isOpen(world) else { return beforehand(rows, world) }
    if let since = world.overleg?.inhoud.pauzeSinds { return "Gepauzeerd sinds \(since.tijd)." }
    let left = left(rows)
    guard left > 0 else { return "Alle punten zijn besproken." }
    let pace = world.overleg.flatMap { meeting in
      isScreening(world)
        ? world.view.tempo(meeting.nummer)?.zin("melding", "meldingen")
        : world.view.tempo(meeting.nummer)?.zin("punt", "punten")
    }
    return pace ?? "Nog \(counted(left, "punt", "punten"))."
  }

  /// How many points are still to be discussed.
  func left(_ rows: [Row]) -> Int {
    rows.count { row in
      switch row {
      case .melding, .casus: true
      case .punt(_, let uitkomst): uitkomst == nil
      case .ander(let point): !point.isAfgerond
      case .teAgenderen, .elders, .vrijgeven, .uitnodigen, .pauze, .afronden: false
      }
    }
  }

  private func beforehand(_ rows: [Row], _ world: World) -> String {
    let isEmptyAgenda = rows.allSatisfy { row in
      switch row {
      case .teAgenderen, .elders: true
      default: false
      }
    }
    return isEmptyAgenda && !rows.isEmpty
      ? emptyHint(rows)
      : tooEarly(world) ?? "Het overleg is nog niet geopend; eerst de presentie."
  }

  private func emptyHint(_ rows: [Row]) -> String {
    guard case .teAgenderen = rows.first else { return "De agenda van deze dag is leeg." }
    return "De agenda is nog leeg; Enter zet een casus erop, vandaag of op een andere dag."
  }
}
