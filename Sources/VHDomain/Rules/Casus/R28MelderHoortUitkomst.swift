extension Rule where Subject == Casus {
  /// whoever reported hears what became of it.
  public static let melderHoortUitkomst = Rule(
    id: "R-28", severity: .reports, source: "veldgids R-28",
    summary: "Een besluit noemt wie de melder inlicht."
  ) { casus, _ in
    guard let last = casus.laatsteBesluit, let uitkomst = last.uitkomst,
      uitkomst != .aangehouden, uitkomst != .naarTriage, last.terugkoppeling == nil
    else { return [] }
    return [Finding("Noem wie de melder inlicht.", at: "terugkoppeling")]
  }
}
