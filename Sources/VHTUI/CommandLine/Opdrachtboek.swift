import ArgumentParser
import Foundation

/// What the parser itself knows of commands and options: the source of help, completions and the
/// page of the manual.
struct Opdrachtboek: Decodable {
  struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var subcommands: [Command]?
    var arguments: [Argument]?
    var shouldDisplay: Bool?

    /// The subcommands that users are told of.
    var opdrachten: [Command] {
      (subcommands ?? []).filter { $0.commandName != "help" && $0.shouldDisplay != false }
    }
    var argumenten: [Argument] { shown.filter { $0.kind == "positional" } }
    var opties: [Argument] { shown.filter { $0.kind != "positional" } }

    private var shown: [Argument] {
      (arguments ?? []).filter { !$0.isHelp && $0.shouldDisplay != false }
    }
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
    var shouldDisplay: Bool?
    var isOptional: Bool?
    var isRepeating: Bool?
    var defaultValue: String?
    var allValues: [String]?
    var completionKind: Completion?

    var isHelp: Bool { valueName == "help" || names?.contains { $0.name == "help" } ?? false }
    /// The option as it is typed, `--als`.
    var optie: String { names?.first.map { "--\($0.name)" } ?? "" }
    var heeftWaarde: Bool { kind == "option" }
    /// The value as help shows it, `<medewerker>`.
    var waarde: String { "<\(valueName ?? "")>" }
    var usage: String { heeftWaarde ? "\(optie) \(waarde)" : optie }
  }

  /// How a shell completes a value, as the parser dumps it.
  struct Completion: Decodable {
    struct List: Decodable { var values: [String] }
    struct File: Decodable { var extensions: [String] }
    struct Nothing: Decodable {}

    var list: List?
    var file: File?
    var directory: Nothing?
  }

  var command: Command

  /// The book of the whole program; nil only when the parser's own text can't be read.
  static var vh: Command? {
    try? JSONDecoder().decode(Opdrachtboek.self, from: Data(VH._dumpHelp().utf8)).command
  }
}

extension Opdrachtboek.Command {
  /// A command with the words that lead to it.
  struct Gevonden {
    let pad: [String]
    let opdracht: Opdrachtboek.Command
    /// `vh medewerker toevoegen`.
    var naam: String { pad.joined(separator: " ") }
  }

  /// This command and everything below it, each after the one it belongs to.
  func alle(onder pad: [String] = []) -> [Gevonden] {
    let own = pad + [commandName]
    return [Gevonden(pad: own, opdracht: self)] + opdrachten.flatMap { $0.alle(onder: own) }
  }
}
