/// Whether what takes two people was done by two, and none waits for ever.
extension Controlepunt {
  static let voorstelpunten: [Controlepunt] = [
    Controlepunt("vier-ogen", .fout, "Wat twee mensen vraagt, is door twee mensen gedaan.") {
      stof in
      let alone = stof.koppen.flatMap { kop in
        kop.events.filter { $0.head.mede?.medewerker == $0.head.door.medewerker }.map {
          Vondst(kop.nummer, "Gebeurtenis \(shown($0.head.id)) is door een en dezelfde gedaan.")
        }
      }
      return alone
        + stof.voorstellen.filter {
          $0.inhoud.status == .aanvaard
            && $0.inhoud.door?.medewerker == $0.inhoud.beslisser?.medewerker
        }.map { Vondst($0.nummer.record, "Is aanvaard door wie het voorstelde.") }
    },
    Controlepunt("voorstel-dossier", .fout, "Een voorstel gaat over dossiers die er zijn.") {
      stof in
      stof.voorstellen.flatMap { stored in
        (stored.inhoud.inhoud?.opdracht.dossiers ?? []).filter { !stof.bestaat($0) }
          .map { Vondst(stored.nummer.record, "Gaat over \($0), dat er niet is.") }
      }
    },
    Controlepunt("voorstel-wacht", .aandacht, "Over een voorstel wordt binnen twee weken beslist.")
    {
      stof in
      stof.voorstellen.compactMap { stored in
        guard stored.inhoud.status == .open, let since = stored.inhoud.op?.dag,
          since.plus(dagen: 14) < stof.vandaag
        else { return nil }
        return Vondst(
          stored.nummer.record, "Wacht sinds \(since.lang) op een tweede persoon.")
      }
    },
  ]
}
