extension Rule where Subject == Casus {
  /// a point is closed with an outcome, its reason and someone who sees to what follows.
  public static let besluitVolledig = Rule(
    id: "R-27", severity: .blocks, source: "000, 001",
    summary: "Een agendapunt wordt afgerond met uitkomst, reden en wie het vervolg bewaakt."
  ) { casus, _ in
    casus.besluiten.filter { $0.orgaan != .screening }.flatMap(\.ontbreekt)
  }
}

extension Besluit {
  /// What the chosen outcome still needs, one finding a field.
  public var ontbreekt: [Finding] {
    guard let uitkomst else { return [Finding("Kies eerst een uitkomst.", at: "uitkomst")] }
    return Besluit.vereist(uitkomst, orgaan).filter { !heeft($0) }.map { veld in
      Finding(Besluit.vraag[veld] ?? "Vul \(veld.rawValue) in.", at: veld.rawValue)
    }
  }

  private static let vraag: [Besluitveld: String] = [
    .reden: "Schrijf in één zin waarom.",
    .partner: "Kies de partner.",
    .vraag: "Schrijf welke vraag openstaat.",
    .terugOp: "Vul in wanneer het punt terugkomt.",
    .casus: "Kies de lopende casus.",
    .risico: "Kies hoe groot het risico is.",
    .complexiteit: "Kies hoe complex het is.",
    .aard: "Kies waar het vooral over gaat: zorg, veiligheid of beide.",
    .ernst: "Kies hoe ernstig het is.",
    .traject: "Kies het traject.",
    .procesregisseur: "Noem de procesregisseur.",
    .grondslag: "Kies de grondslag.",
    .vervolg: "Noem wie het vervolg bewaakt.",
  ]
}
