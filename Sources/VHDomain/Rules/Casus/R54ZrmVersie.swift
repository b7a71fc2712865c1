extension Rule where Subject == Casus {
  /// a measurement names a version the house knows, and domains of that version only.
  public static let zrmVersie = Rule(
    id: "R-54", severity: .blocks, source: "004, 001",
    summary:
      "Een meting noemt een versie van de ZRM die het huis kent, en alleen domeinen van die versie."
  ) { casus, context in
    casus.zrm.filter { $0.door != nil }.flatMap { measured -> [Finding] in
      guard let version = context.house.regieprofiel.zrmversies.met(id: measured.versie) else {
        return [
          Finding("ZRM \(measured.versie) kent dit huis niet; kies een versie.", at: "versie")
        ]
      }
      let names = version.domeinen.map(\.naam)
      return measured.scores.filter { !names.contains($0.domein) }.map {
        Finding(
          "\($0.domein) is geen domein van \(version.naam); meet met één versie.", at: "versie")
      }
    }
  }
}
