/// Someone a melding or casus is about, or who belongs to it.
public struct Persoon: Aggregate {
  /// What can happen to a person's record.
  public enum Fact: Codable, Equatable, Sendable {
    case aangemaakt(gegevens: Persoonsgegevens)
    case aangevuld(gegevens: Persoonsgegevens)
    case gemigreerd(gegevens: Persoonsgegevens, herkomst: Herkomst)
    /// Looks like another person and is not; why stands in the event.
    case nietDezelfde(als: Nummer<Persoon>)
    /// It is not sure any more that they are two.
    case tochOnzeker(met: Nummer<Persoon>)
    /// New, or changed when the id is known.
    case relatieVastgelegd(relatie: Relatie)
    case relatieVervallen(id: String)
    case kaderVastgelegd(kader: Kader)
    case kaderVervallen(id: String)
    case detentieVastgelegd(detentie: Detentie)
    case letOpVastgelegd(letOp: LetOp)
    case letOpVervallen
    case geboren(geboorte: Geboorte)
    /// Another record of the same person was taken up in this one.
    case samengevoegd(Samengevoegd)
    /// This record was taken up in another; number and history stay.
    case opgegaan(in: Nummer<Persoon>)
    /// Part of this record was about somebody else, who has one of their own now.
    case gesplitst(Gesplitst)
    /// Made from part of somebody else's record.
    case afgesplitst(Afgesplitst)
  }

  /// Everything known of the person.
  public var gegevens = Persoonsgegevens()
  /// The system it was kept in before.
  public var herkomst: Herkomst?
  /// The persons who look like this one and were judged to be somebody else.
  public var nietDezelfde: [Personenoordeel]?
  /// What binds this person to others, as recorded here; `View.relaties` gives both directions.
  public var relaties: [Relatie]?
  /// The measures that run or ran.
  public var kaders: [Kader]?
  /// Whether detained, as was recorded last.
  public var detentie: Detentie?
  /// What who goes there must know.
  public var letOp: LetOp?
  /// The record of the same person in which this one was taken up.
  public var opgegaanIn: Nummer<Persoon>?

  /// Nothing known yet.
  public init() {}

  /// Numbers look like `P-000001`.
  public static var soort: Recordsoort { .persoon }
  /// Where persons stand.
  public static var table: WritableKeyPath<Records, [Nummer<Persoon>: Stored<Persoon>]> {
    \.personen
  }

  /// Changes the state by what happened.
  public mutating func apply(_ fact: Fact, _ event: EventHead) {
    switch fact {
    case .aangemaakt(let gegevens), .aangevuld(let gegevens): self.gegevens = gegevens
    case .gemigreerd(let gegevens, let herkomst):
      self.gegevens = gegevens
      self.herkomst = herkomst
    case .nietDezelfde(let other):
      let judged = Personenoordeel(
        ander: other, door: event.door.naam, op: event.op, reden: event.waarom ?? "")
      nietDezelfde = (nietDezelfde ?? []).filter { $0.ander != other } + [judged]
    case .tochOnzeker(let other):
      let left = (nietDezelfde ?? []).filter { $0.ander != other }
      nietDezelfde = left.isEmpty ? nil : left
    case .relatieVastgelegd(let relatie): relaties = Persoon.put(relatie, in: relaties, \.id)
    case .relatieVervallen(let id): relaties = Persoon.drop(id, from: relaties, \.id)
    case .kaderVastgelegd(let kader): kaders = Persoon.put(kader, in: kaders, \.id)
    case .kaderVervallen(let id): kaders = Persoon.drop(id, from: kaders, \.id)
    case .detentieVastgelegd(let detentie):
      self.detentie = detentie
      self.detentie?.op = event.op
    case .letOpVastgelegd(let letOp):
      self.letOp = letOp
      self.letOp?.op = event.op
    case .letOpVervallen: letOp = nil
    case .geboren(let geboorte): gegevens.neemOver(geboorte)
    case .samengevoegd(let merged): take(merged)
    case .opgegaan(let other): opgegaanIn = other
    case .gesplitst(let gone): part(with: gone)
    case .afgesplitst(let own):
      gegevens = own.gegevens
      relaties = own.relaties.isEmpty ? nil : own.relaties
      kaders = own.kaders.isEmpty ? nil : own.kaders
      detentie = own.detentie
      letOp = own.letOp
    }
  }

