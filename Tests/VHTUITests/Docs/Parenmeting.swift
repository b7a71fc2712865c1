import Foundation

@testable import VHDomain

/// The labelled pairs of persons, and how the comparison does on them.
///
/// Each pair is judged as the program would: the second of the pair is looked up in an index that
/// holds the first ones of all pairs, so a pair that the index does not bring together is missed.
struct Parenmeting {
  /// Two persons, and whether they are one.
  struct Paar {
    let soort: String
    let isZelfde: Bool
    let links: Persoonsgegevens
    let rechts: Persoonsgegevens
    /// How far the program finds them alike; nil when it does not show one for the other.
    var gevonden: Gelijkenis?

    var isGevonden: Bool { gevonden?.niveau.isKandidaat ?? false }
    var isGoed: Bool { isGevonden == isZelfde }
  }

  private(set) var paren: [Paar]

  init(_ csv: [UInt8]) {
    paren = CSVText(csv).rijen.map { Parenmeting.paar($0.cellen) }
    let index = Persoonindex(
      paren.enumerated().map {
        (Nummer(jaar: 0, volgnummer: $0.offset + 1), Persoonsbeeld($0.element.links))
      })
    for place in paren.indices {
      let asked = Persoonsbeeld(paren[place].rechts)
      guard index.kandidaten(asked).contains(place) else { continue }
      paren[place].gevonden =
        Personenvergelijking(index.beelden[place], asked, alleenKandidaten: false)?.gelijkenis
    }
  }

  private static func paar(_ cells: [String]) -> Paar {
    Paar(
      soort: cells[0], isZelfde: cells[1] == "ja", links: person(Array(cells[2..<8])),
      rechts: person(Array(cells[8..<14])))
  }

  private static func person(_ cells: [String]) -> Persoonsgegevens {
    var person = Persoonsgegevens()
    person.voornamen = cells[0].isEmpty ? nil : cells[0]
    person.tussenvoegsel = cells[1].isEmpty ? nil : cells[1]
    person.achternaam = cells[2]
    person.geboortedatum = Geboortedatum(cells[3])
    person.adres = cells[4].isEmpty ? nil : cells[4]
    person.aliassen = cells[5].isEmpty ? nil : [cells[5]]
    return person
  }

  /// The kinds, in the order of the file.
  var soorten: [String] {
    paren.map(\.soort).reduce(into: []) { kinds, kind in
      if !kinds.contains(kind) { kinds.append(kind) }
    }
  }

  func cijfers(_ soort: String?) -> Cijfers {
    let rows = paren.filter { soort == nil || $0.soort == soort }
    return Cijfers(
      gelijk: rows.count(where: \.isZelfde), gevonden: rows.count { $0.isZelfde && $0.isGevonden },
      anders: rows.count { !$0.isZelfde }, teVeel: rows.count { !$0.isZelfde && $0.isGevonden })
  }

  /// What came of the pairs of a kind.
  struct Cijfers {
    let gelijk: Int
    let gevonden: Int
    let anders: Int
    let teVeel: Int

    /// Of the pairs that are one person, how many were found, in percent.
    var recall: Int? { gelijk == 0 ? nil : 100 * gevonden / gelijk }
    /// Of the pairs that were found, how many are one person, in percent.
    var precisie: Int? { gevonden + teVeel == 0 ? nil : 100 * gevonden / (gevonden + teVeel) }
  }
}
