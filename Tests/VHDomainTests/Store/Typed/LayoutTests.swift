import Foundation
import Testing

@testable import VHDomain

/// Where the files are and what they look like.
@Suite struct LayoutTests {
  private static let records = [
    "casussen/2026/C-2026-0001.json", "casussen/2026/C-2026-0002.json",
    "inrichting/medewerkers.json",
    "meldingen/2026/M-2026-0001.json", "meldingen/2026/M-2026-0002.json",
    "overleggen/2026/O-2026-0001.json", "overleggen/2026/O-2026-0002.json",
    "overleggen/2026/O-2026-0003.json",
    "personen/P-000001.json", "personen/P-000002.json", "personen/P-000003.json",
  ]

  @Test func `every record has a file with its number for a name, and nothing else is there`()
    throws
  {
    try Bureau.with { bureau in
      try bureau.walk(Walk.steps)

      let own = ["FORMAT", "HEAD", "inrichting/huis.json", "lock", "logboek/2026-11.jsonl"]
      #expect(try bureau.place.contents().keys.sorted() == (own + Self.records).sorted())
    }
  }

  @Test func `files are for the owner alone`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.steps)

      #expect(bureau.place.mode("") == 0o700)
      for path in bureau.place.everything() {
        let isFile = path.hasSuffix(".json") || path.hasSuffix(".jsonl") || !path.contains("/")
        let isTop = ["FORMAT", "HEAD", "lock", "reserve"].contains(path)
        let expected: UInt32 = isTop || isFile && path.contains("/") ? 0o600 : 0o700
        #expect(bureau.place.mode(path) == expected, "\(path)")
      }
    }
  }

  @Test func `a record is pretty, has sorted keys, two spaces a level and a newline at the end`()
    throws
  {
    try Bureau.with { bureau in
      try bureau.walk(Walk.steps)

      for path in Self.records {
        let text = String(decoding: try bureau.place.bytes(path), as: UTF8.self)
        let value = try bureau.place.json(path)
        #expect(text == value.sortedKeys.pretty, "\(path)")
        #expect(text.hasPrefix("{\n  \"gewijzigd\": \"2026-11-03T"), "\(path)")
        #expect(text.hasSuffix("}\n") && !text.hasSuffix("\n\n"), "\(path)")
        #expect(value["schema"] == 1)
        #expect(value["nummer"].map(Self.text) == Self.number(path), "\(path)")
      }
    }
  }

  @Test func `a person's file reads like this`() throws {
    try Bureau.with { bureau in
      try bureau.perform(.persoonAanmaken(Walk.person("Jan")))

      let text = String(decoding: try bureau.place.bytes("personen/P-000001.json"), as: UTF8.self)
      let sum = try #require(try bureau.place.json("personen/P-000001.json")["som"])
      let fields = """
        {
          "gewijzigd": "2026-11-03T09:00:00.000Z",
          "inhoud": {
            "gegevens": {
              "achternaam": "Geheimhouder",
              "geboortedatum": "1979-02",
              "soort": "bekend",
              "tussenvoegsel": "van der",
              "voornamen": "Jan"
            }
          },
          "nummer": "P-000001",
          "rev": 1,
          "schema": 1,
          "som": "\(Self.text(sum))",
          "verloop": [
            {
              "door": {
                "medewerker": "a.alles",
                "naam": "Anna Alleskunner",
                "organisatie": "midden-limburg",
                "rol": "administratie",
                "terminal": "balie-1"
              },
              "id": "e1",
              "op": "2026-11-03",
              "vastgelegd": "2026-11-03T09:00:00.000Z",
              "wat": {
                "aangemaakt": {
        """
      #expect(text.hasPrefix(fields), "\(text)")
    }
  }

  @Test func `the checksum is that of the file with an empty checksum`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.steps)

      for path in Self.records {
        let text = String(decoding: try bureau.place.bytes(path), as: UTF8.self)
        let stated = Self.text(try #require(try bureau.place.json(path)["som"]))
        let blanked = text.replacingOccurrences(of: stated, with: "")
        #expect(Sum(of: Data(blanked)).text == stated, "\(path)")
      }
    }
  }

  @Test func `reading changes no file`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.steps)
      let before = try bureau.place.contents()

      try bureau.reopen()
      _ = try bureau.records

      #expect(try bureau.place.contents() == before)
    }
  }

  @Test func `what is read is written again byte for byte`() throws {
    try Bureau.with { bureau in
      try bureau.walk(Walk.steps)
      let records = try bureau.records

      for stored in records.casussen.values { try Self.expectSame(stored, bureau) }
      for stored in records.meldingen.values { try Self.expectSame(stored, bureau) }
      for stored in records.personen.values { try Self.expectSame(stored, bureau) }
      for stored in records.overleggen.values { try Self.expectSame(stored, bureau) }
      for stored in records.medewerkers.values { try Self.expectSame(stored, bureau) }
    }
  }

  @Test func `a data folder is only made where there is nothing`() throws {
    try Bureau.with { bureau in
      try bureau.perform(.persoonAanmaken(Walk.person("Jan")))
      let before = try bureau.place.contents()

      #expect(throws: StoreError.exists(path: bureau.place.path)) {
        try Bureau.create(at: bureau.place.path)
      }

      #expect(try bureau.place.contents() == before)
    }
  }

  // MARK: - Steps

  private static func expectSame<A: Aggregate>(_ stored: Stored<A>, _ bureau: Bureau) throws {
    let bytes = try bureau.place.bytes(RecordFile.path(stored.nummer.record))
    let read = try RecordFile.decode(bytes, stored.nummer)
    #expect(read == stored)
    #expect(try RecordFile.encode(read, replacing: nil) == bytes, "\(stored.nummer)")
  }

  private static func text(_ value: JSONValue) -> String {
    if case .string(let text) = value { text } else { "" }
  }

  private static func number(_ path: String) -> String {
    let name = path.split(separator: "/").last.map { String($0.dropLast(5)) } ?? ""
    return name == "medewerkers" ? "I-000001" : name
  }
}
