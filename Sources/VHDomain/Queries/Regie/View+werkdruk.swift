/// What somebody directs, so that new casussen can be divided fairly; no judgement about anybody.
public struct Werkdruk: Equatable, Sendable {
  /// Who.
  public var medewerker: Medewerker
  /// How many casussen are under procesregie.
  public var casussen: Int
  /// How many of them ask for attention now.
  public var nu: Int
  /// The intensities of those where one was chosen, added up with their weight.
  public var gewicht: Int
  /// Of how many no intensity was chosen.
  public var zonderIntensiteit: Int

  /// Casussen for a full week of work, in tenths; nil where the hours were not given.
  public var perFte: Int? {
    medewerker.fteHonderdsten.map { (casussen * 1000 + $0 / 2) / $0 }
  }
}

extension View {
  /// What each procesregisseur who works here directs, by name: never ranked (decision 19).
  public var werkdruk: [Werkdruk] {
    bewaard("werkdruk", perDag: true) {
      medewerkers.filter { $0.rollen.contains(.procesregisseur) && $0.actief(op: today) }
        .sorted { ($0.naam, $0.id) < ($1.naam, $1.id) }
        .map { person in
          let rows = werkvoorraad(van: person.id).filter(\.inhoud.fase.isProcesregie)
          let chosen = rows.compactMap {
            house.regieprofiel.intensiteiten.met(id: $0.inhoud.regie.intensiteit ?? "")
          }
          return Werkdruk(
            medewerker: person, casussen: rows.count,
            nu: werklijst(van: person.id).count { $0.groep <= .nu },
            gewicht: chosen.reduce(0) { $0 + $1.gewicht },
            zonderIntensiteit: rows.count - chosen.count)
        }
    }
  }
}

/// By what a caseload can be made shorter.
public enum Werkfilter: Hashable, Sendable {
  case traject(String)
  case gemeente(String)
  case signaal(String)
}

extension Werkfilter {
  /// Whether a row fits.
  public func past(_ row: Werkregel) -> Bool {
    switch self {
    case .traject(let id): row.casus.inhoud.traject == id
    case .gemeente(let name): row.casus.inhoud.gemeente == name
    case .signaal(let rule): row.aandacht.contains { $0.regel == rule }
    }
  }
}

extension View {
  /// By what these rows can be made shorter, each with how many are left; nothing that leaves none.
  public func werkfilters(_ rows: [Werkregel]) -> [(filter: Werkfilter, aantal: Int)] {
    let trajecten = house.trajecten.map { Werkfilter.traject($0.id) }
    let places = house.gemeenten.map(\.naam)
    let gemeenten = places.enumerated().filter { places.firstIndex(of: $0.element) == $0.offset }
      .map { Werkfilter.gemeente($0.element) }
    let signals = Signaalregel.alle.map { Werkfilter.signaal($0.id) }
    return (trajecten + gemeenten + signals).compactMap { filter in
      let count = rows.count(where: filter.past)
      return count == 0 ? nil : (filter, count)
    }
  }

  /// A filter in words.
  public func zin(_ filter: Werkfilter) -> String {
    switch filter {
    case .traject(let id): "traject \(house.trajecten.naam(id))"
    case .gemeente(let name): "gemeente \(name)"
    case .signaal(let rule):
      Signaalregel.alle.first { $0.id == rule }.map { "\(rule): \($0.summary)" } ?? rule
    }
  }
}
