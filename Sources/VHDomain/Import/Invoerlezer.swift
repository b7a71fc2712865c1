/// Checks the cells of a table one by one, by the kinds of its columns.
///
/// What can be known from a single cell is settled here; whether references lead anywhere and
/// dates follow each other comes later.
struct Invoerlezer {
  let house: House
  let vandaag: Datum
  var fouten = Invoerfouten()
  var verslag = Invoerverslag()
  private let trajecten: Set<String>

  init(_ house: House, vandaag: Datum) {
    self.house = house
    self.vandaag = vandaag
    trajecten = Invoersoort.trajecten.union(house.trajecten.map(\.id))
  }

  /// The rows of a table, with whatever could be read of them.
  mutating func rijen(
    _ tabel: Invoertabel, tell: () throws(Refusal) -> Void
  ) throws(Refusal) -> [Invoerrij] {
    for fout in tabel.tekst.fouten { fouten.noteer(tabel.bestand, fout.regel, fout.zin) }
    guard !tabel.tekst.kop.isEmpty else { return [] }
    let columns = columns(of: tabel)
    var rijen: [Invoerrij] = []
    rijen.reserveCapacity(tabel.tekst.rijen.count)
    for row in tabel.tekst.rijen {
      try tell()
      var rij = Invoerrij(soort: tabel.soort, bestand: tabel.bestand, regel: row.regel)
      for (kolom, index) in columns { read(row.cellen[index], kolom, &rij) }
      rijen.append(rij)
    }
    return rijen
  }

  /// The known columns with their places; unknown ones are told, required ones demanded.
  private mutating func columns(of tabel: Invoertabel) -> [(Importkolom, Int)] {
    let known = tabel.soort.kolommen
    for naam in tabel.tekst.kop where !known.contains(where: { $0.naam == naam }) {
      let meant = nearest(to: naam, in: known.map(\.naam)).map { "; bedoelt u \($0)?" } ?? ""
      verslag.waarschuw(
        "\(tabel.bestand):1: kolom \(shown(naam)) is onbekend en wordt niet gelezen\(meant)")
    }
    // What was found is told once, with the first of them.
    var found = ": \(Invoerlezer.gevonden(tabel.tekst))"
    return known.compactMap { kolom in
      if let index = tabel.tekst.kop.firstIndex(of: kolom.naam) { return (kolom, index) }
      if kolom.verplicht {
        fouten.ontbreekt(tabel.bestand, kolom.naam, found)
        found = ""
      }
      return nil
    }
  }

  /// The columns that are there and what was taken to stand between them.
  private static func gevonden(_ tekst: CSVText) -> String {
    let names = tekst.kop.prefix(12).map { shown($0) }.joined(separator: ", ")
    let more = tekst.kop.count > 12 ? " en nog \(tekst.kop.count - 12)" : ""
    return "gevonden \(names)\(more), gescheiden door \(tekst.scheiding)"
  }

  private mutating func read(_ cell: String, _ kolom: Importkolom, _ rij: inout Invoerrij) {
    if cell.isBlank {
      if kolom.verplicht {
        fouten.noteer(
          rij, kolom.naam, "is leeg en moet zijn ingevuld")
      }
      return
    }
    do throws(Celfout) {
      rij.waarden[kolom.naam] = try value(cell, kolom, rij.soort)
    } catch {
      fouten.noteer(
        rij, kolom.naam, "\(shown(cell)) \(error.zin)")
    }
  }

  private mutating func value(
    _ cell: String, _ kolom: Importkolom, _ soort: Invoersoort
  ) throws(Celfout) -> Celwaarde {
    switch kolom.soort {
    case .tekst: return .tekst(cell)
    case .id: return .tekst(try id(cell))
    case .verwijzing: return .ids([try id(cell)])
    case .verwijzingen: return .ids(try ids(cell))
    case .dag: return .dag(try past(try day(cell)))
    case .termijn: return .dag(try day(cell))
    case .geboortedatum: return .geboren(try birth(cell))
    case .gemeente: return .tekst(try gemeente(cell))
    case .jaNee: return .jaNee(try choice(cell, ["ja", "nee"]) == "ja")
    case .traject:
      guard trajecten.contains(cell) else { throw unknown(cell, trajecten.sorted()) }
      return .tekst(cell)
    case .keuze(let choices): return .tekst(try choice(cell, choices))
    case .score: return .score(try score(cell))
    case .open(let list):
      noteUnlisted(cell, kolom, list, soort)
      return .tekst(cell)
    }
  }

