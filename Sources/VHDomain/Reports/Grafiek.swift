/// A drawing of one column of a table: what stands beside the figures, never instead of them.
///
/// Screens and pages draw it each in their own way; a figure that is not known has no bar.
public struct Grafiek: Equatable, Sendable {
  /// A row of the drawing: one row of the table, or one gemeente over its quarters.
  public struct Rij: Equatable, Sendable {
    /// What it is about.
    public var naam: String
    /// The values; nil when not known.
    public var waarden: [Int?]
    /// The values as the table writes them.
    public var teksten: [String]
    /// The row of the table it draws, or the total of the rows, for whoever opens it.
    public var tabelrij: Int
  }

  /// How it is drawn.
  public var soort: Grafieksoort
  /// What it draws.
  public var titel: String
  /// What the values of a row stand for: years, quarters, scores.
  public var reeksen: [String]
  /// The rows.
  public var rijen: [Rij]

  /// Which row of the drawing stands for a row of the table.
  public func plaats(_ tabelrij: Int) -> Int? {
    rijen.firstIndex { $0.tabelrij >= tabelrij } ?? rijen.indices.last
  }

  /// The largest value, at least one.
  public var hoogste: Int { max(1, rijen.flatMap { $0.waarden.compactMap { $0 } }.max() ?? 1) }
}

extension Tabel {
  /// The drawing of a column; nil for a table that is only read.
  public func grafiek(kolom: Int) -> Grafiek? {
    guard let soort = vraag.tabel.grafiek, kolommen.indices.contains(kolom) else { return nil }
    switch soort {
    case .lijn where sleutelkolommen.last == "kwartaal": return lijn(kolom)
    case .verdeling: return verdeling
    case .staven, .trechter, .lijn: return staven(kolom, soort == .trechter ? .trechter : .staven)
    }
  }

  /// A row for each gemeente, its quarters after each other.
  private func lijn(_ column: Int) -> Grafiek {
    var rows: [Grafiek.Rij] = []
    var quarters: [String] = []
    for (index, row) in rijen.enumerated() {
      let name = row.opschrift.first ?? ""
      guard !row.isTotaal else {
        if rows.last?.naam == name { rows[rows.count - 1].tabelrij = index }
        continue
      }
      if rows.last?.naam != name {
        rows.append(Grafiek.Rij(naam: name, waarden: [], teksten: [], tabelrij: index))
      }
      rows[rows.count - 1].waarden.append(row.cellen[column].waarde)
      rows[rows.count - 1].teksten.append(row.cellen[column].tekst)
      if rows.count == 1 { quarters.append(row.opschrift.last ?? "") }
    }
    return Grafiek(soort: .lijn, titel: kolommen[column].kop, reeksen: quarters, rijen: rows)
  }

  /// A bar for each row; a bar for each year where years stand side by side.
  private func staven(_ column: Int, _ soort: Grafieksoort) -> Grafiek {
    let columns = samen(column)
    let rows = rijen.enumerated().filter { !$0.element.isTotaal }.map { index, row in
      Grafiek.Rij(
        naam: row.opschrift.joined(separator: ", "), waarden: columns.map { row.cellen[$0].waarde },
        teksten: columns.map { row.cellen[$0].tekst }, tabelrij: index)
    }
    let title = columns.count > 1 ? base(kolommen[column].kop) : kolommen[column].kop
    return Grafiek(
      soort: soort, titel: title, reeksen: columns.map { kolommen[$0].kop }, rijen: rows)
  }

  /// The columns of the same figure in other years.
  private func samen(_ column: Int) -> [Int] {
    guard vraag.jaren > 1 else { return [column] }
    let own = base(kolommen[column].kop)
    return kolommen.indices.filter { base(kolommen[$0].kop) == own }
  }

  private func base(_ text: String) -> String {
    text.split(separator: " ").dropLast().joined(separator: " ")
  }

  /// How many have each score, a row a domain.
  private var verdeling: Grafiek {
    let columns = kolommen.indices.filter { kolommen[$0].id.hasPrefix("score_") }
    let rows = rijen.enumerated().filter { !$0.element.isTotaal }.map { index, row in
      Grafiek.Rij(
        naam: row.opschrift.joined(separator: ", "), waarden: columns.map { row.cellen[$0].waarde },
        teksten: columns.map { row.cellen[$0].tekst }, tabelrij: index)
    }
    return Grafiek(
      soort: .verdeling, titel: "Scores", reeksen: columns.map { kolommen[$0].kop }, rijen: rows)
  }
}
