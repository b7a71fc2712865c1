import Testing

@testable import VHDomain

@Suite struct JSONReaderTests {
  @Test func `notes every fault with its path, its value and what was expected`() {
    let faults = faults(
      in: """
        {
          "id": "Veilig Thuis", "naam": " ", "aantal": 13, "vast": "ja", "op": "2019-02-30",
          "keten": "zorgg", "ketens": ["straf", "straf", "x"], "delen": [{"naam": 3}, 4],
          "termijn": []
        }
        """)

    #expect(
      faults == [
        "id: \"Veilig Thuis\" is geen geldige code; "
          + "verwacht kleine letters, cijfers en streepjes, zoals veilig-thuis",
        "naam: \" \" is leeg; verwacht tekst van hooguit 10 tekens",
        "aantal: 13 valt buiten bereik; verwacht een geheel getal van 1 tot en met 12",
        "vast: \"ja\" is geen ja of nee; verwacht true of false",
        "op: \"2019-02-30\" bestaat niet; verwacht jjjj-mm-dd",
        "keten: \"zorgg\" is onbekend; verwacht zorg, straf of bestuur",
        "ketens[1]: \"straf\" staat er dubbel",
        "ketens[2]: \"x\" is onbekend; verwacht zorg, straf of bestuur",
        "delen[0].naam: 3 is geen tekst; verwacht tekst van hooguit 10 tekens",
        "delen[1]: 4 is geen object; verwacht een object tussen { en }",
        "termijn: een lijst is geen object; verwacht een object tussen { en }",
      ])
  }

  @Test func `says of every required member that it is missing`() {
    #expect(
      faults(in: "{}") == [
        "id: ontbreekt; verwacht kleine letters, cijfers en streepjes, zoals veilig-thuis",
        "naam: ontbreekt; verwacht tekst van hooguit 10 tekens",
        "aantal: ontbreekt; verwacht een geheel getal van 1 tot en met 12",
        "vast: ontbreekt; verwacht true of false",
        "keten: ontbreekt; verwacht zorg, straf of bestuur",
        "ketens: ontbreekt; verwacht een lijst tussen [ en ]",
        "delen: ontbreekt; verwacht een lijst tussen [ en ]",
        "termijn: ontbreekt; verwacht een object",
      ])
  }

  @Test func `suggests the key that was probably meant`() {
    let faults = faults(
      in: """
        {
          "id": "a", "naam": "b", "aantal": 1, "vast": true, "keten": "zorg", "ketens": [],
          "delen": [{"naam": "c", "nam": "d"}], "termijn": {"weken": 1}, "iets-heel-anders": 1
        }
        """)

    #expect(
      faults == [
        "delen[0]: onbekende sleutel \"nam\"; bedoelt u \"naam\"?",
        "onbekende sleutel \"iets-heel-anders\"",
      ])
  }

  @Test(arguments: ["\u{1B}[2J", "\u{202E}abc", "a\nb", "\u{9B}"])
  func `refuses text that could steer a terminal and shows it unharmed`(text: String) {
    let value: JSONValue = ["naam": .string(text)]

    let faults = #expect(throws: InputFaults.self) {
      try JSONReader.read(value, file: "f") { $0.required("naam", .text()) }
    }

    let line = faults?.lines.first ?? ""
    #expect(line.contains("bevat een stuurteken"))
    #expect(line.unicodeScalars.allSatisfy { !$0.isUnsafe })
  }

  @Test func `allows lines in a text that may have them`() throws {
    let value: JSONValue = ["naam": "a\nb"]
    let text = try JSONReader.read(value, file: "f") {
      $0.required("naam", .text(multiline: true))
    }
    #expect(text == "a\nb")
  }

  @Test func `keeps what it was not asked for when the file is not strict`() throws {
    let value: JSONValue = ["naam": "a", "nieuw": 1]
    let rest = try JSONReader.read(value, file: "f", strict: false) { reader in
      _ = reader.required("naam", .text())
      return reader.rest
    }
    #expect(rest == JSONObject([.init("nieuw", 1)]))
  }

  @Test func `gives a fault in the text itself with the name of the file`() {
    let faults = #expect(throws: InputFaults.self) {
      try JSONReader.read(bytes: "[1,]".utf8, file: "huis.json") { _ in }
    }
    #expect(faults?.lines == ["huis.json: regel 1, kolom 3: overbodige komma voor \"]\""])
  }

  private func faults(in text: String) -> [String] {
    do {
      try JSONReader.read(bytes: text.utf8, file: "f", readSample)
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }

  private func readSample(_ reader: JSONReader) {
    _ = reader.required("id", .id)
    _ = reader.required("naam", .text(max: 10))
    _ = reader.required("aantal", .integer(in: 1...12))
    _ = reader.required("vast", .flag)
    _ = reader.optional("op", .day)
    _ = reader.required("keten", .word(standIn: Keten.zorg))
    _ = reader.list("ketens", .word(standIn: Keten.zorg))
    _ = reader.objects("delen") { $0.required("naam", .text(max: 10)) }
    _ = reader.object("termijn") { $0.optional("weken", .integer(in: 1...9)) }
  }
}
