import VHDomain

/// The running program: a stack of screens, one session, and the only interpreter of effects.
final class App {
  let registry: Registry
  let marks: [String]
  private let terminalName: String
  var stack: [any Screen]
  private(set) var actor: Actor
  var isCurtained = false
  var isDone = false
  let redenboek = Redenboek()
  var bewaker = Conceptbewaker()
  /// What is known of the other terminals.
  var anderen = Anderen()
  /// What is wrong with the disk, as long as it lasts.
  var storing = Storing()
  let bestanden: Bestanden
  /// Long work that was asked for and waits for `work`.
  var asked: Job?
  /// The job that runs now.
  var running: RunningJob?
  /// Whether others look along on this terminal, in a meeting or not.
  private let isGedeeld: Bool
  /// What the program has to say, until the next key.
  var notice: String
  private var wacht: Rustwacht
  /// What the mouse points at in the last frame, row by row.
  var distances: [Int: Int] = [:]
  private var ongedaan = Ongedaanlijst()

  /// - Parameters:
  ///   - marks: what never leaves the title row, such as OEFENEN.
  ///   - melding: the first sentence on the status row.
  ///   - bestanden: the door to the files a user names.
  init(
    _ registry: Registry, terminal: String, marks: [String], medewerker: String? = nil,
    isGedeeld: Bool = false, rust: Rust = .nooit, melding: String = "",
    bestanden: Bestanden = .geen
  ) {
    self.registry = registry
    self.bestanden = bestanden
    self.marks = marks
    self.isGedeeld = isGedeeld
    notice = melding
    wacht = Rustwacht(rust, at: registry.now)
    terminalName = terminal
    actor = Actor(medewerker: medewerker ?? "", terminal: terminal)
    stack = [medewerker == nil ? AanmeldenScreen() as any Screen : StartScreen()]
    bewaker.lees(registry, actor)
  }

  /// Whether others look along at this screen.
  var room: Room { actor.overleg == nil && !isGedeeld ? .eigenPlek : .zaal }

  var world: World {
    let (room, actor) = (room, actor)
    var world = World(view: registry.view(as: actor, in: room), marks: marks) {
      [registry, redenboek] command in
      let refusal = registry.refusal(of: command, as: actor)
      redenboek.note(refusal)
      return refusal
    }
    world.concepten = bewaker.concepten
    world.isGedeeldeTerminal = isGedeeld
    world.alleenLezen = registry.alleenLezen?.message
    world.desk = Desk(registry: registry, actor: actor, room: room, bestanden: bestanden)
    world.ongedaan = ongedaan
    return world
  }

  // MARK: - Input

  func handle(_ input: Input) {
    wacht.zie(input, at: registry.now, inOverleg: actor.overleg != nil)
    if input == .tick, stand == .gordijn { isCurtained = true }
    if running != nil { return handleAtWork(input) }
    switch input {
    case .key(let key): press(key)
    case .paste(let text): paste(text)
    case .mouse(let event): point(event)
    case .tick: catchUp()
    case .resize: break
    case .hangup: isDone = true
    }
    bewaak(isQuiet: input == .tick || isDone)
  }

  /// How long nothing was typed, and what follows from it.
  var stand: Rustwacht.Stand {
    wacht.stand(at: registry.now, inOverleg: actor.overleg != nil)
  }

  func press(_ key: Key) {
    notice = ""
    if isCurtained {
      isCurtained = !(key == "g" || key == .control("g"))
      return
    }
    guard !stack.isEmpty else { return }
    let world = world
    if key == "w", let told = redenboek.verteld, !hasOwn(key, world) {
      return carryOut(.explain("Waarom dit niet kan", told.uitleg))
    }
    redenboek.wis()
    // Ctrl-C cancels the input at hand, never the program.
    carryOut(pressed(key == .control("c") ? .escape : key, world))
  }

  /// The screen's own keys first, then those of every screen.
  private func pressed(_ key: Key, _ world: World) -> [Effect] {
    let top = stack.count - 1
    if key == .control("g") { return common(.gordijn, stack[top], world) }
    if let effects = stack[top].pressed(key, world) { return effects }
    let shared = shared(stack[top], world).binding(for: key)
    return shared.map { binding in
      binding.disabled.map { [.say($0)] } ?? common(binding.action, stack[top], world)
    }
      ?? [.say("Deze toets doet hier niets; ? laat zien wat kan.")]
  }

