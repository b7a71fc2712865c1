extension Rule where Subject == Casus {
  /// while an answer that decides is open, only holding over or another way is possible.
  public static let openCriteria = Rule(
    id: "R-02", severity: .blocks, source: "besluit 1",
    summary: "Zolang een antwoord openstaat dat nog kan beslissen, kan procesregie niet."
  ) { casus, context in
    casus.procesregiebesluiten.compactMap(\.criteria).filter { $0.uitkomst == .onbepaald }
      .flatMap { found in
        let open = found.toets(context.house)?.geheel.nogTeBeantwoorden ?? []
        let texts = (context.house.criteria.met(id: found.set) ?? context.house.criteria.last)?
          .vragen
        return open.map { stillOpen($0, texts ?? []) }
      }
  }

  private static func stillOpen(_ pad: String, _ texts: [Criteriumtekst]) -> Finding {
    let vraag = Criteriumvraag(pad: pad)
    let text = texts.first { $0.vraag == vraag }?.kort ?? pad
    let what = vraag?.criterium.map { "Criterium \($0)" } ?? "De plustaak"
    return Finding("\(what) is nog niet beantwoord: \(text).", at: "criteria.\(pad)")
  }
}
