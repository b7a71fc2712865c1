extension Rule where Subject == Casus {
  /// the gemeente is invited to the provincial weegtafel, with the procesregisseur.
  public static let gemeenteAanWeegtafel = Rule(
    id: "R-79", severity: .warns, source: "002",
    summary:
      "De gemeente van wonen of verblijf is met de procesregisseur op de provinciale weegtafel."
  ) { casus, _ in
    guard casus.regie.waarde("weegtafel-op") != nil else { return [] }
    let asked = [
      ("gemeente-uitgenodigd", "Nodig de gemeente van wonen of verblijf uit voor de weegtafel."),
      ("regisseur-aan-tafel", "De procesregisseur hoort bij deze weegtafel."),
    ]
    return asked.filter { casus.regie.waarde($0.0) != "ja" }.map {
      Finding($0.1, at: $0.0, severity: .warns)
    }
  }
}
