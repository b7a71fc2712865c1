import ArgumentParser

/// `vh paden`: where everything stands.
struct PadenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paden", abstract: "Toon waar gegevens en instellingen staan.",
    discussion: "vh paden")

  @OptionGroup var algemeen: Algemeen

  func run() throws {
    let rows = [
      ("gegevens", Paden.data(algemeen.gegevens)), ("oefenmap", Paden.practice(nil)),
      ("instellingen", Paden.settings),
    ]
    for (name, path) in rows { Edge.out("\(name.padded(to: 12))  \(Edge.safe(path))") }
    for fault in Instellingen.hier().fouten { Edge.error("vh: \(Edge.line(fault))") }
  }
}
