/// What stands in a caseload: events before terms.
extension View {
  /// The news of a person's own casussen that came after the last time they were gone through; no
  /// news in the list of all or of a colleague.
  func gebeurd(bij medewerker: String?) -> [Nummer<Casus>: [Aandachtspunt]] {
    guard medewerker == actor.medewerker else { return [:] }
    var found: [Nummer<Casus>: [Aandachtspunt]] = [:]
    for news in nieuws {
      guard let casus = self[news.casus]?.inhoud,
        laatsteReview(casus)?.moment.map({ $0 < news.op }) ?? true
      else { continue }
      found[news.casus, default: []].append(
        Aandachtspunt(regel: "S-nieuw", zin: news.zin, groep: .nieuw, dag: news.op.dag))
    }
    return found
  }

  /// A casus with its reasons; while it is quiet only events count.
  func werkregel(_ stored: Stored<Casus>, _ events: [Aandachtspunt]) -> Werkregel {
    guard isStil(stored.inhoud), let quiet = stored.inhoud.regie.stil else {
      return Werkregel(casus: stored, aandacht: events + aandacht(stored.inhoud, stored.nummer))
    }
    let silence = Aandachtspunt(
      regel: "S-stil", zin: "stil tot en met \(quiet.tot.kort(op: today)): \(quiet.reden)",
      groep: .loopt, dag: quiet.tot)
    return Werkregel(casus: stored, aandacht: events + [silence])
  }

  /// Whether a row fits words by gemeente, traject, procesregisseur, group or signal.
  public func past(_ row: Werkregel, bij tekst: String) -> Bool {
    let casus = row.casus.inhoud
    let named = [
      casus.gemeente, casus.traject.map(house.trajecten.naam),
      casus.procesregisseur.map(medewerkers.naam), row.groep.naam,
    ].compactMap { $0 }
    let own = Vouwing.woorden((named + row.aandacht.map(\.zin)).joined(separator: " "))
    let words = Vouwing.woorden(tekst)
    return !words.isEmpty && words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
  }
}
