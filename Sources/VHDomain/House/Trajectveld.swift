/// A field that a traject asks besides what every casus has.
public struct Trajectveld: Equatable, Sendable, Benoemd {
  /// What can be filled in.
  public enum Soort: String, CaseIterable, Codable, Sendable {
    case tekst
    case dag
    case jaNee = "ja-nee"
    case keuze
  }

  /// The id in files.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// The trajecten that ask it, by id.
  public var trajecten: [String]
  /// What can be filled in.
  public var soort: Soort
  /// What can be chosen.
  public var keuzes: [Keuze] = []
  /// The word of the permission that opens it; nil when it is open.
  public var slot: String?
  /// The field in which another ground is written, which opens it as well.
  public var grond: String?
  /// Whether a coming day of it stands in the caseload as an event, such as a release.
  public var telt = false
}

extension Trajectveld {
  /// What a house has that lists none: what the field guide names with each traject.
  public static let standaard: [Trajectveld] =
    nazorg + radicalisering + [
      Trajectveld(
        id: "ggz-informatie", naam: "Informatie van de GGZ", trajecten: ["onbegrepen-gedrag"],
        soort: .tekst, slot: "ggz", grond: "ggz-grond"),
      text("ggz-grond", "Andere grond dan toestemming", "onbegrepen-gedrag"),
      day("vonnis-op", "Vonnis", "voorkomen-uithuiszetting"),
      day("ontruiming-op", "Ontruiming", "voorkomen-uithuiszetting", counts: true),
      text("huurachterstand", "Huurachterstand", "voorkomen-uithuiszetting"),
      text("zorgcoordinator", "Zorgcoördinator", "mensenhandel"),
      yesNo("aangifte", "Aangifte gedaan", "mensenhandel"),
      day("detox-op", "Detox", "ghb", counts: true),
      text("ouderschap", "Zwangerschap of kind", "drang-en-dwang"),
      text("toeleiding", "Toeleiding naar zorg", "oggz"),
      text("school", "School of werk", "jeugd"),
      yesNo("raad-betrokken", "Raad betrokken", "jeugd"),
      text("afspraak-casemanagement", "Afspraak casemanager", "intensief-casemanagement"),
      text("samenhang", "Hoe het samenhangt", "multiproblematiek"),
    ]

  private static let nazorg: [Trajectveld] =
    [
      day("nazorgtafel-op", "Nazorgtafel", "nazorg"),
      yesNo("procesregie-nodig", "Procesregie nodig", "nazorg"),
      yesNo("verzoek-rvdk", "Op verzoek van de RvdK", "nazorg"),
      choice(
        "leiding", "Wie leidt nu", "nazorg",
        [("binnen", "binnen: PI met de gemeente"), ("erna", "erna: de gemeente")]),
      day("verwacht-vrij", "Verwacht vrij", "nazorg", counts: true),
      text("contact-binnen", "Contact in detentie", "nazorg"),
    ]
    + [
      ("huisvesting", "Huisvesting"), ("werken", "Werken"), ("inkomen", "Inkomen"),
      ("schulden", "Schulden"), ("zorg", "Zorg"),
    ].map { id, name in
      Trajectveld(
        id: "basis-\(id)", naam: name, trajecten: ["nazorg"], soort: .tekst,
        slot: "basisvoorwaarden")
    }

  private static let radicalisering: [Trajectveld] = [
    choice(
      "soort-onderwerp", "Soort", "radicalisering",
      [
        ("uitingen", "uitingen met ernstig risico"), ("uitreiziger", "wil uitreizen"),
        ("terugkeerder", "teruggekeerd"), ("aanjager", "zet anderen aan"),
        ("nog-te-duiden", "nog te duiden"),
      ]),
    day("weegtafel-op", "Provinciale weegtafel", "radicalisering"),
    yesNo("gemeente-uitgenodigd", "Gemeente uitgenodigd", "radicalisering"),
    yesNo("regisseur-aan-tafel", "Procesregisseur aan tafel", "radicalisering"),
    yesNo("om-aan-tafel", "OM aan tafel", "radicalisering"),
  ]

  private static func text(_ id: String, _ naam: String, _ traject: String) -> Trajectveld {
    Trajectveld(id: id, naam: naam, trajecten: [traject], soort: .tekst)
  }

  private static func day(
    _ id: String, _ naam: String, _ traject: String, counts: Bool = false
  ) -> Trajectveld {
    Trajectveld(id: id, naam: naam, trajecten: [traject], soort: .dag, telt: counts)
  }

  private static func yesNo(_ id: String, _ naam: String, _ traject: String) -> Trajectveld {
    Trajectveld(id: id, naam: naam, trajecten: [traject], soort: .jaNee)
  }

  private static func choice(
    _ id: String, _ naam: String, _ traject: String, _ keuzes: [(String, String)]
  ) -> Trajectveld {
    Trajectveld(
      id: id, naam: naam, trajecten: [traject], soort: .keuze,
      keuzes: keuzes.map { Keuze(id: $0.0, naam: $0.1, geldigheid: Geldigheid()) })
  }
}

extension Trajectveld {
  /// Whether it may be read and filled in on a day: without a lock, with permission of the person,
  /// or on another ground in writing.
  public func isOpen(_ kept: Regie, op dag: Datum) -> Bool {
    guard let slot else { return true }
    return kept.toestemming(voor: slot, op: dag) != nil
      || grond.map { kept.waarde($0) != nil } ?? false
  }
}

extension House {
  /// What the trajecten of a casus ask, those it had before included.
  public func trajectvelden(van casus: Casus) -> [Trajectveld] {
    let own = casus.trajecten.map(\.traject) + (casus.opening.traject.map { [$0] } ?? [])
    return regieprofiel.trajectvelden.filter { !$0.trajecten.allSatisfy { !own.contains($0) } }
  }
}
