/// The house itself is changed (right: inrichten): every reason to refuse is said, and nothing is done
/// by halves.
extension Work {
  mutating func furnish(_ order: Inrichtopdracht) throws(Refusal) {
    var reasons = Reasons()
    let fact = try fact(of: order, &reasons)
    reasons.require(
      !order.reden.isBlank, Inrichting.regel, "Schrijf in één zin waarom.", at: "reden")
    if let fact { note(faults(after: fact), &reasons) }
    try reasons.enforce()
    guard let fact else { return }
    tell(Medewerkers.nummer, [fact.feit], op: context.today, waarom: order.reden)
  }

  /// What happens to the list; nil when the reasons say why nothing can.
  private func fact(
    of order: Inrichtopdracht, _ reasons: inout Reasons
  ) throws(Refusal) -> Huiswijziging? {
    switch order {
    case .toevoegen(let part, _):
      check(new: part, &reasons)
      return .toegevoegd(onderdeel: part)
    case .wijzigen(let part, let day, _):
      try check(part, from: day, &reasons)
      return .gewijzigd(onderdeel: part, vanaf: day)
    case .beeindigen(let kind, let id, let day, _):
      return try end(try known(kind, id), day, &reasons)
    case .voortzetten(let kind, let id, _):
      let part = try known(kind, id)
      reasons.require(
        part.geldigheid.tot != nil, Inrichting.regel, "\(part.naam) heeft geen laatste dag.",
        at: "tot")
      return .geldigheid(soort: kind, id: id, geldigheid: Geldigheid(van: part.geldigheid.van))
    }
  }

  /// The house with all that was recorded, what holds from a later day on included.
  private var alles: House { records.profiel.met(records.huiswijzigingen, op: nil) }

  private func known(_ kind: Huissoort, _ id: String) throws(Refusal) -> Huisonderdeel {
    guard let part = alles.onderdeel(kind, id), kind != .termijnen else {
      throw Refusal(Inrichting.regel, "Dit huis kent geen \(kind.een) \"\(id)\".", at: "id")
    }
    return part
  }

  // MARK: - Adding and changing

  private func check(new part: Huisonderdeel, _ reasons: inout Reasons) {
    let others = alles.onderdelen(part.soort)
    reasons.require(
      !others.contains { $0.id == part.id }, Inrichting.regel,
      "Er is al een \(part.soort.een) \"\(part.id)\"; kies een ander.",
      at: part.soort == .gemeenten ? "naam" : "id")
    checkName(part, others, &reasons)
    note(part.faults, &reasons)
  }

  private func check(
    _ part: Huisonderdeel, from day: Datum, _ reasons: inout Reasons
  ) throws(Refusal) {
    guard let last = alles.onderdeel(part.soort, part.id) else {
      throw Refusal(
        Inrichting.regel, "Dit huis kent geen \(part.soort.een) \"\(part.id)\".", at: "id")
    }
    var wanted = part
    wanted.geldigheid = last.geldigheid
    reasons.require(wanted != last, Inrichting.regel, "Er is niets gewijzigd.")
    let later = records.huiswijzigingen
      .filter { $0.over == (part.soort, part.id) }.compactMap(\.vanaf).max()
    reasons.require(
      later.map { $0 <= day } ?? true, Inrichting.regel,
      "Vanaf \(later?.lang ?? "") staat al een wijziging klaar; kies die dag of een dag daarna.",
      at: "vanaf")
    reasons.require(
      last.geldigheid.geldt(op: day), Inrichting.regel,
      "\(last.naam) geldt niet op \(day.lang); kies een dag waarop dat wel zo is.", at: "vanaf")
    checkName(part, alles.onderdelen(part.soort).filter { $0.id != part.id }, &reasons)
    checkKept(part, last, day, &reasons)
    note(wanted.faults, &reasons)
  }

  /// Two things of a name that hold at the same time can't be told apart.
  private func checkName(
    _ part: Huisonderdeel, _ others: [Huisonderdeel], _ reasons: inout Reasons
  ) {
    let same = others.first {
      $0.naam.lowercased() == part.naam.lowercased() && $0.geldigheid.raakt(part.geldigheid)
    }
    guard let same, same.id != part.id else { return }
    reasons.require(
      false, Inrichting.regel,
      "\(same.naam) staat er al als \(part.soort.een) \"\(same.id)\"; kies een andere naam.",
      at: "naam")
  }

  /// What can't be changed, because records or rules rest on it.
  private func checkKept(
    _ part: Huisonderdeel, _ last: Huisonderdeel, _ day: Datum, _ reasons: inout Reasons
  ) {
    switch (part, last) {
    case (.partner(let new), .partner(let old)):
      let isOfGemeente = house.gemeenten.contains { old.naam == "Gemeente \($0.naam)" }
      reasons.require(
        new.naam == old.naam || !isOfGemeente, Inrichting.regel,
        "Aan deze naam herkent het programma de gemeente; die blijft zo.", at: "naam")
    case (.tafel(let new), .tafel(let old)):
      reasons.require(
        new.soort == old.soort && new.orgaan == old.orgaan && new.wachtrij == old.wachtrij,
        Inrichting.regel,
        "Soort, orgaan en wachtrij blijven; beëindig de tafel en voeg een andere toe.", at: "soort")
      let gone = new.deelnemers.filter { id in
        !old.deelnemers.contains(id)
          && alles.partners.met(id: id).map { !$0.geldigheid.geldt(op: day) } ?? false
      }
      reasons.require(
        gone.isEmpty, Inrichting.regel,
        "\(dutchList(gone.map(alles.partners.naam))) is dan geen partner; kies een ander.",
        at: "deelnemers")
    default: break
    }
  }

