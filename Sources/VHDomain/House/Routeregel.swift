/// Which way a melding goes on from the door.
public enum Routeweg: String, CaseIterable, Codable, Sendable {
  /// Into the screening queue.
  case screening
  /// Straight to a table that decides.
  case tafel
  /// To a partner that answers for it, such as the gemeente.
  case partner
  /// To somebody mandated by the gemeente, who concludes first (T24).
  case conclusie
}

/// A line of the house's table of routes: which meldingen it is about, which way is proposed and why.
///
/// It proposes; who is at the door chooses (interaction rule 14).
public struct Routeregel: Equatable, Sendable {
  /// The kinds of melding, by id; empty is any.
  public var soorten: [String]
  /// The sources, by id; empty is any.
  public var bronnen: [String]
  /// The queue the melding belongs to by its fields; nil is any.
  public var wachtrij: Wachtrij?
  /// The way.
  public var weg: Routeweg
  /// The table, for a way that leads to one.
  public var tafel: String?
  /// The partners of which one takes it, for a way that leads to them.
  public var partners: [String]
  /// Why, as it follows "omdat".
  public var reden: String
  /// Where this comes from, for whoever edits the profile.
  public var bronvermelding: String?

  func geldt(voor gegevens: Meldinggegevens, in wachtrij: Wachtrij) -> Bool {
    (soorten.isEmpty || gegevens.soort.map(soorten.contains) ?? false)
      && (bronnen.isEmpty || gegevens.bron.map(bronnen.contains) ?? false)
      && (self.wachtrij == nil || self.wachtrij == wachtrij)
  }
}

extension House {
  /// The route the house proposes: the first line about this melding whose table and partner are
  /// there on that day, else the screening of its queue.
  ///
  /// - Parameter isGeconcludeerd: whether the gemeente concluded already.
  public func routevoorstel(
    _ gegevens: Meldinggegevens, op dag: Datum, isGeconcludeerd: Bool = false
  ) -> Routeregel {
    let queue = wachtrij(gegevens)
    let known = routes.first { line in
      line.geldt(voor: gegevens, in: queue) && isThere(line, dag)
        && !(line.weg == .conclusie && isGeconcludeerd)
    }
    return known
      ?? Routeregel(
        soorten: [], bronnen: [], wachtrij: queue, weg: .screening, partners: [],
        reden: waarom(gegevens))
  }

  private func isThere(_ line: Routeregel, _ dag: Datum) -> Bool {
    switch line.weg {
    case .screening, .conclusie: true
    case .tafel: line.tafel.map { tafels.geldig(op: dag).met(id: $0) != nil } ?? false
    case .partner: !ontvangers(line, op: dag).isEmpty
    }
  }

  /// The partners of a line that are there on a day.
  public func ontvangers(_ regel: Routeregel, op dag: Datum) -> [Partner] {
    partners.geldig(op: dag).filter { regel.partners.contains($0.id) }
  }

  /// Why a melding belongs to its queue, as it follows "omdat".
  private func waarom(_ gegevens: Meldinggegevens) -> String {
    switch gegevens.vermoedenVerwardGedrag {
    case .ja: return "verward gedrag wordt vermoed"
    case .nee: return "verward gedrag niet wordt vermoed"
    case .onbekend, nil: break
    }
    if let code = gegevens.politiecode, politiecodes.met(id: code)?.verward == true {
      return "politiecode \(code) op verward gedrag wijst"
    }
    return "dat volgt uit de soort melding"
  }
}

extension House {
  /// Every line of the table of routes names what the house knows and leads somewhere.
  static func routesOfMeldingen(_ house: House) -> [Fault] {
    house.routes.enumerated().flatMap { index, line in
      let path = "routes[\(index)]"
      return references(line.soorten, house.meldingsoorten, "meldingsoort", "\(path).soorten")
        + references(line.bronnen, house.bronnen, "bron", "\(path).bronnen")
        + references(line.partners, house.partners, "partner", "\(path).partners")
        + destination(line, house, path)
    }
  }

  static func references(
    _ ids: [String], _ known: [some Benoemd], _ what: String, _ path: String
  ) -> [Fault] {
    ids.enumerated().compactMap {
      reference($0.element, to: known.map(\.id), called: what, at: "\(path)[\($0.offset)]")
    }
  }

  private static func destination(_ line: Routeregel, _ house: House, _ path: String) -> [Fault] {
    switch line.weg {
    case .screening, .conclusie: return []
    case .partner:
      return line.partners.isEmpty
        ? [Fault("\(path).partners", "is leeg", expected: "wie de melding dan krijgt")] : []
    case .tafel:
      let deciding = house.tafels.filter(\.isBesluittafel).map(\.id)
      guard let table = line.tafel else {
        return [Fault("\(path).tafel", "ontbreekt", expected: enumeration(deciding))]
      }
      return deciding.contains(table)
        ? []
        : [
          Fault(
            "\(path).tafel", value: shown(table), "is geen tafel die besluit",
            expected: enumeration(deciding))
        ]
    }
  }

  /// A part of a table belongs to a partner of the house, and at most one part to none.
  static func partsOfTables(_ house: House) -> [Fault] {
    house.tafels.enumerated().flatMap { table, tafel in
      tafel.delen.enumerated().compactMap { index, deel in
        deel.partner.flatMap {
          reference(
            $0, to: house.partners.map(\.id), called: "partner",
            at: "tafels[\(table)].delen[\(index)].partner")
        }
      }
    }
  }
}