  private mutating func part(with gone: Gesplitst) {
    gegevens = gone.gegevens
    for id in gone.feiten {
      relaties = Persoon.drop(id, from: relaties, \.id)
      kaders = Persoon.drop(id, from: kaders, \.id)
    }
    if gone.feiten.contains(Splitsing.detentie) { detentie = nil }
    if gone.feiten.contains(Splitsing.letOp) { letOp = nil }
  }

  private mutating func take(_ merged: Samengevoegd) {
    gegevens = merged.gegevens
    for relation in merged.relaties { relaties = Persoon.put(relation, in: relaties, \.id) }
    for measure in merged.kaders { kaders = Persoon.put(measure, in: kaders, \.id) }
    detentie = detentie ?? merged.detentie
    letOp = letOp ?? merged.letOp
    // Who is one person after all is no longer told apart.
    let left = (nietDezelfde ?? []).filter { $0.ander != merged.met }
    nietDezelfde = left.isEmpty ? nil : left
  }

  private static func put<Part>(
    _ part: Part, in list: [Part]?, _ id: KeyPath<Part, String>
  ) -> [Part] {
    var list = list ?? []
    if let place = list.firstIndex(where: { $0[keyPath: id] == part[keyPath: id] }) {
      list[place] = part
    } else {
      list.append(part)
    }
    return list
  }

  private static func drop<Part>(
    _ gone: String, from list: [Part]?, _ id: KeyPath<Part, String>
  ) -> [Part]? {
    let left = (list ?? []).filter { $0[keyPath: id] != gone }
    return left.isEmpty ? nil : left
  }

  /// What was judged about this person and another, if anything.
  public func oordeel(over other: Nummer<Persoon>) -> Personenoordeel? {
    nietDezelfde?.first { $0.ander == other }
  }
}

/// That two persons who look alike are two: by whom, when and why.
public struct Personenoordeel: Codable, Equatable, Sendable {
  /// The other one.
  public var ander: Nummer<Persoon>
  /// The name of who judged.
  public var door: String
  /// When.
  public var op: Datum
  /// Why.
  public var reden: String
}

/// Whether a person is known by name (decision 31).
public enum Persoonsoort: String, CaseIterable, Codable, Sendable {
  case bekend
  case onbekend
  case ongeboren
}

/// How a person is addressed.
public enum Geslacht: String, CaseIterable, Codable, Sendable {
  case man
  case vrouw
  case anders
}

/// What is known of a person; nearly everything may be missing.
public struct Persoonsgegevens: Codable, Equatable, Sendable {
  /// Known by name, "NN", or not yet born.
  public var soort: Persoonsoort = .bekend
  /// Surname without tussenvoegsel.
  public var achternaam = ""
  /// Tussenvoegsel such as `van der`; does not count in sorting.
  public var tussenvoegsel: String?
  /// First names or the name used.
  public var voornamen: String?
  /// Birth date, possibly in part.
  public var geboortedatum: Geboortedatum?
  /// The expected day of birth of an unborn child.
  public var verwachtOp: Datum?
  /// Man, vrouw, anders, or not recorded.
  public var geslacht: Geslacht?
  /// The gemeente of residence; `buiten:NAAM` outside the region (decision 35).
  public var woonplaats: String?
  /// The gemeente of stay, when it differs.
  public var verblijfplaats: String?
  /// Street and number, and the postcode where known, on one line.
  public var adres: String?
  /// The same where somebody stays, when that is elsewhere.
  public var verblijfadres: String?
  /// Whether the addresses and the gemeente of stay are kept from who need not know them.
  public var adresGeheim: Bool?
  /// What tells an unknown or unborn person from another.
  public var omschrijving: String?
  /// Other names somebody goes by.
  public var aliassen: [String]?

