import VHDomain

/// The person in a melding: typed, while those who may be meant stand beneath what is typed.
extension MeldingForm {
  /// How many are shown; the total tells how many there are.
  private static let shown = 4
  /// Where a name is typed.
  private static let names = ["achternaam", "tussenvoegsel", "voornamen"]
  /// What is needless once somebody known is chosen.
  private static let typed =
    names + [
      "omschrijving", "verwachtOp", "geboortedatum", "adres", "geslacht",
    ]

  static func person(_ world: World) -> [FormField] {
    let known = PickedField { id in
      Nummer<Persoon>(id).map { "\($0)  \(world.view.typering($0))" } ?? id
    }
    return [
      FormField("persoon", "Bekende persoon", known),
      .text(
        "achternaam", "Achternaam",
        help: "zonder tussenvoegsel; NN of ONGEBOREN kan ook"),
      .text(
        "omschrijving", "Beschrijving", help: "waaraan u deze persoon herkent: leeftijd, kleding"),
      .day("verwachtOp", "Verwacht op", today: world.today, side: .vooruit),
      .text("tussenvoegsel", "Tussenvoegsel"),
      .text("voornamen", "Voornamen"),
      .born("geboortedatum", "Geboren", today: world.today),
      .text("adres", "Adres", help: "straat en nummer, postcode als die bekend is"),
      .choice(
        "geslacht", "Geslacht", Geslacht.allCases.map { FieldOption($0.rawValue, $0.rawValue) }),
      .choices("rol", "Rol in de melding", PersoonForms.rollen),
      .choice(
        "onderwerp", "Gaat over",
        Onderwerp.allCases.map { FieldOption($0.rawValue, $0.naam.metHoofdletter) },
        help: "leeg is een persoon, of een gebied als er geen persoon is"),
      .text(
        "onderwerpnaam", "Naam van groep",
        help: "bijvoorbeeld groep Stationsplein; geen achternaam"),
      .text("gebied", "Gebied", help: "alleen als de melding over een plaats of buurt gaat"),
    ]
  }

  /// What the melding is about: as chosen, else an area when only that is named.
  static func subject(_ form: Form) -> Onderwerp {
    form.choice("onderwerp").flatMap(Onderwerp.init)
      ?? (typedPerson(form) == nil && form.choice("persoon") == nil
        && form.optionalText("gebied") != nil ? .gebied : .persoon)
  }

  /// Lets the intake ask what belongs to its channel, and show who may be meant.
  ///
  /// - Parameter nummer: the melding that is changed, which is no double of itself.
  static func suggestPersons(_ screen: inout FormScreen, _ nummer: Nummer<Melding>?) {
    screen.form.suggestions = personSuggestions
    screen.adapt = { form, world in
      form.hide(
        notAsked(form, world.house).union(needlessPerson(form)).union([Contactaanvulling.doel])
          .union(nameless(form)))
      require(&form, world.house)
      explainCode(&form, world)
      Contactaanvulling.adapt(&form, at: "aanmelder", partner: "inbrengendePartner", world)
      if form.focusedID == "aanmelder" { return }
      if form.suggestions == nil { form.suggestions = personSuggestions }
      let known = chosen(form)
      suggest(&form, known, world)
      form.remark(remark(form, known, nummer, world), at: known == nil ? "kenmerk" : "persoon")
    }
  }

  /// Lets any other form with these fields show who may be meant.
  static func suggestPersons(_ screen: inout FormScreen) {
    screen.form.suggestions = personSuggestions
    screen.adapt = { form, world in
      form.hide(Set(needlessPerson(form) + [Contactaanvulling.doel]))
      if form.suggestions == nil { form.suggestions = personSuggestions }
      suggest(&form, chosen(form), world)
    }
  }

  private static func chosen(_ form: Form) -> Nummer<Persoon>? {
    form.choice("persoon").flatMap { Nummer<Persoon>($0) }
  }

  private static func needlessPerson(_ form: Form) -> [String] {
    chosen(form) == nil ? ["persoon"] + needless(form) : typed
  }

  /// What is not asked of somebody known by name, of who is not, and of who is not yet born.
  private static func needless(_ form: Form) -> [String] {
    switch soort(form) {
    case .bekend: ["omschrijving", "verwachtOp"]
    case .onbekend: ["tussenvoegsel", "voornamen", "verwachtOp"]
    case .ongeboren: ["tussenvoegsel", "voornamen", "geboortedatum"]
    }
  }

