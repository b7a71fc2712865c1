import Foundation
import Testing

@testable import VHTUI

/// The scripts with which shells complete, tried in the shells themselves where they are installed.
@Suite struct VoltooiingTests {
  /// Where a shell stands; nil when it is not installed.
  private static func place(_ shell: Shell) -> String? {
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].map { $0 + shell.rawValue }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static func has(_ shell: Shell) -> Bool { place(shell) != nil }

  /// A folder with the script of a shell and some files to complete.
  private func with<Value>(
    _ shell: Shell, _ body: (_ folder: String, _ run: (String) throws -> String) throws -> Value
  ) throws -> Value {
    try Vh.with { vh in
      let book = try #require(Opdrachtboek.vh)
      _ = try vh.write("script", shell.script(book))
      for name in ["a.csv", "b.json", "met spatie.csv"] { _ = try vh.write(name, "") }
      try FileManager.default.createDirectory(
        atPath: vh.home + "/map", withIntermediateDirectories: false)
      return try body(vh.home) { command in
        try run(try #require(Self.place(shell)), command, in: vh.home)
      }
    }
  }

  private func run(_ shell: String, _ command: String, in folder: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: shell)
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8"]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }

  @Test func `is printed without an actor or a data folder`() throws {
    try Vh.with { vh in
      for shell in Shell.allCases {
        let answer = try vh.run("voltooiing", shell.rawValue)
        #expect(answer.code == 0)
        #expect(answer.err.isEmpty)
        #expect(answer.out.contains("vh voltooiing \(shell.rawValue)"))
        #expect(answer.out.contains("--alleen-aanmaken") || shell == .fish)
        #expect(!answer.out.contains("handleiding-man"))
      }
      #expect(try vh.run("voltooiing", "ksh").code == 64)
    }
  }

  @Test(.enabled(if: has(.bash), "bash is not installed"))
  func `bash reads its script`() throws {
    try with(.bash) { _, run in
      let answer = try run("bash -n script")
      #expect(answer.isEmpty)
    }
  }

  @Test(.enabled(if: has(.zsh), "zsh is not installed"))
  func `zsh reads its script`() throws {
    try with(.zsh) { _, run in
      let answer = try run("zsh -n script")
      #expect(answer.isEmpty)
    }
  }

  @Test(.enabled(if: has(.fish), "fish is not installed"))
  func `fish reads its script`() throws {
    try with(.fish) { _, run in
      let answer = try run("fish --no-config -n script")
      #expect(answer.isEmpty)
    }
  }

  /// Words as typed, the last one unfinished, with what is offered for it.
  static let positions: [(words: [String], offered: [String])] = [
    (["pa"], ["paden"]),
    (["medewerker", ""], ["beeindigen", "lijst", "toevoegen", "wijzigen"]),
    (["medewerker", "toevoegen", "x", "--ro"], ["--rol"]),
    (
      ["medewerker", "toevoegen", "x", "--rol", ""],
      ["administratie", "beheerder", "manager", "procesregisseur", "voorzitter"]
    ),
    (["--kleur", ""], ["altijd", "auto", "nooit"]),
    (["oefen", "--kleur", "a"], ["altijd", "auto"]),
    (["--als", "toon", "oefen", "--kleur", "n"], ["nooit"]),
    (["cijfers", "melding-triage", "--formaat", "c"], ["csv"]),
    (["cijfers", "melding-"], ["melding-triage"]),
    (["cijfers", "procesregie", ""], []),
    (["toon", "C-2026-0001", "--j"], ["--json"]),
    (["toets", "--json", "b"], ["b.json"]),
    (["init", "--huis", "ma"], ["maastricht-heuvelland", "map"]),
    (["importeer", "--personen", "a"], ["a.csv"]),
    (["voltooiing", ""], ["bash", "fish", "zsh"]),
    (["paden", "--gegevens", ""], ["map"]),
  ]

  @Test(.enabled(if: has(.bash), "bash is not installed"), arguments: positions)
  func `bash offers`(words: [String], offered: [String]) throws {
    try with(.bash) { _, run in
      let typed = (["vh"] + words).map(\.shellQuoted).joined(separator: " ")
      let answer = try run(
        "source ./script; COMP_WORDS=(\(typed)); COMP_CWORD=\(words.count); _vh; "
          + "printf '%s\\n' \"${COMPREPLY[@]}\"")
      #expect(answer.split(separator: "\n").map(String.init).sorted() == offered)
    }
  }

  @Test(.enabled(if: has(.bash), "bash is not installed"))
  func `bash completes a value behind an equals sign and names with spaces`() throws {
    try with(.bash) { _, run in
      let head = "source ./script; "
      let tail = "; _vh; printf '%s|' \"${COMPREPLY[@]}\""
      let equals = "COMP_WORDS=(vh oefen --kleur =); COMP_CWORD=3"
      let whole = try run(head + equals + tail)
      #expect(whole == "auto|altijd|nooit|")
      let part = "COMP_WORDS=(vh oefen --kleur = al); COMP_CWORD=4"
      let some = try run(head + part + tail)
      #expect(some == "altijd|")
      let spaces = "COMP_WORDS=(vh importeer --zrm me); COMP_CWORD=3"
      let spaced = try run(head + spaces + tail)
      #expect(spaced == "met spatie.csv|")
    }
  }

  @Test(.enabled(if: has(.fish), "fish is not installed"), arguments: positions)
  func `fish offers`(words: [String], offered: [String]) throws {
    try with(.fish) { _, run in
      let typed = (["vh"] + words).joined(separator: " ")
      let answer = try run("source ./script; complete -C '\(typed)'")
      let found = answer.split(separator: "\n").map {
        String($0.prefix { $0 != "\t" && $0 != "/" })
      }
      #expect(Set(found).isSuperset(of: offered))
      if offered.isEmpty { #expect(found.isEmpty) }
    }
  }

  @Test func `tells in Dutch what every option does, to who can see it`() throws {
    let book = try #require(Opdrachtboek.vh)
    for shell in [Shell.zsh, .fish] {
      let script = shell.script(book)
      for found in book.alle() {
        for option in found.opdracht.opties {
          let name = shell == .fish ? "-l \(option.optie.dropFirst(2)) " : option.optie
          #expect(script.contains(name))
        }
      }
      #expect(script.contains("Maak de oefenmap, maar open het programma niet."))
    }
  }
}
