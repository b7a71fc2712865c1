/// What one commit did, so that it can be withdrawn: only the domain makes one, when it commits.
public struct Intrekking: Equatable, Sendable {
  /// The events of one record.
  struct Deel: Equatable, Sendable {
    var nummer: RecordNummer
    var gebeurtenissen: [String]
  }

  /// What was asked for then, which decides who may withdraw it.
  let opdracht: Command
  /// The events, record by record.
  let delen: [Deel]
  /// What was done, in a few Dutch words without anybody's name, such as `actie A3 bij C-2026-0001`.
  public let wat: String
  /// When it was recorded.
  public let vastgelegd: Moment
}

extension Work {
  /// What undoes all that this request did; nil when nothing may or there is nothing.
  func intrekking(van command: Command) -> Intrekking? {
    guard command.ongedaan == .licht, !touched.isEmpty else { return nil }
    return Intrekking(
      opdracht: command,
      delen: touched.map { Intrekking.Deel(nummer: $0, gebeurtenissen: newEvents(of: $0)) },
      wat: gedaan(command), vastgelegd: context.now)
  }

  private func newEvents(of nummer: RecordNummer) -> [String] {
    switch nummer.soort {
    case .persoon: newEvents(Nummer<Persoon>(nummer))
    case .melding: newEvents(Nummer<Melding>(nummer))
    case .casus: newEvents(Nummer<Casus>(nummer))
    case .overleg: newEvents(Nummer<Overleg>(nummer))
    case .consulten: newEvents(Nummer<Consultdag>(nummer))
    case .informatievraag: newEvents(Nummer<Informatievraag>(nummer))
    case .contact: newEvents(Nummer<Contact>(nummer))
    case .detentie: newEvents(Nummer<Detentiemelding>(nummer))
    case .huisverbod: newEvents(Nummer<Huisverbod>(nummer))
    case .inrichting, .rapport, .voorstel: []
    }
  }

  private func newEvents<A: Aggregate>(_ nummer: Nummer<A>?) -> [String] {
    guard let nummer, let stored = self[nummer] else { return [] }
    let told = records[keyPath: A.table][nummer]?.verloop.count ?? 0
    return stored.verloop.dropFirst(told).map(\.head.id)
  }

