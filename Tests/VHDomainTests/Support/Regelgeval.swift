import Testing

@testable import VHDomain

/// A record that provokes a rule, and exactly what the rule then says.
struct Regelgeval: Sendable, CustomTestStringConvertible {
  let regel: String
  let geval: String
  let zegt: [String]
  let velden: [String?]
  let bevindingen: @Sendable (RuleContext) throws -> [Finding]

  var testDescription: String { "\(regel): \(geval)" }

  /// A sound casus with one thing made wrong.
  static func casus(
    _ regel: String, _ geval: String, _ bederf: @escaping @Sendable (inout Casus) -> Void,
    zegt: [String], bij velden: [String?]
  ) -> Regelgeval {
    Regelgeval(regel: regel, geval: geval, zegt: zegt, velden: velden) { context in
      var casus = try Casus.gezond
      bederf(&casus)
      return try #require(Rules.casus.first { $0.info.id == regel }).findings(casus, context)
    }
  }

  /// A sound casus of a house with extra tasks, with one thing made wrong.
  static func plustaak(
    _ regel: String, _ geval: String, _ bederf: @escaping @Sendable (inout Casus) -> Void,
    zegt: [String], bij velden: [String?]
  ) -> Regelgeval {
    Regelgeval(regel: regel, geval: geval, zegt: zegt, velden: velden) { context in
      var casus = try Casus.gezondAlsPlustaak
      bederf(&casus)
      let house = try Huizen.maastrichtHeuvelland.get()
      return try #require(Rules.casus.first { $0.info.id == regel }).findings(
        casus, RuleContext(house: house, medewerkers: context.medewerkers))
    }
  }

  static func melding(
    _ regel: String, _ geval: String, _ bederf: @escaping @Sendable (inout Melding) -> Void,
    zegt: [String], bij velden: [String?]
  ) -> Regelgeval {
    Regelgeval(regel: regel, geval: geval, zegt: zegt, velden: velden) { context in
      var melding = try Melding.gezond
      bederf(&melding)
      return try #require(Rules.melding.first { $0.info.id == regel }).findings(melding, context)
    }
  }

  static func overleg(
    _ regel: String, _ geval: String, _ bederf: @escaping @Sendable (inout Overleg) -> Void,
    zegt: [String], bij velden: [String?]
  ) -> Regelgeval {
    Regelgeval(regel: regel, geval: geval, zegt: zegt, velden: velden) { context in
      var overleg = try Overleg.gezond
      bederf(&overleg)
      return try #require(Rules.overleg.first { $0.info.id == regel }).findings(overleg, context)
    }
  }
}

// MARK: - Sound records

extension Casus {
  /// Closed after procesregie, with everything a rule can ask for.
  static var gezond: Casus {
    get throws {
      let dag = try #require(Datum("2026-05-14"))
      var casus = Casus()
      casus.opening.inbrengendePartner = "politie"
      casus.fase = .monitoring
      for antwoord in [Criteriumantwoord].voldoet {
        casus.criteria.neemOver(antwoord)
        casus.criteriaVersie += 1
      }
      var screened = Besluit.naarTriage
      screened.orgaan = .screening
      screened.op = dag
      var taken = Besluit.procesregie()
      taken.orgaan = .triage
      taken.op = dag.plus(dagen: 7)
      taken.criteria = Criteriabevinding(
        set: "landelijk-2018", versie: 7, antwoorden: casus.criteria, uitkomst: .voldoet)
      taken.terugkoppeling = .huis
      casus.besluiten = [screened, taken]
      casus.verrijkingen = ["politie", "veilig-thuis"].map {
        Verrijking(partner: $0, tekst: "Bekend.", grondslag: "convenant")
      }
      casus.procesregisseur = "pr"
      casus.casusregisseur = .voorbeeld
      casus.plan.doelen = [.voorbeeld]
      casus.plan.vastgesteldOp = dag.plus(dagen: 14)
      casus.acties = [.voorbeeld(tot: dag.plus(dagen: 30))]
      casus.acties[0].status = .afgerond
      casus.afschaling = .voorbeeld
      casus.afschaling?.op = dag.plus(dagen: 21)
      casus.afsluiting = .voorbeeld
      casus.afsluiting?.op = dag.plus(dagen: 28)
      return casus
    }
  }

  /// The decision for procesregie, to make wrong.
  var procesregie: Besluit {
    get { besluiten[1] }
    set { besluiten[1] = newValue }
  }

  /// Weighs again with one answer different, as the decision would have found it.
  mutating func weegt(_ antwoorden: Criteriumantwoord...) {
    for antwoord in antwoorden { criteria.neemOver(antwoord) }
    let weighed = criteria
    procesregie.criteria?.antwoorden = weighed
    procesregie.criteria?.uitkomst = weighed.toets.uitkomst
  }
}

extension Melding {
  /// Received and routed to a casus.
  static var gezond: Melding {
    get throws {
      var melding = Melding()
      melding.gegevens = Intake.voorbeeld(op: try #require(Datum("2026-05-14"))).gegevens
      melding.gegevens.betrokkenen = [
        Betrokkenheid(persoon: Nummer(jaar: 0, volgnummer: 1), hoofd: true)
      ]
      melding.casus = Nummer(jaar: 2026, volgnummer: 1)
      melding.routes = [Route(.naarTriage, reden: "Speelt breed.")]
      melding.status = .casusGeopend
      return melding
    }
  }
}

extension Overleg {
  /// An open triage with twelve organisations and one point.
  static var gezond: Overleg {
    get throws {
      let table = try #require(try Wereld.house.get().tafels.met(id: "triage"))
      var overleg = Overleg()
      overleg.tafel = "triage"
      overleg.status = .open
      overleg.aanwezig = Array(table.deelnemers.prefix(12))
      overleg.agenda = [Agendapunt(casus: Nummer(jaar: 2026, volgnummer: 1))]
      return overleg
    }
  }
}
