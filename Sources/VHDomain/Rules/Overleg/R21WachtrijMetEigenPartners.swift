extension Rule where Subject == Overleg {
  /// reports of confused behaviour are screened by the partners of that table only.
  public static let wachtrijMetEigenPartners = Rule(
    id: "R-21", severity: .warns, source: "000, 002",
    summary: "Meldingen over verward gedrag worden gescreend door de partners van die tafel."
  ) { overleg, context in
    guard let tafel = context.house.tafels.met(id: overleg.tafel), tafel.wachtrij == .verward,
      !tafel.deelnemers.isEmpty
    else { return [] }
    let strangers = (overleg.aanwezig + overleg.vertrokken).filter {
      !tafel.deelnemers.contains($0)
    }
    let guests = overleg.gasten ?? []
    return strangers.map {
      Finding(
        "\(context.house.partners.naam($0)) hoort niet bij \(tafel.naam).", at: "aanwezig",
        severity: .warns)
    }
      + guests.map {
        Finding(
          "\($0.functie.metHoofdletter) hoort niet bij \(tafel.naam); laat de gast alleen toe als het moet.",
          at: "gast", severity: .warns)
      }
  }
}
