import Testing
import VHDomain

@testable import VHTUI

/// No frame of a room shows what someone who stays may not read.
@Suite struct ZaalTests {
  private static let casus = Nummer<Casus>(jaar: 2026, volgnummer: 5)
  private static let geheim = "ALLEENREGISTER7"
  private static let voorAllen = "VOORIEDEREEN7"
  private static let vraag = "DEVRAAGVANDEZETAFEL7"

  /// A triage with a shielded contribution, one for all and a question; nobody left the table yet.
  private func seeded() throws -> Toneel {
    let toneel = try Toneel(.triageTafel)
    let registry = toneel.registry
    let actor = toneel.app.actor
    let overleg = try #require(actor.overleg)
    let told: [(String, String, [Lezer]?)] = [
      ("politie", Self.geheim, [.organisatie("openbaar-ministerie")]),
      ("amw", Self.voorAllen, nil),
    ]
    for (partner, tekst, voor) in told {
      try registry.perform(
        .verrijken(
          Self.casus,
          Verrijking(partner: partner, tekst: tekst, grondslag: "convenant", voor: voor)), as: actor
      )
    }
    try registry.perform(
      .bijOverleg(overleg, .vraagStellen(Puntid(Self.casus), vraag: Self.vraag)), as: actor)
    return toneel
  }

  private func stay(_ toneel: Toneel, _ staying: [String]) throws {
    let meeting = try #require(toneel.app.world.overleg)
    let gone = meeting.inhoud.lezers.filter { !staying.contains($0.tekst) }
    try toneel.registry.perform(
      .bijOverleg(meeting.nummer, .tafel(Puntid(Self.casus), vanTafel: gone)), as: toneel.app.actor)
  }

  /// Every frame of the point, in every step and size.
  private func frames(_ toneel: Toneel) -> String {
    var text = ""
    for step in TriagePuntScreen.Step.allCases {
      let making = Besluitvorming(
        Self.casus, orgaan: .triage, deelnemers: toneel.app.world.overleg?.inhoud.aanwezig ?? [])
      toneel.show(TriagePuntScreen(besluitvorming: making, step: step))
      for (width, height) in [(80, 24), (60, 18), (132, 43)] {
        toneel.size = Size(width: width, height: height)
        text += toneel.text
        if step == .beeld || step == .inbreng {
          toneel.keys("l")
          text += toneel.text
          if toneel.top is LeesScreen { toneel.keys(.escape) }
        }
      }
      toneel.app.carryOut([.pop])
    }
    return text.filter { !$0.isWhitespace }
  }

  private static let kring = [
    "politie", "openbaar-ministerie", "amw", "veilig-thuis", "wonen-limburg", "gemeente-weert",
  ]

  @Test func `over all circles no frame shows a text that somebody there may not read`() throws {
    let toneel = try seeded()
    for subset in 1..<(1 << Self.kring.count) where subset.nonzeroBitCount < 4 || subset == 15 {
      let staying = Self.kring.indices.filter { subset & (1 << $0) != 0 }.map { Self.kring[$0] }
      try stay(toneel, staying)
      let text = frames(toneel)
      let full = Set(["politie", "openbaar-ministerie", "amw", "veilig-thuis"])
      let mayReadAll = Set(staying).isSubset(of: full)
      let mayReadShielded = Set(staying).isSubset(of: ["politie", "openbaar-ministerie"])
      #expect(text.contains(Self.geheim) == mayReadShielded, "\(staying)")
      // A giver reads back what it told, whatever the level.
      #expect(!text.contains(Self.voorAllen) || mayReadAll || staying == ["amw"], "\(staying)")
      #expect(!text.contains(Self.vraag) || mayReadAll, "\(staying)")
      if mayReadAll {
        #expect(text.contains(Self.voorAllen) && text.contains(Self.vraag), "\(staying)")
        #expect(text.contains("1bijdrageafgeschermd") == !mayReadShielded, "\(staying)")
      }
    }
  }

  @Test func `whoever comes in takes it off the screen at the next frame`() throws {
    let toneel = try seeded()
    try stay(toneel, ["politie", "openbaar-ministerie"])
    let making = Besluitvorming(Self.casus, orgaan: .triage, deelnemers: [])
    toneel.show(TriagePuntScreen(besluitvorming: making, step: .inbreng))
    #expect(toneel.text.contains(Self.geheim))
    try stay(toneel, ["politie", "openbaar-ministerie", "amw"])
    #expect(!toneel.text.contains(Self.geheim))
    #expect(toneel.text.contains("1 bijdrage afgeschermd"))
    try stay(toneel, ["politie", "gemeente-weert"])

    #expect(!toneel.text.contains(Self.voorAllen))
    #expect(toneel.text.contains("mag alleen weten dat dit punt bestaat"))
  }

  @Test func `a guest without secrecy leaves nothing on the screen`() throws {
    let toneel = try seeded()
    try stay(toneel, ["politie"])
    let overleg = try #require(toneel.app.actor.overleg)
    let guest = Gast(naam: "R. Smeets", functie: "toehoorder", geheimhouding: false)
    try toneel.registry.perform(.bijOverleg(overleg, .gastOntvangen(guest)), as: toneel.app.actor)
    // Asked to stay all the same is refused; the guest waits outside for this point.
    #expect(throws: PerformError.self) {
      try toneel.registry.perform(
        .bijOverleg(overleg, .tafel(Puntid(Self.casus), vanTafel: [])), as: toneel.app.actor)
    }
  }

  @Test func `what is not for everyone is stars while it is typed`() throws {
    let toneel = try Toneel(.triage)
    toneel.show(CriteriaForms.inbreng(Self.casus, toneel.app.world))
    toneel.keys("1", .enter, "0", "2", .enter)
    if !toneel.text.contains("> Inbreng") { toneel.keys(.enter) }
    toneel.type("Zeer vertrouwelijk")
    #expect(!toneel.text.contains("vertrouwelijk"))
    #expect(toneel.text.contains("*****"))
    toneel.keys(.enter)
    if toneel.top is FormScreen { toneel.keys(.enter) }

    let kept = try #require(toneel.casus(5)?.inhoud.verrijkingen.last)
    #expect(kept.tekst == "Zeer vertrouwelijk")
    #expect(kept.voor?.isEmpty == false)
  }

  @Test func `new contributions of another terminal wait for a key`() throws {
    let toneel = try Toneel(.triage)
    toneel.show(TafelScreen(tafel: "triage", datum: toneel.app.world.today))
    toneel.keys("2", .enter, .tab)
    #expect(toneel.top is TriagePuntScreen)
    var other = toneel.app.actor
    other.terminal = "elders"
    try toneel.registry.perform(
      .verrijken(
        Self.casus,
        Verrijking(partner: "politie", tekst: "Net binnengekomen.", grondslag: "convenant")),
      as: other)
    #expect(!toneel.text.contains("Net binnengekomen."))
    #expect(toneel.status.contains("1 nieuw stuk inbreng; l toont het."))
    toneel.keys("l", .escape)

    #expect(toneel.text.contains("Net binnengekomen."))
  }
}
