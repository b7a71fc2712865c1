/// The title of a table and what its reader must know about this one.
extension View {
  func titel(_ vraag: Cijfervraag) -> String {
    let parts = [
      vraag.tabel.titel, vraag.traject.map { house.trajecten.naam($0) }, vraag.gemeente,
      vraag.tafel.map { house.tafels.naam($0) },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }

  func voetnoten(_ vraag: Cijfervraag, _ rows: [Rij], besloten: [Traject]) -> [String] {
    let period = vraag.periode
    var notes = calendarYear(period) + partialQuarters(vraag)
    if rows.contains(where: { $0.sleutels.contains("Som van gemeenten") }) {
      notes.append(
        "Wie in meer gemeenten voorkomt, telt in Totaal een keer; Som van gemeenten telt de rijen "
          + "op.")
    }
    if vraag.tabel.dimensies.contains(where: \.isTraject), vraag.traject == nil, !besloten.isEmpty {
      notes.append(
        "Zonder \(dutchList(besloten.map(\.naam))): die cijfers zijn alleen voor wie op de lijst "
          + "ervan staat.")
    }
    if period.tot > today {
      notes.append("De periode loopt nog: geteld is wat tot en met \(today.lang) bekend is.")
    }
    notes += beginOfData(vraag)
    let unread = onleesbaar.count { [.melding, .casus].contains($0.nummer.soort) }
    if unread > 0 {
      let subject = counted(unread, "dossier is", "dossiers zijn")
      notes.append("\(subject) niet leesbaar en niet geteld.")
    }
    return notes
  }

  /// a reporting year that is no calendar year is told apart from it.
  private func calendarYear(_ period: Verslagperiode) -> [String] {
    guard case .kalenderjaar(let year) = period.soort, house.verslagjaarBeginmaand != 1,
      let report = try? Verslagperiode.lees("verslagjaar-\(padded(year, 4))", house)
    else { return [] }
    return ["Dit is het kalenderjaar; anders dan het \(report.omschrijving)."]
  }

  private func partialQuarters(_ vraag: Cijfervraag) -> [String] {
    guard vraag.tabel.dimensies.contains(.kwartaal) else { return [] }
    return vraag.periode.kwartalen.compactMap { quarter in
      vraag.periode.deel(van: quarter).map { part in
        "\(quarter) telt alleen \(part.van.lang) tot en met \(part.tot.lang)."
      }
    }
  }

  /// Figures before the first record are not known; where years stand side by side that shows.
  private func beginOfData(_ vraag: Cijfervraag) -> [String] {
    guard let begin = eersteGegevens, vraag.perioden.contains(where: { $0.van < begin }) else {
      return []
    }
    return ["De gegevens beginnen op \(begin.lang); van daarvoor is niets bekend."]
  }
}
