import Foundation

/// Completion for fish, with what each option means behind it.
struct FishVoltooiing {
  private let commands: [Opdrachtboek.Command.Gevonden]

  init(_ boek: Opdrachtboek.Command) { commands = boek.alle() }

  var script: String {
    """
    # Voltooiing van vh voor fish; gemaakt met: vh voltooiing fish

    # Welke opdracht er staat, en hoeveel argumenten daarachter.
    function __vh_opdracht
      set -l opdracht vh
      set -l optie 0
      set -l plaats 0
      for woord in (commandline -opc)[2..-1]
        if test $optie = 1
          set optie 0
          continue
        end
        switch "$opdracht $woord"
          case \(valued)
            set optie 1
          case \(descents)
            test $plaats = 0; and set opdracht "$opdracht $woord"
          case '* -*'
          case '*'
            set plaats (math $plaats + 1)
        end
      end
      if test "$argv[1]" = plaats
        echo "$opdracht $plaats"
      else
        echo $opdracht
      end
    end

    complete -c vh -f
    \(commands.flatMap(completions).joined(separator: "\n"))

    """
  }

  private var valued: String {
    commands.flatMap { found in
      found.opdracht.opties.filter(\.heeftWaarde).map { quoted("\(found.naam) \($0.optie)") }
    }.joined(separator: " ")
  }

  private var descents: String {
    commands.filter { $0.pad.count > 1 }.map { quoted($0.naam) }.joined(separator: " ")
  }

  private func completions(_ found: Opdrachtboek.Command.Gevonden) -> [String] {
    let isHere = "complete -c vh -n " + quoted("test (__vh_opdracht) = \"\(found.naam)\"")
    let options = found.opdracht.opties.map { option in
      let name = option.optie.dropFirst(2)
      let value = option.heeftWaarde ? " -r" + offer(Waarden(option)) : ""
      return "\(isHere) -l \(name)\(value) -d \(quoted(option.abstract ?? ""))"
    }
    return options + ["\(isHere) -l help -d 'Toon deze hulp.'"] + places(found)
  }

  private func places(_ found: Opdrachtboek.Command.Gevonden) -> [String] {
    func at(_ place: Int) -> String {
      "complete -c vh -n " + quoted("test (__vh_opdracht plaats) = \"\(found.naam) \(place)\"")
    }
    let below = found.opdracht.opdrachten.map {
      "\(at(0)) -a \($0.commandName) -d \(quoted($0.abstract ?? ""))"
    }
    let values = found.opdracht.argumenten.enumerated().compactMap { index, argument in
      Waarden(argument) == .vrij ? nil : at(index) + offer(Waarden(argument))
    }
    return below + values
  }

  private func offer(_ values: Waarden) -> String {
    switch values {
    case .vrij: " -f"
    case .mappen: " -f -a '(__fish_complete_directories (commandline -ct))'"
    case .bestanden(let type):
      type.map { " -f -a '(__fish_complete_suffix .\($0))'" } ?? " -F"
    case .woorden(let words, let files):
      (files ? " -F" : " -f") + " -a " + quoted(words.map(word).joined(separator: " "))
    }
  }

  /// A word in a list that fish reads once more.
  private func word(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0 == "-" || $0 == "," } ? text : "\\\(text)"
  }

  private func quoted(_ text: String) -> String {
    "'"
      + text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "'", with: "\\'")
      + "'"
  }
}
