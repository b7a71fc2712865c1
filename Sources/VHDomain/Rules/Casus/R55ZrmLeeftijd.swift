extension Rule where Subject == Casus {
  /// the form is one for the age of the person.
  public static let zrmLeeftijd = Rule(
    id: "R-55", severity: .warns, source: "veldgids R-55",
    summary:
      "Een meting gebruikt een formulier voor de leeftijd van de persoon."
  ) { casus, context in
    guard let last = casus.zrm.last, last.door != nil, let age = last.leeftijd,
      let version = context.house.regieprofiel.zrmversies.met(id: last.versie),
      !version.leeftijd.contains(age)
    else { return [] }
    return [
      Finding(
        "\(version.naam) is voor \(version.voor); deze persoon was toen \(age) jaar.",
        at: "versie", severity: .warns)
    ]
  }
}
