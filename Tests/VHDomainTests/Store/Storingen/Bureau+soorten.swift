import Testing

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
    try propose()
  }

  /// A name is put right: that waits for a second person.
  private func propose() throws {
    let name = try #require(
      registry.view(as: Bureau.everyone).correctievelden(Walk.persoon.record).first {
        $0.pad.last == "achternaam" && $0.waarde != .null
      })
    try perform(
      .corrigeren(
        Correctieopdracht(
          [Veldwijziging(name, wordt: "Andersen")], soort: .typfout, reden: "Verkeerd gehoord.")))
  }
}
