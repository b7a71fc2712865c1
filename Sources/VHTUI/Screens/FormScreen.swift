import VHDomain

/// A form that asks for one command: what is missing or refused lands at its field.
struct FormScreen: Screen {
  enum Action { case terug, volgende, ontbreekt }

  /// What submitting leads to.
  enum Submission {
    case run(Command)
    case effects([Effect])
    /// Something the form itself can tell is missing: field and sentence.
    case missing(String, String)
  }

  let title: String
  var intro = ""
  /// Where what is typed is kept until it is recorded; nil for a form too small to lose.
  var concept: Concept.Plek?
  var ribbon: Ribbon?
  var form: Form
  let submit: (Form, World) -> Submission
  /// What follows once it is saved; without it, back to where one came from.
  var after: (Receipt, World) -> [Effect] = { _, _ in [.pop] }
  /// What follows in the form itself from what is typed, such as who may be meant.
  var adapt: ((inout Form, World) -> Void)?
  /// What Esc saves before it goes back, such as a concept.
  var keep: ((Form, World) -> Command?)?
  /// The next form of the same kind, once this one is saved; nil where none follows.
  var next: ((Form, Receipt, World) -> FormScreen)?
  /// What the domain would still refuse, tried dry; nil for a form without a line about it.
  var open: ((Form, World) -> [Finding])?
  /// What is told once nothing is open.
  var ready: (Form, World) -> String = { _, _ in "" }
  /// What Enter does at the end of it, when that is not recording.
  var woord = "vastleggen"
  /// When Enter may submit before the last field, because nothing more is needed.
  var isComplete: ((Form) -> Bool)?
  /// What follows long work that submitting led to.
  var finish: (inout Form, JobResult) -> [Effect] = { _, result in
    result.zin.map { [.say($0)] } ?? []
  }
  /// What was open after the last key: a trial costs too much to make it at every draw.
  private var found: [Finding]?
  private var isLeaving = false
  private var goesOn = false
  private var isRetrying = false
  private var warnedAtLeaving = false

  init(
    concept: Concept.Plek? = nil, title: String, intro: String = "", ribbon: Ribbon? = nil,
    fields: [FormField], submit: @escaping (Form, World) -> Submission
  ) {
    self.concept = concept
    self.title = title
    self.intro = intro
    self.ribbon = ribbon
    form = Form(fields)
    self.submit = submit
  }

  var dossier: RecordNummer? { concept?.nummer }
  var takesText: Bool { true }
  var hasOwnEscape: Bool { true }

  func page(_ world: World) -> Page {
    let note = form.focusedNote
    return Page(title: title, ribbon: ribbon, status: note.isEmpty ? stand(world) : note)
  }

  /// How far the form is: what is missing by the names of its fields, or what is wrong.
  private func stand(_ world: World) -> String {
    guard let findings = found else { return how }
    let missing = findings.filter { $0.rule == "T2" }
    if let wrong = findings.first(where: { $0.rule != "T2" }) { return wrong.message }
    guard !missing.isEmpty else { return ready(form, world) }
    return FormScreen.missing(missing.compactMap { $0.field.flatMap(form.name) })
  }

  /// The names that are missing, as many as a row of the smallest usual screen holds.
  private static func missing(_ names: [String]) -> String {
    let sentences = (0..<max(1, names.count)).map { left in
      let rest = left == 0 ? [] : ["nog \(left)"]
      return "Compleet voor screening: mist \(dutchList(names.dropLast(left) + rest))."
    }
    return sentences.first { $0.columns <= 76 } ?? sentences.last ?? ""
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let extra = extra(world)
    let isLast = form.focusedID == form.fields.last { !$0.isHidden }?.id || isNearlyComplete
    return [
      Binding([.enter], .terug, isLast ? submitWord : "volgende", pinned: true),
      Binding([.tab], .terug, "ander veld", footer: extra.isEmpty),
    ] + extra + [
      Binding([.escape], .terug, leaveWord)
    ]
  }

