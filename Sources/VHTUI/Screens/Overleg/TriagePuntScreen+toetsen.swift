import VHDomain

/// The keys of a point, step by step.
extension TriagePuntScreen {
  func bindings(_ world: World) -> [Binding<Action>] {
    if isKlaar {
      return [
        Binding([.enter], .verder, "naar de agenda"),
        Binding(["h"], .herroepen, "herroepen", disabled: cannotRevoke(world)),
      ]
    }
    if steun != nil {
      let digits = (0...9).map { Key.character(Character(String($0))) }
      return [
        Binding(digits, .verder, "bijdrage", pinned: true, name: "nummers"),
        Binding([.enter], .verder, "vastleggen", pinned: true),
        Binding([.escape], .verder, "terug"),
      ]
    }
    let isDeciding = step == .besluit
    let choosing = isDeciding && !besluitvorming.isVoorlezen
    let isAdding = besluitvorming.toevoeging != nil
    let word = isDeciding ? besluitvorming.enterWord : "verder"
    return own(world) + [
      Binding(
        [.enter], .verder, word,
        footer: step != .tafel && (!choosing || besluitvorming.takesEnter) && !isAdding,
        pinned: step != .criteria)
    ] + parts(world) + [
      Binding(
        ["a"], .actie, "actie", disabled: world.nietActie(nummer),
        footer: isDeciding && !takesText && !isAdding),
      Binding(["z"], .zaal, "zaal", footer: step == .tafel || step == .beeld),
      Binding(["p"], .parkeren, "parkeren", disabled: cannotPark(world), footer: step == .beeld),
      Binding(["w"], .waarom, "waarom", footer: step == .criteria || step == .tafel),
      Binding(["r"], .overrulen, "regel overrulen", disabled: cannotOverrule(world), footer: false),
    ]
  }

  /// The keys that live in one step only.
  private func own(_ world: World) -> [Binding<Action>] {
    switch step {
    case .tafel:
      return [
        KeuzeLijst.binding(
          .verder, "kies", count: tafelvraag.opties(shown(world), world).count, pinned: true,
          withEnter: false)
      ]
    case .beeld: return []
    case .inbreng:
      return [Binding(["+"], .bekend, "bekend bij", disabled: cannotAskKnown(world))]
    case .criteria:
      let closed = gesloten(world)
      return [
        Binding(["j"], .verder, "ja", disabled: closed, pinned: true),
        Binding(["n"], .verder, "nee", disabled: closed, pinned: true),
        Binding(["o"], .verder, "onbekend", disabled: closed, pinned: true),
        Binding(["v"], .verdeeld, "verdeeld", disabled: closed),
        Binding([.tab], .steun, "steunt op", disabled: closed ?? cannotSupport(world)),
      ]
    case .besluit where besluitvorming.toevoeging != nil:
      let count = besluitvorming.toevoegopties(world).count
      return [KeuzeLijst.binding(.verder, "kies", count: count, pinned: true, withEnter: false)]
    case .besluit where besluitvorming.isVoorlezen:
      return [Binding(["+"], .bekend, "onthouding, melder")]
    case .besluit: return besluitvorming.choices(.verder, world)
    }
  }

  /// The keys that lead through the steps.
  private func parts(_ world: World) -> [Binding<Action>] {
    let next: [Binding<Action>] =
      step == .criteria ? [] : [Binding([.tab], .deel, "volgend deel", footer: step == .beeld)]
    return next + [
      Binding([.backTab], .vorigDeel, "vorig deel", footer: false),
      Binding(["l"], .lezen, "hele tekst", footer: step == .beeld || step == .inbreng),
      Binding(
        ["i"], .inbreng, "inbreng", disabled: world.nietInbrengen(nummer, shown(world)),
        footer: step == .inbreng,
        pinned: true),
      Binding(["b"], .besluit, "besluit", footer: step == .criteria, pinned: true),
    ]
  }

  // MARK: - Why not

  private func cannotOverrule(_ world: World) -> String? {
    world.disabled(.overrulen(nummer, regel: "R-01", reden: "x"))
  }

  private func cannotAskKnown(_ world: World) -> String? {
    gesloten(world)
      ?? world.overleg.flatMap {
        world.disabled(.bijOverleg($0.nummer, .bekendheidAfronden(nummer)))
      }
  }

  private func cannotSupport(_ world: World) -> String? {
    contributions(world).isEmpty ? "Er is nog geen inbreng waarop een antwoord kan steunen." : nil
  }

  private func cannotPark(_ world: World) -> String? {
    world.overleg.flatMap { world.disabled(.bijOverleg($0.nummer, .parkeren(punt))) }
  }

  private func cannotRevoke(_ world: World) -> String? {
    world.overleg.flatMap { world.disabled(.bijOverleg($0.nummer, .herroepen(nummer, reden: "x"))) }
  }

