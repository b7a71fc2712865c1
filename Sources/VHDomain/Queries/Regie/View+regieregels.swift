/// What the procesregisseur keeps of a casus, in labelled lines.
extension View {
  /// Everything besides goals and actions; what a permission locks is not in the record (R-72).
  public func regieregels(_ casus: Casus) -> [(String, String?)] {
    let kept = casus.regie
    let fixed: [(String, String?)] = [
      ("Instemming", kept.vaststelling.map(zin)),
      ("Intensiteit", kept.intensiteit.map(house.regieprofiel.intensiteiten.naam)),
      (
        "Casemanager",
        kept.casemanager.map { "\($0.naam), \(house.partners.naam($0.partner))" }
      ),
      ("Top X", casus.isTopX ? topXzin(casus) : nil),
      ("ZRM", casus.zrm.isEmpty ? nil : zrmregel(casus)),
      ("Stil", isStil(casus) ? kept.stil.map { "tot en met \($0.tot.lang): \($0.reden)" } : nil),
    ]
    let conditions = kept.voorwaarden.map { condition in
      let state = condition.voldaan.map { $0 ? "JA" : "NEE" } ?? "nog niet bekeken"
      return ("Voorwaarde \(condition.id)", "\(condition.tekst): \(state)") as (String, String?)
    }
    let values = house.trajectvelden(van: casus).map { field in
      (field.naam, kept.waarde(field.id).map { waarde($0, field) }) as (String, String?)
    }
    let asked = kept.escalaties.map { item in
      ("Escalatie \(item.id)", "\(item.aan): \(item.vraag)\(item.uitkomst.map { ", \($0)" } ?? "")")
        as (String, String?)
    }
    let elsewhere = kept.extern.map { ("Bij \($0.bij)", $0.kenmerk) as (String, String?) }
    let discussed = (kept.besprekingen ?? []).map { item in
      let day = item.op.map { "\($0.lang): " } ?? ""
      return ("Besproken", "\(day)\(item.verslag.onschadelijk)") as (String, String?)
    }
    return fixed + conditions + values + asked + discussed + elsewhere
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

  private func topXzin(_ casus: Casus) -> String {
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
