extension Rule where Subject == Casus {
  /// information of the GGZ needs permission, or another ground in writing.
  ///
  /// Withdrawn permission locks it for every reader (`zonderVergrendeld`); it does not make the record
  /// wrong, or withdrawing could be refused.
  public static let informatieGgz = Rule(
    id: "R-78", severity: .blocks, source: "002",
    summary:
      "Informatie van de GGZ vraagt toestemming of een andere grond die op schrift staat."
  ) { casus, context in
    context.house.regieprofiel.trajectvelden.compactMap { field in
      guard let lock = field.slot, let ground = field.grond, casus.regie.waarde(field.id) != nil,
        casus.regie.waarde(ground) == nil,
        !casus.regie.toestemmingen.contains(where: { $0.voor == lock })
      else { return nil }
      let what = field.naam.prefix(1).lowercased() + field.naam.dropFirst()
      return Finding(
        "Voor \(what) is toestemming nodig, of een andere grond op schrift.",
        at: field.id)
    }
  }
}
