import VHDomain

/// One point of the triage in steps: Beeld, Inbreng, Criteria, Besluit, Voorlezen.
///
/// Head and foot never move, and the conclusion always stands on the same row, so that the room
/// learns where to look.
struct TriagePuntScreen: Screen {
  enum Action { case verder, deel, vorigDeel, lezen, inbreng, actie, besluit, waarom, overrulen }
  enum Step: Int, CaseIterable {
    case beeld, inbreng, criteria, besluit

    var naam: String {
      switch self {
      case .beeld: "Beeld"
      case .inbreng: "Inbreng"
      case .criteria: "Criteria"
      case .besluit: "Besluit"
      }
    }
  }

  var besluitvorming: Besluitvorming
  private(set) var step = Step.beeld
  private(set) var vraag = ListState()
  private(set) var bijdrage = ListState()
  private(set) var isKlaar = false

  init(besluitvorming: Besluitvorming) {
    self.besluitvorming = besluitvorming
  }

  var nummer: Nummer<Casus> { besluitvorming.nummer }
  var takesText: Bool { step == .besluit && !isKlaar && besluitvorming.takesText }

  // MARK: - Page

  func page(_ world: World) -> Page {
    let meeting = world.overleg?.inhoud
    let points = meeting.map { world.view.agenda($0) } ?? []
    let index = points.firstIndex { $0.casus == nummer }.map { $0 + 1 } ?? 1
    let present = meeting?.aanwezig.count ?? 0
    return Page(
      title: "Triage \(world.now.tijd)   punt \(index) van \(max(points.count, 1))",
      centre: "\(world.today.kort)   \(present) org.",
      ribbon: steps, status: status, pending: step == .besluit ? besluitvorming.pending : "")
  }

  private var steps: Ribbon {
    let names = Step.allCases.map(\.naam) + ["Voorlezen"]
    let current = step == .besluit && besluitvorming.isVoorlezen ? 4 : step.rawValue
    return Ribbon(names.map { RibbonStep($0) }, current: current)
  }

  private var status: String {
    if isKlaar { return "Vastgelegd. Enter: terug naar de agenda." }
    guard step == .besluit else { return "Alles bewaard." }
    return besluitvorming.isVoorlezen
      ? besluitvorming.vooraf
      : "Nog niets vastgelegd."
  }

  // MARK: - Keys

  func bindings(_ world: World) -> [Binding<Action>] {
    if isKlaar { return [Binding([.enter], .verder, "naar de agenda")] }
    let answers: [Binding<Action>] =
      step == .criteria
      ? [
        Binding(["j"], .verder, "ja", pinned: true), Binding(["n"], .verder, "nee", pinned: true),
        Binding(["o"], .verder, "onbekend", pinned: true),
      ] : []
    let choosing = step == .besluit && !besluitvorming.isVoorlezen
    let word = step == .besluit ? besluitvorming.enterWord : "verder"
    let choices: [Binding<Action>] = choosing ? besluitvorming.choices(.verder, world) : []
    return answers + choices + [
      Binding([.enter], .verder, word, footer: !choosing || besluitvorming.takesEnter),
      Binding(["l"], .lezen, "hele tekst", footer: step == .beeld || step == .inbreng),
      Binding([.tab], .deel, "volgend deel", footer: step != .besluit),
      Binding([.backTab], .vorigDeel, "vorig deel", footer: false),
      Binding(["i"], .inbreng, "inbreng", disabled: cannotEnrich(world), footer: step == .inbreng),
      Binding(["b"], .besluit, "besluit", footer: step == .criteria, pinned: true),

      Binding(
        ["a"], .actie, "actie", disabled: cannotAct(world), footer: step == .besluit && !takesText),
      Binding(["w"], .waarom, "waarom", footer: step == .criteria),
      Binding(["r"], .overrulen, "regel overrulen", disabled: cannotOverrule(world), footer: false),
    ]
  }

  private func cannotEnrich(_ world: World) -> String? {
    let trial = Verrijking(
      partner: world.house.partners.first?.id ?? "", tekst: "x",
      grondslag: world.house.grondslagen.first?.id)
    return world.disabled(.verrijken(nummer, trial))
  }

  private func cannotAct(_ world: World) -> String? {
    let trial = Actie(
      "x", partner: world.house.partners.first?.id, wie: "x", uiterlijk: world.today)
    return world.disabled(.actieToevoegen(nummer, trial))
  }

  private func cannotOverrule(_ world: World) -> String? {
    world.disabled(.overrulen(nummer, regel: "R-01", reden: "x"))
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    if isKlaar { return nil }
    switch step {
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
    case .explain(let title, let refusal):
      return [.explain(title, refusal.zinnenMetRegel)]
    case .record(let besluit, let passed):
      return [.run(.besluiten(nummer, besluit), accepting: passed)]
    case .ignored: return nil
    }
  }

