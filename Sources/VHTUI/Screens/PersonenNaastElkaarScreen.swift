import VHDomain

/// Two persons beside each other: what is the same, what is not, and whether they are two.
///
/// Putting two records together never happens by itself, and is for who may correct (R-96).
struct PersonenNaastElkaarScreen: Screen {
  enum Action { case een, ander, nietDezelfde, tochOnzeker, samenvoegen }

  let een: Nummer<Persoon>
  let ander: Nummer<Persoon>

  func page(_ world: World) -> Page {
    Page(
      title: "\(een) naast \(ander)", ribbon: .pad(world, at: nil),
      status: judged(world) == nil
        ? "Niets wordt vanzelf samengevoegd." : "Dit is al beoordeeld.")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let isJudged = judged(world) != nil
    let trial = Command.nietDezelfde(een, ander, reden: "proef")
    let back = Command.tochOnzeker(een, ander, reden: "proef")
    let merge = merging(isJudged, world)
    // The line has no room for all: who may merge reads that rather than what 2 does.
    return [
      Binding([.enter, "1"], .een, "links"),
      Binding(["2"], .ander, "rechts", footer: merge.isEmpty),
    ] + merge + [
      Binding(
        ["n"], .nietDezelfde, "niet dezelfde", disabled: world.disabled(trial), footer: !isJudged),
      Binding(
        ["h"], .tochOnzeker, "herroepen", disabled: world.disabled(back), footer: isJudged),
    ]
  }

  /// For who may correct, as long as nobody said that they are two.
  private func merging(_ isJudged: Bool, _ world: World) -> [Binding<Action>] {
    guard world.view.medewerker?.rollen.contains(.beheerder) == true else { return [] }
    return [
      Binding(
        ["k"], .samenvoegen, "samenvoegen",
        disabled: isJudged
          ? "Iemand schreef op dat dit twee personen zijn; herroep dat eerst (h)." : nil)
    ]
  }

  private func judged(_ world: World) -> Personenoordeel? {
    world.view[een]?.inhoud.oordeel(over: ander)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    let (een, ander) = (een, ander)
    switch action {
    case .een: return [.push(PersoonScreen(nummer: een))]
    case .ander: return [.push(PersoonScreen(nummer: ander))]
    case .samenvoegen: return [.push(SamenvoegForms.samenvoegen(een, ander, world))]
    case .nietDezelfde:
      return [
        .push(form("zijn niet dezelfde persoon") { .nietDezelfde(een, ander, reden: $0) })
      ]
    case .tochOnzeker:
      return [.push(form("toch misschien dezelfde") { .tochOnzeker(een, ander, reden: $0) })]
    }
  }

  private func form(_ what: String, _ command: @escaping (String) -> Command) -> FormScreen {
    FormScreen(
      title: "\(een) en \(ander) \(what)",
      intro: "Wat u opschrijft, blijft met uw naam bij beide personen staan.",
      fields: [.text("reden", "Waaruit blijkt dat", isRequired: true)]
    ) { form, _ in .run(command(form.text("reden"))) }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    if world.view.room.isGedeeld { return NaastElkaar.refuse(in: inner, on: &canvas) }
    guard let left = world.view[een]?.inhoud.gegevens,
      let right = world.view[ander]?.inhoud.gegevens
    else {
      Paragraph("\(een) of \(ander) is niet gevonden.").draw(in: inner, on: &canvas)
      return
    }
    let rows = NaastElkaar(
      kop: (een.description, ander.description),
      rijen: PersonenNaastElkaarScreen.facts.map { ($0.0, $0.1(left) ?? "", $0.1(right) ?? "") }
        + [("Dossiers", dossiers(een, world), dossiers(ander, world))])
    let used = rows.draw(in: inner, on: &canvas)
    Fields(reasons(world), valueColumn: 13)
      .draw(in: inner.inset(top: min(used + 1, inner.height)), on: &canvas)
  }

  private func reasons(_ world: World) -> [Fields.Row] {
    let alike = world.view.vergelijk(een, ander)
    let verdict = judged(world).map {
      "niet dezelfde: \($0.reden) (\($0.door), \($0.op.lang))"
    }
    return [
      ("Lijken op", alike?.niveau.omschrijving ?? "weinig gelijk"),
      ("Voor", alike?.redenen.joined(separator: "; ") ?? ""),
      ("Tegen", alike?.tegen.joined(separator: "; ") ?? ""), ("Beoordeeld", verdict ?? ""),
    ].filter { !$0.1.isEmpty }.map { Fields.Row($0.0, $0.1) }
  }

  private func dossiers(_ nummer: Nummer<Persoon>, _ world: World) -> String {
    let all = world.view.dossiers(van: nummer)
    let cases = all.count { $0.soort == .casus }
    return
      "\(counted(cases, "casus", "casussen")), \(counted(all.count - cases, "melding", "meldingen"))"
  }

  private static let facts: [(String, @Sendable (Persoonsgegevens) -> String?)] = [
    ("Voornamen", { $0.voornamen }), ("Achternaam", { name($0) }),
    ("Geboren", { $0.geboortedatum?.kort }), ("Geslacht", { $0.geslacht?.rawValue }),
    ("Adres", { $0.adresGeheim == true ? "geheim" : $0.adres }),
    ("Woonplaats", { Persoonsgegevens.plaatsnaam($0.woonplaats) }),
    ("Ook bekend als", { $0.aliassen?.joined(separator: ", ") }),
  ]

