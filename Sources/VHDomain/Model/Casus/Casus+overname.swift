/// What an old system had decided, taken over as it was.
extension Casus {
  mutating func takeOver(_ overname: Overname) {
    self.overname = overname
    opening = overname.opening
    opening.wachtrij = overname.screeningTafel
    gemeente = opening.gemeente
    betrokkenen = opening.betrokkenen
    meldingen = opening.meldingen
    fase = overname.fase
    if let op = overname.screeningOp {
      eersteScreening = Screeningsmoment(op: op, tafel: overname.screeningTafel ?? .overig)
    }
    eersteTriage = overname.triageOp
    procesregieVan = overname.procesregieVan
    procesregisseur = overname.procesregisseur
    plan.vastgesteldOp = overname.planOp
    if let partner = overname.casusregiePartner, let naam = overname.casusregisseur {
      casusregisseur = Casusregisseur(partner: partner, naam: naam)
    }
    takeOverTraject(overname)
    guard let end = overname.afgeslotenOp else { return }
    afsluiting = Afsluiting(reden: overname.afsluitreden, op: end)
  }

  /// The traject from the day it was directed, or else the first day that is known of it.
  private mutating func takeOverTraject(_ overname: Overname) {
    let first = overname.procesregieVan ?? overname.triageOp ?? overname.screeningOp
    guard let traject = overname.traject, let van = first ?? overname.afgeslotenOp else { return }
    trajecten = [Trajectperiode(traject: traject, van: van, tot: overname.afgeslotenOp)]
    if traject == "top-x", let from = overname.procesregieVan {
      topX = [Periode(van: from, tot: overname.afgeslotenOp)]
    }
  }

  /// Scores of one person on one day in one version are one measurement.
  mutating func measure(_ meting: ZRMMeting) {
    let known = zrm.firstIndex {
      $0.persoon == meting.persoon && $0.op == meting.op && $0.versie == meting.versie
    }
    if let known {
      zrm[known].scores += meting.scores
    } else {
      zrm.append(meting)
    }
  }
}