  /// Nothing known yet.
  public init() {}
}

extension Persoonsgegevens {
  /// The name in reading order: `Jan van der Berg`, `NN`, `ongeboren kind`.
  public var naam: String {
    switch soort {
    case .onbekend: ["NN", omschrijving].compactMap { $0 }.joined(separator: ", ")
    case .ongeboren:
      ["ongeboren kind", tussenvoegsel, achternaam].compactMap { $0 }.filter { !$0.isEmpty }
        .joined(separator: " ")
    case .bekend:
      [voornamen, tussenvoegsel, achternaam].compactMap { $0 }.filter { !$0.isEmpty }
        .joined(separator: " ")
    }
  }

  /// The unborn child is born: from now on a person with a birth date.
  mutating func neemOver(_ geboorte: Geboorte) {
    soort = .bekend
    geboortedatum = Geboortedatum(geboorte.op.description)
    verwachtOp = nil
    achternaam = geboorte.achternaam
    tussenvoegsel = geboorte.tussenvoegsel
    voornamen = geboorte.voornamen
    geslacht = geboorte.geslacht ?? geslacht
  }

  /// Initials as the room sees them: `J.B.`; the tussenvoegsel stays out.
  public var initialen: String {
    switch soort {
    case .onbekend: "NN"
    case .ongeboren: "ongeboren"
    case .bekend:
      [voornamen ?? "", achternaam].filter { !$0.isEmpty }
        .map { Persoonsgegevens.initial($0) + "." }.joined()
    }
  }

  /// What lists are ordered by: surname first, tussenvoegsel last (field guide 7.2).
  public var sorteernaam: String {
    [achternaam, voornamen ?? "", tussenvoegsel ?? ""].joined(separator: " ").lowercased()
  }

  /// The Dutch IJ is one letter.
  private static func initial(_ name: String) -> String {
    let start = name.prefix(2).uppercased()
    return start == "IJ" ? start : String(start.prefix(1))
  }
}

/// A birth date of which the day, or the month too, may be unknown: `1979-02-11`, `1979-02`, `1979`.
public struct Geboortedatum: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The text form.
  public let description: String

  /// Reads one of the three forms; nil when it is none, or no day of the calendar.
  public init?(_ tekst: String) {
    let suffix = ["-01-01", "-01", ""]
    let parts = tekst.split(separator: "-", omittingEmptySubsequences: false).count
    guard (1...3).contains(parts), Datum(tekst + suffix[parts - 1]) != nil else { return nil }
    description = tekst
  }

  /// The year of birth.
  public var jaar: Int { Int(description.prefix(4)) ?? 0 }

  /// The full day, or nil when only a part is known.
  public var datum: Datum? { Datum(description) }

  /// Age in whole years on a day; from the first possible birthday when only a part is known.
  public func leeftijd(op dag: Datum) -> Int? {
    let suffix = description.count == 4 ? "-01-01" : description.count == 7 ? "-01" : ""
    guard let geboren = Datum(description + suffix), geboren <= dag else { return nil }
    let hadBirthday = (dag.maand, dag.dag) >= (geboren.maand, geboren.dag)
    return dag.jaar - geboren.jaar - (hadBirthday ? 0 : 1)
  }

  /// Reads one of the three forms; throws a decoding error that names the value otherwise.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let datum = Geboortedatum(text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "\"\(text)\" is geen geboortedatum; verwacht jjjj, jjjj-mm of jjjj-mm-dd")
    }
    self = datum
  }

  /// Writes the text form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
