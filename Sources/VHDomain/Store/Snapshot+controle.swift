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
    if try tree.status(Journal.path) != nil {
      found.append(Opslagbevinding(soort: .journaal, pad: Journal.path))
    }
    let paths = try paths(under: "")
    let present = Set(paths)
    for (done, path) in paths.enumerated() {
      try voortgang.meld("bestanden nalopen", done, van: paths.count, elke: 16)
      if let kind = try judge(path, log.files, log.earlier) {
        found.append(Opslagbevinding(soort: kind, pad: path))
      }
    }
    for path in paths {
      if try isOpenToOthers(path) { found.append(Opslagbevinding(soort: .rechten, pad: path)) }
    }
    found += behind(paths + log.files.keys)
    let gone = log.files.filter { $0.value != nil && !present.contains($0.key) }.keys.sorted()
    return found + gone.map { Opslagbevinding(soort: .verdwenen, pad: $0) }
  }

  /// The counters of the head that would hand out a number once more.
  private func behind(_ paths: [String]) -> [Opslagbevinding] {
    var highest: [String: Int] = [:]
    for path in paths { if let nummer = RecordFile.nummer(path) { highest.note(nummer) } }
    return highest.filter { head.tellers[$0.key] ?? 0 < $0.value }.sorted { $0.key < $1.key }.map {
      Opslagbevinding(
        soort: .logboek(
          "De teller \($0.key) staat op \(head.tellers[$0.key] ?? 0), maar nummer \($0.value) is "
            + "al uitgegeven."), pad: Head.path)
    }
  }

  /// What is wrong with one file, compared with what the log last saw of it.
  func judge(
    _ path: String, _ known: [String: Sum?], _ earlier: [String: Set<Sum>]
  ) throws(StoreError) -> Opslagbevinding.Soort? {
    guard let nummer = RecordFile.nummer(path) else {
      return Snapshot.isOwn(path) ? nil : .losBestand
    }
    guard let stated = known[path] else {
      // The list of medewerkers stands there from the making of the store on.
      return nummer.soort == .inrichting ? nil : .onbekendAanLogboek
    }
    guard let bytes = try? read(path) else { return .andereSom }
    let sum = Sum(of: bytes)
    if stated == sum { return nil }
    return earlier[path]?.contains(sum) == true ? .teruggedraaid : .andereSom
  }

  /// Whether anybody but the owner may read or write a file.
  private func isOpenToOthers(_ path: String) throws(StoreError) -> Bool {
    guard let status = try tree.status(path), status.kind == .file else { return false }
    return status.mode & 0o077 != 0
  }

  /// Whether a file that is no record belongs in a data folder.
  private static func isOwn(_ path: String) -> Bool {
    let fixed: Set = [
      Format.path, Head.path, StoreLock.path, Applier.reservePath, Journal.path, House.path,
      FileStore.practice, DataFolder.replacedPath,
    ]
    let folders = ["concepten/", "rapporten/", "aanwezig/", Herstel.folder + "/"]
    return fixed.contains(path) || folders.contains { path.hasPrefix($0) }
      || (path.hasPrefix("logboek/") && path.hasSuffix(".jsonl"))
  }
}
