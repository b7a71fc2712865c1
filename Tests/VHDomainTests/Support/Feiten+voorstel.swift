@testable import VHDomain

extension Feiten {
  /// A proposal of this, with every member filled in.
  static func voorstel(_ opdracht: Voorgesteld) throws -> Voorstelinhoud {
    let casus = Nummer<Casus>(jaar: 2026, volgnummer: 1)
    return Voorstelinhoud(
      opdracht: opdracht, groepen: Vierogengroep.allCases,
      cijfers: [
        Voorstelcijfer(
          rapport: Nummer(jaar: 2026, volgnummer: 1), titel: "Instroom, 2026-Q1",
          adres: "Weert:instroom", was: 31, wordt: 30)
      ],
      grond: [Voorstelgrond(nummer: casus.record, rev: 3)],
      aanvaard: [Aanvaarding(regel: "R-22", reden: "Spoed.")])
  }

  static var voorstellen: [Voorstel.Fact] {
    get throws {
      let person = Nummer<Persoon>(jaar: 0, volgnummer: 1)
      let casus = Nummer<Casus>(jaar: 2026, volgnummer: 1)
      let day = try hoofd("e1").op
      var bakker = Persoonsgegevens()
      bakker.achternaam = "Bakker"
      let change = Voorgesteldewijziging(
        nummer: casus.record, gebeurtenis: "e3", pad: ["geopend", "opening", "gemeente"],
        was: "\"Weert\"", wordt: "\"Roermond\"")
      return [
        .voorgesteld(
          inhoud: try voorstel(
            .correctie(
              Voorgesteldecorrectie(
                wijzigingen: [change], soort: .opVerzoekBetrokkene, reden: "Fout.",
                aanvrager: "politie", bewijs: "mail 12 mei")))),
        .aanvaard, .geweigerd(reden: "Geen bewijs."), .ingetrokken(reden: "Dubbel."),
        .voorgesteld(
          inhoud: try voorstel(
            .samenvoeging(
              Samenvoeging(
                blijft: person, vervalt: Nummer(jaar: 0, volgnummer: 2),
                gegevens: bakker, reden: "Zelfde.", aanvrager: "politie",
                bewijs: "bsn")))),
        .voorgesteld(
          inhoud: try voorstel(
            .ontbinding(
              Voorgesteldeontbinding(
                persoon: person, dossiers: [casus.record], gebeurtenissen: ["e4"],
                reden: "Toch twee.")))),
        .voorgesteld(
          inhoud: try voorstel(
            .verhuizing(
              Voorgesteldeverhuizing(
                casus: casus, gemeente: "Weert", op: day, reden: "Verhuisd.")))),
      ]
    }
  }
}
