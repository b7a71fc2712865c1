/// All records of a house, as last committed.
public struct Records: Sendable {
  /// The profile of the house.
  public var house: House
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
    self.house = house
  }

  /// The people who work here.
  public var medewerkerlijst: [Medewerker] {
    medewerkers[Medewerkers.nummer]?.inhoud.lijst ?? []
  }
}
