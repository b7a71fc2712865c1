extension Rule where Subject == Overleg {
  /// until the manager released a point the room sees only that it exists.
  ///
  /// What may be shown follows from the release itself (`Zaalregel`), so nothing has to be refused.
  public static let vrijgavePerPunt = Rule(
    id: "R-25", severity: .reports, source: "000",
    summary: "Een punt toont pas meer dan dat het bestaat als de manager het heeft vrijgegeven."
  ) { overleg, context in
    guard let tafel = context.house.tafels.met(id: overleg.tafel), tafel.vrijgaveVerplicht,
      let current = overleg.huidigPunt, let point = overleg.punt(Puntid(current)),
      point.vrijgegeven != true
    else { return [] }
    return [
      Finding(
        "\(current) is nog niet vrijgegeven en toont alleen dat het bestaat; vraag het de manager.",
        at: "vrijgave")
    ]
  }
}
