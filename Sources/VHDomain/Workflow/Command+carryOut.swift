extension Command {
  /// Hands the request to the part of the workflow that knows it.
  func carryOut(_ work: inout Work) throws(Refusal) {
    switch self {
    case .registreren(let intake, let ontvangen): try work.register(intake, received: ontvangen)
    case .meldingWijzigen(let nummer, let intake, let ontvangen):
      try work.change(nummer, intake, received: ontvangen)
    case .inScreeningNemen(let meldingen): try work.takeIntoScreening(meldingen)
    case .rechtstreeksNaarTriage(let melding, let reden, let tafel, let datum):
      try work.straightToTriage(melding, reden, tafel, datum)
    case .doorgeleiden(let melding, let partner, let reden):
      try work.passOn(melding, partner, reden)
    case .koppelen(let melding, let casus, let reden): try work.link(melding, casus, reden)
    case .spoed(let melding, let spoed): try work.actAtOnce(melding, spoed)
    case .bijConcluderen(let melding, let conclusie): try work.conclude(melding, conclusie)
    case .consultTellen(let consult): try work.count(consult)
    case .persoonAanmaken(let gegevens): _ = try work.make(gegevens)
    case .persoonAanvullen(let nummer, let gegevens): try work.complete(nummer, gegevens)
    case .nietDezelfde(let one, let other, let reden): try work.tellApart(one, other, reden)
    case .tochOnzeker(let one, let other, let reden): try work.doubt(one, other, reden)
    case .bijPersoon(let nummer, let opdracht): try work.record(opdracht, with: nummer)

    case .betrokkeneBijMelding(let nummer, let person): try work.add(person, to: nummer)
    case .betrokkeneBijCasus(let nummer, let person): try work.add(person, to: nummer)
    case .onderwerpVastleggen(let nummer, let subject): try work.beAbout(subject, nummer)
    case .casussenVerbinden(let nummer, let relation): try work.relate(nummer, relation)
    case .verbandVerbreken(let nummer, let other, let reden):
      try work.unrelate(nummer, other, reden)
    case .adviesVragen(let melding, let advies): try work.advise(melding, advies)
    case .adviesGeven(let casus, let text): try work.giveAdvice(casus, text)
    case .informatievraagStellen(let vraag): try work.ask(vraag)
    case .informatievraagWijzigen(let nummer, let vraag): try work.change(nummer, vraag)
    case .informatievraagBeantwoorden(let nummer, let answer): try work.answer(nummer, answer)
    case .contactVastleggen(let gegevens): try work.keepContact(gegevens)
    case .contactWijzigen(let nummer, let gegevens): try work.change(nummer, gegevens)
    case .contactBeeindigen(let nummer, let day): try work.end(nummer, day)

    case .agenderen(let casus, let tafel, let datum): try work.schedule(casus, tafel, datum)
    case .overlegOpenen(let tafel, let datum, let aanwezig, let voorzitter):
      try work.openMeeting(tafel, datum, aanwezig, voorzitter)
    case .aanwezigheid(let overleg, let organisatie, let aanwezig):
      try work.attend(overleg, organisatie, aanwezig)
    case .overlegSluiten(let overleg): try work.closeMeeting(overleg)
    case .puntOpenen(let casus): try work.openPoint(casus)
    case .puntAgenderen(let onderwerp, let tafel, let datum):
      try work.schedule(onderwerp, tafel, datum)
    case .bijOverleg(let overleg, let opdracht): try work.carryOut(opdracht, at: overleg)

    case .besluiten(let casus, let besluit): try work.decideUpon(casus, besluit)
    case .verrijken(let nummer, _), .beantwoorden(let nummer, _),
      .onderbouwen(let nummer, _, _):
      _ = try work.find(nummer)
      if !isVooraf(work), !(try isBijBespreking(work)) { try work.requireTable(nummer) }
      try forward(to: nummer, &work)
    case .overrulen(let nummer, _, _), .casusregisseurBenoemen(let nummer, _),
      .procesregisseurWijzigen(let nummer, _, _), .doelStellen(let nummer, _),
      .actieToevoegen(let nummer, _),
      .actieEindigen(let nummer, _, _, _), .monitoren(let nummer), .opschalen(let nummer, _),
      .afschalen(let nummer, _), .afsluiten(let nummer, _), .rollenVastleggen(let nummer, _, _),
      .terugkoppelen(let nummer, _):
      try forward(to: nummer, &work)

    case .bijCasus(let nummer, let opdracht): try work.direct(nummer, opdracht)
    case .huisverbodVastleggen(let nummer, let gegevens): try work.keep(gegevens, as: nummer)

    case .cijfersBevriezen(let vraag): try work.freeze(vraag)
    case .corrigeren(let order): try work.correct(order)
    case .personenSamenvoegen(let order): try work.merge(order)
    case .samenvoegingOntbinden(let order): try work.unmerge(order)
    case .rechtzetten(let order): try work.putRight(order)
    case .casusVerhuizen(let nummer, let gemeente, let day, let reden):
      try work.move(nummer, to: gemeente, from: day, reden)
    case .voorstelBeoordelen(let nummer, let besluit): try work.judge(nummer, besluit)
    case .caseloadOverdragen(let from, let to, let last, let reden):
      try work.handOver(from, to, until: last, reden)
    case .caseloadTerugnemen(let id): try work.takeBack(id)
    case .medewerkerToevoegen, .medewerkerWijzigen, .medewerkerBeeindigen:
      try work.changePeople(self)
    case .inrichten(let order): try work.furnish(order)
    case .importeren(let invoer): try work.importeer(invoer)
    case .ongedaanMaken(let intrekking): try work.trekIn(intrekking)
    }
  }

  /// Whether this tells what a partner knows before the table, where the house works so (O25).
  func isVooraf(_ work: Work) -> Bool {
    guard case .verrijken(let nummer, _) = self, work.overleg == nil,
      let casus = try? work.find(nummer)
    else { return false }
    return casus.wachtOpScreening && work.house.verrijktVooraf(casus)
  }

  /// Whether this tells something at a discussion of a casus that the house directs already.
  private func isBijBespreking(_ work: Work) throws(Refusal) -> Bool {
    guard case .verrijken(let nummer, _) = self, let open = work.overleg,
      work.isOnTheTable(nummer), work.isBespreking(nummer, at: open.nummer)
    else { return false }
    try work.requireNoPause(open.inhoud)
    return true
  }

  /// Lets one casus decide for itself.
  private func forward(to nummer: Nummer<Casus>, _ work: inout Work) throws(Refusal) {
    let casus = try work.find(nummer)
    var facts = try casus.decide(self, work)
    if case .afschalen = self { facts += try work.requireMonitored(nummer) }
    work.tell(nummer, facts, gemeente: casus.gemeente, waarom: waarom)
    if case .afsluiten = self { work.callOffAll(about: nummer) }
  }

  /// The reason a request carries, for the head of its events.
  private var waarom: String? {
    switch self {
    case .overrulen(_, _, let reden), .procesregisseurWijzigen(_, _, let reden),
      .opschalen(_, let reden):
      reden
    case .actieEindigen(_, _, _, let reden): reden
    default: nil
    }
  }
}
