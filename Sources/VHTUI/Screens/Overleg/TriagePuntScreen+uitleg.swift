import VHDomain

/// What `w` tells of a point, and the texts of the questions.
extension TriagePuntScreen {
  func explanation(_ world: World) -> [String] {
    if step == .tafel {
      return [
        "Het scherm toont van een punt alleen wat iedereen die blijft mag zien (R-100).",
        "Wie hoeveel mag zien, zegt de regel van deze tafel, met de afwijkingen van de manager "
          + "(R-25).",
      ]
    }
    guard let stored = world.view[nummer], gesloten(world) == nil else {
      return [gesloten(world) ?? ""]
    }
    let profiel = profiel(world)
    let test = stored.inhoud.criteria.toets(profiel)
    let open = test.geheel.nogTeBeantwoorden.compactMap { Criteriumvraag(pad: $0) }
    let questions = open.map {
      "Nog open: vraag \($0.nummer(profiel)). \(text($0, world, whole: true))"
    }
    let borrowed =
      world.house.criteriaset(op: world.today)?.verbinding == .ontleend
      ? [
        "Instelling van dit huis: de eigen tekst noemt geen en/of; die zijn ontleend aan de "
          + "landelijke criteria."
      ] : []
    return [
      test.zin,
      "Procesregie vraagt om \(profiel.eis) (\(profiel.heeftPlustaak ? "R-10, R-14" : "R-01")). "
        + "Zolang een antwoord nog kan beslissen, kan procesregie niet (R-02).",
    ] + borrowed + questions
      + world.view.kaders(bij: stored.inhoud).map { "Loopt: \($0)." }
  }

  func profiel(_ world: World) -> Criteriaprofiel {
    world.house.criteriaprofiel(op: world.today)
  }

  func text(_ vraag: Criteriumvraag, _ world: World, whole: Bool = false) -> String {
    guard
      let found = world.house.criteriaset(op: world.today)?.vragen.first(where: {
        $0.vraag == vraag
      })
    else { return vraag.rawValue }
    return whole ? found.tekst : found.kort
  }
}
