import ArgumentParser
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
    guard let tool = try? JSONDecoder().decode(Tool.self, from: Data(VH._dumpHelp().utf8)) else {
      return "Gebruik: vh [opdracht]"
    }
    var command = tool.command
    var path = ["vh"]
    for name in names {
      guard let next = command.subcommands?.first(where: { $0.commandName == name }) else { break }
      command = next
      path.append(name)
    }
    return text(command, path)
  }

  private static func text(_ command: Tool.Command, _ path: [String]) -> String {
    let name = path.joined(separator: " ")
    let subcommands = (command.subcommands ?? []).filter { $0.commandName != "help" }
    let arguments = (command.arguments ?? []).filter { $0.valueName != "help" && !$0.isHelp }
    let own = arguments.filter { $0.kind == "positional" }
    let usage =
      ([name] + (subcommands.isEmpty ? [] : ["[opdracht]"]) + own.map { "<\($0.valueName ?? "")>" }
      + ["[opties]"]).joined(separator: " ")
    let parts = [
      command.abstract ?? "", "Gebruik: \(usage)",
      section("Opdrachten", subcommands.map { ($0.commandName, $0.abstract ?? "") }),
      section("Argumenten", own.map { ("<\($0.valueName ?? "")>", $0.abstract ?? "") }),
      section(
        "Opties", arguments.filter { $0.kind != "positional" }.map { ($0.usage, $0.abstract ?? "") }
      ),
      command.discussion.map { "Voorbeeld:\n  \($0)" } ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
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

/// The parts used here of the parser's own description of the program.
private struct Tool: Decodable {
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String
    }

    var kind: String
    var valueName: String?
    var abstract: String?
    var names: [Name]?

    var isHelp: Bool { names?.contains { $0.name == "help" } ?? false }

    var usage: String {
      let name = names?.first.map { "--\($0.name)" } ?? ""
      return kind == "option" ? "\(name) <\(valueName ?? "")>" : name
    }
  }

  var command: Command
}
