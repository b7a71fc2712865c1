import VHDomain

/// What changed from a day on: a casus to another gemeente, a caseload to another procesregisseur.
enum VerplaatsForms {
  static func verhuizen(_ nummer: Nummer<Casus>, naar: String, _ world: World) -> FormScreen {
    var screen = FormScreen(
      title: "\(nummer) naar een andere gemeente",
      intro: "Wat voor die dag gebeurde, blijft tellen waar het gebeurde.",
      fields: [
        .choice(
          "gemeente", "Gemeente",
          world.house.gemeenten.geldig(op: world.today).map { FieldOption($0.naam, $0.naam) },
          isRequired: true),
        .day("op", "Vanaf", today: world.today, side: .terug, isRequired: true),
        .text("reden", "Reden", isRequired: true),
      ]
    ) { form, world in
      guard let place = form.choice("gemeente") else {
        return .missing("gemeente", "Kies de gemeente.")
      }
      guard let day = form.date("op") else {
        return .missing("op", "Vul de dag in waarop het veranderde, bijvoorbeeld 14-5.")
      }
      return .effects(
        GevolgenScreen.open(
          .casusVerhuizen(nummer, gemeente: place, op: day, reden: form.text("reden")), back: 2,
          world))
    }
    if world.house.gemeenten.contains(where: { $0.naam == naar }) {
      screen.form.set(.choice(naar), for: "gemeente")
    }
    return screen
  }

  /// All running casussen of one procesregisseur to another, as at illness or leave.
  static func overdragen(_ van: String?, _ world: World) -> FormScreen {
    let people = world.view.medewerkers.filter { $0.rollen.contains(.procesregisseur) }
    let active = people.filter { $0.actief(op: world.today) }
    var screen = FormScreen(
      title: "Caseload overdragen",
      intro: "Alle lopende casussen gaan over; bij elke casus staat van wie, aan wie en waarom. "
        + "Met een laatste dag is het waarnemen: daarna gaan ze terug, als u of een van beiden "
        + "dat vastlegt.",
      fields: [
        .choice("van", "Van", FieldOption.list(people), isRequired: true),
        .choice("naar", "Naar", FieldOption.list(active), isRequired: true),
        .day(
          "tot", "Tot en met", today: world.today, side: .vooruit,
          help: "bij ziekte of verlof; leeg: blijvend"),
        .text("reden", "Reden", help: "bijvoorbeeld: verlof tot 1 maart", isRequired: true),
      ]
    ) { form, world in
      if let problem = HuisForms.unread(form, "tot") { return problem }
      guard let from = form.choice("van") else { return .missing("van", "Kies van wie.") }
      guard let to = form.choice("naar") else { return .missing("naar", "Kies naar wie.") }
      return .effects(
        GevolgenScreen.open(
          .caseloadOverdragen(
            van: from, naar: to, tot: form.date("tot"), reden: form.text("reden")),
          back: 2, world))
    }
    if let van { screen.form.set(.choice(van), for: "van") }
    return screen
  }
}
