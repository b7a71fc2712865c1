extension Rule where Subject == Huisverbod {
  /// there is a casemanager, and Veilig Thuis takes part.
  public static let huisverbodCasemanager = Rule(
    id: "R-65", severity: .warns, source: "004; profiel huisverbodMonitoring",
    summary:
      "Bij een huisverbod is er een casemanager en neemt Veilig Thuis deel."
  ) { order, context in
    let data = order.gegevens
    guard order.herkomst == nil, context.house.regieprofiel.huisverbodMonitoring,
      data.opgelegdOp != nil
    else { return [] }
    var found: [Finding] = []
    if (data.casemanager ?? "").isBlank {
      found.append(Finding("Noem de casemanager.", at: "casemanager", severity: .warns))
    }
    if data.veiligThuis != .ja {
      found.append(
        Finding("Betrek Veilig Thuis bij het huisverbod.", at: "veiligThuis", severity: .warns))
    }
    return found
  }
}
