import VHDomain

/// The forms of the people of the house.
enum MedewerkerForms {
  static func nieuw(_ world: World) -> FormScreen {
    var screen = FormScreen(
      concept: HuisForms.plek("nieuw", "medewerkers"), title: "Nieuwe medewerker",
      ribbon: .pad(world, at: nil),
      fields: [
        .text(
          "id", "Id", help: "kleine letters, zoals a.devries; is later niet te wijzigen",
          isRequired: true)
      ] + fields + [HuisForms.reason]
    ) { form, _ in
      guard let size = fte(form) else { return wrongSize }
      let person = Medewerker(
        id: form.text("id"), naam: form.text("naam"), rollen: roles(form),
        toegang: lists(form), fteHonderdsten: size.value)
      guard !form.text("reden").isEmpty else { return .missing("reden", why) }
      return .run(.medewerkerToevoegen(person, reden: form.text("reden")))
    }
    screen.after = { _, _ in [.pop, .say("Toegevoegd; staat nu in de lijst.")] }
    return screen
  }

  static func wijzigen(_ person: Medewerker, _ world: World) -> FormScreen {
    var screen = FormScreen(
      concept: HuisForms.plek("wijzigen", "medewerkers", person.id),
      title: "\(person.naam) wijzigen",
      intro: "Wat al is vastgelegd houdt de naam en de rol van toen.",
      ribbon: .pad(world, at: nil), fields: fields + [HuisForms.reason]
    ) { form, _ in
      guard let size = fte(form) else { return wrongSize }
      guard !form.text("reden").isEmpty else { return .missing("reden", why) }
      let new = Medewerker(
        id: person.id, naam: form.text("naam"), rollen: roles(form), toegang: lists(form),
        beeindigdOp: person.beeindigdOp, fteHonderdsten: size.value)
      return .run(.medewerkerWijzigen(new, reden: form.text("reden")))
    }
    screen.form.set(.text(person.naam), for: "naam")
    screen.form.set(.choices(person.rollen.map(\.rawValue)), for: "rollen")
    screen.form.set(.choices(person.toegang.map(\.rawValue)), for: "toegang")
    if let size = person.fte { screen.form.set(.text(size), for: "fte") }
    screen.after = { _, _ in [.pop, .say("Gewijzigd; de oude waarde staat in het verloop.")] }
    return screen
  }

  static func einde(_ person: Medewerker, _ world: World) -> FormScreen {
    let known = person.beeindigdOp
    var screen = FormScreen(
      concept: HuisForms.plek("einde", "medewerkers", person.id),
      title: "\(person.naam), laatste dag",
      intro: "Na deze dag kan \(person.naam) niets meer lezen of vastleggen."
        + (known == nil ? "" : " Leeg: \(person.naam) blijft toch."),
      ribbon: .pad(world, at: nil),
      fields: [
        .day("tot", "Laatste dag", today: world.today, side: .vooruit, isRequired: known == nil),
        HuisForms.reason,
      ]
    ) { form, _ in
      if let problem = HuisForms.unread(form, "tot") { return problem }
      let day = form.date("tot")
      guard day != nil || known != nil else {
        return .missing("tot", "Vul de laatste dag in, bijvoorbeeld vandaag of 31-12.")
      }
      let reason = form.text("reden")
      guard !reason.isEmpty else { return .missing("reden", why) }
      guard let day else {
        var back = person
        back.beeindigdOp = nil
        return .run(.medewerkerWijzigen(back, reden: reason))
      }
      return .run(.medewerkerBeeindigen(person.id, op: day, reden: reason))
    }
    if let known { screen.form.set(.date(known.description), for: "tot") }
    screen.after = { _, _ in [.pop, .say("De laatste dag van \(person.naam) is vastgelegd.")] }
    return screen
  }

  /// The form of a step, of somebody or new.
  static func open(_ stap: String, _ person: Medewerker?, _ world: World) -> FormScreen? {
    if stap == "nieuw" { return nieuw(world) }
    return person.map { stap == "einde" ? einde($0, world) : wijzigen($0, world) }
  }

  private static let why = "Schrijf in één zin waarom."

  private static var fields: [FormField] {
    [
      .text("naam", "Naam", isRequired: true),
      .choices(
        "rollen", "Rollen", Rol.allCases.map { FieldOption($0.rawValue, $0.rawValue) },
        isRequired: true),
      .choices(
        "toegang", "Lijsten",
        Vertrouwelijkheid.allCases.map { FieldOption($0.rawValue, $0.rawValue) },
        help: "wie deze besloten dossiers mag zien"),
      .text("fte", "Omvang", help: "in fte, zoals 0,8; mag leeg blijven"),
    ]
  }

  private static func roles(_ form: Form) -> [Rol] {
    form.choices("rollen").compactMap(Rol.init)
  }

  private static func lists(_ form: Form) -> [Vertrouwelijkheid] {
    form.choices("toegang").compactMap(Vertrouwelijkheid.init)
  }

  /// The hours as typed, or nil when they can't be read.
  private static func fte(_ form: Form) -> (value: Int?, isGiven: Bool)? {
    guard let text = form.optionalText("fte") else { return (nil, false) }
    return Medewerker.fteHonderdsten(text).map { ($0, true) }
  }

  private static var wrongSize: FormScreen.Submission {
    .missing("fte", "Vul de omvang in als fte, zoals 0,8.")
  }
}
