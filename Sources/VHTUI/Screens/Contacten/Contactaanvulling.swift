import VHDomain

/// Offers the people at partners while a name is typed, and takes over the one that is chosen.
enum Contactaanvulling {
  /// The field that holds the choice for a moment; it is never shown.
  static let doel = "contact"
  private static let shown = 4

  static var veld: FormField { FormField(doel, "Contact", PickedField { $0 }) }

  /// To be called after each key.
  ///
  /// - Parameters:
  ///   - veld: where the name is typed.
  ///   - partnerveld: where the organisation is chosen; filled in when it was still open.
  static func adapt(
    _ form: inout Form, at veld: String, partner partnerveld: String, _ world: World
  ) {
    take(&form, veld, partnerveld, world)
    guard form.focusedID == veld, !world.view.room.isGedeeld else {
      if form.suggestions?.target == doel { form.suggestions = nil }
      return
    }
    if form.suggestions?.target != doel {
      form.suggestions = Suggestions(target: doel, fields: [veld], digits: [veld])
    }
    let typed = form.text(veld)
    let found = world.view.contacten(typed, bij: form.choice(partnerveld), hooguit: shown)
    form.suggestions?.show(
      found.filter { $0.inhoud.gegevens.naam != typed }.map { row($0, world) })
  }

  private static func take(
    _ form: inout Form, _ veld: String, _ partnerveld: String, _ world: World
  ) {
    guard let chosen = form.choice(doel) else { return }
    form.set(.empty, for: doel)
    guard let data = Nummer<Contact>(chosen).flatMap({ world.view[$0] })?.inhoud.gegevens else {
      return
    }
    form.set(.text(data.naam), for: veld)
    if let partner = data.partner, form.choice(partnerveld) == nil {
      form.set(.choice(partner), for: partnerveld)
    }
  }

  private static func row(_ stored: Stored<Contact>, _ world: World) -> Suggestion {
    let data = stored.inhoud.gegevens
    let place = [data.functie, data.partner.map(world.house.partners.naam), data.gemeente]
    return Suggestion(
      id: stored.nummer.description, label: data.naam,
      reason: place.compactMap { $0 }.joined(separator: ", "))
  }

  /// A form of these fields with the completion in one of them.
  static func aanvullen(
    _ screen: inout FormScreen, at veld: String, partner partnerveld: String
  ) {
    screen.form.hide([doel])
    screen.adapt = { form, world in
      form.hide([doel])
      adapt(&form, at: veld, partner: partnerveld, world)
    }
  }
}
