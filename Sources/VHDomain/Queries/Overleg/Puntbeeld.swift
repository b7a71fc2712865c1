/// One point of a meeting as the room may see it; what is not here may not be drawn.
public struct Puntbeeld: Equatable, Sendable {
  /// Which point.
  public var punt: Puntid
  /// Its place on the agenda, from 1.
  public var plaats: Int
  /// How many points there are.
  public var van: Int
  /// What it is about when it is no casus of this house.
  public var onderwerp: String?
  /// The casus.
  public var casus: Nummer<Casus>?
  /// How much the room may see; nil when someone without secrecy sits at the table.
  public var niveau: Vrijgaveniveau?
  /// The persons in one line, initials in a room; nil when nothing may be shown.
  public var wie: String?
  /// What the table is asked; nil when that may not be shown, or nothing is asked.
  public var vraag: String?
  /// What is known; nil when that may not be shown.
  public var beeld: Casusbeeld?
  /// The plan, where the casus is there to be discussed; nil when that may not be shown.
  public var plan: Planbeeld?
  /// The contributions that everyone who stays may read.
  public var bijdragen: [Verrijking] = []
  /// How many contributions stay hidden.
  public var afgeschermd = 0
  /// Who stays at the table.
  public var lezers: [Lezer] = []
  /// Who was asked to leave for this point.
  public var vanTafel: [Lezer] = []
  /// How often a meeting did not get to it; the second time it is marked.
  public var keerNietBesproken = 0
  /// Whether the manager still has to open it for the table.
  public var wachtOpVrijgave = false
  /// Whether it was asked who stays for it (decision 38).
  public var isTafelGekozen = false

  /// Whether question, picture and criteria may be shown; without it no more than that it exists.
  public var toontBeeld: Bool { niveau.map { $0 >= .beperkt } ?? false }

  /// Whether it was passed over before and now is marked.
  public var isGemarkeerd: Bool { keerNietBesproken > 1 }
}

/// What is known of a casus, as a table that may see it needs it.
public struct Casusbeeld: Equatable, Sendable {
  /// The first report.
  public var aanleiding: String?
  /// What was asked last time, of whom, and what came of it.
  public var vorigeKeer: VorigeKeer?
  /// How often it was held over before.
  public var keerAangehouden = 0
  /// Earlier reports about the same persons.
  public var eerdereMeldingen = 0
  /// Other running casussen of the same persons.
  public var andereCasussen: [Nummer<Casus>] = []
  /// Who knows the persons; never who does not, and never who did not answer.
  public var bekendBij: [String] = []
  /// How many organisations answered whether they know the persons, whatever they said.
  public var antwoorden = 0
  /// Whether nobody is left to be asked.
  public var isBekendheidGevraagd = false
}

/// What a table asked before, and the answer.
public struct VorigeKeer: Equatable, Sendable {
  /// The question.
  public var vraag: String
  /// The partner that was asked.
  public var partner: String
  /// When the question was put.
  public var op: Datum?
  /// What that partner has told since, as far as the room may read it.
  public var antwoord: [Verrijking] = []
}
