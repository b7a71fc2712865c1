/// Casussen that nobody directs: they are in nobody's own caseload.
extension View {
  /// What is under procesregie without a procesregisseur who works here, with why each asks for
  /// attention.
  public var zonderProcesregisseur: [Werkregel] {
    bewaard("zonder procesregisseur", perDag: true) {
      let here = Set(medewerkers.filter { $0.actief(op: today) }.map(\.id))
      return werkvoorraad(van: nil)
        .filter { !($0.inhoud.procesregisseur.map(here.contains) ?? false) }
        .map { Werkregel(casus: $0, aandacht: aandacht($0.inhoud, $0.nummer)) }
        .sorted { ($0.groep, $0.dag, $0.casus.nummer) < ($1.groep, $1.dag, $1.casus.nummer) }
    }
  }

  /// The procesregisseur in words, and whether that one still works here; nil without one.
  public func procesregisseur(van casus: Casus) -> String? {
    casus.procesregisseur.map { id in
      let known = medewerkers.met(id: id)
      return (known?.naam ?? id) + (known?.actief(op: today) == true ? "" : " (werkt hier niet)")
    }
  }

  /// That nobody directs it, if that is so.
  func zonderRegie(_ casus: Casus) -> [Aandachtspunt] {
    guard let id = casus.procesregisseur else {
      return [Aandachtspunt(regel: "R-40", zin: "nog geen procesregisseur")]
    }
    let known = medewerkers.met(id: id)
    guard known?.actief(op: today) != true else { return [] }
    return [
      Aandachtspunt(regel: "R-40", zin: "procesregisseur \(known?.naam ?? id) werkt hier niet")
    ]
  }
}
