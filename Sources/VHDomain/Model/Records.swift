/// All records of a house, as last committed.
public struct Records: Sendable {
  /// The profile of the house as it stands in its file.
  public var profiel: House { didSet { house = profiel } }
  /// The house as it is: the profile with what was changed in the program, once a day was named.
  public private(set) var house: House
  /// The medewerkers: one record.
  public var medewerkers: [Nummer<Medewerkers>: Stored<Medewerkers>] = [:]
  /// The persons.
  public var personen: [Nummer<Persoon>: Stored<Persoon>] = [:]
  /// The meldingen.
  public var meldingen: [Nummer<Melding>: Stored<Melding>] = [:]
  /// The casussen.
  public var casussen: [Nummer<Casus>: Stored<Casus>] = [:]
  /// The restraining orders.
  public var huisverboden: [Nummer<Huisverbod>: Stored<Huisverbod>] = [:]
  /// The detention reports.
  public var detentiemeldingen: [Nummer<Detentiemelding>: Stored<Detentiemelding>] = [:]
  /// The consults, a record a day.
  public var consultdagen: [Nummer<Consultdag>: Stored<Consultdag>] = [:]
  /// The questions about named persons.
  public var informatievragen: [Nummer<Informatievraag>: Stored<Informatievraag>] = [:]
  /// The people at partners.
  public var contacten: [Nummer<Contact>: Stored<Contact>] = [:]
  /// The published reports of figures.
  public var rapporten: [Nummer<Rapport>: Stored<Rapport>] = [:]
  /// The corrections that wait, or waited, for a second person.
  public var voorstellen: [Nummer<Voorstel>: Stored<Voorstel>] = [:]
  /// The meetings.
  public var overleggen: [Nummer<Overleg>: Stored<Overleg>] = [:]
  /// Records that can't be read, with the reason; they are shown, never changed.
  public var onleesbaar: [RecordNummer: String] = [:]
  /// The last number handed out per counter (`M-2026`, `P`); numbers are never reused.
  public var tellers: [String: Int] = [:]
  /// How many commits were made.
  public var generatie = 0

  /// No records yet, in this house.
  public init(house: House) {
    profiel = house
    self.house = house
  }

  /// What was changed of the house in the program, in order of recording.
  public var huiswijzigingen: [Huiswijziging] {
    medewerkers[Medewerkers.nummer]?.inhoud.huis ?? []
  }

  /// Makes `house` what it is on a day.
  ///
  /// The files know no day: the two doors name it, each time anew.
  mutating func peil(op dag: Datum) {
    let changes = huiswijzigingen
    house = changes.isEmpty ? profiel : profiel.met(changes, op: dag)
  }

  /// The people who work here.
  public var medewerkerlijst: [Medewerker] {
    medewerkers[Medewerkers.nummer]?.inhoud.lijst ?? []
  }
}
