import Testing

@testable import VHTUI

/// The work of a procesregisseur as someone who reads the screen does it.
extension Wandelaar {
  /// Chooses from a numbered list by what stands there: a digit acts in a short list, in a long one
  /// Enter takes what the number points at.
  func pick(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try see(text, sourceLocation: sourceLocation)
    let rows = pty.screen.text.compactMap { $0.firstMatch(of: #/^[ >]?\s+([0-9]+) {1,2}\S/#) }
    let numbers = rows.compactMap { Int($0.output.1) }
    let row = pty.screen.text.first {
      $0.contains(text) && $0.firstMatch(of: #/^[ >]?\s+[0-9]+ {1,2}\S/#) != nil
    }
    let number = row?.firstMatch(of: #/^[ >]?\s+([0-9]+) /#).map { String($0.output.1) }
    type(try #require(number, "\(text) has no number", sourceLocation: sourceLocation))
    if (numbers.max() ?? 0) > 9 || isLong { press(.enter) }
  }

  /// Whether a list has more than fits on the screen.
  private var isLong: Bool {
    pty.screen.text.contains { $0.contains("verder") && $0.contains("…") }
  }

  /// A step of the casus by its name.
  func step(of text: String) throws {
    press("b")
    try see("Stappen van")
    try pick(text)
    try seeNoMore("Stappen van")
  }

  /// What the procesregisseur records beside the steps, by its name.
  func direct(_ text: String) throws {
    press("x")
    try see("Regie en traject van")
    try pick(text)
    try seeNoMore("Regie en traject van")
  }

  /// Back to the dossier from the list of what can be recorded.
  func backToDossier() throws {
    while !pty.screen.text.contains(where: {
      $0.contains("OVERZICHT]") || $0.contains("Overzicht  ")
    }) {
      let before = pty.screen.text
      press(.escape)
      try #require(pty.wait(timeout: Pty.patience) { $0.text != before })
    }
  }

  func setGoal(_ area: String, _ goal: String) throws {
    try step(of: "Doel stellen")
    fill(area)
    fill(goal)
    try see("Opgeslagen")
    try backToDossier()
  }

  func setCondition(_ condition: String) throws {
    try direct("Voorwaarde stellen")
    fill(condition)
    try see("Opgeslagen")
    try backToDossier()
  }

  func agree(partners: String, answer: String, words: String) throws {
    try step(of: "Plan van aanpak vaststellen")
    try see("Akkoord van")
    for digit in partners.split(separator: " ") {
      type(String(digit))
      press(" ")
    }
    press(.enter)
    fill(answer)
    fill(words)
    fill("De rest kan wachten tot er rust is.")
    try see("Opgeslagen")
    try backToDossier()
  }

  func add(action: String, to partner: String, who: String, before: String) throws {
    press("a")
    try see("Uiterlijk *")
    fill(action)
    fill(partner)
    fill(who)
    fill(before)
    try see("Opgeslagen")
    try backToDossier()
  }

  /// A measurement of all thirteen domains, typed in digits.
  func measure(_ scores: String) throws {
    try direct("ZRM meten")
    try see("ZRM bij")
    type(scores)
    try see("13 van 13 ingevuld")
    press(.enter)
    try see("Gemeten op")
    press(.enter)
    press(.enter)
    if pty.screen.text.contains(where: { $0.contains("Laag zonder actie") }) {
      fill("Loopt via de andere acties.")
    }
    try seeNoMore("Gemeten op")
    try backToDossier()
  }

  func nameLead(_ name: String, at partner: String) throws {
    try step(of: "Casusregisseur benoemen")
    fill(partner)
    fill(name)
    try see("Opgeslagen")
    try backToDossier()
  }

  /// Ends the action that holds a text.
  func finish(_ action: String) throws {
    try point(at: action)
    press(.enter)
    try see("Wat is er met deze actie?")
    press("1")
    try seeNoMore("Wat is er met deze actie?")
  }

  /// Whether a condition is met.
  func meet(_ condition: String) throws {
    try backToOverview()
    press(.tab, .tab)
    try see("VOORWAARDEN")
    try point(at: condition)
    press(.enter)
    try see("Voldaan?")
    press("1", .enter)
    press(.enter)
    press(.enter)
    try seeNoMore("Voldaan?")
  }
}

extension Wandelaar {
  /// To the first part of the dossier, from any other.
  func backToOverview() throws {
    for _ in 0..<8 where !pty.screen.text.contains(where: { $0.contains("[OVERZICHT]") }) {
      let before = pty.screen.text
      press(.tab)
      try #require(pty.wait(timeout: Pty.patience) { $0.text != before })
    }
    try see("[OVERZICHT]")
  }
}
