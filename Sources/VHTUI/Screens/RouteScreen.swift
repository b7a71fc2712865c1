import VHDomain

/// Where a received melding goes from the door: the ways there are, each with the domain's reason when
/// it can't be taken.
///
/// What the house proposes is named with its reason; nothing is chosen beforehand.
struct RouteScreen: Screen {
  enum Action { case kies, koppelen }

  /// A way, in the order of the list.
  enum Weg: Hashable {
    case screening, eersteTafel, spoed, koppelen, partner, tafel(String), advies, conclusie
  }

  let nummer: Nummer<Melding>
  private var keuze = KeuzeLijst()

  init(nummer: Nummer<Melding>) {
    self.nummer = nummer
  }

  func page(_ world: World) -> Page {
    Page(
      title: "Route van \(nummer)", ribbon: .pad(world, at: .melding),
      status: keuze.pointed(options(world))?.reden ?? "Kies een nummer.", pending: keuze.pending)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let count = min(ways(world).count, 9)
    return [
      KeuzeLijst.binding(.kies, "route", count: count),
      Binding(["k"], .koppelen, "koppelen", disabled: reason(.koppelen, world), footer: false),
    ]
  }

  // MARK: - The ways

  private func ways(_ world: World) -> [Weg] {
    let others = world.house.besluittafels(op: world.today).dropFirst().map { Weg.tafel($0.id) }
    return [.screening, .eersteTafel, .spoed, .koppelen, .partner] + others + [.advies]
      + (isBij(world) ? [.conclusie] : [])
  }

  /// Only a melding BIJ has a conclusion of the gemeente.
  private func isBij(_ world: World) -> Bool {
    world.view[nummer].map { world.house.vertrouwelijkheid($0.inhoud.gegevens) == .bij } ?? false
  }

  private func options(_ world: World) -> [KeuzeLijst.Optie] {
    ways(world).map { .init("\($0)", label($0, world), reden: reason($0, world)) }
  }

  private func firstTable(_ world: World) -> Tafel? {
    world.house.besluittafels(op: world.today).first
  }

  private func label(_ way: Weg, _ world: World) -> String {
    switch way {
    case .screening:
      let queue = world.view[nummer].map { world.house.wachtrij($0.inhoud.gegevens).naam }
      return "In \(queue ?? "screening")"
    case .eersteTafel:
      let name =
        world.house.heeftTriage ? "triage" : firstTable(world)?.naam ?? "een tafel die besluit"
      return "Rechtstreeks naar \(name)"
    case .spoed: return "Spoed: vandaag nog handelen"
    case .koppelen: return "Koppelen aan lopende casus"
    case .partner: return "Doorgeleiden naar gemeente"
    case .tafel(let id): return "Rechtstreeks naar \(world.house.tafels.naam(id))"
    case .conclusie: return "Conclusie van de gemeente vastleggen"
    case .advies: return "Adviescasus: advies zonder procesregie"
    }
  }

  /// The domain's answer, tried dry with a filled-in request.
  private func reason(_ way: Weg, _ world: World) -> String? {
    switch way {
    case .screening: return world.disabled(.inScreeningNemen([nummer]))
    case .eersteTafel:
      guard let table = firstTable(world) else {
        return "Dit huis heeft vandaag geen tafel die besluit."
      }
      return reason(.tafel(table.id), world)
    case .spoed: return world.disabled(.spoed(nummer, trial(world)))
    case .koppelen: return KoppelenScreen.disabled(nummer, world)
    case .partner:
      let partner = proposal(world)?.partners.first ?? ""
      return world.disabled(.doorgeleiden(nummer, partner: partner, reden: "-"))
    case .advies: return world.disabled(.adviesVragen(nummer, adviceTrial(world)))
    case .tafel(let id):
      return world.disabled(
        .rechtstreeksNaarTriage(nummer, reden: "-", tafel: id, datum: world.today))
    case .conclusie: return MeldingForms.bezwaarTegenConclusie(nummer, world)
    }
  }

