/// A record as it was known then, beside what is known now (two times).
extension View {
  /// The view with one record as it was known at the end of a day; nil when nothing of it was
  /// recorded by then or this reader may not know of it.
  public func zoalsOp(_ dag: Datum, _ nummer: RecordNummer) -> View? {
    guard var records = geteldeRecords.zoalsOp(dag, nummer), !verbergt(nummer) else { return nil }
    // With the names of the house as they were then.
    records.peil(op: dag)
    return View(records, actor: actor, room: room, now: now)
  }

  /// In which values a record differs between this view and another.
  public func verschillen(met later: View, _ nummer: RecordNummer) -> [Gevolgen.Veld] {
    Gevolgen([nummer], before: self, after: later).velden
  }
}

extension Records {
  fileprivate func zoalsOp(_ dag: Datum, _ nummer: RecordNummer) -> Records? {
    switch nummer.soort {
    case .persoon: met(Nummer<Persoon>(nummer), dag)
    case .melding: met(Nummer<Melding>(nummer), dag)
    case .casus: met(Nummer<Casus>(nummer), dag)
    case .overleg: met(Nummer<Overleg>(nummer), dag)
    case .huisverbod: met(Nummer<Huisverbod>(nummer), dag)
    case .detentie: met(Nummer<Detentiemelding>(nummer), dag)
    case .consulten: met(Nummer<Consultdag>(nummer), dag)
    case .informatievraag: met(Nummer<Informatievraag>(nummer), dag)
    case .contact: met(Nummer<Contact>(nummer), dag)
    case .rapport: met(Nummer<Rapport>(nummer), dag)
    case .inrichting, .voorstel: nil
    }
  }

  private func met<A: Aggregate>(_ nummer: Nummer<A>?, _ dag: Datum) -> Records? {
    guard let nummer, let then = self[keyPath: A.table][nummer]?.zoalsOp(dag) else { return nil }
    var records = self
    records[keyPath: A.table][nummer] = then
    return records
  }
}
