import VHDomain

/// Closing a meeting of which points were not reached: for each of them the chair says when it comes
/// back, so that nothing drops silently.
enum AfrondenForm {
  static func new(_ meeting: Stored<Overleg>, _ world: World) -> FormScreen {
    let left = open(meeting, world)
    let fields = left.map { point -> FormField in
      let who = point.casus.flatMap { world.view[$0] }.map { world.view.initialen($0.inhoud) }
      return .day(
        point.id.description, "\(point.id) \(who ?? "")", today: world.today, side: .vooruit,
        isRequired: true)
    }
    var screen = FormScreen(
      title: "\(world.view.naam(meeting.nummer)) afronden",
      intro: "Niet besproken: wanneer komt het terug? "
        + (Ongedaan.overlegSluiten.vooraf ?? ""),
      fields: fields
    ) { form, world in
      var returns: [Terugkomst] = []
      for point in open(meeting, world) {
        guard let day = form.date(point.id.description) else {
          return .missing(
            point.id.description, "Zeg wanneer \(point.id) terugkomt, bijvoorbeeld do of 3-12.")
        }
        returns.append(Terugkomst(point.id, op: day))
      }
      return .run(.bijOverleg(meeting.nummer, .sluiten(komtTerug: returns)))
    }
    screen.after = { receipt, _ in
      [
        .leaveMeeting, .pop, .pop,
        .say("Het overleg is afgerond. Opgeslagen \(receipt.opgeslagen.tijdMetSeconden)."),
      ]
    }
    return screen
  }

  private static func open(_ meeting: Stored<Overleg>, _ world: World) -> [Agendapunt] {
    world.view.agenda(world.view[meeting.nummer]?.inhoud ?? meeting.inhoud)
      .filter { !$0.isAfgerond }
  }
}
