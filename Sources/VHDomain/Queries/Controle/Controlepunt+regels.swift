/// Whether the records keep to the rules, as far as these can be tested on them.
extension Controlepunt {
  static let regelpunten: [Controlepunt] = [
    Controlepunt("regels", .fout, "Elk dossier voldoet aan de regels die blokkeren.") { stof in
      stof.rulings.filter { $0.finding.severity == .blocks && !$0.isTakenOver }
        .map { Vondst($0.nummer, "\($0.finding.rule): \($0.finding.message)") }
    },
    Controlepunt("niet-toetsbaar", .aandacht, "Wat elders besloten is, voldoet aan de regels.") {
      stof in
      stof.rulings.filter { $0.finding.severity == .blocks && $0.isTakenOver }
        .map {
          Vondst(
            $0.nummer,
            "Overgenomen en niet toetsbaar: \($0.finding.rule): \($0.finding.message)")
        }
    },
    Controlepunt("waarschuwing", .aandacht, "Elke waarschuwing is met een reden aanvaard.") {
      stof in
      stof.rulings.filter { $0.finding.severity == .warns }
        .map { Vondst($0.nummer, "\($0.finding.rule): \($0.finding.message)") }
    },
  ]
}

extension Controlestof {
  /// What the rules find; a casus of an old system on which nothing was decided here yet can't be
  /// tested.
  fileprivate var rulings: [(nummer: RecordNummer, finding: Finding, isTakenOver: Bool)] {
    let rules = RuleContext(house: house, medewerkers: records.medewerkerlijst)
    return meldingen.flatMap { stored in
      stored.inhoud.findings(rules).map { (stored.nummer.record, $0, false) }
    }
      + casussen.flatMap { stored in
        let isTakenOver = stored.inhoud.overname != nil && stored.inhoud.besluiten.isEmpty
        return stored.inhoud.findings(rules).map { (stored.nummer.record, $0, isTakenOver) }
      }
      + overleggen.flatMap { stored in
        stored.inhoud.findings(rules).map { (stored.nummer.record, $0, false) }
      }
  }
}
