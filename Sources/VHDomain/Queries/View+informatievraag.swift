/// The questions about named persons in the order of their clock, and in words.
extension View {
  /// The open ones first, the one that is due soonest on top; then what was answered, newest first.
  public var informatievragenOpVolgorde: [Stored<Informatievraag>] {
    let all = informatievragen
    let open = all.filter(\.inhoud.isOpen).sorted {
      (due($0), $0.nummer) < (due($1), $1.nummer)
    }
    return open
      + all.filter { !$0.inhoud.isOpen }.sorted {
        (answered($0), $0.nummer) > (answered($1), $1.nummer)
      }
  }

  private func due(_ stored: Stored<Informatievraag>) -> Int {
    stored.inhoud.vraag.uiterlijk?.milliseconden ?? .max
  }

  private func answered(_ stored: Stored<Informatievraag>) -> Int {
    stored.inhoud.antwoord?.op?.milliseconden ?? 0
  }

  /// Whom a question is about: as recorded, or as it was asked.
  public func wie(_ vraag: Vraaggegevens) -> String {
    if let persoon = vraag.persoon { return typering(persoon) }
    return [vraag.naam, vraag.geboren.map { "geb. \($0.kort)" }].compactMap { $0 }
      .joined(separator: ", ")
  }

  /// How much time is left: `nog 2 uur`, `nog 40 minuten`, `3 uur te laat`; how it ended once answered.
  public func klok(_ vraag: Informatievraag) -> String {
    guard let due = vraag.vraag.uiterlijk else { return "" }
    if let answer = vraag.antwoord {
      let what = answer.gegeven == nil ? "geen informatie" : "beantwoord"
      return what + (vraag.isTeLaat(op: now) ? ", te laat" : "")
    }
    let minutes = (due.milliseconden - now.milliseconden) / 60_000
    let span = abs(minutes)
    let amount =
      span < 60
      ? counted(span, "minuut", "minuten")
      : span < 48 * 60 ? "\(span / 60) uur" : "\(span / 1440) dagen"
    return due < now ? "\(amount) te laat" : "nog \(amount)"
  }

  /// What is known of a question, row by row; empty ones are left out.
  public func rijen(_ asked: Informatievraag) -> [(label: String, waarde: String)] {
    fields(asked).compactMap { label, value in value.map { (label, $0) } }
  }

  /// What is known of a contact, row by row; empty ones are left out.
  public func rijen(_ contact: Contact) -> [(label: String, waarde: String)] {
    fields(contact).compactMap { label, value in value.map { (label, $0) } }
  }

  func fields(_ asked: Informatievraag) -> [(String, String?)] {
    let data = asked.vraag
    return [
      ("Over", wie(data)),
      ("Gevraagd door", "\(data.vrager), \(house.partners.naam(data.partner))"),
      ("Grondslag", house.grondslagen.naam(data.grondslag)), ("Vraag", data.vraag),
      ("Ontvangen", data.ontvangen.map { "\($0.dag.lang) \($0.tijd)" }),
      ("Uiterlijk", data.uiterlijk.map { "\($0.dag.lang) \($0.tijd)" }), ("Staat", klok(asked)),
      ("Gegeven", asked.antwoord.map { $0.gegeven ?? "geen informatie" }),
      ("Door", asked.beantwoordDoor),
      ("Beantwoord", asked.antwoord?.op.map { "\($0.dag.lang) \($0.tijd)" }),
    ]
  }

  func fields(_ contact: Contact) -> [(String, String?)] {
    let data = contact.gegevens
    let partner = data.partner.flatMap { house.partners.met(id: $0) }
    return [
      ("Naam", data.naam), ("Functie", data.functie), ("Organisatie", partner?.naam),
      ("Convenant", partner.map { $0.convenantOp?.lang ?? "datum niet bekend" }),
      ("Gemeente", data.gemeente), ("Telefoon", data.telefoon), ("Mail", data.mail),
      ("Van", data.van?.lang), ("Tot en met", data.tot?.lang),
    ]
  }
}