  // MARK: - Each kind of cell

  private func id(_ cell: String) throws(Celfout) -> String {
    guard !cell.contains("|") else {
      throw Celfout(zin: "bevat een |; hier hoort één id, en een | staat alleen tussen ids")
    }
    return cell
  }

  private func ids(_ cell: String) throws(Celfout) -> [String] {
    let ids = cell.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard ids.allSatisfy({ !$0.isBlank }) else {
      throw Celfout(zin: "bevat een leeg id; verwacht ids gescheiden door |")
    }
    guard Set(ids).count == ids.count else { throw Celfout(zin: "noemt hetzelfde id twee keer") }
    return ids
  }

  private func day(_ cell: String) throws(Celfout) -> Datum {
    guard let day = Datum(cell) else {
      throw Celfout(zin: Datum.bezwaar(cell))
    }
    guard day.jaar >= 1900 else { throw Celfout(zin: "ligt vóór 1900") }
    return day
  }

  private func past(_ day: Datum) throws(Celfout) -> Datum {
    guard day <= vandaag else { throw Celfout(zin: "ligt in de toekomst; het is nu \(vandaag)") }
    return day
  }

  private func birth(_ cell: String) throws(Celfout) -> Geboortedatum {
    guard let date = Geboortedatum(cell) else {
      throw Celfout(zin: Datum.bezwaar(cell, verwacht: "jjjj, jjjj-mm of jjjj-mm-dd"))
    }
    let first = String("\(vandaag)".prefix(cell.utf8.count))
    guard date.description <= first else {
      throw Celfout(zin: "ligt in de toekomst; het is nu \(vandaag)")
    }
    return date
  }

  /// A gemeente of the house, whenever; on which days is checked with the dates of the row.
  private func gemeente(_ cell: String) throws(Celfout) -> String {
    if cell.hasPrefix("buiten:") {
      guard !cell.dropFirst(7).allSatisfy(\.isWhitespace) else {
        throw Celfout(zin: "noemt geen gemeente; verwacht buiten:NAAM")
      }
      return cell
    }
    guard house.gemeenten.met(id: cell) != nil else {
      let names = house.gemeenten.map(\.naam)
      throw Celfout(
        zin: "is geen gemeente van dit huis; verwacht \(enumeration(names)), of buiten:NAAM")
    }
    return cell
  }

  private func score(_ cell: String) throws(Celfout) -> Int? {
    if cell == Invoercellen.nietBeoordeeld { return nil }
    guard cell.utf8.count == 1, let score = Int(cell), (1...5).contains(score) else {
      throw Celfout(zin: "is geen score; verwacht 1 tot en met 5 of \(Invoercellen.nietBeoordeeld)")
    }
    return score
  }

  private func choice(_ cell: String, _ choices: [String]) throws(Celfout) -> String {
    guard choices.contains(cell) else { throw unknown(cell, choices) }
    return cell
  }

  private func unknown(_ cell: String, _ choices: [String]) -> Celfout {
    Celfout(zin: "is onbekend; verwacht \(enumeration(choices))")
  }

  private mutating func noteUnlisted(
    _ cell: String, _ kolom: Importkolom, _ list: Openlijst, _ soort: Invoersoort
  ) {
    let ids = lists[list] ?? list.ids(house)
    lists[list] = ids
    if ids.contains(cell) { return }
    if case .gemeenten = list, cell.hasPrefix("buiten:") { return }
    let value = Invoerverslag.OnbekendeWaarde(soort: soort, kolom: kolom.naam, waarde: cell)
    verslag.onbekend[value, default: 0] += 1
  }

  /// The house's lists, made once.
  private var lists: [Openlijst: Set<String>] = [:]
}

/// Why a cell can't be taken, as the end of a sentence that starts with what stands there.
private struct Celfout: Error {
  let zin: String
}
