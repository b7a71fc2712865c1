import Foundation
import Testing

@testable import VHTUI

/// `vh toon C-… --papier`: the papers of a dossier on the command line.
@Suite struct ToonPapierTests {
  private func made(_ vh: Vh, _ more: String...) throws -> Vh.Answer {
    try vh.run(["toon", "C-2026-0001", "--als", "a.devries", "--papier"] + more)
  }

  @Test func `gives the plan for the person, and the log tells that it was made`() throws {
    try Vh.practising { vh in
      let answer = try made(vh, "plan-betrokkene")
      #expect(answer.code == 0, "\(answer.err)")
      #expect(answer.out.hasPrefix("Uw plan\n") && answer.out.contains("Handtekening"))
      let log = try vh.log()
      let line = try #require(log.last)
      #expect(line.contains("\"papier\":\"plan-betrokkene\",\"voor\":[\"betrokkene\"]"))
      #expect(line.contains("\"nummer\":\"C-2026-0001\"") && line.contains("a.devries"))
      #expect(!line.contains("Verhoeven"))
    }
  }

  @Test func `writes a page to a new file only, for the readers that are named`() throws {
    try Vh.practising { vh in
      let file = "\(vh.home)/samenvatting.html"
      let options = ["--formaat", "html", "--voor", "politie,met-ggz", "--naar", file]
      let first = try vh.run(
        ["toon", "C-2026-0001", "--als", "a.devries", "--papier", "samenvatting"] + options)
      #expect(first.code == 0, "\(first.err)")
      let page = try String(contentsOfFile: file, encoding: .utf8)
      #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("Politie en MET ggz"))
      let count = try vh.log().count
      let again = try vh.run(
        ["toon", "C-2026-0001", "--als", "a.devries", "--papier", "samenvatting"] + options)
      #expect(again.code == 73)
      // What was not made is not told either.
      let after = try vh.log().count
      #expect(after == count)
    }
  }

  @Test func `refuses what is no paper, no form, no reader, and what belongs to a paper alone`()
    throws
  {
    try Vh.practising { vh in
      let refused: [([String], Int32)] = [
        (["verslag"], 64), (["samenvatting", "--formaat", "pdf"], 64),
        (["plan-tafel", "--voor", "betrokkene"], 64), (["samenvatting", "--voor", "toverij"], 64),
        (["samenvatting", "--voor", "gast-1"], 64), (["samenvatting", "--json"], 64),
      ]
      for (options, code) in refused {
        let answer = try vh.run(
          ["toon", "C-2026-0001", "--als", "a.devries", "--papier"] + options)
        #expect(answer.code == code, "\(options)")
      }
      let alone = try vh.run("toon", "C-2026-0001", "--als", "a.devries", "--voor", "politie")
      #expect(alone.code == 64)
      for (number, code) in [("P-000001", Int32(64)), ("C-2026-0999", 66)] {
        let answer = try vh.run(
          "toon", number, "--als", "a.devries", "--papier", "samenvatting")
        #expect(answer.code == code, "\(number)")
      }
    }
  }
}

extension Vh {
  /// The lines of the log.
  fileprivate func log() throws -> [String] {
    let folder = "\(practiceFolder)/logboek"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try names.filter { $0.hasSuffix(".jsonl") }.flatMap { name in
      try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
        .split(separator: "\n").map(String.init)
    }
  }
}
