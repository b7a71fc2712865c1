import Testing

@testable import VHDomain

@Suite struct VouwingTests {
  @Test(arguments: [
    ("Yıldırım", ["yildirim"]), ("İSMAİL", ["ismail"]), ("Şule Ağaoğlu", ["sule", "agaoglu"]),
    ("Łukasz", ["lukasz"]), ("Jørgensen", ["jorgensen"]),
    ("Ĳsbrand IJsbrand", ["ijsbrand", "ijsbrand"]),
    ("Loe\u{301}on", ["loeon"]), ("O'Brien-Çelik", ["o", "brien", "celik"]), ("Weiß", ["weiss"]),
    ("Nguyễn", ["nguyen"]), ("", []), ("...", []), ("E33, 's nachts", ["e33", "s", "nachts"]),
    ("Иван", ["иван"]),
  ])
  func `cuts a text into folded words`(text: String, words: [String]) {
    #expect(Vouwing.woorden(text) == words)
    #expect(Vouwing.woordenMetBron(text).map(\.gevouwen) == words)
  }

  @Test func `keeps how a word was written`() {
    let words = Vouwing.woordenMetBron("Şule, O'Brien").map { String($0.origineel) }

    #expect(words == ["Şule", "O", "Brien"])
  }

  @Test func `folding twice changes nothing`() {
    let seed: UInt64 = 20_260_514
    var chance = Willekeur(seed)
    for round in 0..<500 {
      let scalars = (0..<12).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0x20...0x1EFF, using: &chance))
      }
      let text = String(String.UnicodeScalarView(scalars))
      let once = Vouwing.woorden(text).joined(separator: " ")
      #expect(Vouwing.woorden(once).joined(separator: " ") == once, "seed \(seed), ronde \(round)")
    }
  }
}
