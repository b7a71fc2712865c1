import VHDomain

/// The forms whose typing is kept as a draft, and how each is opened again.
enum Formulier: String, CaseIterable {
  case meldingNieuw = "melding"
  case meldingWijzigen = "melding-wijzigen"
  case terugval
  case actie
  case actieVervalt = "actie-vervalt"
  case casusregisseur
  case procesregisseur
  case doel
  case plan
  case opschalen
  case afschalen
  case afsluiten
  case inbreng
  case besluit
  case herroepen
  case gast
  case stagnatie
  case overrulen
  case rechtstreeks
  case spoed
  case koppelen
  case doorgeleiden
  case persoon
  case relatie
  case kader
  case detentie
  case letOp = "let-op"
  case geboren
  case conclusie
  case adviesVragen = "advies-vragen"
  case adviesGeven = "advies-geven"
  case betrokkene
  case onderwerp
  case verband
  case verbandWeg = "verband-weg"
  case informatievraag
  case informatiewijziging
  case informatieantwoord
  case contact
  case notitie
  case stil
  case escaleren
  case voorwaarde
  case overlegPlannen = "overleg-plannen"
  case afspraak
  case inrichting

  /// Where the typing of this form on a record is kept; the App adds the meeting it is typed in.
  func plek(_ nummer: RecordNummer? = nil, detail: String? = nil) -> Concept.Plek {
    Concept.Plek(rawValue, nummer, detail: detail)
  }

  /// Opens the form of a draft, or the screen from which it is opened when it needs a meeting.
  static func open(_ plek: Concept.Plek, _ world: World) -> Effect? {
    guard let form = Formulier(rawValue: plek.formulier) else { return nil }
    if form == .inrichting { return HuisForms.open(plek.detail ?? "", world).map { .push($0) } }
    if form == .meldingNieuw { return .push(MeldingForm.new(world)) }
    if let screen = form.openApart(plek.nummer, world) { return .push(screen) }
    if let melding = plek.nummer.flatMap({ Nummer<Melding>($0) }) {
      return form.open(melding, world)
    }
    if let persoon = plek.nummer.flatMap({ Nummer<Persoon>($0) }) {
      return form.open(persoon, plek.detail, world)
    }
    guard let casus = plek.nummer.flatMap({ Nummer<Casus>($0) }), let stored = world.view[casus]
    else { return nil }
    return form.open(casus, stored.inhoud, plek.detail, world).map { .push($0) }
      ?? .push(DossierScreen(nummer: casus))
  }

  /// Forms that belong to no melding or casus.
  private func openApart(_ nummer: RecordNummer?, _ world: World) -> FormScreen? {
    switch self {
    case .informatievraag: InformatieForms.nieuw(world)
    case .informatiewijziging:
      nummer.flatMap { Nummer<Informatievraag>($0) }.map { InformatieForms.wijzigen($0, world) }
    case .informatieantwoord:
      nummer.flatMap { Nummer<Informatievraag>($0) }.map { InformatieForms.antwoord($0, world) }
    case .contact:
      nummer.flatMap { Nummer<Contact>($0) }.flatMap { world.view[$0] }
        .map { ContactForms.wijzigen($0, world) } ?? ContactForms.nieuw(world)
    default: nil
    }
  }

  private func open(_ nummer: Nummer<Melding>, _ world: World) -> Effect? {
    guard let stored = world.view[nummer] else { return nil }
    if self == .betrokkene { return .push(SamenhangForms.persoon(nummer, world)) }
    return self == .meldingWijzigen && stored.inhoud.status == .concept
      ? .push(MeldingForm.change(stored, world)) : .push(MeldingScreen(nummer: nummer))
  }

  private func open(
    _ nummer: Nummer<Persoon>, _ detail: String?, _ world: World
  ) -> Effect? {
    guard let person = world.view[nummer]?.inhoud else { return nil }
    let steps: [Formulier: PersoonStap] = [
      .persoon: .gegevens, .relatie: .relatie, .detentie: .detentie, .letOp: .letOp,
      .geboren: .geboren,
    ]
    if self == .kader {
      let known = person.kaders?.first { $0.id == detail }
      return .push(PersoonForms.kader(nummer, known, world))
    }
    return .push(steps[self].map { $0.form(nummer, world) } ?? PersoonScreen(nummer: nummer))
  }

