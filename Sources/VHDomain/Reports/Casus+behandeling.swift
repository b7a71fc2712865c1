/// A span in which a casus was treated under a traject.
struct Behandeling: Equatable {
  /// The traject, by id of the house; nil when not known.
  var traject: String?
  /// From the first day until the last, both included.
  var duur: Periode
}

extension Casus {
  /// The traject whose treatment is a status of its own (decision 15).
  static let statustraject = "top-x"

  /// When it was treated, and under which traject (decisions 9 and 33).
  ///
  /// From the first day under procesregie, both ends counted as open. A casus that an old system
  /// kept in a thematic traject without procesregie counts from the day that traject took it.
  func behandelingen(_ house: House) -> [Behandeling] {
    guard fase != .ingetrokken else { return [] }
    let status = topX.map { Behandeling(traject: Casus.statustraject, duur: $0) }
    let series = trajecten.indices.compactMap { index -> Behandeling? in
      let span = trajecten[index]
      guard status.isEmpty || span.traject != Casus.statustraject,
        let van = begin(index, house)
      else { return nil }
      return Behandeling(traject: span.traject, duur: Periode(van: van, tot: end(index)))
    }
    return (status + series + withoutTraject).compactMap { clipped($0) }
  }

  /// Under procesregie before any traject is known.
  private var withoutTraject: [Behandeling] {
    guard topX.isEmpty, let van = procesregieVan else { return [] }
    let last = trajecten.first?.van.plus(dagen: -1)
    return [Behandeling(traject: nil, duur: Periode(van: van, tot: last))]
  }

  /// The first day that counts; nil when it was received for the traject and never taken.
  private func begin(_ index: Int, _ house: House) -> Datum? {
    let span = trajecten[index]
    if index == 0, let overname, overname.procesregieVan == nil, span.traject == overname.traject,
      house.trajecten.met(id: span.traject)?.toetsAanCriteria == false
    {
      return span.van
    }
    return procesregieVan.map { max($0, span.van) }
  }

  /// The last day of a traject: the one before the next took over, whatever was written.
  private func end(_ index: Int) -> Datum? {
    let next = trajecten.indices.contains(index + 1) ? trajecten[index + 1].van : nil
    return [trajecten[index].tot, next?.plus(dagen: -1)].compactMap { $0 }.min()
  }

  /// Until the closing at the latest; nil when no day is left.
  private func clipped(_ treatment: Behandeling) -> Behandeling? {
    var own = treatment
    own.duur.tot = [own.duur.tot, afsluiting?.op].compactMap { $0 }.min()
    return own.duur.tot.map { $0 >= own.duur.van } ?? true ? own : nil
  }
}
