import VHDomain

/// The same thing wrong in many records, as after a bad migration: which ones, and what it becomes.
enum VeelForms {
  // MARK: - Which

  static func new(_ world: World) -> FormScreen {
    let systems = world.view.bronsystemen
    var screen = FormScreen(
      title: "Veel dossiers corrigeren",
      intro:
        "Eerst welke dossiers. Daarna merkt u ze in een lijst; er verandert pas iets als u het "
        + "aantal typt.",
      fields: [
        .choice(
          "soort", "Soort",
          Correctiefilter.soorten.map { FieldOption($0.rawValue, $0.meervoud) }, isRequired: true),
        .choice(
          "gemeente", "Gemeente",
          world.house.gemeenten.map { FieldOption($0.naam, $0.naam) }, help: "leeg: alle"),
        .day("van", "Van", today: world.today, side: .terug, help: "leeg: vanaf het begin"),
        .day("tot", "Tot en met", today: world.today, side: .terug, help: "leeg: tot nu"),
      ]
        + (systems.isEmpty
          ? []
          : [
            .choice(
              "systeem", "Overgenomen uit", systems.map { FieldOption($0, $0) },
              help: "leeg: maakt niet uit")
          ])
    ) { form, world in
      guard let kind = form.choice("soort").flatMap(Recordsoort.init) else {
        return .missing("soort", "Kies wat voor dossiers het zijn.")
      }
      var filter = Correctiefilter(kind, veld: "")
      filter.gemeente = form.choice("gemeente")
      filter.van = form.date("van")
      filter.tot = form.date("tot")
      filter.systeem = form.choice("systeem")
      return .effects([.replace(veld(filter, world))])
    }
    screen.woord = "verder"
    return screen
  }

  private static func veld(_ filter: Correctiefilter, _ world: World) -> FormScreen {
    var screen = FormScreen(
      title: "Veel dossiers corrigeren",
      intro:
        "\(filter.soort.meervoud.metHoofdletter)\(filter.grenzen). Welk veld, en wat staat daar?",
      fields: [
        .choice(
          "veld", "Veld", world.view.veldnamen(filter.soort).map { FieldOption($0, $0) },
          help: "typ een paar letters", isRequired: true),
        .choice(
          "wat", "Waar staat",
          [
            FieldOption("gelijk", "precies deze waarde"), FieldOption("leeg", "niets: het is leeg"),
            FieldOption("alles", "wat dan ook"),
          ], isRequired: true),
        .text("waarde", "Waarde", help: "zoals het nu in het dossier staat", isRequired: true),
      ]
    ) { form, world in
      guard let name = form.choice("veld") else {
        return .missing("veld", "Kies het veld dat fout staat.")
      }
      var own = filter
      own.veld = name
      switch form.choice("wat") {
      case "leeg": own.waarde = .leeg
      case "alles": own.waarde = .alles
      case "gelijk":
        guard let text = form.optionalText("waarde") else {
          return .missing("waarde", "Vul in wat er nu staat.")
        }
        own.waarde = .gelijk(text)
      default: return .missing("wat", "Kies wat er in het veld staat.")
      }
      let found = world.view.kandidaten(own)
      guard !found.isEmpty else {
        return .missing("veld", "Er is geen dossier waarin dat zo staat.")
      }
      return .effects([.replace(VeelScreen(own, found))])
    }
    screen.woord = "zoeken"
    screen.adapt = { form, _ in
      form.hide(["leeg", "alles"].contains(form.choice("wat")) ? ["waarde"] : [])
    }
    return screen
  }

  // MARK: - What