  private static func name(_ data: Persoonsgegevens) -> String {
    [data.tussenvoegsel ?? "", data.achternaam].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// Two meldingen beside each other, with why they are likely one.
struct MeldingenNaastElkaarScreen: Screen {
  enum Action { case een, ander }

  let paar: Dubbelmelding

  func page(_ world: World) -> Page {
    Page(
      title: "\(paar.een) naast \(paar.ander)", ribbon: .pad(world, at: nil),
      status: "Samenvoegen kan hier niet en gebeurt nooit vanzelf.")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let isOpen = Dossiers.open(paar.een, world) != nil
    let none = isOpen ? nil : "Een detentiemelding heeft hier geen eigen pagina."
    return [
      Binding([.enter, "1"], .een, "links", disabled: none),
      Binding(["2"], .ander, "rechts", disabled: none),
    ]
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    [Dossiers.open(action == .een ? paar.een : paar.ander, world)].compactMap { $0 }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    if world.view.room.isGedeeld { return NaastElkaar.refuse(in: inner, on: &canvas) }
    let (left, right) = (facts(paar.een, world), facts(paar.ander, world))
    let rows = NaastElkaar(
      kop: (paar.een.description, paar.ander.description),
      rijen: zip(left, right).map { ($0.0, $0.1, $1.1) })
    let used = rows.draw(in: inner, on: &canvas)
    Fields([Fields.Row("Waarom", paar.redenen.joined(separator: "; "))], valueColumn: 13)
      .draw(in: inner.inset(top: min(used + 1, inner.height)), on: &canvas)
  }

  private func facts(_ nummer: RecordNummer, _ world: World) -> [(String, String)] {
    if let data = Nummer<Detentiemelding>(nummer).flatMap({ world.view[$0] })?.inhoud.gegevens {
      return [
        ("Datum", data.datum?.lang ?? ""), ("Richting", data.richting?.rawValue ?? ""),
        ("Wie", data.persoon.map(world.view.typering) ?? ""), ("Gemeente", data.gemeente ?? ""),
        ("Inrichting", data.inrichting ?? ""),
      ]
    }
    guard let melding = Nummer<Melding>(nummer).flatMap({ world.view[$0] })?.inhoud else {
      return []
    }
    let data = melding.gegevens
    return [
      ("Ontvangen", data.ontvangenOp?.lang ?? ""),
      ("Bron", data.bron.map(world.house.bronnen.naam) ?? ""),
      ("Soort", data.soort.map(world.house.meldingsoorten.naam) ?? ""),
      ("Politiecode", data.politiecode ?? ""),
      ("Wie", data.betrokkenen.map { world.view.typering($0.persoon) }.joined(separator: "; ")),
      ("Staat", melding.status.rawValue.replacing("-", with: " ")), ("Aanleiding", data.aanleiding),
    ]
  }
}

/// Labels with two values each, side by side; a `=` stands between what is the same.
struct NaastElkaar {
  var kop: (String, String)
  var rijen: [(label: String, links: String, rechts: String)]

  /// What stands here where others look along: nobody is compared there.
  static func refuse(in rect: Rect, on canvas: inout Canvas) {
    canvas.park(at: rect.origin)
    Paragraph("Op een gedeeld scherm wordt niemand vergeleken; doe dit op uw eigen plek.")
      .draw(in: rect, on: &canvas)
  }

  /// Draws the rows that say something and answers the lines they take.
  func draw(in rect: Rect, on canvas: inout Canvas) -> Int {
    let label = min(15, rect.width / 3)
    let width = max(1, (rect.width - label - 3) / 2)
    canvas.write(kop.0, at: at(rect, label, 0), style: .heading, width: width)
    canvas.write(kop.1, at: at(rect, label + width + 3, 0), style: .heading, width: width)
    var line = 1
    canvas.say(.text(aloud), in: rect)
    canvas.clipped(to: rect) { canvas in
      canvas.park(at: rect.origin)
      for row in rijen where !(row.links.isEmpty && row.rechts.isEmpty) {
        let isSame = row.links == row.rechts
        let left = row.links.wrapped(to: width)
        let right = row.rechts.wrapped(to: width)
        let style: Style = isSame ? [] : .bold
        canvas.write(row.label, at: at(rect, 0, line), style: .heading, width: label - 1)
        if isSame { canvas.write("=", at: at(rect, label + width + 1, line)) }
        for (step, text) in left.enumerated() {
          canvas.write(text, at: at(rect, label, line + step), style: style, width: width)
        }
        for (step, text) in right.enumerated() {
          canvas.write(
            text, at: at(rect, label + width + 3, line + step), style: style, width: width)
        }
        line += max(1, left.count, right.count)
      }
    }
    return line
  }

  /// Label by label, both values.
  private var aloud: [String] {
    ["Links \(kop.0), rechts \(kop.1)."]
      + rijen.filter { !($0.links.isEmpty && $0.rechts.isEmpty) }.map { row in
        row.links == row.rechts
          ? "\(row.label), gelijk: \(row.links)"
          : "\(row.label): links \(NaastElkaar.orEmpty(row.links)), "
            + "rechts \(NaastElkaar.orEmpty(row.rechts))"
      }
  }

  private static func orEmpty(_ text: String) -> String { text.isEmpty ? "leeg" : text }

  private func at(_ rect: Rect, _ column: Int, _ row: Int) -> Point {
    Point(column: rect.column + column, row: rect.row + row)
  }
}
