import VHDomain

/// What is known of the other terminals on these records.
struct Anderen {
  /// Who else works on the record in front, as it was last looked at.
  var bewerkers: [Aanwezig] = []
  /// What this terminal told the others.
  var gemeld: RecordNummer?
  var gekeken: Moment?
  /// How many commits of others wait for a key, on a screen that others look at.
  var wachtend = 0
  /// The record as the form in front was compared with it: what is recorded stands on that.
  var grond: Grond?
  /// The reason that was typed at a warning which had to wait for a comparison.
  var reden: String?
}

/// Several terminals on one data folder: what others change, and who works on what.
extension App {
  /// The record in front as it stands now.
  func stand(vanDossier nummer: RecordNummer?) -> Wijziging? {
    nummer.flatMap { world.view.laatsteWijziging($0) }
  }

  /// Looks about between keys: what somebody else changed, and who else has the record open.
  func kijkRond(sinds before: Wijziging?) {
    let nummer = stack.last?.dossier
    if let before, let now = stand(vanDossier: nummer), now.rev > before.rev, notice.isEmpty {
      notice = gewijzigd(nummer, now)
    }
    let form = (stack.last as? FormScreen)?.concept?.nummer
    if form != anderen.gemeld {
      anderen.gemeld = form
      registry.meld(form.map { Aanwezig(nummer: $0, naam: world.wie, sinds: registry.now) })
    }
    let due = anderen.gekeken.map { registry.now.milliseconden - $0.milliseconden >= 1000 } ?? true
    guard due else { return }
    anderen.gekeken = registry.now
    anderen.bewerkers = nummer.map { registry.elders(op: $0) } ?? []
  }

  private func gewijzigd(_ nummer: RecordNummer?, _ now: Wijziging) -> String {
    let name = nummer.map { $0.soort == .inrichting ? "De inrichting" : "\($0)" } ?? ""
    let hint =
      stack.last is FormScreen
      ? "bij vastleggen ziet u wat verschilt." : "u ziet de nieuwe gegevens."
    return "\(name) is om \(now.op.tijd) gewijzigd door \(now.naam); \(hint)"
  }

  /// Who else works on the record in front: `in bewerking door A. de Vries sinds 10:15`.
  var bewerking: String? {
    guard let nummer = stack.last?.dossier,
      let first = anderen.bewerkers.first(where: { $0.nummer == nummer })
    else { return nil }
    let who = room == .zaal ? "een andere terminal" : first.naam
    return "in bewerking door \(who) sinds \(first.sinds.tijd)"
  }

  // MARK: - On a shared screen

  /// What waits for a key, in a sentence that names it.
  var nieuws: String? {
    guard room == .zaal, anderen.wachtend > 0 else { return nil }
    let what = counted(anderen.wachtend, "wijziging", "wijzigingen")
    return "\(what) van elders; Ctrl-R toont \(anderen.wachtend == 1 ? "die" : "ze")."
  }

  /// Why there is nothing to take over; nil when there is.
  var geenNieuws: String? {
    if room != .zaal { return "Wat anderen wijzigen, staat hier vanzelf." }
    return anderen.wachtend > 0 ? nil : "Er is niets van een andere terminal."
  }

  /// Takes over what others changed, because a key asked for it.
  func werkBij() -> [Effect] {
    let count = anderen.wachtend
    do throws(StoreError) { try registry.refresh() } catch { return [.say(error.message)] }
    anderen.wachtend = 0
    let world = world
    stack[stack.count - 1].resumed(world)
    return [.say("Bijgewerkt met \(counted(count, "wijziging", "wijzigingen")) van elders.")]
  }

  // MARK: - The same record, changed twice

