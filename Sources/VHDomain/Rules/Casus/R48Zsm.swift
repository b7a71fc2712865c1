extension Rule where Subject == Casus {
  /// a prioritised casus carries a decision or advice of ZSM once its plan is agreed.
  public static let zsmBijPrioriteit = Rule(
    id: "R-48", severity: .warns, source: "003; profiel zsmVerwacht",
    summary:
      "Een geprioriteerde casus heeft een ZSM-besluit of interventieadvies als het plan wordt vastgesteld."
  ) { casus, context in
    guard context.house.regieprofiel.zsmVerwacht, casus.regie.vaststelling != nil,
      casus.isTopX || casus.traject == "pga", casus.regie.zsm.isEmpty
    else { return [] }
    return [
      Finding(
        "Er staat geen ZSM-besluit of interventieadvies bij deze casus; leg het vast.", at: "zsm",
        severity: .warns)
    ]
  }
}
