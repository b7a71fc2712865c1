extension Rule where Subject == Casus {
  /// scaling down with an unmet condition asks for a reason.
  public static let voorwaardenBijAfschalen = Rule(
    id: "R-47", severity: .warns, source: "003",
    summary:
      "Afschalen met een voorwaarde waaraan niet is voldaan, vraagt om een reden."
  ) { casus, _ in
    guard casus.afschaling != nil else { return [] }
    return casus.regie.voorwaarden.filter { $0.voldaan != true }.map {
      Finding(
        "Aan voorwaarde \($0.id) is niet voldaan: \($0.tekst).", at: "voorwaarden",
        severity: .warns)
    }
  }
}