  // MARK: - Ending

  private func end(
    _ part: Huisonderdeel, _ day: Datum, _ reasons: inout Reasons
  ) throws(Refusal) -> Huiswijziging {
    let first = part.geldigheid.van
    reasons.require(
      first.map { $0 <= day } ?? true, Inrichting.regel,
      "\(part.naam) begint op \(first?.lang ?? ""); kies die dag of een dag daarna.", at: "tot")
    reasons.require(
      part.geldigheid.tot != day, Inrichting.regel, "\(day.lang) is al de laatste dag.", at: "tot")
    for use in gebruik(part, na: day) {
      reasons.require(
        false, Inrichting.regel, use.zin("\(part.naam) heeft nog", zichtbaar), at: "tot")
    }
    requireWorkable(without: part, na: day, &reasons)
    return .geldigheid(
      soort: part.soort, id: part.id, geldigheid: Geldigheid(van: first, tot: day))
  }

  /// The house has to be usable on the day after: a gemeente, a table for every queue, one that decides.
  ///
  /// The checks of a profile know no day.
  private func requireWorkable(
    without part: Huisonderdeel, na day: Datum, _ reasons: inout Reasons
  ) {
    let next = day.plus(dagen: 1)
    let before = Inrichting.gemis(alles, op: next)
    let change = Huiswijziging.geldigheid(
      soort: part.soort, id: part.id, geldigheid: Geldigheid(van: part.geldigheid.van, tot: day))
    for missing in Inrichting.gemis(alles.met([change], op: nil), op: next)
    where !before.contains(missing) {
      reasons.require(
        false, Inrichting.regel, "Na \(day.lang) is er \(missing); voeg die eerst toe.", at: "tot")
    }
  }

  /// Whether who acts may read a number in a refusal.
  private func zichtbaar(_ nummer: RecordNummer) -> Bool { !isHidden(nummer) }

  // MARK: - The checks of a profile

  /// What the checks of a profile find on any day once this is recorded, and did not find before.
  private func faults(after change: Huiswijziging) -> [Fault] {
    let before = records.huiswijzigingen
    let all = before + [change]
    let days = [context.today] + all.compactMap(\.vanaf)
    var found: [Fault] = []
    for day in Set(days).sorted() {
      let known = records.profiel.met(before, op: day).faults
      found += records.profiel.met(all, op: day).faults.filter {
        !known.contains($0) && !found.contains($0)
      }
    }
    return found
  }

  private func note(_ faults: [Fault], _ reasons: inout Reasons) {
    for fault in faults {
      reasons.require(false, Inrichting.regel, fault.zin, at: fault.veld)
    }
  }
}

/// What changing a house rests on.
enum Inrichting {
  static let regel = "inrichting"

  /// What a house lacks on a day to be usable, as it follows "is er".
  static func gemis(_ house: House, op dag: Datum) -> [String] {
    let tables = house.tafels.geldig(op: dag)
    let screening = tables.filter(\.isScreening)
    let queues = Wachtrij.allCases.filter { queue in
      !screening.contains { $0.wachtrij == nil || $0.wachtrij == queue }
    }
    return (house.gemeenten.geldig(op: dag).isEmpty ? ["geen gemeente meer"] : [])
      + queues.map { "geen tafel meer voor de wachtrij \($0.rawValue)" }
      + (tables.contains(where: \.isBesluittafel) ? [] : ["geen tafel meer die besluit"])
  }
}

extension Huiswijziging {
  /// As it is recorded.
  var feit: Medewerkers.Fact {
    switch self {
    case .toegevoegd(let part): .huisToegevoegd(onderdeel: part)
    case .gewijzigd(let part, let day): .huisGewijzigd(onderdeel: part, vanaf: day)
    case .geldigheid(let kind, let id, let validity):
      .huisGeldigheid(soort: kind, id: id, geldigheid: validity)
    }
  }
}

extension Geldigheid {
  /// Whether both hold on some day.
  func raakt(_ other: Geldigheid) -> Bool {
    let starts = [van, other.van].compactMap { $0 }.max()
    let ends = [tot, other.tot].compactMap { $0 }.min()
    guard let starts, let ends else { return true }
    return starts <= ends
  }
}

extension Fault {
  /// The member it is about, as forms name it: `tafels[2].deelnemers[0]` is about `deelnemers`.
  var veld: String? {
    path.split(separator: ".").last.map { String($0.prefix { $0 != "[" }) }
  }

  /// As a sentence for who filled in a form.
  fileprivate var zin: String {
    let sentence = [value, problem].compactMap(\.self).joined(separator: " ")
    let start = (veld.map { "\($0.metHoofdletter): " } ?? "") + sentence
    return start + (expected.map { "; vul in: \($0)." } ?? ".")
  }
}
