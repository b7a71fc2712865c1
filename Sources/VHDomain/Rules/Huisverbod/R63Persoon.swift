extension Rule where Subject == Huisverbod {
  /// the person is of age and lives there, not merely now and then.
  public static let huisverbodPersoon = Rule(
    id: "R-63", severity: .warns, source: "veldgids R-63",
    summary:
      "Een huisverbod is voor een meerderjarige die er niet alleen af en toe woont."
  ) { order, _ in
    let data = order.gegevens
    guard order.herkomst == nil, data.opgelegdOp != nil else { return [] }
    var found: [Finding] = []
    if let age = data.leeftijd, age < 18 {
      found.append(
        Finding(
          "De betrokkene was \(age) jaar; een huisverbod is voor meerderjarigen.", at: "persoon",
          severity: .warns))
    }
    if data.woontEr != .ja {
      found.append(
        Finding("Geef aan of de betrokkene daar woont.", at: "woontEr", severity: .warns))
    }
    return found
  }
}
