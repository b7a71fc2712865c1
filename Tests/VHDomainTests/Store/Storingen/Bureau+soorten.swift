@testable import VHDomain

extension Bureau {
  /// Adds what the walk has no record of: one of every kind.
  func everyKind() throws {
    var ban = Huisverbodgegevens()
    ban.casus = Walk.casus
    ban.persoon = Walk.persoon
    ban.gemeente = "Roermond"
    ban.rihgOp = Bureau.today
    try perform(.huisverbodVastleggen(nil, ban))
    try perform(.consultTellen(Consult(.mail, partner: "politie")))
    try perform(.informatievraagStellen(.voorbeeld))
    try perform(.contactVastleggen(.voorbeeld))
    var intake = Walk.intake()
    intake.gegevens.soort = "nazorg-detentie"
    intake.gegevens.bron = "dji"
    intake.gegevens.detentie = Detentieopgave(
      richting: .uitstroom, datum: Bureau.today.plus(dagen: 9), inrichting: "PI Roermond")
    try perform(.registreren(intake, ontvangen: true))
    let past = Bureau.today.plus(dagen: -10)
    try perform(.registreren(Walk.intake(past, "Eerder"), ontvangen: true))
    let period = try Verslagperiode.lees(
      "\(past)..\(Bureau.today.plus(dagen: -5))", try Bureau.house)
    try perform(.cijfersBevriezen(Rapportvraag(Cijfervraag(.instroom, period))))
  }
}
