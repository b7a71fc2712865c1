import ArgumentParser

/// `vh paden`: where everything stands.
struct PadenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paden", abstract: "Toon waar de gegevens staan.", discussion: "vh paden")

  @OptionGroup var algemeen: Algemeen

  func run() throws {
    Edge.out("gegevens   \(Edge.safe(Paden.data(algemeen.gegevens)))")
    Edge.out("oefenmap   \(Edge.safe(Paden.practice(nil)))")
  }
}
