/// Which records exist for someone: those of restricted classes only for who is on the list
/// (decision 14, R-76, R-116).
///
/// A person who appears only in hidden records is hidden too.
public struct Zichtbaarheid: Sendable {
  /// The trajecten that are closed to the reader.
  private let closed: Set<String>
  /// The lists the reader is on.
  private let toegang: [Vertrouwelijkheid]
  /// The kinds of melding that lead to such a traject.
  private let closedKinds: Set<String>

  /// What someone with these places on the lists may know of.
  public init(_ house: House, toegang: [Vertrouwelijkheid]) {
    let trajecten = house.trajecten.filter { traject in
      traject.vertrouwelijkheid.map { !toegang.contains($0) } ?? false
    }
    let closed = Set(trajecten.map(\.id))
    self.closed = closed
    self.toegang = toegang
    closedKinds = Set(
      house.meldingsoorten.filter { $0.traject.map(closed.contains) ?? false }.map(\.id))
  }

  /// Whether a record does not exist for this reader.
  public func verbergt(_ nummer: RecordNummer, in records: Records) -> Bool {
    guard !closed.isEmpty else { return false }
    switch nummer.soort {
    case .casus:
      return Nummer<Casus>(nummer).flatMap { records.casussen[$0] }
        .map { verbergt($0.voorZicht) } ?? false
    case .melding:
      return Nummer<Melding>(nummer).flatMap { records.meldingen[$0] }
        .map { verbergt($0.voorZicht, in: records) } ?? false
    case .persoon:
      return Nummer<Persoon>(nummer).map { verborgenPersonen(records).contains($0) } ?? false
    case .huisverbod:
      let order = Nummer<Huisverbod>(nummer).flatMap { records.huisverboden[$0] }?.voorZicht
        .gegevens
      return order?.casus.map { verbergt($0.record, in: records) } ?? false
        || order?.persoon.map { verbergt($0.record, in: records) } ?? false
    case .detentie:
      let report = Nummer<Detentiemelding>(nummer).flatMap { records.detentiemeldingen[$0] }
      return report?.inhoud.gegevens.persoon.map { verbergt($0.record, in: records) } ?? false
        || report?.inhoud.melding.map { verbergt($0.record, in: records) } ?? false
    case .informatievraag:
      let asked = Nummer<Informatievraag>(nummer).flatMap { records.informatievragen[$0] }
      return asked?.inhoud.vraag.persoon.map { verbergt($0.record, in: records) } ?? false
    case .rapport:
      let lists = Nummer<Rapport>(nummer).flatMap { records.rapporten[$0] }?.inhoud.inhoud?.lijsten
      return !(lists ?? []).allSatisfy(toegang.contains)
    case .overleg:
      // A meeting about one casus tells that there is such a casus.
      let about = Nummer<Overleg>(nummer).flatMap { records.overleggen[$0] }?.inhoud.afspraak?.casus
      return about.map { verbergt($0.record, in: records) } ?? false
    case .voorstel:
      let asked = Nummer<Voorstel>(nummer).flatMap { records.voorstellen[$0] }?.inhoud.inhoud
      return asked?.opdracht.dossiers.contains { verbergt($0, in: records) } ?? false
    case .inrichting, .consulten, .contact: return false
    }
  }

  /// Whether a casus is, or ever was, of a closed traject.
  public func verbergt(_ casus: Casus) -> Bool {
    casus.trajecten.contains { closed.contains($0.traject) }
  }

  /// Whether a melding is of a closed traject, by itself or by its casus.
  public func verbergt(_ melding: Melding, in records: Records) -> Bool {
    if let traject = melding.gegevens.traject, closed.contains(traject) { return true }
    if let soort = melding.gegevens.soort, closedKinds.contains(soort) { return true }
    return melding.casus.flatMap { records.casussen[$0] }.map { verbergt($0.voorZicht) } ?? false
  }

  /// The persons who appear in hidden records only.
  public func verborgenPersonen(_ records: Records) -> Set<Nummer<Persoon>> {
    guard !closed.isEmpty else { return [] }
    var inHidden: Set<Nummer<Persoon>> = []
    var inPlain: Set<Nummer<Persoon>> = []
    for stored in records.meldingen.values {
      let persons = stored.voorZicht.gegevens.betrokkenen.map(\.persoon)
      if verbergt(stored.voorZicht, in: records) {
        // Whoever was recorded with a melding that was withdrawn stays as hidden as it was.
        inHidden.formUnion(
          stored.inhoud.isLeeg
            ? persons.filter { records.personen[$0]?.inhoud.isLeeg ?? false } : persons)
      } else {
        inPlain.formUnion(persons)
      }
    }
    for stored in records.casussen.values {
      let persons = stored.inhoud.betrokkenen.map(\.persoon)
      if verbergt(stored.inhoud) {
        inHidden.formUnion(persons)
      } else {
        inPlain.formUnion(persons)
      }
    }
    return inHidden.subtracting(inPlain)
  }
}
