import Foundation

/// A page of the manual as a value, written out for `man`.
struct Manpagina {
  enum Deel {
    case tekst(String)
    /// A word with what it means.
    case item(String, String)
    /// Lines to be shown as they are.
    case voorbeeld([String])
    case kop(String)
  }

  var naam: String
  var hoofdstuk: Int
  var zin: String
  var secties: [(titel: String, delen: [Deel])]

  /// The page with the macros of `man`, without a date: the same program gives the same page.
  var roff: String {
    let head = [
      "'\\\" -*- coding: UTF-8 -*-",
      ".\\\" Gemaakt uit het programma met make docs; niet met de hand wijzigen.",
      ".TH \(naam.uppercased()) \(hoofdstuk) \"\" \"vh \(VH.version)\" \"Handleiding van vh\"",
      ".nh", ".ad l", ".SH NAAM", "\(Roff.text(naam)) \\- \(Roff.text(zin))",
    ]
    let body = secties.flatMap { section in
      [".SH \(section.titel)"] + section.delen.flatMap(Self.lines)
    }
    return (head + body).joined(separator: "\n") + "\n"
  }

  private static func lines(_ deel: Deel) -> [String] {
    switch deel {
    case .tekst(let text): [".PP", Roff.text(text)]
    case .item(let word, let text): [".TP", ".B " + Roff.text(word), Roff.text(text)]
    case .kop(let text): [".SS " + Roff.text(text)]
    case .voorbeeld(let lines):
      [".PP", ".RS 4", ".nf"] + lines.map { Roff.text($0) } + [".fi", ".RE"]
    }
  }
}

/// Text for the formatter behind `man`.
enum Roff {
  /// Nothing in it is a command, and a hyphen can be copied as the sign that is typed.
  static func text(_ text: String) -> String {
    let signs: [Character: String] = ["\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga"]
    let escaped = text.map { signs[$0] ?? String($0) }.joined()
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}

extension Manpagina {
  /// The page of a chapter; nil when the program has none there.
  static func pagina(_ hoofdstuk: Int) -> Manpagina? {
    switch hoofdstuk {
    case 1: Opdrachtboek.vh.map(vh)
    case 5: gegevens
    default: nil
    }
  }
}
