import ArgumentParser
import VHDomain

/// `vh oefen`: fictitious people, and the program opened on them.
struct Oefen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "oefen", abstract: "Oefen met verzonnen gegevens in een eigen map.",
    discussion: "vh oefen --huis westelijke-mijnstreek --meldingen 5000")

  @Option(
    help: ArgumentHelp("Het huis, of een bestand met een profiel.", valueName: "huis"),
    completion: .huis)
  var huis = "midden-limburg"

  @Option(
    help: ArgumentHelp(
      "Zoveel meldingen uit een oud systeem, van 0 tot en met 250000.", valueName: "aantal"))
  var meldingen = 2_000

  @Option(
    help: ArgumentHelp(
      "Zoveel casussen van één procesregisseur, van 0 tot en met 60; anders 60, of 0 zonder meldingen.",
      valueName: "aantal"))
  var casussen: Int?

  @Option(help: ArgumentHelp("Hetzelfde zaad geeft dezelfde gegevens.", valueName: "zaad"))
  var zaad: UInt64 = 1

  @Flag(help: "Maak de oefenmap, maar open het programma niet.")
  var alleenAanmaken = false

  @OptionGroup var scherm: Scherm
  @OptionGroup var algemeen: Algemeen

  func run() throws {
    let path = Paden.practice(algemeen.gegevens)
    if try !isReady(path) { try make(path) }
    guard !alleenAanmaken else {
      Edge.out("Oefenmap: \(Edge.safe(path))")
      return
    }
    try scherm.open(path, als: algemeen.als)
  }

  /// Whether a practice store stands there already; anything else in the way is refused.
  private func isReady(_ path: String) throws -> Bool {
    do throws(StoreError) {
      let store = try FileStore(opening: path)
      guard store.isOefenmap() else {
        throw .exists(path: path)
      }
      return true
    } catch {
      switch error {
      case .notThere: return false
      case .notOurs: return false
      default: throw CommandError(error)
      }
    }
  }

  private func make(_ path: String) throws {
    let profile = try Huisprofiel.bytes(huis)
    let house = try Huisprofiel.read(profile.bytes, file: profile.name)
    let moment = try Edge.now(isPractice: true)
    guard (0...250_000).contains(meldingen) else {
      throw CommandError("--meldingen gaat van 0 tot en met 250000.", code: 64)
    }
    let cases = casussen ?? (meldingen > 0 ? 60 : 0)
    guard (0...60).contains(cases) else {
      throw CommandError("--casussen gaat van 0 tot en met 60.", code: 64)
    }
    let regel = Voortgangsregel()
    defer { regel.close() }
    do {
      try FileStore.create(
        at: path, house: house, profile: profile.bytes, medewerkers: Oefenhuis.medewerkers,
        at: moment, oefenmap: true)
      let store = try FileStore(opening: path)
      try takeOver(into: store, house, moment, regel.voortgang)
      try Oefenhuis.fill(store, house: house, today: moment)
      if cases > 0 {
        try Oefenhuis.caseload(store, house: house, today: moment, casussen: cases)
      }
    } catch let error as StoreError {
      throw CommandError(error)
    } catch let error as PerformError {
      throw CommandError(error)
    }
  }

  /// A register from an old system, through the same importer as a real one.
  private func takeOver(
    into store: FileStore, _ house: House, _ moment: Moment, _ voortgang: Voortgang
  ) throws {
    guard meldingen > 0 else { return }
    try voortgang.meld("oefengegevens maken", 0, van: meldingen)
    let files = Oefenregister.bestanden(
      house: house, vandaag: moment.dag, meldingen: meldingen, zaad: zaad)
    let tables = files.compactMap { file in
      Invoersoort.allCases.first { $0.bestandsnaam == file.naam }.map {
        Invoertabel($0, bestand: file.naam, bytes: Array(file.tekst.utf8))
      }
    }
    let registry = try Registry(store) { moment }
    let actor = Actor(medewerker: "beheer", terminal: "oefenen")
    try registry.perform(
      .importeren(Invoer(bronsysteem: "oefenregister", tables)), as: actor, voortgang: voortgang)
  }
}
