import Foundation
import Testing

@testable import VHDomain

/// What a newer program wrote beside what this one knows survives.
@Suite struct UnknownMemberTests {
  private static let file = "casussen/2026/C-2026-0001.json"

  /// Members at every level: top, state, objects in it, elements of lists, events, facts.
  private static let places: [[String]] = [
    ["later"], ["inhoud", "later"], ["inhoud", "opening", "later"], ["inhoud", "plan", "later"],
    ["inhoud", "plan", "doelen", "0", "later"], ["inhoud", "betrokkenen", "0", "later"],
    ["inhoud", "betrokkenen", "1", "later"],
    ["inhoud", "acties", "0", "later"], ["inhoud", "acties", "1", "later"],
    ["inhoud", "trajecten", "0", "later"], ["inhoud", "besluiten", "1", "later"],
    ["inhoud", "besluiten", "1", "criteria", "antwoorden", "meerdereKetens", "later"],
    ["verloop", "0", "later"], ["verloop", "0", "door", "later"],
    ["verloop", "0", "wat", "geopend", "opening", "later"],
    ["verloop", "3", "wat", "later"],
  ]

  private static let value: JSONValue = [
    "lijst": [1, 2.5, .null, [:], []], "tekst": "\u{202E}é\u{1B}", "waar": true,
  ]

  @Test func `a record with unknown members is written again byte for byte`() throws {
    try Self.withStrangers { bureau in
      let bytes = try bureau.place.bytes(Self.file)
      let read = try RecordFile.decode(bytes, Walk.casus)

      #expect(try RecordFile.encode(read, replacing: (bytes, read)) == bytes)
    }
  }

  @Test func `unknown members at every level survive every following change`() throws {
    try Self.withStrangers { bureau in
      for step in Walk.procesregie.suffix(4) + Walk.ending.prefix(2) {
        try bureau.perform(step)
        try bureau.reopen()
        let found = try bureau.place.json(Self.file)
        for path in Self.places {
          #expect(found.value(at: path) == Self.value, "\(path) after \(step.command)")
        }
      }
      #expect(try bureau.records.casussen[Walk.casus]?.inhoud.fase == .gesloten)
      #expect(try bureau.records.onleesbaar == [:])
    }
  }

  @Test func `what is unknown stays with the one it belongs to`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.reporting)
      let file = "meldingen/2026/M-2026-0002.json"
      try bureau.perform(.registreren(Self.intake([1, 2, 3]), ontvangen: false))
      let path = "meldingen/2026/M-2026-0003.json"
      #expect(bureau.place.exists(file))
      var record = try bureau.place.json(path)
      for index in 0..<3 {
        record.set(
          .string("bij \(index + 1)"),
          at: ["inhoud", "gegevens", "betrokkenen", "\(index)", "later"])
      }
      try bureau.place.setSealed(path, record)
      try bureau.reopen()

      let melding = Nummer<Melding>(jaar: 2026, volgnummer: 3)
      try bureau.perform(.meldingWijzigen(melding, Self.intake([3, 1], hoofd: 3), ontvangen: true))

      let found = try bureau.place.json(path).value(at: ["inhoud", "gegevens", "betrokkenen"])
      #expect(found?[0]?["persoon"] == "P-000003")
      #expect(found?[0]?["hoofd"] == true)
      #expect(found?[0]?["later"] == "bij 3")
      #expect(found?[1]?["persoon"] == "P-000001")
      #expect(found?[1]?["later"] == "bij 1")
      #expect(found?[2] == nil)
    }
  }

  @Test func `unknown members that this program cannot copy are not thrown away`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.reporting)
      let file = "personen/P-000001.json"
      let text = String(decoding: try bureau.place.bytes(file), as: UTF8.self)
      let stated = try #require(try bureau.place.json(file)["som"])
      guard case .string(let sum) = stated else { return }
      let blank = text.replacingOccurrences(of: sum, with: "").replacingOccurrences(
        of: "\"rev\"", with: "\"later\": 123456789012345678901234567890,\n  \"rev\"")
      let resealed = blank.replacingOccurrences(
        of: "\"som\": \"\"", with: "\"som\": \"\(Sum(of: Data(blank)))\"")
      try bureau.place.set(file, Data(resealed))
      try bureau.reopen()
      #expect(try bureau.records.onleesbaar == [:])

      let error = #expect(throws: PerformError.self) {
        try bureau.perform(.persoonAanvullen(Walk.persoon, Walk.person("Kees")))
      }

      #expect(try bureau.place.bytes(file) == Data(resealed))
      guard case .failed(.damaged(file, let reason)) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(reason.contains("valt buiten bereik"), "\(reason)")
    }
  }

  // MARK: - Steps

  private static func intake(_ persons: [Int], hoofd: Int? = nil) -> Intake {
    var intake = Walk.intake()
    intake.personen = persons.map { number in
      Intakepersoon(
        .bestaand(Nummer<Persoon>(jaar: 0, volgnummer: number)), hoofd: number == hoofd)
    }
    return intake
  }

  /// A casus with plan and actions of which every level has a member more.
  private static func withStrangers(_ body: (Bureau) throws -> Void) throws {
    try Bureau.with { bureau in
      var steps = Walk.steps
      steps.removeSubrange((steps.count - Walk.ending.count - 4)...)
      steps[5] = Step(.inScreeningNemen([Walk.melding1, Walk.melding2]))
      try bureau.walk(steps)
      var record = try bureau.place.json(file)
      for path in places { record.set(value, at: path) }
      try bureau.place.setSealed(file, record)
      try bureau.reopen()
      #expect(try bureau.records.onleesbaar == [:])
      try body(bureau)
    }
  }
}
