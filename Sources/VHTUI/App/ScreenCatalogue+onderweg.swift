import VHDomain

/// How a state of a screen is reached.
extension ScreenCatalogue {
  static func casus(_ number: Int, _ world: World) -> Nummer<Casus> {
    Nummer(jaar: world.today.jaar, volgnummer: number)
  }

  static func melding(_ number: Int, _ world: World) -> Nummer<Melding> {
    Nummer(jaar: world.today.jaar, volgnummer: number)
  }

  static func text(_ text: String) -> [Key] { text.map(Key.character) }

  static func typed(_ screen: any Screen, _ world: World, _ keys: Key...) -> any Screen {
    typed(screen, world, keys)
  }

  /// Where keys on a screen lead: its own state, or the page they open.
  static func typed(_ screen: any Screen, _ world: World, _ keys: [Key]) -> any Screen {
    var screen = screen
    for key in keys {
      for effect in screen.pressed(key, world) ?? [] {
        switch effect {
        case .push(let next), .replace(let next): screen = next
        case .work(let job):
          guard let desk = world.desk else { continue }
          for case .push(let next) in screen.finished(job.run(desk, .geen), world) {
            screen = next
          }
        case .explain(let title, let lines): screen = LeesScreen(title: title, lines: lines)
        default: break
        }
      }
    }
    return screen
  }
}
