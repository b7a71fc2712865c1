/// A record whose events can be told in a sentence.
public protocol Verteld: Aggregate {
  /// What happened, in a few Dutch words, as this reader may know it.
  static func zin(_ fact: Fact, _ view: View) -> String
}

extension Melding: Verteld {
  /// What happened to a melding.
  public static func zin(_ fact: Fact, _ view: View) -> String {
    switch fact {
    case .vastgelegd: "melding vastgelegd"
    case .gewijzigd: "melding gewijzigd"
    case .ontvangen: "melding ontvangen, compleet voor screening"
    case .inScreening(let casus): "in screening genomen als \(view.zichtbaar(casus))"
    case .rechtstreeksNaarTriage(let casus):
      "zonder screening naar triage als \(view.zichtbaar(casus))"
    case .metSpoed(let casus): "met spoed opgepakt als \(view.zichtbaar(casus))"
    case .gerouteerd(let route): "routebesluit: \(view.zin(route.uitkomst, route.partner))"
    case .aangehouden: "aangehouden in de screening"
    case .gemigreerd(_, let herkomst): "overgenomen uit \(herkomst.bronsysteem)"
    case .overgenomenIn(let casus): "hoort bij \(view.zichtbaar(casus))"
    case .bijGeconcludeerd(let conclusie): "conclusie van de gemeente: \(conclusie.zin)"
    case .alsAdviescasus(let casus): "opgepakt als adviescasus \(view.zichtbaar(casus))"
    case .betrokkeneToegevoegd(let betrokkene): view.zin(toegevoegd: betrokkene)
    case .verplaatst(let move):
      "verplaatst van \(view.zichtbaar(move.van)) naar \(view.zichtbaar(move.naar)), stond verkeerd"
    case .waarschuwingAanvaard(let passed):
      "waarschuwing \(passed.regel) aanvaard: \(passed.reden)"
    }
  }
}

extension Persoon: Verteld {
  /// What happened to a person's record.
  public static func zin(_ fact: Fact, _ view: View) -> String {
    switch fact {
    case .aangemaakt: "persoon vastgelegd"
    case .aangevuld: "gegevens aangevuld"
    case .nietDezelfde(let other): "niet dezelfde persoon als \(view.zichtbaar(other))"
    case .tochOnzeker(let other): "toch misschien dezelfde persoon als \(view.zichtbaar(other))"
    case .relatieVastgelegd(let relatie):
      "relatie \(relatie.id): \(view.house.relatiesoorten.naam(relatie.soort)) "
        + view.zichtbaar(relatie.ander)
    case .relatieVervallen(let id): "relatie \(id) vervalt"
    case .kaderVastgelegd(let kader): "kader \(kader.id): \(view.zin(kader))"
    case .kaderVervallen(let id): "kader \(id) vervalt"
    case .detentieVastgelegd(let detentie): view.zin(detentie)
    case .letOpVastgelegd: "let-op vastgelegd"
    case .letOpVervallen: "let-op vervalt"
    case .samengevoegd(let merged): "samengevoegd met \(view.zichtbaar(merged.met))"
    case .opgegaan(let other): "opgegaan in \(view.zichtbaar(other))"
    case .gesplitst(let gone): "was twee personen; de tweede is \(view.zichtbaar(gone.van))"
    case .afgesplitst(let own): "afgesplitst van \(view.zichtbaar(own.van))"
    case .geboren(let geboorte): "geboren op \(geboorte.op.lang)"
    case .gemigreerd(_, let herkomst): "overgenomen uit \(herkomst.bronsysteem)"
    }
  }
}

extension Huisverbod: Verteld {
  /// What happened to a restraining order.
  public static func zin(_ fact: Fact, _ view: View) -> String {
    switch fact {
    case .gemigreerd(_, let herkomst): "overgenomen uit \(herkomst.bronsysteem)"
    case .vastgelegd(let data): view.huisverbodzin(data)
    case .waarschuwingAanvaard(let passed):
      "waarschuwing \(passed.regel) aanvaard: \(passed.reden)"
    }
  }
}

extension Detentiemelding: Verteld {
  /// What happened to a detention report.
  public static func zin(_ fact: Fact, _ view: View) -> String {
    switch fact {
    case .gemigreerd(_, let herkomst): "overgenomen uit \(herkomst.bronsysteem)"
    case .gemeld(_, let melding): "gemeld in \(view.zichtbaar(melding))"
    }
  }
}

