/// The minutes: who was there, and per point the sentences that were read back.
extension View {
  func verslag(_ stof: Papierstof) -> Papier? {
    guard stof.inhoud.status == .gesloten else { return nil }
    var paper = leegPapier(.verslag, stof, voor: nil)
    paper.delen =
      [attendance(stof)] + stof.punten.map { part($0, stof) } + [warnings(stof)].compactMap { $0 }
    return paper
  }

  private func attendance(_ stof: Papierstof) -> Papier.Deel {
    let meeting = stof.inhoud
    let expected = house.deelnemers(bij: meeting)
    let seen = Set(meeting.aanwezig + meeting.vertrokken)
    let absent = expected.filter { !seen.contains($0) }
    let times = [meeting.geopendOm?.tijd, meeting.geslotenOm?.tijd].compactMap { $0 }
    let rows: [(String, String)] = [
      ("Plaats", meeting.afspraak?.plaats ?? ""), ("Voorzitter", meeting.voorzitter ?? ""),
      ("Tijd", times.joined(separator: " tot ")),
      ("Aanwezig", names(meeting.aanwezig)), ("Eerder vertrokken", names(meeting.vertrokken)),
      ("Afwezig", names(absent)),
    ]
    return Papier.Deel(
      kop: "Aanwezigheid",
      regels: rows.filter { !$0.1.isEmpty }.map { .gegeven($0.0, $0.1) } + moves(stof)
        + (meeting.gasten ?? []).map { guest in
          let promised = guest.geheimhouding ? "geheimhouding beloofd" : "zonder geheimhouding"
          return .gegeven("Gast \(guest.nummer)", "\(guest.naam), \(guest.functie), \(promised)")
        })
  }

  private func names(_ ids: [String]) -> String { dutchList(ids.map(house.partners.naam)) }

  /// Who came later and who left, in order, with the time.
  private func moves(_ stof: Papierstof) -> [Papier.Regel] {
    stof.overleg.geldendVerloop.compactMap { event in
      let what: String
      switch event.wat {
      case .binnengekomen(let id): what = "\(house.partners.naam(id)) kwam binnen"
      case .vertrokken(let id): what = "\(house.partners.naam(id)) vertrok"
      case .betrokkeneGekomen: what = "de betrokkene kwam binnen"
      case .betrokkeneVertrokken: what = "de betrokkene vertrok"
      default: return nil
      }
      return .punt("\(event.head.vastgelegd.tijd) \(what)")
    }
  }

  private func part(_ point: Papierstof.Punt, _ stof: Papierstof) -> Papier.Deel {
    Papier.Deel(
      kop: kop(point),
      regels: outcome(point) + missing(point, stof) + withdrawn(point, stof)
        + actions(point, stof))
  }

  private func outcome(_ point: Papierstof.Punt) -> [Papier.Regel] {
    if let decision = point.besluit { return decision.alineas(self).map { .tekst($0) } }
    if point.punt.verslag != nil { return regels(van: point).map { .tekst($0) } }
    let back = point.punt.terugOp.map { "Niet besproken, komt terug op \($0.lang)." }
    return [.tekst(back ?? "Niet besproken.")]
  }

  /// Who sat at the meeting and not at this point.
  private func missing(_ point: Papierstof.Punt, _ stof: Papierstof) -> [Papier.Regel] {
    guard point.punt.isAfgerond else { return [] }
    let there = point.aanwezigen(stof.inhoud)
    let all = (stof.inhoud.aanwezig + stof.inhoud.vertrokken).map { Lezer.organisatie($0) }
    let gone = all.filter { !there.contains($0) }
    return gone.isEmpty
      ? [] : [.gegeven("Niet aanwezig bij dit punt", dutchList(gone.map(naam)))]
  }

  private func withdrawn(_ point: Papierstof.Punt, _ stof: Papierstof) -> [Papier.Regel] {
    stof.overleg.geldendVerloop.compactMap { event in
      guard case .besluitHerroepen(let casus)? = event.wat, casus == point.punt.casus else {
        return nil
      }
      let why = event.head.waarom.map { ": \($0)" } ?? ""
      return .punt("\(event.head.vastgelegd.tijd) een eerder besluit is herroepen\(why)")
    }
  }

  /// The actions that were agreed at this meeting.
  private func actions(_ point: Papierstof.Punt, _ stof: Papierstof) -> [Papier.Regel] {
    // A discussion was read back with its actions.
    guard point.punt.verslag == nil, let nummer = point.punt.casus, let casus = self[nummer]
    else { return [] }
    return casus.geldendVerloop.compactMap { event in
      guard case .actieToegevoegd(let actie)? = event.wat,
        event.head.door.overleg == stof.nummer
      else { return nil }
      return .punt("Actie \(house.partners.naam(actie.partner ?? "")), \(regel(actie))")
    }
  }

  private func warnings(_ stof: Papierstof) -> Papier.Deel? {
    guard !stof.inhoud.aanvaard.isEmpty else { return nil }
    return Papier.Deel(
      kop: "Bijzonderheden",
      regels: stof.inhoud.aanvaard.map { .punt("\($0.regel): \($0.reden)") })
  }
}
