import VHDomain

/// What a configuration file says, key by key; a key that is absent or wrong says nothing.
struct Instellingenbestand: Equatable {
  /// What can be set: for all terminals, and again for some of them.
  struct Keuzes: Equatable {
    var thema: Theme?
    var kleur: Kleur?
    var muis: Bool?
    var gordijnNaMinuten: Int?
    var gordijnInOverlegNaMinuten: Int?
    var medewerker: String?
    var gedeeldScherm: Bool?
  }

  /// What is set for terminals by name; a `*` at the end stands for the rest of a name.
  struct Deel: Equatable {
    var terminal = ""
    var keuzes = Keuzes()

    func geldt(voor name: String) -> Bool {
      terminal.hasSuffix("*") ? name.hasPrefix(terminal.dropLast()) : terminal == name
    }
  }

  var keuzes = Keuzes()
  var terminals: [Deel] = []

  /// A day at most; 0 is never.
  static let minuten = 0...1440

  /// Reads a file; what is wrong in it comes along, and the rest of it counts.
  static func read(
    _ bytes: some Sequence<UInt8>, file: String
  ) -> (bestand: Instellingenbestand, fouten: [String]) {
    var found = Instellingenbestand()
    do throws(InputFaults) {
      try JSONReader.read(bytes: bytes, file: file) { reader in
        found.keuzes = Keuzes(reader)
        guard reader.has("terminals") else { return }
        found.terminals = reader.objects("terminals") { item in
          Deel(
            terminal: item.required("terminal", .text(max: 60)), keuzes: Keuzes(item))
        }
      }
      return (found, [])
    } catch {
      return (found, error.lines)
    }
  }

  /// What the file says about one thing on a terminal: the first part that names it, else the
  /// file itself.
  func value<Value>(_ key: KeyPath<Keuzes, Value?>, terminal: String) -> Value? {
    let parts = terminals.filter { $0.geldt(voor: terminal) }
    return parts.lazy.compactMap { $0.keuzes[keyPath: key] }.first ?? keuzes[keyPath: key]
  }
}

extension Instellingenbestand.Keuzes {
  init(_ reader: JSONReader) {
    let minutes = JSONShape.integer(in: Instellingenbestand.minuten)
    thema = reader.optional("thema", .word(standIn: .standaard))
    kleur = reader.optional("kleur", .word(standIn: .auto))
    muis = reader.optional("muis", .flag)
    gordijnNaMinuten = reader.optional("gordijnNaMinuten", minutes)
    gordijnInOverlegNaMinuten = reader.optional("gordijnInOverlegNaMinuten", minutes)
    medewerker = reader.optional("medewerker", .text(max: 60))
    gedeeldScherm = reader.optional("gedeeldScherm", .flag)
  }
}

extension Instellingenbestand {
  /// What each key means, for the manual.
  static let uitleg: [(sleutel: String, zin: String)] = [
    ("thema", "standaard, hoog-contrast of mono. Standaard: standaard."),
    ("kleur", "auto, altijd of nooit. Standaard: auto."),
    ("muis", "true of false: of de muis rijen aanwijst. Standaard: false."),
    (
      "gordijnNaMinuten",
      "Na zoveel minuten zonder toets gaat het gordijn dicht; 0 is nooit. Standaard: 10."
    ),
    (
      "gordijnInOverlegNaMinuten",
      "Hetzelfde in een open overleg, na dertig seconden aftellen. Standaard: 60."
    ),
    ("medewerker", "De id waarmee het programma opent, zonder te vragen wie u bent."),
    (
      "gedeeldScherm",
      """
      true als anderen meekijken: dan staan er initialen en geen radicalisering of BIJ. \
      Standaard: false.
      """
    ),
  ]

  /// A file with everything in it that people set.
  static let voorbeeld = """
    {
      "thema": "hoog-contrast",
      "gordijnNaMinuten": 5,
      "terminals": [
        { "terminal": "tty2", "gedeeldScherm": true, "gordijnInOverlegNaMinuten": 90 },
        { "terminal": "pts/*", "medewerker": "a.devries" }
      ]
    }
    """
}
