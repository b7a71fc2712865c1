import VHDomain

/// Which refusal a sentence on the screen comes from, so that `w` can explain it with the rule.
///
/// The domain's answers are noted while bindings are made and commands are run; the last one that
/// was told is what `w` is about, until the next key that is told nothing.
final class Redenboek {
  private var refusals: [String: Refusal] = [:]
  /// The refusal that was told last.
  private(set) var verteld: Refusal?

  /// Notes an answer of the domain, whatever becomes of it.
  func note(_ refusal: Refusal?) {
    guard let refusal, let first = refusal.zinnen.first else { return }
    refusals[first] = refusal
  }

  /// A sentence is told: it may be the first reason of a refusal.
  func vertel(_ sentence: String) { verteld = refusals[sentence] }

  /// A new key: what was told before is over, what it comes from is asked anew.
  func wis() {
    verteld = nil
    refusals = [:]
  }
}

extension Refusal {
  /// Every reason with the rule it comes from, in full.
  var uitleg: [String] {
    let rules = Set(findings.map(\.rule))
    let meant = Rules.all.filter { rules.contains($0.id) }.map { rule in
      "Regel \(rule.id): \(rule.summary) Bron: \(rule.source)."
        + (rule.overrulable ? " De manager kan deze regel met een reden overrulen." : "")
    }
    return zinnenMetRegel + meant
  }
}
