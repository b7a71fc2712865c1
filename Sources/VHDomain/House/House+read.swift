extension House {
  /// The version of the profile format that this program reads and writes.
  public static let schema = 1

  /// Reads a profile and checks it whole; throws every fault with its path.
  ///
  /// The keys of the JSON are the names of the properties; a validity stands as `geldigVan` and
  /// `geldigTot` beside the other members. An unknown key is a fault: a typing error must not
  /// pass for a default.
  public static func read(
    _ bytes: some Sequence<UInt8>, file: String
  ) throws(InputFaults) -> House {
    let value: JSONValue
    do {
      value = try JSONText.parse(bytes)
    } catch {
      throw InputFaults(file: file, faults: [Fault("", error.description)])
    }
    if case .integer(let version)? = value["schema"], version > schema {
      let problem = "dit profiel is van een nieuwere versie van vh; gebruik dat programma"
      throw InputFaults(file: file, faults: [Fault("schema", problem)])
    }
    return try JSONReader.read(value, file: file) { reader in
      let house = House(reader)
      reader.note(house.faults)
      return house
    }
  }

  private init(_ reader: JSONReader) {
    _ = reader.required("schema", .integer(in: Self.schema...Self.schema))
    self.init(
      id: reader.required("id", .id),
      naam: reader.required("naam", .text(max: 60)),
      verslagjaarBeginmaand: reader.required("verslagjaarBeginmaand", .integer(in: 1...12)),
      pad: reader.list("pad", .word(standIn: .melding)),
      gemeenten: reader.objects("gemeenten", Gemeente.init),
      partners: reader.objects("partners", Partner.init),
      leefgebieden: reader.objects("leefgebieden", Leefgebied.init),
      leefgebiedenVoorlopig: reader.required("leefgebiedenVoorlopig", .flag),
      trajecten: reader.objects("trajecten", Traject.init),
      tafels: reader.objects("tafels", Tafel.init),
      criteria: reader.objects("criteria", Criteriaset.init),
      besluitorganen: reader.list("besluitorganen", .word(standIn: .triage)),
      bronnen: reader.objects("bronnen", Bron.init),
      meldingsoorten: reader.objects("meldingsoorten", Meldingsoort.init),
      politiecodes: reader.objects("politiecodes", Politiecode.init),
      basisteams: reader.has("basisteams") ? reader.objects("basisteams", Keuze.init) : [],
      meldingvelden: reader.has("meldingvelden")
        ? reader.objects("meldingvelden", Veldregel.init) : [],
      routes: reader.has("routes") ? reader.objects("routes", Routeregel.init) : [],
      spoedtafel: reader.optional("spoedtafel", .id),
      routeredenen: reader.objects("routeredenen", Keuze.init),
      afsluitredenen: reader.objects("afsluitredenen", Keuze.init),
      grondslagen: reader.objects("grondslagen", Keuze.init),
      doelen: reader.has("doelen") ? reader.objects("doelen", Keuze.init) : [],
      besluitredenen: reader.has("besluitredenen")
        ? reader.objects("besluitredenen", Besluitreden.init) : [],
      schaalniveaus: reader.objects("schaalniveaus", Keuze.init),
      relatiesoorten: reader.has("relatiesoorten")
        ? reader.objects("relatiesoorten", Relatiesoort.init) : Relatiesoort.standaard,
      kadersoorten: reader.has("kadersoorten")
        ? reader.objects("kadersoorten", Keuze.init) : Keuze.kadersoorten,
      regieprofiel: reader.has("regieprofiel")
        ? reader.object("regieprofiel", Regieprofiel.init) : Regieprofiel(),
      termijnen: reader.object("termijnen", Termijnen.init),
      grondslagenVoorlopig: reader.required("grondslagenVoorlopig", .flag),
      cijfers: reader.has("cijfers")
        ? reader.object("cijfers", Cijferinstelling.init) : Cijferinstelling(),
      vierOgen: reader.has("vierOgen")
        ? reader.list("vierOgen", .word(standIn: .identiteit)) : Vierogengroep.allCases,
      bronvermelding: reader.optional("bronvermelding", .bronvermelding))
  }
}

extension JSONShape where Value == String {
  /// The name of something a house lists.
  static var naam: JSONShape { .text(max: 80) }

  /// Where a fact in the profile comes from, for whoever edits it.
  static var bronvermelding: JSONShape { .text(max: 400) }
}

extension Geldigheid {
  /// The members `geldigVan` and `geldigTot` of an object; absent is open.
  init(_ reader: JSONReader) {
    self.init(
      van: reader.optional("geldigVan", .day),
      tot: reader.optional("geldigTot", .day))
    guard let van, let tot, tot < van else { return }
    reader.note([
      Fault(
        reader.path(of: "geldigTot"), value: "\"\(tot)\"", "ligt voor geldigVan",
        expected: "\(van) of later")
    ])
  }
}
