import VHDomain

extension Besluitvorming {
  /// What can be chosen first: an outcome, or an outcome with where it leads.
  enum Weg: Hashable {
    case uitkomst(Uitkomst)
    /// Handed on to a gemeente.
    case gemeente
    /// A casus that can't wait for the table.
    case spoed

    init?(_ id: String) {
      switch id {
      case "gemeente": self = .gemeente
      case "spoed": self = .spoed
      default:
        guard let uitkomst = Uitkomst(rawValue: id) else { return nil }
        self = .uitkomst(uitkomst)
      }
    }

    var id: String {
      switch self {
      case .uitkomst(let uitkomst): uitkomst.rawValue
      case .gemeente: "gemeente"
      case .spoed: "spoed"
      }
    }

    var uitkomst: Uitkomst {
      switch self {
      case .uitkomst(let uitkomst): uitkomst
      case .gemeente: .doorgeleid
      case .spoed: .naarTriage
      }
    }

    /// As it stands in a list of choices.
    var keuze: String {
      switch self {
      case .uitkomst(let uitkomst): uitkomst.keuze
      case .gemeente: "doorgeleiden aan gemeente"
      case .spoed: "spoed: vandaag nog handelen"
      }
    }

    /// Why it can't be chosen now, by the domain.
    func bezwaar(bij making: Besluitvorming, _ world: World) -> Refusal? {
      if self == .spoed, let refusal = making.bezwaarTegenSpoed(world) { return refusal }
      return world.view.bezwaar(tegen: uitkomst, bij: making.nummer, orgaan: making.orgaan)
    }
  }

  /// The way that was chosen; nil before that.
  var weg: Weg? {
    besluit.uitkomst.map { isSpoed ? .spoed : isGemeente ? .gemeente : .uitkomst($0) }
  }

  /// What this table can decide, in the order of its numbers.
  var wegen: [Weg] {
    guard orgaan == .screening else { return Uitkomst.triage.map { .uitkomst($0) } }
    return Uitkomst.screening.flatMap { uitkomst -> [Weg] in
      uitkomst == .doorgeleid ? [.uitkomst(uitkomst), .gemeente] : [.uitkomst(uitkomst)]
    } + [.spoed]
  }

  /// Spoed is a right of its own, which not everyone who leads a screening has.
  func bezwaarTegenSpoed(_ world: World) -> Refusal? {
    guard world.house.besluitorganen.contains(.spoed) else {
      return Refusal("T5", "Dit huis kent geen spoed; leg de melding aan een tafel voor.")
    }
    let roles = world.view.medewerker?.rollen ?? []
    guard !roles.contains(where: Bevoegdheid.spoed.rollen.contains) else { return nil }
    return Refusal("wie-mag", "Spoed beslist een procesregisseur of manager; roep die erbij.")
  }
}
