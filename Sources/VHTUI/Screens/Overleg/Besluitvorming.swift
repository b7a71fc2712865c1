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
  /// Who sat at the table when this began; who is there now is asked of the view.
  let deelnemers: [String]
  private(set) var besluit = Besluit()
  private(set) var gevraagd = 0
  var keuze = KeuzeLijst()
  private(set) var tekst = Form([])
  private(set) var allePartners = false
  private(set) var eigenWoorden = false
  /// Whether it goes to a gemeente instead of a partner.
  private(set) var isGemeente = false
  /// Whether what follows the decision can't wait for a table.
  private(set) var isSpoed = false
  /// The coded reasons of the outcome; empty where the house has none for it.
  private(set) var redenen: [KeuzeLijst.Optie] = []
  /// What the rules warn about once all questions are answered.
  private(set) var waarschuwing: Refusal?
  /// Why the decision is taken all the same, rule by rule.
  private(set) var aanvaard: [Aanvaarding] = []
  /// What a draft kept half typed, until the question is open again.
  private var getypt: String?
  /// What is being added while it is read back; nil when nothing is.
  var toevoeging: Toevoeging?

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
    if toevoeging != nil { return add(key, world) }
    if key == .escape { return back(world) }
    if isVoorlezen { return read(key, world) }
    if takesText { return handleText(key, world) }
    if veld == .reden, key == "t" {
      eigenWoorden = true
      besluit.redencode = nil
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

  /// The keys while the decision is read back.
  private mutating func read(_ key: Key, _ world: World) -> Outcome {
    switch key {
    case .enter: return .record(besluit, aanvaard)
    case "+":
      toevoeging = .soort
      keuze = KeuzeLijst()
      return .moved
    default: return .ignored
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
      eigenWoorden = veld == .reden && besluit.redencode == nil && !besluit.reden.isBlank
    } else {
      begin()
    }
    return open(world)
  }

  /// Nothing decided again.
  private mutating func begin() {
    besluit = Besluit()
    gevraagd = 0
    isGemeente = false
    isSpoed = false
    eigenWoorden = false
  }

  private mutating func take(_ option: KeuzeLijst.Optie, _ world: World) -> Outcome {
    guard let veld else { return takeOutcome(option, world) }
    if option.id == Self.others {
      allePartners = true
      keuze = KeuzeLijst()
      return .moved
    }
    set(veld, option.id, label: option.label)
    // "Anders" says nothing by itself: it asks for the words.
    if veld == .reden, option.id == Self.andereReden {
      eigenWoorden = true
      besluit.reden = ""
      return open(world)
    }
    return next(world)
  }

  private mutating func takeOutcome(_ option: KeuzeLijst.Optie, _ world: World) -> Outcome {
    guard let weg = Weg(option.id) else { return .ignored }
    if let reason = option.reden, let refusal = weg.bezwaar(bij: self, world) {
      keuze = KeuzeLijst()
      return .explain("\(weg.keuze.metHoofdletter) kan nog niet", refusal.isEmpty(reason))
    }
    begin()
    besluit = Besluit(weg.uitkomst)
    besluit.orgaan = orgaan
    besluit.terugkoppeling = weg.uitkomst.hoortMelder ? .huis : nil
    isGemeente = weg == .gemeente
    isSpoed = weg == .spoed
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
    redenen = reasons(world)
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
    besluit.aanwezig = nil
    guard let refusal = world.refusal(.besluiten(nummer, besluit)) else {
      hear(world)
      return .moved
    }
    guard refusal.isPasseerbaar else {
      gevraagd -= 1
      _ = open(world)
      return .explain("Dit besluit kan zo niet", refusal)
    }
    waarschuwing = refusal
    tekst = Self.form("Reden", "")
    return .moved
  }

  /// Notes who hears the decision read back: whoever comes or goes after that makes it to be read
  /// again.
  mutating func hear(_ world: World) {
    guard let meeting = world.view.actor.overleg,
      let shown = world.view.punt(Puntid(nummer), in: meeting)
    else { return }
    besluit.aanwezig = shown.lezers
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
    guard let veld else { return pass(text, world) }
    set(veld, text, label: text)
    return next(world)
  }

  /// Goes on in spite of a warning, with the reason.
  private mutating func pass(_ reason: String, _ world: World) -> Outcome {
    let rules = Set(waarschuwing?.findings.map(\.rule) ?? []).sorted()
    aanvaard = rules.map { Aanvaarding(regel: $0, reden: reason) }
    hear(world)
    return .moved
  }

  // MARK: - What a draft keeps

  /// Takes back what a draft kept, answer by answer.
  mutating func hervat(
    _ weg: String, _ answers: [(veld: Besluitveld, waarden: [String])], getypt: String?
  ) {
    guard let weg = Weg(weg) else { return }
    begin()
    besluit = Besluit(weg.uitkomst)
    besluit.orgaan = orgaan
    besluit.terugkoppeling = weg.uitkomst.hoortMelder ? .huis : nil
    isGemeente = weg == .gemeente
    isSpoed = weg == .spoed
    for (veld, value) in answers {
      guard veld == self.veld, let first = value.first else { continue }
      besluit.redencode = nil
      set(veld, first, label: value.count > 1 ? value[1] : first)
      if veld == .reden { besluit.redencode = value.count > 2 ? value[2] : nil }
      gevraagd += 1
    }
    self.getypt = getypt
  }

  /// Makes the question that is open ready again after a draft was taken back.
  mutating func vervolg(_ world: World) {
    _ = veld == nil ? weigh(world) : open(world)
    guard let getypt else { return }
    if veld == .reden, !takesText { eigenWoorden = true }
    if takesText {
      _ = open(world)
      tekst.set(.text(getypt), for: "veld")
    }
    self.getypt = nil
  }

  private mutating func set(_ veld: Besluitveld, _ value: String, label: String) {
    switch veld {
    case .partner:
      besluit.partner = isGemeente ? nil : value
      besluit.gemeente = isGemeente ? value : nil
    case .reden:
      if !eigenWoorden { besluit.redencode = redenen.contains { $0.id == value } ? value : nil }
      besluit.reden = label
    case .vraag: besluit.vraag = value
    case .terugOp: besluit.terugOp = Datum(value)
    case .casus: besluit.casus = Nummer(value)
    case .risico: besluit.risico = Ernst(rawValue: value)
    case .complexiteit: besluit.complexiteit = Ernst(rawValue: value)
    case .aard: besluit.aard = Aard(rawValue: value)
    case .ernst: besluit.ernst = Ernst(rawValue: value)
    case .traject: besluit.traject = value
    case .procesregisseur: besluit.procesregisseur = value
    case .grondslag: besluit.grondslag = value
    case .vervolg: besluit.vervolg = value
    }
  }

  /// Changes what can be added to a decision that is read back.
  mutating func wijzig(_ change: (inout Besluit) -> Void) { change(&besluit) }
}

extension Refusal {
  /// The same, or one of this sentence where it has no reasons.
  fileprivate func isEmpty(_ sentence: String) -> Refusal {
    findings.isEmpty ? Refusal("T6", sentence) : self
  }
}

extension Uitkomst {
  /// Whether whoever reported hears of it now: what is held over or sent on is no end yet.
  fileprivate var hoortMelder: Bool { self != .aangehouden && self != .naarTriage }
}
