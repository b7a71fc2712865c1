/// Persons, meldingen, restraining orders and detention reports: a record a row.
extension Importer {
  mutating func personen() throws(Refusal) {
    for rij in rijen[.personen] ?? [] {
      try volgende()
      guard let (nummer, isNieuw) = claim(rij, "persoon_id", Persoon.self, jaar: 0) else {
        continue
      }
      let gegevens = Persoonsgegevens(rij)
      if isNieuw {
        leg(
          nummer, [.gemigreerd(gegevens: gegevens, herkomst: herkomst(nummer))],
          op: work.context.today)
        continue
      }
      let known = overgenomen(nummer) { fact -> Persoonsgegevens? in
        if case .gemigreerd(let gegevens, _) = fact { gegevens } else { nil }
      }
      guard let known else { continue }
      vergelijk(rij, namen.cellen(gegevens), namen.cellen(known), in: nummer.record)
    }
  }

  mutating func meldingen() throws(Refusal) {
    for rij in rijen[.meldingen] ?? [] {
      try volgende()
      let day = rij.dag("ontvangen_op")
      controleerGemeente(rij, op: [day].compactMap { $0 })
      let persons = verwijzingen(rij, "personen", .personen, Persoon.self)
      let gegevens = Meldinggegevens(rij, personen: persons)
      guard let (nummer, isNieuw) = claim(rij, "melding_id", Melding.self, jaar: day.jaar) else {
        continue
      }
      if isNieuw {
        leg(
          nummer, [.gemigreerd(gegevens: gegevens, herkomst: herkomst(nummer))], op: day,
          gemeente: gegevens.gemeente)
        continue
      }
      let known = overgenomen(nummer) { fact -> Meldinggegevens? in
        if case .gemigreerd(let gegevens, _) = fact { gegevens } else { nil }
      }
      guard let known else { continue }
      vergelijk(rij, namen.cellen(gegevens), namen.cellen(known), in: nummer.record)
    }
  }

  mutating func huisverboden() throws(Refusal) {
    for rij in rijen[.huisverboden] ?? [] {
      try volgende()
      let day = rij.dag("opgelegd_op") ?? rij.dag("rihg_op")
      if rij.waarden["opgelegd_op"] == nil, rij.waarden["rihg_op"] == nil {
        fouten.noteer(
          rij, "opgelegd_op", "is leeg, net als rihg_op; vul ten minste één van beide in")
      }
      controleerGemeente(rij, op: [day].compactMap { $0 })
      controleerEinde(rij, "einde_op", na: ["rihg_op", "opgelegd_op"])
      let gegevens = Huisverbodgegevens(
        rij, persoon: verwijzing(rij, "persoon", .personen, Persoon.self),
        casus: verwijzing(rij, "casus", .casussen, Casus.self))
      guard let (nummer, isNieuw) = claim(rij, "huisverbod_id", Huisverbod.self, jaar: day.jaar)
      else { continue }
      if isNieuw {
        leg(
          nummer, [.gemigreerd(gegevens: gegevens, herkomst: herkomst(nummer))], op: day,
          gemeente: gegevens.gemeente)
        continue
      }
      let known = overgenomen(nummer) { fact -> Huisverbodgegevens? in
        if case .gemigreerd(let gegevens, _) = fact { gegevens } else { nil }
      }
      guard let known else { continue }
      vergelijk(rij, namen.cellen(gegevens), namen.cellen(known), in: nummer.record)
    }
  }

  mutating func detentie() throws(Refusal) {
    for rij in rijen[.detentie] ?? [] {
      try volgende()
      let day = rij.dag("datum")
      controleerGemeente(rij, op: [day].compactMap { $0 })
      let gegevens = Detentiegegevens(
        rij, persoon: verwijzing(rij, "persoon", .personen, Persoon.self))
      guard let (nummer, isNieuw) = claim(rij, "melding_id", Detentiemelding.self, jaar: day.jaar)
      else { continue }
      if isNieuw {
        leg(
          nummer, [.gemigreerd(gegevens: gegevens, herkomst: herkomst(nummer))], op: day,
          gemeente: gegevens.gemeente)
        continue
      }
      let known = overgenomen(nummer) { fact -> Detentiegegevens? in
        if case .gemigreerd(let gegevens, _) = fact { gegevens } else { nil }
      }
      guard let known else { continue }
      vergelijk(rij, namen.cellen(gegevens), namen.cellen(known), in: nummer.record)
    }
  }

  private func herkomst<A: Aggregate>(_ nummer: Nummer<A>) -> Herkomst {
    boek.herkomst(boek.id(nummer.record))
  }
}

extension Datum? {
  /// The year of the fact; a row without its day is refused anyway.
  var jaar: Int { self?.jaar ?? 1900 }
}
