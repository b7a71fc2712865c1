/// Casussen: numbered all at once, since a relapse may name a later row, then taken over.
extension Importer {
  mutating func casussen() throws(Refusal) {
    let claimed = (rijen[.casussen] ?? []).compactMap { rij in
      claim(rij, "casus_id", Casus.self, jaar: begin(rij).jaar).map { (rij, $0.nummer, $0.isNieuw) }
    }
    for (rij, nummer, isNieuw) in claimed {
      try volgende()
      check(rij)
      let overname = overname(rij, nummer)
      guard isNieuw else {
        let known = overgenomen(nummer) { fact -> Overname? in
          if case .gemigreerd(let overname) = fact { overname } else { nil }
        }
        guard let known else { continue }
        vergelijk(rij, namen.cellen(overname), namen.cellen(known), in: nummer.record)
        continue
      }
      leg(
        nummer, [.gemigreerd(overname: overname)], op: begin(rij),
        gemeente: overname.opening.gemeente)
      for melding in overname.opening.meldingen { koppel(melding, nummer, rij) }
    }
  }

  private static let dagen = ["screening_op", "triage_op", "procesregie_van", "afgesloten_op"]

  /// The first day that is known of a casus, else that of its first melding.
  private func begin(_ rij: Invoerrij) -> Datum? {
    let days = (Importer.dagen + ["plan_op", "criteria_op"]).compactMap(rij.dag)
    if let first = days.min() { return first }
    return rij.ids("meldingen").compactMap { id in
      boek.nummer(id, .meldingen).flatMap { Nummer<Melding>($0) }
        .flatMap { work[$0]?.inhoud.gegevens.ontvangenOp }
    }.min()
  }

  private mutating func check(_ rij: Invoerrij) {
    let days = Importer.dagen.compactMap(rij.dag)
    if begin(rij) == nil, rij.ids("meldingen").isEmpty {
      fouten.noteer(
        rij, "screening_op",
        "is leeg, net als de andere data en meldingen; vul ten minste één ervan in")
    }
    controleerGemeente(rij, op: days.isEmpty ? [begin(rij)].compactMap { $0 } : days)
    controleerEinde(
      rij, "afgesloten_op", na: ["screening_op", "triage_op", "procesregie_van", "plan_op"])
    if let screening = rij.dag("screening_op"), let triage = rij.dag("triage_op"),
      triage < screening
    {
      verslag.waarschuw(
        "\(rij.plaats("triage_op")): \"\(triage)\" ligt vóór screening_op \(screening)")
    }
  }

  private mutating func overname(_ rij: Invoerrij, _ nummer: Nummer<Casus>) -> Overname {
    var overname = Overname(rij, herkomst: boek.herkomst(boek.id(nummer.record)))
    overname.opening.betrokkenen =
      verwijzingen(rij, "personen", .personen, Persoon.self).betrokkenen
    overname.opening.meldingen = verwijzingen(rij, "meldingen", .meldingen, Melding.self)
    overname.opening.vorigeCasus = verwijzing(rij, "vorige_casus", .casussen, Casus.self)
    if overname.opening.vorigeCasus == nummer {
      fouten.noteer(
        rij, "vorige_casus", "een casus is geen terugval van zichzelf")
    }
    overname.procesregisseur = rij.tekst("procesregisseur").map { medewerker($0) }
    return overname
  }

  /// A melding belongs to one casus; the first that lists it.
  private mutating func koppel(
    _ melding: Nummer<Melding>, _ casus: Nummer<Casus>, _ rij: Invoerrij
  ) {
    guard let known = work[melding]?.inhoud else { return }
    if let other = known.casus {
      verslag.waarschuw(
        "\(rij.plaats("meldingen")): \(shown(boek.id(melding.record))) hoort al bij casus "
          + shown(boek.id(other.record)))
      return
    }
    leg(
      melding, [.overgenomenIn(casus: casus)], op: known.gegevens.ontvangenOp,
      gemeente: known.gegevens.gemeente)
  }

  // MARK: - People of the old system

  /// The medewerker with this name; else one is made who can do nothing and left yesterday.
  private mutating func medewerker(_ naam: String) -> String {
    if let known = regisseurs[naam] { return known }
    let taken = Set(regisseurs.values).union(work.records.medewerkerlijst.map(\.id))
    let base = Importer.id(naam)
    let id = (2...).lazy.map { "\(base)-\($0)" }.first { !taken.contains($0) } ?? base
    let made = Medewerker(
      id: taken.contains(base) ? id : base, naam: naam, rollen: [],
      beeindigdOp: work.context.today.plus(dagen: -1))
    leg(Medewerkers.nummer, [.toegevoegd(medewerker: made)], op: work.context.today)
    regisseurs[naam] = made.id
    verslag.medewerkers.append(naam)
    return made.id
  }

  /// A name as an id: small letters, digits and hyphens.
  private static func id(_ naam: String) -> String {
    let words = naam.lowercased().utf8.split { byte in
      !(0x61...0x7A).contains(byte) && !(0x30...0x39).contains(byte)
    }
    let id = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return id.isEmpty ? "overgenomen" : String(id.prefix(36))
  }
}
