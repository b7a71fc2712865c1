/// T26: what was recorded wrong is put right, with the old value kept in the history.
extension Work {
  mutating func correct(_ order: Correctieopdracht) throws(Refusal) {
    guard overleg == nil else {
      throw Refusal("T26", "Corrigeren kan niet tijdens een overleg; doe het op uw eigen plek.")
    }
    var reasons = Reasons()
    reasons.require(
      !order.reden.isBlank, "R-95", "Schrijf in één zin waarom dit wordt gecorrigeerd.",
      at: "reden")
    reasons.require(!order.wijzigingen.isEmpty, "R-95", "Kies eerst wat er fout is.", at: "veld")
    reasons.require(
      order.wijzigingen.contains { $0.was != $0.wordt }, "R-95",
      "Dit verandert niets; vul een andere waarde in.", at: "wordt")
    try reasons.enforce()
    let records = Dictionary(grouping: order.wijzigingen, by: \.nummer).inVolgorde
    let seen = lezer(self.records)
    var refused: [Finding] = []
    for (nummer, changes) in records {
      do throws(Refusal) {
        try correct(nummer, changes, order, seen)
      } catch {
        refused += error.findings.map { records.count > 1 ? $0.van(nummer) : $0 }
      }
    }
    for (nummer, _) in records {
      do throws(Refusal) {
        try requireHistory(nummer)
        if records.count > 1 { try requireRules(nummer) }
      } catch {
        refused += error.findings.map { records.count > 1 ? $0.van(nummer) : $0 }
      }
    }
    if !refused.isEmpty { throw Refusal(refused) }
  }

  /// A casus, or that of a melding, may not have become impossible.
  func requireHistory(_ nummer: RecordNummer) throws(Refusal) {
    let casus =
      Nummer<Casus>(nummer) ?? Nummer<Melding>(nummer).flatMap { self[$0]?.inhoud.casus }
    guard let casus, let now = self[casus]?.inhoud, !now.isLeeg else { return }
    try requireHistory(now, casus)
  }

  private mutating func correct(
    _ nummer: RecordNummer, _ changes: [Veldwijziging], _ order: Correctieopdracht, _ seen: View
  ) throws(Refusal) {
    switch nummer.soort {
    case .persoon: try correct(Nummer<Persoon>(nummer), changes, order, seen)
    case .melding: try correct(Nummer<Melding>(nummer), changes, order, seen)
    case .casus: try correct(Nummer<Casus>(nummer), changes, order, seen)
    case .overleg: try correct(Nummer<Overleg>(nummer), changes, order, seen)
    case .huisverbod: try correct(Nummer<Huisverbod>(nummer), changes, order, seen)
    case .detentie: try correct(Nummer<Detentiemelding>(nummer), changes, order, seen)
    case .informatievraag: try correct(Nummer<Informatievraag>(nummer), changes, order, seen)
    case .contact: try correct(Nummer<Contact>(nummer), changes, order, seen)
    case .consulten, .rapport, .voorstel, .inrichting:
      throw Refusal("T26", "\(nummer) kunt u zo niet corrigeren.")
    }
  }

  private mutating func correct<A: Aggregate>(
    _ nummer: Nummer<A>?, _ changes: [Veldwijziging], _ order: Correctieopdracht, _ seen: View
  ) throws(Refusal) {
    guard let nummer else { return }
    let before = try known(nummer)
    try correct(before, changes, order, seen.correctievelden(nummer.record), isBlind: false)
  }

  private mutating func correct<A: Aggregate>(
    _ before: Stored<A>, _ changes: [Veldwijziging], _ order: Correctieopdracht,
    _ fields: [Correctieveld], isBlind: Bool
  ) throws(Refusal) {
    let nummer = before.nummer
    for (id, own) in Dictionary(grouping: changes, by: \.gebeurtenis).inVolgorde {
      guard let event = (self[nummer] ?? before).geldendVerloop.first(where: { $0.head.id == id })
      else {
        throw Refusal(
          "R-95", "\(nummer) is intussen gewijzigd; open het opnieuw en kijk wat er nu staat.")
      }
      var how = Correctie(id, soort: order.soort)
      how.aanvrager = order.aanvrager
      how.bewijs = order.bewijs
      how.blind = isBlind ? true : nil
      let fact = try corrected(event, own, &how, nummer.record, fields)
      replace(fact, in: nummer, how, waarom: order.reden)
    }
  }