extension Consultdag: Verteld {
  /// What was counted.
  public static func zin(_ fact: Fact, _ view: View) -> String {
    switch fact {
    case .begonnen(let datum): return "consulten van \(datum.lang)"
    case .geteld(let consult):
      let partner = consult.partner.map { ", \(view.house.partners.naam($0))" } ?? ""
      let theme = consult.thema.map { ", \(view.house.meldingsoorten.naam($0))" } ?? ""
      return "consult per \(consult.kanaal.rawValue)\(partner)\(theme)"
    }
  }
}

extension Informatievraag: Verteld {
  /// What was asked or given; the answer itself stands in the record.
  public static func zin(_ fact: Fact, _ view: View) -> String {
    switch fact {
    case .gesteld(let asked):
      return "gevraagd door \(asked.vrager), \(view.house.partners.naam(asked.partner))"
    case .verbeterd: return "vraag gewijzigd"
    case .beantwoord(let answer):
      return answer.gegeven == nil ? "geen informatie gegeven" : "informatie gegeven"
    }
  }
}

extension Contact: Verteld {
  /// What happened to a contact.
  public static func zin(_ fact: Fact, _ view: View) -> String {
    switch fact {
    case .vastgelegd(let data): "contact vastgelegd: \(view.zin(data))"
    case .gewijzigd(let data): "contact gewijzigd: \(view.zin(data))"
    case .beeindigd(let day): "laatste dag \(day.lang)"
    }
  }
}

extension Overleg: Verteld {
  /// What happened to a meeting.
  public static func zin(_ fact: Fact, _ view: View) -> String {
    let house = view.house
    switch fact {
    case .gepland(let tafel, let datum):
      return "\(house.tafels.naam(tafel)) gepland op \(datum.lang)"
    case .geagendeerd(let casus): return "\(view.zichtbaar(casus)) op de agenda"
    case .geagendeerdMetSpoed(let casus):
      return "\(view.zichtbaar(casus)) vooraan op de agenda, spoed"
    case .vanAgenda(let casus, let day):
      return "\(view.zichtbaar(casus)) van de agenda, verzet naar \(day.lang)"
    case .puntGezet(let id, let onderwerp): return "punt \(id) op de agenda: \(onderwerp.naam)"
    case .geopend(let aanwezig, let voorzitter):
      return "geopend met \(aanwezig.count) organisaties, voorzitter \(voorzitter)"
    case .binnengekomen(let organisatie): return "\(house.partners.naam(organisatie)) kwam binnen"
    case .vertrokken(let organisatie): return "\(house.partners.naam(organisatie)) vertrok"
    case .puntGeopend(let casus): return "\(view.zichtbaar(casus)) op tafel"
    case .puntAfgerond(let casus, let uitkomst):
      return "\(view.zichtbaar(casus)) afgerond: \(uitkomst.naam)"
    case .gesloten: return "overleg gesloten"
    case .vraagGesteld, .vrijgegeven, .gastGekomen, .gastBelooftGeheim, .gastVertrokken,
      .betrokkeneGekomen, .betrokkeneVertrokken, .tafelGekozen, .anderPuntGeopend,
      .bekendheidGevraagd, .geparkeerd, .aanwezigBijPunt, .puntBesproken, .besluitHerroepen,
      .gepauzeerd, .hervat, .komtTerug, .papierVerstuurd, .afgesproken, .verzet, .afgezegd,
      .afgevoerd:
      return told(fact, view)
    case .waarschuwingAanvaard(let passed): return "waarschuwing \(passed.regel) aanvaard"
    }
  }
}

extension Overleg {
  /// The casus of a point; a reader who may not know of it does not see the fact either.
  static func casus(in fact: Fact) -> Nummer<Casus>? {
    switch fact {
    case .geagendeerd(let casus), .geagendeerdMetSpoed(let casus), .puntGeopend(let casus),
      .puntAfgerond(let casus, _), .besluitHerroepen(let casus), .vanAgenda(let casus, _),
      .afgezegd(let casus), .afgevoerd(let casus):
      casus
    case .afgesproken(let arranged): arranged.casus
    case .puntGezet(let punt, _), .vraagGesteld(let punt, _), .vrijgegeven(let punt, _),
      .tafelGekozen(let punt, _), .anderPuntGeopend(let punt), .bekendheidGevraagd(let punt),
      .geparkeerd(let punt), .aanwezigBijPunt(let punt, _), .puntBesproken(let punt, _),
      .komtTerug(let punt, _):
      punt.casus
    case .gepland, .geopend, .binnengekomen, .vertrokken, .gastGekomen, .gastBelooftGeheim,
      .gastVertrokken, .betrokkeneGekomen, .betrokkeneVertrokken, .gepauzeerd, .hervat, .gesloten,
      .papierVerstuurd, .waarschuwingAanvaard, .verzet:
      nil
    }
  }
}

