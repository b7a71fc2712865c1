import Foundation

/// Completion for bash 4 and later, without the package bash-completion.
struct BashVoltooiing {
  private let commands: [Opdrachtboek.Command.Gevonden]

  init(_ boek: Opdrachtboek.Command) { commands = boek.alle() }

  var script: String {
    """
    # Voltooiing van vh voor bash; gemaakt met: vh voltooiing bash

    _vh_woorden() {
      mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2")
    }

    _vh_woorden_of_bestanden() {
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2"; compgen -f -- "$2")
    }

    # Bestanden met een extensie (alle zonder), en de mappen om in verder te gaan.
    _vh_bestanden() {
      compopt -o filenames 2>/dev/null
      if [[ -n $1 ]]; then
        mapfile -t COMPREPLY < <(compgen -f -X "!*.$1" -- "$2"; compgen -d -- "$2")
      else
        mapfile -t COMPREPLY < <(compgen -f -- "$2")
      fi
    }

    _vh_mappen() {
      compopt -o filenames 2>/dev/null
      mapfile -t COMPREPLY < <(compgen -d -- "$1")
    }

    _vh() {
      local huidig=${COMP_WORDS[COMP_CWORD]} opdracht=vh optie='' plaats=0 woord i
      COMPREPLY=()
      for ((i = 1; i < COMP_CWORD; i++)); do
        woord=${COMP_WORDS[i]}
        # bash knipt --optie=waarde in drieën.
        if [[ $woord == '=' ]]; then continue; fi
        if [[ -n $optie ]]; then optie=''; continue; fi
        case "$opdracht $woord" in
          \(valued)) optie=$woord ;;
          \(descents)) if ((plaats == 0)); then opdracht="$opdracht $woord"; fi ;;
          *' -'*) ;;
          *) plaats=$((plaats + 1)) ;;
        esac
      done
      if [[ $huidig == '=' ]]; then huidig=''; fi

      if [[ -n $optie ]]; then
        case "$opdracht $optie" in
    \(lines(optionValues, 6))
        esac
        return
      fi
      if [[ $huidig == -* ]]; then
        case "$opdracht" in
    \(lines(options, 6))
        esac
        return
      fi
      case "$opdracht $plaats" in
    \(lines(places, 4))
      esac
    }

    complete -F _vh vh

    """
  }

  private func lines(_ cases: [String], _ depth: Int) -> String {
    cases.map { String(repeating: " ", count: depth) + $0 }.joined(separator: "\n")
  }

  /// The options that take a value, so that the next word is no command.
  private var valued: String {
    commands.flatMap { found in
      found.opdracht.opties.filter(\.heeftWaarde).map { "\(found.naam) \($0.optie)".shellQuoted }
    }.joined(separator: "|")
  }

  private var descents: String {
    commands.filter { $0.pad.count > 1 }.map(\.naam.shellQuoted).joined(separator: "|")
  }

  private var optionValues: [String] {
    commands.flatMap { found in
      found.opdracht.opties.filter(\.heeftWaarde).compactMap { option in
        action(Waarden(option)).map { "\("\(found.naam) \(option.optie)".shellQuoted)) \($0) ;;" }
      }
    }
  }

  private var options: [String] {
    commands.map { found in
      let names = found.opdracht.opties.map(\.optie) + ["--help"]
      return "\(found.naam.shellQuoted)) _vh_woorden \(names.joined(separator: " ").shellQuoted) "
        + "\"$huidig\" ;;"
    }
  }

  /// What stands at a place without an option: subcommands, or the arguments in their order.
  private var places: [String] {
    commands.flatMap { found -> [String] in
      let below = found.opdracht.opdrachten.map(\.commandName)
      let first = below.isEmpty ? [] : [Waarden.woorden(below, ookBestanden: false)]
      return (first + found.opdracht.argumenten.map(Waarden.init)).enumerated().compactMap { item in
        action(item.element).map { "\("\(found.naam) \(item.offset)".shellQuoted)) \($0) ;;" }
      }
    }
  }

  private func action(_ values: Waarden) -> String? {
    switch values {
    case .vrij: nil
    case .mappen: "_vh_mappen \"$huidig\""
    case .bestanden(let type): "_vh_bestanden \((type ?? "").shellQuoted) \"$huidig\""
    case .woorden(let words, let files):
      "\(files ? "_vh_woorden_of_bestanden" : "_vh_woorden") \(list(words)) \"$huidig\""
    }
  }

  private func list(_ words: [String]) -> String { words.joined(separator: " ").shellQuoted }
}
