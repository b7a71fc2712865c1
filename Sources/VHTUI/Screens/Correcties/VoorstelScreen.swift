import VHDomain

/// A correction that waits for a second person: what it would do now, worked out afresh, and what is
/// otherwise than when it was proposed.
struct VoorstelScreen: Screen {
  enum Action { case akkoord, weigeren, intrekken, dossier }

  let nummer: Nummer<Voorstel>
  private var beeld: Voorstelbeeld?
  /// Why it can't be carried out any more.
  private var bezwaar: [String] = []
  private var blad = Gevolgenblad()

  init(_ nummer: Nummer<Voorstel>, _ world: World) {
    self.nummer = nummer
    look(world)
  }

  private func voorstel(_ world: World) -> Voorstel? { world.view[nummer]?.inhoud }

  /// Works out anew what it would do.
  private mutating func look(_ world: World) {
    beeld = nil
    bezwaar = []
    if let desk = world.desk, voorstel(world)?.status == .open {
      do throws(PerformError) {
        beeld = try desk.registry.beeld(van: nummer, as: desk.actor)
      } catch {
        switch error {
        case .refused(let refusal): bezwaar = refusal.zinnenMetRegel
        case .failed(let problem): bezwaar = [problem.message]
        }
      }
    }
    blad = page(of: voorstel(world), world)
  }

  private func page(of proposal: Voorstel?, _ world: World) -> Gevolgenblad {
    var blad = Gevolgenblad()
    guard let proposal, let inhoud = proposal.inhoud else {
      blad.add("", ["\(nummer) is niet gevonden."])
      return blad
    }
    let origin = inhoud.opdracht.herkomst
    let when = proposal.op.map { " op \($0.dag.lang) \($0.tijd)" } ?? ""
    blad.add(
      "",
      [
        "Voorgesteld door \(proposal.door?.naam ?? "")\(when).",
        "Reden: \(inhoud.opdracht.reden)", origin.aanvrager.map { "Gevraagd door: \($0)" },
        origin.bewijs.map { "Bewijs: \($0)" }, "Dit raakt \(inhoud.geraakt).",
        proposal.status == .open ? nil : "\(world.view.stand(proposal).metHoofdletter).",
        proposal.reden.map { "Waarom: \($0)" },
      ].compactMap { $0 })
    blad.add("LET OP", beeld?.anders ?? [])
    blad.add("DIT KAN NU NIET MEER", bezwaar)
    if let beeld {
      blad.add(beeld.gevolgen)
    } else {
      blad.add("WIJZIGING", [world.view.zin(inhoud.opdracht)])
    }
    return blad
  }

  func page(_ world: World) -> Page {
    let isOpen = voorstel(world)?.status == .open
    return Page(
      title: "\(nummer)  \(isOpen ? "wacht op een tweede persoon" : "afgehandeld")",
      ribbon: .pad(world, at: nil),
      status: !isOpen
        ? "" : isOwn(world) ? "Nog niets vastgelegd. Een ander beslist." : "Nog niets vastgelegd.")
  }

  private func isOwn(_ world: World) -> Bool {
    voorstel(world)?.door?.medewerker == world.view.actor.medewerker
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let record = voorstel(world)?.inhoud?.opdracht.dossiers.first
    let open: [Binding<Action>] =
      record == nil ? [] : [Binding(["o"], .dossier, "dossier openen", footer: false)]
    guard voorstel(world)?.status == .open else { return open }
    if isOwn(world) { return [Binding(["i"], .intrekken, "intrekken")] + open }
    let none = Command.voorstelBeoordelen(nummer, .akkoord(gezien: ""))
    let denied = world.view.magBeoordelen ? nil : world.disabled(none)
    return [
      Binding(
        ["j"], .akkoord, "akkoord, uitvoeren",
        disabled: denied ?? bezwaar.first.map { "Kan nu niet: \($0)" }),
      Binding(["n"], .weigeren, "weigeren", disabled: denied),
    ] + open
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? { blad.type(key) ? [] : nil }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .akkoord:
      guard let seen = beeld?.stand else { return [] }
      return [.run(.voorstelBeoordelen(nummer, .akkoord(gezien: seen)))]
    case .weigeren: return [.push(VoorstelForms.weigeren(nummer))]
    case .intrekken: return [.push(VoorstelForms.intrekken(nummer))]
    case .dossier:
      let record = voorstel(world)?.inhoud?.opdracht.dossiers.first
      return record.flatMap { Dossiers.open($0, world) }.map { [$0] } ?? []
    }
  }

  mutating func resumed(_ world: World) { look(world) }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    look(world)
    return switch result {
    case .failure(let refusal): refusal.effects
    case .success(let receipt):
      [
        .pop,
        .say("Uitgevoerd \(receipt.opgeslagen.tijdMetSeconden); beide namen staan in het verloop."),
      ]
    }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    blad.draw(in: rect, on: &canvas)
  }
}

/// What is asked before a proposal is refused or taken back.
enum VoorstelForms {
  static func weigeren(_ nummer: Nummer<Voorstel>) -> FormScreen {
    var form = FormScreen(
      title: "\(nummer) weigeren",
      intro: "De reden blijft bewaard; wie het voorstelde, leest haar.",
      fields: [.text("reden", "Reden", help: "in één zin", isRequired: true)]
    ) { form, _ in
      .run(.voorstelBeoordelen(nummer, .weigeren(reden: form.text("reden"))))
    }
    form.after = { _, _ in [.pop, .pop, .say("\(nummer) is geweigerd; er is niets gewijzigd.")] }
    return form
  }

  static func intrekken(_ nummer: Nummer<Voorstel>) -> FormScreen {
    var form = FormScreen(
      title: "\(nummer) intrekken", intro: "Er verandert niets; het voorstel blijft bewaard.",
      fields: [.text("reden", "Reden", help: "leeg: zonder reden")]
    ) { form, _ in
      .run(.voorstelBeoordelen(nummer, .intrekken(reden: form.text("reden").nilIfBlank)))
    }
    form.after = { _, _ in [.pop, .pop, .say("\(nummer) is ingetrokken; er is niets gewijzigd.")] }
    return form
  }
}
