import VHDomain

/// The kinds of work that end halfway, each on a folder with two meldingen and three persons.
enum Werk: String, CaseIterable {
  case persoonErbij = "persoon-erbij"
  case persoonAnders = "persoon-anders"
  /// A person and a melding, with two counters.
  case melding
  /// Two meldingen and a new casus.
  case screening
  case medewerker
  /// More than a hundred files at once.
  case invoer
  case concept
  case reservekopie
  case terugzetten

  static let moment = Moment(milliseconden: 1_793_700_000_000)
  static let actor = Actor(medewerker: "a.alles", terminal: "proef")

  /// Does it; the folder of the backup stands beside the data.
  func doe(_ path: String, _ fileSystem: KillingFileSystem) throws {
    if self == .terugzetten {
      let kopie = try Kopie(opening: path + "-kopie", fileSystem: fileSystem)
      fileSystem.arm()
      _ = try kopie.zetTerug(
        naar: path, vervang: true, door: Werk.actor, op: Werk.moment)
      return
    }
    let store = try FileStore(opening: path, fileSystem: fileSystem)
    let registry = try Registry(store) { Werk.moment }
    fileSystem.arm()
    switch self {
    case .reservekopie:
      _ = try registry.reservekopie(naar: path + "-nieuw", als: Werk.actor)
    case .concept:
      try registry.bewaar(
        [.init("tekst", soort: "tekst", ["tweede"])], op: Werk.plek, titel: "Doel", als: Werk.actor)
    default:
      if let command { try registry.perform(command, as: Werk.actor) }
    }
  }

  static let plek = Concept.Plek("doel", Nummer<Persoon>(jaar: 0, volgnummer: 1).record)

  private var command: Command? {
    let first = Nummer<Persoon>(jaar: 0, volgnummer: 1)
    switch self {
    case .persoonErbij: return .persoonAanmaken(Werk.persoon("Erbij"))
    case .persoonAnders: return .persoonAanvullen(first, Werk.persoon("Anders"))
    case .melding: return .registreren(Werk.intake, ontvangen: true)
    case .screening:
      return .inScreeningNemen([1, 2].map { Nummer<Melding>(jaar: 2026, volgnummer: $0) })
    case .medewerker:
      return .medewerkerToevoegen(
        Medewerker(id: "n.nieuw", naam: "Nel Nieuweling", rollen: [.administratie]))
    case .invoer:
      let rows = (1...120).map { "P\($0),Naam\($0)" }
      let text = (["persoon_id,achternaam"] + rows).joined(separator: "\n") + "\n"
      return .importeren(
        Invoer(
          bronsysteem: "proef",
          [Invoertabel(.personen, bestand: "personen.csv", bytes: Array(text.utf8))]))
    case .concept, .reservekopie, .terugzetten: return nil
    }
  }

  static func persoon(_ voornamen: String) -> Persoonsgegevens {
    var data = Persoonsgegevens()
    data.voornamen = voornamen
    data.achternaam = "Proef"
    return data
  }

  static var intake: Intake {
    var data = Meldinggegevens()
    data.ontvangenOp = moment.dag
    data.bron = "politie"
    data.soort = "overlast"
    data.gemeente = "Roermond"
    data.aanleiding = "Proef"
    return Intake(
      gegevens: data,
      personen: [Intakepersoon(.nieuw(persoon("Nieuw")), hoofd: true, rol: .pleger)])
  }
}
