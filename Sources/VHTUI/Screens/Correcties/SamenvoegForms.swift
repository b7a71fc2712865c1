import VHDomain

/// Two records of one person: who stays, and field by field what holds.
enum SamenvoegForms {
  static func samenvoegen(
    _ een: Nummer<Persoon>, _ ander: Nummer<Persoon>, _ world: World
  ) -> FormScreen {
    let left = world.view[een]?.inhoud.gegevens ?? Persoonsgegevens()
    let right = world.view[ander]?.inhoud.gegevens ?? Persoonsgegevens()
    let differing = Persoonsveld.alle.filter { $0.lees(left) != $0.lees(right) }
    let choices = differing.map { field in
      FormField.choice(
        field.id, field.naam,
        [
          FieldOption("een", "\(field.lees(left) ?? "leeg")   (\(een))"),
          FieldOption("ander", "\(field.lees(right) ?? "leeg")   (\(ander))"),
        ], isRequired: true)
    }
    var screen = FormScreen(
      title: "\(een) en \(ander) samenvoegen",
      intro: "Alle meldingen en casussen gaan mee. Dit is later precies terug te draaien.",
      fields: [
        .choice(
          "blijft", "Welk nummer blijft",
          [
            FieldOption("een", "\(een)  \(world.view.naam(een))"),
            FieldOption("ander", "\(ander)  \(world.view.naam(ander))"),
          ], isRequired: true)
      ] + choices + CorrectieForm.waarom("Waaruit blijkt dat")
    ) { form, world in
      guard let stays = form.choice("blijft") else {
        return .missing("blijft", "Kies welk nummer blijft.")
      }
      let isLeft = stays == "een"
      var data = isLeft ? left : right
      for field in differing {
        guard let side = form.choice(field.id) else {
          return .missing(field.id, "Kies welke van de twee klopt.")
        }
        field.neem(&data, side == "een" ? left : right)
      }
      let names = (left.aliassen ?? []) + (right.aliassen ?? [])
      data.aliassen =
        names.isEmpty ? nil : names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      let order = Samenvoeging(
        blijft: isLeft ? een : ander, vervalt: isLeft ? ander : een, gegevens: data,
        reden: form.text("reden"), aanvrager: form.text("aanvrager").nilIfBlank,
        bewijs: form.text("bewijs").nilIfBlank)
      return .effects(GevolgenScreen.open(.personenSamenvoegen(order), back: 3, world))
    }
    for field in differing {
      // What only one of them knows is taken over; the rest is asked.
      if field.lees(left) == nil { screen.form.set(.choice("ander"), for: field.id) }
      if field.lees(right) == nil { screen.form.set(.choice("een"), for: field.id) }
    }
    return screen
  }

  /// Taking a merge apart: what came in since is divided.
  static func ontbinden(_ vervalt: Nummer<Persoon>, _ world: World) -> FormScreen? {
    guard let since = world.view.naderhand(vervalt) else { return nil }
    let records = since.dossiers.map { FieldOption("\($0)", world.view.kop($0)) }
    let events = since.gebeurtenissen.map { FieldOption($0.id, $0.zin) }
    let divided: [FormField] =
      (records.isEmpty
        ? []
        : [
          .choices(
            "dossiers", "Hoort bij \(vervalt)", records, help: "de rest blijft bij \(since.blijft)")
        ])
      + (events.isEmpty
        ? []
        : [
          .choices(
            "gebeurtenissen", "Gaat over \(vervalt)", events,
            help: "de rest blijft bij \(since.blijft)")
        ])
    return FormScreen(
      title: "\(vervalt) en \(since.blijft) uit elkaar halen",
      intro: divided.isEmpty
        ? "Sinds de samenvoeging is er niets bijgekomen."
        : "Kies wat sindsdien bij \(vervalt) hoort.",
      fields: divided + [.text("reden", "Reden", isRequired: true)]
    ) { form, world in
      let order = Ontbinding(
        vervalt,
        dossiers: Set(form.choices("dossiers").compactMap { RecordNummer($0) }),
        gebeurtenissen: Set(form.choices("gebeurtenissen")), reden: form.text("reden"))
      return .effects(GevolgenScreen.open(.samenvoegingOntbinden(order), back: 2, world))
    }
  }
}

extension View {
  /// A record by number and what it is, for a list to choose from.
  fileprivate func kop(_ nummer: RecordNummer) -> String {
    "\(nummer)  \(dossierregel(nummer)?.wat ?? "")"
  }
}
