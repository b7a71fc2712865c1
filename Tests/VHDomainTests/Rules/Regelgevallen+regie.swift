import Testing

@testable import VHDomain

extension Regelgeval {
  /// The rules about plan, measurements, Top X and trajecten.
  static let regie: [Regelgeval] =
    [
      .regie(
        "R-30", "één leefgebied",
        {
          var w = TopXweging(aan: true, tafel: "triage", reden: "Zwaar.")
          w.leefgebieden = ["huisvesting"]
          $0.regie.topX.wegingen = [w]
        },
        zegt: [
          "Er zijn 1 leefgebieden met een probleem, in de keten bestuur; Top X vraagt er twee van twee ketens."
        ], bij: ["leefgebieden"]),
      .regie(
        "R-33", "zonder dag",
        {
          $0.regie.topX.wegingen = [TopXweging(aan: true, tafel: "triage", reden: "Zwaar.")]
          $0.topX = [Periode(van: try dag(), tot: nil)]
        },
        zegt: ["Vul in voor welke dag de status Top X opnieuw wordt bekeken."], bij: ["herzienVoor"]
      ),
      .regie(
        "R-34", "alleen voorgedragen",
        {
          $0.topX = [Periode(van: try dag(), tot: nil)]
        },
        zegt: ["Een voordracht geeft nog geen status Top X; laat een tafel eerst wegen."],
        bij: ["tafel"]),
      .regie(
        "R-35", "opnieuw zonder terugval",
        {
          let day = try dag()
          $0.regie.topX.wegingen = [TopXweging(aan: true, tafel: "triage", reden: "Zwaar.")]
          $0.topX = [Periode(van: day, tot: day), Periode(van: day, tot: nil)]
        },
        zegt: ["De status was al eens beëindigd; opnieuw plaatsen kan alleen als terugval."],
        bij: ["terugval"]),
      .regie(
        "R-43", "één doel en geen reden",
        {
          $0.regie.vaststelling = Planvaststelling(instemming: .akkoord)
        },
        zegt: ["Schrijf waarom nu niet aan bod: 7 leefgebieden."], bij: ["nietNu"]),
      .regie(
        "R-44", "geweigerd zonder reden",
        {
          $0.regie.vaststelling = Planvaststelling(instemming: .geweigerd)
        },
        zegt: ["Schrijf of de betrokkene instemt, of waarom dat er niet is."], bij: ["toelichting"]),
      .regie(
        "R-47", "afgeschaald met een open voorwaarde",
        {
          var v = Voorwaarde("De huur wordt betaald")
          v.id = "V1"
          $0.regie.voorwaarden = [v]
        },
        zegt: ["Aan voorwaarde V1 is niet voldaan: De huur wordt betaald."], bij: ["voorwaarden"]),
      .regie(
        "T16", "afgeschaald met status Top X",
        {
          $0.topX = [Periode(van: try dag(), tot: nil)]
        },
        zegt: ["Beëindig eerst de status Top X."], bij: ["topX"]),
      .regie(
        "R-51", "zes, en niet beoordeeld zonder reden",
        {
          $0.zrm = [
            try meting([.init(domein: "Huisvesting", score: 6), .init(domein: "Justitie")])
          ]
        },
        zegt: [
          "Huisvesting: 6 is geen score; kies 1 tot en met 5.",
          "Justitie: schrijf waarom niet beoordeeld.",
        ], bij: ["Huisvesting", "nietBeoordeeld"]),
      .regie(
        "R-52", "laag zonder actie",
        {
          $0.zrm = [try meting([.init(domein: "Justitie", score: 2)])]
        },
        zegt: ["Lage score zonder doel of actie: Justitie. Stel een doel of schrijf waarom niet."],
        bij: ["zonderActie"]),
      .regie(
        "R-54", "een domein van een andere versie",
        {
          $0.zrm = [try meting([.init(domein: "Verslaving", score: 3)])]
        },
        zegt: ["Verslaving is geen domein van ZRM 2017; meet met één versie."], bij: ["versie"]),
      .regie(
        "R-55", "een kind",
        {
          var m = try meting([.init(domein: "Justitie", score: 3)])
          m.leeftijd = 12
          $0.zrm = [m]
        },
        zegt: ["ZRM 2017 is voor volwassenen; deze persoon was toen 12 jaar."], bij: ["versie"]),
      .regie(
        "R-56", "oude informatie",
        {
          var m = try meting([.init(domein: "Justitie", score: 3)])
          m.informatieVan = m.op.plus(dagen: -31)
          $0.zrm = [m]
        },
        zegt: [
          "De informatie is 31 dagen ouder dan de meting; gebruik informatie van hooguit 30 dagen."
        ], bij: ["informatieVan"]),
      .regie(
        "R-70", "zonder casemanager",
        {
          $0.regie.gegevens = [Trajectgegeven("nazorgtafel-op", "2026-05-14")]
        },
        zegt: ["Benoem eerst de casemanager.", "Geef aan of procesregie nodig is."],
        bij: ["nazorgtafel-op", "procesregie-nodig"]),
      .regie(
        "R-71", "een minderjarige",
        {
          $0.regie.gegevens = [Trajectgegeven("minderjarig", "ja")]
        },
        zegt: ["De betrokkene is minderjarig; nazorg kan dan alleen op verzoek van de RvdK."],
        bij: ["verzoek-rvdk"]),
      .regie(
        "R-72", "zonder toestemming",
        {
          $0.regie.gegevens = [Trajectgegeven("basis-zorg", "Verzekerd")]
        },
        zegt: ["Zorg is ingevuld zonder toestemming; leg die eerst vast."], bij: ["basis-zorg"]),
      .regie(
        "R-77", "zonder OM",
        {
          $0.regie.gegevens = [Trajectgegeven("weegtafel-op", "2026-05-14")]
        },
        zegt: ["Het OM hoort bij deze bespreking; nodig het uit."], bij: ["om-aan-tafel"]),
      .regie(
        "R-78", "GGZ zonder grond",
        {
          $0.regie.gegevens = [Trajectgegeven("ggz-informatie", "Bekend")]
        },
        zegt: ["Voor informatie van de GGZ is toestemming nodig, of een andere grond op schrift."],
        bij: ["ggz-informatie"]),
      .regie(
        "R-79", "zonder gemeente",
        {
          $0.regie.gegevens = [Trajectgegeven("weegtafel-op", "2026-05-14")]
        },
        zegt: [
          "Nodig de gemeente van wonen of verblijf uit voor de weegtafel.",
          "De procesregisseur hoort bij deze weegtafel.",
        ], bij: ["gemeente-uitgenodigd", "regisseur-aan-tafel"]),
    ] + strafrecht

