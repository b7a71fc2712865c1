extension Rule where Subject == Melding {
  /// some trajecten are received from a few referrers only; another one is listed.
  public static let verwijzer = Rule(
    id: "R-80", severity: .reports, source: "004",
    summary: "Een melding voor een traject met vaste verwijzers komt van een van hen."
  ) { melding, context in
    guard melding.status != .concept, melding.herkomst == nil,
      let traject = context.house.traject(melding.gegevens)
        .flatMap({ context.house.trajecten.met(id: $0) }),
      let bron = melding.gegevens.bron, !traject.verwijzers.isEmpty,
      !traject.verwijzers.contains(bron)
    else { return [] }
    let names = traject.verwijzers.map(context.house.bronnen.naam)
    return [
      Finding(
        "Traject \(traject.naam) kent als verwijzers \(dutchList(names)); deze melding komt van een ander.",
        at: "bron")
    ]
  }
}
