/// Decides what is said of a page: everything of a new one, and of one that was heard only what
/// changed.
struct Narrator {
  /// The page as it was last told.
  private var told: HeardPage?
  private var progress = ""
  private var isCurtained = false
  private var warned = ""

  /// All that can be heard, from title to keys.
  mutating func all(_ heard: HeardPage) -> [String] {
    guard !curtain(heard) else { return [Self.curtain] }
    told = heard
    let page = heard.page
    let title = [page.title.gaps, page.centre.gaps, page.who, page.marks]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    let said = page.notice.isEmpty ? page.status : page.notice
    return ["\(title)."] + [page.ribbon].filter { !$0.isEmpty } + heard.parts.flatMap(\.lines)
      + [said, page.chip].filter { !$0.isEmpty } + [heard.choices]
  }

  /// What follows from an answer; there always is something.
  mutating func answer(_ heard: HeardPage) -> [String] {
    let wasCurtained = isCurtained
    progress = ""
    warned = heard.warning
    guard !curtain(heard) else { return [Self.curtain] }
    guard let old = told else { return all(heard) }
    told = heard
    let opened = wasCurtained ? ["Het gordijn is open: \(heard.page.title.gaps)."] : []
    let isNew = heard.page.identity != old.page.identity
    let lines = opened + (isNew ? whole(heard, old.page) : changed(heard, old))
    return lines.isEmpty ? [heard.still] : lines.unrepeated
  }

  /// What is worth telling although nobody did anything.
  mutating func meanwhile(_ heard: HeardPage) -> [String] {
    let wasCurtained = isCurtained
    if curtain(heard) { return wasCurtained ? [] : [Self.curtain] }
    if case .progress(let what, let percent)? = heard.parts.first {
      return follow(what, percent, heard)
    }
    let warning = heard.warning
    defer { warned = warning }
    return warning.isEmpty || warning == warned ? [] : [heard.page.notice]
  }

  /// Long work is told when it begins and at every quarter.
  private mutating func follow(_ what: String, _ percent: Int, _ heard: HeardPage) -> [String] {
    let quarter = "\(what) \(percent / 25)"
    guard quarter != progress else { return [] }
    let isFirst = progress.isEmpty
    progress = quarter
    return (isFirst ? ["\(heard.page.title). \(heard.choices)"] : [])
      + ["\(what), \(percent) procent."]
  }

  static let curtain = "Het gordijn is dicht. Er is niets verloren; g gaat verder."

  private mutating func curtain(_ heard: HeardPage) -> Bool {
    isCurtained = heard.page.isCurtained
    return isCurtained
  }

  /// A page that is new, without what stood around the one before as well.
  private func whole(_ heard: HeardPage, _ old: SpokenPage) -> [String] {
    let page = heard.page
    let centre = page.centre.timeless == old.centre.timeless ? "" : page.centre.gaps
    let who = page.who == old.who ? "" : page.who
    let title = [page.title.gaps, centre, who, page.marks].filter { !$0.isEmpty }
      .joined(separator: ", ")
    let ribbon = page.ribbon == old.ribbon ? "" : page.ribbon
    // What was recorded goes first: it is the answer to what was just done.
    return [page.notice, "\(title).", ribbon].filter { !$0.isEmpty }
      + heard.parts.flatMap(\.opening)
      + [page.notice.isEmpty ? page.status : "", page.chip, heard.choices].filter { !$0.isEmpty }
  }

  private func changed(_ heard: HeardPage, _ old: HeardPage) -> [String] {
    let page = heard.page
    let before = old.page
    return news(page.ribbon, before.ribbon)
      + parts(heard.parts, old.parts)
      + (page.notice.isEmpty ? news(page.status, before.status) : [page.notice])
      + news(page.chip, before.chip) + news(heard.choices, old.choices)
  }

  /// A sentence, unless it is the one before or there is none.
  private func news(_ new: String, _ old: String) -> [String] {
    new == old || new.isEmpty ? [] : [new]
  }

  /// Each part against the one of its kind that stood in its place.
  private func parts(_ new: [Spoken], _ old: [Spoken]) -> [String] {
    let shared = Set(old).intersection(new)
    var left = old.filter { !shared.contains($0) }
    return new.filter { !shared.contains($0) }.flatMap { part in
      let place = left.firstIndex { $0.kind == part.kind }
      let before = place.map { left.remove(at: $0) }
      return part.changes(from: before)
    }
  }
}

extension HeardPage {
  /// The keys that work now, and how the rest of a long list is reached.
  fileprivate var choices: String {
    guard let table, table.count > table.rows.count else { return page.choices() }
    let dot = page.takesText ? "." : ""
    return page.choices(["\(dot)nummer, \(dot)omlaag of \(dot)omhoog een regel kiezen"])
  }

  /// What the program has to say, the same while a number in it counts down.
  fileprivate var warning: String { page.notice.filter { !$0.isNumber } }

  /// What is said when an answer changed nothing.
  fileprivate var still: String {
    if let field { return field.short }
    if let row = table?.chosen.first { return row }
    return page.status.isEmpty ? "Geen verandering." : page.status
  }
}

extension SpokenPage {
  /// What makes it another page than the one before.
  fileprivate var identity: [String] { [place, title.timeless, who] }

  /// What is typed on the status row, such as a filter; a number that waits is not told.
  fileprivate var chip: String {
    pending.hasPrefix(NumberEntry.prefix) ? "" : pending.filter { $0 != "_" }
  }

  /// The keys that work now, in words and as they are typed here.
  func choices(_ first: [String] = []) -> String {
    let keys = hints.map { hint in
      [Lijnwoorden.said(hint.key, takesText: takesText), hint.word].filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    return "Kan nu: \((first + keys).joined(separator: ", "))."
  }
}

extension [String] {
  /// Without what was said already a line before.
  fileprivate var unrepeated: [String] {
    indices.filter { place in !self[..<place].suffix(3).contains { $0.hasSuffix(self[place]) } }
      .map { self[$0] }
  }
}

extension String {
  /// Wide gaps as commas.
  fileprivate var gaps: String {
    split(separator: "  ").map { $0.split(separator: " ").joined(separator: " ") }
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Without times of the clock, so that a minute that passes is no news.
  fileprivate var timeless: String {
    split(separator: " ").filter {
      !$0.contains(":") || !$0.allSatisfy { $0.isNumber || $0 == ":" }
    }
    .joined(separator: " ")
  }
}
