import VHDomain

/// What a screen wants to happen; the App is the only one that makes it so.
enum Effect {
  case push(any Screen)
  case pop
  case replace(any Screen)
  /// Back to the start screen.
  case home
  /// Ask the domain for something; the answer comes back through `done`.
  case run(Command, accepting: [Aanvaarding] = [])
  /// Long work; the answer comes back through `finished`.
  case work(Job)
  /// A sentence on the status row.
  case say(String)
  /// A key for the screen that is in front now, as if it were pressed.
  case press(Key)
  /// More than a sentence: a page to read.
  case explain(String, [String])
  /// Let go of what was typed in a form and not recorded.
  case forget(Concept.Plek)
  /// What was chosen where two changed the same fields: true keeps one's own.
  case verzoen([String: Bool])
  case signIn(String)
  case signOut
  /// From here on this terminal acts on behalf of a meeting, and its screen is shared.
  case enterMeeting(Nummer<Overleg>)
  case leaveMeeting
  case quit

  /// What is said when pasted text has nowhere to go.
  static func ignoredPaste(_ text: String) -> Effect {
    let count = counted(text.count, "teken", "tekens")
    return .say("\(count) genegeerd; dit leek plakken en geen opdracht.")
  }
}
