import VHDomain

/// The ZRM of a person: domains down, measurements across, and one column to fill in with digits.
///
/// A digit is a score, 0 is not assessed; arrows move. Enter asks the day and what is still missing.
struct ZRMScreen: Screen {
  enum Action { case vastleggen, wissen, persoon, geen, waarom }

  let nummer: Nummer<Casus>
  private var place = 0
  private var row = 0
  /// What was typed, by domain; 0 is not assessed.
  private(set) var scores: [String: Int] = [:]

  init(nummer: Nummer<Casus>, _ world: World) { self.nummer = nummer }

  /// Why there is nothing to measure or show.
  static func leeg(_ world: World) -> String {
    world.view.room.isGedeeld
      ? "Metingen staan niet op een gedeeld scherm." : "In deze casus staat nog niemand."
  }

  private func casus(_ world: World) -> Casus? { world.view[nummer]?.inhoud }

  private func persoon(_ world: World) -> Nummer<Persoon>? {
    let people = casus(world)?.betrokkenen ?? []
    let ordered = people.filter(\.hoofd) + people.filter { !$0.hoofd }
    return ordered.isEmpty ? nil : ordered[place % ordered.count].persoon
  }

  private func overview(_ world: World) -> ZRMoverzicht? {
    guard let casus = casus(world), let person = persoon(world) else { return nil }
    return world.view.zrm(person, in: casus).first
  }

  func page(_ world: World) -> Page {
    // Whose it is never makes room: initials beside the number, the name where there is place.
    let who = persoon(world).map(world.view.typering) ?? ""
    let short = persoon(world).map { "  \(world.view.initialen($0))" } ?? ""
    let domains = overview(world)?.versie.domeinen.count ?? 0
    return Page(
      title: "ZRM bij \(nummer)\(short)", centre: who, ribbon: .pad(world, at: .procesregie),
      status: scores.isEmpty
        ? "1 acuut, 2 niet, 3 beperkt, 4 voldoende, 5 volledig zelfredzaam; 0 niet beoordeeld."
        : "\(scores.count) van \(domains) ingevuld; Enter gaat naar de datum en legt vast.")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = overview(world) == nil ? Self.leeg(world) : nil
    let digits = (0...5).map { Key.character(Character(String($0))) }
    return [
      Binding(digits, .waarom, "score", disabled: none, name: "0-5"),
      Binding(
        [.enter], .vastleggen, "vastleggen",
        disabled: none ?? (scores.isEmpty ? "Vul eerst scores in: 1 tot en met 5, of 0." : nil)),
      Binding([.backspace], .wissen, "wissen", disabled: scores.isEmpty ? "Er is niets." : nil),
      Binding([.tab], .persoon, "andere persoon", disabled: none),
      Binding(
        ["t"], .geen, "geen eindmeting",
        disabled: none
          ?? (casus(world)?.zrm.isEmpty != false ? "Er is nog niets gemeten." : nil),
        footer: false),
      Binding(["w"], .waarom, "uitleg"),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    guard let overview = overview(world) else { return nil }
    let domains = overview.versie.domeinen
    switch key {
    case .up: row = max(0, row - 1)
    case .down: row = min(domains.count - 1, row + 1)
    case .home: row = 0
    case .end: row = domains.count - 1
    case .character(let digit):
      guard let number = digit.wholeNumberValue, digit.isASCII else { return nil }
      guard (0...5).contains(number) else {
        return [.say("\(number) is geen score; kies 1 tot en met 5, of 0 voor niet beoordeeld.")]
      }
      scores[domains[row].naam] = number
      row = min(domains.count - 1, row + 1)
    default: return nil
    }
    return []
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .wissen:
      scores = [:]
      row = 0
      return []
    case .persoon:
      place += 1
      scores = [:]
      return []
    case .geen: return [.push(VervolgForms.zonderEindmeting(nummer, world))]
    case .waarom:
      return [
        .explain(
          "ZRM",
          [
            "1 acute problematiek, 2 niet zelfredzaam, 3 beperkt, 4 voldoende, 5 volledig zelfredzaam.",
            "0 is niet beoordeeld; dan vraagt het programma waarom. Dat telt nooit als laag of hoog.",
            "Een score van 1 of 2 vraagt een doel of actie op dat leefgebied, of een reden waarom niet.",
            "Alleen metingen van dezelfde versie worden vergeleken: + is beter, - is slechter dan de vorige.",
          ])
      ]
    case .vastleggen:
      guard let person = persoon(world), let version = overview(world)?.versie else { return [] }
      return [.push(ZRMForm.vastleggen(nummer, person, version, scores, world))]
    }
  }

