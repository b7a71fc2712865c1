/// Everything that is wrong in the files of one call.
struct Invoerfouten {
  private var found: [(bestand: String, regel: Int, finding: Finding)] = []

  /// Notes a fault of a line: `meldingen.csv:2: …`.
  mutating func noteer(_ bestand: String, _ regel: Int, _ zin: String) {
    note(bestand, regel, "\(bestand):\(regel)", zin)
  }

  /// Notes a fault of a cell: `meldingen.csv:2:ontvangen_op: "2019-02-30" bestaat niet; …`.
  mutating func noteer(_ rij: Invoerrij, _ kolom: String, _ zin: String) {
    note(rij.bestand, rij.regel, rij.plaats(kolom), zin)
  }

  /// Notes that a column is missing.
  mutating func ontbreekt(_ bestand: String, _ kolom: String) {
    note(bestand, 1, "\(bestand):1:\(kolom)", "de kolom ontbreekt")
  }

  private mutating func note(_ bestand: String, _ regel: Int, _ place: String, _ zin: String) {
    found.append((bestand, regel, Finding("\(place): \(zin)", at: place, rule: "invoer")))
  }

  /// Refuses with every fault at once, when there is any: file by file, from top to bottom.
  func enforce(_ bestanden: [String]) throws(Refusal) {
    if found.isEmpty { return }
    let order = Dictionary(zip(bestanden, 0...)) { first, _ in first }
    let sorted = found.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return (order[a.bestand] ?? 0, a.regel, left.offset)
        < (order[b.bestand] ?? 0, b.regel, right.offset)
    }
    throw Refusal(sorted.map(\.element.finding))
  }
}
