/// What can happen to a casus in the hands of its procesregisseur, besides its phases.
public enum Regiefeit: Codable, Equatable, Sendable {
  case leefgebiedNietNu(reden: Leefgebiedreden)
  case leefgebiedToch(leefgebied: String)
  case voorwaardeGesteld(voorwaarde: Voorwaarde)
  case voorwaardeBezien(id: String, voldaan: Bool, op: Datum, toelichting: String?)
  case voorwaardeVervallen(id: String)
  case planVastgesteld(vaststelling: Planvaststelling)
  case planGetekend(instemming: Instemming, toelichting: String, op: Datum?)
  case intensiteitGekozen(intensiteit: String)
  case casemanagerBenoemd(casemanager: Casusregisseur)
  case actieVerzet(id: String, uiterlijk: Datum)
  case actieWacht(id: String, wacht: Wachten?)
  case aanbod(id: String, aanbod: Aanbod)
  case genoteerd(notitie: Notitie)
  case gemeten(meting: ZRMMeting)
  case zonderEindmeting(reden: String)
  case geescaleerd(escalatie: Escalatie)
  case escalatieAfgerond(id: String, uitkomst: String)
  case nagelopen(review: Review)
  case stil(stilte: Stilte)
  case nietMeerStil
  case zsm(besluit: ZSMBesluit)
  case extern(verwijzing: Externdossier)
  case topXVoorgedragen(kandidaat: TopXkandidaat)
  case topXGewogen(weging: TopXweging)
  case topXHerzien(herzienVoor: Datum)
  case topXAf(reden: String)
  case trajectGekozen(traject: String)
  case trajectgegevens(gegevens: [Trajectgegeven])
  case toestemming(toestemming: Toestemming)
  case toestemmingIngetrokken(id: String, op: Datum)
  case actieAfgeschermd(id: String, afgeschermd: Bool)
  case overlegGepland(overleg: Nummer<Overleg>)
  case overlegVerzet(overleg: Nummer<Overleg>, naar: Datum)
  case overlegAfgezegd(overleg: Nummer<Overleg>)
  case besproken(bespreking: Bespreking)
  case papierGemaakt(papier: Papiergemaakt)
}

extension Casus {
  /// Changes the state by what its procesregisseur did.
  mutating func direct(_ feit: Regiefeit, _ event: EventHead) {
    switch feit {
    case .actieVerzet(let id, let day): change(action: id) { $0.uiterlijk = day }
    case .actieWacht(let id, let waiting): change(action: id) { $0.wacht = waiting }
    case .aanbod(let id, let answer): change(action: id) { $0.aanbod = answer }
    case .actieAfgeschermd(let id, let isShielded):
      change(action: id) { $0.afgeschermd = isShielded ? true : nil }
    case .genoteerd(let note): notities.append(note)
    case .gemeten(let measured): zrm.append(measured)
    case .planVastgesteld(let agreed):
      plan.vastgesteldOp = event.op
      plan.instemming = agreed.toelichting
      regie.vaststelling = agreed
      regie.vaststelling?.op = event.op
    case .planGetekend(let answer, let words, let day):
      regie.vaststelling?.antwoordOp = day ?? event.op
      regie.vaststelling?.instemming = answer
      regie.vaststelling?.toelichting = words
      plan.instemming = words
    case .topXVoorgedragen, .topXGewogen, .topXHerzien, .topXAf: weigh(feit, event)
    case .trajectGekozen(let traject): changeTraject(traject, event.op)
    default: regie.note(feit, event)
    }
  }

  private mutating func change(action id: String, _ body: (inout Actie) -> Void) {
    guard let index = acties.firstIndex(where: { $0.id == id }) else { return }
    body(&acties[index])
  }

  private mutating func weigh(_ feit: Regiefeit, _ event: EventHead) {
    switch feit {
    case .topXVoorgedragen(let candidate):
      regie.topX.kandidaat = candidate
      regie.topX.kandidaat?.op = event.op
    case .topXGewogen(let judgement):
      var kept = judgement
      kept.op = event.op
      regie.topX.wegingen.append(kept)
      regie.topX.kandidaat = nil
      guard judgement.aan else { return }
      regie.topX.herzienVoor = judgement.herzienVoor
      topX.append(Periode(van: event.op, tot: nil))
    case .topXHerzien(let day): regie.topX.herzienVoor = day
    case .topXAf:
      regie.topX.herzienVoor = nil
      for index in topX.indices where topX[index].tot == nil {
        topX[index].tot = max(topX[index].van, event.op)
      }
    default: break
    }
  }

  /// Whether it has the status Top X now.
  public var isTopX: Bool { topX.contains { $0.tot == nil } }
}

extension Regie {
  /// Changes by what concerns nothing but this.
  mutating func note(_ feit: Regiefeit, _ event: EventHead) {
    switch feit {
    case .leefgebiedNietNu(let why):
      nietNu.removeAll { $0.leefgebied == why.leefgebied }
      nietNu.append(why)
    case .leefgebiedToch(let area): nietNu.removeAll { $0.leefgebied == area }
    case .voorwaardeGesteld(let condition): voorwaarden.append(condition)
    case .voorwaardeBezien(let id, let met, let day, let words):
      for index in voorwaarden.indices where voorwaarden[index].id == id {
        voorwaarden[index].voldaan = met
        voorwaarden[index].op = day
        voorwaarden[index].toelichting = words
      }
    case .voorwaardeVervallen(let id): voorwaarden.removeAll { $0.id == id }
    case .intensiteitGekozen(let id): intensiteit = id
    case .casemanagerBenoemd(let manager): casemanager = manager
    case .zonderEindmeting(let why): zonderEindmeting = why
    case .zsm(let decided): zsm.append(decided)
    case .extern(let reference): extern.append(reference)
    case .trajectgegevens(let values):
      for value in values {
        gegevens.removeAll { $0.veld == value.veld }
        if !value.waarde.isBlank { gegevens.append(value) }
      }
    case .toestemming(let given): toestemmingen.append(given)
    case .toestemmingIngetrokken(let id, let day):
      for index in toestemmingen.indices where toestemmingen[index].id == id {
        toestemmingen[index].ingetrokkenOp = day
      }
    default: follow(feit, event)
    }
  }

  private mutating func follow(_ feit: Regiefeit, _ event: EventHead) {
    switch feit {
    case .geescaleerd(let asked):
      var kept = asked
      kept.op = event.op
      escalaties.append(kept)
    case .escalatieAfgerond(let id, let outcome):
      for index in escalaties.indices where escalaties[index].id == id {
        escalaties[index].uitkomst = outcome
        escalaties[index].afgerondOp = event.op
      }
    case .nagelopen(let review):
      var kept = review
      kept.op = event.op
      kept.door = event.door.medewerker
      kept.moment = event.vastgelegd
      reviews.append(kept)
      stil = nil
    case .stil(let quiet): stil = quiet
    case .nietMeerStil: stil = nil
    case .besproken(let discussed):
      var kept = discussed
      kept.op = event.op
      besprekingen = (besprekingen ?? []) + [kept]
    default: break
    }
  }
}
