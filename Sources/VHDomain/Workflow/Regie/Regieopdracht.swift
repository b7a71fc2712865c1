/// What a procesregisseur can ask of one casus, besides its phases, goals and actions.
///
/// Given as `Command.bijCasus(casus, …)`.
public enum Regieopdracht: Equatable, Sendable {
  // MARK: The plan

  /// A leefgebied is not tackled now, with the reason.
  case leefgebiedNietNu(String, reden: String)
  /// A leefgebied is tackled after all.
  case leefgebiedToch(String)
  /// Something that has to be so before the house lets go.
  case voorwaardeStellen(String)
  /// Whether a condition is met, since which day.
  case voorwaardeBezien(String, voldaan: Bool, op: Datum, toelichting: String?)
  /// A condition no longer holds, with the reason.
  case voorwaardeVervalt(String, reden: String)
  /// T13: the plan is agreed.
  case planVaststellen(Planvaststelling)
  /// The person signed the plan, or refused, today unless on another day.
  case planTekenen(Instemming, toelichting: String, op: Datum? = nil)
  /// How closely the house directs.
  case intensiteit(String)
  /// Who arranges the care day by day.
  case casemanager(Casusregisseur)
  /// Another last day for an action, with the reason.
  case actieVerzetten(String, uiterlijk: Datum, reden: String)
  /// An action waits on somebody, or does so no longer.
  case actieWacht(String, Wachten?)
  /// Whether the person takes what an action offers.
  case aanbod(String, Aanbod, reden: String?)

  /// The person concerned is not to read an action, on paper or at the table, or may after all.
  case actieAfschermen(String, Bool)

  // MARK: Meetings and papers

  /// A meeting about this casus: day, place, who comes (O9).
  case overlegPlannen(Overlegplan)
  /// A paper about this casus was made.
  case papierMaken(Papiergemaakt)

  // MARK: Following

  /// A note, or a contact when it says with whom.
  case noteren(String, op: Datum, met: String?, wijze: String?)
  /// A measurement of self-sufficiency.
  case meten(ZRMMeting)
  /// There will be no final measurement, with the reason.
  case zonderEindmeting(reden: String)
  /// Ask somebody higher up, because it stagnates.
  case escaleren(Escalatie)
  /// What came of that.
  case escalatieAfronden(String, uitkomst: String)
  /// Gone through, with the day of the next time.
  case nalopen(Review)
  /// No signals through a day, with the reason.
  case stil(tot: Datum, reden: String)
  /// Signals again.
  case nietMeerStil
  /// What the public prosecutor decided or advised.
  case zsm(ZSMBesluit)
  /// How others call this casus.
  case verwijzen(Externdossier)

  // MARK: Trajecten

  /// Put forward for the Top X.
  case topXVoordragen(TopXkandidaat)
  /// Weighed whether the status is given.
  case topXWegen(TopXweging)
  /// The status stays, to be looked at before a day.
  case topXHerzien(Datum)
  /// The status ends, with the reason.
  case topXBeeindigen(reden: String)
  /// Another kind of approach from today, with the reason (decision 33).
  case traject(String, reden: String)
  /// What the traject asks.
  case gegevens([Trajectgegeven])
  /// Permission of the person.
  case toestemming(Toestemming)
  /// The permission is withdrawn, on a day.
  case toestemmingIntrekken(String, op: Datum)
}

extension Regieopdracht {
  /// The reason it carries, for the head of its event.
  var reden: String? {
    switch self {
    case .voorwaardeVervalt(_, let reden), .actieVerzetten(_, _, let reden),
      .topXBeeindigen(let reden), .traject(_, let reden):
      reden
    case .aanbod(_, _, let reden): reden
    default: nil
    }
  }

  /// What was done, in a few words without anybody's name.
  func gedaan(_ nummer: Nummer<Casus>) -> String {
    switch self {
    case .leefgebiedNietNu, .leefgebiedToch: "keuze van een leefgebied bij \(nummer)"
    case .voorwaardeStellen: "voorwaarde bij \(nummer)"
    case .voorwaardeBezien(let id, _, _, _), .voorwaardeVervalt(let id, _):
      "voorwaarde \(id) bij \(nummer)"
    case .planVaststellen: "plan van aanpak van \(nummer)"
    case .planTekenen: "instemming met het plan van \(nummer)"
    case .intensiteit: "intensiteit van \(nummer)"
    case .casemanager: "casemanager van \(nummer)"
    case .actieVerzetten(let id, _, _), .actieWacht(let id, _), .aanbod(let id, _, _):
      "actie \(id) bij \(nummer)"
    case .actieAfschermen(let id, _): "wie actie \(id) leest bij \(nummer)"
    case .overlegPlannen: "overleg over \(nummer)"
    case .papierMaken(let paper): "\(paper.soort.naam) van \(nummer)"
    case .noteren: "notitie bij \(nummer)"
    case .meten, .zonderEindmeting: "ZRM bij \(nummer)"
    case .escaleren, .escalatieAfronden: "escalatie bij \(nummer)"
    case .nalopen: "nalopen van \(nummer)"
    case .stil, .nietMeerStil: "stilte van \(nummer)"
    case .zsm: "ZSM-besluit bij \(nummer)"
    case .verwijzen: "verwijzing bij \(nummer)"
    case .topXVoordragen, .topXWegen, .topXHerzien, .topXBeeindigen: "Top X bij \(nummer)"
    case .traject: "traject van \(nummer)"
    case .gegevens: "trajectgegevens bij \(nummer)"
    case .toestemming, .toestemmingIntrekken: "toestemming bij \(nummer)"
    }
  }
}