  static func correctie(_ marked: [Correctiekandidaat], _ name: String, _ world: World)
    -> FormScreen
  {
    let values = marked.flatMap(\.velden).map(\.waarde)
    let areDays = values.allSatisfy { value in
      if case .string(let text) = value { Datum(text) != nil } else { false }
    }
    let ways: [FieldOption] =
      [FieldOption("gelijk", "overal dezelfde waarde")]
      + (areDays
        ? [FieldOption("verschuif", "zoveel dagen later of eerder")]
        : [FieldOption("vervang", "een stukje tekst door een ander")])
      + [FieldOption("leeg", "leeg maken")]
    var screen = FormScreen(
      title: "\(counted(marked.count, "dossier", "dossiers")): \(name)",
      intro: staat(values),
      fields: [
        .choice("hoe", "Wordt", ways, isRequired: true),
        areDays
          ? .day("wordt", "Nieuwe dag", today: world.today, side: .terug, isRequired: true)
          : .text("wordt", "Nieuwe waarde", isRequired: true),
        .text("dagen", "Dagen", help: "1 is een dag later, -1 een dag eerder", isRequired: true),
        .text("van", "Dit stukje", isRequired: true), .text("door", "Wordt dit"),
        .answer(
          "overal", "Ook elders",
          help: "waar in hetzelfde dossier of zijn casus dezelfde waarde staat"),
      ] + CorrectieForm.reason(world)
    ) { form, world in submitted(form, marked, areDays: areDays, world) }
    screen.woord = "wat dit verandert"
    screen.adapt = { form, _ in form.hide(hidden(form.choice("hoe"))) }
    screen.adapt?(&screen.form, world)
    return screen
  }

  private static func hidden(_ way: String?) -> Set<String> {
    switch way {
    case "gelijk": ["dagen", "van", "door"]
    case "verschuif": ["wordt", "van", "door"]
    case "vervang": ["wordt", "dagen"]
    default: ["wordt", "dagen", "van", "door"]
    }
  }

  /// What stands there now, the most frequent first.
  private static func staat(_ values: [JSONValue]) -> String {
    let counts = Dictionary(grouping: values, by: \.leesbaar).mapValues(\.count)
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = counts.prefix(4).map { "\($0.key) (\($0.value)×)" }
    let rest = counts.count - shown.count
    return "Nu staat er: " + shown.joined(separator: ", ") + (rest > 0 ? ", en nog \(rest)." : ".")
  }

  private static func submitted(
    _ form: Form, _ marked: [Correctiekandidaat], areDays: Bool, _ world: World
  ) -> FormScreen.Submission {
    guard let kind = form.choice("soort").flatMap(Correctiesoort.init) else {
      return .missing("soort", "Kies wat voor fout het is.")
    }
    let new: Nieuwewaarde
    switch form.choice("hoe") {
    case "gelijk":
      guard let text = areDays ? form.date("wordt")?.description : form.optionalText("wordt") else {
        return .missing("wordt", "Vul in wat het wordt.")
      }
      new = .gelijk(text)
    case "verschuif":
      guard let days = Int(form.text("dagen")), days != 0 else {
        return .missing("dagen", "Vul een aantal dagen in, zoals 1 of -1.")
      }
      new = .verschoven(dagen: days)
    case "vervang":
      guard let part = form.optionalText("van") else {
        return .missing("van", "Vul in welk stukje tekst anders moet.")
      }
      new = .vervangen(part, door: form.text("door"))
    case "leeg": new = .leeg
    default: return .missing("hoe", "Kies wat het wordt.")
    }
    let order = Correctieopdracht(marked, new, soort: kind, waarom: form.verantwoording) {
      form.answer("overal") == .ja ? world.view.zelfde(als: $0) : []
    }
    guard !order.wijzigingen.isEmpty else {
      return .missing("hoe", "Dit verandert niets; overal staat het al zo, of het past er niet.")
    }
    return .effects(GevolgenScreen.open(.corrigeren(order), back: 2, telt: true, world))
  }
}

extension Recordsoort {
  /// The kind in words, more of them.
  fileprivate var meervoud: String {
    switch self {
    case .persoon: "personen"
    case .melding: "meldingen"
    case .casus: "casussen"
    case .huisverbod: "huisverboden"
    case .detentie: "detentiemeldingen"
    case .informatievraag: "informatievragen"
    case .overleg: "overleggen"
    case .contact: "contacten"
    case .consulten: "consulten"
    case .rapport: "rapporten"
    case .voorstel: "voorstellen"
    case .inrichting: "inrichting"
    }
  }
}

extension Correctiefilter {
  /// What the records are limited to, after the name of their kind.
  var grenzen: String {
    [
      gemeente.map { " in \($0)" }, van.map { " vanaf \($0.lang)" },
      tot.map { " tot en met \($0.lang)" }, systeem.map { " uit \($0)" },
    ].compactMap { $0 }.joined()
  }
}