  /// What a house asks that weighs by criminal law.
  private static let strafrecht: [Regelgeval] = [
    .plustaak(
      "R-31", "zonder straf en overlast",
      {
        $0.regie.topX.wegingen = [TopXweging(aan: true, tafel: "weegtafel-top-x", reden: "Zwaar.")]
      },
      zegt: [
        "Zonder strafrechtelijke component geeft dit huis geen status Top X.",
        "Zonder ernstige overlast voor de omgeving geeft dit huis geen status Top X.",
      ], bij: ["strafrecht", "overlast"]),
    .plustaak(
      "R-31b", "niet handelingsverlegen",
      {
        $0.regie.topX.wegingen = [TopXweging(aan: true, tafel: "weegtafel-top-x", reden: "Zwaar.")]
      },
      zegt: [
        "Er staat niet dat partners het zelf niet kunnen keren; leg de handelingsverlegenheid vast."
      ], bij: ["handelingsverlegen"]),
    .plustaak(
      "R-32", "zonder justitie",
      {
        $0.regie.topX.wegingen = [TopXweging(aan: true, tafel: "weegtafel-top-x", reden: "Zwaar.")]
      },
      zegt: ["Aan deze weegtafel zat geen partner uit de keten straf; leg vast wie er was."],
      bij: ["partners"]),
    .regie(
      "R-48", "zonder ZSM",
      {
        $0.trajecten = [Trajectperiode(traject: "pga", van: try dag(), tot: nil)]
        $0.regie.vaststelling = Planvaststelling(instemming: .akkoord, nietNu: "Later.")
      },
      zegt: ["Er staat geen ZSM-besluit of interventieadvies bij deze casus; leg het vast."],
      bij: ["zsm"], huis: { $0.regieprofiel.zsmVerwacht = true }),
  ]