  /// Corrects what who asks may not see; the fields are those of the record as kept.
  mutating func correctUnseen(
    _ nummer: RecordNummer, _ changes: [Veldwijziging], _ order: Correctieopdracht,
    _ fields: [Correctieveld]
  ) throws(Refusal) {
    switch nummer.soort {
    case .persoon: try correctUnseen(Nummer<Persoon>(nummer), changes, order, fields)
    case .melding: try correctUnseen(Nummer<Melding>(nummer), changes, order, fields)
    case .casus: try correctUnseen(Nummer<Casus>(nummer), changes, order, fields)
    case .huisverbod: try correctUnseen(Nummer<Huisverbod>(nummer), changes, order, fields)
    case .detentie: try correctUnseen(Nummer<Detentiemelding>(nummer), changes, order, fields)
    case .informatievraag:
      try correctUnseen(Nummer<Informatievraag>(nummer), changes, order, fields)
    default: break
    }
  }

  private mutating func correctUnseen<A: Aggregate>(
    _ nummer: Nummer<A>?, _ changes: [Veldwijziging], _ order: Correctieopdracht,
    _ fields: [Correctieveld]
  ) throws(Refusal) {
    guard let stored = nummer.flatMap({ self[$0] }) else { return }
    try correct(stored, changes, order, fields, isBlind: true)
  }

  /// The fact with the changes in it; the day and the gemeente go into the correction itself.
  private func corrected<Fact>(
    _ event: Event<Fact>, _ changes: [Veldwijziging], _ how: inout Correctie,
    _ nummer: RecordNummer, _ seen: [Correctieveld]
  ) throws(Refusal) -> Fact {
    guard let wat = event.wat, var value = Feitwaarde.van(wat) else {
      throw Refusal("R-95", "\(nummer) is intussen gewijzigd; open het opnieuw.")
    }
    for change in changes {
      let now = event.correctiewaarden.first { $0.pad == change.pad }?.waarde ?? .null
      let shown = seen.first { $0.gebeurtenis == event.head.id && $0.pad == change.pad }
      guard shown?.waarde ?? .null == now else {
        throw Refusal(
          "R-95",
          "\(change.veldnaam.metHoofdletter) kunt u hier niet lezen en dus niet corrigeren.",
          at: change.adres)
      }
      guard now == change.was else {
        throw Refusal(
          "R-95",
          "\(change.veldnaam.metHoofdletter) is intussen \(now.leesbaar) in plaats van "
            + "\(change.was.leesbaar); kijk welke van de twee klopt.", at: change.adres)
      }
      try checkValue(change)
      switch change.pad {
      case ["op"]: how.op = Datum(change.text)
      case ["gemeente"]: how.gemeente = change.text
      default:
        guard let changed = value.met(change.wordt == .null ? nil : change.wordt, op: change.pad)
        else { throw change.past }
        value = changed
      }
    }
    guard let fact = Feitwaarde.feit(value, als: Fact.self) else {
      throw changes.first?.past ?? Refusal("R-95", "Deze waarde past hier niet.")
    }
    return fact
  }

  /// Appends an event that puts another right and folds the record anew.
  mutating func replace<A: Aggregate>(
    _ fact: A.Fact, in nummer: Nummer<A>, _ how: Correctie, waarom: String?
  ) {
    guard var stored = self[nummer] else { return }
    let place = stored.geldendVerloop.first { $0.head.id == how.gebeurtenis }?.head
    var how = how
    // An earlier correction of day or gemeente stays in force.
    how.op = how.op ?? place?.op
    how.gemeente = how.gemeente ?? place?.gemeente
    let head = head(in: stored, op: context.today, gemeente: place?.gemeente, waarom: waarom)
    stored.verloop.append(Event(head, wat: fact, corrigeert: how))
    stored.inhoud = stored.gevouwen
    keep(stored)
  }

  // MARK: - What may stand there

