/// Whether each record can be read and agrees with its own history.
extension Controlepunt {
  static let dossierpunten: [Controlepunt] = [
    Controlepunt("leesbaar", .fout, "Elk dossier is te lezen.") { stof in
      stof.records.onleesbaar.sorted { $0.key < $1.key }
        .map { Vondst($0.key, "Dossier niet leesbaar: \($0.value).") }
    },
    Controlepunt("verloop", .fout, "De inhoud van een dossier volgt uit zijn verloop.") { stof in
      stof.koppen.filter { !$0.isVolgensVerloop }
        .map { Vondst($0.nummer, "De inhoud is niet wat het verloop zegt.") }
    },
    Controlepunt("revisie", .fout, "Elke wijziging van een dossier staat in zijn verloop.") {
      stof in
      stof.koppen.filter { !(1...max(1, $0.events.count)).contains($0.rev) || $0.events.isEmpty }
        .map {
          Vondst(
            $0.nummer,
            "Revisie \($0.rev) past niet bij \(counted($0.events.count, "gebeurtenis", "gebeurtenissen"))."
          )
        }
    },
    Controlepunt("gebeurtenis-id", .fout, "Elke gebeurtenis van een dossier heeft een eigen id.") {
      stof in
      stof.koppen.flatMap { kop in
        repeated(kop.events.map(\.head.id)).map {
          Vondst(kop.nummer, "Gebeurtenis \(shown($0)) staat er meer dan een keer.")
        }
      }
    },
    Controlepunt("intrekking", .fout, "Wat wordt ingetrokken, staat eerder in het verloop.") {
      stof in stof.koppen.flatMap(brokenWithdrawals)
    },
    Controlepunt("volgorde", .aandacht, "Gebeurtenissen staan op volgorde van vastleggen.") {
      stof in
      stof.koppen.filter { kop in
        let times = kop.events.map(\.head.vastgelegd)
        return zip(times, times.dropFirst()).contains { $0 > $1 }
          || times.last.map { $0 != kop.gewijzigd && kop.rev > 1 } ?? false
      }
      .map { Vondst($0.nummer, "De tijden van vastleggen lopen niet op; de klok stond anders.") }
    },
  ]

  private static func brokenWithdrawals(_ kop: Dossierkop) -> [Vondst] {
    var seen: Set<String> = []
    var found: [Vondst] = []
    for event in kop.events {
      if let target = event.betreft, !seen.contains(target) {
        found.append(
          Vondst(
            kop.nummer,
            "Gebeurtenis \(shown(event.head.id)) \(event.isCorrectie ? "verbetert" : "trekt") "
              + "\(shown(target))\(event.isCorrectie ? "" : " in"), die er niet eerder staat."))
      }
      seen.insert(event.head.id)
    }
    return found
  }

  /// The values that stand there more than once, each once.
  static func repeated(_ values: [String]) -> [String] {
    var seen: Set<String> = []
    var twice: Set<String> = []
    for value in values where !seen.insert(value).inserted { twice.insert(value) }
    return twice.sorted()
  }
}
