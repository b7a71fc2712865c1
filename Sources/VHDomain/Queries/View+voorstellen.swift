/// The corrections that wait for a second person, and those that were decided.
extension View {
  /// The proposals, by number; none in a room.
  public var voorstellen: [Stored<Voorstel>] {
    guard !room.isGedeeld else { return [] }
    return geteldeRecords.voorstellen.keys.sorted().compactMap { self[$0] }
      .filter { !$0.inhoud.isLeeg }
  }

  /// Those that wait for this reader: proposed by another, for who has the right.
  public var voorstellenVoorMij: [Stored<Voorstel>] {
    guard magBeoordelen else { return [] }
    return voorstellen.filter {
      $0.inhoud.status == .open && $0.inhoud.door?.medewerker != actor.medewerker
    }
  }

  /// Those of this reader that wait for another.
  public var eigenVoorstellen: [Stored<Voorstel>] {
    voorstellen.filter {
      $0.inhoud.status == .open && $0.inhoud.door?.medewerker == actor.medewerker
    }
  }

  /// Whether this reader may be the second person.
  public var magBeoordelen: Bool {
    medewerker?.rollen.contains(where: Bevoegdheid.voorstelBeoordelen.rollen.contains) == true
  }

  /// A proposal as this reader may know it: without records and figures that are hidden.
  func gezuiverd(_ stored: Stored<Voorstel>) -> Stored<Voorstel> {
    var seen = stored
    let reports = Set(rapporten.map(\.nummer))
    let clean = { (content: Voorstelinhoud) -> Voorstelinhoud in
      var content = content
      content.cijfers.removeAll { !reports.contains($0.rapport) }
      content.grond.removeAll { verbergt($0.nummer) }
      if content.cijfers.isEmpty { content.groepen.removeAll { $0 == .cijfers } }
      return content
    }
    seen.inhoud.inhoud = seen.inhoud.inhoud.map(clean)
    seen.verloop = seen.verloop.map { event in
      guard case .voorgesteld(let content)? = event.wat else { return event }
      var event = event
      event.wat = .voorgesteld(inhoud: clean(content))
      return event
    }
    return seen
  }

  // MARK: - In words

  /// What is asked, in one line.
  public func zin(_ opdracht: Voorgesteld) -> String {
    switch opdracht {
    case .correctie(let kept):
      let first = kept.wijzigingen.first.map(zin) ?? ""
      let more = kept.wijzigingen.count - 1
      return first + (more > 0 ? ", en op \(counted(more, "andere plek", "andere plekken"))" : "")
    case .samenvoeging(let order): return "\(order.vervalt) opnemen in \(order.blijft)"
    case .ontbinding(let kept): return "samenvoeging van \(kept.persoon) uit elkaar halen"
    case .verhuizing(let kept):
      return "\(kept.casus) vanaf \(kept.op.lang) naar \(kept.gemeente)"
    case .rechtzetting(let kept): return kept.zin
    }
  }

  private func zin(_ change: Voorgesteldewijziging) -> String {
    let field = Correctieveld(
      nummer: change.nummer, gebeurtenis: change.gebeurtenis, pad: change.pad, waarde: .null,
      dag: today, wat: "")
    guard let values = change.waarden, magLezen(change) else {
      return "\(change.nummer): \(field.naam)"
    }
    return "\(change.nummer): \(field.naam) \(values.was.leesbaar) wordt \(values.wordt.leesbaar)"
  }

  /// Whether what stands in this field is not kept from this reader, as a secret address is.
  private func magLezen(_ change: Voorgesteldewijziging) -> Bool {
    let isThis = { (field: Correctieveld) in
      field.gebeurtenis == change.gebeurtenis && field.pad == change.pad
    }
    let kept = ruweWaarde(change.nummer, change.gebeurtenis, change.pad)
    return correctievelden(change.nummer).first(where: isThis)?.waarde == kept
  }

  /// Everything that `vh toon` says of a proposal besides its history.
  func fields(_ voorstel: Voorstel) -> [(String, String?)] {
    guard let inhoud = voorstel.inhoud else { return [] }
    let origin = inhoud.opdracht.herkomst
    let changes: [(String, String?)] =
      if case .correctie(let kept) = inhoud.opdracht {
        kept.wijzigingen.map { ("Wijziging", zin($0)) }
      } else {
        [("Wijziging", zin(inhoud.opdracht))]
      }
    return changes + [
      ("Reden", inhoud.opdracht.reden), ("Gevraagd door", origin.aanvrager),
      ("Bewijs", origin.bewijs), ("Raakt", inhoud.geraakt),
      ("Voorgesteld door", voorstel.door?.naam),
      ("Stand", stand(voorstel)), ("Waarom niet", voorstel.reden),
    ] + inhoud.cijfers.map { ("Cijfer", $0.zin) }
  }

  /// Where a proposal stands, in a few words.
  public func stand(_ voorstel: Voorstel) -> String {
    let by = voorstel.beslisser?.naam ?? ""
    return switch voorstel.status {
    case .open: "wacht op een tweede persoon"
    case .aanvaard: "aanvaard door \(by)"
    case .geweigerd: "geweigerd door \(by)"
    case .ingetrokken: "ingetrokken door \(by)"
    }
  }
}

extension Voorstelinhoud {
  /// What it touches, in words.
  public var geraakt: String {
    groepen.isEmpty ? "wat een tweede persoon vraagt" : dutchList(groepen.map(\.naam))
  }
}

extension Voorstel: Verteld {
  /// What happened to a proposal.
  public static func zin(_ fact: Fact, _ view: View) -> String {
    switch fact {
    case .voorgesteld(let inhoud): "voorgesteld: \(view.zin(inhoud.opdracht))"
    case .aanvaard: "aanvaard en uitgevoerd"
    case .geweigerd: "geweigerd"
    case .ingetrokken: "ingetrokken"
    }
  }
}
