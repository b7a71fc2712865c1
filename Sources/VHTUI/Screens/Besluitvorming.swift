import VHDomain

/// A decision being made, one question at a time: outcome, what the outcome needs, reading back.
///
/// Which questions follow is data of the domain (`Besluit.vereist`); nothing is chosen beforehand.
struct Besluitvorming {
  enum Outcome {
    case moved
    case say(String)
    case explain(String, Refusal)
    case record(Besluit)
    case ignored
  }

  let nummer: Nummer<Casus>
  let orgaan: Besluitorgaan?
  let deelnemers: [String]
  private(set) var besluit = Besluit()
  private(set) var gevraagd = 0
  private var keuze = KeuzeLijst()
  private var tekst = Form([])
  private var allePartners = false
  private var eigenWoorden = false

  init(_ nummer: Nummer<Casus>, orgaan: Besluitorgaan?, deelnemers: [String]) {
    self.nummer = nummer
    self.orgaan = orgaan
    self.deelnemers = deelnemers
  }

  /// The question that is open; nil for the outcome and for reading back.
  var veld: Besluitveld? {
    guard let uitkomst = besluit.uitkomst else { return nil }
    let fields = Besluit.vereist(uitkomst, orgaan)
    return fields.indices.contains(gevraagd) ? fields[gevraagd] : nil
  }

  var isVoorlezen: Bool { besluit.uitkomst != nil && veld == nil }
  var isBegonnen: Bool { besluit.uitkomst != nil }
  var takesText: Bool { veld.map { isText($0) } ?? false }
  var pending: String { keuze.pending }

  // MARK: - Keys

  mutating func handle(_ key: Key, _ world: World) -> Outcome {
    if key == .escape { return back() }
    if isVoorlezen { return key == .enter ? .record(besluit) : .ignored }
    if takesText { return handleText(key, world) }
    if veld == .reden, key == "t" {
      eigenWoorden = true
      return start(world)
    }
    let options = options(world)
    switch keuze.handle(key, options) {
    case .chosen(let option): return take(option, world)
    case .missing(let number): return .say("Nummer \(number) staat er niet bij.")
    case .moved: return key == .enter ? .say("Kies eerst een nummer.") : .moved
    case .ignored: return .ignored
    }
  }

  /// Takes pasted text where text is asked; false where it is not.
  mutating func paste(_ text: String) -> Bool {
    guard takesText else { return false }
    _ = tekst.paste(text)
    return true
  }

  private mutating func back() -> Outcome {
    guard isBegonnen else { return .ignored }
    keuze = KeuzeLijst()
    if allePartners {
      allePartners = false
    } else if eigenWoorden, veld == .reden {
      eigenWoorden = false
    } else if gevraagd > 0 {
      gevraagd -= 1
      allePartners = false
    } else {
      besluit = Besluit()
    }
    if let veld, isText(veld) { tekst = form(veld, nil) }
    return .moved
  }

  private mutating func take(_ option: KeuzeLijst.Optie, _ world: World) -> Outcome {
    guard let veld else { return takeOutcome(option, world) }
    if option.id == Self.others {
      allePartners = true
      keuze = KeuzeLijst()
      return .moved
    }
    set(veld, option.id, label: option.label)
    return next(world)
  }

  private mutating func takeOutcome(_ option: KeuzeLijst.Optie, _ world: World) -> Outcome {
    guard let uitkomst = Uitkomst(rawValue: option.id) else { return .ignored }
    if let refusal = world.view.bezwaar(tegen: uitkomst, bij: nummer, orgaan: orgaan) {
      keuze = KeuzeLijst()
      return .explain("\(uitkomst.keuze.metHoofdletter) kan nog niet", refusal)
    }
    besluit = Besluit(uitkomst)
    besluit.orgaan = orgaan
    gevraagd = 0
    return start(world)
  }

  private mutating func next(_ world: World) -> Outcome {
    gevraagd += 1
    allePartners = false
    eigenWoorden = false
    return start(world)
  }

