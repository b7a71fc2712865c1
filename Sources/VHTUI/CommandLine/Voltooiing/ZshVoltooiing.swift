import Foundation

/// Completion for zsh, with what each option means behind it.
struct ZshVoltooiing {
  private let commands: [Opdrachtboek.Command.Gevonden]

  init(_ boek: Opdrachtboek.Command) { commands = boek.alle() }

  var script: String {
    let functions = commands.reversed().map(function).joined(separator: "\n\n")
    return """
      #compdef vh
      # Voltooiing van vh voor zsh; gemaakt met: vh voltooiing zsh

      \(functions)

      # Als bestand _vh in fpath wordt dit de functie zelf; na source niet.
      if [[ $funcstack[1] == _vh ]]; then
        _vh "$@"
      else
        compdef _vh vh
      fi

      """
  }

  private func name(_ path: [String]) -> String { "_" + path.joined(separator: "_") }

  private func function(_ found: Opdrachtboek.Command.Gevonden) -> String {
    let below = found.opdracht.opdrachten
    var specs = found.opdracht.opties.map(spec) + ["--help[Toon deze hulp.]".shellQuoted]
    specs += found.opdracht.argumenten.map(place)
    guard !below.isEmpty else {
      return """
        \(name(found.pad))() {
          _arguments \\
        \(specs.map { "    \($0)" }.joined(separator: " \\\n"))
        }
        """
    }
    specs += ["'1:opdracht:->opdracht'", "'*::argument:->rest'"]
    let words = below.map {
      "    " + "\(escaped($0.commandName)):\($0.abstract ?? "")".shellQuoted
    }
    let calls = below.map { "      \($0.commandName)) \(name(found.pad + [$0.commandName])) ;;" }
    return """
      \(name(found.pad))() {
        local context state state_descr line
        typeset -A opt_args
        local -a opdrachten=(
      \(words.joined(separator: "\n"))
        )
        _arguments -C \\
      \(specs.map { "    \($0)" }.joined(separator: " \\\n"))
        case $state in
          opdracht) _describe opdracht opdrachten ;;
          rest) case $words[1] in
      \(calls.joined(separator: "\n"))
          esac ;;
        esac
      }
      """
  }

  /// An option with its text and its value: `--kleur[Kleur op het scherm.]:wanneer:(auto …)`.
  private func spec(_ option: Opdrachtboek.Argument) -> String {
    let many = option.isRepeating == true ? "*" : ""
    let equals = option.heeftWaarde ? "=" : ""
    let value =
      option.heeftWaarde ? ":\(escaped(option.valueName ?? "")):\(action(Waarden(option)))" : ""
    return "\(many)\(option.optie)\(equals)[\(escaped(option.abstract ?? ""))]\(value)".shellQuoted
  }

  private func place(_ argument: Opdrachtboek.Argument) -> String {
    let many = argument.isRepeating == true ? "*" : argument.isOptional == true ? ":" : ""
    return "\(many):\(escaped(argument.valueName ?? "")):\(action(Waarden(argument)))".shellQuoted
  }

  private func action(_ values: Waarden) -> String {
    switch values {
    case .vrij: " "
    case .mappen: "_files -/"
    case .bestanden(let type): type.map { "_files -g \"*.\($0)\"" } ?? "_files"
    case .woorden(let words, let files):
      files
        ? "{ compadd -- \(words.joined(separator: " ")); _files }"
        : "(\(words.map(escaped).joined(separator: " ")))"
    }
  }

  /// Colons and brackets divide a specification.
  private func escaped(_ text: String) -> String {
    text.map { ":[]\\;".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
