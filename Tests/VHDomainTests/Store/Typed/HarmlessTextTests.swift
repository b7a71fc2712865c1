import Foundation
import Testing

@testable import VHDomain

/// Text that could steer a terminal or turn the reading direction: harmless in the file, the same
/// when it is read.
@Suite struct HarmlessTextTests {
  private static let texts = [
    "\u{1B}[2J\u{1B}]0;titel\u{7}", "\u{9B}31m\u{90}\u{9D}", "a\u{202E}b\u{2066}c\u{2069}\u{200F}",
    "regel\nandere\r\ntab\t\u{8}\u{C}\u{7F}", "\u{2028}\u{2029}\u{85}\u{61C}",
    "\"aanhaling\" \\ / </script>", "cafe\u{301} café \u{1F469}\u{200D}\u{1F692} ĳsbeer",
    "\u{1}\u{2}\u{3}\u{1F}", "  spaties eromheen  ",
  ]

  @Test(arguments: texts)
  func `comes back as it was, and the files hold nothing unsafe`(text: String) throws {
    try Bureau.with { bureau in
      var intake = Walk.intake(Bureau.today, "x" + text)
      intake.gegevens.aanmelder = text
      intake.gegevens.doel = text
      try bureau.perform(.registreren(intake, ontvangen: true))
      var changed = Walk.person(text)
      changed.achternaam = "x" + text
      try bureau.perform(.persoonAanvullen(Walk.persoon, changed))
      try bureau.reopen()

      let records = try bureau.records
      let data = try #require(records.meldingen[Walk.melding1]?.inhoud.gegevens)
      let found = [data.aanleiding, data.aanmelder ?? "", data.doel ?? ""]
      for (got, wanted) in zip(found, ["x" + text, text, text]) {
        #expect(Array(got.unicodeScalars) == Array(wanted.unicodeScalars))
      }
      let person = try #require(records.personen[Walk.persoon]?.inhoud.gegevens)
      #expect(Array(person.achternaam.unicodeScalars) == Array(("x" + text).unicodeScalars))
      #expect(Array((person.voornamen ?? "").unicodeScalars) == Array(text.unicodeScalars))
      for (file, bytes) in try bureau.place.contents() {
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        #expect(!scalars.contains { $0.isUnsafe && $0 != "\n" }, "\(file)")
        #expect(!bytes.contains(0x1B), "\(file)")
      }
    }
  }

  @Test func `a text with a NUL is refused whole`() throws {
    try Bureau.with { bureau in
      let before = try bureau.place.contents()

      #expect(throws: PerformError.self) {
        try bureau.perform(.registreren(Walk.intake(Bureau.today, "x\u{0}y"), ontvangen: true))
      }

      #expect(try bureau.place.contents() == before)
      try bureau.perform(.registreren(Walk.intake(), ontvangen: true))
    }
  }

  @Test func `a member's name that a newer program wrote is made harmless too`() throws {
    try Bureau.with { bureau in
      try bureau.perform(.persoonAanmaken(Walk.person("Jan")))
      let file = "personen/P-000001.json"
      var record = try bureau.place.json(file)
      record.set("\u{1B}c", at: ["\u{1B}[31m\u{202E}"])
      try bureau.place.setSealed(file, record)
      try bureau.reopen()

      try bureau.perform(.persoonAanvullen(Walk.persoon, Walk.person("Piet")))

      #expect(try bureau.place.json(file)["\u{1B}[31m\u{202E}"] == "\u{1B}c")
      let text = String(decoding: try bureau.place.bytes(file), as: UTF8.self)
      #expect(!text.unicodeScalars.contains { $0.isUnsafe && $0 != "\n" })
    }
  }
}
