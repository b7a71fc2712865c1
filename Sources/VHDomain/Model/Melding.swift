/// An incoming report.
///
/// It is not a casus: one melding may lead to none, several to one (Z2).
public struct Melding: Aggregate {
  /// What can happen to a melding.
  public enum Fact: Codable, Equatable, Sendable {
    case vastgelegd(gegevens: Meldinggegevens)
    case gewijzigd(gegevens: Meldinggegevens)
    case ontvangen
    case inScreening(casus: Nummer<Casus>)
    case rechtstreeksNaarTriage(casus: Nummer<Casus>)
    case metSpoed(casus: Nummer<Casus>)
    case gerouteerd(route: Route)
    case aangehouden
    case gemigreerd(gegevens: Meldinggegevens, herkomst: Herkomst)
    case overgenomenIn(casus: Nummer<Casus>)
    case bijGeconcludeerd(conclusie: BijConclusie)
    case alsAdviescasus(casus: Nummer<Casus>)
    case betrokkeneToegevoegd(betrokkene: Betrokkenheid)
    case waarschuwingAanvaard(aanvaarding: Aanvaarding)
    /// It was put with the wrong casus.
    case verplaatst(Verplaatsing)
  }

  /// What was reported.
  public var gegevens = Meldinggegevens()
  /// Where it stands.
  public var status: Meldingstatus = .ingetrokken
  /// The casus it belongs to, from screening on (decision 21).
  public var casus: Nummer<Casus>?
  /// Where it went: exactly one decision before it leaves screening.
  public var routes: [Route] = []

  /// What the gemeente concluded about a return; only on a melding BIJ.
  public var bijConclusie: BijConclusie?

  /// The system it was kept in before.
  public var herkomst: Herkomst?
  /// The warnings that were passed, with the reason (decision 17).
  public var aanvaard: [Aanvaarding]?

  /// Nothing reported yet.
  public init() {}

  /// Numbers look like `M-2026-0001`.
  public static var soort: Recordsoort { .melding }
  /// Where meldingen stand.
  public static var table: WritableKeyPath<Records, [Nummer<Melding>: Stored<Melding>]> {
    \.meldingen
  }

  /// Whether all of it was withdrawn.
  public var isLeeg: Bool { status == .ingetrokken }

  /// Changes the state by what happened.
  public mutating func apply(_ fact: Fact, _ event: EventHead) {
    switch fact {
    case .vastgelegd(let gegevens):
      self.gegevens = gegevens
      status = .concept
    case .gewijzigd(let gegevens): self.gegevens = gegevens
    case .ontvangen: status = .ontvangen
    case .inScreening(let casus):
      self.casus = casus
      status = .inScreening
    case .rechtstreeksNaarTriage(let casus), .metSpoed(let casus), .alsAdviescasus(let casus):
      self.casus = casus
      status = .casusGeopend
    case .aangehouden: status = .aangehouden
    case .gemigreerd(let gegevens, let herkomst):
      self.gegevens = gegevens
      self.herkomst = herkomst
      status = .overgenomen
    case .overgenomenIn(let casus): self.casus = casus
    case .bijGeconcludeerd(let conclusie): bijConclusie = conclusie
    case .betrokkeneToegevoegd(let betrokkene):
      // After a merge the person may be there already.
      if !gegevens.betrokkenen.contains(where: { $0.persoon == betrokkene.persoon }) {
        gegevens.betrokkenen.append(betrokkene)
      }
    case .waarschuwingAanvaard(let aanvaarding): aanvaard = (aanvaard ?? []) + [aanvaarding]
    case .gerouteerd(let route): take(route)
    case .verplaatst(let move):
      for index in routes.indices where routes[index].casus == move.van {
        routes[index].casus = move.naar
      }
      if let route = move.route { take(route) }
      casus = move.naar
    }
  }

  private mutating func take(_ route: Route) {
    routes.append(route)
    status = route.uitkomst.meldingstatus
    if let running = route.casus { casus = running }
  }
}

/// Where a melding stands (field guide 3.1).
public enum Meldingstatus: String, CaseIterable, Codable, Sendable {
  case concept
  case ontvangen
  case inScreening = "in-screening"
  case aangehouden
  case doorgeleid
  case adviesGegeven = "advies-gegeven"
  case geenActie = "geen-actie"
  case gekoppeld
  case casusGeopend = "casus-geopend"
  /// Dealt with in the system it comes from.
  case overgenomen
  /// Nothing of it is in force: recording it was undone.
  case ingetrokken

  /// Whether it has left screening.
  public var isUitScreening: Bool {
    switch self {
    case .ingetrokken, .concept, .ontvangen, .inScreening, .aangehouden: false
    case .doorgeleid, .adviesGegeven, .geenActie, .gekoppeld, .casusGeopend, .overgenomen: true
    }
  }
}

