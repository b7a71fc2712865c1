import VHDomain

/// What is wrong with the disk, as long as it lasts: the program goes on reading, says so on the
/// status row of every screen, and looks by itself whether it is over.
struct Storing {
  /// How long between two looks, in milliseconds.
  private static let pause = 1000

  private(set) var fout: StoreError?
  private var gekeken: Moment?

  /// What stays on the status row; empty when all is well.
  var zin: String { fout?.stand ?? "" }

  /// Notes what could not be done, when that says something of the disk.
  mutating func meld(_ error: StoreError?) {
    if let error, error.stand != nil { fout = error }
  }

  /// Something was saved, or could be.
  mutating func verholpen() { fout = nil }

  /// Whether it is time to look: with a try to write, at the start and while something is wrong.
  mutating func kijkt(_ now: Moment) -> (nu: Bool, schrijvend: Bool) {
    let isFirst = gekeken == nil
    let due = gekeken.map { now.milliseconden - $0.milliseconden >= Self.pause } ?? true
    if due { gekeken = now }
    return (due, isFirst || fout != nil)
  }
}

extension App {
  /// Takes over what other terminals committed, between keys; where others look along it only
  /// counts, and a key takes it over.
  func catchUp() {
    let before = stand(vanDossier: stack.last?.dossier)
    do throws(StoreError) {
      if room == .zaal {
        anderen.wachtend = try registry.wachtend()
      } else {
        anderen.wachtend = 0
        try registry.refresh()
      }
      registry.bereidVoor()
      kijkRond(sinds: before)
      try kijkNaarSchijf()
    } catch {
      let known = storing.zin
      storing.meld(error)
      if storing.zin.isEmpty || storing.zin != known { notice = error.message }
    }
  }

  private func kijkNaarSchijf() throws(StoreError) {
    let look = storing.kijkt(registry.now)
    guard look.nu else { return }
    try registry.probeer(schrijvend: look.schrijvend)
    guard storing.fout != nil else { return }
    storing.verholpen()
    notice = "Vastleggen kan weer."
  }
}
