import Foundation
import Testing

@testable import VHDomain

/// How well persons who are known already are recognised, kind by kind, published with the misses.
@Suite struct DubbelenDocTests {
  private static func measured() throws -> Parenmeting {
    let file = Golden.root.appending(path: "Tests/VHDomainTests/Fixtures/persoonsparen.csv")
    return Parenmeting([UInt8](try Data(contentsOf: file)))
  }

  /// What each kind must reach at least: recall, then precision, in percent; nil where the kind has
  /// no pairs to measure it by.
  private static let floors: [String: (recall: Int?, precisie: Int?)] = [
    "letter-anders": (100, 100), "letter-weg": (100, 100), "letters-gewisseld": (100, 100),
    "diacritiek": (100, 100), "ij-y": (100, 100), "medeklinkers": (95, 100),
    "klinkers": (100, 100), "tussenvoegsel": (100, 100), "dubbele-naam": (100, 100),
    "voor-achter-verwisseld": (100, 100), "voorletters": (100, 100), "roepnaam": (100, 100),
    "turks": (100, 100), "arabisch": (100, 100), "pools": (100, 100), "marokkaans": (100, 100),
    "datum-dag-maand": (100, 100), "datum-een-cijfer": (100, 100), "datum-deel": (100, 100),
    "datum-1-januari": (87, 100), "zelfde-adres": (100, 100), "alias": (100, 100),
    "meer-tegelijk": (88, 100), "achteraf-gemengd": (93, 100), "tweeling": (nil, nil),
    "vader-zoon": (nil, nil),
    "broers-zussen": (nil, nil), "partners": (nil, nil), "naamgenoten": (nil, nil),
    "gangbaar-alleen-jaar": (nil, nil),
  ]

  /// How many of the pairs that are two persons may be taken for one.
  private static let teVeel = ["tweeling": 1, "gangbaar-alleen-jaar": 4]

  @Test func `recognises at least as many of each kind as it did`() throws {
    let measured = try Self.measured()
    #expect(measured.paren.count >= 500)

    for kind in measured.soorten {
      let found = measured.cijfers(kind)
      let floor = try #require(Self.floors[kind], "\(kind)")
      #expect(found.recall ?? 100 >= floor.recall ?? 0, "\(kind)")
      #expect(found.precisie ?? 100 >= floor.precisie ?? 0, "\(kind)")
      #expect(found.teVeel <= Self.teVeel[kind] ?? 0, "\(kind)")
    }
  }

  @Test func `docs/dubbelen.md tells what is recognised and what is missed`() throws {
    Golden.check(Self.text(try Self.measured()), at: "docs/dubbelen.md")
  }

  // MARK: - The document

  private static func text(_ measured: Parenmeting) -> String {
    let total = measured.cijfers(nil)
    let kinds = measured.soorten.map { row($0, measured.cijfers($0)) }
    let wrong = measured.paren.filter { !$0.isGoed }
    return """
      # Bekende personen herkennen

      Gemaakt uit de meting zelf; niet met de hand wijzigen, maar met `make docs`.

      \(measured.paren.count) paren van verzonnen personen \
      (`Tests/VHDomainTests/Fixtures/persoonsparen.csv`), in \(measured.soorten.count) soorten. Bij \
      elk paar is de tweede persoon opgezocht in een register met de eerste van alle paren. \
      Gevonden is wat het programma "zeer waarschijnlijk" of "mogelijk dezelfde" noemt. Wat "zelfde \
      achternaam" of "waarschijnlijk een ander" heet, telt niet mee: dat wordt bij het typen wel \
      getoond, maar komt niet op de lijst met dubbelen.

      *Gevonden*: van de paren die één persoon zijn, hoeveel er gevonden zijn (recall). *Terecht*: \
      van de gevonden paren, hoeveel er één persoon zijn (precisie).

      Alle soorten behalve de laatste zijn opgeschreven voordat de vergelijking er was; die is daarna \
      bijgesteld (roepnamen, voornamen die een letter verschillen, enkele klanken). De soort \
      *achteraf-gemengd* is pas daarna opgeschreven en één keer gemeten, zonder nog iets bij te \
      stellen. Wie de paren schreef, schreef ook de vergelijking: op een echt register zal zij minder \
      goed zijn. Paren in *gangbaar-alleen-jaar* zijn van buiten niet te onderscheiden van één \
      persoon; dat het programma die laat zien is de bedoeling.

      | soort | één persoon | gevonden | twee personen | ten onrechte gevonden | terecht |
      | --- | --- | --- | --- | --- | --- |
      \(kinds.joined(separator: "\n"))
      \(row("**samen**", total))

      ## Wat niet goed gaat

      \(wrong.map(line).joined(separator: "\n"))

      """
  }

  private static func row(_ kind: String, _ found: Parenmeting.Cijfers) -> String {
    let recall = found.recall.map { "\(found.gevonden) (\($0)%)" } ?? "-"
    let precision = found.precisie.map { "\($0)%" } ?? "-"
    return "| \(kind) | \(found.gelijk) | \(recall) | \(found.anders) | \(found.teVeel) "
      + "| \(found.gelijk == 0 ? "-" : precision) |"
  }

  private static func line(_ pair: Parenmeting.Paar) -> String {
    let what = pair.isZelfde ? "gemist" : "ten onrechte"
    let why =
      pair.gevonden.map { "\($0.niveau.omschrijving): \($0.waarom)" } ?? "niets gelijk genoeg"
    return "- \(pair.soort), \(what): \(name(pair.links)) en \(name(pair.rechts)); \(why)"
  }

  private static func name(_ person: Persoonsgegevens) -> String {
    [person.naam, person.geboortedatum?.description].compactMap { $0 }.joined(separator: ", ")
  }
}
