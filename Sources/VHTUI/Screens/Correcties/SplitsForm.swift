import VHDomain

/// One record that is of two persons: what goes to the second, who gets a number.
enum SplitsForm {
  private static let eerste = "eerste"
  private static let tweede = "tweede"
  private static let beide = "beide"

  static func new(_ nummer: Nummer<Persoon>, _ world: World) -> FormScreen {
    let person = world.view[nummer]?.inhoud ?? Persoon()
    let places = world.view.plaatsen(van: nummer)
    let facts = feiten(person, world)
    let known = Persoonsveld.alle.filter {
      $0.id != "achternaam" && $0.lees(person.gegevens) != nil
    }
    let aliases = person.gegevens.aliassen ?? []
    let fields: [FormField] =
      [
        .choices(
          "dossiers", "Tweede",
          places.map { FieldOption($0.nummer.description, RechtzetForms.regel($0)) },
          help: "wat van de tweede is; de rest blijft bij \(nummer)", isRequired: true)
      ]
      + (facts.isEmpty
        ? [] : [.choices("feiten", "Ook tweede", facts, help: "de rest blijft")])
      + [
        .text(
          "achternaam", "Achternaam", help: "van de tweede; NN als die niet bekend is",
          isRequired: true), .text("tussenvoegsel", "Tussenvoegsel", help: "van de tweede"),
      ]
      + known.map { field in
        .choice(
          field.id, field.naam,
          [
            FieldOption(eerste, "\(field.lees(person.gegevens) ?? ""): van \(nummer)"),
            FieldOption(tweede, "\(field.lees(person.gegevens) ?? ""): van de tweede"),
            FieldOption(beide, "\(field.lees(person.gegevens) ?? ""): van beiden"),
          ], isRequired: true)
      }
      + (aliases.isEmpty
        ? []
        : [
          .choices(
            "aliassen", "Ook genoemd", aliases.map { FieldOption($0, $0) },
            help: "namen van de tweede; de rest blijft")
        ]) + CorrectieForm.waarom("Reden")
    var screen = FormScreen(
      title: "\(nummer) was twee personen",
      intro:
        "\(world.view.typering(nummer)). De tweede krijgt een eigen nummer; samenvoegen draait "
        + "het terug.", fields: fields
    ) { form, world in
      submitted(form, nummer, person.gegevens, known)
        .map { .effects(GevolgenScreen.open(.rechtzetten(.splitsing($0)), back: 2, world)) }
        ?? missing(form, known)
    }
    screen.woord = "wat dit verandert"
    return screen
  }

  /// What stands with the person itself and may be of the second.
  private static func feiten(_ person: Persoon, _ world: World) -> [FieldOption] {
    let ties = (person.relaties ?? []).map {
      FieldOption(
        $0.id,
        "relatie \($0.id): \(world.house.relatiesoorten.naam($0.soort)) van "
          + world.view.typering($0.ander))
    }
    let measures = (person.kaders ?? []).map {
      FieldOption($0.id, "kader \($0.id): \(world.view.zin($0))")
    }
    let rest: [(String, String)?] = [
      person.detentie.map { (Splitsing.detentie, "detentie: \(world.view.zin($0))") },
      person.letOp.map { (Splitsing.letOp, "let-op: \($0.tekst)") },
    ]
    return ties + measures + rest.compactMap { $0 }.map { FieldOption($0.0, $0.1) }
  }

  private static func missing(_ form: Form, _ known: [Persoonsveld]) -> FormScreen.Submission {
    if form.choices("dossiers").isEmpty {
      return .missing("dossiers", "Kies wat bij de tweede persoon hoort.")
    }
    if form.optionalText("achternaam") == nil {
      return .missing("achternaam", "Vul de achternaam van de tweede in, of NN.")
    }
    let open = known.first { form.choice($0.id) == nil }
    return .missing(open?.id ?? "reden", "Kies van wie dit is.")
  }

  private static func submitted(
    _ form: Form, _ nummer: Nummer<Persoon>, _ data: Persoonsgegevens, _ known: [Persoonsveld]
  ) -> Splitsing? {
    let places = Set(form.choices("dossiers").compactMap { RecordNummer($0) })
    guard !places.isEmpty, let name = form.optionalText("achternaam"),
      known.allSatisfy({ form.choice($0.id) != nil })
    else { return nil }
    var (first, second) = (data, Persoonsgegevens())
    let isUnknown = name.uppercased() == "NN"
    second.soort = isUnknown ? .onbekend : .bekend
    second.achternaam = isUnknown ? "" : name
    second.tussenvoegsel = isUnknown ? nil : form.optionalText("tussenvoegsel")
    for field in known {
      let side = form.choice(field.id)
      if side != eerste { field.neem(&second, data) }
      if side == tweede { field.neem(&first, Persoonsgegevens()) }
    }
    let own = form.choices("aliassen")
    if !own.isEmpty {
      second.aliassen = own
      let left = (data.aliassen ?? []).filter { !own.contains($0) }
      first.aliassen = left.isEmpty ? nil : left
    }
    return Splitsing(
      nummer, gegevens: first, tweede: second, dossiers: places,
      feiten: Set(form.choices("feiten")), waarom: form.verantwoording)
  }
}
