import VHDomain

/// A screen whose answers are kept as a draft until they are recorded (interaction rule 10).
protocol Bewaard: Screen {
  /// Where they are kept; nil for one too small to lose.
  var concept: Concept.Plek? { get set }
  /// The title of the draft; no name of a person in it.
  var title: String { get }
  /// What is filled in now.
  var velden: [Concept.Veld] { get }
  /// Puts a draft back.
  mutating func zetTerug(_ velden: [Concept.Veld])
  /// What follows from what was put back.
  mutating func hersteld(_ world: World)
}

extension FormScreen: Bewaard {
  var velden: [Concept.Veld] { form.velden }

  mutating func zetTerug(_ velden: [Concept.Veld]) { form.zetTerug(velden) }

  mutating func hersteld(_ world: World) { resumed(world) }
}