  private func open(
    _ nummer: Nummer<Casus>, _ casus: Casus, _ detail: String?, _ world: World
  ) -> FormScreen? {
    switch self {
    case .terugval: MeldingForm.relapse(nummer, casus, world)
    case .actie: CasusForms.actie(nummer, world)
    case .actieVervalt:
      casus.openActies.first { $0.id == detail }.map { CasusForms.vervallen(nummer, $0) }
    case .casusregisseur: CasusForms.casusregisseur(nummer, world)
    case .procesregisseur: CasusForms.procesregisseur(nummer, world)
    case .doel: CasusForms.doel(nummer, world)
    case .plan: RegieForms.plan(nummer, world)
    case .opschalen: CasusForms.opschalen(nummer)
    case .afschalen: CasusForms.afschalen(nummer, world)
    case .afsluiten: CasusForms.afsluiten(nummer, world)
    case .notitie: RegieForms.notitie(nummer, world)
    case .stil: RegieForms.stil(nummer, world)
    case .escaleren: RegieForms.escaleren(nummer, world)
    case .voorwaarde: RegieForms.voorwaarde(nummer, world)
    case .overlegPlannen: CasusoverlegForms.plannen(nummer, world)
    case .adviesGeven: AdviesForms.geven(nummer, world)
    case .betrokkene: SamenhangForms.persoon(nummer, world)
    case .onderwerp: SamenhangForms.onderwerp(nummer, casus, world)
    case .verband: SamenhangForms.verband(nummer, world)
    case .verbandWeg:
      casus.verbanden?.first { $0.met.naam == detail }
        .map { SamenhangForms.verbreken(nummer, $0.met, world) }
    // These belong to a point on the table.
    case .inbreng, .stagnatie, .overrulen, .besluit, .herroepen, .gast, .afspraak: nil
    case .meldingNieuw, .meldingWijzigen, .rechtstreeks, .spoed, .koppelen, .doorgeleiden,
      .conclusie, .adviesVragen, .informatievraag, .informatiewijziging,
      .informatieantwoord, .contact, .inrichting:
      nil
    // These belong to a person.
    case .persoon, .relatie, .kader, .detentie, .letOp, .geboren: nil
    }
  }
}

extension FieldValue {
  /// The value as a draft keeps it; nil when there is none.
  func veld(_ id: String) -> Concept.Veld? {
    switch self {
    case .empty: nil
    case .text(let text): Concept.Veld(id, soort: "tekst", [text])
    case .choice(let choice): Concept.Veld(id, soort: "keuze", [choice])
    case .choices(let choices): Concept.Veld(id, soort: "keuzes", choices)
    case .date(let text): Concept.Veld(id, soort: "datum", [text])
    case .unread(let text): Concept.Veld(id, soort: "ongelezen", [text])
    case .answer(let answer): Concept.Veld(id, soort: "antwoord", [answer.rawValue])
    }
  }

  /// The value a draft kept; nil for a kind this program does not know.
  init?(_ veld: Concept.Veld) {
    let first = veld.waarden.first ?? ""
    switch veld.soort {
    case "tekst": self = .text(first)
    case "keuze": self = .choice(first)
    case "keuzes": self = .choices(veld.waarden)
    case "datum": self = .date(first)
    case "ongelezen": self = .unread(first)
    case "antwoord":
      guard let answer = FieldAnswer(rawValue: first) else { return nil }
      self = .answer(answer)
    default: return nil
    }
  }
}

extension Form {
  /// What is filled in, as a draft keeps it.
  var velden: [Concept.Veld] { fields.compactMap { $0.editor.value.veld($0.id) } }

  /// Puts a draft back in its fields; what the form no longer has is left out.
  mutating func zetTerug(_ velden: [Concept.Veld]) {
    for veld in velden { if let value = FieldValue(veld) { set(value, for: veld.id) } }
    if let next = fields.first(where: { $0.editor.value == .empty }) { focus(next.id) }
  }
}
