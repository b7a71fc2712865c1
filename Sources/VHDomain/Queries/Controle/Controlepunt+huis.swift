/// Whether what records name of the house is known there, on that day.
extension Controlepunt {
  static let huispunten: [Controlepunt] = [
    Controlepunt(
      "huis-profiel", .fout, "Het profiel en wat in het programma werd gewijzigd passen bij elkaar."
    ) { stof in
      // A profile that can't be read stops everything; this is about one that was edited since.
      stof.house.faults.map { Vondst(nil, "Het profiel van het huis: \($0).") }
    },
    Controlepunt("huis-onbekend", .fout, "Wat een dossier van het huis noemt, kent het huis.") {
      stof in
      judged(stof, .onbekend).filter { !$0.wat.isOpen }.map { nummer, ref in
        Vondst(nummer, "Noemt \(ref.lijst.rawValue) \(shown(ref.id)), die dit huis niet kent.")
      }
    },
    Controlepunt("huis-overgenomen", .aandacht, "Wat elders is ingevuld, kent het huis ook.") {
      stof in
      judged(stof, .onbekend).filter(\.wat.isOpen).map { nummer, ref in
        Vondst(
          nummer,
          "Noemt \(ref.lijst.rawValue) \(shown(ref.id)) zoals die is aangeleverd; dit huis kent die niet."
        )
      }
    },
    Controlepunt("huis-geldigheid", .aandacht, "Wat een dossier noemt, gold op die dag.") { stof in
      judged(stof, .ongeldig).map { nummer, ref in
        let day = ref.op.map { " op \($0.lang)" } ?? ""
        return Vondst(
          nummer, "Noemt \(ref.lijst.rawValue) \(shown(ref.id)), die\(day) niet gold.")
      }
    },
  ]

  private static func judged(
    _ stof: Controlestof, _ verdict: Huislijsten.Oordeel
  ) -> [(nummer: RecordNummer, wat: Huisverwijzing)] {
    let lists = Huislijsten(stof.house)
    return stof.huisverwijzingen.filter { lists.oordeel($0.wat) == verdict }
  }
}