  /// Whether the screen in front does something itself with a key.
  private func hasOwn(_ key: Key, _ world: World) -> Bool {
    guard let screen = stack.last else { return false }
    return screen.takesText || screen.uses(key, world)
  }

  /// The keys of every screen; `w` when there is something to explain that the screen does not.
  func shared(_ screen: some Screen, _ world: World) -> [Binding<CommonAction>] {
    CommonAction.bindings(
      screen, isTop: stack.count == 1,
      uitleg: redenboek.verteld != nil && !screen.uses("w", world), ongedaan: ongedaan.bezwaar,
      elders: geenNieuws)
  }

  private func common(
    _ action: CommonAction, _ screen: some Screen, _ world: World
  ) -> [Effect] {
    switch action {
    case .gordijn:
      isCurtained = true
      return []
    case .uitleg:
      return redenboek.verteld.map { [.explain("Waarom dit niet kan", $0.uitleg)] } ?? []
    case .hulp: return [.push(OpdrachtenScreen.hulp(screen, world, isTop: stack.count == 1))]
    case .palet: return [.push(OpdrachtenScreen.palet(screen, world, isTop: stack.count == 1))]
    case .bijwerken: return werkBij()
    case .ongedaan:
      if let reason = world.bezwaarTegenOngedaan { return [.say(reason)] }
      return ongedaan.laatste.map { [.push(VraagScreen.ongedaanMaken($0))] } ?? []
    case .terug: return stack.count > 1 ? [.pop] : []
    case .stoppen: return stack.count > 1 ? [.pop] : [.push(StoppenScreen())]
    }
  }

  /// Keeps what is typed in the form in front; why that fails is told at once.
  private func bewaak(isQuiet: Bool) {
    guard let form = stack.last as? any Bewaard else { return }
    let hadProblem = bewaker.bezwaar != nil
    bewaker.kijk(form, registry, actor, isQuiet: isQuiet)
    if let problem = bewaker.bezwaar {
      if !hadProblem || bewaker.fout?.stand == nil { notice = problem }
      storing.meld(bewaker.fout)
    } else if hadProblem {
      notice = "Uw invoer is nu wel bewaard."
    }
  }

  // MARK: - Effects

  /// Makes what a screen asked for happen, in order.
  func carryOut(_ effects: [Effect]) {
    for effect in effects { carryOut(effect) }
  }

  private func carryOut(_ effect: Effect) {
    switch effect {
    case .push(let screen): push(screen)
    case .pop: pop()
    case .replace(let screen):
      stack.removeLast()
      push(screen)
    case .home: stack = [StartScreen()]
    case .run(let command, let accepted): run(command, accepted)
    case .work(let job): asked = job
    case .say(let sentence):
      notice = sentence
      redenboek.vertel(sentence)
    case .press(let key): press(key)
    case .explain(let title, let lines): stack.append(LeesScreen(title: title, lines: lines))
    case .forget(let plek): bewaker.vergeet(plek, registry, actor)
    case .signIn(let medewerker):
      ongedaan.wis()
      actor = Actor(medewerker: medewerker, terminal: terminalName)
      bewaker.lees(registry, actor)
      stack = [StartScreen()]
    case .signOut:
      ongedaan.wis()
      actor = Actor(medewerker: "", terminal: terminalName)
      bewaker = Conceptbewaker()
      stack = [AanmeldenScreen()]
    case .enterMeeting(let overleg): act(for: overleg)
    case .leaveMeeting: act(for: nil)
    case .verzoen(let choices): verzoen(choices)
    case .quit: isDone = true
    }
  }

  /// A form gets back what was typed in it before.
  private func push(_ screen: any Screen) {
    guard let form = screen as? any Bewaard else { return stack.append(screen) }
    restore(form)
  }

