extension Oefenhuis {
  /// A report: how many days ago, about whom, what.
  struct Report {
    var days: Int
    var soort: String
    var code: String?
    /// Where, when the house has such a gemeente.
    var gemeente: String
    var bron = "politie"
    var voornamen: String
    var tussenvoegsel: String?
    var achternaam: String
    var geboren: String
    var geslacht = Geslacht.man
    var aanleiding: String
  }

  static let reports: [Report] = [
    Report(
      days: 64, soort: "verward-gedrag", code: "E33", gemeente: "Roermond", voornamen: "Karel",
      achternaam: "Verhoeven", geboren: "1988-03-12",
      aanleiding:
        "Schreeuwt 's nachts op de galerij, buren bellen bijna elke dag. Twee maanden huur achter."),
    Report(
      days: 58, soort: "overlast", gemeente: "Weert", voornamen: "Şule", achternaam: "Yıldırım",
      geboren: "1979", geslacht: .vrouw,
      aanleiding: "Ruzies in het portiek, kinderen zijn vaak buiten tot laat in de avond."),
    Report(
      days: 40, soort: "verward-gedrag", code: "E33", gemeente: "Leudal", voornamen: "Wim",
      tussenvoegsel: "van den", achternaam: "Broek", geboren: "1961-07-30",
      aanleiding: "Loopt zonder schoenen op de provinciale weg en is niet aanspreekbaar."),
    Report(
      days: 33, soort: "drang-en-dwang", gemeente: "Roermond", bron: "drang-en-dwang-overleg",
      voornamen: "Ilse", achternaam: "Çelik", geboren: "1995-11", geslacht: .vrouw,
      aanleiding: "Weigert hulp voor haar verslaving; de baby wordt in maart verwacht."),
    Report(
      days: 12, soort: "verward-gedrag", code: "E14", gemeente: "Nederweert", voornamen: "Paul",
      achternaam: "Hermans", geboren: "2001-02-28",
      aanleiding: "Poging tot zelfdoding, door een buurman gevonden. Zegt dat niemand hem gelooft."),
    Report(
      days: 6, soort: "misdrijf", gemeente: "Echt-Susteren", voornamen: "Léon",
      tussenvoegsel: "de la", achternaam: "Haye", geboren: "1984-09-01",
      aanleiding: "Vernielingen bij de oude school, derde keer in een maand."),
    Report(
      days: 3, soort: "verward-gedrag", code: "E33", gemeente: "Roermond", voornamen: "Robert",
      achternaam: "Dijkstra", geboren: "1985-04-19",
      aanleiding: "Zegt stemmen te horen, is rustig bij aankomst van de politie en wil geen hulp."),
    Report(
      days: 1, soort: "uithuiszetting", gemeente: "Maasgouw", bron: "woningcorporatie",
      voornamen: "Nadia", tussenvoegsel: "el", achternaam: "Amrani", geboren: "1990-12-05",
      geslacht: .vrouw, aanleiding: "Vonnis tot ontruiming over vier weken, drie kinderen in huis."),
  ]
}
