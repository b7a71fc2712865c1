/// Merging two records of one person, and taking that apart again (R-96).
///
/// Nothing is rewritten: every event that named the person who is taken up is put right by one that
/// names the other, and taking apart withdraws those.
extension Work {
  mutating func merge(_ order: Samenvoeging) throws(Refusal) {
    try requireOwnPlace()
    let stays = try known(order.blijft)
    let goes = try known(order.vervalt)
    var reasons = Reasons()
    reasons.require(
      !order.reden.isBlank, "R-96", "Schrijf in één zin waarom dit een persoon is.", at: "reden")
    reasons.require(
      order.blijft != order.vervalt, "R-96", "Kies twee verschillende personen.", at: "vervalt")
    reasons.require(
      stays.inhoud.opgegaanIn == nil, "R-96",
      "\(order.blijft) is zelf opgegaan in \(stays.inhoud.opgegaanIn?.description ?? ""); kies die.",
      at: "blijft")
    reasons.require(
      goes.inhoud.opgegaanIn == nil, "R-96",
      "\(order.vervalt) is al opgegaan in \(goes.inhoud.opgegaanIn?.description ?? "").",
      at: "vervalt")
    reasons.require(
      !naastElkaar(order.blijft, order.vervalt), "R-96",
      "Een van beiden staat in een besloten dossier en de ander niet; samenvoegen zou dat "
        + "verraden. Vraag wie op die lijst staat.", at: "vervalt")
    try reasons.enforce()

    let merged = Samengevoegd(
      met: order.vervalt, gegevens: safe(order.gegevens, stays.inhoud, goes.inhoud),
      relaties: moved(goes.inhoud.relaties ?? [], order.blijft, stays.inhoud.relaties ?? []),
      kaders: moved(goes.inhoud.kaders ?? [], stays.inhoud.kaders ?? []),
      detentie: stays.inhoud.detentie == nil ? goes.inhoud.detentie : nil,
      letOp: stays.inhoud.letOp == nil ? goes.inhoud.letOp : nil)
    tell(order.blijft, [.samengevoegd(merged)], op: context.today, waarom: order.reden)
    tell(order.vervalt, [.opgegaan(in: order.blijft)], op: context.today, waarom: order.reden)
    try redirect(from: order.vervalt, to: order.blijft, order)
  }

  /// A secret address stays secret, and stays there, whoever merges.
  private func safe(
    _ chosen: Persoonsgegevens, _ stays: Persoon, _ goes: Persoon
  ) -> Persoonsgegevens {
    guard let secret = [stays.gegevens, goes.gegevens].first(where: { $0.adresGeheim == true })
    else { return chosen }
    var data = chosen.metBehoudVanAdres(secret)
    data.adresGeheim = true
    return data
  }

  func requireOwnPlace() throws(Refusal) {
    guard overleg == nil else {
      throw Refusal("T26", "Dit kan niet tijdens een overleg; doe het op uw eigen plek.")
    }
  }

  /// Whether one of two persons is only in restricted records and the other is not.
  private func naastElkaar(_ one: Nummer<Persoon>, _ other: Nummer<Persoon>) -> Bool {
    let all = Zichtbaarheid(house, toegang: []).verborgenPersonen(records)
    return all.contains(one) != all.contains(other)
  }

  /// Relations that come along, numbered on; the one between the two persons goes.
  private func moved(
    _ relations: [Relatie], _ stays: Nummer<Persoon>, _ known: [Relatie]
  ) -> [Relatie] {
    relations.filter { $0.ander != stays }.enumerated().map { index, relation in
      var own = relation
      own.id = "R\(known.count + index + 1)s"
      return own
    }
  }

  private func moved(_ measures: [Kader], _ known: [Kader]) -> [Kader] {
    measures.enumerated().map { index, measure in
      var own = measure
      own.id = "K\(known.count + index + 1)s"
      return own
    }
  }

  // MARK: - References

  private mutating func redirect(
    from gone: Nummer<Persoon>, to stays: Nummer<Persoon>, _ order: Samenvoeging
  ) throws(Refusal) {
    redirect(records.meldingen, from: gone, to: stays, order)
    redirect(records.casussen, from: gone, to: stays, order)
    redirect(records.huisverboden, from: gone, to: stays, order)
    redirect(records.detentiemeldingen, from: gone, to: stays, order)
    redirect(records.informatievragen, from: gone, to: stays, order)
    let others = records.personen.filter { $0.key != gone && $0.key != stays }
    redirect(others, from: gone, to: stays, order)
  }

  private mutating func redirect<A: Aggregate>(
    _ table: [Nummer<A>: Stored<A>], from gone: Nummer<Persoon>, to stays: Nummer<Persoon>,
    _ order: Samenvoeging
  ) {
    for nummer in table.keys.sorted() {
      guard let stored = table[nummer] else { continue }
      for event in stored.geldendVerloop {
        var how = Correctie(event.head.id, soort: .feitelijkOnjuist)
        how.samenvoeging = gone
        how.aanvrager = order.aanvrager
        how.bewijs = order.bewijs
        rename(event, in: nummer, gone, stays, how, order.reden)
      }
    }
  }

  mutating func rename<A: Aggregate>(
    _ event: Event<A.Fact>, in nummer: Nummer<A>, _ old: Nummer<Persoon>, _ new: Nummer<Persoon>,
    _ how: Correctie, _ reason: String
  ) {
    guard let wat = event.wat, let value = Feitwaarde.van(wat), value.bevat(old.description),
      let fact = Feitwaarde.feit(
        value.vervangen(old.description, door: new.description), als: A.Fact.self)
    else { return }
    replace(fact, in: nummer, how, waarom: reason)
  }

  // MARK: - Taking apart

