import ArgumentParser
import Foundation

/// Runs what the arguments ask for and answers the exit code.
///
/// swift-argument-parser reads the arguments; its help and messages are English, so both are
/// said here in Dutch.
enum Opdrachtregel {
  static func run(_ arguments: [String]) -> Int32 {
    if let help = Hulptekst.asked(arguments) {
      Edge.out(help)
      return 0
    }
    if let problem = wrongCommand(arguments) {
      Edge.error("vh: \(Edge.line(problem))")
      return 64
    }
    do {
      var command = try VH.parseAsRoot(arguments)
      try command.run()
      return 0
    } catch is Bevonden {
      return 1
    } catch let error as CommandError {
      for line in error.lines {
        Edge.error(error.hasPlaces ? Edge.line(line) : "vh: \(Edge.line(line))")
      }
      return error.code
    } catch {
      return usage(error)
    }
  }

  /// What is wrong with the words that name a command, or nil.
  private static func wrongCommand(_ arguments: [String]) -> String? {
    guard let first = arguments.first, !first.hasPrefix("-") else { return nil }
    guard let command = command(first, of: VH.self) else {
      return "Opdracht \"\(first)\" bestaat niet; zie vh --help."
    }
    let below = names(of: command)
    guard !below.isEmpty else { return nil }
    let second = arguments.dropFirst().first.flatMap { $0.hasPrefix("-") ? nil : $0 }
    let choice =
      "Na \(first) hoort \(below.dropLast().joined(separator: ", ")) of \(below.last ?? "")"
    guard let second else { return "\(choice); zie vh \(first) --help." }
    return below.contains(second)
      ? nil : "Opdracht \"\(first) \(second)\" bestaat niet. \(choice); zie vh \(first) --help."
  }

  private static func command(
    _ name: String, of parent: any ParsableCommand.Type
  ) -> (any ParsableCommand.Type)? {
    parent.configuration.subcommands.first { $0.configuration.commandName == name }
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    command.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  private static func usage(_ error: any Error) -> Int32 {
    Edge.error("vh: \(Gebruiksfout.dutch(VH.message(for: error)))")
    Edge.error("vh: zie vh --help voor de opdrachten.")
    return 64
  }
}

/// What the parser says about wrong arguments, in Dutch.
enum Gebruiksfout {
  private static let patterns: [(String, String)] = [
    (#"^Unknown option '(.+?)'.*$"#, "Optie $1 bestaat niet."),
    (#"^Missing expected argument '(.+?)'.*$"#, "Er ontbreekt: $1."),
    (#"^Missing value for '(.+?)'.*$"#, "Achter $1 ontbreekt de waarde."),
    (
      #"^The value '(.*?)' is invalid for '(.+?)'\. Please provide one of (.+)\.$"#,
      "\"$1\" kan niet bij $2; kies $3."
    ),
    (#"^The value '(.*?)' is invalid for '(.+?)'.*$"#, "\"$1\" kan niet bij $2."),
    (#"^Unexpected argument '(.+?)'.*$"#, "\"$1\" is hier niet verwacht."),
    (#"^(\d+) unexpected arguments: (.+)$"#, "Hier niet verwacht: $2."),
    (#"^The option '(.+?)' does not take any value.*$"#, "Bij $1 hoort geen waarde."),
    (#"^Unknown subcommand '(.+?)'.*$"#, "Opdracht $1 bestaat niet."),
  ]

  static func dutch(_ message: String) -> String {
    let line = Edge.line(message.split(separator: "\n").first.map(String.init) ?? "")
    for (pattern, sentence) in patterns {
      guard line.range(of: pattern, options: .regularExpression) != nil else { continue }
      return line.replacingOccurrences(of: pattern, with: sentence, options: .regularExpression)
        .replacingOccurrences(of: "' or '", with: "' of '")
    }
    return "De opdracht is niet te begrijpen."
  }
}