  private func adviceTrial(_ world: World) -> Adviesvraag {
    Adviesvraag(
      vraag: "-", partner: world.house.partners.geldig(op: world.today).first?.id ?? "",
      adviseur: trial(world).procesregisseur)
  }

  private func trial(_ world: World) -> Spoed {
    let someone = world.view.medewerkers.first {
      $0.rollen.contains(.procesregisseur) && $0.actief(op: world.today)
    }
    return Spoed(reden: "-", besluiter: someone?.id ?? "", procesregisseur: someone?.id ?? "")
  }

  private func proposal(_ world: World) -> Routeregel? {
    world.view[nummer].map {
      world.house.routevoorstel(
        $0.inhoud.gegevens, op: world.today, isGeconcludeerd: $0.inhoud.bijConclusie != nil)
    }
  }

  // MARK: - Keys

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    let options = options(world)
    switch keuze.handle(key, options) {
    case .chosen(let option):
      if let reason = option.reden { return [.say(reason)] }
      let way = ways(world).first { "\($0)" == option.id }
      return way.map { go($0, world) } ?? []
    case .moved: return key == .enter ? [.say("Kies eerst een nummer.")] : []
    case .missing(let number): return [.say("Nummer \(number) staat er niet bij.")]
    case .ignored: return nil
    }
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    action == .koppelen ? go(.koppelen, world) : []
  }

  private func go(_ way: Weg, _ world: World) -> [Effect] {
    switch way {
    case .screening: return [.run(.inScreeningNemen([nummer]))]
    case .eersteTafel: return firstTable(world).map { go(.tafel($0.id), world) } ?? []
    case .spoed: return [.push(MeldingForms.spoed(nummer, world))]
    case .koppelen: return [.push(KoppelenScreen(nummer: nummer))]
    case .partner: return [.push(MeldingForms.doorgeleiden(nummer, world))]
    case .advies: return [.push(AdviesForms.vragen(nummer, world))]
    case .tafel(let id): return [.push(MeldingForms.rechtstreeks(nummer, naar: id, world))]
    case .conclusie: return [.push(MeldingForms.conclusie(nummer, world))]
    }
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .failure(let refusal): return refusal.effects
    case .success(let receipt):
      guard let casus = receipt.nieuw(Casus.self) else { return [.pop] }
      let table = world.view[casus].flatMap { world.view.screeningstafel(van: $0.inhoud) }
      let place = table.map { ", onder \($0.naam) op het beginscherm" } ?? ""
      return [.pop, .say("\(casus) is geopend en wacht op de screening\(place).")]
    }
  }

  // MARK: - Drawing

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    guard let line = proposal(world) else { return }
    let data = world.view[nummer]?.inhoud.gegevens ?? Meldinggegevens()
    let text = "Voorstel: \(line.zin(world.house, data)), omdat \(line.reden)."
    let lines = Paragraph(text).lines(width: inner.width).count
    let (top, body) = inner.splitTop(lines + 1)
    Paragraph(text).draw(in: top, on: &canvas)
    canvas.say(.text(["Route, kies een nummer."]), in: body.rows(from: 0, count: 1))
    canvas.write("ROUTE     kies een nummer", at: body.origin, style: .group, width: body.width)
    keuze.draw(options(world), in: rect.inset(top: lines + 3), on: &canvas)
  }
}

extension Routeregel {
  /// The way in words, as it follows "Voorstel:".
  func zin(_ house: House, _ data: Meldinggegevens) -> String {
    switch weg {
    case .screening: "in \(house.wachtrij(data).naam)"
    case .tafel: "rechtstreeks naar \(house.tafels.naam(tafel ?? ""))"
    case .partner: "doorgeleiden"
    case .conclusie: "eerst de conclusie van de gemeente"
    }
  }
}
