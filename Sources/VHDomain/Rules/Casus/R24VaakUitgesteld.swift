extension Rule where Subject == Casus {
  /// what was held over or not reached too often goes to the manager.
  public static let vaakUitgesteld = Rule(
    id: "R-24", severity: .reports, source: "veldgids R-24",
    summary: "Een casus die vaker is uitgesteld dan het huis toestaat, gaat naar de manager."
  ) { casus, context in
    let limit = context.house.termijnen.maximaalAangehouden
    guard casus.wachtOpTafel, casus.keerUitgesteld >= limit else { return [] }
    return [
      Finding(
        "Deze casus is \(casus.keerUitgesteld) keer uitgesteld; laat de manager bepalen hoe het verder gaat.",
        at: "uitstel")
    ]
  }
}

extension Casus {
  /// How often it was put off: held over with a question, or not reached.
  public var keerUitgesteld: Int { keerAangehouden + (keerNietBesproken ?? 0) }

  /// Whether a table still has to decide about it.
  public var wachtOpTafel: Bool {
    switch fase {
    case .screening, .triageGeagendeerd, .inTriage, .aangehouden: true
    case .procesregie: isVoorlopig
    case .advies, .monitoring, .afgeschaald, .gesloten, .ingetrokken: false
    }
  }
}
