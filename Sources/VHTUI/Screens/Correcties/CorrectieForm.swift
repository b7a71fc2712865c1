import VHDomain

/// One value that is wrong: what it should be, whether it always was, why, and where the proof is.
enum CorrectieForm {
  private static let fout = "fout"
  private static let veranderd = "veranderd"

  static func new(_ veld: Correctieveld, _ world: World) -> FormScreen {
    let places = world.view.zelfde(als: veld)
    let isDay = if case .string(let text) = veld.waarde { Datum(text) != nil } else { false }
    let value: FormField =
      isDay || veld.pad == ["op"]
      ? .day("wordt", "Wordt", today: world.today, side: .terug, isRequired: true)
      : .text("wordt", "Wordt", help: "leeg laten: het veld wordt leeg")
    let shared: [FormField] =
      places.isEmpty
      ? []
      : [
        .choice(
          "overal", "Waar",
          [
            FieldOption(
              "ja", "overal: ook op \(counted(places.count, "andere plek", "andere plekken"))"),
            FieldOption("nee", "alleen hier"),
          ], isRequired: true)
      ]
    var screen = FormScreen(
      title: "\(veld.nummer): \(veld.naam)",
      intro: "Nu staat er: \(veld.waarde.leesbaar) (\(veld.wat), \(veld.dag.lang)).",
      fields: [
        .choice(
          "aard", "Wat is er",
          [
            FieldOption(fout, "het was altijd fout"),
            FieldOption(veranderd, "het klopte, en is sindsdien veranderd"),
          ], isRequired: true), value,
      ] + shared + reason(world)
    ) { form, world in submitted(form, veld, places, world) }
    screen.form.set(.choice(fout), for: "aard")
    if !isDay, veld.pad != ["op"], veld.waarde != .null {
      screen.form.set(.text(veld.waarde.leesbaar), for: "wordt")
    }
    return screen
  }

  /// Kind, reason, who asked and the proof: the same for everything that is corrected.
  static func reason(_ world: World) -> [FormField] {
    [
      .choice(
        "soort", "Soort", Correctiesoort.allCases.map { FieldOption($0.rawValue, $0.naam) },
        isRequired: true)
    ] + waarom("Reden")
  }

  /// Reason, who asked and the proof.
  static func waarom(_ label: String) -> [FormField] {
    [
      .text("reden", label, help: "in één zin", isRequired: true),
      .text("aanvrager", "Gevraagd door", help: "leeg: niemand in het bijzonder"),
      .text("bewijs", "Bewijs", help: "waar het te vinden is, bijvoorbeeld een zaaknummer"),
    ]
  }

  private static func submitted(
    _ form: Form, _ veld: Correctieveld, _ places: [Correctieveld], _ world: World
  ) -> FormScreen.Submission {
    guard form.choice("aard") != veranderd else { return changed(form, veld, world) }
    guard let soort = form.choice("soort").flatMap(Correctiesoort.init) else {
      return .missing("soort", "Kies wat voor fout het is.")
    }
    guard !form.text("reden").isBlank else {
      return .missing("reden", "Schrijf in één zin waarom dit wordt gecorrigeerd.")
    }
    let all = [veld] + (form.choice("overal") == "ja" ? places : [])
    var changes: [Veldwijziging] = []
    for place in all {
      guard let new = value(form, place) else {
        return .missing("wordt", "Dat past hier niet; kijk hoe het er nu staat.")
      }
      changes.append(Veldwijziging(place, wordt: new))
    }
    let order = Correctieopdracht(
      changes, soort: soort, reden: form.text("reden"),
      aanvrager: form.text("aanvrager").nilIfBlank, bewijs: form.text("bewijs").nilIfBlank)
    return .effects(GevolgenScreen.open(.corrigeren(order), back: 2, world))
  }

  /// What changed since is no correction: a casus moves from a day on, the rest is recorded anew.
  private static func changed(
    _ form: Form, _ veld: Correctieveld, _ world: World
  ) -> FormScreen.Submission {
    guard let casus = Nummer<Casus>(veld.nummer), veld.pad.last == "gemeente" else {
      return .missing(
        "aard",
        "Een verandering legt u in het dossier zelf vast, met de dag erbij; hier alleen wat fout was."
      )
    }
    return .effects([.replace(VerplaatsForms.verhuizen(casus, naar: form.text("wordt"), world))])
  }

  /// What was typed, in the kind of value that stands there.
  private static func value(_ form: Form, _ veld: Correctieveld) -> JSONValue? {
    if let day = form.date("wordt") { return .string(day.description) }
    return JSONValue(getypt: form.text("wordt"), als: veld.waarde)
  }
}

extension String {
  /// Nothing where nothing was typed.
  var nilIfBlank: String? { isBlank ? nil : self }
}

extension Form {
  /// What was typed in the fields of `CorrectieForm.waarom`.
  var verantwoording: Verantwoording {
    Verantwoording(
      text("reden"), aanvrager: text("aanvrager").nilIfBlank, bewijs: text("bewijs").nilIfBlank)
  }
}
