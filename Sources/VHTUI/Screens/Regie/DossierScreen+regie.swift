import VHDomain

/// The keys of a procesregisseur in a dossier.
extension DossierScreen {
  func following(_ casus: Casus?) -> [Binding<Action>] {
    guard let casus, casus.fase.isProcesregie || casus.fase == .afgeschaald else { return [] }
    let note: [Binding<Action>] =
      deel == .personen ? [] : [Binding(["+"], .notitie, "notitie", footer: false)]
    return note + [
      Binding(["r"], .nalopen, "nalopen", footer: false),
      Binding(["s"], .stil, "stil tot", footer: false),
      Binding(["e"], .escaleren, "escaleren", footer: false),
      Binding(["x"], .regie, "regie en traject", footer: deel == .plan),
    ]
  }

  func follow(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .notitie: [.push(RegieForms.notitie(nummer, world))]
    case .stil: [.push(RegieForms.stil(nummer, world))]
    case .nalopen: [.push(NalopenScreen(nummer: nummer))]
    case .escaleren: [.push(RegieForms.escaleren(nummer, world))]
    case .regie: [.push(RegieScreen(nummer: nummer))]
    default: []
    }
  }
}
