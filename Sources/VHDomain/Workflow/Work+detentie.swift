/// A received melding about detention makes a detention report, which figures and news look at.
extension Work {
  mutating func reportDetention(_ nummer: Nummer<Melding>, _ data: Meldinggegevens) {
    guard let opgave = data.detentie, let richting = opgave.richting, let datum = opgave.datum,
      house.vertrouwelijkheid(data) == nil
    else { return }
    var report = Detentiegegevens()
    report.datum = datum
    report.richting = richting
    report.inrichting = opgave.inrichting
    report.gemeente = data.gemeente
    report.persoon = data.betrokkenen.first(where: \.hoofd)?.persoon
    let made = newNumber(Detentiemelding.self, jaar: datum.jaar)
    tell(
      made, [.gemeld(gegevens: report, melding: nummer)], op: data.ontvangenOp ?? context.today,
      gemeente: data.gemeente)
  }
}
