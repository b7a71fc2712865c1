import VHDomain

/// The keys of a discussion, step by step.
extension BesprekingScreen {
  func bindings(_ world: World) -> [Binding<Action>] {
    if isKlaar { return [Binding([.enter], .verder, "naar de agenda")] }
    let choosing: [Binding<Action>] =
      step == .tafel
      ? [
        KeuzeLijst.binding(
          .verder, "kies", count: tafelvraag.opties(shown(world), world).count, pinned: true,
          withEnter: false)
      ] : []
    return choosing + [
      Binding(
        [.enter], .verder, word, footer: step != .tafel, pinned: step != .tafel),
      Binding([.tab], .deel, "volgend deel", footer: false),
      Binding([.backTab], .vorigDeel, "vorig deel", footer: false),
      Binding(["a"], .actie, "actie", disabled: world.nietActie(nummer), footer: step != .afspraak),
      Binding(
        ["i"], .inbreng, "inbreng", disabled: world.nietInbrengen(nummer, shown(world)),
        footer: step == .inbreng),
      Binding(
        ["b"], .afspraak, "afspraak", footer: step == .plan || step == .inbreng, pinned: true),
      Binding(["l"], .lezen, "hele tekst", footer: step == .inbreng),
      Binding(["z"], .zaal, "zaal", footer: step == .plan || step == .tafel),
      Binding(["p"], .parkeren, "parkeren", disabled: cannotPark(world), footer: false),
      Binding(["w"], .waarom, "waarom", footer: step == .tafel),
    ]
  }

  private var word: String {
    switch step {
    case .afspraak: form.text("afspraak").isEmpty ? "verder" : "voorlezen"
    case .voorlezen: "vastleggen"
    case .tafel, .plan, .inbreng: "verder"
    }
  }

  private func cannotPark(_ world: World) -> String? {
    world.overleg.flatMap { world.disabled(.bijOverleg($0.nummer, .parkeren(punt))) }
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    guard !isKlaar else { return nil }
    switch step {
    case .tafel: return typeTable(key, world)
    case .plan:
      guard key != .enter, let plan = shown(world)?.plan else { return nil }
      return list.typed(key, count: planregels(plan, world).flatMap(\.rows).count)
    case .inbreng:
      return key == .enter ? nil : list.typed(key, count: shown(world)?.bijdragen.count ?? 0)
    case .afspraak:
      if key == "?", form.text("afspraak").isEmpty { return nil }
      return typeAgreement(key)
    case .voorlezen:
      guard key == .escape else { return nil }
      go(to: .afspraak)
      return []
    }
  }

  private mutating func typeTable(_ key: Key, _ world: World) -> [Effect]? {
    switch tafelvraag.type(key, shown(world), world) {
    case .ignored: return nil
    case .effects(let effects): return effects
    case .vraag(let asked): return ask(asked, world)
    case .parkeren:
      gevraagd = .parkeren
      return ask(.parkeren(punt), world)
    case .vanTafel(let gone):
      gevraagd = .tafel
      return ask(.tafel(punt, vanTafel: gone), world)
    }
  }

  private mutating func typeAgreement(_ key: Key) -> [Effect]? {
    switch key {
    case .enter:
      guard !form.text("afspraak").isEmpty else {
        return [.say("Schrijf eerst wat is afgesproken, ook als alles blijft zoals het is.")]
      }
      go(to: .voorlezen)
    case .escape:
      go(to: .inbreng)
    case .tab, .backTab: return nil
    default: _ = form.handle(key)
    }
    return []
  }

  mutating func paste(_ text: String, _ world: World) -> [Effect] {
    guard takesText else { return [.ignoredPaste(text)] }
    _ = form.paste(text)
    return []
  }

  mutating func go(to next: Step) {
    step = next
    list = ListState()
  }

  private func ask(_ opdracht: Overlegopdracht, _ world: World) -> [Effect] {
    world.overleg.map { [.run(.bijOverleg($0.nummer, opdracht))] } ?? []
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .verder: return forward(world)
    case .deel: go(to: Step(rawValue: step.rawValue + 1) ?? step)
    case .vorigDeel: go(to: Step(rawValue: step.rawValue - 1) ?? step)
    case .afspraak: go(to: .afspraak)
    case .actie: return [.push(ActieregelScreen(nummer: nummer))]
    case .inbreng: return [.push(CriteriaForms.inbreng(nummer, world))]
    case .zaal: return PresentieScreen.open(world).map { [.push($0)] } ?? []
    case .parkeren:
      gevraagd = .parkeren
      return ask(.parkeren(punt), world)
    case .lezen:
      guard let item = list.row(of: shown(world)?.bijdragen ?? []) else {
        return [.say("Er is hier geen tekst om te lezen.")]
      }
      return [.explain("Inbreng \(item.id)", [item.tekst])]
    case .waarom: return [.explain("Waarom", explanation)]
    }
    return []
  }

  private var explanation: [String] {
    [
      "Het huis voert over deze casus de regie al: hier wordt besproken en afgesproken, niet "
        + "opnieuw besloten.",
      "Het scherm toont wat iedereen aan tafel mag zien. Is de betrokkene erbij, dan is dat het "
        + "eigen plan, en geen inbreng die niet voor de betrokkene is bestemd.",
      "Acties komen in het plan van de casus; de afspraak wordt voorgelezen en is het verslag.",
    ]
  }

  private mutating func forward(_ world: World) -> [Effect] {
    if isKlaar { return [.pop] }
    guard step == .voorlezen else {
      go(to: Step(rawValue: step.rawValue + 1) ?? step)
      return []
    }
    gevraagd = .vastleggen
    return ask(.puntAfronden(punt, verslag: tekst(world)), world)
  }
}
