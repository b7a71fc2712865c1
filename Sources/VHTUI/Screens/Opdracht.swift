import VHDomain

/// Something that can be done from here: a line of help and of the command palette.
struct Opdracht {
  enum Groep: String, CaseIterable {
    case ditScherm = "DIT SCHERM"
    case gaNaar = "GA NAAR"
    case overal = "OVERAL"
  }

  let groep: Groep
  /// The key that does it directly, empty when there is none.
  let toets: String
  let naam: String
  /// Other words people use for it.
  var woorden = ""
  /// Why it can't be done now.
  var reden: String?
  let effecten: (World) -> [Effect]

  /// Whether it is what somebody types.
  func past(bij vraag: String) -> Bool { "\(naam) \(woorden) \(toets)".answers(vraag) }
}

extension Opdracht {
  /// What a key of a screen does: the screen comes back and gets that key.
  init<Action>(_ binding: Binding<Action>, _ groep: Groep) {
    let key = binding.keys.first
    self.init(
      groep: groep, toets: binding.name ?? binding.keys.map(\.label).joined(separator: ", "),
      naam: binding.label, reden: binding.disabled
    ) { _ in [.pop] + (key.map { [.press($0)] } ?? []) }
  }

  /// A hint about keys that are pressed on the screen itself.
  private static func uitleg(_ toets: String, _ naam: String) -> Opdracht {
    Opdracht(groep: .overal, toets: toets, naam: naam) { _ in
      [.say("Dit werkt op het scherm zelf.")]
    }
  }

  /// The keys of a screen, its own first.
  static func toetsen(_ screen: some Screen, _ world: World, isTop: Bool) -> [Opdracht] {
    screen.bindings(world).map { Opdracht($0, .ditScherm) }
      + CommonAction.bindings(screen, isTop: isTop, ongedaan: world.bezwaarTegenOngedaan)
      .map { Opdracht($0, .overal) } + [
        uitleg("pijlen", "een regel kiezen"),
        uitleg("nummer", "de regel met dat nummer kiezen"),
      ]
  }

  /// Where one can go from anywhere at one's own place; in a room only what the meeting asks for.
  static func plaatsen(_ world: World) -> [Opdracht] {
    guard !world.view.room.isGedeeld else { return [] }
    let rows = StartScreen.plaatsen(world).map { row in
      Opdracht(groep: .gaNaar, toets: "", naam: row.name, woorden: row.woorden) { world in
        [.pop] + row.target(world)
      }
    }
    return [
      Opdracht(
        groep: .gaNaar, toets: "m", naam: "Nieuwe melding",
        woorden: "registreren intake aanmelden invoeren", reden: MeldingForm.disabled(world)
      ) { [.pop, .push(MeldingForm.new($0))] },
      Opdracht(
        groep: .gaNaar, toets: "/", naam: "Zoeken",
        woorden: "persoon naam nummer geboortedatum vinden opzoeken",
        reden: world.view.zoekbezwaar?.zinnen.first
      ) { _ in [.pop, .push(ZoekScreen())] },
    ] + rows + [
      Opdracht(
        groep: .gaNaar, toets: "", naam: "Beginscherm", woorden: "start thuis begin overzicht"
      ) { _ in [.home] },
      Opdracht(
        groep: .gaNaar, toets: "", naam: "Iemand anders aanmelden",
        woorden: "afmelden wisselen medewerker uitloggen"
      ) { _ in [.leaveMeeting, .signOut] },
    ]
  }
}