  // MARK: - Keys

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    if isKlaar { return nil }
    if steun != nil { return typeSupport(key, world) }
    switch step {
    case .tafel: return typeTable(key, world)
    case .beeld: return nil
    case .inbreng:
      return key == .enter ? nil : bijdrage.typed(key, count: contributions(world).count)
    case .criteria: return typeCriteria(key, world)
    case .besluit: return typeDecision(key, world)
    }
  }

  private mutating func typeDecision(_ key: Key, _ world: World) -> [Effect]? {
    if !besluitvorming.isBegonnen, key == .escape {
      step = .criteria
      return []
    }
    switch besluitvorming.handle(key, world) {
    case .moved: return []
    case .say(let sentence): return [.say(sentence)]
    case .explain(let title, let refusal): return [.explain(title, refusal.zinnenMetRegel)]
    case .record(let besluit, let passed):
      gevraagd = .besluit
      return [.run(.besluiten(nummer, besluit), accepting: passed)]
    case .ignored: return nil
    }
  }

  private mutating func typeCriteria(_ key: Key, _ world: World) -> [Effect]? {
    if let answer = Self.answers[key] {
      return gesloten(world).map { [.say($0)] } ?? give(answer, world)
    }
    if key == .enter { return nil }
    return vraag.typed(key, count: profiel(world).vragen.count)
  }

  private static let answers: [Key: Antwoord] = ["j": .ja, "n": .nee, "o": .onbekend]

  private mutating func give(_ answer: Antwoord, _ world: World) -> [Effect] {
    let question = profiel(world).vragen[vraag.selected]
    if question.isFormulier, answer != .onbekend {
      vraag.selected = min(vraag.selected + 1, profiel(world).vragen.count - 1)
      return [.push(CriteriaForms.formulier(question, nummer, world))]
    }
    gevraagd = .antwoord
    if question.isFormulier { return unknown(question) }
    let stored = question.omgekeerd ? !answer : answer
    return [.run(.beantwoorden(nummer, .antwoord(vraag: question, waarde: stored)))]
  }

  /// Not known which: the list stays as it is and is not complete.
  private mutating func unknown(_ question: Criteriumvraag) -> [Effect] {
    switch question {
    case .leefgebieden:
      return [.run(.beantwoorden(nummer, .leefgebieden(lijst: [], volledig: false)))]
    case .ketens: return [.run(.beantwoorden(nummer, .ketens(lijst: [], volledig: false)))]
    default:
      gevraagd = .niets
      return [.say("Schrijf het op zodra het bekend is; tot dan staat deze vraag open.")]
    }
  }

  /// The digits of the contributions an answer rests on; Enter keeps them.
  private mutating func typeSupport(_ key: Key, _ world: World) -> [Effect]? {
    guard let typed = steun else { return nil }
    switch key {
    case .escape: steun = nil
    case .backspace: steun = String(typed.dropLast())
    case " ": steun = typed + " "
    case .enter:
      steun = nil
      let ids = chosen(typed, world)
      guard !ids.isEmpty else { return [.say("Typ de nummers van de bijdragen, dan Enter.")] }
      gevraagd = .steun
      return [.run(.onderbouwen(nummer, profiel(world).vragen[vraag.selected], bijdragen: ids))]
    default:
      guard let digit = key.digit else { return nil }
      steun = typed + String(digit)
    }
    return []
  }

  /// One digit each, or with spaces between them where there are more than nine.
  private func chosen(_ typed: String, _ world: World) -> [String] {
    let known = contributions(world).map(\.id)
    let parts = typed.split(separator: " ").map(String.init)
    let numbers = parts.flatMap { part in
      known.contains("B\(part)") ? [part] : part.map { String($0) }
    }
    return known.filter { id in numbers.contains { "B\($0)" == id } }
  }

  mutating func paste(_ text: String, _ world: World) -> [Effect] {
    takesText && besluitvorming.paste(text) ? [] : [.ignoredPaste(text)]
  }

  // MARK: - Actions

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .verder: return forward()
    case .deel: go(to: Step(rawValue: step.rawValue + 1) ?? .beeld, world)
    case .vorigDeel: go(to: Step(rawValue: step.rawValue - 1) ?? step, world)
    case .besluit: step = .besluit
    case .lezen:
      see(world)
      return [whole(world)]
    case .inbreng: return [.push(CriteriaForms.inbreng(nummer, world))]
    case .bekend: return [.push(BekendScreen(nummer: nummer, world))]
    case .actie: return [.push(ActieregelScreen(nummer: nummer))]
    case .waarom: return [.explain("Waarom", explanation(world))]
    case .overrulen: return [.push(CriteriaForms.overrulen(nummer))]
    case .verdeeld:
      return [.push(CriteriaForms.verdeeld(profiel(world).vragen[vraag.selected], nummer, world))]
    case .steun: steun = ""
    case .zaal: return PresentieScreen.open(world).map { [.push($0)] } ?? []
    case .parkeren:
      guard let meeting = world.overleg else { return [] }
      gevraagd = .parkeren
      return [.run(.bijOverleg(meeting.nummer, .parkeren(punt)))]
    case .herroepen: return [.push(OverlegForms.herroepen(nummer, world))]
    }
    return []
  }

  private mutating func go(to next: Step, _ world: World) {
    step = next
    see(world)
  }

  private mutating func forward() -> [Effect] {
    if isKlaar { return [.pop] }
    step = Step(rawValue: step.rawValue + 1) ?? step
    return []
  }
}
