/// What a medewerker may do in the house (decisions, "Who may").
public enum Rol: String, CaseIterable, Codable, Sendable {
  case administratie
  case procesregisseur
  case voorzitter
  case manager
  case beheerder
}

/// Someone who works with the program.
///
/// Until sign-in comes a medewerker is chosen, not proven (decision 24).
public struct Medewerker: Codable, Equatable, Sendable, Benoemd {
  /// The id in files and on the command line: lower-case ASCII.
  public var id: String
  /// The name on screens.
  public var naam: String
  /// The roles, in the order of `Rol.allCases`.
  public var rollen: [Rol]
  /// The restricted classes whose list this person is on.
  public var toegang: [Vertrouwelijkheid]
  /// The last day of work here, or nil.
  public var beeindigdOp: Datum?
  /// How much of a full week this person works, in hundredths (80 is 0,8 fte); nil when not given.
  public var fteHonderdsten: Int?

  /// A medewerker with these roles and places on restricted lists.
  public init(
    id: String, naam: String, rollen: [Rol], toegang: [Vertrouwelijkheid] = [],
    beeindigdOp: Datum? = nil, fteHonderdsten: Int? = nil
  ) {
    self.id = id
    self.naam = naam
    self.rollen = Rol.allCases.filter(rollen.contains)
    self.toegang = Vertrouwelijkheid.allCases.filter(toegang.contains)
    self.beeindigdOp = beeindigdOp
    self.fteHonderdsten = fteHonderdsten
  }

  /// The hours in fte, as Dutch writes it: `0,8`; nil when not given.
  public var fte: String? {
    fteHonderdsten.map {
      "\($0 / 100)," + ($0 % 10 == 0 ? "\($0 % 100 / 10)" : padded($0 % 100, 2))
    }
  }

  /// Reads an amount of fte as typed: `1`, `0,8`, `0.75`; nil for anything else.
  public static func fteHonderdsten(_ tekst: String) -> Int? {
    let parts = tekst.split(separator: ",", omittingEmptySubsequences: false)
      .flatMap { $0.split(separator: ".", omittingEmptySubsequences: false) }
    guard (1...2).contains(parts.count), let whole = Int(parts[0]), parts[0].count == 1,
      whole >= 0
    else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    guard (1...2).contains(parts[1].count), let rest = Int(parts[1]), rest >= 0 else { return nil }
    return whole * 100 + (parts[1].count == 1 ? rest * 10 : rest)
  }

  /// Whether this person works here on a day.
  public func actief(op dag: Datum) -> Bool { beeindigdOp.map { dag <= $0 } ?? true }
}

/// All who work, or worked, with the program in this house, and what was changed of the house itself;
/// one record of its own.
public struct Medewerkers: Aggregate {
  /// What happens to the list.
  public enum Fact: Codable, Equatable, Sendable {
    case toegevoegd(medewerker: Medewerker)
    case gewijzigd(medewerker: Medewerker)
    case beeindigd(id: String, op: Datum)
    /// Something new of the house: a partner, gemeente or table.
    case huisToegevoegd(onderdeel: Huisonderdeel)
    /// From a day on something of the house is so.
    case huisGewijzigd(onderdeel: Huisonderdeel, vanaf: Datum)
    /// From when until when something of the house holds.
    case huisGeldigheid(soort: Huissoort, id: String, geldigheid: Geldigheid)
  }

  /// The people, in order of entry.
  public var lijst: [Medewerker] = []
  /// What was changed of the house itself, in order of recording; nil when nothing was.
  public var huis: [Huiswijziging]?

  /// Nobody yet.
  public init() {}

  /// Medewerkers belong to the house's own settings.
  public static var soort: Recordsoort { .inrichting }
  /// Where the list stands.
  public static var table: WritableKeyPath<Records, [Nummer<Medewerkers>: Stored<Medewerkers>]> {
    \.medewerkers
  }
  /// The one record of this kind.
  public static let nummer = Nummer<Medewerkers>(jaar: 0, volgnummer: 1)

  /// Changes the list by what happened.
  public mutating func apply(_ fact: Fact, _ event: EventHead) {
    switch fact {
    case .toegevoegd(let medewerker): lijst.append(medewerker)
    case .gewijzigd(let medewerker): change(medewerker.id) { $0 = medewerker }
    case .beeindigd(let id, let op): change(id) { $0.beeindigdOp = op }
    case .huisToegevoegd(let part): huis = (huis ?? []) + [.toegevoegd(onderdeel: part)]
    case .huisGewijzigd(let part, let day):
      huis = (huis ?? []) + [.gewijzigd(onderdeel: part, vanaf: day)]
    case .huisGeldigheid(let kind, let id, let validity):
      huis = (huis ?? []) + [.geldigheid(soort: kind, id: id, geldigheid: validity)]
    }
  }

  private mutating func change(_ id: String, _ body: (inout Medewerker) -> Void) {
    guard let index = lijst.firstIndex(where: { $0.id == id }) else { return }
    body(&lijst[index])
  }
}