  /// The keys of a form that many of are filled in after each other.
  private func extra(_ world: World) -> [Binding<Action>] {
    let isComplete = found?.isEmpty ?? true
    return
      (next == nil
      ? [] : [Binding([.control("n")], .volgende, "en volgende", footer: isComplete)])
      + (open == nil
        ? [] : [Binding([.control("o")], .ontbreekt, "ontbreekt", footer: !isComplete)])
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .terug: return leave(world)
    case .volgende:
      guard form.settle() else { return [.say("Kies eerst een van de keuzes, of wis met Ctrl-U.")] }
      look(world)
      goesOn = true
      return submitted(world)
    case .ontbreekt: return goToMissing(world)
    }
  }

  private mutating func goToMissing(_ world: World) -> [Effect] {
    let fields = (found ?? []).compactMap(\.field)
    guard let first = form.fields.first(where: { fields.contains($0.id) && !$0.isHidden }) else {
      return [.say("Er ontbreekt niets.")]
    }
    _ = form.settle()
    form.focus(first.id)
    look(world)
    return []
  }

  /// A form that Esc keeps as a concept is a melding: Enter at its end registers it.
  private var submitWord: String { keep == nil ? woord : "registreren" }
  private var leaveWord: String { keep == nil ? "terug" : "concept" }
  private var how: String {
    keep == nil ? "" : "Laatste veld: Enter registreert. Esc bewaart een concept."
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    if key == "?", !form.isTyping { return nil }
    if key == .control("n"), next != nil { return nil }
    if key == .control("o"), open != nil { return nil }
    let isPicking = key == .enter && form.suggestions?.mark != nil
    let (place, hidden) = (form.focus, form.hidden)
    let outcome = form.handle(key)
    look(world)
    if key == .enter || key == .tab { form.stop(atRevealed: hidden, after: place) }
    if outcome == .edited { warnedAtLeaving = false }
    switch outcome {
    case .submitted:
      goesOn = false
      return submitted(world)
    case .edited, .moved: return key == .enter && !isPicking && isReady ? submitted(world) : []
    case .ignored: return key == .escape ? leave(world) : []
    }
  }

  /// Whether Enter submits here already: all that was refused is mended, or nothing more is asked.
  private var isReady: Bool {
    let mended = isRetrying && form.fields.allSatisfy { $0.finding == nil }
    return mended || isComplete?(form) ?? false
  }

  /// Whether the next Enter submits, because nothing more is needed.
  private var isNearlyComplete: Bool {
    var next = form
    _ = next.handle(.enter)
    return isComplete?(next) ?? false
  }

  mutating func paste(_ text: String, _ world: World) -> [Effect] {
    _ = form.paste(text)
    look(world)
    return []
  }

  mutating func resumed(_ world: World) { look(world) }

  /// Asks once more what was asked, with what stands there now.
  mutating func opnieuw(_ world: World) -> [Effect] { submitted(world) }

  /// Looks anew at what follows from what stands in the form.
  private mutating func look(_ world: World) {
    adapt?(&form, world)
    found = open?(form, world)
  }

  private mutating func submitted(_ world: World) -> [Effect] {
    isLeaving = false
    switch submit(form, world) {
    case .run(let command): return [.run(command)]
    case .effects(let effects): return effects
    case .missing(let field, let sentence):
      form.show(findings: [(field, sentence)])
      isRetrying = true
      goesOn = false
      return [.say(sentence)]
    }
  }

  private mutating func leave(_ world: World) -> [Effect] {
    guard let command = keep?(form, world), !warnedAtLeaving else { return [.pop] }
    isLeaving = true
    return [.run(command)]
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .success(let receipt):
      if goesOn, let next {
        return [.replace(next(form, receipt, world)), .say("Vastgelegd; hier kan de volgende.")]
      }
      return isLeaving ? [.pop] : after(receipt, world)
    case .failure(let refusal):
      let homeless = form.show(
        findings: refusal.findings.map { (field: $0.field, message: $0.message) })
      warnedAtLeaving = isLeaving
      goesOn = false
      isRetrying = !isLeaving && homeless.isEmpty
      let first = homeless.first ?? refusal.zinnen.first ?? ""
      return [
        .say(isLeaving ? "\(first) Nogmaals Esc: terug zonder te bewaren." : first)
      ]
    }
  }

  mutating func finished(_ result: JobResult, _ world: World) -> [Effect] {
    let effects = finish(&form, result)
    isRetrying = form.fields.contains { $0.finding != nil }
    return effects
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(left: 1, right: 1)
    let lines = Paragraph(intro).lines(width: inner.width)
    let head = lines.isEmpty || inner.height < lines.count + 6 ? 0 : lines.count + 1
    let (top, body) = inner.splitTop(head)
    Paragraph(intro).draw(in: top, on: &canvas)
    form.draw(in: body, on: &canvas)
  }
}

extension Form {
  /// The finding at the focused field, for the status row.
  fileprivate var focusedNote: String {
    fields.first { $0.id == focusedID }?.finding ?? ""
  }

  /// Whether a `?` would be text here: the field holds text already.
  var isTyping: Bool {
    guard let field = fields.first(where: { $0.id == focusedID }) else { return false }
    if case .text = field.editor.value { return true }
    return false
  }
}
