/// A kind of relation, with its words in both directions.
public struct Relatiesoort: Equatable, Sendable, Benoemd {
  /// The id in files.
  public var id: String
  /// What the person is to the other: `ouder van`.
  public var naam: String
  /// What the other is to the person: `kind van`; the same word when it goes both ways.
  public var omgekeerd: String

  /// Whether it says the same in both directions.
  public var isWederkerig: Bool { naam == omgekeerd }

  /// A kind with its words.
  public init(id: String, naam: String, omgekeerd: String) {
    self.id = id
    self.naam = naam
    self.omgekeerd = omgekeerd
  }

  /// What a house has that lists none of its own.
  public static let standaard: [Relatiesoort] = [
    ("ouder", "ouder van", "kind van"), ("partner", "partner van", "partner van"),
    ("ex-partner", "ex-partner van", "ex-partner van"),
    ("broer-zus", "broer of zus van", "broer of zus van"),
    ("grootouder", "grootouder van", "kleinkind van"),
    ("huisgenoot", "huisgenoot van", "huisgenoot van"),
    ("verzorger", "verzorger van", "wordt verzorgd door"),
    ("mentor", "mentor van", "heeft als mentor"), ("voogd", "voogd van", "heeft als voogd"),
    ("familie", "andere familie van", "andere familie van"),
    ("bekende", "bekende van", "bekende van"),
  ].map { Relatiesoort(id: $0.0, naam: $0.1, omgekeerd: $0.2) }
}

extension Keuze {
  /// The measures that can run for a person, in a house that lists none of its own.
  ///
  /// A list to start from, like that of the grondslagen: the sources name no complete one.
  public static let kadersoorten: [Keuze] = [
    ("ots", "Ondertoezichtstelling (OTS)"), ("voogdij", "Voogdij"),
    ("jeugdreclassering", "Jeugdreclassering"), ("toezicht-reclassering", "Toezicht reclassering"),
    ("bewind", "Bewind"), ("mentorschap", "Mentorschap"), ("curatele", "Curatele"),
    ("strafzaak", "Strafzaak"), ("voorwaarden", "Bijzondere voorwaarden of gedragsaanwijzing"),
    ("zorgmachtiging", "Zorgmachtiging (Wvggz)"), ("crisismaatregel", "Crisismaatregel (Wvggz)"),
    ("wzd", "Rechterlijke machtiging (Wzd)"), ("huisverbod", "Huisverbod"),
    ("schuldregeling", "Schuldregeling"), ("pgb", "Persoonsgebonden budget (PGB)"),
  ].map { Keuze(id: $0.0, naam: $0.1, geldigheid: Geldigheid()) }
}