  private func checkValue(_ change: Veldwijziging) throws(Refusal) {
    let text = change.text
    let key = change.pad.last { Int($0) == nil } ?? ""
    if let day = Datum(change.was == .null ? text : change.wasText) ?? Datum(text), change.isDag {
      guard let new = Datum(text) ?? (change.wordt == .null && change.pad != ["op"] ? day : nil)
      else {
        throw Refusal(
          "R-95", "\(change.veldnaam.metHoofdletter): vul een dag in, bijvoorbeeld 14-5-2026.",
          at: change.adres)
      }
      guard new <= context.today || !Correctieveld.voorbij.contains(key) else {
        throw Refusal(
          "R-97", "\(change.veldnaam.metHoofdletter): \(new.lang) ligt in de toekomst.",
          at: change.adres)
      }
    }
    if let known = house.keuzen(van: key), change.wordt != .null, !known.contains(text),
      !text.hasPrefix("buiten:")
    {
      throw Refusal(
        "R-95", "\(change.veldnaam.metHoofdletter): \(text) kent dit huis niet.", at: change.adres)
    }
    if let number = RecordNummer(text), RecordNummer(change.wasText) != nil {
      guard exists(number) else {
        throw Refusal("R-95", "\(number) is niet gevonden.", at: change.adres)
      }
    }
  }

  private func exists(_ nummer: RecordNummer) -> Bool {
    !isHidden(nummer) && records.contains(nummer)
  }

  /// A casus can't end before it began, nor begin before it was reported.
  func requireHistory(_ casus: Casus, _ nummer: Nummer<Casus>) throws(Refusal) {
    let received = casus.meldingen.compactMap { self[$0]?.inhoud.gegevens.ontvangenOp }.min()
    let steps: [(String, Datum?)] = [
      ("de ontvangst van de melding", received), ("de eerste screening", casus.eersteScreening?.op),
      ("de eerste triage", casus.eersteTriage),
      ("het begin van de procesregie", casus.procesregieVan),
      ("de sluiting", casus.afsluiting?.op),
    ]
    let known = steps.compactMap { name, day in day.map { (name, $0) } }
    var reasons = Reasons()
    for (index, later) in known.enumerated() {
      // All come after the report and before the closing; between, tables may differ in order.
      let bounds = known.prefix(index).filter { earlier in
        later.0 == "de sluiting" || earlier.0 == "de ontvangst van de melding"
      }
      for earlier in bounds {
        reasons.require(
          earlier.1 <= later.1, "R-97",
          "\(nummer): \(later.0) (\(later.1.lang)) zou voor \(earlier.0) (\(earlier.1.lang)) "
            + "liggen.", at: "op")
      }
    }
    try reasons.enforce()
  }
}

extension Veldwijziging {
  fileprivate var text: String {
    if case .string(let text) = wordt { text } else { wordt == .null ? "" : wordt.leesbaar }
  }
  fileprivate var wasText: String { if case .string(let text) = was { text } else { "" } }
  /// Whether a day stands there, or stood there.
  fileprivate var isDag: Bool {
    pad == ["op"] || Datum(wasText) != nil
      || (was == .null && (pad.last?.hasSuffix("Op") == true || pad.last == "op"))
  }
  fileprivate var veldnaam: String { Correctieveld.naam(pad) }
  fileprivate var adres: String { ([gebeurtenis] + pad).joined(separator: ".") }
  fileprivate var past: Refusal {
    Refusal(
      "R-95", "\(veldnaam.metHoofdletter): \(wordt.leesbaar) is hier geen geldige waarde.",
      at: adres)
  }
}

extension House {
  /// The ids that may stand under a key; nil where anything may.
  fileprivate func keuzen(van key: String) -> Set<String>? {
    switch key {
    case "gemeente", "woonplaats", "verblijfplaats": Set(gemeenten.map(\.naam))
    case "bron": Set(bronnen.map(\.id))
    case "soort": nil
    case "traject": Set(trajecten.map(\.id))
    case "partner", "inbrengendePartner": Set(partners.map(\.id))
    case "grondslag": Set(grondslagen.map(\.id))
    case "tafel": Set(tafels.map(\.id))
    default: nil
    }
  }
}

extension Finding {
  /// The same, said of a record among others; its field is the number, to leave it out by.
  fileprivate func van(_ nummer: RecordNummer) -> Finding {
    var own = self
    own.field = nummer.description
    if !message.contains(nummer.description) { own.message = "\(nummer): \(message)" }
    return own
  }
}

extension Dictionary where Key: Comparable {
  /// By key, so that the same order always gives the same history.
  fileprivate var inVolgorde: [(Key, Value)] { sorted { $0.key < $1.key } }
}
