/// What an old register left open, and what has been waiting for long: for a person to look at, never
/// a fault (interfaces, "a migrated decision is overgenomen").
extension Controlepunt {
  static let overgenomenpunten: [Controlepunt] = [
    casus(
      "zonder-regisseur", "Een casus onder procesregie heeft een procesregisseur die hier werkt."
    ) { casus, stof in
      guard casus.fase.isProcesregie else { return nil }
      guard let id = casus.procesregisseur else {
        return casus.isRegieOvergenomen
          ? "Overgenomen zonder procesregisseur; laat een manager er een benoemen." : nil
      }
      let known = stof.records.medewerkerlijst.met(id: id)
      guard known?.actief(op: stof.vandaag) != true else { return nil }
      return "Procesregisseur \(shown(known?.naam ?? id)) werkt hier niet; laat een manager een "
        + "ander benoemen."
    },
    casus("zonder-plan", "Een overgenomen casus onder procesregie heeft een plan van aanpak.") {
      casus, _ in
      guard casus.fase.isProcesregie, casus.isBesluitOvergenomen, casus.plan.vastgesteldOp == nil
      else { return nil }
      return "Overgenomen zonder plan van aanpak; stel doelen en stel het plan vast."
    },
    casus("zonder-criteria", "Van een overgenomen casus onder procesregie zijn de criteria bekend.")
    { casus, stof in
      let traject = casus.traject.flatMap { stof.house.trajecten.met(id: $0) }
      guard casus.fase.isProcesregie, casus.isBesluitOvergenomen,
        traject?.toetsAanCriteria != false, casus.overname?.criteria.isEmpty == true
      else { return nil }
      return "Overgenomen zonder antwoorden op de criteria; ga na of de casus eraan voldoet, en "
        + "schaal anders af."
    },
    casus("zonder-traject", "Van een overgenomen procesregie is het traject bekend.") { casus, _ in
      guard casus.isBesluitOvergenomen, casus.overname?.traject == nil else { return nil }
      return "Overgenomen zonder traject; \(again("traject"))."
    },
    casus("zonder-orgaan", "Van een overgenomen procesregie is bekend wie erover besloot.") {
      casus, _ in
      guard casus.isBesluitOvergenomen, casus.overname?.besluitorgaan == nil else { return nil }
      return "Overgenomen zonder wie over procesregie besloot; \(again("besluitorgaan"))."
    },
    casus("zonder-reden", "Van een overgenomen casus die gesloten is, is de reden bekend.") {
      casus, _ in
      guard casus.overname?.afgeslotenOp != nil, casus.afsluiting?.reden == nil else { return nil }
      return "Gesloten overgenomen zonder afsluitreden; \(again("afsluitreden"))."
    },
    Controlepunt("stilstand", .aandacht, "Over een casus wordt op tijd besloten.") { stof in
      stof.casussen.compactMap { stored in
        stilstand(stored, stof).map { Vondst(stored.nummer.record, $0) }
      }
    },
  ]

  /// A check of one casus after the other that asks for attention.
  private static func casus(
    _ id: String, _ zin: String, _ check: @escaping @Sendable (Casus, Controlestof) -> String?
  ) -> Controlepunt {
    Controlepunt(id, .aandacht, zin) { stof in
      stof.casussen.compactMap { stored in
        check(stored.inhoud, stof).map { Vondst(stored.nummer.record, $0) }
      }
    }
  }

  /// What to do about something that no step here records afterwards.
  private static func again(_ kolom: String) -> String {
    "vul de kolom \(kolom) aan als u het register opnieuw overneemt"
  }

  /// That it has waited longer than the house lets a casus be without progress (R-42).
  private static func stilstand(_ stored: Stored<Casus>, _ stof: Controlestof) -> String? {
    let weeks = stof.house.termijnen.wekenZonderVoortgang
    guard let (since, what) = wachtend(stored, stof),
      since.dagen(tot: stof.vandaag) > 7 * weeks
    else { return nil }
    return "\(what) sinds \(since.lang), meer dan \(counted(weeks, "week", "weken")); "
      + "agendeer de casus en leg het besluit vast."
  }

  /// Since when a casus waits for a table, and for which.
  private static func wachtend(
    _ stored: Stored<Casus>, _ stof: Controlestof
  ) -> (Datum, String)? {
    let casus = stored.inhoud
    guard !casus.isVoorlopig else { return nil }
    let first = casus.eersteScreening?.op ?? stored.verloop.first?.head.op
    let last = casus.laatsteBesluit?.op
    let since: Datum?
    let what: String
    switch casus.fase {
    case .screening where casus.laatsteBesluit?.uitkomst != .naarTriage:
      (since, what) = (last ?? first, "Zonder besluit in de screening")
    case .screening, .triageGeagendeerd, .inTriage:
      let table = stof.house.heeftTriage ? "de triage" : "een tafel die besluit"
      (since, what) = (last ?? casus.eersteTriage ?? first, "Wacht op \(table)")
    case .aangehouden: (since, what) = (last ?? first, "Aangehouden")
    case .advies: (since, what) = (first, "Advies nog niet gegeven")
    case .procesregie, .monitoring, .afgeschaald, .gesloten, .ingetrokken: return nil
    }
    let meeting = casus.overleg.flatMap { stof.records.overleggen[$0]?.inhoud.datum }
    let latest = [since, casus.aanhouding?.terugOp, meeting].compactMap { $0 }.max()
    return latest.map { ($0, what) }
  }
}

extension Casus {
  /// Whether it came under procesregie elsewhere, and no table here decided so again.
  fileprivate var isBesluitOvergenomen: Bool {
    overname?.procesregieVan != nil && procesregiebesluiten.isEmpty
  }
}