  private func restore(_ screen: some Bewaard) {
    var form = screen
    form.concept?.overleg = actor.overleg
    let rev = form.concept?.nummer.flatMap { world.view.laatsteWijziging($0)?.rev }
    let known = bewaker.opent(&form, rev: rev)
    if let known {
      notice = "Verder met wat u op \(known.bewaard.dag.kort) om \(known.bewaard.tijd) typte."
    }
    if known != nil || form is FormScreen { form.hersteld(world) }
    stack.append(form)
  }

  /// What was done before, for someone or something else, can't be undone from here.
  private func act(for overleg: Nummer<Overleg>?) {
    if actor.overleg != overleg { ongedaan.wis() }
    actor.overleg = overleg
  }

  private func pop() {
    guard stack.count > 1 else { return }
    let kept = bewaker.concepten.count
    bewaak(isQuiet: true)
    if bewaker.concepten.count > kept {
      notice = "Wat u typte is bewaard; het staat onder Onafgemaakt op het beginscherm."
    }
    stack.removeLast()
    let world = world
    stack[stack.count - 1].resumed(world)
  }

  /// How it is taken back; told once the next screen stands there, for in a form a letter is text.
  private func hint(_ saved: String) {
    guard notice == saved else { return }
    let way = stack.last?.takesText == true ? "na Esc met u" : "toets u"
    notice = "\(saved) Ongedaan maken: \(way)."
  }

  /// Looks, before and once more inside the lock, whether somebody else was first.
  private func run(_ command: Command, _ accepted: [Aanvaarding]) {
    for isLast in [false, false, true] {
      if verschilt(accepted) || attempt(command, accepted, isLast: isLast) { return }
    }
  }

  /// - Returns: false when somebody came between, so that it must be looked at anew.
  private func attempt(
    _ command: Command, _ accepted: [Aanvaarding], isLast: Bool
  ) -> Bool {
    do throws(PerformError) {
      let receipt = try registry.perform(
        command, as: actor, accepting: accepted, op: anderen.grond)
      storing.verholpen()
      anderen.reden = nil
      recorded(command, receipt)
    } catch {
      switch error {
      case .refused(let refusal):
        if refusal.isIntussenGewijzigd, !isLast { return false }
        redenboek.note(refusal)
        refused(command, accepted, refusal)
      case .failed(let failure):
        storing.meld(failure)
        notice = "Niet opgeslagen. \(failure.message)"
      }
    }
    return true
  }

  private func recorded(_ command: Command, _ receipt: Receipt) {
    let saved = "Opgeslagen \(receipt.opgeslagen.tijdMetSeconden)."
    notice = saved
    ongedaan.noteer(command, receipt)
    if case .ongedaanMaken(let intrekking) = command {
      undone(intrekking)
    } else {
      answer(.success(receipt))
    }
    if receipt.intrekking != nil { hint(saved) }
  }

  /// Undo is nobody's own question: the screen in front looks anew at what there is now.
  private func undone(_ intrekking: Intrekking) {
    stepAside()
    notice = "Ongedaan gemaakt: \(intrekking.wat); dit staat in het verloop."
    let world = world
    stack[stack.count - 1].resumed(world)
  }

  /// Warnings can be passed with a written reason; anything else goes back to the screen.
  private func refused(_ command: Command, _ accepted: [Aanvaarding], _ refusal: Refusal) {
    guard refusal.isPasseerbaar, accepted.isEmpty else { return answer(.failure(refusal)) }
    var warning = WaarschuwingScreen(command: command, refusal: refusal)
    if let reason = anderen.reden { warning.form.set(.text(reason), for: "reden") }
    anderen.reden = nil
    stack.append(warning)
  }

  private func answer(_ result: Result<Receipt, Refusal>) {
    guard !stack.isEmpty else { return }
    stepAside()
    if case .success = result, let plek = (stack[stack.count - 1] as? FormScreen)?.concept {
      bewaker.vastgelegd(plek, registry, actor)
    }
    let world = world
    carryOut(stack[stack.count - 1].done(result, world))
  }

  /// A warning page steps aside: the answer is for the screen that asked.
  private func stepAside() {
    if stack.count > 1, stack[stack.count - 1] is WaarschuwingScreen { stack.removeLast() }
  }
}
