import VHDomain

/// A casus: overview, plan and the whole history, with the steps that are possible now.
struct DossierScreen: Screen {
  enum Action {
    case corrigeren, openen, deel, actie, stappen, samenhang, waarom, gegevens, erbij, inbreng
    case notitie, stil, nalopen, escaleren, regie
    case overleg, afzeggen, drukken, toen
  }
  enum Deel: Int, CaseIterable { case overzicht, personen, plan, verloop, zrm, overleg, papieren }

  let nummer: Nummer<Casus>
  private(set) var deel = Deel.overzicht
  private(set) var list = ListState()

  var dossier: RecordNummer? { nummer.record }

  init(nummer: Nummer<Casus>) {
    self.nummer = nummer
  }

  // MARK: - Page

  func page(_ world: World) -> Page {
    let casus = world.view[nummer]?.inhoud
    return Page(
      title: nummer.description + (casus.map { "  " + world.view.typering($0) } ?? ""),
      ribbon: .pad(world, at: casus?.padstap, note: casus.map { note($0) } ?? ""),
      status: casus.map { status($0, world) } ?? "", pending: list.entry.text)
  }

  private func note(_ casus: Casus) -> String {
    if casus.isVoorlopig { return "voorlopig" }
    // Where the step of the ribbon says it already, the phase is not said again.
    let isSaid = [.procesregie, .screening, .gesloten].contains(casus.fase)
    return isSaid ? "" : casus.fase.naam
  }

  private func status(_ casus: Casus, _ world: World) -> String {
    if casus.wachtOpScreening, world.house.verrijktVooraf(casus) {
      let count = casus.verrijkingen.count
      return count == 0
        ? "Volgende stap: verrijken (i), daarna beslist één professional."
        : "\(counted(count, "bijdrage", "bijdragen")) verzameld; de tafel kan beslissen."
    }
    if casus.magGeagendeerd, let table = world.view.agendatafel(van: nummer) {
      return "Volgende stap: agenderen, onder \(table.naam) op het beginscherm."
    }
    if let place = waitsAt(casus, world) { return place }
    guard let next = CasusStap.next(casus) else { return "" }
    return "Volgende stap: \(next.naam) (b)."
  }

  /// Where it waits for a table, by the name that stands on the start screen.
  private func waitsAt(_ casus: Casus, _ world: World) -> String? {
    if casus.wachtOpScreening, let table = world.view.screeningstafel(van: casus) {
      return "Volgende stap: de screening, onder \(table.naam) op het beginscherm."
    }
    guard let meeting = casus.overleg.flatMap({ world.view[$0] })?.inhoud else { return nil }
    return "Staat op de agenda van \(world.house.tafels.naam(meeting.tafel)), "
      + "\(meeting.datum.lang)."
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let casus = world.view[nummer]?.inhoud
    return [
      Binding([.enter], .openen, word(casus, world), disabled: casus == nil ? unknown : nil),
      Binding([.tab], .deel, "deel"),
    ] + personBindings(casus, world) + (isOwnPart ? arranging(casus, world) : []) + [
      Binding(["a"], .actie, "actie", disabled: CasusStap.actie.reason(nummer, world)),
      Binding(
        ["b"], .stappen, "stappen", disabled: casus == nil ? unknown : nil,
        footer: word(casus, world) != "stappen"),
      Binding(["k"], .samenhang, "wie, verband", disabled: casus == nil ? unknown : nil),
      Binding(["w"], .waarom, "waarom"),
    ] + following(casus) + (isOwnPart ? [] : arranging(casus, world)) + enriching(casus, world)
      + CorrectieScreen.binding(.corrigeren, nummer.record, world)
      + ToenScreen.binding(.toen, nummer.record, world)
  }

  /// Whether the part has keys of its own that come first.
  private var isOwnPart: Bool { deel == .overleg || deel == .papieren }

  /// Before a table that judges after enrichment, such as VIA, a procesondersteuner gathers.
  private func enriching(_ casus: Casus?, _ world: World) -> [Binding<Action>] {
    guard let casus, casus.wachtOpScreening, world.house.verrijktVooraf(casus), world.overleg == nil
    else { return [] }
    let partner = world.house.partners.geldig(op: world.today).first?.id ?? ""
    let ground = world.house.grondslagen.geldig(op: world.today).first?.id
    let trial = Verrijking(partner: partner, tekst: "-", grondslag: ground)
    return [
      Binding(["i"], .inbreng, "inbreng", disabled: world.disabled(.verrijken(nummer, trial)))
    ]
  }

  /// The keys of the person that is marked, where persons stand.
  private func personBindings(_ casus: Casus?, _ world: World) -> [Binding<Action>] {
    guard deel == .personen else { return [] }
    let marked = list.row(of: casus?.betrokkenen ?? [])?.persoon
    let none = marked == nil ? "Kies eerst iemand uit de lijst." : nil
    return [
      Binding(
        ["f"], .gegevens, "gegevens",
        disabled: none ?? marked.flatMap { PersoonStap.gegevens.reason($0, world) }),
      Binding(["+"], .erbij, "erbij", disabled: none),
    ]
  }

  var unknown: String { "\(nummer) is niet gevonden." }

  /// The parts it has: measurements once it is, or was, under procesregie.
  static func delen(_ casus: Casus) -> [Deel] {
    casus.fase.isProcesregie || casus.fase == .afgeschaald || !casus.zrm.isEmpty
      ? Deel.allCases : Deel.allCases.filter { $0 != .zrm }
  }

