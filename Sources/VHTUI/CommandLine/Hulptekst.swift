import Foundation

/// Help in Dutch, made from what the parser itself knows of commands and options.
enum Hulptekst {
  /// The help that the arguments ask for, or nil when they ask for none.
  ///
  /// `help` and `hulp` are words to ask with only in front: behind that they may be a name.
  static func asked(_ arguments: [String]) -> String? {
    let isWord = arguments.first.map { ["help", "hulp"].contains($0) } ?? false
    guard isWord || arguments.contains(where: ["--help", "-h"].contains) else { return nil }
    return text(for: arguments.dropFirst(isWord ? 1 : 0).filter { !$0.hasPrefix("-") })
  }

  static func text(for names: [String]) -> String {
    guard var command = Opdrachtboek.vh else { return "Gebruik: vh [opdracht]" }
    var path = ["vh"]
    for name in names {
      guard let next = command.subcommands?.first(where: { $0.commandName == name }) else { break }
      command = next
      path.append(name)
    }
    return text(command, path)
  }

  private static func text(_ command: Opdrachtboek.Command, _ path: [String]) -> String {
    let own = command.argumenten
    let parts = [
      command.abstract ?? "", "Gebruik: \(usage(command, path))",
      section("Opdrachten", command.opdrachten.map { ($0.commandName, $0.abstract ?? "") }),
      section("Argumenten", own.map { ($0.waarde, $0.abstract ?? "") }),
      section("Opties", command.opties.map { ($0.usage, $0.abstract ?? "") }),
      command.discussion.map { "Voorbeeld:\n  \($0)" } ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// `vh toon <nummer> [opties]`.
  static func usage(_ command: Opdrachtboek.Command, _ path: [String]) -> String {
    (path + (command.opdrachten.isEmpty ? [] : ["[opdracht]"]) + command.argumenten.map(\.waarde)
      + ["[opties]"]).joined(separator: " ")
  }

  private static func section(_ title: String, _ rows: [(String, String)]) -> String {
    guard !rows.isEmpty else { return "" }
    let width = rows.map(\.0.count).max() ?? 0
    let lines = rows.map {
      "  \($0.0.padding(toLength: width, withPad: " ", startingAt: 0))  \($0.1)"
    }
    return ([title + ":"] + lines).joined(separator: "\n")
  }
}
