/// What asks for attention because of a person in a casus, not of the casus itself.
extension View {
  /// Measures that end soon or ended lately, and births that should have been by now.
  ///
  /// The house sets how many days (`kaderEindeDagen`), before and after: what ended longer ago was
  /// seen by then.
  func aandachtPersonen(_ casus: Casus) -> [Aandachtspunt] {
    let dated = casus.betrokkenen.flatMap { endings(of: $0.persoon) }.sorted { $0.dag < $1.dag }
    return dated.map(\.punt)
  }

  private func endings(of persoon: Nummer<Persoon>) -> [(dag: Datum, punt: Aandachtspunt)] {
    guard let person = self[persoon]?.inhoud else { return [] }
    let term = house.termijnen.kaderEindeDagen
    let measures = (person.kaders ?? []).compactMap { kader -> (dag: Datum, punt: Aandachtspunt)? in
      guard let end = kader.tot, abs(today.dagen(tot: end)) <= term else { return nil }
      let name = "\(house.kadersoorten.naam(kader.soort)) van \(initialen(persoon))"
      let left = today.dagen(tot: end)
      let group: Werkgroep = left <= 7 ? .nu : left <= 21 ? .dezeWeek : .loopt
      return (
        end,
        Aandachtspunt(
          regel: "S-kader", zin: "\(name) \(hoeLang(end))", groep: group)
      )
    }
    guard person.gegevens.soort == .ongeboren, let day = person.gegevens.verwachtOp, day < today
    else { return measures }
    let born = Aandachtspunt(
      regel: "S-geboorte", zin: "ongeboren kind werd verwacht op \(day.metJaar): geboren?")
    return measures + [(day, born)]
  }

  private func hoeLang(_ end: Datum) -> String {
    let days = today.dagen(tot: end)
    return switch days {
    case 0: "eindigt vandaag"
    case 1...: "eindigt over \(counted(days, "dag", "dagen")) (\(end.metJaar))"
    default: "is \(counted(-days, "dag", "dagen")) geleden geëindigd (\(end.metJaar))"
    }
  }
}
