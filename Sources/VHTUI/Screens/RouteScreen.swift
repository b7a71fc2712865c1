import VHDomain

/// Where a received melding goes: into screening, or straight to triage with the reason.
///
/// The queue that follows from the fields is shown with its reason; nothing is chosen beforehand.
struct RouteScreen: Screen {
  enum Action { case screening, besluittafel, spoed, koppelen }

  let nummer: Nummer<Melding>

  func page(_ world: World) -> Page {
    Page(title: "Route van \(nummer)", ribbon: .pad(world, at: .melding))
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding(
        ["1"], .screening, "in screening", disabled: world.disabled(.inScreeningNemen([nummer]))),
      Binding(
        ["2"], .besluittafel, "rechtstreeks naar \(destination(world))",
        disabled: firstTable(world) == nil
          ? "Dit huis heeft vandaag geen tafel die besluit." : nil),
      Binding(["3"], .spoed, "spoed", disabled: world.disabled(.spoed(nummer, trial(world)))),
      Binding(["4", "k"], .koppelen, "koppelen", disabled: KoppelenScreen.disabled(nummer, world)),
    ]
  }

  /// A filled-in request, to ask the domain whether this person may.
  private func trial(_ world: World) -> Spoed {
    let someone = world.view.medewerkers.first {
      $0.rollen.contains(.procesregisseur) && $0.actief(op: world.today)
    }
    return Spoed(
      reden: "-", besluiter: someone?.id ?? "", procesregisseur: someone?.id ?? "")
  }

  private func firstTable(_ world: World) -> Tafel? {
    world.house.besluittafels(op: world.today).first
  }

  /// The table that decides in this house, in words.
  private func destination(_ world: World) -> String {
    world.house.heeftTriage ? "triage" : firstTable(world)?.naam ?? "een tafel die besluit"
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .screening: return [.run(.inScreeningNemen([nummer]))]
    case .besluittafel: return [.push(directForm(world))]
    case .koppelen: return [.push(KoppelenScreen(nummer: nummer))]
    case .spoed: return [.push(MeldingForms.spoed(nummer, world))]
    }
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .failure(let refusal): return refusal.effects
    case .success(let receipt):
      let casus = receipt.nieuw(Casus.self)?.description ?? "casus"
      let queue = world.view[nummer].map { world.house.wachtrij($0.inhoud.gegevens).naam } ?? ""
      return [.pop, .say("\(casus) is geopend en wacht op de \(queue).")]
    }
  }

  private func directForm(_ world: World) -> FormScreen {
    let nummer = nummer
    let tafel = firstTable(world)?.id ?? ""
    var screen = FormScreen(
      concept: Formulier.rechtstreeks.plek(nummer.record),
      title: "\(nummer) rechtstreeks naar \(destination(world))", ribbon: .pad(world, at: .triage),
      fields: [
        .text("reden", "Reden", help: "waarom de screening wordt overgeslagen", isRequired: true),
        .day(
          "datum", world.house.heeftTriage ? "Triage op" : "Overleg op", today: world.today,
          side: .vooruit, isRequired: true),
      ]
    ) { form, _ in
      guard let day = form.date("datum") else {
        return .missing("datum", "Vul de dag van het overleg in.")
      }
      return .run(
        .rechtstreeksNaarTriage(nummer, reden: form.text("reden"), tafel: tafel, datum: day))
    }
    screen.after = { _, _ in [.pop, .pop] }
    return screen
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    guard let melding = world.view[nummer]?.inhoud else { return }
    let queue = world.house.wachtrij(melding.gegevens)
    let lines = [
      "1  In screening: \(queue.naam)", "   omdat \(reason(melding.gegevens, world))", "",
      "2  Rechtstreeks naar \(destination(world)), met een reden", "",
      "3  Spoed: vandaag nog handelen",
      "   voorlopig onder procesregie, \(confirmer(world)) bekrachtigt",
    ]
    canvas.say(
      .text([
        "Route, kies een nummer.",
        "1: in screening, \(queue.naam), omdat \(reason(melding.gegevens, world)).",
        "2: rechtstreeks naar \(destination(world)), met een reden.",
      ]), in: inner.rows(from: 0, count: 2 + lines.count))
    canvas.write("ROUTE     kies een nummer", at: inner.origin, style: .group)
    for (step, line) in lines.enumerated() {
      canvas.write(line, at: Point(column: inner.column + 2, row: inner.row + 2 + step))
    }
  }

  private func confirmer(_ world: World) -> String {
    world.house.heeftTriage ? "de triage" : firstTable(world)?.naam ?? "een tafel"
  }

  private func reason(_ data: Meldinggegevens, _ world: World) -> String {
    switch data.vermoedenVerwardGedrag {
    case .ja: return "verward gedrag wordt vermoed"
    case .nee: return "verward gedrag niet wordt vermoed"
    case .onbekend, nil: break
    }
    if let code = data.politiecode, world.house.politiecodes.met(id: code)?.verward == true {
      return "politiecode \(code) op verward gedrag wijst"
    }
    return "dat volgt uit de soort melding"
  }
}
