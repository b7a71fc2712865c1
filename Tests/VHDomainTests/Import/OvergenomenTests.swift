import Testing

@testable import VHDomain

/// What is known from an old register, in words and in the order it happened.
@Suite struct OvergenomenTests {
  private static let acties = """
    actie_id,casus_id,leefgebied,omschrijving,partner,uiterlijk,status,afgerond_op
    A1,C2,huisvesting,Woning zoeken,met-ggz,2019-06-01,afgerond,2019-05-20
    A2,C2,,Bellen,,2019-04-01,open,
    A3,C2,,Schrijven,,2099-01-01,open,
    """

  private func wereld() throws -> Wereld {
    let wereld = try Wereld()
    let casussen = """
      casus_id,gemeente,personen,meldingen,screening_op,triage_op,traject,procesregie_van,\
      afgesloten_op,procesregisseur,plan_op,vorige_casus,besluitorgaan,casusregie_partner,c1
      C1,Weert,P1|P2,M1,2018-11-05,2018-11-15,top-x,2018-11-15,2019-03-01,J. Oud,2018-12-01,,triage,,
      C2,Weert,P1,M2,2019-01-08,2019-01-17,top-x,2019-01-17,,Petra Regis,2019-02-01,C1,triage,met-ggz,ja
      """
    try wereld.voerIn(
      [
        (.personen, Wereld.personen), (.meldingen, Wereld.meldingen), (.casussen, casussen),
        (.acties, Self.acties),
      ], bronsysteem: "gcos")
    return wereld
  }

  private let c2 = Nummer<Casus>(jaar: 2019, volgnummer: 1)

  @Test func `an action stands on its own day, never on one that is still to come`() throws {
    let stored = try #require(try wereld().records.casussen[c2])
    let days = stored.verloop.compactMap { event -> String? in
      guard case .actieGemigreerd(let actie) = event.wat else { return nil }
      return "\(actie.omschrijving) \(event.head.op)"
    }
    #expect(
      days == ["Woning zoeken 2019-05-20", "Bellen 2019-04-01", "Schrijven 2019-02-01"])
  }

  @Test func `the history goes by day, then by recording`() throws {
    let stored = try #require(try wereld().records.casussen[c2])
    let days = stored.verloopOpDag.map(\.head.op)
    #expect(days == days.sorted() && days != stored.verloop.map(\.head.op))
    #expect(Set(stored.verloopOpDag.map(\.head.id)) == Set(stored.verloop.map(\.head.id)))
  }

  @Test func `the text of a casus tells all that came with it`() throws {
    let wereld = try wereld()
    let view = wereld.registry.view(as: Actor(medewerker: "ma", terminal: "t1"))
    let text = try #require(view.tekst(c2.record))
    for known in [
      "uit gcos, daar C2", "screening di 8 jan 2019", "triage do 17 jan 2019",
      "procesregie sinds do 17 jan 2019", "besloten door triage", "1 ja, 2 onbekend",
      "Petra Regis", "vastgesteld vr 1 feb 2019", "MET ggz, naam niet bekend",
      "Woning zoeken, leefgebied Huisvesting, uiterlijk za 1 jun 2019, afgerond ma 20 mei 2019",
      "Bellen, uiterlijk ma 1 apr 2019", "Terugval van", "C-2018-0001",
    ] { #expect(text.contains(known), "\(known)\n\(text)") }
    let closed = try #require(view.tekst(Nummer<Casus>(jaar: 2018, volgnummer: 1).record))
    #expect(closed.contains("vr 1 mrt 2019, reden niet bekend"))
    #expect(closed.contains("J. Oud (werkt hier niet)"))
  }

  @Test func `without a procesregisseur who works here it is in the list of those`() throws {
    let wereld = try Wereld()
    try wereld.voerIn([
      (.personen, "persoon_id,achternaam\nP1,Jansen\n"),
      (
        .casussen,
        "casus_id,gemeente,personen,procesregie_van,afgesloten_op,procesregisseur\n"
          + "A,Weert,P1,2019-01-01,,J. Oud\nB,Weert,P1,2019-01-01,,\n"
          + "C,Weert,P1,2019-01-01,,Petra Regis\nD,Weert,P1,2019-01-01,2019-02-01,\n"
      ),
    ])
    let view = wereld.registry.view(as: Actor(medewerker: "ma", terminal: "t1"))
    let rows = view.zonderProcesregisseur
    #expect(rows.map { $0.casus.inhoud.overname?.herkomst.bronId } == ["A", "B"])
    #expect(
      rows.map { $0.aandacht.first?.zin } == [
        "procesregisseur J. Oud werkt hier niet", "nog geen procesregisseur",
      ])

    let given = Nummer<Casus>(jaar: 2019, volgnummer: 1)
    _ = try wereld.doe(
      .procesregisseurWijzigen(given, medewerker: "pr", reden: "Overgenomen."), als: "ma")
    let after = wereld.registry.view(as: Actor(medewerker: "ma", terminal: "t1"))
    #expect(after.zonderProcesregisseur.map(\.casus.nummer.description) == ["C-2019-0002"])
  }
}
