extension Casus: Verteld {
  /// What happened to a casus.
  public static func zin(_ fact: Fact, _ view: View) -> String {
    let house = view.house
    switch fact {
    case .geopend(let opening): return opened(opening, view)
    case .meldingGekoppeld(let melding, _): return "\(view.zichtbaar(melding)) gekoppeld"
    case .opgegaan(let running): return "opgegaan in \(view.zichtbaar(running))"
    case .metSpoed(let spoed):
      return "spoed, besloten door \(view.medewerkers.naam(spoed.besluiter)): voorlopig onder "
        + "procesregie van \(view.medewerkers.naam(spoed.procesregisseur))"
    case .besloten(let besluit): return "besluit: \(view.zin(besluit))"
    case .geagendeerd(let overleg): return "geagendeerd voor \(view.naam(overleg))"
    case .inTriage: return house.heeftTriage ? "op tafel in de triage" : "op tafel"
    case .nietBesproken, .doorgeschoven(nil): return "niet besproken, komt terug"
    case .doorgeschoven(let day?): return "niet besproken, komt terug op \(day.lang)"
    case .bekendheidGenoteerd(let answer):
      let name = house.partners.naam(answer.organisatie)
      return answer.antwoord == .bekend
        ? "bekend bij \(name)" : "\(name) gaf antwoord over bekendheid"
    case .bekendheidNietGemeld(let ids):
      return "geen bekendheid gemeld door \(counted(ids.count, "organisatie", "organisaties"))"
    case .criteriumOnderbouwd(let vraag, let ids):
      let number = vraag.nummer(house.criteriaprofiel(op: view.today))
      return ids.isEmpty
        ? "vraag \(number) steunt nergens op" : "vraag \(number) steunt op \(dutchList(ids))"
    case .teruggekoppeld(let told): return "melder ingelicht: \(told.wijze)"
    case .verrijkt(let verrijking):
      return "bijdrage \(verrijking.id) van \(house.partners.naam(verrijking.partner))"
    case .criteriumBeantwoord(let antwoord): return "criteria: \(view.zin(antwoord))"
    case .regelOverruled(let passed): return "regel \(passed.regel) overruled: \(passed.reden)"
    case .waarschuwingAanvaard(let passed):
      return "waarschuwing \(passed.regel) aanvaard: \(passed.reden)"
    case .casusregisseurBenoemd(let lead):
      return "casusregisseur \(lead.naam), \(house.partners.naam(lead.partner))"
    case .waargenomen(let standIn):
      return "procesregisseur \(view.medewerkers.naam(standIn.door)), neemt waar voor "
        + "\(view.medewerkers.naam(standIn.voor)) tot en met \(standIn.tot.lang)"
    case .procesregisseurBenoemd(let id):
      return "procesregisseur \(view.medewerkers.naam(id))"
    case .doelGesteld(let doel): return "doel \(doel.id): \(doel.tekst)"
    case .planVastgesteld: return "plan van aanpak vastgesteld"
    case .actieToegevoegd(let actie): return "actie \(actie.id) \(view.zin(actie))"
    case .actieGeeindigd(let id, let status): return "actie \(id) \(status.rawValue)"
    case .rollenVastgelegd(let persoon, let rollen):
      let words = rollen.map(\.naam).joined(separator: " en ")
      return "rol van \(view.zichtbaar(persoon)): \(words.isEmpty ? "geen" : words)"
    case .inMonitoring: return "in monitoring"
    case .opgeschaald: return "terug onder actieve procesregie"
    case .afgeschaald(let afschaling): return "afgeschaald naar \(view.ontvanger(afschaling))"
    case .gesloten(let afsluiting):
      return "gesloten: \(house.afsluitredenen.naam(afsluiting.reden ?? "zonder reden"))"
    case .gemigreerd(let overname): return "overgenomen uit \(overname.herkomst.bronsysteem)"
    case .actieGemigreerd(let actie): return "actie \(actie.id) overgenomen: \(view.zin(actie))"
    case .notitieGemigreerd(let notitie): return "notitie van \(notitie.door): \(notitie.tekst)"
    case .zrmGemigreerd(let meting):
      let scores = meting.scores.map {
        "\($0.domein) \($0.score.map(String.init) ?? "niet beoordeeld")"
      }
      return "ZRM \(meting.versie) van \(meting.op.kort(op: view.today)): \(dutchList(scores))"
    case .betrokkeneToegevoegd(let betrokkene): return view.zin(toegevoegd: betrokkene)
    case .verhuisd(let other): return "naar gemeente \(other)"
    case .onderwerpVastgelegd(let subject):
      return "gaat over \(view.onderwerp(subject) ?? subject.soort.naam)"
    case .verbonden(let verband): return "verbonden met \(view.zin(verband))"
    case .verbandVerbroken(let other): return "niet meer verbonden met \(view.zin(other))"
    case .adviesGevraagd(let advies): return "advies gevraagd: \(view.zin(advies))"
    case .meldingVerplaatst(let melding, let other, _):
      return "\(view.zichtbaar(melding)) hoort bij \(view.zichtbaar(other)), stond hier verkeerd"
    case .regie(let feit): return feit.zin(view)
    case .adviesGegeven(let text): return "advies gegeven en gesloten: \(text)"
    }
  }

  private static func opened(_ opening: Opening, _ view: View) -> String {
    let from = dutchList(opening.meldingen.map(view.zichtbaar))
    let previous = opening.vorigeCasus.flatMap { view[$0]?.nummer }
    let relapse = previous.map { ", terugval van \($0)" } ?? ""
    let how = opening.wachtrij.map { "in screening \($0.rawValue)" } ?? "zonder screening"
    return "casus geopend \(how) op \(from)\(relapse)"
  }
}
