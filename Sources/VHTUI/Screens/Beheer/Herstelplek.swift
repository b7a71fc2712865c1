import VHDomain

/// Where what the check found is mended, by check.
enum Herstelplek {
  /// The file itself is wrong: a page that says what to do.
  case bestand
  /// In the record, by doing what is missing.
  case dossier
  /// The field that holds the wrong value, else the list of fields of the record.
  case veld
  /// Beside the other of which it may be the same.
  case dubbelen

  /// The checks whose findings are not mended by correcting a field.
  static let tabel: [String: Herstelplek] = [
    "leesbaar": .bestand, "verloop": .bestand, "revisie": .bestand, "gebeurtenis-id": .bestand,
    "intrekking": .bestand, "volgorde": .bestand, "logboek": .bestand, "andere-som": .bestand,
    "teruggedraaid": .bestand, "verdwenen": .bestand, "buiten-logboek": .bestand,
    "journaal": .bestand, "rechten": .bestand, "los-bestand": .bestand, "teller": .bestand,
    "herkomst": .dubbelen,
    "zonder-regisseur": .dossier, "zonder-plan": .dossier, "zonder-criteria": .dossier,
    "stilstand": .dossier, "vier-ogen": .dossier, "voorstel-dossier": .dossier,
    "voorstel-wacht": .dossier,
  ]

  /// Opens the place where a finding is mended.
  static func open(_ found: Controlebevinding, _ world: World) -> [Effect] {
    switch tabel[found.controle] ?? .veld {
    case .bestand: return [.explain("Dit bestand klopt niet", uitleg(found))]
    case .dubbelen: return DubbelenScreen.open
    case .dossier: return dossier(found, world)
    case .veld:
      guard let nummer = found.nummer, !world.view.correctievelden(nummer).isEmpty else {
        return dossier(found, world)
      }
      return world.view.herstelveld(found).map { [.push(CorrectieForm.new($0, world))] }
        ?? [.push(CorrectieScreen(nummer: nummer))]
    }
  }

  private static func dossier(_ found: Controlebevinding, _ world: World) -> [Effect] {
    found.nummer.flatMap { Dossiers.open($0, world) }.map { [$0] }
      ?? [.explain("Werklijst", uitleg(found))]
  }

  private static func uitleg(_ found: Controlebevinding) -> [String] {
    [
      found.regel, "Wat zo hoort te zijn: \(bedoeld(found))",
      "Aan dit bestand is niets veranderd. Herstellen gaat op de opdrachtregel: "
        + "vh controle --herstel --reden \"waarom\", zo nodig met --uit en een reservekopie.",
    ]
  }

  /// What should be so.
  static func bedoeld(_ found: Controlebevinding) -> String {
    Controlepunt.alle.first { $0.id == found.controle }?.zin ?? ""
  }
}