  private mutating func typeCriteria(_ key: Key, _ world: World) -> [Effect]? {
    if let answer = Self.answers[key] { return give(answer, world) }
    if key == .enter { return nil }
    return vraag.typed(key, count: profiel(world).vragen.count)
  }

  private static let answers: [Key: Antwoord] = ["j": .ja, "n": .nee, "o": .onbekend]

  private mutating func give(_ answer: Antwoord, _ world: World) -> [Effect] {
    let question = profiel(world).vragen[vraag.selected]
    if question.isFormulier {
      vraag.selected = min(vraag.selected + 1, profiel(world).vragen.count - 1)
      return [.push(CriteriaForms.formulier(question, nummer, world))]
    }
    let stored = question.omgekeerd ? !answer : answer
    return [.run(.beantwoorden(nummer, .antwoord(vraag: question, waarde: stored)))]
  }

  mutating func paste(_ text: String, _ world: World) -> [Effect] {
    takesText && besluitvorming.paste(text) ? [] : [.ignoredPaste(text)]
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .verder: return forward()
    case .deel: step = Step(rawValue: step.rawValue + 1) ?? .beeld
    case .vorigDeel: step = Step(rawValue: step.rawValue - 1) ?? step
    case .besluit: step = .besluit
    case .lezen: return [whole(world)]
    case .inbreng: return [.push(CriteriaForms.inbreng(nummer, world))]
    case .actie: return [.push(CasusForms.actie(nummer, world))]
    case .waarom: return [.explain("Waarom", explanation(world))]
    case .overrulen: return [.push(CriteriaForms.overrulen(nummer))]
    }
    return []
  }

  private mutating func forward() -> [Effect] {
    if isKlaar { return [.pop] }
    step = Step(rawValue: step.rawValue + 1) ?? step
    return []
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .failure(let refusal): return refusal.explained
    case .success(let receipt):
      if step == .criteria {
        // After an answer the mark drops one row.
        vraag.selected = min(vraag.selected + 1, profiel(world).vragen.count - 1)
        return []
      }
      guard step == .besluit else { return [] }
      isKlaar = true
      return [.say("Vastgelegd \(receipt.opgeslagen.tijdMetSeconden). \(nextStep)")]
    }
  }

  private var nextStep: String {
    besluitvorming.besluit.uitkomst == .procesregie
      ? "Volgende stap: casusregisseur benoemen, in het dossier." : "Enter: terug naar de agenda."
  }

  // MARK: - Content

  private func contributions(_ world: World) -> [Verrijking] {
    world.view[nummer]?.inhoud.verrijkingen ?? []
  }

  /// All of the picture, or of the contribution that is marked.
  private func whole(_ world: World) -> Effect {
    guard let casus = world.view[nummer]?.inhoud else { return .say("\(nummer) is niet gevonden.") }
    if step == .inbreng, let item = bijdrage.row(of: casus.verrijkingen) {
      return .explain("Inbreng \(item.id)", [told(item, world)])
    }
    return .explain("Beeld", picture(casus, world).map { "\($0.label): \($0.value)" })
  }

  func told(_ item: Verrijking, _ world: World) -> String {
    let ground = item.grondslag.map { " (\(world.house.grondslagen.naam($0)))" } ?? ""
    return "\(item.id)\(ground): \(item.tekst)"
  }

  private func explanation(_ world: World) -> [String] {
    guard let stored = world.view[nummer] else { return [] }
    let profiel = profiel(world)
    let test = stored.inhoud.criteria.toets(profiel)
    let open = test.geheel.nogTeBeantwoorden.compactMap { Criteriumvraag(pad: $0) }
    let questions = open.map {
      "Nog open: vraag \($0.nummer(profiel)). \(text($0, world, whole: true))"
    }
    let borrowed =
      world.house.criteriaset(op: world.today)?.verbinding == .ontleend
      ? [
        "Instelling van dit huis: de eigen tekst noemt geen en/of; die zijn ontleend aan de "
          + "landelijke criteria."
      ] : []
    return [
      test.zin,
      "Procesregie vraagt om \(profiel.eis) (\(profiel.heeftPlustaak ? "R-10, R-14" : "R-01")). "
        + "Zolang een antwoord nog kan beslissen, kan procesregie niet (R-02).",
    ] + borrowed + questions
      + world.view.kaders(bij: stored.inhoud).map { "Loopt: \($0)." }
  }

  func profiel(_ world: World) -> Criteriaprofiel {
    world.house.criteriaprofiel(op: world.today)
  }

  func text(_ vraag: Criteriumvraag, _ world: World, whole: Bool = false) -> String {
    guard
      let found = world.house.criteriaset(op: world.today)?.vragen.first(where: {
        $0.vraag == vraag
      })
    else { return vraag.rawValue }
    return whole ? found.tekst : found.kort
  }
}
