import Testing
import VHDomain

@testable import VHTUI

/// What stands around a meeting, on the screens: papers, reporters, the calendar.
@Suite struct PapierenTests {
  private func after() throws -> (toneel: Toneel, overleg: Nummer<Overleg>) {
    let toneel = try Toneel(.naTriage)
    let held = toneel.app.world.view.gehoudenOverleggen
    let overleg = try #require(held.first { $0.tafel == "triage" }?.nummer)
    toneel.show(NaOverlegScreen(nummer: overleg))
    return (toneel, overleg)
  }

  /// Goes to a row that shows a text.
  private func goTo(_ text: String, _ toneel: Toneel) throws {
    for _ in 0..<60 where !toneel.frame.contains(where: { $0.hasPrefix(">") && $0.contains(text) })
    {
      toneel.keys(.down)
    }
    try #require(toneel.frame.contains { $0.hasPrefix(">") && $0.contains(text) })
  }

  @Test func `shows what is left to do after a meeting`() throws {
    let (toneel, _) = try after()

    #expect(toneel.text.contains("NIET BESPROKEN"))
    #expect(toneel.text.contains("komt terug op do 3 dec 2026"))
    #expect(toneel.text.contains("TERUGKOPPELEN AAN MELDERS"))
    #expect(toneel.text.contains("verstuurd do 26 nov"))
    #expect(toneel.status.contains("papieren te versturen, 1 melder in te lichten"))
  }

  @Test func `reads a paper and notes that it went out, to one or to all that wait`() throws {
    let (toneel, overleg) = try after()
    try goTo("actielijst", toneel)

    toneel.keys(.enter)
    #expect(toneel.text.contains("Actielijst voor"))
    toneel.keys("+", "2", .enter, "1", .enter)

    let sent = try #require(toneel.records.overleggen[overleg]?.inhoud.verzonden?.last)
    #expect(sent.soort == .actielijst && sent.aan.count == 2)
    #expect(toneel.status.hasPrefix("Opgeslagen"))
    #expect(toneel.top is PapierScreen)
  }

  @Test func `puts a paper in a file whose name holds no personal data`() throws {
    let (toneel, overleg) = try after()
    try goTo("verstuurd do 26 nov", toneel)

    toneel.keys("d")
    toneel.type("papieren")
    toneel.keys(.enter)

    let name = "papieren/besluitenlijst-\(overleg)-politie.txt"
    let bytes = try #require(toneel.files.bytes[name])
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("Besluitenlijst voor Politie\n"))
    #expect(toneel.top is NaOverlegScreen)
    #expect(toneel.status.contains("staat in papieren."))
  }

  @Test func `says at the folder why nothing could be written`() throws {
    let (toneel, _) = try after()
    try goTo("Politie", toneel)

    toneel.keys("d")
    toneel.type("nergens")
    toneel.keys(.enter)

    #expect(toneel.text.contains("nergens bestaat niet; controleer de naam."))
    #expect(toneel.top is FormScreen)
  }

  @Test func `tells a reporter and takes the line from the queue`() throws {
    let toneel = try Toneel(.naTriage)
    toneel.show(TerugkoppelenScreen())
    let before = toneel.app.world.view.terugTeKoppelen.count

    toneel.keys("+", "4", .enter)

    #expect(toneel.app.world.view.terugTeKoppelen.count == before - 1)
    #expect(toneel.top is TerugkoppelenScreen)
    toneel.keys("u", "j")
    #expect(toneel.app.world.view.terugTeKoppelen.count == before)
  }

  @Test func `counts on the start how many reporters wait and how many too long`() throws {
    let toneel = try Toneel(.naTriage)
    let waiting = toneel.app.world.view.terugTeKoppelen
    let late = waiting.count { toneel.app.world.view.werkdagenTeLaat($0) > 0 }
    try #require(late > 0)

    let row = try #require(toneel.frame.first { $0.contains("Terugkoppelen aan melders") })
    #expect(row.contains("\(waiting.count), waarvan \(late) te laat"))
  }

  @Test func `leads from the calendar to the invitations and to what is left after a meeting`()
    throws
  {
    let toneel = try Toneel(.naTriage)
    toneel.show(OverleggenScreen())

    toneel.keys("d")
    #expect(toneel.text.contains("UITNODIGINGEN"))
    toneel.keys(.escape)
    try goTo("do 26 nov 2026", toneel)
    toneel.keys(.enter)
    #expect(toneel.top is NaOverlegScreen)
  }

  @Test func `shows in a room the calendar and nothing of papers, reporters or who waits`() throws {
    let toneel = try Toneel(.triage)
    let closed = try #require(toneel.app.world.view.gehoudenOverleggen.first?.nummer)

    toneel.show(OverleggenScreen())
    #expect(!toneel.text.contains("WACHT LANGER") && !toneel.text.contains("UITGESTELD"))
    for screen in [
      NaOverlegScreen(nummer: closed) as any Screen, TerugkoppelenScreen(),
      PapierScreen(.overleg(closed, .verslag, organisatie: nil)),
    ] {
      toneel.show(screen)
      #expect(toneel.text.contains("Op een gedeeld scherm staan geen papieren"))
      // The point on the table stands in the head of every page; no other casus does.
      #expect(!toneel.text.contains("C-2026-0003") && !toneel.text.contains("M-2026-"))
      toneel.keys("d")
      #expect(!(toneel.top is FormScreen))
    }
  }
}
