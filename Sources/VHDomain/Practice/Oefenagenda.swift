/// What happens to a casus of the practice caseload, carried out in the order of time: a record of
/// which the clock goes back would be a finding of the checks.
final class Oefenagenda {
  private var stappen: [(moment: Moment, doe: () throws(PerformError) -> Void)] = []

  func zet(_ moment: Moment, _ body: @escaping () throws(PerformError) -> Void) {
    stappen.append((moment, body))
  }

  /// Carries out what stands on it, the earliest first; what falls together in the order it was put.
  func voerUit() throws(PerformError) {
    let sorted = stappen.enumerated().sorted {
      ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset)
    }
    for (_, stap) in sorted { try stap.doe() }
    stappen = []
  }
}
