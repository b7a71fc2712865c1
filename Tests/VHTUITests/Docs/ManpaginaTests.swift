import Foundation
import Testing

@testable import VHTUI

/// The pages of the manual against what the program really does.
@Suite struct ManpaginaTests {
  private func page(_ chapter: Int) throws -> String {
    try #require(Manpagina.pagina(chapter)).roff.replacing("\\-", with: "-")
  }

  @Test func `vh-gegevens(5) names every member of the files in a practice folder`() throws {
    let page = try page(5)
    let known = Set(page.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    try Vh.practising { vh in
      var members: Set<String> = []
      let files = FileManager.default.enumerator(atPath: vh.practiceFolder)
      while let name = files?.nextObject() as? String {
        let path = vh.practiceFolder + "/" + name
        if name.hasSuffix(".jsonl") {
          members.formUnion(try lines(path).flatMap(\.keys))
        } else if name == "HEAD" || name.hasSuffix("huis.json") {
          members.formUnion(try object(path).keys)
        } else if name.hasSuffix(".json"), !name.hasSuffix("oefenmap.json") {
          members.formUnion(try recordMembers(object(path)))
        }
      }
      #expect(members.count > 80)
      #expect(members.subtracting(known).sorted() == [])
    }
  }

  @Test func `vh-gegevens(5) names every folder and file of a data folder`() throws {
    let page = try page(5)
    try Vh.with { vh in
      let made = try vh.run("init", "--huis", "midden-limburg")
      #expect(made.code == 0)
      for name in vh.contents(vh.dataFolder) { #expect(page.contains("\n.B \(name)"), "\(name)") }
    }
  }

  @Test func `vh(1) names every command and option, and no hidden one`() throws {
    let page = try page(1)
    for found in try #require(Opdrachtboek.vh).alle() where found.pad.count > 1 {
      if found.opdracht.opdrachten.isEmpty {
        #expect(page.contains(".SS " + found.pad.dropFirst().joined(separator: " ")))
      }
      for option in found.opdracht.opties { #expect(page.contains(".B \(option.usage)")) }
    }
    #expect(!page.contains("handleiding-man"))
  }

  @Test func `text can not become a command of the formatter`() {
    #expect(Roff.text(".so geheim") == "\\&.so geheim")
    #expect(Roff.text("'br") == "\\(aqbr")
    #expect(Roff.text("a\\b-c") == "a\\eb\\-c")
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff"), "groff is not installed"),
    arguments: [1, 5])
  func `groff has nothing to remark`(chapter: Int) throws {
    try Vh.with { vh in
      let path = try vh.write("bladzijde", try #require(Manpagina.pagina(chapter)).roff)
      let process = Process()
      let errors = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/groff")
      process.arguments = ["-man", "-Kutf8", "-Tutf8", "-ww", path]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = errors
      try process.run()
      let data = errors.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(String(decoding: data, as: UTF8.self).isEmpty)
    }
  }

  @Test func `the hidden command prints a page and knows no other chapter`() throws {
    try Vh.with { vh in
      #expect(try vh.run("handleiding-man", "5").out == Manpagina.pagina(5)?.roff)
      #expect(try vh.run("handleiding-man", "2").code == 64)
      let help = try vh.run("--help").out
      #expect(!help.contains("handleiding-man"))
    }
  }

  // MARK: - Reading

  private func object(_ path: String) throws -> [String: Any] {
    try parsed(Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func lines(_ path: String) throws -> [[String: Any]] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
      try parsed(Data($0.utf8))
    }
  }

  private func parsed(_ data: Data) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// The members of a record, of its state and of its events.
  private func recordMembers(_ record: [String: Any]) -> Set<String> {
    let events = record["verloop"] as? [[String: Any]] ?? []
    let actors = events.compactMap { $0["door"] as? [String: Any] }
    let state = record["inhoud"] as? [String: Any] ?? [:]
    return Set(record.keys).union(state.keys).union(events.flatMap(\.keys))
      .union(actors.flatMap(\.keys))
  }
}
