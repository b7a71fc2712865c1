extension Casus {
  /// What can happen to a casus.
  public enum Fact: Codable, Equatable, Sendable {
    case geopend(opening: Opening)
    case meldingGekoppeld(melding: Nummer<Melding>, betrokkenen: [Betrokkenheid])
    case opgegaan(in: Nummer<Casus>)
    case besloten(besluit: Besluit)
    case geagendeerd(overleg: Nummer<Overleg>)
    case inTriage
    case nietBesproken
    case verrijkt(verrijking: Verrijking)
    case criteriumBeantwoord(antwoord: Criteriumantwoord)
    case regelOverruled(overrule: Aanvaarding)
    case waarschuwingAanvaard(aanvaarding: Aanvaarding)
    case casusregisseurBenoemd(casusregisseur: Casusregisseur)
    case procesregisseurBenoemd(procesregisseur: String)
    case doelGesteld(doel: Doel)
    case planVastgesteld(instemming: String)
    case actieToegevoegd(actie: Actie)
    case actieGeeindigd(id: String, status: Actiestatus)
    case inMonitoring
    case opgeschaald
    case afgeschaald(afschaling: Afschaling)
    case gesloten(afsluiting: Afsluiting)
  }

  /// Changes the state by what happened.
  public mutating func apply(_ fact: Fact, _ event: EventHead) {
    switch fact {
    case .geopend(let opening): open(opening, event)
    case .meldingGekoppeld(let melding, let betrokkenen): couple(melding, betrokkenen)
    case .opgegaan(let running):
      opgegaanIn = running
      fase = .ingetrokken
    case .besloten(let besluit): decideUpon(besluit, event)
    case .geagendeerd(let overleg):
      self.overleg = overleg
      fase = .triageGeagendeerd
    case .inTriage: fase = .inTriage
    case .nietBesproken:
      overleg = nil
      fase = .triageGeagendeerd
    case .verrijkt(let verrijking): verrijkingen.append(verrijking)
    case .criteriumBeantwoord(let antwoord):
      criteria.neemOver(antwoord)
      criteriaVersie += 1
    case .regelOverruled(let overrule): overruled.append(overrule)
    case .waarschuwingAanvaard(let aanvaarding): aanvaard.append(aanvaarding)
    case .casusregisseurBenoemd(let casusregisseur): self.casusregisseur = casusregisseur
    case .procesregisseurBenoemd(let procesregisseur): self.procesregisseur = procesregisseur
    case .doelGesteld(let doel): plan.doelen.append(doel)
    case .planVastgesteld(let instemming):
      plan.vastgesteldOp = event.op
      plan.instemming = instemming
    case .actieToegevoegd(let actie): acties.append(actie)
    case .actieGeeindigd(let id, let status): endAction(id, status, event.op)
    case .inMonitoring: fase = .monitoring
    case .opgeschaald: fase = .procesregie
    case .afgeschaald(let afschaling): scaleDown(afschaling, event)
    case .gesloten(let afsluiting): close(afsluiting, event)
    }
  }

  private mutating func open(_ opening: Opening, _ event: EventHead) {
    self.opening = opening
    gemeente = opening.gemeente
    betrokkenen = opening.betrokkenen
    meldingen = opening.meldingen
    fase = opening.wachtrij == nil ? .triageGeagendeerd : .screening
    if let traject = opening.traject {
      trajecten = [Trajectperiode(traject: traject, van: event.op)]
    }
  }

  private mutating func couple(_ melding: Nummer<Melding>, _ others: [Betrokkenheid]) {
    meldingen.append(melding)
    for betrokkene in others
    where !betrokkenen.contains(where: { $0.persoon == betrokkene.persoon }) {
      betrokkenen.append(
        Betrokkenheid(persoon: betrokkene.persoon, hoofd: false, rol: betrokkene.rol))
    }
  }

  private mutating func decideUpon(_ besluit: Besluit, _ event: EventHead) {
    besluiten.append(besluit)
    aanhouding = nil
    if besluit.orgaan != .screening { overleg = nil }
    guard let uitkomst = besluit.uitkomst else { return }
    switch uitkomst {
    case .procesregie:
      fase = .procesregie
      procesregisseur = besluit.procesregisseur
      if let traject = besluit.traject { take(traject, event.op) }
    case .aangehouden: holdOver(besluit)
    case .naarTriage, .gekoppeld: break
    case .doorgeleid, .adviesGegeven, .geenActie, .partnerPaktOp, .nietOpgenomen:
      close(Afsluiting(reden: nil, uitkomst: uitkomst), event)
    }
  }

  private mutating func holdOver(_ besluit: Besluit) {
    keerAangehouden += 1
    fase = besluit.orgaan == .screening ? .screening : .aangehouden
    guard let vraag = besluit.vraag, let partner = besluit.partner, let terugOp = besluit.terugOp
    else { return }
    aanhouding = Aanhouding(vraag: vraag, partner: partner, terugOp: terugOp)
  }

  private mutating func take(_ traject: String, _ day: Datum) {
    guard self.traject != traject else { return }
    for index in trajecten.indices where trajecten[index].tot == nil {
      trajecten[index].tot = max(trajecten[index].van, day.plus(dagen: -1))
    }
    trajecten.append(Trajectperiode(traject: traject, van: day))
  }

  private mutating func endAction(_ id: String, _ status: Actiestatus, _ day: Datum) {
    for index in acties.indices where acties[index].id == id {
      acties[index].status = status
      acties[index].afgerondOp = day
    }
  }

  private mutating func scaleDown(_ afschaling: Afschaling, _ event: EventHead) {
    self.afschaling = afschaling
    fase = .afgeschaald
    guard afschaling.neemtActiesOver else { return }
    for actie in openActies { endAction(actie.id, .overgedragen, event.op) }
  }

  private mutating func close(_ afsluiting: Afsluiting, _ event: EventHead) {
    self.afsluiting = afsluiting
    self.afsluiting?.op = event.op
    fase = .gesloten
    overleg = nil
    for index in trajecten.indices where trajecten[index].tot == nil {
      trajecten[index].tot = max(trajecten[index].van, event.op)
    }
  }
}
