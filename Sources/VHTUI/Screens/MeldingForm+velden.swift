import VHDomain

/// The fields of the intake, in the order in which a melding is read aloud.
extension MeldingForm {
  static func fields(_ world: World) -> [FormField] {
    source(world) + place(world) + submitter(world) + person(world) + [
      .text("kenmerk", "Kenmerk", help: "het nummer bij de bron, zoals op een politiemelding"),
      .multiline(
        "aanleiding", "Aanleiding", help: "wat is er gebeurd, in een paar zinnen", isRequired: true),
      Contactaanvulling.veld,
    ]
  }

  private static func source(_ world: World) -> [FormField] {
    let house = world.house
    return [
      .choice(
        "bron", "Bron", FieldOption.list(house.bronnen.geldig(op: world.today)), isRequired: true),
      .choice(
        "politiecode", "Politiecode",
        house.politiecodes.map { FieldOption($0.id, "\($0.id)  \($0.naam)") },
        help: "leeg als er geen code bij staat"),
      .choice(
        "soort", "Soort", FieldOption.list(house.meldingsoorten.geldig(op: world.today)),
        isRequired: true),
      .answer("verward", "Verward gedrag?", help: "vermoeden van verward of onbegrepen gedrag"),
      .choice("basisteam", "Basisteam", FieldOption.list(house.basisteams.geldig(op: world.today))),
      .day("ontvangenOp", "Ontvangen op", today: world.today, side: .terug, isRequired: true),
    ]
  }

  private static func place(_ world: World) -> [FormField] {
    [
      .choice(
        "richting", "Detentie", [FieldOption("in", "in detentie"), FieldOption("uit", "komt vrij")]),
      .nearDay(
        "detentiedatum", "Detentiedag", today: world.today, help: "dag van insluiten of vrijkomen"),
      .text("inrichting", "Inrichting", help: "bijvoorbeeld PI Roermond"),
      .choice(
        "gemeente", "Gemeente", FieldOption.list(world.house.gemeenten.geldig(op: world.today)),
        isRequired: true),
    ]
  }

  private static func submitter(_ world: World) -> [FormField] {
    let house = world.house
    return [
      .choice(
        "inbrengendePartner", "Ingebracht door",
        FieldOption.list(house.partners.geldig(op: world.today)),
        help: "leeg als dat uit de bron volgt"),
      .answer("anoniem", "Melder anoniem?", help: "ja: de partner brengt in, zonder naam"),
      .text("aanmelder", "Aanmelder", help: "de professional die meldt"),
      .choice(
        "grondslag", "Grondslag", FieldOption.list(house.grondslagen.geldig(op: world.today)),
        help: "waarop de melder dit deelt"),
      .text("doel", "Doel", help: "wat de melder met het overleg wil bereiken"),
      .answer("geinformeerd", "Geïnformeerd?", help: "weet de betrokkene van deze melding"),
      .text("nietGeinformeerdReden", "Waarom niet", isRequired: true),
      FormField(
        "volgensMelder", "Volgens melder",
        AnswersField(
          house.meldervragen(op: world.today).map { FieldOption($0.vraag.pad, $0.kort) })),
    ]
  }

  // MARK: - What is asked

  /// The fields of the form for each question of a channel.
  private static let asked: [Meldingveld: [String]] = [
    .politiecode: ["politiecode"], .verward: ["verward"], .basisteam: ["basisteam"],
    .detentie: ["richting", "detentiedatum", "inrichting"],
    .inbrengendePartner: ["inbrengendePartner"], .anoniem: ["anoniem"],
    .aanmelder: ["aanmelder"], .grondslag: ["grondslag"], .doel: ["doel"],
    .geinformeerd: ["geinformeerd", "nietGeinformeerdReden"], .volgensMelder: ["volgensMelder"],
    .gebied: ["gebied"], .onderwerp: ["onderwerp", "onderwerpnaam"], .kenmerk: ["kenmerk"],
  ]

  /// What this source and kind are not asked, by the house's table, and what an answer makes needless.
  static func notAsked(_ form: Form, _ house: House) -> Set<String> {
    let wanted = house.gevraagd(bron: form.choice("bron"), soort: form.choice("soort"))
      .filter { $0 != .basisteam || !house.basisteams.isEmpty }
    let all = Set(asked.values.flatMap { $0 })
    var hidden = all.subtracting(wanted.flatMap { asked[$0] ?? [] })
    if form.answer("anoniem") == .ja { hidden.insert("aanmelder") }
    if form.answer("geinformeerd") != .nee { hidden.insert("nietGeinformeerdReden") }
    return hidden
  }

  /// Marks what the house makes obligatory for this channel.
  static func require(_ form: inout Form, _ house: House) {
    let needed = house.nodig(bron: form.choice("bron"), soort: form.choice("soort"))
      .flatMap { asked[$0] ?? [] }.filter { $0 != "inrichting" }
    form.require(
      needed, among: Set(asked.values.flatMap { $0 }).subtracting(["nietGeinformeerdReden"]))
  }

  /// What follows from a police code: the usual kind, and where it goes; it answers nothing.
  static func explainCode(_ form: inout Form, _ world: World) {
    let house = world.house
    let code = form.choice("politiecode").flatMap { house.politiecodes.met(id: $0) }
    let options = house.meldingsoorten.geldig(op: world.today)
    let usual = code?.soort.flatMap { id in options.firstIndex { $0.id == id } }
    let kind = usual.map { "\(code?.id ?? "") is meestal soort \($0 + 1), \(options[$0].naam)." }
    form.remark(form.choice("soort") == nil ? kind ?? "" : "", at: "soort")
    let asks = code?.verward == true && form.answer("verward") == nil
    form.remark(
      asks ? "\(code?.id ?? "") wijst op verward gedrag; wat zegt de melding?" : "", at: "verward")
  }
}

extension FormField {
  /// A day that may lie on either side: without a year the nearest one is meant.
  static func nearDay(_ id: String, _ label: String, today: Datum, help: String) -> FormField {
    .date(id, label, help: help, hint: "bijvoorbeeld 1-12, gisteren, over 2 wk") { text in
      do throws(Datum.Leesfout) {
        let past = try Datum.lees(text, vandaag: today, naar: .terug)
        let ahead = try Datum.lees(text, vandaag: today, naar: .vooruit)
        let isAhead = ahead.dagnummer - today.dagnummer < today.dagnummer - past.dagnummer
        let day = isAhead ? ahead : past
        return .day(canonical: day.description, echo: day.lang)
      } catch {
        return .refused(error.zin)
      }
    }
  }
}
