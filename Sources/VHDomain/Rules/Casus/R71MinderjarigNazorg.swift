extension Rule where Subject == Casus {
  /// aftercare of a minor only at the request of the Raad voor de Kinderbescherming.
  public static let minderjarigNazorg = Rule(
    id: "R-71", severity: .blocks, source: "003",
    summary:
      "Nazorg voor een minderjarige kan alleen op verzoek van de Raad voor de Kinderbescherming."
  ) { casus, _ in
    guard casus.regie.waarde(Trajectgegeven.minderjarig) == "ja",
      casus.regie.waarde("verzoek-rvdk") != "ja"
    else { return [] }
    return [
      Finding(
        "De betrokkene is minderjarig; nazorg kan dan alleen op verzoek van de RvdK.",
        at: "verzoek-rvdk")
    ]
  }
}
