/// What the procesregisseur keeps of a casus, in labelled lines.
extension View {
  /// Everything besides goals and actions; what a permission locks is not in the record (R-72).
  ///
  /// - Parameter nummer: its number, to find the restraining orders that belong to it.
  public func regieregels(
    _ casus: Casus, _ nummer: Nummer<Casus>? = nil
  ) -> [(String, String?)] {
    let kept = casus.regie
    let conditions = kept.voorwaarden.map { condition in
      let state = condition.voldaan.map { $0 ? "JA" : "NEE" } ?? "nog niet bekeken"
      return ("Voorwaarde \(condition.id)", "\(condition.tekst): \(state)") as (String, String?)
    }
    let waiting = kept.nietNu.map { why in
      ("Nu niet", "\(house.leefgebieden.naam(why.leefgebied)): \(why.reden)") as (String, String?)
    }
    let asked = kept.escalaties.map { item in
      ("Escalatie \(item.id)", "\(item.aan): \(item.vraag)\(item.uitkomst.map { ", \($0)" } ?? "")")
        as (String, String?)
    }
    return regiefeiten(casus, nummer).map { ($0.0, $0.1) } + conditions + waiting + asked
  }

  /// What is recorded of regie and traject, without what has rows of its own under the plan; nothing
  /// in a room.
  public func regiefeiten(_ casus: Casus, _ nummer: Nummer<Casus>?) -> [(String, String)] {
    // Not for a screen that others look at.
    guard !room.isGedeeld else { return [] }
    let kept = casus.regie
    let fixed: [(String, String?)] = [
      ("Instemming", kept.vaststelling.map(zin)),
      ("Intensiteit", kept.intensiteit.map(house.regieprofiel.intensiteiten.naam)),
      (
        "Casemanager",
        kept.casemanager.map { "\($0.naam), \(house.partners.naam($0.partner))" }
      ),
      ("Top X", topXzin(casus)),
      ("ZRM", casus.zrm.isEmpty ? nil : zrmregel(casus)),
      ("Eindmeting", kept.zonderEindmeting.map { "geen: \($0)" }),
      ("Review", kept.reviews.last.map { "volgende \($0.volgende.lang)" }),
      ("Stil", isStil(casus) ? kept.stil.map { "tot en met \($0.tot.lang): \($0.reden)" } : nil),
    ]
    let values = house.trajectvelden(van: casus).map { field in
      (field.naam, kept.waarde(field.id).map { waarde($0, field) }) as (String, String?)
    }
    let known: [(String, String?)] =
      kept.toestemmingen.map { ("Toestemming \($0.id)", zin($0)) }
      + orders(nummer).map { ("Huisverbod", huisverbodzin($0)) }
      + kept.zsm.map {
        ($0.isAdvies ? "Interventieadvies" : "ZSM-besluit", "\($0.op.lang): \($0.besluit)")
      }
      + (kept.besprekingen ?? []).map { item in
        let day = item.op.map { "\($0.lang): " } ?? ""
        return ("Besproken", "\(day)\(item.verslag.onschadelijk)")
      }
      + kept.extern.map { ("Bij \($0.bij)", $0.kenmerk) }
    return (fixed + values + known).compactMap { label, value in value.map { (label, $0) } }
  }

  private func orders(_ nummer: Nummer<Casus>?) -> [Huisverbodgegevens] {
    nummer.map { casus in
      huisverboden.map(\.inhoud.gegevens).filter { $0.casus == casus }
    } ?? []
  }

  private func zin(_ given: Toestemming) -> String {
    let what = house.regieprofiel.toestemmingen.naam(given.voor)
    let state =
      given.ingetrokkenOp.map { "ingetrokken \($0.lang)" }
      ?? given.tot.map { "geldt tot en met \($0.lang)" } ?? "gegeven \(given.op.lang)"
    return "\(what), bron \(given.bron), gevraagd door \(given.gevraagdDoor), \(state)"
  }

  private func zin(_ agreed: Planvaststelling) -> String {
    let who = agreed.partners.map(house.partners.naam)
    return [
      agreed.instemming.map { answer in
        "betrokkene \(answer.naam)" + (agreed.antwoordOp.map { " op \($0.lang)" } ?? "")
      }, who.isEmpty ? nil : dutchList(who),
      agreed.toelichting.isBlank ? nil : agreed.toelichting,
    ].compactMap { $0 }.joined(separator: "; ")
  }

  private func topXzin(_ casus: Casus) -> String? {
    guard casus.isTopX else {
      return casus.regie.topX.kandidaat.map {
        "voorgedragen door \(house.partners.naam($0.door)), nog te wegen"
      }
    }
    let since = casus.topX.last.map { "sinds \($0.van.lang)" } ?? ""
    return since + (casus.regie.topX.herzienVoor.map { ", herijken voor \($0.lang)" } ?? "")
  }

  private func waarde(_ text: String, _ field: Trajectveld) -> String {
    switch field.soort {
    case .tekst, .jaNee: text
    case .dag: Datum(text)?.lang ?? text
    case .keuze: field.keuzes.naam(text)
    }
  }
}
