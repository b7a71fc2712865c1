import VHDomain

/// The fields of a person in one form: who it is, where somebody lives and stays, other names.
enum PersoonForm {
  /// The choice of a place that is no gemeente of the house.
  private static let buiten = "buiten"

  static func wijzigen(_ nummer: Nummer<Persoon>, _ world: World) -> FormScreen {
    let data = world.view[nummer]?.inhoud.gegevens ?? Persoonsgegevens()
    // A draft would keep a secret address longer than the right to read it.
    let isSecret = data.adresGeheim == true
    var screen = FormScreen(
      concept: isSecret ? nil : Formulier.persoon.plek(nummer.record),
      title: "Gegevens van \(nummer)", fields: fields(data, world)
    ) { form, world in
      if let problem = problem(form, world.today) {
        return .missing(problem.field, problem.sentence)
      }
      return .run(.persoonAanvullen(nummer, read(form, from: data)))
    }
    fill(&screen.form, data, world)
    let isUnseen = isSecret && !world.view.magAdresLezen(nummer)
    screen.adapt = { form, _ in
      form.hide(hidden(form))
      form.remark(
        isUnseen ? "het adres is geheim en staat hier niet; leeg laten houdt het zoals het is" : "",
        at: "adres")
    }
    screen.adapt?(&screen.form, world)
    return screen
  }

  // MARK: - Fields

  private static func fields(_ data: Persoonsgegevens, _ world: World) -> [FormField] {
    let kinds: [(Persoonsoort, String)] =
      data.soort == .ongeboren
      ? [(.ongeboren, "ongeboren kind")]
      : [
        (.bekend, "bij naam bekend"), (.onbekend, "onbekend (NN)"), (.ongeboren, "ongeboren kind"),
      ]
    return [
      .choice("soort", "Persoon", kinds.map { FieldOption($0.0.rawValue, $0.1) }, isRequired: true),
      .text("achternaam", "Achternaam", help: "zonder tussenvoegsel"),
      .text("tussenvoegsel", "Tussenvoegsel", help: "van den, de; telt niet mee in de volgorde"),
      .text("voornamen", "Voornamen"),
      .text(
        "omschrijving", "Beschrijving", help: "waaraan u deze persoon herkent: leeftijd, kleding"),
      .born("geboortedatum", "Geboren", today: world.today),
      .day("verwachtOp", "Verwacht op", today: world.today, side: .vooruit),
      .choice(
        "geslacht", "Geslacht", Geslacht.allCases.map { FieldOption($0.rawValue, $0.rawValue) }),
      .text("aliassen", "Ook bekend als", help: "meer namen scheidt u met een puntkomma"),
    ] + places(data, world)
  }

  private static func places(_ data: Persoonsgegevens, _ world: World) -> [FormField] {
    [
      .text("adres", "Adres", help: "straat en nummer, postcode als die bekend is"),
      .choice("woonplaats", "Woont in", options(data.woonplaats, world), help: "de gemeente"),
      .text("woonplaatsBuiten", "Woont buiten de regio in"),
      .text("verblijfadres", "Verblijfadres", help: "alleen als iemand elders verblijft"),
      .choice("verblijfplaats", "Verblijft in", options(data.verblijfplaats, world)),
      .text("verblijfplaatsBuiten", "Verblijft buiten de regio in"),
      .choice(
        "geheim", "Adres geheim", [FieldOption("ja", "ja, geheim"), FieldOption("nee", "nee")],
        help: "alleen de procesregisseur van een lopende casus en een manager zien het dan"),
    ]
  }

  /// The gemeenten, one elsewhere, and what an old system wrote.
  private static func options(_ now: String?, _ world: World) -> [FieldOption] {
    let own = FieldOption.list(world.house.gemeenten.geldig(op: world.today))
    let isOdd = now.map { place in
      !place.hasPrefix("buiten:") && !own.contains { $0.id == place }
    }
    let odd = isOdd == true ? now.map { [FieldOption($0, $0)] } ?? [] : []
    return own + odd + [FieldOption(buiten, "een plaats buiten de regio")]
  }

