/// What can be asked of one meeting, before and during it.
///
/// Given as `Command.bijOverleg(overleg, …)`; whoever acts during the meeting is its actor too.
public enum Overlegopdracht: Equatable, Sendable {
  // MARK: Before and during

  /// What the one who brought a point in asks of the table.
  case vraagStellen(Puntid, vraag: String)
  /// The manager releases points by the rule of the table, without exceptions (R-25).
  case volgensTafelregel([Puntid])
  /// The manager lets readers see more or less of a point than the rule of the table says.
  case vrijgeven(Puntid, aan: [Lezer], Vrijgaveniveau)
  /// Changes a planned meeting about one casus: day, place, who comes.
  case afspraak(Overlegplan)
  /// Calls a planned meeting about one casus off, with the reason.
  case afzeggen(reden: String)
  /// Opens a planned meeting about one casus.
  case openen(aanwezig: [String], voorzitter: String)
  /// An organisation says whether it knows the persons (R-26).
  case bekendheid(Nummer<Casus>, Bekendheid)

  // MARK: During

  /// Everyone present who named nothing is recorded so, in one go (R-26).
  case bekendheidAfronden(Nummer<Casus>)
  /// A guest comes in.
  case gastOntvangen(Gast)
  /// A guest promises secrecy after all (R-117).
  case geheimhouding(gast: Int)
  /// A guest leaves.
  case gastVertrekt(Int)
  /// The person concerned comes in or leaves.
  case betrokkene(aanwezig: Bool)
  /// Who leaves the table for a point; empty when everyone stays (decision 38).
  case tafel(Puntid, vanTafel: [Lezer])
  /// Puts a point on the table that is no casus of this house.
  case anderPuntOpenen(Puntid)
  /// What was agreed on a point that needs no decision.
  case puntAfronden(Puntid, verslag: String)
  /// Puts a point at the end.
  case parkeren(Puntid)
  /// Nothing is decided until the meeting goes on.
  case pauzeren
  /// Goes on, with the same point on the table.
  case hervatten
  /// Withdraws a decision of this meeting and puts the casus back on the table.
  case herroepen(Nummer<Casus>, reden: String)
  /// Closes it; for each point not reached the chair says when it comes back.
  case sluiten(komtTerug: [Terugkomst])

  // MARK: Around it

  /// A paper went out: to whom and how.
  case papierVersturen(Papierverzending)
}

/// When a point that was not reached comes back.
public struct Terugkomst: Equatable, Sendable {
  /// Which point.
  public var punt: Puntid
  /// On which day.
  public var op: Datum

  /// A point with its day.
  public init(_ punt: Puntid, op: Datum) {
    self.punt = punt
    self.op = op
  }
}

extension Overlegopdracht {
  /// The right it asks for; a reply about who is known may come in before the meeting.
  func bevoegdheid(_ meeting: Overleg?) -> Bevoegdheid {
    switch self {
    case .vraagStellen, .papierVersturen, .afspraak, .afzeggen: .overlegVoorbereiden
    case .volgensTafelregel, .vrijgeven: .bijdragenVrijgeven
    case .bekendheid: meeting?.status == .open ? .namensOverleg : .overlegVoorbereiden
    case .bekendheidAfronden, .puntAfronden, .herroepen: .namensOverleg
    case .openen, .gastOntvangen, .geheimhouding, .gastVertrekt, .betrokkene, .tafel,
      .anderPuntOpenen, .parkeren, .pauzeren, .hervatten, .sluiten:
      .overlegLeiden
    }
  }

  /// Whether it can be undone.
  var ongedaan: Ongedaan {
    switch self {
    case .vraagStellen, .volgensTafelregel, .vrijgeven, .bekendheid, .bekendheidAfronden,
      .gastOntvangen, .geheimhouding, .gastVertrekt, .betrokkene, .tafel, .parkeren, .puntAfronden,
      .papierVersturen, .afspraak, .afzeggen:
      .licht
    case .openen: .nooit("pas met z aan wie er zijn, of rond het overleg af.")
    case .anderPuntOpenen: .nooit("open een ander punt, dan blijft dit op de agenda.")
    case .pauzeren: .nooit("hervat het overleg.")
    case .hervatten: .nooit("pauzeer het overleg opnieuw.")
    case .herroepen: .nooit("neem een nieuw besluit.")
    case .sluiten: .overlegSluiten
    }
  }

  /// The reason it carries, for the head of its events.
  var reden: String? {
    switch self {
    case .herroepen(_, let reden), .afzeggen(let reden): reden
    default: nil
    }
  }

  /// What was done, in a few words without anybody's name.
  func gedaan(_ nummer: Nummer<Overleg>) -> String {
    switch self {
    case .vraagStellen(let punt, _): "vraag bij \(punt)"
    case .volgensTafelregel(let punten):
      "vrijgave van \(dutchList(punten.map(\.description))) volgens de tafelregel"
    case .vrijgeven(let punt, _, _): "vrijgave van \(punt)"
    case .bekendheid(let casus, _): "antwoord over bekendheid bij \(casus)"
    case .bekendheidAfronden(let casus): "ronde bekendheid bij \(casus)"
    case .gastOntvangen: "komst van een gast bij \(nummer)"
    case .geheimhouding: "geheimhouding van een gast bij \(nummer)"
    case .gastVertrekt: "vertrek van een gast bij \(nummer)"
    case .betrokkene(let isThere):
      "\(isThere ? "komst" : "vertrek") van de betrokkene bij \(nummer)"
    case .tafel(let punt, _): "wie aan tafel blijft bij \(punt)"
    case .puntAfronden(let punt, _): "afronding van \(punt)"
    case .parkeren(let punt): "parkeren van \(punt)"
    case .afspraak: "wijziging van overleg \(nummer)"
    case .afzeggen: "afzegging van overleg \(nummer)"
    case .papierVersturen(let papier): "verzending van de \(papier.soort.naam) van \(nummer)"
    case .openen, .anderPuntOpenen, .pauzeren, .hervatten, .herroepen, .sluiten: ""
    }
  }
}
