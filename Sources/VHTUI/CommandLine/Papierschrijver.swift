import VHDomain

/// Puts papers in a folder the user named: new files, readable by their owner only.
enum Papierschrijver {
  /// Writes the files, after it is certain that none of them is there already.
  static func schrijf(_ files: [Uitvoerpapier], in map: String) throws(Leesfout) {
    let folder = Edge.line(map)
    let there = try Bestandslezer.namen(map)
    let known = files.map(\.naam).filter(there.contains)
    guard known.isEmpty else {
      let more = known.count > 1 ? " en \(known.count - 1) andere" : ""
      throw Leesfout(
        "\(known.first ?? "")\(more) staat al in \(folder); kies een andere map.", code: 73)
    }
    for file in files {
      do {
        try Uitvoerbestand.write(file.tekst, to: "\(map)/\(file.naam)")
      } catch {
        let failure = error as? CommandError
        throw Leesfout(
          failure?.lines.first ?? "In \(folder) kan niets worden geschreven.",
          code: failure?.code ?? 74)
      }
    }
  }
}
