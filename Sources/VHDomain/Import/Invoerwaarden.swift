/// The values of a row as the facts of a record; references are resolved by whoever calls.
extension Persoonsgegevens {
  init(_ rij: Invoerrij) {
    self.init()
    achternaam = rij.tekst("achternaam") ?? ""
    soort = achternaam.isEmpty ? .onbekend : .bekend
    tussenvoegsel = rij.tekst("tussenvoegsel")
    voornamen = rij.tekst("voornamen")
    geboortedatum = rij.geboren("geboortedatum")
    woonplaats = rij.tekst("gemeente")
  }
}

extension Meldinggegevens {
  init(_ rij: Invoerrij, personen: [Nummer<Persoon>]) {
    self.init()
    ontvangenOp = rij.dag("ontvangen_op")
    bron = rij.tekst("bron")
    soort = rij.tekst("soort")
    gemeente = rij.tekst("gemeente")
    politiecode = rij.tekst("politiecode")
    vermoedenVerwardGedrag = rij.jaNee("verward_gedrag").map { $0 ? .ja : .nee }
    betrokkenen = personen.betrokkenen
    aanleiding = rij.tekst("omschrijving") ?? ""
    traject = rij.tekst("traject")
    spoed = rij.jaNee("spoed")
  }
}

extension Overname {
  init(_ rij: Invoerrij, herkomst: Herkomst) {
    self.init(herkomst: herkomst)
    opening.gemeente = rij.tekst("gemeente")
    screeningOp = rij.dag("screening_op")
    screeningTafel = rij.keuze("screening_tafel", Wachtrij.self)
    triageOp = rij.dag("triage_op")
    traject = rij.tekst("traject")
    besluitorgaan = rij.keuze("besluitorgaan", Besluitorgaan.self)
    procesregieVan = rij.dag("procesregie_van")
    afgeslotenOp = rij.dag("afgesloten_op")
    afsluitreden = rij.tekst("afsluitreden")
    planOp = rij.dag("plan_op")
    casusregiePartner = rij.tekst("casusregie_partner")
    casusregisseur = rij.tekst("casusregisseur")
    let answers = (1...4).map { rij.keuze("c\($0)", Antwoord.self) }
    if answers.contains(where: { $0 != nil }) { criteria = answers.map { $0 ?? .onbekend } }
    criteriaOp = rij.dag("criteria_op")
  }
}

extension Huisverbodgegevens {
  init(_ rij: Invoerrij, persoon: Nummer<Persoon>?, casus: Nummer<Casus>?) {
    self.init()
    gemeente = rij.tekst("gemeente")
    self.persoon = persoon
    self.casus = casus
    rihgOp = rij.dag("rihg_op")
    opgelegdOp = rij.dag("opgelegd_op")
    eindeOp = rij.dag("einde_op")
  }
}

extension Detentiegegevens {
  init(_ rij: Invoerrij, persoon: Nummer<Persoon>?) {
    self.init()
    datum = rij.dag("datum")
    richting = rij.keuze("richting", Detentierichting.self)
    gemeente = rij.tekst("gemeente")
    self.persoon = persoon
    inrichting = rij.tekst("inrichting")
  }
}

extension Actie {
  /// An action; without status it is done when it says on which day, else open.
  init(_ rij: Invoerrij, id: String, herkomst: Herkomst) {
    self.init(
      rij.tekst("omschrijving") ?? "", partner: rij.tekst("partner"), wie: "",
      uiterlijk: rij.dag("uiterlijk"), leefgebied: rij.tekst("leefgebied"))
    self.id = id
    afgerondOp = rij.dag("afgerond_op")
    status = rij.keuze("status", Actiestatus.self) ?? (afgerondOp == nil ? .open : .afgerond)
    self.herkomst = herkomst
  }
}

extension [Nummer<Persoon>] {
  /// These persons in a melding or casus: the first is the main one.
  var betrokkenen: [Betrokkenheid] {
    enumerated().map { Betrokkenheid(persoon: $1, hoofd: $0 == 0) }
  }
}
