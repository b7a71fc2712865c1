@testable import VHDomain

extension Command {
  /// A plan that every rule is content with.
  static func planVaststellen(_ casus: Nummer<Casus>, instemming: String) -> Command {
    .bijCasus(
      casus,
      .planVaststellen(
        Planvaststelling(
          richting: .persoon, partners: ["amw"], instemming: .akkoord, toelichting: instemming,
          nietNu: "Eerst wonen.")))
  }
}

extension Regiefeit {
  /// One of every fact, with every member filled in.
  static func alle(_ dag: Datum, _ persoon: Nummer<Persoon>) -> [Regiefeit] {
    var agreed = Planvaststelling(
      richting: .systeem, partners: ["amw"], instemming: .geweigerd, toelichting: "Wil niet.",
      nietNu: "Eerst wonen.")
    agreed.op = dag
    var weighed = TopXweging(aan: true, tafel: "triage", reden: "Veel overlast.")
    weighed.partners = ["politie"]
    weighed.leefgebieden = ["huisvesting"]
    weighed.strafrecht = .ja
    weighed.overlast = .onbekend
    weighed.handelingsverlegen = .nee
    weighed.terugval = true
    weighed.herzienVoor = dag
    weighed.op = dag
    var measured = ZRMMeting(
      persoon: persoon, op: dag, versie: "2017",
      scores: [
        .init(domein: "Huisvesting", score: 1, zonderActie: "Loopt al."),
        .init(domein: "Justitie", reden: "Onbekend."),
      ], informatieVan: dag)
    measured.door = "pr"
    measured.leeftijd = 40
    let o1 = Nummer<Overleg>(jaar: 2026, volgnummer: 1)
    var discussed = Bespreking(overleg: o1, verslag: "Blijft wonen.")
    discussed.op = dag
    return [
      .leefgebiedNietNu(reden: Leefgebiedreden("huisvesting", reden: "Later.")),
      .leefgebiedToch(leefgebied: "huisvesting"),
      .voorwaardeGesteld(voorwaarde: Voorwaarde("De huur wordt betaald")),
      .voorwaardeBezien(id: "V1", voldaan: true, op: dag, toelichting: "Bewind."),
      .voorwaardeVervallen(id: "V9"), .planVastgesteld(vaststelling: agreed),
      .planGetekend(instemming: .getekend, toelichting: "Op papier.", op: nil),
      .planGetekend(instemming: .geweigerd, toelichting: "", op: dag),
      .actieAfgeschermd(id: "A1", afgeschermd: true),
      .overlegGepland(overleg: o1), .overlegVerzet(overleg: o1, naar: dag),
      .overlegAfgezegd(overleg: o1), .besproken(bespreking: discussed),
      .papierGemaakt(
        papier: Papiergemaakt(.samenvatting, voor: [.organisatie("amw"), .gast(1), .betrokkene])),
      .intensiteitGekozen(intensiteit: "licht"),
      .casemanagerBenoemd(casemanager: Casusregisseur(partner: "amw", naam: "Cas")),
      .actieVerzet(id: "A1", uiterlijk: dag),
      .actieWacht(id: "A1", wacht: Wachten("woning", sinds: dag, toelichting: "Gebeld.")),
      .actieWacht(id: "A1", wacht: nil), .aanbod(id: "A1", aanbod: .geweigerd),
      .genoteerd(
        notitie: Notitie(
          id: "N2", op: dag, door: "P", tekst: "Gebeld.", met: "moeder", wijze: "gebeld")),
      .gemeten(meting: measured), .zonderEindmeting(reden: "Verhuisd."),
      .geescaleerd(escalatie: Escalatie(aan: "OM", vraag: "Wanneer?", uiterlijk: dag)),
      .escalatieAfgerond(id: "E1", uitkomst: "Volgende week."),
      .nagelopen(review: Review(volgende: dag, toelichting: "Rustig.")),
      .stil(stilte: Stilte(tot: dag, reden: "Vakantie.")), .nietMeerStil,
      .zsm(besluit: ZSMBesluit(op: dag, besluit: "Taakstraf", isAdvies: true)),
      .extern(verwijzing: Externdossier(bij: "OM", kenmerk: "23")),
      .topXVoorgedragen(kandidaat: TopXkandidaat(door: "politie", reden: "GPP.")),
      .topXGewogen(weging: weighed), .topXHerzien(herzienVoor: dag), .topXAf(reden: "Rustig."),
      .trajectGekozen(traject: "nazorg"),
      .trajectgegevens(gegevens: [Trajectgegeven("verwacht-vrij", dag.description)]),
      .toestemming(
        toestemming: Toestemming(
          voor: "basisvoorwaarden", bron: "PI", gevraagdDoor: "Cas", op: dag, tot: dag)),
      .toestemmingIngetrokken(id: "T1", op: dag),
    ]
  }
}
