import ArgumentParser
import VHDomain

extension CompletionKind {
  /// A house that comes with the program, or a file with a profile.
  static var huis: CompletionKind { .list(House.meegeleverd + [Waarden.ookBestanden]) }
  static var huissoort: CompletionKind { .list(Huissoort.allCases.map(\.rawValue)) }
  static var rol: CompletionKind { .list(Rol.allCases.map(\.rawValue)) }
  static var csv: CompletionKind { .file(extensions: ["csv"]) }
  static var tabel: CompletionKind { .list(Tabeldefinitie.alle.map(\.id)) }

  /// The lists of restricted classes, one or all.
  static var lijsten: CompletionKind {
    let names = Vertrouwelijkheid.allCases.map(\.rawValue)
    return .list(names + [names.joined(separator: ",")])
  }
}

/// What a shell offers as the value of an option or argument.
enum Waarden: Equatable {
  /// In a list of words: names of files are good as well.
  static let ookBestanden = "<bestand>"

  case vrij
  case woorden([String], ookBestanden: Bool)
  /// Files with this extension, all of them when it is nil.
  case bestanden(String?)
  case mappen

  init(_ argument: Opdrachtboek.Argument) {
    let kind = argument.completionKind
    if let words = kind?.list?.values ?? argument.allValues {
      self = .woorden(
        words.filter { $0 != Self.ookBestanden }, ookBestanden: words.contains(Self.ookBestanden))
    } else if let file = kind?.file {
      self = .bestanden(file.extensions.first)
    } else {
      self = kind?.directory == nil ? .vrij : .mappen
    }
  }
}
