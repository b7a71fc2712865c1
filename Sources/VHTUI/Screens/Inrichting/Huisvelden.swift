import VHDomain

/// The fields of each kind of thing of the house, and back.
enum Huisvelden {
  /// What is not filled in right: the field and a sentence.
  struct Onvolledig: Error {
    let veld: String
    let zin: String
  }

  static func velden(_ soort: Huissoort, isNieuw: Bool, _ world: World) -> [FormField] {
    switch soort {
    case .partners: partner(world)
    case .gemeenten:
      (isNieuw ? [.text("naam", "Naam", isRequired: true)] : [])
        + [.text("inwoners", "Inwoners", help: "mag leeg blijven")]
    case .tafels: tafel(isNieuw: isNieuw, world)
    case .termijnen:
      Termijnen.velden.map {
        .text($0.id, $0.naam, help: "\($0.eenheid) \($0.uitleg)", isRequired: true)
      }
    }
  }

  private static func partner(_ world: World) -> [FormField] {
    [
      .text("naam", "Naam", isRequired: true),
      .choices("ketens", "Ketens", words(Keten.allCases), isRequired: true),
      .choice("status", "Status", words(PartnerStatus.allCases), isRequired: true),
      .day(
        "convenantOp", "Convenant", today: world.today, side: .terug,
        help: "de dag van tekenen; mag leeg blijven"),
      .choice(
        "grondslag", "Grondslag",
        FieldOption.list(world.house.grondslagen.geldig(op: world.today)),
        help: "waarop deze partner meestal deelt; mag leeg blijven"),
    ]
  }

  private static func tafel(isNieuw: Bool, _ world: World) -> [FormField] {
    let fixed: [FormField] =
      isNieuw
      ? [
        .choice(
          "soort", "Soort", Tafelsoort.allCases.map { FieldOption($0.rawValue, $0.naam) },
          isRequired: true),
        .choice(
          "orgaan", "Besluit als", words(world.house.besluitorganen),
          help: "leeg: deze tafel besluit niet over procesregie"),
        .choice(
          "wachtrij", "Wachtrij", words(Wachtrij.allCases), help: "alleen bij een screening"),
      ] : []
    return [.text("naam", "Naam", isRequired: true)] + fixed + [
      .choice(
        "ritme", "Ritme", Ritme.allCases.map { FieldOption($0.rawValue, $0.naam) },
        isRequired: true),
      .choices("dagen", "Dagen", Weekdag.allCases.map { FieldOption($0.rawValue, $0.naam) }),
      .choice("rolHuis", "Het huis is", words(RolHuis.allCases), isRequired: true),
      .choices(
        "deelnemers", "Deelnemers",
        FieldOption.list(
          world.view.latereHuis.partners.filter {
            $0.geldigheid.tot.map { $0 >= world.today } ?? true
          })),
      .text("minimumOrganisaties", "Minimaal", help: "organisaties aan tafel; mag leeg blijven"),
      .choice(
        "minimumBlokkeert", "Bij te weinig",
        [
          FieldOption("nee", "waarschuwen"), FieldOption("ja", "niet openen"),
        ]),
      .text("duurMinuten", "Duur", help: "in minuten; mag leeg blijven"),
    ]
  }

  private static func words(_ all: [some RawRepresentable<String>]) -> [FieldOption] {
    all.map { FieldOption($0.rawValue, $0.rawValue) }
  }

  // MARK: - Into the form

  static func vul(_ form: inout Form, _ part: Huisonderdeel) {
    switch part {
    case .partner(let partner):
      form.set(.text(partner.naam), for: "naam")
      form.set(.choices(partner.ketens.map(\.rawValue)), for: "ketens")
      form.set(.choice(partner.status.rawValue), for: "status")
      if let day = partner.convenantOp { form.set(.date(day.description), for: "convenantOp") }
      if let ground = partner.grondslag { form.set(.choice(ground), for: "grondslag") }
    case .gemeente(let gemeente): set(&form, "inwoners", gemeente.inwoners)
    case .tafel(let tafel): vul(&form, tafel)
    case .termijnen(let terms):
      for field in Termijnen.velden { set(&form, field.id, terms[keyPath: field.waarde]) }
    }
  }

  private static func vul(_ form: inout Form, _ tafel: Tafel) {
    form.set(.text(tafel.naam), for: "naam")
    form.set(.choice(tafel.ritme.rawValue), for: "ritme")
    form.set(.choices(tafel.dagen.map(\.rawValue)), for: "dagen")
    form.set(.choice(tafel.rolHuis.rawValue), for: "rolHuis")
    form.set(.choices(tafel.deelnemers), for: "deelnemers")
    set(&form, "minimumOrganisaties", tafel.minimumOrganisaties)
    form.set(.choice(tafel.minimumBlokkeert ? "ja" : "nee"), for: "minimumBlokkeert")
    set(&form, "duurMinuten", tafel.duurMinuten)
  }

