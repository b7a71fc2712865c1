import Foundation
import Testing
import VHDomain

@testable import VHTUI

/// Every screen of the catalogue as it is drawn; `make golden` records them anew.
@Suite struct GoldenTests {
  private func toneel(_ name: String) throws -> Toneel {
    let entry = try #require(ScreenCatalogue.all.first { $0.name == name })
    let toneel = try Toneel(entry.setting)
    toneel.show(entry)
    return toneel
  }

  @Test(arguments: ScreenCatalogue.names)
  func `looks as recorded at 80x24`(name: String) throws {
    Golden.check(try toneel(name).frame, "\(name)-80x24")
  }

  private static let representative = [
    "start", "melding-ingevuld", "screening-uitkomst", "triage-criteria", "triage-voorlezen",
    "dossier-overzicht", "cijfers",
  ]
  private static let meeting = [
    "presentie", "presentie-open", "tafel-triage", "tafel-screening", "screening-reden",
    "screening-voorlezen", "triage-beeld", "triage-inbreng", "triage-besluit", "triage-regisseur",
    "leefgebieden", "inbreng", "triage-traject", "triage-kiezen", "triage-vraag",
    "screening-risico", "screening-partner",
  ]
  /// Lists, forms and the start as they are in large print.
  private static let work = [
    "start-zaal", "meldingen-alle", "werkvoorraad-mijn", "zoeken-gevonden", "dossier-plan",
    "dossier-verloop", "stappen", "melding-ontvangen", "cijfers-dossiers",
  ]
  /// With a second pane.
  private static let panes = [
    "meldingen-alle", "werkvoorraad-mijn", "zoeken-gevonden", "cijfers-dossiers", "dossier-plan",
    "triage-beeld", "triage-inbreng", "triage-kiezen",
  ]

  @Test(arguments: representative + meeting + work)
  func `looks as recorded in large print`(name: String) throws {
    let toneel = try toneel(name)
    toneel.size = Size(width: 60, height: 18)
    Golden.check(toneel.frame, "\(name)-60x18")
  }

  @Test(arguments: representative)
  func `looks as recorded on a wide screen and in its styles`(name: String) throws {
    let toneel = try toneel(name)
    Golden.check(toneel.canvas.styles, "\(name)-80x24-stijl")
    toneel.size = Size(width: 132, height: 43)
    Golden.check(toneel.frame, "\(name)-132x43")
  }

  @Test(arguments: panes)
  func `looks as recorded in two panes`(name: String) throws {
    let toneel = try toneel(name)
    toneel.size = Size(width: 132, height: 43)
    Golden.check(toneel.frame, "\(name)-132x43")
  }

  @Test func `behind the curtain as recorded`() throws {
    let toneel = try toneel("dossier-overzicht")
    toneel.keys("g")
    Golden.check(toneel.frame, "gordijn-80x24")
  }

  @Test func `the figures as a page, as recorded`() throws {
    let view = try Toneel().app.world.view
    let period = try Verslagperiode.lees("2026-Q3..2026-Q4", view.house)
    let table = try view.tabel(Cijfervraag(.meldingTriage, period))
    Golden.check(table.html, at: "Tests/VHTUITests/Golden/cijfers.html")
  }

  @Test func `no recorded file is left over from a screen that went`() throws {
    let known =
      ScreenCatalogue.names.map { "\($0)-80x24.txt" }
      + ["gordijn-80x24.txt", "verloop-ongedaan-80x24.txt", "cijfers.html"]
      + (Self.representative + Self.meeting + Self.work).map { "\($0)-60x18.txt" }
      + Self.panes.map { "\($0)-132x43.txt" }
      + Self.representative.flatMap { ["\($0)-80x24-stijl.txt", "\($0)-132x43.txt"] }
    let folder = Golden.root.appending(path: "Tests/VHTUITests/Golden").path()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
    // Transcripts of what is read aloud are no pictures of a screen.
    let pictures = files.filter { !$0.hasPrefix(".") && !$0.hasPrefix("voorlees-") }
    #expect(Set(pictures).subtracting(known) == [])
  }

  @Test func `every screen in the sources stands in the catalogue`() throws {
    let folder = Golden.root.appending(path: "Sources/VHTUI/Screens")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    var declared: Set<String> = []
    for file in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?m)^struct (\w+): (?:\w+, )*Screen\b/) {
        declared.insert(String(match.1))
      }
    }
    var shown: Set<String> = []
    for entry in ScreenCatalogue.all {
      shown.insert("\(type(of: entry.make(try Toneel(entry.setting).app.world)))")
    }

    #expect(declared.count > 15)
    #expect(declared.subtracting(shown) == [])
    #expect(Set(ScreenCatalogue.names).count == ScreenCatalogue.names.count)
  }
}
