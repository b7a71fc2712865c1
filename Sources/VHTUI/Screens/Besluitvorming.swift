import VHDomain

/// A decision being made, one question at a time: outcome, what the outcome needs, what the rules
/// warn about, reading back.
///
/// Which questions follow is data of the domain (`Besluit.vereist`); no outcome is chosen beforehand,
/// and what is read aloud is final: all that may be asked is asked before.
struct Besluitvorming {
  enum Outcome {
    case moved
    case say(String)
    case explain(String, Refusal)
    case record(Besluit, [Aanvaarding])
    case ignored
  }

  let nummer: Nummer<Casus>
  let orgaan: Besluitorgaan?
  let deelnemers: [String]
  private(set) var besluit = Besluit()
  private(set) var gevraagd = 0
  private(set) var keuze = KeuzeLijst()
  private(set) var tekst = Form([])
  private(set) var allePartners = false
  private(set) var eigenWoorden = false
  /// What the rules warn about once all questions are answered.
  private(set) var waarschuwing: Refusal?
  /// Why the decision is taken all the same, rule by rule.
  private(set) var aanvaard: [Aanvaarding] = []

  init(_ nummer: Nummer<Casus>, orgaan: Besluitorgaan?, deelnemers: [String]) {
    self.nummer = nummer
    self.orgaan = orgaan
    self.deelnemers = deelnemers
  }

  /// The question that is open; nil for the outcome, a warning and reading back.
  var veld: Besluitveld? {
    guard let uitkomst = besluit.uitkomst else { return nil }
    let fields = Besluit.vereist(uitkomst, orgaan)
    return fields.indices.contains(gevraagd) ? fields[gevraagd] : nil
  }

  var isBegonnen: Bool { besluit.uitkomst != nil }
  /// Whether a rule warns and the reason to go on is asked.
  var isWaarschuwing: Bool {
    isBegonnen && veld == nil && waarschuwing != nil && aanvaard.isEmpty
  }
  var isVoorlezen: Bool { isBegonnen && veld == nil && !isWaarschuwing }
  var takesText: Bool { isWaarschuwing || veld.map { isText($0) } ?? false }
  var pending: String { keuze.pending }
  /// Whether Enter takes over what was known before, as for the traject.
  var isVoorgesteld: Bool { veld == .traject && keuze.isPointed }

  // MARK: - Keys

  mutating func handle(_ key: Key, _ world: World) -> Outcome {
    if key == .escape { return back(world) }
    if isVoorlezen { return key == .enter ? .record(besluit, aanvaard) : .ignored }
    if takesText { return handleText(key, world) }
    if veld == .reden, key == "t" {
      eigenWoorden = true
      return open(world)
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

  private mutating func back(_ world: World) -> Outcome {
    guard isBegonnen else { return .ignored }
    keuze = KeuzeLijst()
    if isVoorlezen, waarschuwing != nil {
      let reason = aanvaard.first?.reden ?? ""
      aanvaard = []
      tekst = Self.form("Reden", reason)
      return .moved
    }
    if allePartners {
      allePartners = false
    } else if eigenWoorden, veld == .reden {
      eigenWoorden = false
    } else if gevraagd > 0 {
      waarschuwing = nil
      gevraagd -= 1
      allePartners = false
    } else {
      besluit = Besluit()
    }
    return open(world)
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
    return open(world)
  }

  private mutating func next(_ world: World) -> Outcome {
    gevraagd += 1
    allePartners = false
    eigenWoorden = false
    return veld == nil ? weigh(world) : open(world)
  }

  /// Makes the question ready: with what was answered before, and what is known already as a
  /// proposal that Enter takes over.
  private mutating func open(_ world: World) -> Outcome {
    keuze = KeuzeLijst()
    guard let veld else { return .moved }
    if isText(veld) {
      tekst = form(veld, world.today)
    } else if let known = known(veld, world) {
      keuze.point(at: known)
    }
    return .moved
  }

  /// All is answered: asks the domain before anything is read aloud.
  ///
  /// What blocks sends back to the last question; what warns asks for a reason.
  private mutating func weigh(_ world: World) -> Outcome {
    keuze = KeuzeLijst()
    aanvaard = []
    waarschuwing = nil
    guard let refusal = world.refusal(.besluiten(nummer, besluit)) else { return .moved }
    guard refusal.isPasseerbaar else {
      gevraagd -= 1
      _ = open(world)
      return .explain("Dit besluit kan zo niet", refusal)
    }
    waarschuwing = refusal
    tekst = Self.form("Reden", "")
    return .moved
  }

  private mutating func handleText(_ key: Key, _ world: World) -> Outcome {
    guard key != "?" || tekst.isTyping else { return .ignored }
    guard tekst.handle(key) == .submitted else { return .moved }
    let text = tekst.text("veld")
    if veld == .terugOp {
      guard let day = tekst.date("veld") else {
        return .say("Typ een dag na vandaag, bijvoorbeeld do of over 2 wk.")
      }
      besluit.terugOp = day
      return next(world)
    }
    guard !text.isBlank else { return .say("Schrijf het in één zin.") }
    guard let veld else { return pass(text) }
    set(veld, text, label: text)
    return next(world)
  }

  /// Goes on in spite of a warning, with the reason.
  private mutating func pass(_ reason: String) -> Outcome {
    let rules = Set(waarschuwing?.findings.map(\.rule) ?? []).sorted()
    aanvaard = rules.map { Aanvaarding(regel: $0, reden: reason) }
    return .moved
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
}
