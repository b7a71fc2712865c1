extension Rule where Subject == Casus {
  /// the basisvoorwaarden are locked until the person gave permission.
  public static let basisvoorwaarden = Rule(
    id: "R-72", severity: .blocks, source: "004",
    summary:
      "De basisvoorwaarden zijn op slot tot de betrokkene toestemming gaf."
  ) { casus, context in
    context.house.regieprofiel.trajectvelden.compactMap { field in
      guard let lock = field.slot, field.grond == nil, casus.regie.waarde(field.id) != nil,
        !casus.regie.toestemmingen.contains(where: { $0.voor == lock })
      else { return nil }
      return Finding(
        "\(field.naam) is ingevuld zonder toestemming; leg die eerst vast.", at: field.id)
    }
  }
}
