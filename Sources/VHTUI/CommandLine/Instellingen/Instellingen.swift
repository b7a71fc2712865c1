import VHDomain

/// Where the value of a setting comes from, strongest first.
enum Instelbron: String, Sendable {
  case optie
  case omgeving
  case bestand
  case standaard
}

/// A setting in force, with where its value comes from.
struct Ingesteld<Value> {
  let waarde: Value
  let bron: Instelbron
  /// The option or variable that decided, such as `--kleur`.
  var naam = ""

  /// The first that says something: option, environment, file, and else the default.
  init(
    optie: (naam: String, waarde: Value?)? = nil, omgeving: (naam: String, waarde: Value?)? = nil,
    bestand: Value?, standaard: Value
  ) {
    if let optie, let value = optie.waarde {
      self.init(waarde: value, bron: .optie, naam: optie.naam)
    } else if let omgeving, let value = omgeving.waarde {
      self.init(waarde: value, bron: .omgeving, naam: omgeving.naam)
    } else if let bestand {
      self.init(waarde: bestand, bron: .bestand)
    } else {
      self.init(waarde: standaard, bron: .standaard)
    }
  }

  private init(waarde: Value, bron: Instelbron, naam: String = "") {
    self.waarde = waarde
    self.bron = bron
    self.naam = naam
  }
}

/// All settings in force on this terminal.
struct Instellingen {
  /// What the command line says about settings.
  struct Opties {
    var kleur: Kleur?
    var muis: Bool?
    var als: String?
  }

  let thema: Ingesteld<Theme>
  let kleur: Ingesteld<Kleur>
  let muis: Ingesteld<Bool>
  let gordijnNaMinuten: Ingesteld<Int>
  let gordijnInOverlegNaMinuten: Ingesteld<Int>
  let medewerker: Ingesteld<String>
  let gedeeldScherm: Ingesteld<Bool>
  /// What is wrong with the file or the environment, a sentence each.
  let fouten: [String]

  /// - Parameter omgeving: the variables; an empty one says nothing.
  init(
    _ gelezen: (bestand: Instellingenbestand, fouten: [String]), terminal: String,
    opties: Opties = Opties(), omgeving: (String) -> String?
  ) {
    func file<Value>(_ key: KeyPath<Instellingenbestand.Keuzes, Value?>) -> Value? {
      gelezen.bestand.value(key, terminal: terminal)
    }
    let wanted = omgeving("VH_THEMA")
    thema = Ingesteld(
      omgeving: ("$VH_THEMA", wanted.flatMap(Theme.init)), bestand: file(\.thema),
      standaard: .standaard)
    // `--kleur auto` leaves it to what comes below it.
    kleur = Ingesteld(
      optie: ("--kleur", opties.kleur == .auto ? nil : opties.kleur),
      omgeving: ("$NO_COLOR", omgeving("NO_COLOR").map { _ in .nooit }), bestand: file(\.kleur),
      standaard: .auto)
    muis = Ingesteld(optie: ("--muis", opties.muis), bestand: file(\.muis), standaard: false)
    gordijnNaMinuten = Ingesteld(bestand: file(\.gordijnNaMinuten), standaard: 10)
    gordijnInOverlegNaMinuten = Ingesteld(
      bestand: file(\.gordijnInOverlegNaMinuten), standaard: 60)
    medewerker = Ingesteld(
      optie: ("--als", opties.als), omgeving: ("$VH_ALS", omgeving("VH_ALS")),
      bestand: file(\.medewerker), standaard: "")
    gedeeldScherm = Ingesteld(bestand: file(\.gedeeldScherm), standaard: false)
    fouten = gelezen.fouten + Self.themeFault(wanted)
  }

  private static func themeFault(_ wanted: String?) -> [String] {
    guard let wanted, Theme(rawValue: wanted) == nil else { return [] }
    let known = Theme.allCases.map(\.rawValue)
    return [
      "VH_THEMA: \"\(Edge.line(wanted))\" is onbekend; verwacht "
        + "\(known.dropLast().joined(separator: ", ")) of \(known.last ?? "")."
    ]
  }

  /// Whether the screen may have colours.
  var metKleur: Bool { kleur.waarde != .nooit }

  /// How long nothing may happen before the curtain is drawn.
  var rust: Rust {
    Rust(
      eigenPlek: gordijnNaMinuten.waarde * 60_000,
      overleg: gordijnInOverlegNaMinuten.waarde * 60_000)
  }

  /// What the first screen says about the faults; empty when there are none.
  var melding: String {
    guard let first = fouten.first else { return "" }
    let sentence = first.hasSuffix(".") ? first : first + "."
    guard fouten.count > 1 else { return "\(sentence) De standaard geldt." }
    return "\(sentence) En nog \(fouten.count - 1); zie vh instellingen. De standaard geldt."
  }
}

extension Instellingen {
  /// A setting as `vh instellingen` tells it.
  struct Regel {
    let sleutel: String
    let waarde: JSONValue
    let bron: Instelbron
    let naam: String

    init<Value>(_ sleutel: String, _ ingesteld: Ingesteld<Value>, _ json: (Value) -> JSONValue) {
      self.sleutel = sleutel
      waarde = json(ingesteld.waarde)
      bron = ingesteld.bron
      naam = ingesteld.naam
    }
  }

  /// Everything that is set, in the order of the file.
  var regels: [Regel] {
    [
      Regel("thema", thema) { .string($0.rawValue) },
      Regel("kleur", kleur) { .string($0.rawValue) },
      Regel("muis", muis) { .bool($0) },
      Regel("gordijnNaMinuten", gordijnNaMinuten) { .integer($0) },
      Regel("gordijnInOverlegNaMinuten", gordijnInOverlegNaMinuten) { .integer($0) },
      Regel("medewerker", medewerker) { $0.isEmpty ? .null : .string($0) },
      Regel("gedeeldScherm", gedeeldScherm) { .bool($0) },
    ]
  }
}