/// What was reported, by whom, about whom.
public struct Meldinggegevens: Codable, Equatable, Sendable {
  /// The day it came in.
  public var ontvangenOp: Datum?
  /// The channel, by id of the house.
  public var bron: String?
  /// What it is about, by id of the house.
  public var soort: String?
  /// The gemeente where it counts.
  public var gemeente: String?
  /// The code on a police report.
  public var politiecode: String?
  /// Whether confused behaviour is suspected, whatever the code says (Y9).
  public var vermoedenVerwardGedrag: Antwoord?
  /// The partner that brings it in and answers for it.
  public var inbrengendePartner: String?
  /// The professional who submits it.
  public var aanmelder: String?
  /// Whether the melder wants no name with it; then the partner that brings it in is named.
  public var melderAnoniem: Bool?
  /// The legal ground on which the partner tells it, by id of the house (P9).
  public var grondslag: String?
  /// What the partner wants the tables to reach.
  public var doel: String?
  /// Whether the betrokkene knows of it.
  public var geinformeerd: Antwoord?
  /// Why the betrokkene does not.
  public var nietGeinformeerdReden: String?
  /// The aanmelder's own answers to the criteria, never those of a table (decision 28).
  public var volgensMelder: [Melderantwoord]?
  /// The basisteam of a police report, by id of the house.
  public var basisteam: String?
  /// Into or out of detention, when it is about that (Y6).
  public var detentie: Detentieopgave?
  /// The number it has at the source, such as that of a police report.
  public var kenmerk: String?
  /// A person, a family, a group, a network or an area.
  public var onderwerp: Onderwerp = .persoon
  /// What the family, group or network is called.
  public var onderwerpnaam: String?
  /// The area, when it is about one.
  public var gebied: String?
  /// The persons in it.
  public var betrokkenen: [Betrokkenheid] = []
  /// Why it is reported.
  public var aanleiding = ""
  /// The traject it is received for.
  public var traject: String?
  /// Whether the old system marked it as urgent.
  public var spoed: Bool?
  /// The closed casus of which this is a relapse (decision 6).
  public var vorigeCasus: Nummer<Casus>?

  /// Nothing reported yet.
  public init() {}
}

/// The decision where a melding goes.
public struct Route: Codable, Equatable, Sendable {
  /// What was decided.
  public var uitkomst: Uitkomst
  /// The partner it goes to.
  public var partner: String?
  /// The running casus it was linked to.
  public var casus: Nummer<Casus>?
  /// Why.
  public var reden: String

  /// A route with its reason.
  public init(
    _ uitkomst: Uitkomst, partner: String? = nil, casus: Nummer<Casus>? = nil, reden: String
  ) {
    self.uitkomst = uitkomst
    self.partner = partner
    self.casus = casus
    self.reden = reden
  }
}

extension Meldinggegevens {
  /// What it is about, with name and area.
  public var gaatOver: Onderwerpgegevens {
    get { Onderwerpgegevens(onderwerp, naam: onderwerpnaam, gebied: gebied) }
    set { (onderwerp, onderwerpnaam, gebied) = (newValue.soort, newValue.naam, newValue.gebied) }
  }
}

extension House {
  /// The traject a melding is received for: as chosen, else that of its kind.
  public func traject(_ gegevens: Meldinggegevens) -> String? {
    let ownKind = gegevens.soort.flatMap { meldingsoorten.met(id: $0)?.traject }
    return isVertrouwelijk(ownKind) ? ownKind : gegevens.traject ?? ownKind
  }

  /// The restricted class a melding belongs to, if any.
  public func vertrouwelijkheid(_ gegevens: Meldinggegevens) -> Vertrouwelijkheid? {
    traject(gegevens).flatMap { trajecten.met(id: $0)?.vertrouwelijkheid }
  }

  private func isVertrouwelijk(_ traject: String?) -> Bool {
    traject.flatMap { trajecten.met(id: $0)?.vertrouwelijkheid } != nil
  }

  /// The screening queue a melding belongs to by its fields (T3, Y9): the question "confused
  /// behaviour suspected?" decides, then the police code, then the kind.
  public func wachtrij(_ gegevens: Meldinggegevens) -> Wachtrij {
    switch gegevens.vermoedenVerwardGedrag {
    case .ja: return .verward
    case .nee: return .overig
    case .onbekend, nil: break
    }
    if let code = gegevens.politiecode, politiecodes.met(id: code)?.verward == true {
      return .verward
    }
    return gegevens.soort.flatMap { meldingsoorten.met(id: $0) }?.wachtrij ?? .overig
  }
}

extension Meldinggegevens {
  /// Whom it is about first: the main person, else the first that was named.
  public var eerste: Betrokkenheid? { betrokkenen.first(where: \.hoofd) ?? betrokkenen.first }

  /// The other persons in it.
  public var anderen: [Betrokkenheid] { betrokkenen.filter { $0.persoon != eerste?.persoon } }
}
