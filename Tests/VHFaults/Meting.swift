import Glibc
import VHDomain

/// What one commit costs, beside the least that makes one file certain, measured turn by turn.
struct Meting {
  let path: String
  let rounds: Int

  func run() throws {
    let registry = try Registry(try FileStore(opening: path)) { Werk.moment }
    let nummer = Nummer<Persoon>(jaar: 0, volgnummer: 1)
    if registry.view(as: Werk.actor)[nummer] == nil {
      try registry.perform(.persoonAanmaken(Werk.persoon("Meting")), as: Werk.actor)
    }
    let bytes = [UInt8](repeating: 0x61, count: 2048)
    var (commits, bare): ([Duration], [Duration]) = ([], [])
    let clock = ContinuousClock()
    for round in 0..<rounds {
      var failure: (any Error)?
      commits.append(
        clock.measure {
          do {
            try registry.perform(
              .persoonAanvullen(nummer, Werk.persoon("Ronde \(round)")), as: Werk.actor)
          } catch {
            failure = error
          }
        })
      if let failure { throw failure }
      bare.append(clock.measure { replace(bytes) })
    }
    say(commits, "vastleggen van een dossier")
    say(bare, "kaal: write, fsync, rename, fsync(map)")
    let ratio = { (share: Double) in at(share, commits) / at(share, bare) }
    VHFaults.say("verhouding: p50 \(shown(ratio(0.5))), p99 \(shown(ratio(0.99)))")
  }

  private func say(_ times: [Duration], _ what: String) {
    let (half, most) = (at(0.5, times) * 1000, at(0.99, times) * 1000)
    VHFaults.say("\(what): p50 \(shown(half)) ms, p99 \(shown(most)) ms (\(times.count) keer)")
  }

  private func shown(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// Below which time this share lies, in seconds.
  private func at(_ share: Double, _ times: [Duration]) -> Double {
    let sorted = times.sorted()
    let time = sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))].components
    return Double(time.seconds) + Double(time.attoseconds) / 1e18
  }

  private func replace(_ bytes: [UInt8]) {
    let (temporary, name) = (path + "/../kaal.tmp", path + "/../kaal")
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    fsync(file)
    close(file)
    rename(temporary, name)
    let folder = open(path + "/..", O_RDONLY | O_DIRECTORY)
    fsync(folder)
    close(folder)
  }
}
