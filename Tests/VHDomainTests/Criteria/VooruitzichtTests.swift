import Testing

@testable import VHDomain

/// What the room reads while answers are open: numbers of the round, and what they can bring about.
@Suite struct VooruitzichtTests {
  private func answers(_ change: (inout LandelijkeCriteria) -> Void) -> [String] {
    var criteria = LandelijkeCriteria()
    criteria.meerdereProblemen.leefgebieden = ["huisvesting", "middelengebruik"]
    criteria.meerdereProblemen.gevolg = .ja
    criteria.meerdereKetens.ketens = [.zorg, .straf]
    criteria.impactOpSysteem = .ja
    criteria.gebiedsgebonden = .nee
    change(&criteria)
    return criteria.toets.vooruitzicht
  }

  @Test func `names two open answers and what both and one of them bring about`() {
    #expect(
      answers { _ in } == [
        "Procesregie kan nog niet: vraag 4 en 5 staan open.",
        "Beide JA: voldoet.   Eén NEE: voldoet niet.",
      ])
  }

  @Test func `counts a yes in the room to the question that is kept the other way round`() {
    let lines = answers { $0.meerdereKetens.dwangEnDrang = .ja }

    #expect(
      lines == [
        "Procesregie kan nog niet: vraag 5 staat open.", "JA: voldoet.   NEE: voldoet niet.",
      ])
  }

  @Test func `promises nothing of one no while criterion 4 can still carry it`() {
    let lines = answers { $0.gebiedsgebonden = .onbekend }

    #expect(
      lines == ["Procesregie kan nog niet: vraag 4, 5 en 7 staan open.", "Alle JA: voldoet."])
  }

  @Test func `says the outcome when nothing is open any more`() {
    let lines = answers {
      $0.meerdereKetens.dwangEnDrang = .nee
    }

    #expect(
      lines == [
        "Voldoet niet aan de landelijke criteria: nee op dwang en drang en op onveiligheid in plaats of buurt."
      ])
  }
}
