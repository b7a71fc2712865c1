/// Whether the files are what the store wrote.
extension Controlepunt {
  static let opslagpunten: [Controlepunt] = [
    Controlepunt("logboek", .fout, "Het logboek is heel en sluit op zichzelf aan.") { stof in
      stof.opslag.compactMap { found in
        guard case .logboek(let sentence) = found.soort else { return nil }
        return Vondst(nil, "\(found.pad): \(sentence)")
      }
    },
    Controlepunt("andere-som", .fout, "Elk dossier is zoals het logboek het laatst zag.") { stof in
      files(stof, .andereSom, "Het bestand is niet dat wat het logboek het laatst zag.")
        .filter { vondst in vondst.nummer.map { stof.records.onleesbaar[$0] == nil } ?? true }
    },
    Controlepunt("teruggedraaid", .fout, "Geen dossier is buiten vh om teruggezet.") { stof in
      files(stof, .teruggedraaid, "Het bestand is een oudere versie; latere wijzigingen zijn weg.")
    },
    Controlepunt("verdwenen", .fout, "Elk dossier uit het logboek is er nog.") { stof in
      files(stof, .verdwenen, "Het logboek kent dit dossier, maar het bestand is er niet.")
    },
    Controlepunt("buiten-logboek", .fout, "Elk dossier staat in het logboek.") { stof in
      files(stof, .onbekendAanLogboek, "Het bestand is buiten vh om geplaatst.")
    },
    Controlepunt("journaal", .fout, "Er staat geen wijziging die niet af te maken is.") { stof in
      files(stof, .journaal, "Een wijziging is begonnen en kan niet worden afgemaakt.")
    },
    Controlepunt("rechten", .aandacht, "Alleen de eigenaar kan bij de bestanden.") { stof in
      let open = stof.opslag.filter { $0.soort == .rechten }
      guard let first = open.first else { return [] }
      let others = open.count > 1 ? " en \(counted(open.count - 1, "ander", "andere"))" : ""
      return [
        Vondst(
          nil,
          "\(shown(first.pad))\(others): ook voor anderen te lezen of te schrijven; "
            + "vh controle --herstel zet dat goed.")
      ]
    },
    Controlepunt("los-bestand", .aandacht, "In de gegevensmap staat niets anders.") { stof in
      files(stof, .losBestand, "hoort niet in de gegevensmap.")
    },
  ]

  private static func files(
    _ stof: Controlestof, _ kind: Opslagbevinding.Soort, _ sentence: String
  ) -> [Vondst] {
    stof.opslag.filter { $0.soort == kind }.map { found in
      let nummer = RecordFile.nummer(found.pad)
      return Vondst(nummer, nummer == nil ? "\(shown(found.pad)): \(sentence)" : sentence)
    }
  }
}
