extension Casus {
  /// What can happen to a casus.
  public enum Fact: Codable, Equatable, Sendable {
    case geopend(opening: Opening)
    case meldingGekoppeld(melding: Nummer<Melding>, betrokkenen: [Betrokkenheid])
    case opgegaan(in: Nummer<Casus>)
    case metSpoed(spoed: Spoed)
    case besloten(besluit: Besluit)
    case geagendeerd(overleg: Nummer<Overleg>)
    case inTriage
    case nietBesproken
    case doorgeschoven(terugOp: Datum?)
    case bekendheidGenoteerd(bekendheid: Bekendheid)
    case bekendheidNietGemeld(organisaties: [String])
    case criteriumOnderbouwd(vraag: Criteriumvraag, bijdragen: [String])
    case teruggekoppeld(terugkoppeling: Teruggekoppeld)
    case verrijkt(verrijking: Verrijking)
    case criteriumBeantwoord(antwoord: Criteriumantwoord)
    case regelOverruled(overrule: Aanvaarding)
    case waarschuwingAanvaard(aanvaarding: Aanvaarding)
    case casusregisseurBenoemd(casusregisseur: Casusregisseur)
    case procesregisseurBenoemd(procesregisseur: String)
    /// Somebody else directs it for a time.
    case waargenomen(waarneming: Waarneming)
    case doelGesteld(doel: Doel)
    case planVastgesteld(instemming: String)
    case actieToegevoegd(actie: Actie)
    case actieGeeindigd(id: String, status: Actiestatus)
    case inMonitoring
    case opgeschaald
    case afgeschaald(afschaling: Afschaling)
    case gesloten(afsluiting: Afsluiting)
    case gemigreerd(overname: Overname)
    case actieGemigreerd(actie: Actie)
    case notitieGemigreerd(notitie: Notitie)
    case zrmGemigreerd(meting: ZRMMeting)
    case rollenVastgelegd(persoon: Nummer<Persoon>, rollen: [BetrokkeneRol])
    case betrokkeneToegevoegd(betrokkene: Betrokkenheid)
    /// From that day on it counts in another gemeente.
    case verhuisd(naar: String)
    case onderwerpVastgelegd(onderwerp: Onderwerpgegevens)
    case verbonden(verband: Casusverband)
    case verbandVerbroken(met: Verbandpartij)
    case adviesGevraagd(advies: Adviesvraag)
    case adviesGegeven(tekst: String)
    case regie(feit: Regiefeit)
    /// The melding never belonged here; these persons of it do.
    case meldingVerplaatst(
      melding: Nummer<Melding>, naar: Nummer<Casus>, betrokkenen: [Betrokkenheid])
  }

