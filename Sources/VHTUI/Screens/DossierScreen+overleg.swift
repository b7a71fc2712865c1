import VHDomain

/// The meetings and the papers of a casus, as parts of its dossier.
extension DossierScreen {
  /// The keys of both parts, and of arranging a meeting from anywhere in the dossier.
  func arranging(_ casus: Casus?, _ world: World) -> [Binding<Action>] {
    let phase = casus.map { $0.fase.isProcesregie } ?? false
    let plan: [Binding<Action>] =
      phase ? [Binding(["o"], .overleg, "plannen", footer: deel == .overleg)] : []
    switch deel {
    case .overleg:
      let meeting = list.row(of: world.view.overleggen(over: nummer))
      let cannot = cannotCallOff(meeting, world)
      return plan + [
        Binding(["d"], .drukken, "papieren", disabled: noPapers(meeting, world)),
        Binding(["h"], .afzeggen, "afzeggen", disabled: cannot, footer: cannot == nil),
      ]
    case .papieren:
      return plan + [
        Binding(["d"], .drukken, "drukken", disabled: world.view.geenCasuspapier(nummer))
      ]
    case .overzicht, .personen, .plan, .verloop, .zrm: return plan
    }
  }

  private func noPapers(_ meeting: Stored<Overleg>?, _ world: World) -> String? {
    guard meeting != nil else { return "Kies eerst een overleg." }
    return world.view.room.isGedeeld ? Papierwoorden.nietHier(world, "") : nil
  }

  private func cannotCallOff(_ meeting: Stored<Overleg>?, _ world: World) -> String? {
    guard let meeting else { return "Kies eerst een overleg." }
    return world.disabled(.bijOverleg(meeting.nummer, .afzeggen(reden: "-")))
  }

  func arrange(_ action: Action, _ world: World) -> [Effect] {
    let meeting = list.row(of: world.view.overleggen(over: nummer))
    switch action {
    case .overleg: return [.push(CasusoverlegForms.plannen(nummer, world))]
    case .afzeggen:
      return meeting.map { [.push(CasusoverlegForms.afzeggen($0, world))] } ?? []
    case .drukken where deel == .papieren:
      return paper(world).map { [.push(Papieropdracht.drukken($0, world))] } ?? []
    case .drukken: return meeting.map { [.push(NaOverlegScreen(nummer: $0.nummer))] } ?? []
    default: return []
    }
  }

  /// Opens the meeting or the paper that is marked.
  func openPart(_ world: World) -> [Effect]? {
    switch deel {
    case .overleg:
      guard let meeting = list.row(of: world.view.overleggen(over: nummer)) else {
        return [.say("Er is nog geen overleg over deze casus.")]
      }
      return meeting.inhoud.status == .gesloten
        ? [.push(NaOverlegScreen(nummer: meeting.nummer))] : [.push(TafelScreen(meeting))]
    case .papieren:
      if let reason = world.view.geenCasuspapier(nummer) { return [.say(reason)] }
      return paper(world).map { [.push(PapierScreen($0))] } ?? []
    case .overzicht, .personen, .plan, .verloop, .zrm: return nil
    }
  }

  private func paper(_ world: World) -> Papierbron? {
    list.row(of: Papiersoort.vanCasus).map { .casus(nummer, $0) }
  }

  func drawMeetings(in rect: Rect, on canvas: inout Canvas, _ list: ListState?, _ world: World) {
    let meetings = world.view.overleggen(over: nummer)
    Table(
      columns: [
        TableColumn("", .fixed(16)), TableColumn("", .fixed(25)), TableColumn("", .flex(1)),
      ],
      rows: meetings.map { stored in
        TableRow([
          stored.inhoud.datum.lang, world.house.tafels.naam(stored.inhoud.tafel),
          note(stored, world),
        ])
      }, empty: "Er is nog geen overleg over deze casus. o: plannen."
    ).draw(in: rect, on: &canvas, list)
  }

  private func note(_ stored: Stored<Overleg>, _ world: World) -> String {
    let meeting = stored.inhoud
    let point = meeting.punt(Puntid(nummer))
    switch meeting.status {
    case .gepland:
      let arranged = meeting.afspraak.map { "\($0.lezers.count) uitgenodigd" }
      return meeting.afspraak?.waar ?? arranged ?? "geagendeerd"
    case .open: return "nu bezig"
    case .gesloten, .ingetrokken:
      return point?.uitkomst?.naam
        ?? (point?.isAfgerond == true ? "besproken" : "niet besproken")
    }
  }

  func drawPapers(in rect: Rect, on canvas: inout Canvas, _ list: ListState?, _ world: World) {
    let reason = world.view.geenCasuspapier(nummer)
    let made = world.view[nummer]?.geldendVerloop ?? []
    Table(
      columns: [TableColumn("", .fixed(36)), TableColumn("", .flex(1))],
      rows: reason == nil
        ? Papiersoort.vanCasus.map { soort in
          TableRow([soort.naam.metHoofdletter, last(soort, made, world)])
        } : [], empty: reason ?? ""
    ).draw(in: rect, on: &canvas, list)
  }

  /// When a paper was last made.
  private func last(
    _ soort: Papiersoort, _ events: [Event<Casus.Fact>], _ world: World
  ) -> String {
    let found = events.last { event in
      if case .regie(.papierGemaakt(let paper))? = event.wat { paper.soort == soort } else { false }
    }
    return found.map { "gemaakt \($0.head.op.kort(op: world.today))" } ?? "nog niet gemaakt"
  }
}
