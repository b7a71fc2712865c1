/// A table of figures as it was published: never changed, whatever is recorded later.
public struct Rapport: Aggregate {
  /// What can happen to it.
  public enum Fact: Codable, Equatable, Sendable {
    case bevroren(inhoud: Bevrorencijfers)
  }

  /// What was published; nil before it was.
  public var inhoud: Bevrorencijfers?

  /// Nothing published yet.
  public init() {}

  /// Numbers look like `R-2026-0001`.
  public static var soort: Recordsoort { .rapport }
  /// Where they stand.
  public static var table: WritableKeyPath<Records, [Nummer<Rapport>: Stored<Rapport>]> {
    \.rapporten
  }

  /// Changes the state by what happened.
  public mutating func apply(_ fact: Fact, _ event: EventHead) {
    switch fact {
    case .bevroren(let inhoud): self.inhoud = inhoud
    }
  }
}

/// A question about figures as it is kept: by names, so that it can be asked again later.
public struct Rapportvraag: Codable, Equatable, Sendable {
  /// The table, by id.
  public var tabel: String
  /// The period, as on the command line.
  public var periode: String
  /// One traject; nil is all.
  public var traject: String?
  /// One gemeente; nil is all.
  public var gemeente: String?
  /// One table at which people meet; nil is all.
  public var tafel: String?
  /// How many years stand side by side.
  public var jaren: Int

  /// The same question by names.
  public init(_ vraag: Cijfervraag) {
    tabel = vraag.tabel.id
    periode = "\(vraag.periode)"
    traject = vraag.traject
    gemeente = vraag.gemeente
    tafel = vraag.tafel
    jaren = vraag.jaren
  }
}

/// A row of published figures.
public struct Bevrorenrij: Codable, Equatable, Sendable {
  /// What it is about, by id.
  public var sleutels: [String]
  /// Its figures without their decimal point; nil where not known.
  public var waarden: [Int?]
  /// The numbers of the records behind each figure; empty for a total, which has those of its rows.
  public var dossiers: [[String]]
}

/// Published figures, with all that is needed to explain them later.
public struct Bevrorencijfers: Codable, Equatable, Sendable {
  /// What was asked.
  public var vraag: Rapportvraag
  /// The title.
  public var titel: String
  /// The day it was counted.
  public var stand: Datum
  /// The sum of the definitions: figures with another one are counted in another way.
  public var definitie: String
  /// The version of the program that counted; nil in reports from before it was kept.
  public var programma: String?
  /// The restricted lists one must be on to see it, by the lists of who published it.
  public var lijsten: [Vertrouwelijkheid]
  /// The columns, by id.
  public var kolommen: [String]
  /// The figures.
  public var rijen: [Bevrorenrij]
  /// The report that this one replaces.
  public var voorganger: Nummer<Rapport>?
  /// In what it differs from that one.
  public var verschillen: [String]
  /// The text as it was published, byte for byte.
  public var tekst: String
  /// The sum of that text.
  public var som: String
}
