extension Overleg {
  /// What happened around the points of a meeting, in a few words and without anybody's name.
  static func told(_ fact: Fact, _ view: View) -> String {
    switch fact {
    case .vraagGesteld(let punt, _): return "vraag gesteld bij \(view.zichtbaar(punt))"
    case .vrijgegeven(let punt, let afwijkingen):
      let how = afwijkingen.isEmpty ? "volgens tafelregel" : view.zin(afwijkingen)
      return "\(view.zichtbaar(punt)) vrijgegeven: \(how)"
    case .gastGekomen(let gast):
      return "gast kwam binnen: \(gast.functie)"
        + (gast.geheimhouding ? ", geheimhouding beloofd" : ", nog zonder geheimhouding")
    case .gastBelooftGeheim: return "gast beloofde geheimhouding"
    case .gastVertrokken: return "gast vertrok"
    case .betrokkeneGekomen: return "betrokkene kwam binnen"
    case .betrokkeneVertrokken: return "betrokkene vertrok"
    case .tafelGekozen(let punt, let gone):
      return gone.isEmpty
        ? "iedereen blijft bij \(view.zichtbaar(punt))"
        : "niet aanwezig bij \(view.zichtbaar(punt)): \(dutchList(gone.map(view.naam)))"
    case .anderPuntGeopend(let punt): return "punt \(punt) op tafel"
    case .bekendheidGevraagd(let punt): return "bekendheid gevraagd bij \(view.zichtbaar(punt))"
    case .geparkeerd(let punt): return "\(view.zichtbaar(punt)) naar het eind"
    case .aanwezigBijPunt(let punt, let lezers):
      return "\(lezers.count) aan tafel bij \(view.zichtbaar(punt))"
    case .puntBesproken(let punt, let verslag): return "punt \(punt) besproken: \(verslag)"
    case .besluitHerroepen(let casus): return "besluit over \(view.zichtbaar(casus)) herroepen"
    case .gepauzeerd: return "overleg gepauzeerd"
    case .hervat: return "overleg hervat"
    case .komtTerug(let punt, let op):
      return "\(view.zichtbaar(punt)) niet besproken, komt terug op \(op.lang)"
    case .afgesproken(let arranged):
      let readers = dutchList(arranged.deelnemers.map(view.house.partners.naam))
      return "over \(view.zichtbaar(arranged.casus)), met \(readers)"
        + (arranged.metBetrokkene ? " en de betrokkene" : "")
    case .verzet(let day): return "verzet naar \(day.lang)"
    case .afgezegd: return "afgezegd"
    case .afgevoerd(let casus): return "\(view.zichtbaar(casus)) van de agenda"
    case .papierVerstuurd(let sent):
      let readers = dutchList(sent.aan.map(view.house.partners.naam))
      return sent.aan.isEmpty
        ? "\(sent.soort.naam) bewaard: \(sent.wijze)"
        : "\(sent.soort.naam) gestuurd aan \(readers): \(sent.wijze)"
    default: return ""
    }
  }
}

extension View {
  /// A point by its id, as far as this reader may know of it.
  func zichtbaar(_ punt: Puntid) -> String {
    punt.casus.map { zichtbaar($0) } ?? "punt \(punt)"
  }

  /// A reader by name; a guest by number, since names of guests stand on no sheet.
  public func naam(_ lezer: Lezer) -> String {
    switch lezer {
    case .organisatie(let id): house.partners.naam(id)
    case .gast(let nummer): "gast \(nummer)"
    case .betrokkene: "de betrokkene"
    }
  }

  /// Deviations from the rule of a table, grouped by level.
  public func zin(_ afwijkingen: [Vrijgave]) -> String {
    let groups = Vrijgaveniveau.allCases.compactMap { niveau -> String? in
      let names = afwijkingen.filter { $0.niveau == niveau }.map { naam($0.lezer) }
      return names.isEmpty ? nil : "\(dutchList(names)) \(niveau.rawValue)"
    }
    return groups.joined(separator: "; ")
  }
}
