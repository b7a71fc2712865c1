/// A table that a house defines itself, from the parts of the tables there are.
public struct Huistabel: Equatable, Sendable {
  /// The name in files and on the command line.
  public var id: String
  /// The title.
  public var titel: String
  /// What the rows are divided by, outermost first.
  public var rijen: [Dimensie]
  /// The columns.
  public var kolommen: [Huiskolom]
  /// What its reader must know.
  public var voetnoten: [String] = []

  /// What its rows can be divided by: what is known of every record that counts.
  public static let dimensies: [Dimensie] = [.gemeente, .kwartaal, .maand, .traject, .doelgroep]
}

/// A column of such a table: a column of another table, perhaps of some trajecten, sources or kinds.
public struct Huiskolom: Equatable, Sendable {
  /// The name in files and on the command line.
  public var id: String
  /// The heading.
  public var kop: String
  /// What is counted, as `tabel.kolom`: `melding-triage.triage_casussen`.
  public var telt: String
  /// Only these trajecten, by id of the house; empty is all.
  public var trajecten: [String] = []
  /// Only meldingen from these sources; empty is all.
  public var bronnen: [String] = []
  /// Only meldingen of these kinds; empty is all.
  public var soorten: [String] = []

  /// What can be counted: every column that counts records with a day and a gemeente.
  public static let bouwstenen: [(naam: String, kolom: Kolom)] = Tabeldefinitie.alle
    .filter { table in table.dimensies.allSatisfy(Huistabel.dimensies.contains) }
    .flatMap { table in
      table.kolommen.filter { $0.maat.isAantal && $0.spreiding == nil }
        .map { ("\(table.id).\($0.id)", $0) }
    }
}

extension Huistabel {
  /// The table as the others are.
  public var definitie: Tabeldefinitie {
    Tabeldefinitie(
      id: id, titel: titel, dimensies: rijen, kolommen: kolommen.compactMap(\.kolom),
      voetnoten: voetnoten + ["Deze tabel is door het huis zelf samengesteld."],
      grafiek: rijen == [.gemeente, .kwartaal] ? .lijn : .staven)
  }
}

extension Huiskolom {
  /// The column that counts what the other does, narrowed.
  fileprivate var kolom: Kolom? {
    guard let base = Huiskolom.bouwstenen.first(where: { $0.naam == telt })?.kolom else {
      return nil
    }
    let own = self
    let narrowed = [(trajecten, "traject"), (bronnen, "bron"), (soorten, "soort")]
      .filter { !$0.0.isEmpty }.map { "\($0.1) \(dutchList($0.0))" }
    let note = narrowed.isEmpty ? "" : " Alleen \(narrowed.joined(separator: ", "))."
    return Kolom(
      id: id, kop: kop, eenheid: base.eenheid, datum: base.datum,
      definitie: base.definitie + note,
      regel: Telregel { ground in
        base.regel.tel(ground).compactMap { own.bepaald($0, in: ground) }
      })
  }

  /// With the traject it belongs to; nil when it is not one of those that are meant.
  private func bepaald(_ geteld: Geteld, in ground: Telgrond) -> Geteld? {
    var one = geteld
    let casus = Nummer<Casus>(one.via ?? one.nummer).flatMap { ground.records.casussen[$0]?.inhoud }
    let data = Nummer<Melding>(one.nummer).flatMap { ground.records.meldingen[$0]?.inhoud.gegevens }
    one.traject =
      one.traject ?? data.flatMap { ground.house.traject($0) } ?? casus?.trajecten.last?.traject
    let demands: [([String], String?)] = [
      (trajecten, one.traject), (bronnen, data?.bron), (soorten, data?.soort),
    ]
    let isMeant = demands.allSatisfy { wanted, own in
      wanted.isEmpty || own.map(wanted.contains) ?? false
    }
    return isMeant ? one : nil
  }
}
