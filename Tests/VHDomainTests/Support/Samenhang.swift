@testable import VHDomain

/// What must always be so, whatever was asked of the house; each answers in words what is not.
enum Samenhang {
  /// Blocking rules that do not hold.
  static func overtreden(_ records: Records) -> [String] {
    let context = RuleContext(house: records.house, medewerkers: records.medewerkerlijst)
    func found<A: RuleSubject>(_ all: [Nummer<A>: Stored<A>]) -> [String] {
      all.values.flatMap { stored in
        stored.inhoud.findings(context).filter { $0.severity == .blocks }
          .map { "\(stored.nummer): \($0.rule) \($0.message)" }
      }
    }
    return found(records.meldingen) + found(records.casussen) + found(records.overleggen)
  }

  /// Records whose state is not the fold of their history.
  static func ontvouwen(_ records: Records) -> [String] {
    func found<A: Aggregate>(_ all: [Nummer<A>: Stored<A>]) -> [String] {
      all.values.filter { $0.gevouwen != $0.inhoud }.map {
        "\($0.nummer) is niet gelijk aan zijn verloop"
      }
    }
    return found(records.medewerkers) + found(records.personen) + found(records.meldingen)
      + found(records.casussen) + found(records.overleggen) + found(records.consultdagen)
      + found(records.informatievragen) + found(records.contacten)
      + found(records.detentiemeldingen)
  }

  /// Records that contradict one another.
  static func tegenspraak(_ records: Records) -> [String] {
    meldingen(records) + casussen(records) + overleggen(records)
  }

  private static func meldingen(_ records: Records) -> [String] {
    records.meldingen.values.flatMap { stored -> [String] in
      let melding = stored.inhoud
      var wrong: [String] = []
      let isTaken = ![.concept, .ontvangen, .ingetrokken].contains(melding.status)
      // At the door some go straight to a partner (T6), or end with the conclusion on a return (T24).
      let isPassedOn =
        melding.casus == nil
        && (melding.status == .doorgeleid
          || melding.status == .geenActie && melding.bijConclusie?.dreiging == false)
      if !isPassedOn, isTaken != (melding.casus != nil) {
        wrong.append("\(stored.nummer) zonder casus, of te vroeg")
      }
      if let casus = melding.casus,
        records.casussen[casus]?.inhoud.meldingen.count(where: { $0 == stored.nummer }) != 1
      {
        wrong.append("\(stored.nummer) staat niet één keer in \(casus)")
      }
      for person in melding.betrokken where records.personen[person]?.inhoud.isLeeg ?? true {
        wrong.append("\(stored.nummer) noemt \(person), die er niet is")
      }
      return wrong
    }
  }

  private static func casussen(_ records: Records) -> [String] {
    records.casussen.values.flatMap { stored -> [String] in
      let casus = stored.inhoud
      var wrong: [String] = []
      if let nummer = casus.overleg {
        let overleg = records.overleggen[nummer]?.inhoud
        let points =
          overleg?.agenda.filter { $0.casus == stored.nummer && $0.uitkomst == nil } ?? []
        if overleg?.status == .gesloten || points.count != 1 {
          wrong.append("\(stored.nummer) wacht op \(nummer), dat het punt niet heeft")
        }
      }
      let tables = records.overleggen.values.filter {
        $0.inhoud.status == .open && $0.inhoud.huidigPunt == stored.nummer
      }
      if casus.fase == .inTriage, tables.count != 1 {
        wrong.append("\(stored.nummer) in triage op \(tables.count) tafels")
      }
      for person in casus.betrokkenen
      where records.personen[person.persoon]?.inhoud.isLeeg ?? true {
        wrong.append("\(stored.nummer) noemt \(person.persoon), die er niet is")
      }
      if let previous = casus.opening.vorigeCasus, records.casussen[previous]?.inhoud.isLeeg ?? true
      {
        wrong.append("\(stored.nummer) is een terugval van \(previous), die er niet is")
      }
      if casus.betrokkenen.count(where: \.hoofd) > 1 {
        wrong.append("\(stored.nummer) heeft twee hoofdbetrokkenen")
      }
      for period in casus.trajecten where period.tot.map({ $0 < period.van }) == true {
        wrong.append("\(stored.nummer) heeft een traject dat eindigt voor het begint")
      }
      if casus.trajecten.count(where: { $0.tot == nil }) > 1 {
        wrong.append("\(stored.nummer) heeft twee trajecten tegelijk")
      }
      return wrong
    }
  }

  private static func overleggen(_ records: Records) -> [String] {
    records.overleggen.values.flatMap { stored -> [String] in
      let overleg = stored.inhoud
      var wrong: [String] = []
      for casus in overleg.agenda.compactMap(\.casus)
      where records.casussen[casus]?.inhoud.isLeeg ?? true {
        wrong.append("\(stored.nummer) heeft \(casus) op de agenda, die er niet is")
      }
      if !overleg.agenda.isEmpty, overleg.isLeeg {
        wrong.append("\(stored.nummer) is ingetrokken en heeft een agenda")
      }
      if let point = overleg.huidigPunt, !overleg.agenda.contains(where: { $0.casus == point }) {
        wrong.append("\(stored.nummer) bespreekt \(point) buiten de agenda")
      }
      if overleg.status != .open, overleg.huidigPunt != nil {
        wrong.append("\(stored.nummer) is dicht en bespreekt nog een punt")
      }
      if !Set(overleg.aanwezig).isDisjoint(with: overleg.vertrokken) {
        wrong.append("\(stored.nummer) heeft iemand die er is en vertrok")
      }
      return wrong
    }
  }
}

extension Melding {
  fileprivate var betrokken: [Nummer<Persoon>] { gegevens.betrokkenen.map(\.persoon) }
}
