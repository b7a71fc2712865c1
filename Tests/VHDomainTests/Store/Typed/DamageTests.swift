import Foundation
import Testing

@testable import VHDomain

/// A record that is not what the store wrote is listed, kept as it is, and stops nobody.
@Suite struct DamageTests {
  private static let file = "meldingen/2026/M-2026-0001.json"

  @Test func `a record with any bit turned over is not read`() throws {
    try Bureau.with { bureau in
      try bureau.perform(.persoonAanmaken(Walk.person("Jan")))
      let sound = try bureau.place.bytes("personen/P-000001.json")

      for index in sound.indices {
        for bit in 0..<8 {
          var damaged = sound
          damaged[index] ^= 1 << bit
          let error = #expect(throws: Unreadable.self, "byte \(index) bit \(bit)") {
            try RecordFile.decode(damaged, Walk.persoon)
          }
          #expect(error?.reason.isEmpty == false)
        }
      }
    }
  }

  @Test func `a record that was cut off is not read`() throws {
    try Bureau.with { bureau in
      try bureau.perform(.persoonAanmaken(Walk.person("Jan")))
      let sound = try bureau.place.bytes("personen/P-000001.json")

      for length in sound.indices {
        #expect(throws: Unreadable.self, "\(length) bytes") {
          try RecordFile.decode(sound.prefix(length), Walk.persoon)
        }
      }
    }
  }

  @Test func `an unreadable record is listed with the reason, kept, and leaves others alone`()
    throws
  {
    try Bureau.with { bureau in
      try bureau.walk(Walk.reporting)
      let before = try bureau.records
      let sound = try bureau.place.bytes(Self.file)
      for index in stride(from: 0, to: sound.count, by: 37) {
        var damaged = sound
        damaged[index] ^= 0x20
        try bureau.place.set(Self.file, damaged)

        try bureau.reopen()

        let records = try bureau.records
        let reason = try #require(records.onleesbaar[Walk.melding1.record], "byte \(index)")
        #expect(!reason.isEmpty)
        #expect(records.onleesbaar.count == 1)
        #expect(
          records.differences(from: before).filter { !$0.hasPrefix("onl") } == ["M-2026-0001"])
        #expect(try bureau.place.bytes(Self.file) == damaged)
      }
    }
  }

  @Test func `the reason says what is wrong`() throws {
    try Bureau.with { bureau in
      try bureau.perform(.registreren(Walk.intake(), ontvangen: true))
      let sound = String(decoding: try bureau.place.bytes(Self.file), as: UTF8.self)
      let cases = [
        ("Vertrouwelijk verhaal", "Een ander verhaal", "controlesom klopt niet"),
        ("  \"som\"", "  \"sum\"", "controlesom ontbreekt"),
        ("{\n", "[\n", "geen geldige JSON"),
        ("\"rev\": 1", "\"rev\": \"een\"", "verkeerde soort waarde bij rev"),
        ("\"status\": \"ontvangen\"", "\"status\": \"kwijt\"", "inhoud.status"),
        ("  \"rev\": 1,\n", "", "rev ontbreekt"),
      ]
      for (old, new, reason) in cases {
        try bureau.place.set(
          Self.file, Data(sound.replacingOccurrences(of: old, with: new)))
        try bureau.reopen()
        let found = try bureau.records.onleesbaar[Walk.melding1.record] ?? "niets"
        #expect(found.contains(reason), "\(found)")
      }
    }
  }

  @Test func `a command on an unreadable record is refused, others go on`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.reporting + Walk.screeningSteps.dropLast(2))
      let files = [Self.file, "casussen/2026/C-2026-0001.json", "personen/P-000001.json"]
      for file in files { try bureau.place.set(file, Data("geen record")) }
      try bureau.reopen()

      let commands: [Command] = [
        .inScreeningNemen([Walk.melding1]),
        .meldingWijzigen(Walk.melding1, Walk.intake(), ontvangen: true),
        .agenderen(Walk.casus, tafel: "triage", datum: Bureau.today),
        .persoonAanvullen(Walk.persoon, Walk.person("Piet")),
      ]
      for command in commands {
        let error = #expect(throws: PerformError.self, "\(command)") { try bureau.perform(command) }
        guard case .refused(let refusal) = error else {
          Issue.record("\(String(describing: error)) for \(command)")
          continue
        }
        #expect(refusal.zinnen.contains { $0.contains("is niet leesbaar: ") }, "\(refusal)")
      }

      for file in files { #expect(try bureau.place.bytes(file) == Data("geen record")) }
      let receipt = try bureau.perform(.registreren(Walk.intake(), ontvangen: true))
      #expect(receipt.nummers.map(\.description) == ["P-000004", "M-2026-0003"])
      try bureau.perform(.overlegSluiten(Walk.screening))
    }
  }

  @Test func `the number of an unreadable or vanished record is not used again`() throws {
    try Bureau.with { bureau in
      try bureau.perform(.registreren(Walk.intake(), ontvangen: true))
      try bureau.place.set(Self.file, Data())
      try FileManager.default.removeItem(atPath: bureau.place.path + "/personen/P-000001.json")
      try bureau.reopen()

      let receipt = try bureau.perform(.registreren(Walk.intake(), ontvangen: true))

      #expect(receipt.nummers.map(\.description) == ["P-000002", "M-2026-0002"])
      #expect(try bureau.place.bytes(Self.file) == Data())
    }
  }

  @Test func `a record under another's name is not read`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Array(Walk.reporting.prefix(2)))
      try bureau.place.set(Self.file, try bureau.place.bytes("meldingen/2026/M-2026-0002.json"))
      try bureau.reopen()

      let reason = try bureau.records.onleesbaar[Walk.melding1.record]
      #expect(reason == "het nummer in het bestand is M-2026-0002")
    }
  }

  @Test func `a record of a newer program is unreadable, and not destroyed`() throws {
    try Bureau.with { bureau in
      try bureau.perform(.registreren(Walk.intake(), ontvangen: true))
      var newer = try bureau.place.json(Self.file)
      newer.set(2, at: ["schema"])
      newer.set(["later-bedacht": [:]], at: ["verloop", "0", "wat"])
      try bureau.place.setSealed(Self.file, newer)
      let bytes = try bureau.place.bytes(Self.file)
      try bureau.reopen()

      #expect(throws: PerformError.self) { try bureau.perform(.inScreeningNemen([Walk.melding1])) }

      let reason = try bureau.records.onleesbaar[Walk.melding1.record]
      #expect(reason == "geschreven door een nieuwere versie van vh")
      #expect(try bureau.place.bytes(Self.file) == bytes)
    }
  }

  @Test func `a record that was put right again is read without starting anew`() throws {
    try Bureau.with { bureau in
      try bureau.perform(.registreren(Walk.intake(), ontvangen: true))
      let before = try bureau.records
      let sound = try bureau.place.bytes(Self.file)
      try bureau.place.set(Self.file, Data("stuk"))
      try bureau.reopen()
      #expect(try bureau.records.onleesbaar.count == 1)

      try bureau.place.set(Self.file, sound)

      #expect(try bureau.records.differences(from: before) == [])
      try bureau.perform(.inScreeningNemen([Walk.melding1]))
    }
  }

  @Test func `without a readable list of medewerkers the store says so`() throws {
    try Bureau.with { bureau in
      try bureau.place.set("inrichting/medewerkers.json", Data("stuk"))
      try bureau.reopen()

      let error = #expect(throws: PerformError.self) {
        try bureau.perform(.persoonAanmaken(Walk.person("Jan")))
      }

      let damaged = StoreError.damaged(
        path: "inrichting/medewerkers.json", reason: "de controlesom ontbreekt")
      #expect(error == .failed(damaged))
    }
  }

  @Test func `a broken profile of the house names file, place and what is expected`() throws {
    try Bureau.with { bureau in
      let profile = String(decoding: Bureau.profile, as: UTF8.self)
      let cases = [
        (
          profile.replacingOccurrences(
            of: "\"verslagjaarBeginmaand\": 10", with: "\"verslagjaarBeginmaand\": 13"),
          "verslagjaarBeginmaand: 13 valt buiten bereik; verwacht een geheel getal van 1 tot en met 12"
        ),
        (
          profile.replacingOccurrences(of: "\"schema\": 1,", with: "\"schema\": 1"),
          "regel 3, kolom 3"
        ),
      ]
      for (text, expected) in cases {
        try bureau.place.set("inrichting/huis.json", Data(text))
        let error = #expect(throws: StoreError.self) { try bureau.reopen() }
        let message = error?.message ?? ""
        #expect(message.contains("inrichting/huis.json"), "\(message)")
        #expect(message.contains(expected), "\(message)")
      }
      try FileManager.default.removeItem(atPath: bureau.place.path + "/inrichting/huis.json")
      #expect(throws: StoreError.damaged(path: "inrichting/huis.json", reason: "ontbreekt")) {
        try bureau.reopen()
      }
    }
  }
}