  private static func hidden(_ form: Form) -> Set<String> {
    var gone: Set<String> = []
    switch form.choice("soort").flatMap(Persoonsoort.init) {
    case .onbekend: gone = ["achternaam", "tussenvoegsel", "voornamen", "verwachtOp"]
    case .ongeboren: gone = ["voornamen", "geboortedatum", "aliassen"]
    case .bekend, nil: gone = ["omschrijving", "verwachtOp"]
    }
    for place in ["woonplaats", "verblijfplaats"] where form.choice(place) != buiten {
      gone.insert(place + "Buiten")
    }
    return gone
  }

  private static func fill(_ form: inout Form, _ data: Persoonsgegevens, _ world: World) {
    form.set(.choice(data.soort.rawValue), for: "soort")
    let texts: [(String, String?)] = [
      ("achternaam", data.achternaam), ("tussenvoegsel", data.tussenvoegsel),
      ("voornamen", data.voornamen), ("omschrijving", data.omschrijving),
      ("aliassen", data.aliassen?.joined(separator: "; ")), ("adres", data.adres),
      ("verblijfadres", data.verblijfadres),
    ]
    for (id, text) in texts { if let text, !text.isEmpty { form.set(.text(text), for: id) } }
    if let born = data.geboortedatum { form.set(.date(born.description), for: "geboortedatum") }
    if let day = data.verwachtOp { form.set(.date(day.description), for: "verwachtOp") }
    if let known = data.geslacht { form.set(.choice(known.rawValue), for: "geslacht") }
    for (id, place) in [("woonplaats", data.woonplaats), ("verblijfplaats", data.verblijfplaats)] {
      guard let place else { continue }
      let isElsewhere = place.hasPrefix("buiten:")
      form.set(.choice(isElsewhere ? buiten : place), for: id)
      if isElsewhere { form.set(.text(String(place.dropFirst(7))), for: id + "Buiten") }
    }
    if let secret = data.adresGeheim { form.set(.choice(secret ? "ja" : "nee"), for: "geheim") }
  }

  // MARK: - Reading

  private static func problem(_ form: Form, _ today: Datum) -> (field: String, sentence: String)? {
    let gone = hidden(form)
    if form.choice("soort") == nil { return ("soort", "Kies of u de naam van de persoon kent.") }
    if !gone.contains("geboortedatum"),
      let reason = form.bornRefusal("geboortedatum", today: today)
    {
      return ("geboortedatum", reason)
    }
    if !gone.contains("verwachtOp"), form.unread("verwachtOp") != nil {
      return ("verwachtOp", "Deze datum is niet te lezen; typ bijvoorbeeld 14-5 of over 3 wk.")
    }
    let empty = ["woonplaatsBuiten", "verblijfplaatsBuiten"].first {
      !gone.contains($0) && form.optionalText($0) == nil
    }
    return empty.map { ($0, "Vul de plaats buiten de regio in.") }
  }

  /// What the form says, with what it does not ask taken from what was known.
  private static func read(_ form: Form, from known: Persoonsgegevens) -> Persoonsgegevens {
    let gone = hidden(form)
    let text = { (id: String) in gone.contains(id) ? nil : form.optionalText(id) }
    var data = known
    data.soort = form.choice("soort").flatMap(Persoonsoort.init) ?? known.soort
    data.achternaam = text("achternaam") ?? ""
    data.tussenvoegsel = text("tussenvoegsel")
    data.voornamen = text("voornamen")
    data.omschrijving = text("omschrijving")
    data.geboortedatum = gone.contains("geboortedatum") ? nil : form.born("geboortedatum")
    data.verwachtOp = gone.contains("verwachtOp") ? nil : form.date("verwachtOp")
    data.geslacht = form.choice("geslacht").flatMap(Geslacht.init)
    data.aliassen = text("aliassen").flatMap(namen)
    data.adres = text("adres")
    data.verblijfadres = text("verblijfadres")
    data.woonplaats = place("woonplaats", form)
    data.verblijfplaats = place("verblijfplaats", form)
    data.adresGeheim = form.choice("geheim") == "ja" ? true : nil
    return data
  }

  private static func place(_ id: String, _ form: Form) -> String? {
    form.choice(id) == buiten
      ? form.optionalText(id + "Buiten").map { "buiten:\($0)" } : form.choice(id)
  }

  /// The names in a line, separated by semicolons; nil when there are none.
  static func namen(_ line: String) -> [String]? {
    let names = line.split(separator: ";").map(trimmed).filter { !$0.isEmpty }
    return names.isEmpty ? nil : names
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
