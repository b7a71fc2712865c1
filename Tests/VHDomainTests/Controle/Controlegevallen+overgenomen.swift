import Testing

@testable import VHDomain

extension Controlegeval {
  /// What an old register left open.
  static let overgenomen = [
    Controlegeval(
      "zonder-regisseur",
      "C-2026-0002: Procesregisseur \"Petra Regis\" werkt hier niet; laat een manager een ander "
        + "benoemen.",
      "C-2026-0009: Overgenomen zonder procesregisseur; laat een manager er een benoemen."
    ) {
      try $0.wijzig(Medewerkers.nummer) {
        for index in $0.inhoud.lijst.indices where $0.inhoud.lijst[index].id == "pr" {
          $0.inhoud.lijst[index].beeindigdOp = Datum(2026, 1, 1)
        }
      }
      try $0.neemOver(.onderProcesregie($0.vandaag))
    },
    Controlegeval(
      "zonder-plan",
      "C-2026-0009: Overgenomen zonder plan van aanpak; stel doelen en stel het plan vast."
    ) { try $0.neemOver(.onderProcesregie($0.vandaag)) },
    Controlegeval(
      "zonder-criteria",
      "C-2026-0009: Overgenomen zonder antwoorden op de criteria; ga na of de casus eraan voldoet, "
        + "en schaal anders af."
    ) { try $0.neemOver(.onderProcesregie($0.vandaag)) },
    Controlegeval(
      "zonder-traject",
      "C-2026-0009: Overgenomen zonder traject; vul de kolom traject aan als u het register "
        + "opnieuw overneemt."
    ) { try $0.neemOver(.onderProcesregie($0.vandaag, traject: nil)) },
    Controlegeval(
      "zonder-orgaan",
      "C-2026-0009: Overgenomen zonder wie over procesregie besloot; vul de kolom besluitorgaan "
        + "aan als u het register opnieuw overneemt."
    ) { try $0.neemOver(.onderProcesregie($0.vandaag)) },
    Controlegeval(
      "zonder-reden",
      "C-2026-0009: Gesloten overgenomen zonder afsluitreden; vul de kolom afsluitreden aan als u "
        + "het register opnieuw overneemt."
    ) {
      var taken = Overname.onderProcesregie($0.vandaag)
      taken.afgeslotenOp = $0.vandaag
      try $0.neemOver(taken)
    },
    Controlegeval(
      "stilstand",
      "C-2026-0009: Zonder besluit in de screening sinds wo 15 apr 2026, meer dan 4 weken; agendeer "
        + "de casus en leg het besluit vast."
    ) {
      var taken = Overname(herkomst: Herkomst(bronsysteem: "gcos", bronId: "1"))
      taken.screeningOp = $0.vandaag.plus(dagen: -29)
      try $0.neemOver(taken)
    },
  ]
}

extension Overname {
  /// A casus under procesregie of which nothing else is known.
  static func onderProcesregie(_ day: Datum, traject: String? = "pga") -> Overname {
    var taken = Overname(herkomst: Herkomst(bronsysteem: "gcos", bronId: "1"))
    taken.procesregieVan = day
    taken.traject = traject
    return taken
  }
}

/// What an old register may leave open without a word of it.
@Suite struct OvergenomenControleTests {
  private func soorten(_ taken: (Datum) -> Overname) throws -> [String] {
    var source = try Controlebron()
    try source.neemOver(taken(source.vandaag))
    let report = source.verslag()
    #expect(report.fouten == 0)
    return report.soorten.map(\.controle)
  }

  @Test func `a taken over casus of which all is known asks for nothing`() throws {
    let found = try soorten { day in
      var taken = Overname.onderProcesregie(day)
      taken.planOp = day
      taken.besluitorgaan = .triage
      taken.criteria = [.ja, .ja, .ja, .nee]
      taken.procesregisseur = "pr"
      return taken
    }
    #expect(found.isEmpty)
  }

  @Test func `a thematic traject asks for no criteria`() throws {
    #expect(
      try !soorten { .onderProcesregie($0, traject: "radicalisering") }.contains("zonder-criteria"))
    #expect(try soorten { .onderProcesregie($0) }.contains("zonder-criteria"))
  }

  @Test func `a closed casus is asked no plan, criteria or procesregisseur any more`() throws {
    let found = try soorten { day in
      var taken = Overname.onderProcesregie(day)
      taken.afgeslotenOp = day
      taken.afsluitreden = "x"
      return taken
    }
    #expect(Set(found) == ["zonder-orgaan", "huis-overgenomen"])
  }

  @Test(arguments: [(28, false), (29, true)])
  func `what waits for triage stands still after the weeks of the house`(days: Int, stalls: Bool)
    throws
  {
    let found = try soorten { day in
      var taken = Overname(herkomst: Herkomst(bronsysteem: "gcos", bronId: "1"))
      taken.screeningOp = day.plus(dagen: -90)
      taken.triageOp = day.plus(dagen: -days)
      return taken
    }
    #expect(found == (stalls ? ["stilstand"] : []))
  }

  @Test func `findings are told kind by kind, faults first`() throws {
    var source = try Controlebron()
    try source.neemOver(.onderProcesregie(source.vandaag))
    try source.wijzig(Controlebron.p1) { $0.rev = 2 }
    let report = source.verslag()

    #expect(report.soorten.first?.controle == "revisie")
    #expect(report.soorten.flatMap(\.bevindingen) == report.bevindingen)
  }
}
