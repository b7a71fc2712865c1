import ArgumentParser

/// The shells the program knows how to help.
enum Shell: String, CaseIterable, ExpressibleByArgument {
  case bash, zsh, fish

  func script(_ boek: Opdrachtboek.Command) -> String {
    switch self {
    case .bash: BashVoltooiing(boek).script
    case .zsh: ZshVoltooiing(boek).script
    case .fish: FishVoltooiing(boek).script
    }
  }
}

/// `vh voltooiing`: the script with which a shell completes commands, options and values.
///
/// Made from what the parser knows, as the help is. The parser's own scripts are not used: they
/// offer its English `help`, and call the program for values that are known beforehand.
struct VoltooiingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voltooiing",
    abstract: "Geef het script waarmee de shell opdrachten en opties aanvult.",
    discussion: "vh voltooiing bash")

  @Argument(help: ArgumentHelp("bash, zsh of fish.", valueName: "shell"))
  var shell: Shell

  func run() throws {
    guard let book = Opdrachtboek.vh else {
      throw CommandError("De opdrachten zijn niet te lezen.", code: 70)
    }
    Edge.write(shell.script(book))
  }
}

extension String {
  /// Between single quotes for a shell.
  var shellQuoted: String { "'" + replacingOccurrences(of: "'", with: "'\\''") + "'" }
}