  /// Makes the next question ready.
  private mutating func start(_ world: World) -> Outcome {
    keuze = KeuzeLijst()
    if let veld, isText(veld) { tekst = form(veld, world.today) }
    return .moved
  }

  private mutating func handleText(_ key: Key, _ world: World) -> Outcome {
    guard let veld, key != "?" || tekst.isTyping else { return .ignored }
    guard tekst.handle(key) == .submitted else { return .moved }
    if veld == .terugOp {
      guard let day = tekst.date("veld") else {
        return .say("Typ een dag na vandaag, bijvoorbeeld do of over 2 wk.")
      }
      besluit.terugOp = day
      return next(world)
    }
    let text = tekst.text("veld")
    guard !text.isBlank else { return .say("Schrijf het in één zin.") }
    set(veld, text, label: text)
    return next(world)
  }

  // MARK: - Questions

  private static let others = "andere-partner"

  private func isText(_ veld: Besluitveld) -> Bool {
    switch veld {
    case .vraag, .terugOp: true
    case .reden: eigenWoorden || !Self.codedReasons.contains(besluit.uitkomst ?? .procesregie)
    default: false
    }
  }

  /// The routine outcomes, for which the house has coded reasons.
  private static let codedReasons: [Uitkomst] = [
    .doorgeleid, .adviesGegeven, .geenActie, .gekoppeld, .partnerPaktOp,
  ]

  private func form(_ veld: Besluitveld, _ today: Datum?) -> Form {
    if veld == .terugOp, let today {
      return Form([.day("veld", "Terug op", today: today, side: .vooruit)])
    }
    return Form([.text("veld", veld == .vraag ? "Vraag" : "Reden")])
  }

  func options(_ world: World) -> [KeuzeLijst.Optie] {
    guard let veld else {
      let outcomes = orgaan == .screening ? Uitkomst.screening : Uitkomst.triage
      return outcomes.map { uitkomst in
        let refusal = world.view.bezwaar(tegen: uitkomst, bij: nummer, orgaan: orgaan)
        return .init(uitkomst.rawValue, name(uitkomst, world), reden: refusal?.zinnen.first)
      }
    }
    return options(veld, world)
  }

  /// The outcome as this table would put it.
  private func name(_ uitkomst: Uitkomst, _ world: World) -> String {
    switch uitkomst {
    case .naarTriage where !world.house.heeftTriage: "casus, naar een tafel die besluit"
    case .procesregie where world.view[nummer]?.inhoud.isVoorlopig == true:
      "procesregie, bekrachtigt de spoed"
    default: uitkomst.keuze
    }
  }

  private func options(_ veld: Besluitveld, _ world: World) -> [KeuzeLijst.Optie] {
    let house = world.house
    switch veld {
    case .partner: return partners(world)
    case .reden: return named(house.routeredenen.geldig(op: world.today))
    case .casus:
      return world.view.lopend(bij: nummer).map {
        .init($0.nummer.description, "\($0.nummer)  \(world.view.initialen($0.inhoud))")
      }
    case .risico, .complexiteit: return Ernst.allCases.map { .init($0.rawValue, $0.rawValue) }
    case .traject: return named(house.trajecten.geldig(op: world.today))
    case .procesregisseur:
      return named(people(world).filter { $0.rollen.contains(.procesregisseur) })
    case .grondslag: return named(house.grondslagen.geldig(op: world.today))
    case .vervolg: return named(people(world))
    case .vraag, .terugOp: return []
    }
  }

  private func people(_ world: World) -> [Medewerker] {
    world.view.medewerkers.filter { $0.actief(op: world.today) }
  }

  private func named(_ list: [some Benoemd]) -> [KeuzeLijst.Optie] {
    list.map { .init($0.id, $0.naam) }
  }

