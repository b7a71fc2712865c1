extension Rule where Subject == Casus {
  /// information of the GGZ needs permission, or another ground in writing.
  public static let informatieGgz = Rule(
    id: "R-78", severity: .blocks, source: "002",
    summary:
      "Informatie van de GGZ vraagt toestemming of een andere grond die op schrift staat."
  ) { casus, _ in
    guard casus.regie.waarde("ggz-informatie") != nil, casus.regie.waarde("ggz-grond") == nil,
      !casus.regie.toestemmingen.contains(where: { $0.voor == "ggz" && $0.ingetrokkenOp == nil })
    else { return [] }
    return [
      Finding(
        "Voor informatie van de GGZ is toestemming nodig, of een andere grond op schrift.",
        at: "ggz-informatie")
    ]
  }
}
