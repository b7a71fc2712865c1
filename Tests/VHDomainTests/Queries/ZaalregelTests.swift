import Testing

@testable import VHDomain

/// The room rule as a value: every class of item against every subset of readers.
@Suite struct ZaalregelTests {
  /// Who may see what alone, transcribed from the rule; a room sees what all of them may.
  private static let tabel = """
    deel             | politie | amw | gemeente-leudal | gast-1 | gast-2 | betrokkene
    bestaan          | ja      | ja  | ja              | -      | ja     | ja
    vraag            | ja      | ja  | -               | -      | ja     | ja
    beeld            | ja      | ja  | -               | -      | ja     | ja
    voor allen       | ja      | -   | -               | -      | ja     | -
    voor politie     | ja      | -   | -               | -      | -      | -
    voor amw         | -       | -   | -               | -      | -      | -
    van amw          | ja      | ja  | -               | -      | ja     | -
    van leudal       | -       | -   | ja              | -      | -      | -
    voor betrokkene  | -       | -   | -               | -      | -      | ja
    """

  private static let regel = Zaalregel([
    .organisatie("politie"): .volledig, .organisatie("amw"): .beperkt,
    .organisatie("gemeente-leudal"): .bestaan, .gast(1): nil, .gast(2): .volledig,
    .betrokkene: .volledig,
  ])

  private static func bijdrage(_ partner: String, voor: [Lezer]? = nil) -> Puntdeel {
    .bijdrage(Verrijking(partner: partner, tekst: "x", grondslag: "wmo", voor: voor))
  }

  private static let delen: [String: Puntdeel] = [
    "bestaan": .bestaan, "vraag": .vraag, "beeld": .beeld, "voor allen": bijdrage("cjg"),
    "voor politie": bijdrage("cjg", voor: [.organisatie("politie")]),
    "voor amw": bijdrage("cjg", voor: [.organisatie("amw")]), "van amw": bijdrage("amw"),
    "van leudal": bijdrage("gemeente-leudal", voor: []),
    "voor betrokkene": bijdrage("cjg", voor: [.betrokkene]),
  ]

  private struct Rij {
    let deel: Puntdeel
    let naam: String
    let mag: [Lezer: Bool]
  }

  private func rijen() throws -> [Rij] {
    let lines = Self.tabel.split(separator: "\n").map { line in
      line.split(separator: "|").map { $0.trimmed }
    }
    let readers = lines[0].dropFirst().map { Lezer($0) }
    return try lines.dropFirst().map { line in
      Rij(
        deel: try #require(Self.delen[line[0]]), naam: line[0],
        mag: Dictionary(
          uniqueKeysWithValues: zip(readers, line.dropFirst().map { $0 == "ja" })))
    }
  }

  @Test func `shows every part to a room exactly when everyone in it may see it`() throws {
    let rows = try rijen()
    let readers = try #require(rows.first).mag.keys.sorted()
    #expect(Set(rows.map(\.naam)) == Set(Self.delen.keys))

    for subset in 0..<(1 << readers.count) {
      let room = readers.indices.filter { subset >> $0 & 1 == 1 }.map { readers[$0] }
      for row in rows {
        let expected = room.allSatisfy { row.mag[$0] == true }
        #expect(
          Self.regel.zichtbaar(row.deel, voor: room) == expected, "\(row.naam): \(room)")
      }
    }
  }

  @Test func `counts what is shielded and gives nothing else of it`() {
    let told = ["cjg", "amw"].map {
      Verrijking(partner: $0, tekst: "geheim", grondslag: "wmo", voor: [.organisatie("politie")])
    }
    let seen = Self.regel.gedeeld(told, voor: [.organisatie("politie"), .organisatie("amw")])

    #expect(seen.zichtbaar.map(\.partner) == ["amw"])
    #expect(seen.afgeschermd == 1)
  }

  @Test func `offers to let those leave who may see least, with what the screen then shows`() {
    let rule = Zaalregel([
      .organisatie("politie"): .volledig, .organisatie("wonen-limburg"): .beperkt,
      .organisatie("gemeente-leudal"): .bestaan,
    ])
    let room: [Lezer] = ["politie", "gemeente-leudal", "wonen-limburg"].map { .organisatie($0) }
    let told = [Verrijking(partner: "cjg", tekst: "x", grondslag: "wmo")]

    let choice = rule.keuze(room, told)

    #expect(choice.isNodig)
    #expect(
      choice.opties.map { $0.vanTafel.map(\.tekst) } == [
        [], ["gemeente-leudal"], ["gemeente-leudal", "wonen-limburg"],
      ])
    #expect(choice.opties.map(\.niveau) == [.bestaan, .beperkt, .volledig])
    #expect(choice.opties.map(\.bijdragen) == [0, 0, 1])
  }

  @Test func `asks nothing when everyone may see everything`() {
    let rule = Zaalregel([.organisatie("politie"): .volledig])
    #expect(!rule.keuze([.organisatie("politie")], []).isNodig)
  }

  @Test func `follows the rule of the table, its own gemeente and the exceptions`() throws {
    let house = try Wereld.house.get()
    let rule = Tafelregel(
      anders: .bestaan, eigenGemeente: .volledig, beperkt: ["mee"], volledig: ["politie"])
    let levels = ["politie", "mee", "gemeente-weert", "gemeente-leudal"].map {
      rule.niveau(.organisatie($0), gemeente: "Weert", house)
    }
    #expect(levels == [.volledig, .beperkt, .volledig, .bestaan])
    #expect(rule.niveau(.gast(1), house) == .bestaan)
    #expect(rule.niveau(.betrokkene, house) == .bestaan)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