  /// The participants of this table first; the others behind one more key.
  private func partners(_ world: World) -> [KeuzeLijst.Optie] {
    let all = world.house.partners.geldig(op: world.today)
    let own = named(all.filter { deelnemers.contains($0.id) })
    if allePartners || own.count > 8 {
      return own + named(all.filter { !deelnemers.contains($0.id) })
    }
    return own + [.init(Self.others, "een andere partner …")]
  }

  private mutating func set(_ veld: Besluitveld, _ value: String, label: String) {
    switch veld {
    case .partner: besluit.partner = value
    case .reden: besluit.reden = label
    case .vraag: besluit.vraag = value
    case .terugOp: besluit.terugOp = Datum(value)
    case .casus: besluit.casus = Nummer(value)
    case .risico: besluit.risico = Ernst(rawValue: value)
    case .complexiteit: besluit.complexiteit = Ernst(rawValue: value)
    case .traject: besluit.traject = value
    case .procesregisseur: besluit.procesregisseur = value
    case .grondslag: besluit.grondslag = value
    case .vervolg: besluit.vervolg = value
    }
  }

  // MARK: - Drawing

  /// The keys of the question: its numbers as one, `1-6 kies`, and the way to one's own words where
  /// the house's coded reasons are offered.
  func choices<Action>(_ action: Action, _ world: World) -> [Binding<Action>] {
    let count = takesText ? 0 : options(world).count
    let numbers = KeuzeLijst.binding(
      action, besluit.uitkomst == nil ? "uitkomst" : "kies", count: count, pinned: true,
      withEnter: false)
    let hasOwnWords = veld == .reden && !takesText
    return [numbers] + (hasOwnWords ? [Binding(["t"], action, "eigen woorden", pinned: true)] : [])
  }

  /// The heading above the question: what is asked now.
  ///
  /// The question stays whole: in large print how to answer it goes first.
  func heading(width: Int) -> String {
    guard let uitkomst = besluit.uitkomst else { return "UITKOMST     kies een nummer" }
    let name = uitkomst.keuze.uppercased()
    guard let veld else { return "\(name)     klopt dit?" }
    let how = isText(veld) ? "typ, dan Enter" : "kies een nummer"
    let own = veld == .reden && !isText(veld) ? ", of t voor eigen woorden" : ""
    let forms = [
      "\(name)     \(veld.vraag) \(how)\(own)", "\(name)     \(veld.vraag) \(how)",
      "\(name)  \(veld.vraag)",
    ]
    return forms.first { $0.columns <= width } ?? veld.vraag
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    canvas.write(
      " " + heading(width: rect.width - 1), at: rect.origin, style: .group, width: rect.width)
    let body = rect.inset(top: 1)
    if isVoorlezen {
      drawReading(in: body, on: &canvas, world)
    } else if takesText {
      tekst.draw(
        in: body.inset(top: body.height > 3 ? 1 : 0, left: 1, right: 1), on: &canvas)
    } else {
      keuze.draw(options(world), in: body, on: &canvas)
    }
  }

  /// What can be decided, while the room is still at another step: no number, nothing to choose.
  func drawAside(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    guard let uitkomst = besluit.uitkomst else {
      return keuze.draw(options(world), in: rect, on: &canvas, isOpen: false)
    }
    canvas.write(" Begonnen: \(uitkomst.keuze).", at: rect.origin, width: rect.width)
  }

  private func drawReading(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let paragraphs = world.view.voorlezen(besluit, bij: nummer)
    let airy = Paragraph(paragraphs.joined(separator: "\n\n"))
    let inner = rect.inset(left: 4, right: 2)
    let lines = airy.lines(width: inner.width).count
    canvas.park(at: rect.origin)
    // All of it is read back, so the empty rows go first when there is little room.
    if lines < rect.height {
      airy.draw(in: inner.inset(top: 1), on: &canvas)
    } else {
      Paragraph(paragraphs.joined(separator: "\n")).draw(in: inner, on: &canvas)
    }
  }
}
