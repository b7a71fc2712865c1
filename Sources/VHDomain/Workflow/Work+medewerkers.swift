/// The people of the house (right: inrichten).
extension Work {
  mutating func changePeople(_ command: Command) throws(Refusal) {
    switch command {
    case .medewerkerToevoegen(let medewerker, let reden): try add(medewerker, reden)
    case .medewerkerWijzigen(let medewerker, let reden): try change(medewerker, reden)
    case .medewerkerBeeindigen(let id, let day, let reden): try end(id, day, reden)
    default: break
    }
  }

  private var people: [Medewerker] { records.medewerkerlijst }

  private mutating func add(_ medewerker: Medewerker, _ reden: String?) throws(Refusal) {
    try check(medewerker)
    guard people.met(id: medewerker.id) == nil else {
      throw Refusal("inrichting", "Er is al een medewerker \"\(medewerker.id)\".", at: "id")
    }
    tell(
      Medewerkers.nummer, [.toegevoegd(medewerker: medewerker)], op: context.today, waarom: reden)
  }

  private mutating func change(_ medewerker: Medewerker, _ reden: String?) throws(Refusal) {
    try check(medewerker)
    let old = try person(medewerker.id)
    guard old != medewerker else { throw Refusal("inrichting", "Er is niets gewijzigd.") }
    let stays = medewerker.beeindigdOp == nil || medewerker.beeindigdOp == old.beeindigdOp
    if old.rollen.contains(.beheerder), !stays || !medewerker.rollen.contains(.beheerder) {
      try requireOtherAdministrator(than: old.id)
    }
    if !stays || !medewerker.rollen.contains(.procesregisseur) { try requireNoCasus(of: old) }
    try requireOtherName(medewerker)
    tell(Medewerkers.nummer, [.gewijzigd(medewerker: medewerker)], op: context.today, waarom: reden)
  }

  /// A new name must not turn a procesregisseur into the casusregisseur of the same casus.
  private func requireOtherName(_ medewerker: Medewerker) throws(Refusal) {
    let others = people.filter { $0.id != medewerker.id }
    let rules = RuleContext(house: house, medewerkers: others + [medewerker])
    let clashes = records.casussen.values.contains { stored in
      stored.inhoud.procesregisseur == medewerker.id
        && !Rule<Casus>.tweeRegisseurs.findings(stored.inhoud, rules).isEmpty
    }
    guard !clashes else {
      throw Refusal(
        "R-40", "Zo heet al de casusregisseur van een eigen casus; draag die casus eerst over.",
        at: "naam")
    }
  }

  private mutating func end(_ id: String, _ day: Datum, _ reden: String?) throws(Refusal) {
    let old = try person(id)
    if old.rollen.contains(.beheerder) { try requireOtherAdministrator(than: id) }
    try requireNoCasus(of: old)
    tell(Medewerkers.nummer, [.beeindigd(id: id, op: day)], op: context.today, waarom: reden)
  }

  private func requireNoCasus(of old: Medewerker) throws(Refusal) {
    let own = records.casussen.values.filter {
      $0.inhoud.fase.isProcesregie
        && ($0.inhoud.procesregisseur == old.id || $0.inhoud.waarneming?.voor == old.id)
    }
    guard !own.isEmpty else { return }
    let use = Huisgebruik(
      wat: counted(own.count, "lopende casus", "lopende casussen"),
      kort: counted(own.count, "casus", "casussen"), nummers: own.map(\.nummer.record).sorted(),
      eerst: "draag die eerst over")
    throw Refusal(
      "inrichting", use.zin("\(old.naam) is procesregisseur van") { !isHidden($0) })
  }

  private func person(_ id: String) throws(Refusal) -> Medewerker {
    guard let found = people.met(id: id) else {
      throw Refusal("inrichting", "Medewerker \"\(id)\" is niet bekend.", at: "id")
    }
    return found
  }

  private func requireOtherAdministrator(than id: String) throws(Refusal) {
    let others = people.filter {
      $0.id != id && $0.rollen.contains(.beheerder) && $0.beeindigdOp == nil
    }
    if others.isEmpty {
      throw Refusal(
        "inrichting", "Er moet ten minste één beheerder blijven; wijs eerst een ander aan.")
    }
  }

  private func check(_ medewerker: Medewerker) throws(Refusal) {
    if !medewerker.faults.isEmpty { throw Refusal(medewerker.faults) }
  }
}

extension Medewerker {
  /// What is wrong with id, name or roles, as one Dutch sentence; nil when it can be kept.
  public var bezwaar: String? { faults.first?.message }

  /// Everything that is wrong, field by field.
  fileprivate var faults: [Finding] {
    let allowed = id.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
    }
    var reasons = Reasons()
    reasons.require(
      allowed && !id.isEmpty && id.utf8.count <= 40, "inrichting",
      "Een id bestaat uit kleine letters, cijfers, punt en streepje, zoals a.devries.", at: "id")
    reasons.require(!naam.isBlank, "inrichting", "Vul de naam in.", at: "naam")
    reasons.require(
      fteHonderdsten.map { (1...150).contains($0) } ?? true, "inrichting",
      "Vul de omvang in als fte tussen 0,01 en 1,5, zoals 0,8.", at: "fte")
    reasons.require(!rollen.isEmpty, "inrichting", "Kies ten minste één rol.", at: "rol")
    return reasons.findings
  }
}
