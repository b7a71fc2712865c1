import Foundation
import Testing

@testable import VHDomain

/// `vh toets`: the contract of its file, its answer and its exit codes.
@Suite struct ToetsCommandTests {
  private static let all: [[Antwoord]] = {
    let one: [Antwoord] = [.ja, .nee, .onbekend]
    return one.flatMap { a in
      one.flatMap { b in one.flatMap { c in one.map { d in [a, b, c, d] } } }
    }
  }()

  private static func file(_ answers: [Antwoord]) -> String {
    let members = zip(1..., answers).map { "\"c\($0)\": \"\($1.rawValue)\"" }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private static func json(_ text: String) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(value as? [String: Any])
  }

  private static func through(_ answers: [Antwoord]) throws -> String {
    try Criteriatoets.read(Array(file(answers).utf8), file: "proef").toets.json.compact
  }

  // MARK: - What it should come to, by trying out

  private static func holds(_ c: [Bool]) -> Bool { (c[0] && c[1] && c[2]) || c[3] }

  /// Every way of filling in what is open.
  private static func fillings(_ answers: [Antwoord]) -> [[Bool]] {
    answers.reduce([[]]) { ways, answer in
      let choices = answer == .ja ? [true] : answer == .nee ? [false] : [true, false]
      return ways.flatMap { way in choices.map { way + [$0] } }
    }
  }

  private static func outcome(_ answers: [Antwoord]) -> String {
    let results = Set(fillings(answers).map(holds))
    return results == [true] ? "voldoet" : results == [false] ? "voldoet-niet" : "onbepaald"
  }

  private static func stillDeciding(_ answers: [Antwoord]) -> [String] {
    answers.indices.filter { place in
      guard answers[place] == .onbekend else { return false }
      return fillings(answers).contains { filling in
        var other = filling
        other[place].toggle()
        return holds(other) != holds(filling)
      }
    }.map { "c\($0 + 1)" }
  }

  @Test(arguments: all)
  func `tests every combination of the short form as trying out would`(answers: [Antwoord]) throws {
    let json = try Self.json(Self.through(answers))

    #expect(json["uitkomst"] as? String == Self.outcome(answers))
    let criteria = Dictionary(
      uniqueKeysWithValues: zip(1..., answers).map { ("c\($0)", $1.rawValue) })
    #expect(json["criteria"] as? [String: String] == criteria)
    #expect(json["nogTeBeantwoorden"] as? [String] == Self.stillDeciding(answers))
    // What it names as decisive decides by itself, and nothing is while it is open.
    let decisive = try #require(json["doorslaggevend"] as? [String])
    #expect(decisive.isEmpty == (Self.outcome(answers) == "onbepaald"))
    let alone = answers.indices.map { decisive.contains("c\($0 + 1)") ? answers[$0] : .onbekend }
    #expect(Self.outcome(alone) == Self.outcome(answers))
    #expect(Set(json.keys) == ["uitkomst", "criteria", "doorslaggevend", "nogTeBeantwoorden"])
  }

  @Test func `the program itself answers as the function does, with exit code 0`() throws {
    try Vh.with { vh in
      for place in stride(from: 0, to: 81, by: 7) {
        let answers = Self.all[place]
        let answer = try vh.run("toets", "-", "--json", input: Self.file(answers))
        #expect(answer.code == 0)
        #expect(answer.out == (try Self.through(answers)) + "\n")
        #expect(answer.err.isEmpty)
      }
    }
  }

