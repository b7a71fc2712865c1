// Things of the house as a profile writes them, so that what is typed in the program is judged by the
// reader of profiles and by nothing else.

extension Huisonderdeel {
  /// The object in a profile.
  var profielvorm: JSONValue {
    switch self {
    case .partner(let partner): partner.profielvorm
    case .gemeente(let gemeente): gemeente.profielvorm
    case .tafel(let tafel): tafel.profielvorm
    case .termijnen(let termijnen): termijnen.profielvorm
    }
  }

  /// What the reader of profiles finds wrong with it by itself.
  var faults: [Fault] {
    do throws(InputFaults) {
      try JSONReader.read(profielvorm, file: soort.rawValue) { reader in
        switch self {
        case .partner: _ = Partner(reader)
        case .gemeente: _ = Gemeente(reader)
        case .tafel: _ = Tafel(reader)
        case .termijnen: _ = Termijnen(reader)
        }
      }
      return []
    } catch {
      return error.faults
    }
  }
}

extension JSONValue {
  /// An object of the members that have a value.
  fileprivate static func members(_ pairs: [(String, JSONValue?)]) -> JSONValue {
    .object(JSONObject(pairs.compactMap { key, value in value.map { .init(key, $0) } }))
  }

  fileprivate static func words(_ list: [some RawRepresentable<String>]) -> JSONValue {
    .array(list.map { .string($0.rawValue) })
  }

  fileprivate static func texts(_ list: [String]) -> JSONValue { .array(list.map { .string($0) }) }

  fileprivate static func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }
  fileprivate static func day(_ day: Datum?) -> JSONValue? { day.map { .string("\($0)") } }
  fileprivate static func number(_ number: Int?) -> JSONValue? { number.map { .integer($0) } }
}

extension Geldigheid {
  fileprivate var leden: [(String, JSONValue?)] {
    [("geldigVan", .day(van)), ("geldigTot", .day(tot))]
  }
}

extension Partner {
  fileprivate var profielvorm: JSONValue {
    .members(
      [
        ("id", .string(id)), ("naam", .string(naam)), ("ketens", .words(ketens)),
        ("status", .string(status.rawValue)), ("convenantOp", .day(convenantOp)),
        ("grondslag", .text(grondslag)), ("bronvermelding", .text(bronvermelding)),
      ] + geldigheid.leden)
  }
}

extension Gemeente {
  fileprivate var profielvorm: JSONValue {
    .members([("naam", .string(naam)), ("inwoners", .number(inwoners))] + geldigheid.leden)
  }
}

extension Tafel {
  fileprivate var profielvorm: JSONValue { .members(work + rules + geldigheid.leden) }

  private var work: [(String, JSONValue?)] {
    [
      ("id", .string(id)), ("naam", .string(naam)), ("soort", .string(soort.rawValue)),
      ("ritme", .string(ritme.rawValue)), ("dagen", .words(dagen)),
      ("deelnemers", .texts(deelnemers)), ("rolHuis", .string(rolHuis.rawValue)),
      ("orgaan", .text(orgaan?.rawValue)), ("minimumOrganisaties", .number(minimumOrganisaties)),
      ("minimumBlokkeert", .bool(minimumBlokkeert)), ("wachtrij", .text(wachtrij?.rawValue)),
      ("duurMinuten", .number(duurMinuten)), ("bronvermelding", .text(bronvermelding)),
    ]
  }

  private var rules: [(String, JSONValue?)] {
    [
      ("naVerrijking", .bool(naVerrijking)), ("delen", .array(delen.map(\.profielvorm))),
      ("tafelregel", regel.profielvorm), ("vrijgaveVerplicht", .bool(vrijgaveVerplicht)),
      ("bekendheidVerplicht", .bool(bekendheidVerplicht)), ("doel", .text(doel)),
    ]
  }
}

extension Tafeldeel {
  fileprivate var profielvorm: JSONValue {
    .members([
      ("naam", .string(naam)), ("partner", .text(partner)), ("voorzitter", .text(voorzitter)),
    ])
  }
}

extension Tafelregel {
  fileprivate var profielvorm: JSONValue {
    .members([
      ("anders", .string(anders.rawValue)), ("eigenGemeente", .text(eigenGemeente?.rawValue)),
      ("beperkt", .texts(beperkt)), ("volledig", .texts(volledig)),
    ])
  }
}

extension Termijnen {
  fileprivate var profielvorm: JSONValue {
    .members(Termijnen.velden.map { ($0.id, .integer(self[keyPath: $0.waarde])) })
  }
}
