/// Records as the cells of import files: to write an export, and to compare a row with what was
/// imported before.
struct Invoercellen: Sendable {
  static let nietBeoordeeld = "nietBeoordeeld"

  /// How a record is called in the file.
  let id: @Sendable (RecordNummer) -> String
  /// How a medewerker is called in the file.
  let medewerker: @Sendable (String) -> String

  func cellen(_ gegevens: Persoonsgegevens) -> [String: String] {
    [
      "achternaam": gegevens.achternaam, "tussenvoegsel": gegevens.tussenvoegsel ?? "",
      "voornamen": gegevens.voornamen ?? "",
      "geboortedatum": gegevens.geboortedatum?.description ?? "",
      "gemeente": gegevens.woonplaats ?? "",
    ]
  }

  func cellen(_ gegevens: Meldinggegevens) -> [String: String] {
    let confused: String? =
      switch gegevens.vermoedenVerwardGedrag {
      case .ja: "ja"
      case .nee: "nee"
      case .onbekend, nil: nil
      }
    return [
      "ontvangen_op": text(gegevens.ontvangenOp), "gemeente": gegevens.gemeente ?? "",
      "bron": gegevens.bron ?? "", "soort": gegevens.soort ?? "",
      "politiecode": gegevens.politiecode ?? "", "verward_gedrag": confused ?? "",
      "traject": gegevens.traject ?? "", "spoed": gegevens.spoed.map { $0 ? "ja" : "nee" } ?? "",
      "personen": personen(gegevens.betrokkenen), "omschrijving": gegevens.aanleiding,
    ]
  }

  func cellen(_ overname: Overname) -> [String: String] {
    var cells = [
      "gemeente": overname.opening.gemeente ?? "",
      "personen": personen(overname.opening.betrokkenen),
      "meldingen": overname.opening.meldingen.map { id($0.record) }.joined(separator: "|"),
      "screening_op": text(overname.screeningOp),
      "screening_tafel": overname.screeningTafel?.rawValue ?? "",
      "triage_op": text(overname.triageOp), "traject": overname.traject ?? "",
      "besluitorgaan": overname.besluitorgaan?.rawValue ?? "",
      "procesregie_van": text(overname.procesregieVan),
      "afgesloten_op": text(overname.afgeslotenOp), "afsluitreden": overname.afsluitreden ?? "",
      "procesregisseur": overname.procesregisseur.map(medewerker) ?? "",
      "plan_op": text(overname.planOp),
      "vorige_casus": overname.opening.vorigeCasus.map { id($0.record) } ?? "",
      "casusregie_partner": overname.casusregiePartner ?? "",
      "casusregisseur": overname.casusregisseur ?? "",
      "criteria_op": text(overname.criteriaOp),
    ]
    for (number, answer) in zip(1..., overname.criteria) where answer != .onbekend {
      cells["c\(number)"] = answer.rawValue
    }
    return cells
  }

  func cellen(_ gegevens: Huisverbodgegevens) -> [String: String] {
    [
      "gemeente": gegevens.gemeente ?? "",
      "persoon": gegevens.persoon.map { id($0.record) } ?? "",
      "casus": gegevens.casus.map { id($0.record) } ?? "", "rihg_op": text(gegevens.rihgOp),
      "opgelegd_op": text(gegevens.opgelegdOp), "einde_op": text(gegevens.eindeOp),
    ]
  }

  func cellen(_ gegevens: Detentiegegevens) -> [String: String] {
    [
      "datum": text(gegevens.datum), "richting": gegevens.richting?.rawValue ?? "",
      "gemeente": gegevens.gemeente ?? "",
      "persoon": gegevens.persoon.map { id($0.record) } ?? "",
      "inrichting": gegevens.inrichting ?? "",
    ]
  }

  func cellen(_ actie: Actie, van casus: Nummer<Casus>) -> [String: String] {
    [
      "casus_id": id(casus.record), "leefgebied": actie.leefgebied ?? "",
      "omschrijving": actie.omschrijving, "partner": actie.partner ?? "",
      "uiterlijk": text(actie.uiterlijk), "status": actie.status.rawValue,
      "afgerond_op": text(actie.afgerondOp),
    ]
  }

  func cellen(_ notitie: Notitie, van casus: Nummer<Casus>) -> [String: String] {
    [
      "casus_id": id(casus.record), "datum": text(notitie.op), "door": notitie.door,
      "tekst": notitie.tekst,
    ]
  }

  func cellen(
    _ meting: ZRMMeting, _ score: ZRMMeting.Score, van casus: Nummer<Casus>
  ) -> [String: String] {
    [
      "casus_id": id(casus.record), "persoon": id(meting.persoon.record),
      "gemeten_op": text(meting.op), "versie": meting.versie, "domein": score.domein,
      "score": score.score.map { "\($0)" } ?? Invoercellen.nietBeoordeeld,
    ]
  }

  /// The main person first.
  private func personen(_ betrokkenen: [Betrokkenheid]) -> String {
    (betrokkenen.filter(\.hoofd) + betrokkenen.filter { !$0.hoofd })
      .map { id($0.persoon.record) }.joined(separator: "|")
  }

  private func text(_ day: Datum?) -> String { day?.description ?? "" }
}
