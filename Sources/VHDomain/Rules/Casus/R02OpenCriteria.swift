extension Rule where Subject == Casus {
  /// while an answer that decides is open, only holding over or another way is possible.
  public static let openCriteria = Rule(
    id: "R-02", severity: .blocks, source: "besluit 1",
    summary: "Zolang een antwoord openstaat dat nog kan beslissen, kan procesregie niet."
  ) { casus, context in
    casus.procesregiebesluiten.compactMap(\.criteria).filter { $0.uitkomst == .onbepaald }
      .compactMap(\.antwoorden)
      .flatMap { antwoorden in antwoorden.toets.geheel.nogTeBeantwoorden }
      .map { pad in stillOpen(pad, context.house) }
  }

  private static func stillOpen(_ pad: String, _ house: House) -> Finding {
    let vraag = Criteriumvraag(pad: pad)
    let text = vraag.flatMap { wanted in
      house.criteria.last?.vragen.first { $0.vraag == wanted }?.kort
    }
    return Finding(
      "Criterium \(vraag?.criterium ?? 0) is nog niet beantwoord: \(text ?? pad).",
      at: "criteria.\(pad)")
  }
}
