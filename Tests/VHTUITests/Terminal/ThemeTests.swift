import Testing

@testable import VHTUI

/// What a user must be able to tell apart, in every theme, on a terminal without colour too.
@Suite struct ThemeTests {
  /// One style for each meaning; labels (`heading`), accents and fields say it by their place.
  private static let meanings: [(name: String, style: Style)] = [
    ("gewone tekst", []), ("kop", .group), ("zwak of niet te kiezen", .dim),
    ("gekozen", .selected), ("waarschuwing", .warning), ("fout", .error),
  ]

  @Test(arguments: Theme.allCases)
  func `tells every pair of meanings apart without colour`(theme: Theme) {
    for (index, left) in Self.meanings.enumerated() {
      for right in Self.meanings.dropFirst(index + 1) {
        #expect(
          theme.look(of: left.style).emphasis != theme.look(of: right.style).emphasis,
          "\(left.name) and \(right.name)")
      }
    }
  }

  @Test(arguments: Theme.allCases)
  func `tells a field from all but a warning, which is never one`(theme: Theme) {
    for meaning in Self.meanings where meaning.style != .warning {
      #expect(theme.look(of: meaning.style).emphasis != theme.look(of: .field).emphasis)
    }
  }

  @Test(arguments: Theme.allCases)
  func `shows what is selected in reverse, whatever else it is`(theme: Theme) {
    for meaning in Self.meanings {
      #expect(theme.look(of: meaning.style.union(.selected)).emphasis.contains(.reverse))
    }
  }

  @Test(arguments: [Theme.mono, .hoogContrast])
  func `has no colour beside the standard theme`(theme: Theme) {
    #expect(!theme.hasColour)
    for bit in 0..<10 {
      #expect(theme.look(of: Style(rawValue: 1 << UInt16(bit))).hue == .plain)
    }
  }

  @Test func `mono is the standard theme without its colours`() {
    for bits in UInt16(0)..<1024 {
      let style = Style(rawValue: bits)
      #expect(Theme.mono.look(of: style).emphasis == Theme.standaard.look(of: style).emphasis)
    }
  }

  @Test func `warns in orange and never in a second colour`() {
    #expect(Theme.standaard.look(of: .warning).hue == .orange)
    #expect(Theme.standaard.look(of: .error).hue == .orange)
    #expect(Theme.standaard.look(of: .accent).hue == .blue)
  }

  @Test func `shows nothing fainter than the terminal's own text to low sight`() {
    for bits in UInt16(0)..<1024 {
      #expect(!Theme.hoogContrast.look(of: Style(rawValue: bits)).emphasis.contains(.dim))
    }
  }
}
