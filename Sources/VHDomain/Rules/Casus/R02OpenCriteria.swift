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
        let profiel = found.profiel(context.house)
        return open.map { stillOpen($0, texts ?? [], profiel) }
      }
  }

  /// By its number in the round, as it stands on the screen, and in the words of the house.
  private static func stillOpen(
    _ pad: String, _ texts: [Criteriumtekst], _ profiel: Criteriaprofiel
  ) -> Finding {
    let vraag = Criteriumvraag(pad: pad)
    let text = texts.first { $0.vraag == vraag }?.kort ?? pad
    let number = vraag.map { " \($0.nummer(profiel))" } ?? ""
    return Finding("Vraag\(number) is nog niet beantwoord: \(text).", at: "criteria.\(pad)")
  }
}