  private func word(_ casus: Casus?, _ world: World) -> String {
    if deel == .verloop || deel == .papieren { return "lezen" }
    if deel == .overleg { return "openen" }
    if deel == .zrm { return "meten" }
    if deel == .plan, let stored = world.view[nummer],
      let row = planrij(stored, world)?.openen(nummer, stored.inhoud, world)
    {
      return row.0
    }
    if deel == .personen { return "persoon" }
    if deel == .overzicht, let casus, !casus.openActies.isEmpty { return "actie afronden" }
    return casus.flatMap(CasusStap.next) == nil ? "stappen" : "volgende stap"
  }

  // MARK: - Keys

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: count(world))
  }

  private func count(_ world: World) -> Int {
    guard let stored = world.view[nummer] else { return 0 }
    switch deel {
    case .overzicht: return stored.inhoud.openActies.count
    case .personen:
      return stored.inhoud.betrokkenen.count + Self.onderling(stored.inhoud, world).count
    case .plan: return Planrij.alle(stored, world).flatMap(\.rijen).count
    case .verloop: return stored.verloop.count
    case .zrm: return Self.zrmrijen(stored.inhoud, world)
    case .overleg: return world.view.overleggen(over: nummer).count
    case .papieren:
      return world.view.geenCasuspapier(nummer) == nil ? Papiersoort.vanCasus.count : 0
    }
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    guard let stored = world.view[nummer] else { return [.say(unknown)] }
    let casus = stored.inhoud
    switch action {
    case .deel:
      let parts = Self.delen(casus)
      deel = parts[((parts.firstIndex(of: deel) ?? 0) + 1) % parts.count]
      list = ListState()
      return []
    case .actie: return [.push(CasusForms.actie(nummer, world))]
    case .stappen: return [.push(StappenScreen(nummer: nummer))]
    case .corrigeren: return [.push(CorrectieScreen(nummer: nummer.record))]
    case .toen: return [.push(ToenScreen.vraag(nummer.record, world))]
    case .inbreng: return [.push(CriteriaForms.inbreng(nummer, world))]
    case .samenhang: return [.push(SamenhangScreen(nummer: nummer))]
    case .notitie, .stil, .nalopen, .escaleren, .regie: return follow(action, world)
    case .overleg, .afzeggen, .drukken: return arrange(action, world)
    case .waarom: return [.explain("Waarom \(nummer) aandacht vraagt", reasons(casus, world))]
    case .openen: return open(stored, world)
    case .gegevens, .erbij:
      guard let person = list.row(of: casus.betrokkenen)?.persoon else { return [] }
      return action == .gegevens
        ? [.push(PersoonForm.wijzigen(person, world))]
        : [.push(PersoonStappenScreen(nummer: person, casus: nummer))]
    }
  }

  private func open(_ stored: Stored<Casus>, _ world: World) -> [Effect] {
    if deel == .overzicht, let action = list.row(of: stored.inhoud.openActies) {
      return [.push(ActieScreen(nummer: nummer, actie: action))]
    }
    if deel == .personen { return openPerson(stored.inhoud, world) }
    if let effects = openPart(world) { return effects }
    if deel == .zrm { return [.push(ZRMScreen(nummer: nummer, world))] }
    if deel == .plan, let row = planrij(stored, world)?.openen(nummer, stored.inhoud, world) {
      return [row.1]
    }
    if deel == .verloop, let event = list.row(of: stored.verloopOpDag.reversed()) {
      return [.explain("Verloop", [line(event, of: stored, world)])]
    }
    return [.push(StappenScreen(nummer: nummer))]
  }

  private func openPerson(_ casus: Casus, _ world: World) -> [Effect] {
    if let person = list.row(of: casus.betrokkenen) {
      return [.push(PersoonScreen(nummer: person.persoon))]
    }
    let ties = Self.onderling(casus, world)
    let place = list.selected - casus.betrokkenen.count
    guard ties.indices.contains(place) else { return [.say("In deze casus staat nog niemand.")] }
    return [.push(PersoonsfeitScreen(feit: .relatie(ties[place])))]
  }

  private func reasons(_ casus: Casus, _ world: World) -> [String] {
    let attention = casus.fase.isVoorbij ? [] : world.view.aandacht(casus, nummer)
    let blocked = CasusStap.van(casus.fase).compactMap { step in
      step.reason(nummer, world).map { "\(step.naam.metHoofdletter) kan niet: \($0)" }
    }
    return attention.map(\.uitleg) + blocked
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    list.clamp(count: count(world))
    if case .failure(let refusal) = result { return refusal.explained }
    return []
  }

  private func line(
    _ event: Event<Casus.Fact>, of stored: Stored<Casus>, _ world: World
  ) -> String {
    let words = world.view.verloop(van: stored)
    let minute: String =
      if case .besloten(let besluit) = event.wat { besluit.tekst.map { "\n\n\($0)" } ?? "" } else {
        ""
      }
    let role = event.head.door.rol.map { ", \($0.rawValue)" } ?? ""
    let second = event.head.mede.map { ", mede door \($0.naam)" } ?? ""
    return
      "\(event.head.op.lang): \(words.feit(event))\n\nVastgelegd \(event.head.vastgelegd.dag.lang) "
      + "\(event.head.vastgelegd.tijdMetSeconden) door \(event.head.door.naam)\(role)\(second)."
      + (words.intrekking(van: event).map { "\n\n\($0.metHoofdletter)." } ?? "")
      + (event.head.waarom.map { "\n\nReden: \($0)" } ?? "") + minute
  }
}