  /// What was done, in a few words.
  private func gedaan(_ command: Command) -> String {
    switch command {
    case .registreren: "melding \(touched(Melding.self))"
    case .meldingWijzigen(let nummer, _, _): "wijziging van \(nummer)"
    case .inScreeningNemen(let meldingen):
      "screening van \(dutchList(meldingen.map(\.description))) als \(touched(Casus.self))"
    case .rechtstreeksNaarTriage(let nummer, _, _, _):
      "\(nummer) rechtstreeks naar triage als \(touched(Casus.self))"
    case .doorgeleiden(let nummer, let partner, _):
      "doorgeleiding van \(nummer) naar \(house.partners.naam(partner))"
    case .koppelen(let melding, let casus, _): "koppeling van \(melding) aan \(casus)"
    case .bijConcluderen(let nummer, _): "conclusie van de gemeente over \(nummer)"
    case .spoed(let nummer, _): "spoed bij \(nummer) als \(touched(Casus.self))"
    case .cijfersBevriezen(let vraag): "bevriezen van \(vraag.tabel)"
    case .consultTellen(let consult): "consult per \(consult.kanaal.rawValue)"
    case .betrokkeneBijMelding(let nummer, _): "persoon erbij in \(nummer)"
    case .betrokkeneBijCasus(let nummer, _): "persoon erbij in \(nummer)"
    case .onderwerpVastleggen(let nummer, _): "onderwerp van \(nummer)"
    case .casussenVerbinden(let nummer, let verband):
      "verband van \(nummer) met \(verband.met.naam)"
    case .verbandVerbreken(let nummer, let other, _):
      "verbreken van het verband van \(nummer) met \(other.naam)"
    case .adviesVragen(let nummer, _): "advies bij \(nummer) als \(touched(Casus.self))"
    case .informatievraagStellen: "informatievraag \(touched(Informatievraag.self))"
    case .informatievraagWijzigen(let nummer, _): "wijziging van \(nummer)"
    case .informatievraagBeantwoorden(let nummer, _): "antwoord op \(nummer)"
    case .contactVastleggen: "contact \(touched(Contact.self))"
    case .contactWijzigen(let nummer, _): "wijziging van \(nummer)"
    case .contactBeeindigen(let nummer, _): "einde van \(nummer)"
    case .persoonAanmaken: "persoon \(touched(Persoon.self))"
    case .persoonAanvullen(let nummer, _): "wijziging van \(nummer)"
    case .nietDezelfde(let one, let other, _): "oordeel over \(one) en \(other)"
    case .tochOnzeker(let one, let other, _): "herroeping van het oordeel over \(one) en \(other)"
    case .bijPersoon(let nummer, let opdracht): "\(opdracht.onderwerp) bij \(nummer)"
    case .rollenVastleggen(let nummer, let persoon, _): "rol van \(persoon) in \(nummer)"
    case .agenderen(let nummer, let tafel, _):
      "\(nummer) op de agenda van \(house.tafels.naam(tafel))"
    case .puntAgenderen(_, let tafel, _): "punt op de agenda van \(house.tafels.naam(tafel))"
    case .bijOverleg(let nummer, let opdracht): opdracht.gedaan(nummer)
    case .onderbouwen(let nummer, _, _): "onderbouwing van een antwoord bij \(nummer)"
    case .terugkoppelen(let nummer, _): "terugkoppeling over \(nummer)"
    case .aanwezigheid(let nummer, let organisatie, let isThere):
      "\(isThere ? "binnenkomst" : "vertrek") van \(house.partners.naam(organisatie)) bij \(nummer)"
    case .verrijken(let nummer, _):
      "bijdrage \(self[nummer]?.inhoud.verrijkingen.last?.id ?? "") bij \(nummer)"
    case .beantwoorden(let nummer, _): "antwoord op de criteria bij \(nummer)"
    case .overrulen(let nummer, let regel, _): "overrulen van regel \(regel) bij \(nummer)"
    case .casusregisseurBenoemen(let nummer, _): "casusregisseur van \(nummer)"
    case .procesregisseurWijzigen(let nummer, _, _): "andere procesregisseur van \(nummer)"
    case .doelStellen(let nummer, _):
      "doel \(self[nummer]?.inhoud.plan.doelen.last?.id ?? "") bij \(nummer)"
    case .bijCasus(let nummer, let opdracht): opdracht.gedaan(nummer)
    case .huisverbodVastleggen: "huisverbod \(touched(Huisverbod.self))"
    case .actieToevoegen(let nummer, _):
      "actie \(self[nummer]?.inhoud.acties.last?.id ?? "") bij \(nummer)"
    case .actieEindigen(let nummer, let actie, let status, _):
      "actie \(actie) \(status.rawValue) bij \(nummer)"
    case .monitoren(let nummer): "\(nummer) in monitoring"
    case .opschalen(let nummer, _): "\(nummer) terug onder actieve procesregie"
    case .afschalen(let nummer, _): "afschaling van \(nummer)"
    case .overlegOpenen, .overlegSluiten, .puntOpenen, .besluiten, .afsluiten, .adviesGeven,
      .medewerkerToevoegen, .medewerkerWijzigen, .medewerkerBeeindigen, .importeren,
      .voorstelBeoordelen, .corrigeren, .personenSamenvoegen, .samenvoegingOntbinden,
      .casusVerhuizen, .caseloadOverdragen, .caseloadTerugnemen, .inrichten, .rechtzetten,
      .ongedaanMaken:
      ""
    }
  }

  /// The number of the changed record of a kind.
  private func touched<A: Aggregate>(_ type: A.Type) -> String {
    touched.first { $0.soort == A.soort }?.description ?? ""
  }
}
