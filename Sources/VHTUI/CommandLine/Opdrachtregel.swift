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
    if let unknown = unknownCommand(arguments) {
      Edge.error("vh: Opdracht \"\(Edge.safe(unknown))\" bestaat niet; zie vh --help.")
      return 64
    }
    do {
      var command = try VH.parseAsRoot(arguments)
      try command.run()
      return 0
    } catch is Bevonden {
      return 1
    } catch let error as CommandError {
      for line in error.lines { Edge.error("vh: \(line)") }
      return error.code
    } catch {
      return usage(error)
    }
  }

  /// The first word, when it is no option and no subcommand.
  private static func unknownCommand(_ arguments: [String]) -> String? {
    guard let first = arguments.first, !first.hasPrefix("-") else { return nil }
    let known = VH.configuration.subcommands.compactMap { $0.configuration.commandName }
    return known.contains(first) ? nil : first
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
    (#"^The value '(.*?)' is invalid for '(.+?)'.*$"#, "\"$1\" kan niet bij $2."),
    (#"^Unexpected argument '(.+?)'.*$"#, "Argument $1 is hier niet verwacht."),
    (#"^(\d+) unexpected arguments: (.+)$"#, "Deze argumenten zijn niet verwacht: $2."),
    (#"^Unknown subcommand '(.+?)'.*$"#, "Opdracht $1 bestaat niet."),
  ]

  static func dutch(_ message: String) -> String {
    let line = Edge.safe(message.split(separator: "\n").first.map(String.init) ?? "")
    for (pattern, sentence) in patterns {
      guard line.range(of: pattern, options: .regularExpression) != nil else { continue }
      return line.replacingOccurrences(of: pattern, with: sentence, options: .regularExpression)
    }
    return "De opdracht is niet te begrijpen."
  }
}