  /// Before something is recorded: whether somebody else changed what the form was opened on.
  ///
  /// What only they changed is taken over and told; what both changed is asked, field by field. A
  /// page that asks for the reason of a warning steps aside for that, and its reason is kept.
  func verschilt(_ accepted: [Aanvaarding] = []) -> Bool {
    anderen.grond = nil
    let isWarned = stack.last is WaarschuwingScreen
    let place = stack.count - (isWarned ? 2 : 1)
    guard stack.indices.contains(place), var form = stack[place] as? FormScreen,
      let plek = form.concept, let nummer = plek.nummer, let basis = bewaker.basis(plek)
    else { return false }
    do throws(StoreError) { try registry.refresh() } catch { return false }
    let world = world
    guard let now = world.view.laatsteWijziging(nummer), let rev = basis.rev else { return false }
    if now.rev == rev {
      anderen.grond = Grond(nummer, rev: rev)
      return false
    }
    guard case .push(let screen)? = Formulier.open(plek, world), let fresh = screen as? FormScreen
    else { return false }
    let verschil = Verschil(basis: basis.velden, mijn: form.velden, ander: fresh.velden)
    if verschil.beide.isEmpty {
      bewaker.staatOp(Concept.Basis(fresh.velden, rev: now.rev), plek)
      anderen.grond = Grond(nummer, rev: now.rev)
      if verschil.alleenAnder.isEmpty { return false }
    }
    for id in verschil.alleenAnder { form.form.set(fresh.form.value(of: id), for: id) }
    if isWarned {
      anderen.reden = accepted.first?.reden
      stack.removeLast()
    }
    stack[place] = form
    if verschil.beide.isEmpty {
      notice = overgenomen(verschil.alleenAnder.map { form.form.name($0) ?? $0 }, now)
    } else {
      stack.append(ConflictScreen(nummer, now, verschil.beide, mijn: form.form, ander: fresh.form))
    }
    return true
  }

  private func overgenomen(_ names: [String], _ now: Wijziging) -> String {
    "\(now.naam) wijzigde intussen \(dutchList(names)); dat is overgenomen. Kijk het na; Enter "
      + "legt vast."
  }

  /// Every field was chosen: the form takes the choices and asks again.
  func verzoen(_ choices: [String: Bool]) {
    if stack.last is ConflictScreen { stack.removeLast() }
    guard var form = stack.last as? FormScreen, let plek = form.concept else { return }
    let world = world
    guard let nummer = plek.nummer, let now = world.view.laatsteWijziging(nummer),
      case .push(let screen)? = Formulier.open(plek, world), let fresh = screen as? FormScreen
    else { return }
    for (id, mine) in choices where !mine { form.form.set(fresh.form.value(of: id), for: id) }
    bewaker.staatOp(Concept.Basis(fresh.velden, rev: now.rev), plek)
    let effects = form.opnieuw(world)
    stack[stack.count - 1] = form
    carryOut(effects)
  }
}

/// What two people changed in one form, compared with what both began with.
struct Verschil: Equatable {
  /// Fields that only the other changed.
  private(set) var alleenAnder: [String] = []
  /// Fields that both changed, each into something else.
  private(set) var beide: [String] = []

  init(basis: [Concept.Veld], mijn: [Concept.Veld], ander: [Concept.Veld]) {
    func find(_ id: String, _ fields: [Concept.Veld]) -> Concept.Veld? {
      fields.first { $0.id == id }
    }
    var seen: Set<String> = []
    for id in (basis + ander + mijn).map(\.id) where seen.insert(id).inserted {
      let (before, mine, theirs) = (find(id, basis), find(id, mijn), find(id, ander))
      if theirs == before || theirs == mine { continue }
      if mine == before { alleenAnder.append(id) } else { beide.append(id) }
    }
  }
}

extension Form {
  /// What a field holds, as people read it: options by their names, days in full.
  func tekst(van id: String) -> String {
    guard let field = fields.first(where: { $0.id == id }) else { return "" }
    if case .text(let text) = field.editor.value { return text }
    return field.editor.aloud.text
  }
}
