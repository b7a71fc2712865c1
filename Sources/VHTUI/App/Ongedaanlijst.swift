import VHDomain

/// What this person did at this terminal and can still undo, last one first.
///
/// It ends at what can't be undone: `u` never goes back past a decision to something before it.
struct Ongedaanlijst {
  /// How far back it goes.
  private static let hooguit = 20

  private var gedaan: [Intrekking] = []
  /// What was said of the last thing when that can't be undone.
  private var nooit: String?

  /// What `u` would undo.
  var laatste: Intrekking? { gedaan.last }

  /// Why there is nothing to undo; nil when there is.
  var bezwaar: String? {
    guard gedaan.isEmpty else { return nil }
    return nooit.map { "Wat u het laatst vastlegde, blijft staan. \($0)" }
      ?? "Er is niets wat u hier ongedaan kunt maken."
  }

  /// Notes that a command was carried out.
  mutating func noteer(_ command: Command, _ receipt: Receipt) {
    guard !receipt.nummers.isEmpty else { return }
    if case .ongedaanMaken(let intrekking) = command {
      gedaan.removeAll { $0 == intrekking }
    } else if let intrekking = receipt.intrekking {
      gedaan = (gedaan + [intrekking]).suffix(Self.hooguit)
    } else {
      gedaan = []
      nooit = command.ongedaan.vooraf
    }
  }

  /// Someone else, or another meeting: what was done before stays done.
  mutating func wis() { self = Ongedaanlijst() }
}

extension World {
  /// Why `u` can't undo anything now, tried dry; nil when it can.
  var bezwaarTegenOngedaan: String? {
    ongedaan.bezwaar ?? ongedaan.laatste.flatMap { disabled(.ongedaanMaken($0)) }
  }
}