  /// The rules about a restraining order.
  static let huisverboden: [Regelgeval] = [
    .huisverbod(
      "R-60", "opgelegd zonder RIHG", { $0.rihgOp = nil },
      zegt: ["Vul eerst in wanneer de RIHG is ingevuld."], bij: ["rihgOp"]),
    .huisverbod(
      "R-61", "verlengd tot dag 29", { $0.verlengdTot = $0.opgelegdOp?.plus(dagen: 29) },
      zegt: ["Verlengen kan tot uiterlijk do 11 jun 2026, 28 dagen na het begin."],
      bij: ["verlengdTot"]),
    .huisverbod(
      "R-62", "verlengd door de hulpofficier",
      {
        $0.verlengdTot = $0.opgelegdOp?.plus(dagen: 28)
        $0.verlengdDoor = .hovj
      }, zegt: ["Verlengen doet alleen de burgemeester."], bij: ["verlengdDoor"]),
    .huisverbod(
      "R-63", "een minderjarige die er niet woont",
      {
        $0.leeftijd = 17
        $0.woontEr = .nee
      },
      zegt: [
        "De betrokkene was 17 jaar; een huisverbod is voor meerderjarigen.",
        "Geef aan of de betrokkene daar woont.",
      ], bij: ["persoon", "woontEr"]),
    .huisverbod(
      "R-65", "zonder casemanager en Veilig Thuis",
      {
        $0.casemanager = nil
        $0.veiligThuis = nil
      }, zegt: ["Noem de casemanager.", "Betrek Veilig Thuis bij het huisverbod."],
      bij: ["casemanager", "veiligThuis"]),
  ]

  private static func dag() throws -> Datum { try #require(Datum("2026-05-14")) }

  private static func meting(_ scores: [ZRMMeting.Score]) throws -> ZRMMeting {
    var measured = ZRMMeting(
      persoon: Nummer(jaar: 0, volgnummer: 1), op: try dag(), versie: "2017", scores: scores)
    measured.door = "pr"
    return measured
  }

  /// A sound casus with one thing made wrong, in a house changed for it.
  private static func regie(
    _ regel: String, _ geval: String, _ bederf: @escaping @Sendable (inout Casus) throws -> Void,
    zegt: [String], bij velden: [String?],
    huis: @escaping @Sendable (inout House) -> Void = { _ in }
  ) -> Regelgeval {
    Regelgeval(regel: regel, geval: geval, zegt: zegt, velden: velden) { context in
      var casus = try Casus.gezond
      try bederf(&casus)
      var context = context
      huis(&context.house)
      return try #require(Rules.casus.first { $0.info.id == regel }).findings(casus, context)
    }
  }

  /// A sound restraining order with one thing made wrong, in a house that monitors.
  private static func huisverbod(
    _ regel: String, _ geval: String,
    _ bederf: @escaping @Sendable (inout Huisverbodgegevens) -> Void,
    zegt: [String], bij velden: [String?]
  ) -> Regelgeval {
    Regelgeval(regel: regel, geval: geval, zegt: zegt, velden: velden) { context in
      var order = Huisverbod()
      order.gegevens.rihgOp = try dag()
      order.gegevens.opgelegdOp = try dag()
      order.gegevens.woontEr = .ja
      order.gegevens.leeftijd = 40
      order.gegevens.casemanager = "Cas"
      order.gegevens.veiligThuis = .ja
      bederf(&order.gegevens)
      var context = context
      context.house.regieprofiel.huisverbodMonitoring = true
      return try #require(Rules.huisverbod.first { $0.info.id == regel }).findings(order, context)
    }
  }
}
