import VHDomain

/// What an import would do, and afterwards what it did: counts, and what deserves a look.
struct InvoerScreen: Screen {
  enum Action { case verder, lezen }

  /// Whether it is still to be done.
  private enum Fase {
    case proef(Invoerproef)
    case klaar
  }

  private var fase: Fase
  private var verslag: Invoerverslag
  private var groups: [(title: String, lines: [String])]
  private var list = ListState()

  init(proef: Invoerproef) {
    fase = .proef(proef)
    verslag = proef.verslag
    groups = InvoerScreen.groups(proef.verslag, proef.bestanden)
  }

  init(klaar verslag: Invoerverslag) {
    fase = .klaar
    self.verslag = verslag
    groups = InvoerScreen.groups(verslag, [])
  }

  /// The page that shows what a job of the import came to.
  static func page(_ result: JobResult) -> (any Screen)? {
    switch result {
    case .proef(let proef, _): InvoerScreen(proef: proef)
    case .afgewezen(let afwijzing): InvoerfoutenScreen(afwijzing: afwijzing)
    case .ingevoerd(let verslag): InvoerScreen(klaar: verslag)
    case .gecontroleerd, .dubbelen, .onleesbaar, .gedrukt, .afgebroken, .mislukt: nil
    }
  }

  private var lines: [String] { groups.flatMap(\.lines) }

  func page(_ world: World) -> Page {
    switch fase {
    case .proef(let proef):
      Page(
        title: "Importeren: proef", centre: "bronsysteem \(proef.keuze.bronsysteem)",
        ribbon: .pad(world, at: nil), status: "Er is nog niets vastgelegd.",
        pending: list.entry.text)
    case .klaar:
      Page(
        title: "Ingevoerd", ribbon: .pad(world, at: nil),
        status: "Vastgelegd: \(Invoertekst.aantallen(verslag)).", pending: list.entry.text)
    }
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding([.enter], .verder, isProef ? "vastleggen" : "naar start", disabled: nothing),
      Binding(["l"], .lezen, "lezen, hele regel"),
    ]
  }

  private var isProef: Bool { if case .proef = fase { true } else { false } }

  private var nothing: String? {
    isProef && verslag.tellingen.values.allSatisfy { $0.nieuw == 0 }
      ? "Alles was al ingevoerd; er is niets om vast te leggen." : nil
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: lines.count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch (action, fase) {
    case (.lezen, _):
      return list.row(of: lines).map { [.explain("Importeren", [$0])] } ?? []
    case (.verder, .proef(let proef)): return [.push(VraagScreen.importeren(proef))]
    case (.verder, .klaar): return [.home]
    }
  }

  /// After the proof it may turn out that a file is no longer the same: then this is looked at anew.
  mutating func finished(_ result: JobResult, _ world: World) -> [Effect] {
    if let sentence = result.zin { return [.say(sentence)] }
    if case .proef(let proef, let changed) = result {
      self = InvoerScreen(proef: proef)
      return [
        .say(
          "Sinds de proef gewijzigd: \(changed.joined(separator: ", ")). Er is niets vastgelegd; "
            + "bekijk deze nieuwe proef.")
      ]
    }
    return InvoerScreen.page(result).map { [.replace($0)] } ?? []
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let lines = lines
    Table(
      columns: [TableColumn("", .flex(1))], count: lines.count,
      groups: groups.map { TableGroup(title: $0.title, count: $0.lines.count) }
    ) { TableRow([lines[$0]]) }.draw(in: rect, on: &canvas, list)
  }

  // MARK: - Lines

  private static func groups(
    _ verslag: Invoerverslag, _ bestanden: [Invoerpakket.Bestand]
  ) -> [(title: String, lines: [String])] {
    let files = Dictionary(bestanden.map { ($0.soort, $0) }) { first, _ in first }
    let counts = Invoertekst.tellingen(verslag).map { soort, text in
      guard let file = files[soort] else { return text }
      let rows = counted(file.regels, "regel", "regels")
      let name = file.naam.split(separator: "/").last.map(String.init) ?? file.naam
      return text.padded(to: 42) + "  \(rows) in \(name)"
    }
    let missing = bestanden.isEmpty ? [] : Invoersoort.allCases.filter { files[$0] == nil }
    let none = missing.map { $0.rawValue.padded(to: 14) + "geen bestand" }
    let warnings = Invoertekst.waarschuwingen(verslag)
    let all = [
      (bestanden.isEmpty ? "INGEVOERD" : "BESTANDEN", counts + none),
      ("NIEUWE PROCESREGISSEURS, niet actief en zonder rechten", verslag.medewerkers),
      ("WAARDEN DIE DIT HUIS NIET KENT, bewaard zoals ze er staan", Invoertekst.onbekend(verslag)),
      ("WAARSCHUWINGEN", warnings),
    ]
    return all.filter { !$0.1.isEmpty }
  }
}

/// The faults for which nothing was imported.
struct InvoerfoutenScreen: Screen {
  enum Action { case lezen }

  let afwijzing: Invoerafwijzing
  private var list = ListState()

  init(afwijzing: Invoerafwijzing) { self.afwijzing = afwijzing }

  func page(_ world: World) -> Page {
    Page(
      title: "Importeren: fouten", centre: counted(afwijzing.regels.count, "fout", "fouten"),
      ribbon: .pad(world, at: nil),
      status: "Er is niets vastgelegd. Verbeter de bestanden en doe de proef opnieuw.",
      pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [Binding([.enter], .lezen, "hele regel")]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: afwijzing.regels.count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    guard let line = list.row(of: afwijzing.regels) else { return [] }
    return [
      .explain(
        "Fout in een bestand",
        [line, "Alle fouten in een bestand zetten kan op de opdrachtregel:", afwijzing.opdracht])
    ]
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let lines = afwijzing.regels
    let whole = list.row(of: lines).map { Paragraph($0) }
    let height = min(6, whole?.lines(width: rect.width - 2).count ?? 0) + 1
    let (upper, lower) = rect.splitBottom(rect.height >= 12 ? height : 0)
    Table(columns: [TableColumn("", .flex(1))], count: lines.count) {
      TableRow([lines[$0]])
    }.draw(in: upper, on: &canvas, list)
    whole?.draw(in: lower.inset(top: 1, left: 1, right: 1), on: &canvas)
  }
}
