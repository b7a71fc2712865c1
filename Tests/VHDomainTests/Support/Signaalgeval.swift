import Testing

@testable import VHDomain

/// A situation that provokes a signal, and exactly what the caseload then says of it.
struct Signaalgeval: Sendable, CustomTestStringConvertible {
  let regel: String
  let geval: String
  let zegt: String
  let groep: Werkgroep
  /// Changes the house.
  var huis: @Sendable (inout House) -> Void = { _ in }
  /// Leads to the situation, from a casus with an agreed plan of `pr`.
  let stel: @Sendable (Wereld, Nummer<Casus>) throws -> Void

  var testDescription: String { "\(regel): \(geval)" }

  static let alle: [Signaalgeval] = plan + metingen + trajecten + werk

  private static let plan: [Signaalgeval] = [
    Signaalgeval(
      regel: "R-40", geval: "nog geen casusregisseur", zegt: "nog geen casusregisseur", groep: .nu
    ) { wereld, _ in _ = try wereld.onderProcesregie(try wereld.ander("Smits")) },
    Signaalgeval(
      regel: "R-40", geval: "de procesregisseur vertrok",
      zegt: "procesregisseur J. Oud werkt hier niet", groep: .nu
    ) { wereld, _ in try wereld.overname(van: "J. Oud") },
    Signaalgeval(
      regel: "T13", geval: "zonder plan", zegt: "nog geen vastgesteld plan", groep: .nu
    ) { wereld, _ in _ = try wereld.onderProcesregie(try wereld.ander("Smits")) },
    Signaalgeval(
      regel: "R-41", geval: "niets te doen", zegt: "geen openstaande actie", groep: .nu
    ) { _, _ in },
    Signaalgeval(
      regel: "R-41", geval: "over Tweede Pinksterdag heen",
      zegt: "1 werkdag te laat: AMW Midden-Limburg", groep: .nu
    ) { wereld, casus in
      // Friday 22 May 2026 to Tuesday 26 May: the weekend and Whit Monday are no working days.
      try wereld.doe(
        .actieToevoegen(casus, .voorbeeld(tot: try #require(Datum("2026-05-22")))), als: "pr")
      wereld.verstrijk(dagen: 12)
    },
    Signaalgeval(
      regel: "T17", geval: "afgeschaald", zegt: "afgeschaald, nog af te sluiten", groep: .nu
    ) { wereld, casus in try wereld.doe(.afschalen(casus, .voorbeeld), als: "pr") },
    Signaalgeval(
      regel: "R-47", geval: "een voorwaarde niet voldaan",
      zegt: "voorwaarde niet voldaan: De huur wordt betaald", groep: .loopt
    ) { wereld, casus in
      try wereld.regie(casus, .voorwaardeStellen("De huur wordt betaald"))
      try wereld.regie(
        casus, .voorwaardeBezien("V1", voldaan: false, op: wereld.vandaag, toelichting: nil))
    },
    Signaalgeval(
      regel: "T5", geval: "spoed van vandaag",
      zegt: "spoed: nog te bekrachtigen door de triage, sinds vandaag", groep: .nu
    ) { wereld, _ in
      try wereld.doe(.spoed(try wereld.melding(achternaam: "Smits"), .voorbeeld), als: "pr")
    },
  ]

  private static let metingen: [Signaalgeval] = [
    Signaalgeval(
      regel: "R-50", geval: "vier weken voor de termijn",
      zegt: "ZRM-beginmeting uiterlijk vr 14 aug", groep: .loopt
    ) { wereld, _ in wereld.verstrijk(dagen: 64) },
    Signaalgeval(
      regel: "R-50", geval: "over de termijn", zegt: "ZRM-beginmeting 1 dag over tijd", groep: .nu
    ) { wereld, _ in wereld.verstrijk(dagen: 93) },
    Signaalgeval(
      regel: "R-53", geval: "dakloos en gevaarlijk",
      zegt: "ZRM acuut: dakloos en gevaar voor zichzelf of omgeving, geen open actie", groep: .nu
    ) { wereld, casus in
      try wereld.meet(casus, ["Huisvesting": 1, "Geestelijke gezondheid": 1])
    },
    Signaalgeval(
      regel: "R-53", geval: "met een actie die loopt", zegt: "ZRM acuut: Justitie", groep: .loopt
    ) { wereld, casus in
      try wereld.doe(
        .actieToevoegen(casus, .voorbeeld(tot: wereld.vandaag.plus(dagen: 9))), als: "pr")
      try wereld.meet(casus, ["Justitie": 1])
    },
  ]

  private static let trajecten: [Signaalgeval] = [
    Signaalgeval(
      regel: "R-33", geval: "Top X een dag te laat herzien",
      zegt: "Top X herijken 1 dag over tijd", groep: .nu
    ) { wereld, casus in
      try wereld.opTopX(casus, herzienVoor: wereld.vandaag.plus(dagen: 30))
      wereld.verstrijk(dagen: 31)
    },
    Signaalgeval(
      regel: "R-61", geval: "de laatste drie dagen",
      zegt: "huisverbod eindigt zo 24 mei om 14:15", groep: .nu
    ) { wereld, casus in
      try wereld.huisverbod(casus, op: wereld.vandaag.plus(dagen: 0))
      wereld.verstrijk(dagen: 8)
    },
    Signaalgeval(
      regel: "R-64", geval: "de laatste dertig dagen van het jaar",
      zegt: "monitoring huisverbod tot 24 mei 2027", groep: .loopt,
      huis: { $0.regieprofiel.huisverbodMonitoring = true },
      stel: { wereld, casus in
        try wereld.huisverbod(casus, op: wereld.vandaag)
        wereld.verstrijk(dagen: 345)
      }),
    Signaalgeval(
      regel: "S-dag", geval: "een vrijlating over vier dagen",
      zegt: "verwacht vrij ma 18 mei", groep: .nu
    ) { wereld, casus in
      try wereld.regie(casus, .traject("nazorg", reden: "Gedetineerd."))
      let day = wereld.vandaag.plus(dagen: 4).description
      try wereld.regie(casus, .gegevens([Trajectgegeven("verwacht-vrij", day)]))
    },
    Signaalgeval(
      regel: "S-kader", geval: "toezicht dat eindigt",
      zegt: "Toezicht reclassering van J.B. eindigt over 9 dagen (23 mei 2026)", groep: .dezeWeek
    ) { wereld, casus in
      let person = try #require(try wereld.staat(casus).hoofdbetrokkene)
      let kader = Kader(
        soort: "toezicht-reclassering", tot: wereld.vandaag.plus(dagen: 9), bron: "Brief")
      try wereld.doe(.bijPersoon(person, .kader(kader)), als: "pr")
    },
  ]

  private static let werk: [Signaalgeval] = [
    Signaalgeval(
      regel: "R-42", geval: "vier weken niets", zegt: "4 weken geen voortgang", groep: .dezeWeek
    ) { wereld, _ in wereld.verstrijk(dagen: 28) },
    Signaalgeval(
      regel: "S-review", geval: "aan de beurt", zegt: "review 1 dag over tijd", groep: .dezeWeek
    ) { wereld, _ in wereld.verstrijk(dagen: 29) },
    Signaalgeval(
      regel: "S-wacht", geval: "wacht al te lang",
      zegt: "wacht al 31 dagen op AMW Midden-Limburg: wachtlijst", groep: .dezeWeek
    ) { wereld, casus in
      try wereld.doe(
        .actieToevoegen(casus, .voorbeeld(tot: wereld.vandaag.plus(dagen: 60))), als: "pr")
      try wereld.regie(casus, .actieWacht("A1", Wachten("wachtlijst", sinds: wereld.vandaag)))
      wereld.verstrijk(dagen: 31)
    },
    Signaalgeval(
      regel: "S-escalatie", geval: "geen antwoord",
      zegt: "geen antwoord van het OM, gevraagd voor ma 18 mei", groep: .nu
    ) { wereld, casus in
      try wereld.regie(
        casus,
        .escaleren(
          Escalatie(aan: "het OM", vraag: "Wanneer?", uiterlijk: wereld.vandaag.plus(dagen: 4))))
      wereld.verstrijk(dagen: 5)
    },
    Signaalgeval(
      regel: "S-stil", geval: "stil gezet", zegt: "stil tot en met zo 17 mei: Opname.",
      groep: .loopt
    ) { wereld, casus in
      try wereld.regie(casus, .stil(tot: wereld.vandaag.plus(dagen: 3), reden: "Opname."))
    },
    Signaalgeval(
      regel: "S-waarneming", geval: "een ander neemt waar",
      zegt: "Piet Regis neemt waar voor Petra Regis t/m zo 17 mei", groep: .loopt
    ) { wereld, _ in
      try wereld.doe(
        .caseloadOverdragen(
          van: "pr", naar: "pr2", tot: wereld.vandaag.plus(dagen: 3), reden: "Verlof."), als: "ma")
    },
    Signaalgeval(
      regel: "S-waarneming", geval: "de laatste dag is geweest",
      zegt: "hoort sinds ma 18 mei bij Petra Regis", groep: .nu
    ) { wereld, _ in
      try wereld.doe(
        .caseloadOverdragen(
          van: "pr", naar: "pr2", tot: wereld.vandaag.plus(dagen: 3), reden: "Verlof."), als: "ma")
      wereld.verstrijk(dagen: 4)
    },
    Signaalgeval(
      regel: "S-overname", geval: "een oud register",
      zegt: "sinds de overname niet bekeken, 1 actie over de datum", groep: .dezeWeek
    ) { wereld, _ in try wereld.overname() },
  ]
}

extension Wereld {
  /// A casus of somebody else, for triage.
  func ander(_ achternaam: String) throws -> Nummer<Casus> {
    try naarTriage(try inScreening(try melding(achternaam: achternaam)))
  }

  @discardableResult
  func regie(
    _ casus: Nummer<Casus>, _ opdracht: Regieopdracht, als id: String = "pr",
    aanvaardt: [Aanvaarding] = []
  ) throws(PerformError) -> Receipt {
    try doe(.bijCasus(casus, opdracht), als: id, aanvaardt: aanvaardt)
  }

  /// A measurement of the main person today, in the version 2017 unless said otherwise.
  func meet(
    _ casus: Nummer<Casus>, _ scores: [String: Int], versie: String = "2017"
  ) throws {
    let person = try #require(try staat(casus).hoofdbetrokkene)
    let domains = try records.house.regieprofiel.zrmversies.met(id: versie)?.domeinen ?? []
    try regie(
      casus,
      .meten(
        ZRMMeting(
          persoon: person, op: vandaag, versie: versie,
          scores: domains.compactMap { domain in
            scores[domain.naam].map {
              .init(domein: domain.naam, score: $0, zonderActie: $0 <= 2 ? "Eerst wonen." : nil)
            }
          })))
  }

  func opTopX(_ casus: Nummer<Casus>, herzienVoor: Datum) throws {
    var weighed = TopXweging(aan: true, tafel: "triage", reden: "Zwaar.")
    weighed.leefgebieden = ["huisvesting", "politie-en-justitie"]
    weighed.herzienVoor = herzienVoor
    weighed.terugval = try !staat(casus).topX.isEmpty
    try regie(casus, .topXWegen(weighed))
  }

  /// A sound restraining order, imposed at a quarter past two.
  @discardableResult
  func huisverbod(
    _ casus: Nummer<Casus>, op dag: Datum, gemeente: String = "Roermond"
  ) throws -> Nummer<Huisverbod> {
    var data = Huisverbodgegevens()
    data.casus = casus
    data.persoon = try staat(casus).hoofdbetrokkene
    data.gemeente = gemeente
    data.rihgOp = dag
    data.opgelegdOp = dag
    data.opgelegdTijd = dag.om("14:15")
    data.opgelegdDoor = .burgemeester
    data.woontEr = .ja
    data.casemanager = "Cas"
    data.veiligThuis = .ja
    return try #require(
      try doe(.huisverbodVastleggen(nil, data), als: "pr").nieuw(Huisverbod.self))
  }

  /// One casus of `pr` from an old system, with an action of long ago.
  func overname(van regisseur: String = "Petra Regis") throws {
    try voerIn([
      (.personen, "persoon_id,achternaam,voornamen,geboortedatum\nP1,Maes,Jo,1980-01-02\n"),
      (
        .casussen,
        "casus_id,gemeente,personen,screening_op,triage_op,traject,besluitorgaan,procesregie_van,"
          + "procesregisseur,plan_op,casusregie_partner,casusregisseur,c1,c2,c3,c4,criteria_op\n"
          + "C1,Weert,P1,2024-02-05,2024-02-15,pga,triage,2024-02-15,\(regisseur),2024-03-18,"
          + "met-ggz,K. Ouder,ja,ja,ja,nee,2024-02-15\n"
      ),
      (
        .acties,
        "actie_id,casus_id,leefgebied,omschrijving,partner,uiterlijk,status,afgerond_op\n"
          + "A1,C1,huisvesting,Urgentie aanvragen,met-ggz,2024-05-01,open,\n"
      ),
      (
        .notities,
        "notitie_id,casus_id,datum,door,tekst\nN1,C1,2024-04-02,K. Ouder,Huisbezoek\n"
          + "N2,C1,2024-03-01,K. Ouder,Gebeld\n"
      ),
    ])
  }
}