  mutating func resumed(_ world: World) {
    guard let last = overview(world)?.metingen.last, last.op == world.today else { return }
    scores = [:]
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    guard let overview = overview(world) else {
      Paragraph(Self.leeg(world)).draw(
        in: rect.inset(top: 1, left: 1, right: 1), on: &canvas)
      return
    }
    var state = ListState()
    state.selected = row
    Self.table(overview, in: rect.width, nu: now).draw(in: rect, on: &canvas, state)
  }

  /// Domains down, as many measurements across as fit, the difference between the last two.
  ///
  /// - Parameter nu: what is typed now, for a column of its own; nil where nothing is filled in.
  static func table(
    _ overview: ZRMoverzicht, in width: Int, nu: ((String) -> String)? = nil
  ) -> Table {
    let shown = overview.metingen.suffix(max(1, (width - 50) / 12))
    return Table(
      columns: [TableColumn(overview.versie.naam, .flex(1), least: 24)]
        + shown.map { TableColumn($0.op.metJaar, .fixed(11), .right) }
        + [TableColumn("verschil", .fixed(8), .right)]
        + (nu == nil ? [] : [TableColumn("nu", .fixed(5), .right)]),
      rows: overview.versie.domeinen.map { domain in
        TableRow(
          [domain.naam] + shown.map { cell($0, domain.naam) }
            + [arrow(overview.verschil(domain.naam))] + (nu.map { [$0(domain.naam)] } ?? []))
      }, isNumbered: false)
  }

  private func now(_ domain: String) -> String {
    scores[domain].map { $0 == 0 ? "n.b." : "\($0)" } ?? "."
  }

  /// A low score is marked by a sign, not by colour.
  private static func cell(_ measured: ZRMMeting, _ domain: String) -> String {
    guard measured.scores.contains(where: { $0.domein == domain }) else { return "" }
    guard let score = measured.score(domain) else { return "n.b." }
    return "\(score == 1 ? "!!" : score == 2 ? "!" : "") \(score)"
  }

  private static func arrow(_ difference: Int?) -> String {
    guard let difference else { return "" }
    return difference == 0 ? "=" : difference > 0 ? "+\(difference)" : "\(difference)"
  }
}

/// What is asked once the scores stand.
enum ZRMForm {
  static func vastleggen(
    _ nummer: Nummer<Casus>, _ persoon: Nummer<Persoon>, _ versie: ZRMversie,
    _ scores: [String: Int], _ world: World
  ) -> FormScreen {
    let open = versie.domeinen.filter { (scores[$0.naam] ?? 0) == 0 }
    let low = versie.domeinen.filter { [1, 2].contains(scores[$0.naam] ?? 0) }
    let notAssessed: [FormField] =
      open.isEmpty
      ? []
      : [
        .text(
          "nietBeoordeeld", "Niet beoordeeld",
          help: "waarom: \(dutchList(open.map(\.naam)))", isRequired: true)
      ]
    let withoutAction: [FormField] =
      low.isEmpty
      ? []
      : [
        .text(
          "zonderActie", "Laag zonder actie",
          help: "alleen als er geen doel of actie komt voor \(dutchList(low.map(\.naam)))")
      ]
    return FormScreen(
      title: "ZRM vastleggen bij \(nummer)",
      intro: "\(scores.values.count { $0 > 0 }) van \(versie.domeinen.count) domeinen beoordeeld.",
      fields: [
        .day("op", "Gemeten op", today: world.today, side: .terug, voorstel: world.today),
        .day(
          "informatieVan", "Informatie van", today: world.today, side: .terug,
          help: "de oudste informatie die is gebruikt"),
      ] + notAssessed + withoutAction
    ) { form, world in
      let measured = versie.domeinen.map { domain -> ZRMMeting.Score in
        let score = (scores[domain.naam] ?? 0) == 0 ? nil : scores[domain.naam]
        return ZRMMeting.Score(
          domein: domain.naam, score: score,
          reden: score == nil ? form.optionalText("nietBeoordeeld") : nil,
          zonderActie: (score ?? 5) <= 2 ? form.optionalText("zonderActie") : nil)
      }
      return .run(
        .bijCasus(
          nummer,
          .meten(
            ZRMMeting(
              persoon: persoon, op: form.date("op") ?? world.today, versie: versie.id,
              scores: measured, informatieVan: form.date("informatieVan")))))
    }
  }
}
