extension Rule where Subject == Casus {
  /// a score is 1 to 5, or not assessed with the reason.
  public static let zrmScore = Rule(
    id: "R-51", severity: .blocks, source: "004",
    summary:
      "Een ZRM-score is 1 tot en met 5, of niet beoordeeld met de reden."
  ) { casus, _ in
    casus.zrm.filter { $0.door != nil }.flatMap(\.scores).compactMap { score in
      if let number = score.score {
        return (1...5).contains(number)
          ? nil
          : Finding(
            "\(score.domein): \(number) is geen score; kies 1 tot en met 5.", at: score.domein)
      }
      return (score.reden ?? "").isBlank
        ? Finding("\(score.domein): schrijf waarom niet beoordeeld.", at: "nietBeoordeeld") : nil
    }
  }
}
