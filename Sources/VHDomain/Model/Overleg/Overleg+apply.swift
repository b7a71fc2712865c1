extension Overleg {
  /// Changes the state by what happened.
  public mutating func apply(_ fact: Fact, _ event: EventHead) {
    switch fact {
    case .gepland(let tafel, let datum):
      self.tafel = tafel
      self.datum = datum
      status = .gepland
    case .geagendeerd(let casus): agenda.append(Agendapunt(casus: casus))
    case .geagendeerdMetSpoed(let casus):
      var point = Agendapunt(casus: casus)
      point.spoed = true
      agenda.insert(point, at: agenda.firstIndex { $0.spoed != true } ?? agenda.endIndex)
    case .vanAgenda(let casus, _): agenda.removeAll { $0.casus == casus && !$0.isAfgerond }
    case .afgesproken, .verzet, .afgezegd, .afgevoerd: arrange(fact)
    case .puntGezet(let id, let onderwerp): agenda.append(Agendapunt(id, onderwerp))
    case .vraagGesteld(let punt, let vraag): change(punt) { $0.vraag = vraag }
    case .vrijgegeven(let punt, let afwijkingen):
      change(punt) {
        $0.vrijgegeven = true
        $0.afwijkingen = afwijkingen.isEmpty ? nil : afwijkingen
      }
    case .geopend(let aanwezig, let voorzitter):
      status = .open
      geopendOm = event.vastgelegd
      self.aanwezig = aanwezig
      self.voorzitter = voorzitter
    case .binnengekomen, .vertrokken, .gastGekomen, .gastBelooftGeheim, .gastVertrokken,
      .betrokkeneGekomen, .betrokkeneVertrokken, .tafelGekozen:
      attend(fact)
    case .gepauzeerd: pauzeSinds = event.vastgelegd
    case .hervat: pauzeSinds = nil
    case .gesloten:
      status = .gesloten
      geslotenOm = event.vastgelegd
      huidigPunt = nil
      huidigAnderPunt = nil
      pauzeSinds = nil
    case .papierVerstuurd(let sent): verzonden = (verzonden ?? []) + [sent]
    case .waarschuwingAanvaard(let aanvaarding): aanvaard.append(aanvaarding)
    case .puntGeopend, .anderPuntGeopend, .bekendheidGevraagd, .geparkeerd, .puntAfgerond,
      .aanwezigBijPunt, .puntBesproken, .besluitHerroepen, .komtTerug:
      discuss(fact)
    }
  }

  /// What is arranged for a meeting about one casus.
  private mutating func arrange(_ fact: Fact) {
    switch fact {
    case .afgesproken(let arranged): afspraak = arranged
    case .verzet(let day): datum = day
    case .afgezegd: status = .ingetrokken
    case .afgevoerd(let casus): agenda.removeAll { $0.casus == casus && !$0.isAfgerond }
    default: break
    }
  }

  private mutating func change(_ id: Puntid, _ change: (inout Agendapunt) -> Void) {
    for index in agenda.indices where agenda[index].id == id { change(&agenda[index]) }
  }

  private mutating func attend(_ fact: Fact) {
    switch fact {
    case .binnengekomen(let organisatie):
      vertrokken.removeAll { $0 == organisatie }
      aanwezig.append(organisatie)
    case .vertrokken(let organisatie):
      aanwezig.removeAll { $0 == organisatie }
      vertrokken.append(organisatie)
    case .gastGekomen(let gast): gasten = (gasten ?? []) + [gast]
    case .gastBelooftGeheim(let nummer): change(nummer) { $0.geheimhouding = true }
    case .gastVertrokken(let nummer): change(nummer) { $0.isVertrokken = true }
    case .betrokkeneGekomen: metBetrokkene = true
    case .betrokkeneVertrokken: metBetrokkene = nil
    case .tafelGekozen(let punt, let vanTafel): change(punt) { $0.vanTafel = vanTafel }
    default: break
    }
  }

  private mutating func change(_ gast: Int, _ change: (inout Gast) -> Void) {
    guard let index = gasten?.firstIndex(where: { $0.nummer == gast }) else { return }
    if var guest = gasten?[index] {
      change(&guest)
      gasten?[index] = guest
    }
  }

  private mutating func discuss(_ fact: Fact) {
    switch fact {
    case .puntGeopend(let casus):
      if !agenda.contains(where: { $0.casus == casus }) {
        agenda.append(Agendapunt(casus: casus))
      }
      huidigPunt = casus
      huidigAnderPunt = nil
    case .anderPuntGeopend(let punt):
      huidigPunt = nil
      huidigAnderPunt = punt
    case .bekendheidGevraagd(let punt): change(punt) { $0.bekendheidGevraagd = true }
    case .geparkeerd(let punt): park(punt)
    case .puntAfgerond(let casus, let uitkomst):
      for index in agenda.indices where agenda[index].casus == casus {
        agenda[index].uitkomst = uitkomst
      }
      if huidigPunt == casus { huidigPunt = nil }
    case .aanwezigBijPunt(let punt, let lezers): change(punt) { $0.aanwezig = lezers }
    case .puntBesproken(let punt, let verslag):
      change(punt) { $0.verslag = verslag }
      leave(punt)
    case .komtTerug(let punt, let op): change(punt) { $0.terugOp = op }
    default: break
    }
  }

  private mutating func park(_ punt: Puntid) {
    guard let index = agenda.firstIndex(where: { $0.id == punt }) else { return }
    var parked = agenda.remove(at: index)
    parked.geparkeerd = true
    agenda.append(parked)
    leave(punt)
  }

  private mutating func leave(_ punt: Puntid) {
    if huidigPunt == punt.casus { huidigPunt = nil }
    if huidigAnderPunt == punt { huidigAnderPunt = nil }
  }
}
