import Testing

@testable import VHDomain

extension Wereld {
  /// A casus on which `pr` advises.
  func advies() throws -> Nummer<Casus> {
    try #require(try doe(.adviesVragen(try melding(), .voorbeeld)).nieuw(Casus.self))
  }

  /// An open question.
  func gevraagd(_ vraag: Vraaggegevens = .voorbeeld) throws -> Nummer<Informatievraag> {
    try #require(try doe(.informatievraagStellen(vraag)).nieuw(Informatievraag.self))
  }

  /// Somebody at the police.
  func contact(_ data: Contactgegevens = .voorbeeld) throws -> Nummer<Contact> {
    try #require(try doe(.contactVastleggen(data)).nieuw(Contact.self))
  }
}

extension Intakepersoon {
  /// A new person who is pleger and slachtoffer.
  static var zus: Intakepersoon {
    var data = Persoonsgegevens()
    data.achternaam = "Zus"
    return Intakepersoon(.nieuw(data), hoofd: false, rollen: [.pleger, .slachtoffer])
  }
}

extension Onderwerpgegevens {
  static let stationsplein = Onderwerpgegevens(
    .groep, naam: "groep Stationsplein", gebied: "Stationsplein")
}

extension Casusverband {
  static let elders = Casusverband(
    met: .elders(huis: "Elders", nummer: "12"), soort: .netwerk, toelichting: "Zelfde groep.")
}

extension Adviesvraag {
  static let voorbeeld = Adviesvraag(
    vraag: "Is dit iets voor het huis?", partner: "politie", adviseur: "pr")
}

extension Vraaggegevens {
  static var voorbeeld: Vraaggegevens {
    var asked = Vraaggegevens()
    asked.partner = "openbaar-ministerie"
    asked.vrager = "Parket ZSM"
    asked.grondslag = "convenant"
    asked.naam = "Jan Onbekend"
    asked.vraag = "Loopt er een aanpak?"
    return asked
  }
}

extension Contactgegevens {
  static var voorbeeld: Contactgegevens { voorbeeld(functie: "wijkagent") }

  static func voorbeeld(functie: String) -> Contactgegevens {
    var data = Contactgegevens()
    data.naam = "P. Smit"
    data.functie = functie
    data.partner = "politie"
    data.telefoon = "0475 12 34 56"
    return data
  }
}