  private static func set(_ form: inout Form, _ id: String, _ number: Int?) {
    if let number { form.set(.text(String(number)), for: id) }
  }

  // MARK: - Out of the form

  static func nieuw(
    _ soort: Huissoort, _ form: Form, _ world: World
  ) -> Result<Huisonderdeel, Onvolledig> {
    let name = form.text("naam")
    let day = form.date("vanaf")
    let id = world.view.latereHuis.nieuweId(soort, name)
    let start: Huisonderdeel
    switch soort {
    case .partners:
      guard let status = form.word("status", PartnerStatus.self) else {
        return .failure(Onvolledig(veld: "status", zin: "Kies de status van de partner."))
      }
      start = .partner(partner: Partner(id: id, naam: name, ketens: [], status: status, vanaf: day))
    case .gemeenten: start = .gemeente(gemeente: Gemeente(naam: name, vanaf: day))
    case .tafels:
      guard let kind = form.word("soort", Tafelsoort.self) else {
        return .failure(Onvolledig(veld: "soort", zin: "Kies wat voor tafel het is."))
      }
      var tafel = Tafel(id: id, naam: name, soort: kind, vanaf: day)
      tafel.orgaan = form.word("orgaan", Besluitorgaan.self)
      tafel.wachtrij = form.word("wachtrij", Wachtrij.self)
      start = .tafel(tafel: tafel)
    case .termijnen:
      return .failure(Onvolledig(veld: "", zin: "Termijnen zijn er al; wijzig ze."))
    }
    return gewijzigd(start, form)
  }

  static func gewijzigd(
    _ part: Huisonderdeel, _ form: Form
  ) -> Result<Huisonderdeel, Onvolledig> {
    do throws(Onvolledig) {
      switch part {
      case .partner(var partner):
        partner.naam = form.text("naam")
        partner.ketens = form.words("ketens", Keten.self)
        partner.status = form.word("status", PartnerStatus.self) ?? partner.status
        partner.convenantOp = form.date("convenantOp")
        partner.grondslag = form.choice("grondslag")
        return .success(.partner(partner: partner))
      case .gemeente(var gemeente):
        gemeente.inwoners = try form.number("inwoners")
        return .success(.gemeente(gemeente: gemeente))
      case .tafel(let tafel): return .success(.tafel(tafel: try gewijzigd(tafel, form)))
      case .termijnen(var terms):
        for field in Termijnen.velden {
          guard let number = try form.number(field.id) else {
            throw Onvolledig(veld: field.id, zin: "Vul een aantal \(field.eenheid) in.")
          }
          terms[keyPath: field.waarde] = number
        }
        return .success(.termijnen(termijnen: terms))
      }
    } catch {
      return .failure(error)
    }
  }

  private static func gewijzigd(_ old: Tafel, _ form: Form) throws(Onvolledig) -> Tafel {
    var tafel = old
    tafel.naam = form.text("naam")
    tafel.ritme = form.word("ritme", Ritme.self) ?? tafel.ritme
    tafel.dagen = form.words("dagen", Weekdag.self)
    tafel.rolHuis = form.word("rolHuis", RolHuis.self) ?? tafel.rolHuis
    // The order of a table is that of its roll-call: who was there keeps the place.
    let chosen = form.choices("deelnemers")
    tafel.deelnemers =
      old.deelnemers.filter(chosen.contains) + chosen.filter { !old.deelnemers.contains($0) }
    tafel.minimumOrganisaties = try form.number("minimumOrganisaties")
    tafel.minimumBlokkeert = form.choice("minimumBlokkeert") == "ja"
    tafel.duurMinuten = try form.number("duurMinuten")
    return tafel
  }
}

extension Form {
  fileprivate func word<Word: RawRepresentable<String>>(_ id: String, _ type: Word.Type) -> Word? {
    choice(id).flatMap(Word.init)
  }

  fileprivate func words<Word: RawRepresentable<String> & CaseIterable>(
    _ id: String, _ type: Word.Type
  ) -> [Word] {
    let chosen = choices(id)
    return Word.allCases.filter { chosen.contains($0.rawValue) }
  }

  /// A whole number, with or without points between thousands; nil when nothing was typed.
  fileprivate func number(_ id: String) throws(Huisvelden.Onvolledig) -> Int? {
    guard let text = optionalText(id) else { return nil }
    guard let number = Int(text.replacing(".", with: "")) else {
      throw Huisvelden.Onvolledig(veld: id, zin: "Vul een heel getal in, zonder woorden erbij.")
    }
    return number
  }
}
