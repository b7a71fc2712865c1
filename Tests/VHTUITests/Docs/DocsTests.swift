import Testing
import VHDomain

@testable import VHTUI

/// The docs that are made from the program itself; `make docs` writes them anew.
@Suite struct DocsTests {
  @Test func `docs/toetsen.md tells the keys as they are`() throws {
    Golden.check(try Toetsenlijst.text(), at: "docs/toetsen.md")
  }

  @Test func `docs/regels.md tells the rules as they are`() {
    Golden.check(Regellijst.text, at: "docs/regels.md")
  }

  @Test(arguments: [(1, "docs/man/vh.1"), (5, "docs/man/vh-gegevens.5")])
  func `the pages of the manual tell the program as it is`(chapter: Int, path: String) throws {
    Golden.check(try #require(Manpagina.pagina(chapter)).roff, at: path)
  }
}

/// The key table of every screen as Markdown.
enum Toetsenlijst {
  private struct Row: Hashable {
    let keys: String
    let word: String
    let group: String

    init<Action>(_ binding: Binding<Action>, group: String) {
      keys = binding.name ?? binding.keys.map(\.label).joined(separator: ", ")
      word = binding.label
      self.group = binding.group.isEmpty ? group : binding.group
    }

    var line: String { "| \(keys) | \(word) | \(group) |" }
  }

  private static let head = "| toets | woord | groep |\n| --- | --- | --- |"

  static func text() throws -> String {
    var parts = [
      """
      # Toetsen

      Gemaakt uit de toetsentabellen van het programma; niet met de hand wijzigen, maar met \
      `make docs`. Wat een toets op een scherm nu doet, staat op de onderste regel en onder `?`.
      """,
      "## Overal\n\n\(head)\n\(common.map(\.line).joined(separator: "\n"))",
      """
      Pijlen kiezen een regel en een nummer kiest de regel met dat nummer. Waar tekst wordt getypt, \
      zijn letters tekst: daar werken alleen Esc, Ctrl-G, Ctrl-U (veld leeg) en Ctrl-C, en `?` \
      zolang het veld leeg is.
      """,
    ]
    var seen: Set<[Row]> = []
    for entry in ScreenCatalogue.all {
      let world = try Toneel(entry.setting).app.world
      let rows = rows(entry.make(world), world)
      guard seen.insert(rows).inserted else { continue }
      parts.append(
        "## \(entry.name)\n\n\(head)\n\(rows.map(\.line).joined(separator: "\n"))")
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static var common: [Row] {
    CommonAction.bindings(MeldingenScreen(), isTop: false).map { Row($0, group: "Overal") }
  }

  private static func rows(_ screen: some Screen, _ world: World) -> [Row] {
    screen.bindings(world).map { Row($0, group: "Dit scherm") }
  }
}

/// The rules and who may do what, as Markdown.
enum Regellijst {
  static var text: String {
    [
      """
      # Regels en bevoegdheden

      Gemaakt uit de regels van het programma; niet met de hand wijzigen, maar met `make docs`.
      """,
      """
      ## Regels

      Wat *blokkeert*, houdt een stap tegen. Wat *waarschuwt*, kan met een opgeschreven reden \
      worden gepasseerd; die reden wordt bewaard. Wat *meldt*, staat alleen op een lijst.

      De verslagen van Midden-Limburg noemen de landelijke criteria nergens; dat het programma ze \
      in dit huis afdwingt, is de wens van de opdrachtgever.

      | regel | over | doet | wat | bron | te overrulen |
      | --- | --- | --- | --- | --- | --- |
      """ + "\n" + Rules.all.map(line).joined(separator: "\n"),
      """
      ## Signalen

      Wat een termijn of gebeurtenis zegt, staat in de werkvoorraad met de dag waarop het rust. Een \
      signaal houdt niets tegen.

      | signaal | wat | bron |
      | --- | --- | --- |
      """ + "\n"
        + Signaalregel.alle.map { "| \($0.id) | \($0.summary) | \($0.source) |" }
        .joined(separator: "\n"),
      """
      ## Wat de werkwijze zelf bewaakt

      Waar geen regel over één dossier gaat, houdt een stap, het lezen of een cijfer zich eraan.

      | regel | waar | wat | bron |
      | --- | --- | --- | --- |
      """ + "\n"
        + Werkwijzeregel.alle.map {
          "| \($0.id) | \($0.subject) | \($0.summary) | \($0.source) |"
        }.joined(separator: "\n"),
      "## Wie mag wat\n\n" + rights,
    ].joined(separator: "\n\n") + "\n"
  }

  private static func line(_ rule: RuleInfo) -> String {
    let overrulable = rule.overrulable ? "ja, door de manager" : "nee"
    return "| \(rule.id) | \(rule.subject.lowercased()) | \(rule.severity.rawValue) "
      + "| \(rule.summary) | \(rule.source) | \(overrulable) |"
  }

  private static var rights: String {
    let head = "| bevoegdheid | " + Rol.allCases.map(\.rawValue).joined(separator: " | ") + " |"
    let rule = "| --- |" + Rol.allCases.map { _ in " --- |" }.joined()
    let rows = Bevoegdheid.allCases.map { right in
      "| \(right.omschrijving) | "
        + Rol.allCases.map { right.rollen.contains($0) ? "ja" : "" }.joined(separator: " | ") + " |"
    }
    return ([head, rule] + rows).joined(separator: "\n")
      + "\n\nEen procesregisseur werkt alleen de eigen casussen bij; een manager alle."
  }
}