extension View {
  /// A casus by number, as far as this reader may know of it.
  func zichtbaar(_ casus: Nummer<Casus>) -> String {
    self[casus] == nil ? "een casus" : casus.description
  }

  /// A melding by number, as far as this reader may know of it.
  func zichtbaar(_ melding: Nummer<Melding>) -> String {
    self[melding] == nil ? "een melding" : melding.description
  }

  /// A person by number, as far as this reader may know of them.
  func zichtbaar(_ persoon: Nummer<Persoon>) -> String {
    self[persoon] == nil ? "iemand anders" : persoon.description
  }

  /// A meeting in words: table and day.
  public func naam(_ overleg: Nummer<Overleg>) -> String {
    guard let meeting = self[overleg]?.inhoud else { return overleg.description }
    let about = meeting.afspraak.map { " over \(zichtbaar($0.casus))" } ?? ""
    return "\(house.tafels.naam(meeting.tafel))\(about) van \(meeting.datum.kort)"
  }

  /// An outcome with the partner it concerns.
  public func zin(_ uitkomst: Uitkomst, _ partner: String?) -> String {
    if uitkomst == .naarTriage, !house.heeftTriage { return "naar een tafel die besluit" }
    guard let partner else { return uitkomst.naam }
    let name = house.partners.naam(partner)
    switch uitkomst {
    case .doorgeleid: return "doorgeleid naar \(name)"
    case .partnerPaktOp: return "\(name) pakt het op"
    case .aangehouden: return "aangehouden, vraag aan \(name)"
    default: return uitkomst.naam
    }
  }

  /// A decision in a few words.
  public func zin(_ besluit: Besluit) -> String {
    guard let uitkomst = besluit.uitkomst else { return "nog geen" }
    guard uitkomst == .procesregie else { return zin(uitkomst, besluit.partner) }
    let traject = house.trajecten.naam(besluit.traject ?? "")
    return "procesregie, traject \(traject), procesregisseur "
      + medewerkers.naam(besluit.procesregisseur ?? "")
  }

  /// An answer to the criteria in a few words.
  public func zin(_ antwoord: Criteriumantwoord) -> String {
    switch antwoord {
    case .leefgebieden(let lijst, _):
      "leefgebieden " + dutchList(lijst.map(house.leefgebieden.naam))
    case .ketens(let lijst, _): "ketens " + dutchList(lijst.map(\.rawValue))
    case .organisaties(let lijst, _):
      "organisaties " + dutchList(lijst.map(house.partners.naam))
    case .stagnatie(let stagnatie): "lokale hulp stokt bij " + stagnatie.team
    case .verdeeld(let vraag, let standpunten):
      "vraag \(vraag.nummer(house.criteriaprofiel(op: today))) verdeeld: "
        + dutchList(
          standpunten.map { "\(house.partners.naam($0.organisatie)) \($0.antwoord.rawValue)" })
    case .antwoord(let vraag, let waarde):
      "vraag \(vraag.nummer(house.criteriaprofiel(op: today))) "
        + (vraag.omgekeerd ? !waarde : waarde).rawValue
    }
  }

  /// Who takes over after scaling down.
  public func ontvanger(_ afschaling: Afschaling) -> String {
    afschaling.partner.map(house.partners.naam) ?? afschaling.niveau.map(house.schaalniveaus.naam)
      ?? "niemand"
  }
}

extension Uitkomst {
  /// The outcome in words.
  public var naam: String {
    switch self {
    case .naarTriage: "naar triage"
    case .doorgeleid: "doorgeleid"
    case .adviesGegeven: "advies gegeven"
    case .geenActie: "geen actie"
    case .aangehouden: "aangehouden"
    case .gekoppeld: "gekoppeld aan een lopende casus"
    case .procesregie: "procesregie"
    case .partnerPaktOp: "een partner pakt het op"
    case .nietOpgenomen: "niet opgenomen"
    }
  }
}
