extension Rule where Subject == Casus {
  /// an agreed plan has for each leefgebied a goal, or why it is not tackled now.
  public static let leefgebiedenGekozen = Rule(
    id: "R-43", severity: .warns, source: "001",
    summary:
      "Bij een vastgesteld plan staat van elk leefgebied een doel of waarom het nu niet aan bod is."
  ) { casus, context in
    guard let agreed = casus.regie.vaststelling, (agreed.nietNu ?? "").isBlank else { return [] }
    let chosen = Set(
      casus.plan.doelen.compactMap(\.leefgebied) + casus.regie.nietNu.map(\.leefgebied))
    let left = context.house.leefgebieden.filter { !chosen.contains($0.id) }
    guard !left.isEmpty else { return [] }
    let names = left.count > 3 ? "\(left.count) leefgebieden" : dutchList(left.map(\.naam))
    return [
      Finding(
        "Schrijf waarom nu niet aan bod: \(names).", at: "nietNu", severity: .warns)
    ]
  }
}
