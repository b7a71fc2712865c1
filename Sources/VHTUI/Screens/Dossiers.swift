import VHDomain

extension [Screeningspunt] {
  /// What waits, with its unit: a melding is still at the door, a casus was taken in before.
  var wachtend: String {
    let reports = count { if case .melding = $0 { true } else { false } }
    let cases = count - reports
    let parts =
      (reports == 0 ? [] : [counted(reports, "melding", "meldingen")])
      + (cases == 0 ? [] : [counted(cases, "casus", "casussen")])
    guard !parts.isEmpty else { return "niets wacht" }
    return "\(dutchList(parts)) \(count == 1 ? "wacht" : "wachten")"
  }
}

/// `1 punt`, `3 punten`.
func counted(_ number: Int, _ one: String, _ more: String) -> String {
  "\(number) \(number == 1 ? one : more)"
}

extension String {
  /// The same text, its first letter small and without the full stop: a sentence as a note.
  var lowercasedFirst: String {
    (prefix(1).lowercased() + dropFirst()).replacing(/\.$/, with: "")
  }
}

/// Opens whatever a number stands for.
enum Dossiers {
  static func open(_ nummer: RecordNummer, _ world: World) -> Effect? {
    if let melding = Nummer<Melding>(nummer) { return .push(MeldingScreen(nummer: melding)) }
    if let casus = Nummer<Casus>(nummer) { return .push(DossierScreen(nummer: casus)) }
    if let persoon = Nummer<Persoon>(nummer) { return .push(PersoonScreen(nummer: persoon)) }
    if let asked = Nummer<Informatievraag>(nummer) {
      return .push(InformatievraagScreen(nummer: asked))
    }
    if let contact = Nummer<Contact>(nummer) { return .push(ContactScreen(nummer: contact)) }
    if let proposal = Nummer<Voorstel>(nummer) {
      return .push(VoorstelScreen(proposal, world))
    }
    guard let overleg = Nummer<Overleg>(nummer), let stored = world.view[overleg] else {
      return nil
    }
    return .push(TafelScreen(stored))
  }
}
