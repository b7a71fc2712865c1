import FoundationEssentials

extension Snapshot {
  /// What is wrong with the log, and with the files compared with it.
  func controleer(_ voortgang: Voortgang) throws(StoreError) -> [Opslagbevinding] {
    try voortgang.meld("logboek nalopen", 0, van: 1)
    let log = try walkLog()
    var found = log.problems.map { problem in
      let line = problem.line.map { ":\($0)" } ?? ""
      return Opslagbevinding(soort: .logboek(problem.message), pad: problem.path + line)
    }
    let paths = try paths(under: "")
    let present = Set(paths)
    for (done, path) in paths.enumerated() {
      try voortgang.meld("bestanden nalopen", done, van: paths.count, elke: 16)
      if let kind = try judge(path, log.files) {
        found.append(Opslagbevinding(soort: kind, pad: path))
      }
    }
    let gone = log.files.filter { $0.value != nil && !present.contains($0.key) }.keys.sorted()
    return found + gone.map { Opslagbevinding(soort: .verdwenen, pad: $0) }
  }

  private func judge(
    _ path: String, _ known: [String: Sum?]
  ) throws(StoreError) -> Opslagbevinding.Soort? {
    guard let nummer = RecordFile.nummer(path) else {
      return Snapshot.isOwn(path) ? nil : .losBestand
    }
    guard let stated = known[path] else {
      // The list of medewerkers stands there from the making of the store on.
      return nummer.soort == .inrichting ? nil : .onbekendAanLogboek
    }
    guard let bytes = try? read(path) else { return .andereSom }
    return stated == Sum(of: bytes) ? nil : .andereSom
  }

  /// Whether a file that is no record belongs in a data folder.
  private static func isOwn(_ path: String) -> Bool {
    let fixed: Set = [
      Format.path, Head.path, StoreLock.path, Applier.reservePath, Journal.path, House.path,
      FileStore.practice,
    ]
    let folders = ["concepten/", "rapporten/"]
    return fixed.contains(path) || folders.contains { path.hasPrefix($0) }
      || (path.hasPrefix("logboek/") && path.hasSuffix(".jsonl"))
  }
}
