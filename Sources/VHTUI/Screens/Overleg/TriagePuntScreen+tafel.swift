import VHDomain

/// Who stays at the table for this point, before anything of it is shown (decision 38).
extension TriagePuntScreen {
  mutating func typeTable(_ key: Key, _ world: World) -> [Effect]? {
    switch tafelvraag.type(key, shown(world), world) {
    case .ignored: return nil
    case .effects(let effects): return effects
    case .vraag(let asked): return ask(asked, world)
    case .parkeren:
      gevraagd = .parkeren
      return ask(.parkeren(punt), world)
    case .vanTafel(let gone):
      gevraagd = .tafel
      return ask(.tafel(punt, vanTafel: gone), world)
    }
  }

  private func ask(_ opdracht: Overlegopdracht, _ world: World) -> [Effect] {
    world.overleg.map { [.run(.bijOverleg($0.nummer, opdracht))] } ?? []
  }
}
