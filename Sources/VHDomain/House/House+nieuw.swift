// Things of the house as they begin in the program; what is not asked then is filled in later.

extension Partner {
  /// A new partner.
  public init(id: String, naam: String, ketens: [Keten], status: PartnerStatus, vanaf: Datum?) {
    self.init(
      id: id, naam: naam, ketens: ketens, status: status, geldigheid: Geldigheid(van: vanaf))
  }
}

extension Gemeente {
  /// A new gemeente.
  public init(naam: String, vanaf: Datum?) {
    self.init(naam: naam, geldigheid: Geldigheid(van: vanaf))
  }
}

extension Tafel {
  /// A new table, which decides nothing yet and has no participants.
  public init(id: String, naam: String, soort: Tafelsoort, vanaf: Datum?) {
    self.init(
      id: id, naam: naam, soort: soort, ritme: .onbekend, dagen: [], deelnemers: [],
      rolHuis: .voorzitter, minimumBlokkeert: false, geldigheid: Geldigheid(van: vanaf))
  }
}
