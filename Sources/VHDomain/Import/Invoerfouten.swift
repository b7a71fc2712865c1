/// Everything that is wrong in the files of one call.
///
/// Of a million faults the first hundred thousand are kept with their sentence and the others
/// counted by column, so that all are told and the memory stays within bounds.
struct Invoerfouten {
  /// So many are told one by one.
  static let grens = 100_000

  private struct Fout {
    var bestand: String
    var regel: Int
    var kolom: String?
    var zin: String
  }

  private struct Kolomplaats: Hashable {
    var bestand: String
    var kolom: String?
  }

  private let grens: Int
  private var found: [Fout] = []
  private var rest: [Kolomplaats: (aantal: Int, eerste: Int, laatste: Int)] = [:]

  var isEmpty: Bool { found.isEmpty }

  init(grens: Int = Invoerfouten.grens) { self.grens = grens }

  /// Notes a fault of a line: `meldingen.csv:2: …`.
  mutating func noteer(_ bestand: String, _ regel: Int, _ zin: String) {
    note(Fout(bestand: bestand, regel: regel, kolom: nil, zin: zin))
  }

  /// Notes a fault of a cell: `meldingen.csv:2:ontvangen_op: "2019-02-30" bestaat niet; …`.
  mutating func noteer(_ rij: Invoerrij, _ kolom: String, _ zin: @autoclosure () -> String) {
    guard found.count < grens else { return count(rij.bestand, rij.regel, kolom) }
    note(Fout(bestand: rij.bestand, regel: rij.regel, kolom: kolom, zin: zin()))
  }

  /// Notes that a column is missing, and what was found instead.
  mutating func ontbreekt(_ bestand: String, _ kolom: String, _ gevonden: String = "") {
    note(Fout(bestand: bestand, regel: 1, kolom: kolom, zin: "de kolom ontbreekt" + gevonden))
  }

  private mutating func note(_ fout: Fout) {
    guard found.count < grens else { return count(fout.bestand, fout.regel, fout.kolom) }
    found.append(fout)
  }

  private mutating func count(_ bestand: String, _ regel: Int, _ kolom: String?) {
    let place = Kolomplaats(bestand: bestand, kolom: kolom)
    let known = rest[place] ?? (0, regel, regel)
    rest[place] = (known.aantal + 1, min(known.eerste, regel), max(known.laatste, regel))
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
    throw Refusal((sorted.map(\.element) + counted(order)).map(Invoerfouten.finding))
  }

  /// What was counted only, in the same order.
  private func counted(_ order: [String: Int]) -> [Fout] {
    rest.map { place, more in
      Fout(
        bestand: place.bestand, regel: more.eerste, kolom: place.kolom,
        zin: "en nog \(more.aantal) fouten van hier tot en met regel \(more.laatste); verbeter "
          + "eerst de fouten hierboven")
    }.sorted {
      (order[$0.bestand] ?? 0, $0.regel, $0.kolom ?? "")
        < (order[$1.bestand] ?? 0, $1.regel, $1.kolom ?? "")
    }
  }

  private static func finding(_ fout: Fout) -> Finding {
    let place = "\(fout.bestand):\(fout.regel)" + (fout.kolom.map { ":\($0)" } ?? "")
    return Finding("\(place): \(fout.zin)", at: place, rule: "invoer")
  }
}
