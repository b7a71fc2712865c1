import Testing

@testable import VHDomain

/// A paper as text and as a page.
@Suite struct PapierTests {
  private func papier(_ text: String) -> Papier {
    Papier(
      soort: .actielijst, organisatie: "politie", titel: "Actielijst voor Politie",
      onder: "ZVH, Triage", inleiding: [text],
      delen: [.init(kop: "C-2026-0001  J.B.", regels: [.punt(text), .gegeven("Vraag", text)])],
      slot: "Vertrouwelijk.", bestandsnaam: "actielijst-O-2026-0001-politie")
  }

  @Test func `writes text in lines that fit on paper`() {
    let long = String(repeating: "woorden ", count: 40)

    let text = papier(long).tekst

    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 72 })
    #expect(text.hasPrefix("Actielijst voor Politie\n=======================\nZVH, Triage\n"))
    #expect(text.hasSuffix("\nVertrouwelijk.\n"))
  }

  @Test func `lets no text steer a terminal, turn around or look like a line of the paper`() {
    let text = papier("a\u{1B}[31mb\u{202E}c\nActielijst voor Gemeente").tekst

    #expect(!text.unicodeScalars.contains { $0.isUnsafe && $0 != "\n" })
    #expect(!text.split(separator: "\n").contains("Actielijst voor Gemeente"))
  }

  @Test func `is one page without script and without anything from elsewhere`() {
    let page = papier("<script src=\"https://x\">&'").html

    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"nl\">"))
    #expect(page.contains("default-src &#39;none&#39;"))
    #expect(page.contains("&lt;script src=&quot;https://x&quot;&gt;&amp;&#39;"))
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("<link"))
    #expect(!page.contains("href=") && !page.contains("src=\""))
  }

  @Test func `has a file name for each form`() {
    #expect(
      Papiervorm.allCases.map(papier("").bestandsnaam)
        == ["actielijst-O-2026-0001-politie.txt", "actielijst-O-2026-0001-politie.html"])
  }
}