  private static func soort(_ form: Form) -> Persoonsoort {
    switch form.text("achternaam").uppercased() {
    case "NN": .onbekend
    case "ONGEBOREN": .ongeboren
    default: .bekend
    }
  }

  private static var personSuggestions: Suggestions {
    Suggestions(target: "persoon", fields: names + ["geboortedatum", "adres"], digits: names)
  }

  /// The name of a group is only asked of what has one.
  private static func nameless(_ form: Form) -> [String] {
    let kind = form.choice("onderwerp").flatMap(Onderwerp.init)
    return [.systeem, .groep, .netwerk].contains(kind) ? [] : ["onderwerpnaam"]
  }

  private static func suggest(_ form: inout Form, _ known: Nummer<Persoon>?, _ world: World) {
    guard known == nil, form.suggestions?.fields.contains(form.focusedID ?? "") == true,
      let person = typedPerson(form)
    else {
      form.suggestions?.show([])
      return
    }
    let found = world.view.bekenden(
      person, bezig: names.contains(form.focusedID ?? ""), hooguit: shown)
    let rest = found.totaal - found.eerste.count
    form.suggestions?.show(
      found.eerste.map { row($0, world) },
      more: rest > 0 ? "… nog \(rest); typ meer om te beperken" : "")
  }

  private static func row(_ known: Bekende, _ world: World) -> Suggestion {
    let data = world.view[known.nummer]?.inhoud.gegevens
    let born = data?.geboortedatum.map { "geb. \($0.kort)" }
    let counts = [
      known.lopendeCasussen > 0
        ? counted(known.lopendeCasussen, "lopende casus", "lopende casussen") : nil,
      known.meldingen > 0 ? counted(known.meldingen, "melding", "meldingen") : nil,
    ]
    let label = ([world.view.naam(known.nummer), born] + counts).compactMap { $0 }
    let alike = known.gelijkenis
    let level = alike.niveau == .alleenAchternaam ? "" : "\(alike.niveau.omschrijving): "
    return Suggestion(
      id: known.nummer.description, label: label.joined(separator: ", "),
      reason: level + alike.waarom)
  }

  /// That this melding about somebody known seems to be here already.
  private static func remark(
    _ form: Form, _ known: Nummer<Persoon>?, _ nummer: Nummer<Melding>?, _ world: World
  ) -> String {
    let same = world.view.zelfdeMelding(
      fields(form), over: [known].compactMap { $0 }, behalve: nummer)
    return same.map {
      "\($0.een) lijkt dezelfde melding (\($0.redenen.joined(separator: ", ")))."
    }.joined(separator: " ")
  }

  // MARK: - Reading

  static func persons(_ form: Form) -> [Intakepersoon] {
    let rollen = form.choices("rol").compactMap(BetrokkeneRol.init)
    let isMain = subject(form).kentHoofdbetrokkene
    if let known = form.choice("persoon").flatMap({ Nummer<Persoon>($0) }) {
      return [Intakepersoon(.bestaand(known), hoofd: isMain, rollen: rollen)]
    }
    return typedPerson(form).map { [Intakepersoon(.nieuw($0), hoofd: isMain, rollen: rollen)] }
      ?? []
  }

  private static func typedPerson(_ form: Form) -> Persoonsgegevens? {
    guard let name = form.optionalText("achternaam") else { return nil }
    var person = Persoonsgegevens()
    person.soort = soort(form)
    let gone = needless(form)
    let text = { (id: String) in gone.contains(id) ? nil : form.optionalText(id) }
    person.achternaam = person.soort == .bekend ? name : ""
    person.tussenvoegsel = text("tussenvoegsel")
    person.voornamen = text("voornamen")
    person.omschrijving = text("omschrijving")
    person.verwachtOp = gone.contains("verwachtOp") ? nil : form.date("verwachtOp")
    person.geboortedatum = gone.contains("geboortedatum") ? nil : form.born("geboortedatum")
    person.adres = form.optionalText("adres")
    person.geslacht = form.choice("geslacht").flatMap(Geslacht.init)
    return person
  }
}
