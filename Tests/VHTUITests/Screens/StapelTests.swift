import Testing
import VHDomain

@testable import VHTUI

/// The intake as somebody types a pile of reports.
@Suite struct StapelTests {
  private let toneel: Toneel

  init() throws {
    toneel = try Toneel()
    toneel.show(MeldingForm.new(toneel.app.world))
  }

  private func form() throws -> Form { try #require(toneel.top as? FormScreen).form }

  private func answer(_ texts: String...) {
    for text in texts {
      toneel.type(text)
      toneel.keys(.enter)
    }
  }

  /// A police report about somebody known, up to the reason.
  private func police() {
    answer("1", "1", "3", "j", "2", "g", "6")
    toneel.type("Dijkstra1")
    // Nothing about a Kenmerk.
    toneel.keys(.enter, .enter)
  }

  @Test func `goes into the fields of the channel once the source is chosen`() throws {
    answer("1")
    #expect(try form().focusedID == "politiecode")
    #expect(!toneel.text.contains("Aanmelder"))
  }

  @Test func `says what is missing and jumps there`() throws {
    answer("1", "1", "3", "j", "2", "g")
    #expect(toneel.status.contains("mist gemeente, achternaam en aanleiding."))
    toneel.keys(.tab, .tab, .control("o"))
    #expect(try form().focusedID == "gemeente")
    answer("6")
    toneel.type("Dijkstra1")
    toneel.keys(.control("o"))
    #expect(try form().focusedID == "aanleiding")
    toneel.type("Roept.")
    #expect(
      toneel.status.contains("Compleet voor screening. Voorstel: in screening verward gedrag."))
    #expect(toneel.footer.contains("Enter registreren"))
    #expect(toneel.footer.contains("Ctrl-N en volgende"))
    toneel.keys(.control("o"))
    #expect(toneel.status.contains("Er ontbreekt niets."))
  }

  @Test func `a code answers nothing for anybody`() throws {
    answer("1", "1")
    #expect(toneel.text.contains("E33 is meestal soort 3"))
    #expect(try form().value(of: "soort") == .empty)
    #expect(try form().value(of: "verward") == .empty)
  }

  @Test func `saves and opens the next, with what goes along marked and easily cleared`() throws {
    police()
    toneel.type("Roept.")
    toneel.keys(.control("n"))

    #expect(toneel.melding(10)?.inhoud.status == .ontvangen)
    #expect(toneel.status.contains("hier kan de volgende"))
    #expect(toneel.frame.contains { $0.hasPrefix(" = Bron") })
    #expect(try form().focusedID == "politiecode")
    #expect(try form().value(of: "gemeente") == .empty)
    answer("1")
    #expect(try form().focusedID == "verward")
    toneel.keys(.backTab, .control("u"))
    #expect(try form().value(of: "soort") == .empty)
    #expect(!toneel.frame.contains { $0.hasPrefix(" = Soort") })
  }

  @Test func `what went along is no draft and no concept by itself`() throws {
    police()
    toneel.type("Roept.")
    toneel.keys(.control("n"), .escape)

    #expect(toneel.melding(11) == nil)
    #expect(try toneel.store.concepten().isEmpty)
  }

  @Test func `a refusal keeps the form and shows what to do`() throws {
    answer("1", "")
    toneel.keys(.control("n"))

    #expect(toneel.melding(10) == nil)
    #expect(try form().fields.contains { $0.finding != nil })
  }

  @Test func `what is no longer asked is not recorded`() throws {
    police()
    toneel.keys(.backTab, .backTab, .backTab, .backTab, .backTab, .backTab, .backTab, .backTab)
    var screen = try #require(toneel.top as? FormScreen)
    screen.form.set(.choice("dji"), for: "bron")
    screen.resumed(toneel.app.world)
    #expect(MeldingForm.fields(screen.form).politiecode == nil)
    #expect(MeldingForm.fields(screen.form).basisteam == nil)
  }

  @Test func `an impossible and a future day are refused at their field`() throws {
    answer("1", "1", "3", "j", "2", "30-2")
    #expect(toneel.text.contains("\"30-2\" is geen datum"))
    toneel.keys(.backTab, .control("u"))
    toneel.type("morgen")
    toneel.keys(.enter)
    #expect(toneel.status.contains("ligt in de toekomst"))
  }
}
