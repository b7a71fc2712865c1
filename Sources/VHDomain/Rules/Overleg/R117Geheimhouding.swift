extension Rule where Subject == Overleg {
  /// a guest who promised no secrecy is not there while persons are spoken about.
  public static let geheimhouding = Rule(
    id: "R-117", severity: .blocks, source: "handreiking 2021",
    summary: "Een gast zonder geheimhouding is niet aan tafel als over personen wordt gesproken."
  ) { overleg, _ in
    guard let current = overleg.huidig, let point = overleg.punt(current),
      point.gaatOverPersonen
    else { return [] }
    let gone = point.vanTafel ?? []
    return overleg.gastenAanTafel.filter { !$0.geheimhouding && !gone.contains($0.lezer) }.map {
      Finding(
        "\($0.naam) heeft geen geheimhouding beloofd; leg die vast of laat de gast dit punt verlaten.",
        at: "gast")
    }
  }
}
