import Testing

@testable import VHTUI

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("Jansen", 6, "Jansen"), ("Jansen", 5, "Jans…"), ("Jansen", 1, "…"), ("Jansen", 0, ""),
    ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 2, "…"),
    ("cafe\u{0301}s", 4, "caf…"), ("cafe\u{0301}", 4, "cafe\u{0301}"),
  ])
  func `cuts by columns`(text: String, width: Int, cut: String) {
    #expect(text.truncated(to: width) == cut)
  }

  @Test func `fills to exactly the width, on either side`() {
    #expect("日".padded(to: 4) == "日  ")
    #expect("7".padded(to: 3, .right) == "  7")
    #expect("日本".padded(to: 3).columns == 3)
  }

  @Test func `wraps at spaces and keeps newlines`() {
    #expect("een twee drie".wrapped(to: 8) == ["een twee", "drie"])
    #expect("een\n\ntwee".wrapped(to: 8) == ["een", "", "twee"])
    #expect("".wrapped(to: 8) == [""])
  }

  @Test func `breaks a word only when it is longer than the line`() {
    #expect(
      "de meldkamerprotocollen af".wrapped(to: 10) == ["de", "meldkamerp", "rotocollen", "af"])
    #expect("日本語".wrapped(to: 3) == ["日", "本", "語"])
    #expect("日本".wrapped(to: 1) == ["日", "本"])
  }

  @Test func `lets the spaces at a break hang over`() {
    #expect("een    twee".wrapped(to: 4) == ["een", "twee"])
    #expect("een twee ".wrapped(to: 8) == ["een twee"])
  }

  @Test func `gives every character but newlines a line`() {
    let text = Array("een twee  drie\nvier vijf")

    let lines = TextWrap.lines(of: text, width: 6)

    let covered = lines.flatMap { Array($0.range) }
    #expect(covered == text.indices.filter { text[$0] != "\n" })
  }
}
