/// Measurements, actions and notes: events on their casus.
extension Importer {
  mutating func zrm() throws(Refusal) {
    guard let rows = rijen[.zrm] else { return }
    var known = work.metingen
    var lines: [Metingsleutel: Int] = [:]
    for rij in rows {
      try volgende()
      let casus = verwijzing(rij, "casus_id", .casussen, Casus.self)
      let persoon = verwijzing(rij, "persoon", .personen, Persoon.self)
      guard let casus, let persoon, let day = rij.dag("gemeten_op"),
        let domein = rij.tekst("domein")
      else { continue }
      let meting = ZRMMeting(
        persoon: persoon, op: day, versie: rij.tekst("versie") ?? "",
        scores: [.init(domein: domein, score: rij.score("score"))])
      let key = Metingsleutel(
        casus: casus, persoon: persoon, op: day, versie: meting.versie, domein: domein)
      if let other = lines.updateValue(rij.regel, forKey: key) {
        fouten.noteer(
          rij, "domein", "\(shown(domein)) staat ook op regel \(other)")
      } else if let old = known[key] {
        verslag.tellingen[.zrm]?.bekend += 1
        for score in meting.scores where score != old {
          vergelijk(
            rij, namen.cellen(meting, score, van: casus), namen.cellen(meting, old, van: casus),
            in: casus.record)
        }
      } else {
        verslag.tellingen[.zrm]?.nieuw += 1
        known[key] = meting.scores.first
        tell(casus, .zrmGemigreerd(meting: meting), op: day)
      }
    }
  }

  mutating func acties() throws(Refusal) {
    for rij in rijen[.acties] ?? [] {
      try volgende()
      let casus = verwijzing(rij, "casus_id", .casussen, Casus.self)
      guard let casus, let id = uniek(rij, "actie_id") else { continue }
      let number = (work[casus]?.inhoud.acties.count ?? 0) + 1
      let actie = Actie(rij, id: "A\(number)", herkomst: boek.herkomst(id))
      if let (old, known) = boek.acties[id] {
        verslag.tellingen[.acties]?.bekend += 1
        vergelijk(
          rij, namen.cellen(actie, van: casus), namen.cellen(known, van: old), in: old.record)
        continue
      }
      verslag.tellingen[.acties]?.nieuw += 1
      tell(casus, .actieGemigreerd(actie: actie), op: dag(van: actie, casus))
    }
  }

  /// The day an action belongs to: when it ended, else its last day, else when there was a plan;
  /// never one that is still to come.
  private func dag(van actie: Actie, _ casus: Nummer<Casus>) -> Datum? {
    let overname = work[casus]?.inhoud.overname
    return [actie.afgerondOp, actie.uiterlijk, overname?.planOp, overname?.procesregieVan]
      .compactMap { $0 }.first { $0 <= work.context.today }
  }

  mutating func notities() throws(Refusal) {
    for rij in rijen[.notities] ?? [] {
      try volgende()
      let casus = verwijzing(rij, "casus_id", .casussen, Casus.self)
      guard let casus, let day = rij.dag("datum"), let id = uniek(rij, "notitie_id") else {
        continue
      }
      let number = (work[casus]?.inhoud.notities.count ?? 0) + 1
      let notitie = Notitie(
        id: "N\(number)", op: day, door: rij.tekst("door") ?? "", tekst: rij.tekst("tekst") ?? "",
        herkomst: boek.herkomst(id))
      if let (old, known) = boek.notities[id] {
        verslag.tellingen[.notities]?.bekend += 1
        vergelijk(
          rij, namen.cellen(notitie, van: casus), namen.cellen(known, van: old), in: old.record)
        continue
      }
      verslag.tellingen[.notities]?.nieuw += 1
      tell(casus, .notitieGemigreerd(notitie: notitie), op: day)
    }
  }

  private mutating func tell(_ casus: Nummer<Casus>, _ fact: Casus.Fact, op day: Datum?) {
    leg(
      casus, [fact], op: day ?? work.context.today, gemeente: work[casus]?.inhoud.gemeente)
  }
}

/// What makes a score the same score: measurements have no id of their own.
private struct Metingsleutel: Hashable {
  var casus: Nummer<Casus>
  var persoon: Nummer<Persoon>
  var op: Datum
  var versie: String
  var domein: String
}

extension Work {
  /// The scores that were taken over before.
  fileprivate var metingen: [Metingsleutel: ZRMMeting.Score] {
    var found: [Metingsleutel: ZRMMeting.Score] = [:]
    for stored in records.casussen.values {
      for event in stored.geldendVerloop {
        guard case .zrmGemigreerd(let meting) = event.wat else { continue }
        for score in meting.scores {
          let key = Metingsleutel(
            casus: stored.nummer, persoon: meting.persoon, op: meting.op, versie: meting.versie,
            domein: score.domein)
          found[key] = score
        }
      }
    }
    return found
  }
}
