import Foundation
import Testing

/// An old register in a few rows, one casus of it restricted.
extension Vh {
  static let oud: [String: String] = [
    "personen": """
    persoon_id,achternaam,geboortedatum,gemeente
    P1,Kuipers,1979-02,Weert
    P2,Maes,,
    P3,Verborgen,1990-01-02,Roermond

    """,
    "meldingen": """
    melding_id;ontvangen_op;gemeente;bron;verward_gedrag;traject;personen;omschrijving
    M1;2018-11-02;Weert;politie;ja;pga;P1|P2;"Schreeuwt; "'s nachts""
    M2;2019-01-05;Roermond;politie;;pga;P2;
    M3;2019-02-05;Roermond;politie;;radicalisering;P3;

    """.replacingOccurrences(of: "\"'s nachts\"", with: "\"\"'s nachts\"\""),
    "casussen": """
    casus_id,gemeente,personen,meldingen,screening_op,screening_tafel,triage_op,traject,besluitorgaan,procesregie_van,afgesloten_op,procesregisseur,plan_op,casusregie_partner,casusregisseur,c1,c2,c3,c4,criteria_op
    C1,Weert,P1|P2,M1,2018-11-05,verward,2018-11-15,pga,triage,2018-11-15,2019-06-01,J. Oud,2018-12-01,met-ggz,K. Ouder,ja,ja,ja,nee,2018-11-15
    C2,Roermond,P2,M2,2019-01-08,overig,,,,,,,,,,,,,,
    C3,Roermond,P3,M3,,,2019-02-14,radicalisering,triage,2019-02-14,,J. Oud,,,,,,,,

    """,
    "huisverboden":
      "huisverbod_id,gemeente,persoon,casus,rihg_op,opgelegd_op,einde_op\nH1,Weert,P1,C1,2019-01-02,2019-01-02,2019-01-12\n",
    "detentie":
      "melding_id,datum,richting,gemeente,persoon,inrichting\nD1,2019-03-01,uit,Weert,P1,PI\n",
    "zrm": "casus_id,persoon,gemeten_op,versie,domein,score\nC1,P1,2018-12-01,2013,huisvesting,2\n",
    "acties":
      "actie_id,casus_id,omschrijving,partner,uiterlijk,status\nA1,C1,Bellen,met-ggz,2019-01-01,afgerond\n",
    "notities":
      "notitie_id,casus_id,datum,door,tekst\nN1,C1,2018-12-02,K. Ouder,\"Twee\nregels\"\n",
  ]

  /// Makes a data folder of a house at `path`, with people who may do what the tests need.
  func maakHuis(_ path: String) throws {
    let made = try run(
      "init", "--huis", "midden-limburg", "--toegang", "radicalisering,bij", "--gegevens", path)
    try #require(made.code == 0, "\(made.err)")
    for (id, role, access) in [
      ("manager", "manager", "radicalisering,bij"), ("buiten", "manager", ""),
    ] {
      let added = try run(
        ["medewerker", "toevoegen", id, "--naam", id, "--rol", role, "--als", "beheer"]
          + (access.isEmpty ? [] : ["--toegang", access]) + ["--gegevens", path])
      try #require(added.code == 0, "\(added.err)")
    }
  }

  /// Writes the old register and answers the options that name its files.
  func schrijfOud() throws -> [String] {
    try Vh.oud.sorted { $0.key < $1.key }.flatMap { name, text in
      ["--\(name)", try write("\(name).csv", text)]
    }
  }

  /// A digest of everything below a folder.
  func afdruk(_ folder: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, FileManager.default.contents(atPath: folder + "/" + $0) ?? Data())
      })
  }
}
