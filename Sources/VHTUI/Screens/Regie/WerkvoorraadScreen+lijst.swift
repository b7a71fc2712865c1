import VHDomain

extension WerkvoorraadScreen {
  /// Which casussen are listed; advice counts apart from procesregie.
  enum Lijst: Hashable {
    case mijn, alle, advies
    /// Only what nobody directs: it is in nobody's own caseload.
    case zonder
    /// Of a colleague, such as one who is away.
    case van(String)

    /// The one Tab goes to.
    var volgende: Lijst {
      switch self {
      case .mijn: .alle
      case .alle: .advies
      case .advies, .van: .mijn
      case .zonder: .alle
      }
    }

    func naam(_ world: World) -> String {
      switch self {
      case .mijn: "mijn"
      case .alle: "alle"
      case .advies: "advies"
      case .zonder: "zonder procesregisseur"
      case .van(let id): world.view.medewerkers.naam(id)
      }
    }

    func titel(_ world: World) -> String {
      switch self {
      case .mijn: "Mijn casussen"
      case .alle: "Alle casussen onder procesregie"
      case .advies: "Adviescasussen, zonder procesregie"
      case .zonder: "Zonder procesregisseur"
      case .van(let id): "Casussen van \(world.view.medewerkers.naam(id))"
      }
    }

    var leeg: String {
      switch self {
      case .mijn: "U hebt geen casussen onder procesregie."
      case .alle: "Er is niets onder procesregie."
      case .advies: "Er zijn geen adviescasussen. Een melding wordt er een als route."
      case .zonder: "Elke casus onder procesregie heeft een procesregisseur die hier werkt."
      case .van: "Deze procesregisseur heeft geen casussen onder procesregie."
      }
    }

    func rijen(_ world: World) -> [Werkregel] {
      let view = world.view
      return switch self {
      case .mijn: view.werklijst(van: view.actor.medewerker)
      case .alle: view.werklijst(van: nil)
      case .advies: view.advieslijst(van: nil)
      case .zonder: view.zonderProcesregisseur
      case .van(let id): view.werklijst(van: id)
      }
    }
  }
}