  @Test func `reads the long form of the contract and names its paths`() throws {
    let text = """
      { "profiel": "landelijk",
        "meerdereProblemen":  { "leefgebieden": ["huisvesting", "middelengebruik"], "gevolg": "ja" },
        "meerdereKetens":     { "ketens": ["zorg", "straf"], "dwangEnDrang": "onbekend",
                                "binnenEenKetenToereikend": "nee" },
        "impactOpSysteem":    "ja",
        "gebiedsgebonden":    "nee" }
      """
    try Vh.with { vh in
      let file = try vh.write("antwoorden.json", text)
      let answer = try vh.run("toets", file, "--json")
      let json = try Self.json(answer.out)
      #expect(answer.code == 0)
      #expect(json["uitkomst"] as? String == "onbepaald")
      #expect(
        json["criteria"] as? [String: String]
          == ["c1": "ja", "c2": "onbekend", "c3": "ja", "c4": "nee"])
      #expect(json["nogTeBeantwoorden"] as? [String] == ["meerdereKetens.dwangEnDrang"])

      let told = try vh.run("toets", file)
      #expect(told.out.hasPrefix("Nog niet te zeggen, open: meer ketens.\n"))
      #expect(told.out.contains("Nog te beantwoorden: meerdereKetens.dwangEnDrang"))
    }
  }

  @Test(arguments: [(true, "nee"), (false, "onbekend")])
  func `fewer than two leefgebieden is nee only for a complete list`(
    complete: Bool, expected: String
  ) throws {
    let text = """
      {"meerdereProblemen": {"leefgebieden": ["huisvesting"], "volledig": \(complete), "gevolg": "ja"}}
      """
    try Vh.with { vh in
      let json = try Self.json(try vh.run("toets", "-", "--json", input: text).out)
      #expect((json["criteria"] as? [String: String])?["c1"] == expected)
    }
  }

  @Test(arguments: [
    (#""c1": "ja", "c2": "ja", "c3": "ja""#, "nee", "basis"),
    (#""c1": "nee", "c4": "nee""#, "nee", "plus"), (#""c1": "nee", "c4": "nee""#, "ja", nil),
  ])
  func `names the task where a house has an extra one`(
    answers: String, local: String, task: String?
  ) throws {
    let text = """
      {"profiel": "maastricht-heuvelland", \(answers), "plustaak": {"leefgebieden": ["a", "b"],
       "impactOpSysteem": "ja", "lokaalToereikend": "\(local)"}}
      """
    try Vh.with { vh in
      let json = try Self.json(try vh.run("toets", "-", "--json", input: text).out)
      #expect(json["taak"] as? String == task)
      #expect(json["uitkomst"] as? String == (task == nil ? "voldoet-niet" : "voldoet"))
    }
  }

  @Test func `an extra task that the file leaves out is not known, not absent`() throws {
    try Vh.with { vh in
      let basis = #"{"profiel": "maastricht-heuvelland", "c1": "ja", "c2": "ja", "c3": "ja"}"#
      let passing = try Self.json(try vh.run("toets", "-", "--json", input: basis).out)
      #expect(passing["taak"] as? String == "basis")

      let failing = #"{"profiel": "maastricht-heuvelland", "c1": "nee", "c4": "nee"}"#
      let json = try Self.json(try vh.run("toets", "-", "--json", input: failing).out)
      #expect(json["uitkomst"] as? String == "onbepaald")
      #expect(
        json["nogTeBeantwoorden"] as? [String] == [
          "plustaak.leefgebieden", "plustaak.impactOpSysteem", "plustaak.lokaalToereikend",
        ])
    }
  }

  @Test func `tells every fault on its own line, and exits with 65`() throws {
    try Vh.with { vh in
      let text = #"{"c1": "misschien", "c2": 3, "c9": "ja"}"#
      let file = try vh.write("fout.json", text)
      let answer = try vh.run("toets", file)
      #expect(answer.code == 65)
      #expect(answer.out.isEmpty)
      #expect(answer.errLines.count == 3)
      #expect(answer.errLines.allSatisfy { $0.hasPrefix("vh: \(file): ") })
      #expect(answer.err.contains("c1: \"misschien\" is onbekend; verwacht nee, onbekend of ja"))
      #expect(answer.err.contains("onbekende sleutel \"c9\"; bedoelt u \"c1\"?"))
    }
  }

  @Test(arguments: [
    ("", "leeg"), ("[]", "een lijst is geen object"), ("{", "regel 1"),
    (#"{"c1": "ja", "meerdereKetens": {}}"#, "gaan niet samen"),
    (#"{"plustaak": {}}"#, "onbekende sleutel \"plustaak\""),
    (#"{"profiel": "venlo"}"#, "verwacht landelijk of maastricht-heuvelland"),
    (#"{"c1": "ja", "c1": "nee"}"#, "c1"),
  ])
  func `refuses a file with 65 and says why`(text: String, reason: String) throws {
    try Vh.with { vh in
      let answer = try vh.run("toets", "-", input: text)
      #expect(answer.code == 65)
      #expect(answer.err.contains(reason))
      #expect(answer.out.isEmpty)
    }
  }

  @Test func `a file that is not there, and a folder, are 66`() throws {
    try Vh.with { vh in
      let absent = try vh.run("toets", vh.home + "/nergens.json")
      #expect(absent.code == 66)
      #expect(absent.err.contains("bestaat niet"))
      #expect(try vh.run("toets", vh.home).code == 66)
    }
  }

  @Test func `needs no data folder and nobody to act`() throws {
    try Vh.with { vh in
      let answer = try vh.run(
        "toets", "-", input: "{}", with: ["VH_ALS": "nemo", "VH_GEGEVENS": "/nergens"])
      #expect(answer.code == 0)
      #expect(answer.out.hasPrefix("Nog niet te zeggen, open: meer leefgebieden, "))
    }
  }
}
