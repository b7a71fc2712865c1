import VHDomain

/// A form that asks for one command: what is missing or refused lands at its field.
struct FormScreen: Screen {
  enum Action { case terug }

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
  /// When Enter may submit before the last field, because nothing more is needed.
  var isComplete: ((Form) -> Bool)?
  /// What follows long work that submitting led to.
  var finish: (inout Form, JobResult) -> [Effect] = { _, result in
    result.zin.map { [.say($0)] } ?? []
  }
  private var isLeaving = false
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

  var takesText: Bool { true }
  var hasOwnEscape: Bool { true }

  func page(_ world: World) -> Page {
    Page(title: title, ribbon: ribbon, status: form.focusedNote.isEmpty ? how : form.focusedNote)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let isLast = form.focusedID == form.fields.last { !$0.isHidden }?.id || isNearlyComplete
    return [
      Binding([.enter], .terug, isLast ? submitWord : "volgende", pinned: true),
      Binding([.tab], .terug, "ander veld"),
      Binding([.escape], .terug, leaveWord),
    ]
  }

  /// A form that Esc keeps as a concept is a melding: Enter at its end registers it.
  private var submitWord: String { keep == nil ? "vastleggen" : "registreren" }
  private var leaveWord: String { keep == nil ? "terug" : "terug, concept" }
  private var how: String {
    keep == nil ? "" : "Laatste veld: Enter registreert. Esc bewaart een concept."
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] { leave(world) }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    if key == "?", !form.isTyping { return nil }
    let isPicking = key == .enter && form.suggestions?.mark != nil
    let outcome = form.handle(key)
    adapt?(&form, world)
    if outcome == .edited { warnedAtLeaving = false }
    switch outcome {
    case .submitted: return submitted(world)
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
    adapt?(&form, world)
    return []
  }

  mutating func resumed(_ world: World) { adapt?(&form, world) }

  private mutating func submitted(_ world: World) -> [Effect] {
    isLeaving = false
    switch submit(form, world) {
    case .run(let command): return [.run(command)]
    case .effects(let effects): return effects
    case .missing(let field, let sentence):
      form.show(findings: [(field, sentence)])
      isRetrying = true
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
      return isLeaving ? [.pop] : after(receipt, world)
    case .failure(let refusal):
      let homeless = form.show(
        findings: refusal.findings.map { (field: $0.field, message: $0.message) })
      warnedAtLeaving = isLeaving
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

  /// What was typed in a text field, without spaces around it; empty when nothing.
  func text(_ id: String) -> String {
    guard case .text(let text) = value(of: id) else { return "" }
    let trimmed = text.drop(while: \.isWhitespace)
    return String(trimmed.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The same, nil when nothing was typed.
  func optionalText(_ id: String) -> String? {
    let text = text(id)
    return text.isEmpty ? nil : text
  }

  func choice(_ id: String) -> String? {
    guard case .choice(let choice) = value(of: id) else { return nil }
    return choice
  }

  func choices(_ id: String) -> [String] {
    guard case .choices(let choices) = value(of: id) else { return [] }
    return choices
  }

  func date(_ id: String) -> Datum? {
    guard case .date(let text) = value(of: id) else { return nil }
    return Datum(text)
  }

  /// What was typed for a date and not understood.
  func unread(_ id: String) -> String? {
    guard case .unread(let text) = value(of: id) else { return nil }
    return text
  }

  func answer(_ id: String) -> Antwoord? {
    guard case .answer(let answer) = value(of: id) else { return nil }
    return Antwoord(rawValue: answer.rawValue)
  }
}

extension FieldOption {
  /// The things a house lists, as options.
  static func list(_ named: some Sequence<some Benoemd>) -> [FieldOption] {
    named.map { FieldOption($0.id, $0.naam) }
  }
}

extension FormField {
  /// A day as people type it, echoed in full.
  ///
  /// - Parameter voorstel: the day that stands there already; typing replaces it.
  static func day(
    _ id: String, _ label: String, today: Datum, side: Datum.Richting, help: String = "",
    voorstel: Datum? = nil, isRequired: Bool = false
  ) -> FormField {
    let examples =
      side == .terug ? "vandaag, gisteren, ma, 14-5" : "vandaag, ma, over 2 wk, 14-5"
    let proposal = voorstel.map { "\($0.dag)-\($0.maand)-\($0.jaar)" } ?? ""
    return .date(
      id, label, help: help, hint: "bijvoorbeeld \(examples)", voorstel: proposal,
      isRequired: isRequired
    ) { text in
      do throws(Datum.Leesfout) {
        let day = try Datum.lees(text, vandaag: today, naar: side)
        return .day(canonical: day.description, echo: day.lang)
      } catch {
        return .refused(error.zin)
      }
    }
  }
}
