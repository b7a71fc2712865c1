import Testing

@testable import VHDomain

@Suite struct VergadertempoTests {
  @Test(arguments: [
    (Vergadertempo(over: 3), "Nog 3 punten."),
    (Vergadertempo(over: 1, minuten: 0), "Nog 1 punt, tot nu toe minder dan een minuut per stuk."),
    (
      Vergadertempo(over: 2, minuten: 12, rest: 44),
      "Nog 2 punten, tot nu toe 12 minuten per stuk; nog 44 minuten."
    ),
    (
      Vergadertempo(over: 2, minuten: 12, rest: 0),
      "Nog 2 punten, tot nu toe 12 minuten per stuk; de geplande tijd is om."
    ),
  ])
  func `says calmly what is left`(tempo: Vergadertempo, zin: String) {
    #expect(tempo.zin("punt", "punten") == zin)
  }

  @Test func `says nothing when nothing is left`() {
    #expect(Vergadertempo(over: 0, minuten: 3, rest: 20).zin("punt", "punten") == nil)
  }
}
