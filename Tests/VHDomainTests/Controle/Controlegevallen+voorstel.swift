import Testing

@testable import VHDomain

/// What takes two people, spoiled.
extension Controlegeval {
  static let voorstellen = [
    Controlegeval("vier-ogen", "P-000001: Gebeurtenis \"e1\" is door een en dezelfde gedaan.") {
      try $0.wijzig(Controlebron.p1) { $0.verloop[0].head.mede = $0.verloop[0].head.door }
    },
    Controlegeval("voorstel-dossier", "W-2026-0001: Gaat over C-2026-0099, dat er niet is.") {
      try $0.stelVoor(Nummer(jaar: 2026, volgnummer: 99))
    },
    Controlegeval(
      "voorstel-wacht", "W-2026-0001: Wacht sinds wo 1 apr 2026 op een tweede persoon."
    ) { try $0.stelVoor(Controlebron.c1, op: "2026-04-01T08:00:00.000Z") },
  ]
}

extension Controlebron {
  /// Adds a proposal about a casus.
  fileprivate mutating func stelVoor(
    _ casus: Nummer<Casus>, op: String = "2026-05-14T07:00:00.000Z"
  ) throws {
    var head = try Feiten.hoofd("e1", reden: "Verhuisd.")
    head.vastgelegd = try #require(Moment(op))
    head.op = head.vastgelegd.dag
    let nummer = Nummer<Voorstel>(jaar: 2026, volgnummer: 1)
    var stored = Stored<Voorstel>(nieuw: nummer, op: head.vastgelegd)
    stored.verloop = [
      Event(
        head, wat: .voorgesteld(inhoud: try Feiten.voorstel(.verhuizing(.init(casus, head.op)))))
    ]
    stored.inhoud = stored.gevouwen
    stored.rev = 1
    records.voorstellen[nummer] = stored
    records.tellers["W-2026"] = 1
  }
}

extension Voorgesteldeverhuizing {
  fileprivate init(_ casus: Nummer<Casus>, _ day: Datum) {
    self.init(casus: casus, gemeente: "Weert", op: day, reden: "Verhuisd.")
  }
}
