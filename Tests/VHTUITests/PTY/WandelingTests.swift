import Foundation
import Testing

@testable import VHDomain
@testable import VHTUI

/// The whole path in the real program, in a real terminal of 80 by 24.
@Suite(.serialized) struct WandelingTests {
  @Test(.timeLimit(.minutes(2)))
  func `a melding is walked from the intake to a closed casus, and keeps its whole story`() throws {
    try Vh.with { vh in
      var vh = vh
      vh.environment = ["VH_VANDAAG": "2026-11-24"]
      let start = Date()
      let walker = try Wandelaar(vh)
      let casus = try walk(walker)
      report(walker, since: start)
      #expect(walker.pty.waitForExit() == .code(0))
      #expect(walker.pty.isTerminalUnchanged)
      vh.environment["VH_GEGEVENS"] = vh.practiceFolder
      try checkStory(of: casus, vh)
      try checkJSON(of: casus, vh)
      try checkFile(of: casus, vh)
    }
  }

  private func walk(_ walker: Wandelaar) throws -> String {
    var casus = ""
    try walker.step("aanmelden") { try walker.signIn(as: "M. Janssen") }
    try walker.step("melding") { _ = try walker.register() }
    try walker.step("route") { casus = try walker.route() }
    try walker.step("screening") { try walker.screen(casus) }
    try walker.step("agenderen") { try walker.schedule(casus) }
    try walker.step("presentie") { try walker.openTriage(with: 12) }
    try walker.step("inbreng") { try walker.contribute() }
    try walker.step("criteria") { try walker.answerExceptForce() }
    try walker.step("te vroeg") { try walker.tryProcesregie() }
    try walker.step("criterium 2") { try walker.answerForce() }
    try walker.step("besluit") { try walker.decide(casus) }
    try walker.step("afronden") { try walker.closeMeeting() }
    try walker.step("wisselen") { try walker.makeRoom(for: "A. de Vries") }
    try walker.step("dossier") { try walker.openDossier(of: casus) }
    try walker.step("casusregisseur") { try walker.nameCasusregisseur() }
    try walker.step("actie") { try walker.addAction() }
    try walker.step("actie afronden") { try walker.finishAction() }
    try walker.step("afschalen") { try walker.scaleDown() }
    try walker.step("afsluiten") { try walker.close() }
    try walker.step("stoppen") { try walker.quit() }
    return casus
  }

  /// What it took, for whoever asks with VH_METEN.
  private func report(_ walker: Wandelaar, since start: Date) {
    guard ProcessInfo.processInfo.environment["VH_METEN"] != nil else { return }
    let steps = walker.steps.map { "\($0.name) \($0.keys)" }.joined(separator: ", ")
    print("wandeling: \(Date().timeIntervalSince(start)) s, \(walker.keys) toetsen: \(steps)")
  }

  private func checkStory(of casus: String, _ vh: Vh) throws {
    let shown = try vh.run("toon", casus, "--als", "a.devries", "--gegevens", vh.practiceFolder)
    #expect(shown.code == 0)
    #expect(shown.err.isEmpty)
    var rest = shown.out[...]
    for sentence in Self.story {
      let found = rest.range(of: sentence)
      #expect(found != nil, "“\(sentence)” is missing, or not in its place, in:\n\(shown.out)")
      if let found { rest = rest[found.upperBound...] }
    }
  }

  private static let story = [
    "Fase             gesloten", "Bram Zonneveld", "Verloop",
    "casus geopend in screening verward", "besluit: naar triage; reden: Zorg en straf kennen",
    "geagendeerd voor Triage van di 24 nov", "op tafel in de triage", "bijdrage B1 van Politie",
    "bijdrage B2 van MET ggz",
    "criteria: leefgebieden Huisvesting en Geestelijke gezondheid", "criteria: vraag 2 ja",
    "criteria: ketens zorg en straf", "criteria: vraag 6 ja", "criteria: vraag 4 ja",
    "criteria: vraag 5 ja",
    "besluit: procesregie, traject PGA, procesregisseur A. de Vries; reden: Zorg en straf zijn",
    "casusregisseur I. Demir, MET ggz",
    "actie A1 Gemeente Roermond, consulent: briefadres regelen, uiterlijk di 8 dec",
    "actie A1 afgerond", "afgeschaald naar MET ggz",
    "gesloten: Inbreng van het huis is niet meer nodig",
  ]

  private func checkJSON(of casus: String, _ vh: Vh) throws {
    let answer = try vh.run("toon", casus, "--json", "--als", "a.devries")
    #expect(answer.code == 0)
    let value = try JSONSerialization.jsonObject(with: Data(answer.out.utf8))
    let record = try #require(value as? [String: Any])
    let content = try #require(record["inhoud"] as? [String: Any])
    #expect(content["fase"] as? String == "gesloten")
  }

  private func checkFile(of casus: String, _ vh: Vh) throws {
    let path = "\(vh.practiceFolder)/casussen/2026/\(casus).json"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.hasPrefix("{\n  \""))
    #expect(text.hasSuffix("}\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }
}
