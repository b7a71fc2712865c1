/// What a table can decide about a casus, and why not.
extension View {
  /// Why an outcome can't be chosen now, or nil.
  ///
  /// The domain decides again when it is recorded.
  public func bezwaar(
    tegen uitkomst: Uitkomst, bij nummer: Nummer<Casus>, orgaan: Besluitorgaan?
  ) -> Refusal? {
    guard let casus = self[nummer]?.inhoud else {
      return Refusal("opslag", "\(nummer) is niet gevonden.")
    }
    if let refusal = casus.bezwaarTegenEindeSpoed(uitkomst) { return refusal }
    switch uitkomst {
    case .gekoppeld where lopend(bij: nummer).isEmpty:
      return Refusal("T6", "Er loopt geen andere casus van deze betrokkenen.")
    case .procesregie: return procesregieBezwaar(casus, orgaan)
    default: return nil
    }
  }

  /// Runs the rules on the casus as it would be, so that the reasons are those of the rules.
  private func procesregieBezwaar(_ casus: Casus, _ orgaan: Besluitorgaan?) -> Refusal? {
    let thematic = casus.traject.flatMap { house.trajecten.met(id: $0) }?.toetsAanCriteria == false
    guard !thematic else { return nil }
    var trial = Besluit(.procesregie)
    trial.orgaan = orgaan
    trial.op = today
    trial.criteria = house.bevinding(casus, traject: nil, op: today)
    var after = casus
    after.besluiten.append(trial)
    // Who directs it is chosen after this; all else is as it will be.
    let gate = ["R-01", "R-02", "R-10", "R-14", "T10"]
    let findings = after.findings(rules).filter {
      gate.contains($0.rule) && $0.field != "procesregisseur"
    }
    // While questions are open they say all there is to say.
    let open = findings.filter { $0.rule == "R-02" }
    return findings.isEmpty ? nil : Refusal(open.isEmpty ? findings : open)
  }

  /// A decision as it is read back before it is recorded: word for word what will be the minute.
  public func voorlezen(_ besluit: Besluit, bij nummer: Nummer<Casus>) -> [String] {
    var complete = besluit.metReden(house)
    complete.criteria = self[nummer]?.inhoud.bevinding(besluit, house, today)
    complete.overSpoed = self[nummer]?.inhoud.isVoorlopig
    return complete.voorlezen(nummer, house: house, medewerkers: medewerkers)
  }

  /// The running casussen of the same persons, to which a melding may be linked.
  public func lopend(bij nummer: Nummer<Casus>) -> [Stored<Casus>] {
    let persons = Set(self[nummer]?.inhoud.betrokkenen.map(\.persoon) ?? [])
    return casussen.filter { stored in
      stored.nummer != nummer && !stored.inhoud.fase.isVoorbij
        && stored.inhoud.betrokkenen.contains { persons.contains($0.persoon) }
    }
  }

  /// Earlier meldingen about the persons of a casus, its own left out, oldest first.
  public func eerder(bij casus: Casus) -> [Stored<Melding>] {
    let persons = Set(casus.betrokkenen.map(\.persoon))
    return meldingen.filter { stored in
      !casus.meldingen.contains(stored.nummer)
        && stored.inhoud.gegevens.betrokkenen.contains { persons.contains($0.persoon) }
    }
  }

  /// Which questions of the criteria were put to the table, whatever the answer.
  public func gevraagd(_ stored: Stored<Casus>) -> Set<Criteriumvraag> {
    Set(
      stored.geldendVerloop.compactMap { event in
        if case .criteriumBeantwoord(let antwoord) = event.wat { antwoord.vraag } else { nil }
      })
  }
}
