import VHDomain

/// What screens say about papers.
enum Papierwoorden {
  /// Why there is nothing in a room; else the other sentence.
  static func nietHier(_ world: World, _ anders: String) -> String {
    world.view.room.isGedeeld
      ? "Op een gedeeld scherm staan geen papieren; open ze op uw eigen plek." : anders
  }

  /// `verstuurd do 26 nov, beveiligde mail`.
  static func verstuurd(_ sent: Papierverzending) -> String {
    let word = sent.aan.isEmpty ? "bewaard" : "verstuurd"
    return "\(word) \(sent.op?.lang ?? ""), \(sent.wijze)"
  }

  /// The day it was sent, for a line: how stands on the paper itself.
  static func opDag(_ sent: Papierverzending, _ world: World) -> String {
    "\(sent.aan.isEmpty ? "bewaard" : "verstuurd") \(sent.op.map { dag($0, world) } ?? "")"
  }

  /// A day, with its year when that is not this year.
  static func dag(_ dag: Datum, _ world: World) -> String {
    dag.jaar == world.today.jaar ? dag.kort : dag.lang
  }

  /// `uiterlijk do 3 dec`, or how much too late it is.
  static func termijn(_ regel: Terugkoppelregel, _ world: World) -> String {
    let late = world.view.werkdagenTeLaat(regel)
    if late > 0 { return "\(counted(late, "werkdag", "werkdagen")) te laat" }
    return "uiterlijk \(dag(regel.uiterlijk, world))"
  }

  /// How much a paper holds: `3 punten`.
  static func omvang(_ papier: Papier) -> String {
    let points = papier.delen.count - (papier.soort == .verslag ? 1 : 0)
    return counted(max(0, points), "punt", "punten")
  }

  /// Who reported, and through whom the answer goes when that is not the house itself.
  static func melder(_ regel: Terugkoppelregel, _ world: World) -> String {
    guard case .partner(let id) = regel.door else { return regel.melder }
    return "\(regel.melder), via \(world.house.partners.naam(id))"
  }
}
