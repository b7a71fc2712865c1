import Testing

@testable import VHDomain

@Suite struct AntwoordTests {
  @Test func `combines by Kleene's tables`() {
    let values: [Antwoord] = [.nee, .onbekend, .ja]

    let both = values.map { left in values.map { left && $0 } }
    let either = values.map { left in values.map { left || $0 } }

    #expect(both == [[.nee, .nee, .nee], [.nee, .onbekend, .onbekend], [.nee, .onbekend, .ja]])
    #expect(either == [[.nee, .onbekend, .ja], [.onbekend, .onbekend, .ja], [.ja, .ja, .ja]])
    #expect(values.map { !$0 } == [.ja, .onbekend, .nee])
  }

  @Test func `obeys the laws of De Morgan, exchange, grouping and absorption`() {
    for a in Antwoord.allCases {
      for b in Antwoord.allCases {
        #expect(!(a && b) == (!a || !b))
        #expect((a && b) == (b && a))
        #expect((a || (a && b)) == a)
        for c in Antwoord.allCases {
          #expect(((a && b) && c) == (a && (b && c)))
          #expect((a && (b || c)) == ((a && b) || (a && c)))
        }
      }
    }
  }

  @Test func `never changes an outcome that was settled when an open answer comes in`() {
    for a in Antwoord.allCases {
      for filled in [Antwoord.ja, .nee] {
        #expect((a && .onbekend) == .onbekend || (a && filled) == (a && .onbekend))
        #expect((a || .onbekend) == .onbekend || (a || filled) == (a || .onbekend))
      }
    }
  }
}