  /// Changes the state by what happened.
  public mutating func apply(_ fact: Fact, _ event: EventHead) {
    switch fact {
    case .geopend(let opening): open(opening, event)
    case .meldingGekoppeld(let melding, let betrokkenen): couple(melding, betrokkenen)
    case .opgegaan(let running):
      opgegaanIn = running
      fase = .ingetrokken
    case .metSpoed(let spoed): actAtOnce(spoed, event)
    case .besloten(let besluit): decideUpon(besluit, event)
    case .geagendeerd(let overleg):
      self.overleg = overleg
      terugOp = nil
      if !isVoorlopig { fase = .triageGeagendeerd }
    case .inTriage:
      if !isVoorlopig { fase = .inTriage }
      eersteTriage = eersteTriage ?? event.op
    case .nietBesproken:
      overleg = nil
      if !isVoorlopig { fase = .triageGeagendeerd }
    case .doorgeschoven(let terugOp):
      overleg = nil
      if !isVoorlopig { fase = .triageGeagendeerd }
      keerNietBesproken = (keerNietBesproken ?? 0) + 1
      self.terugOp = terugOp
    case .bekendheidGenoteerd, .bekendheidNietGemeld, .criteriumOnderbouwd, .teruggekoppeld:
      note(fact, event)
    case .verrijkt(let verrijking): verrijkingen.append(verrijking)
    case .criteriumBeantwoord(let antwoord):
      criteria.neemOver(antwoord)
      criteriaVersie += 1
    case .regelOverruled(let overrule): overruled.append(overrule)
    case .waarschuwingAanvaard(let aanvaarding): aanvaard.append(aanvaarding)
    case .casusregisseurBenoemd(let casusregisseur): self.casusregisseur = casusregisseur
    case .procesregisseurBenoemd(let procesregisseur):
      self.procesregisseur = procesregisseur
      waarneming = nil
    case .waargenomen(let standIn):
      procesregisseur = standIn.door
      waarneming = standIn
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
    case .gemigreerd(let overname): takeOver(overname)
    case .actieGemigreerd(let actie): acties.append(actie)
    case .notitieGemigreerd(let notitie): notities.append(notitie)
    case .zrmGemigreerd(let meting): measure(meting)
    case .rollenVastgelegd(let persoon, let rollen):
      for index in betrokkenen.indices where betrokkenen[index].persoon == persoon {
        betrokkenen[index].rollen = rollen
      }
    case .betrokkeneToegevoegd(let betrokkene):
      // After a merge the person may be there already.
      if !betrokkenen.contains(where: { $0.persoon == betrokkene.persoon }) {
        betrokkenen.append(betrokkene)
      }
    case .verhuisd(let other): gemeente = other
    case .onderwerpVastgelegd(let onderwerp): beAbout(onderwerp)
    case .verbonden(let verband): verbanden = (verbanden ?? []) + [verband]
    case .verbandVerbroken(let other):
      let left = (verbanden ?? []).filter { $0.met != other }
      verbanden = left.isEmpty ? nil : left
    case .adviesGevraagd(let advies):
      self.advies = advies
      self.advies?.op = event.op
      fase = .advies
    case .regie(let feit): direct(feit, event)
    case .meldingVerplaatst(_, _, let others): involve(others)
    case .adviesGegeven(let text):
      advies?.advies = text
      close(Afsluiting(reden: nil, uitkomst: .adviesGegeven), event)
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
    involve(others)
  }

  private mutating func involve(_ others: [Betrokkenheid]) {
    for betrokkene in others
    where !betrokkenen.contains(where: { $0.persoon == betrokkene.persoon }) {
      betrokkenen.append(
        Betrokkenheid(persoon: betrokkene.persoon, hoofd: false, rollen: betrokkene.rollen))
    }
  }

  /// A group, network or area has no main person.
  private mutating func beAbout(_ onderwerp: Onderwerpgegevens) {
    nuOver = onderwerp
    guard !onderwerp.soort.kentHoofdbetrokkene else { return }
    for index in betrokkenen.indices { betrokkenen[index].hoofd = false }
  }

  private mutating func decideUpon(_ besluit: Besluit, _ event: EventHead) {
    besluiten.append(besluit)
    aanhouding = nil
    if keerNietBesproken != nil { keerNietBesproken = nil }
    if besluit.orgaan != .screening { overleg = nil }
    if besluit.orgaan == .screening, eersteScreening == nil, let tafel = opening.wachtrij {
      eersteScreening = Screeningsmoment(op: event.op, tafel: tafel)
    }
    guard let uitkomst = besluit.uitkomst else { return }
    if isVoorlopig { endProvisional(uitkomst, event) }
    switch uitkomst {
    case .procesregie:
      fase = .procesregie
      procesregieVan = procesregieVan ?? event.op
      procesregisseur = besluit.procesregisseur
      waarneming = nil
      if let traject = besluit.traject { take(traject, event.op) }
    case .aangehouden: holdOver(besluit)
    case .naarTriage, .gekoppeld: break
    case .doorgeleid, .adviesGegeven, .geenActie, .partnerPaktOp, .nietOpgenomen:
      close(Afsluiting(reden: nil, uitkomst: uitkomst), event)
    }
  }

  /// From here on it is directed as any casus, only in no figure; the phase does not move until a
  /// table decided.
  private mutating func actAtOnce(_ spoed: Spoed, _ event: EventHead) {
    self.spoed = spoed
    self.spoed?.op = event.op
    fase = .procesregie
    procesregisseur = spoed.procesregisseur
    waarneming = nil
    if let traject = spoed.traject { take(traject, event.op) }
  }

  private mutating func endProvisional(_ uitkomst: Uitkomst, _ event: EventHead) {
    guard uitkomst != .procesregie else {
      spoed?.bekrachtigdOp = event.op
      return
    }
    spoed?.beeindigdOp = event.op
    procesregisseur = nil
    waarneming = nil
    guard uitkomst.draagtActiesOver else { return }
    for actie in openActies { endAction(actie.id, .overgedragen, event.op) }
  }

  private mutating func holdOver(_ besluit: Besluit) {
    keerAangehouden += 1
    fase = besluit.orgaan == .screening ? .screening : .aangehouden
    guard let vraag = besluit.vraag, let partner = besluit.partner, let terugOp = besluit.terugOp
    else { return }
    aanhouding = Aanhouding(vraag: vraag, partner: partner, terugOp: terugOp)
  }

  /// Another kind of approach from a day on.
  mutating func changeTraject(_ traject: String, _ day: Datum) { take(traject, day) }

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
