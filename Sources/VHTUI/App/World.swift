import VHDomain

/// What screens may read: the view of this person in this room, and the domain's own answer to "may
/// I?".
///
/// A screen holds no rule and no file.
struct World {
  let view: View
  /// Marks that never leave the screen, such as OEFENEN.
  let marks: [String]
  /// Why a command would be refused now, tried dry.
  let refusal: (Command) -> Refusal?
  /// What this person typed and did not record yet, oldest first.
  var concepten: [Concept] = []
  /// Why nothing can be changed at the moment, or nil.
  var alleenLezen: String?
  /// Whether this terminal stands where others look along, in a meeting or not.
  var isGedeeldeTerminal = false
  /// What jobs work with; a screen itself only reads.
  var desk: Desk?

  /// What was done here and can still be undone.
  var ongedaan = Ongedaanlijst()

  var house: House { view.house }
  var today: Datum { view.today }
  var now: Moment { view.now }
  /// The meeting this terminal is in.
  var overleg: Stored<Overleg>? { view.actor.overleg.flatMap { view[$0] } }
  /// Who sits at the keyboard, as the title row shows it.
  var wie: String { view.medewerker?.naam ?? "" }

  /// The reason a command can't be given now, for a binding; the first of all reasons.
  func disabled(_ command: Command) -> String? {
    refusal(command).flatMap { $0.isPasseerbaar ? nil : $0.zinnen.first }
  }
}