  mutating func unmerge(_ order: Ontbinding) throws(Refusal) {
    try requireOwnPlace()
    let goes = try known(order.persoon)
    guard let stays = goes.inhoud.opgegaanIn, let kept = self[stays],
      let merging = kept.samenvoeging(met: order.persoon)
    else {
      throw Refusal("R-96", "\(order.persoon) is niet samengevoegd met een ander.")
    }
    guard !order.reden.isBlank else {
      throw Refusal("R-96", "Schrijf in één zin waarom het er toch twee zijn.", at: "reden")
    }
    let moment = merging.head.vastgelegd
    let later = kept.geldendVerloop.filter { $0.head.vastgelegd > moment }
    let since = records.noemt(stays, sinds: moment)
    if let stranger = order.dossiers.subtracting(since).min() {
      throw Refusal("R-96", "\(stranger) is niet van na de samenvoeging.", at: "dossiers")
    }
    withdrawRedirects(order.persoon, order.reden)
    // A record that came in since belongs to the one who comes back.
    for nummer in order.dossiers.sorted() {
      rename(
        nummer, stays, order.persoon, soort: .foutiefSamengevoegd, Verantwoording(order.reden))
    }
    divide(later, merging, kept, order)
    let ids = goes.geldendVerloop.filter { event in
      if case .opgegaan = event.wat { true } else { false }
    }
    if let stored = self[order.persoon] {
      trekIn(stored, ids.map(\.head.id), waarom: order.reden)
    }
    retell(later, order, stays)
  }

  private mutating func withdrawRedirects(_ gone: Nummer<Persoon>, _ reason: String) {
    withdraw(records.meldingen, gone, reason)
    withdraw(records.casussen, gone, reason)
    withdraw(records.huisverboden, gone, reason)
    withdraw(records.detentiemeldingen, gone, reason)
    withdraw(records.informatievragen, gone, reason)
    withdraw(records.personen, gone, reason)
  }

  private mutating func withdraw<A: Aggregate>(
    _ table: [Nummer<A>: Stored<A>], _ gone: Nummer<Persoon>, _ reason: String
  ) {
    for nummer in table.keys.sorted() {
      guard let stored = table[nummer] else { continue }
      let withdrawn = Set(stored.verloop.compactMap(\.trektIn))
      let marked = stored.verloop.filter {
        $0.corrigeert?.samenvoeging == gone && !withdrawn.contains($0.head.id)
      }
      trekIn(self[nummer] ?? stored, marked.map(\.head.id), waarom: reason)
      guard let stays = records.personen[gone]?.inhoud.opgegaanIn else { continue }
      // What was put right since still names the one who stayed.
      let targets = Set(marked.compactMap { $0.corrigeert?.gebeurtenis })
      let later = stored.verloop.filter { event in
        event.corrigeert.map { targets.contains($0.gebeurtenis) && $0.samenvoeging != gone }
          ?? false
          && !withdrawn.contains(event.head.id)
      }
      for event in stored.geldendVerloop
      where later.contains(where: { $0.corrigeert?.gebeurtenis == event.head.id }) {
        let last = marked.last { $0.corrigeert?.gebeurtenis == event.head.id }
        guard event.wat != last?.wat else { continue }
        let how = Correctie(event.head.id, soort: .foutiefSamengevoegd)
        rename(event, in: nummer, stays, gone, how, reason)
      }
    }
  }

  /// Withdraws the merge, and with it what was recorded since; that is told again, each with the
  /// person it is about.
  private mutating func divide(
    _ later: [Event<Persoon.Fact>], _ merging: Event<Persoon.Fact>, _ kept: Stored<Persoon>,
    _ order: Ontbinding
  ) {
    let ids = [merging.head.id] + later.map(\.head.id)
    trekIn(self[kept.nummer] ?? kept, ids, waarom: order.reden)
  }

  private mutating func retell(
    _ later: [Event<Persoon.Fact>], _ order: Ontbinding, _ stays: Nummer<Persoon>
  ) {
    guard let merged = records.personen[stays] else { return }
    for event in later {
      guard let fact = event.wat else { continue }
      let whose = order.gebeurtenissen.contains(event.head.id) ? order.persoon : stays
      let own = changed(fact, by: event, in: merged, for: whose)
      tell(whose, [own], op: event.head.op, waarom: event.head.waarom)
    }
  }

  /// What an event changed, on top of what is known of the person it is about: an event that gives
  /// all fields anew would bring those of the other along.
  private func changed(
    _ fact: Persoon.Fact, by event: Event<Persoon.Fact>, in merged: Stored<Persoon>,
    for whose: Nummer<Persoon>
  ) -> Persoon.Fact {
    guard case .aangevuld(let after) = fact, let own = self[whose]?.inhoud.gegevens else {
      return fact
    }
    let earlier = merged.geldendVerloop.prefix { $0.head.id != event.head.id }
    var before = Persoon()
    for one in earlier { if let wat = one.wat { before.apply(wat, one.head) } }
    guard let old = Feitwaarde.van(before.gegevens), let new = Feitwaarde.van(after),
      let base = Feitwaarde.van(own)
    else { return fact }
    let result = base.metVerschil(van: old, naar: new)
    return Feitwaarde.feit(result, als: Persoonsgegevens.self).map { .aangevuld(gegevens: $0) }
      ?? fact
  }
}

extension JSONValue {
  /// This value with the members that differ between two others as they are in the second.
  func metVerschil(van old: JSONValue, naar new: JSONValue) -> JSONValue {
    guard case .object(var own) = self, case .object(let before) = old,
      case .object(let after) = new
    else { return old == new ? self : new }
    for key in Set(before.keys).union(after.keys) where before[key] != after[key] {
      own[key] = after[key]
    }
    return .object(own)
  }
}
