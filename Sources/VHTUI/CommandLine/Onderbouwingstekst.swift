import VHDomain

extension View {
  /// The records behind a figure, a line each, or as one JSON document.
  func tekst(_ cel: Cel, adres: String, als formaat: Formaat) -> String {
    let found = onderbouwing(cel)
    if formaat == .json {
      let document: JSONValue = [
        "cel": .string(adres), "waarde": cel.json,
        "nummers": .array(found.nummers.map { .string("\($0)") }),
        "voetnoot": found.voetnoot.map { .string($0) } ?? .null,
      ]
      return document.pretty
    }
    let lines = found.nummers.map { "\($0)  \(regel($0))" }
    let value = cel.waarde == nil ? "niet bekend" : cel.tekst
    return (["\(adres): \(value)"] + lines + (found.voetnoot.map { [$0] } ?? []))
      .joined(separator: "\n") + "\n"
  }

  private func regel(_ nummer: RecordNummer) -> String {
    switch nummer.soort {
    case .melding:
      let data = Nummer<Melding>(nummer).flatMap { self[$0] }?.inhoud.gegevens
      return [data?.ontvangenOp?.lang, data?.soort.map { house.meldingsoorten.naam($0) }]
        .compactMap { $0 }.joined(separator: "  ")
    case .casus:
      return Nummer<Casus>(nummer).flatMap { self[$0] }.map { typering($0.inhoud) } ?? ""
    case .persoon: return Nummer<Persoon>(nummer).map { typering($0) } ?? ""
    case .consulten:
      return Nummer<Consultdag>(nummer).flatMap { self[$0] }?.inhoud.datum?.lang ?? ""
    case .informatievraag:
      return Nummer<Informatievraag>(nummer).flatMap { self[$0] }.map { klok($0.inhoud) } ?? ""
    case .huisverbod:
      let data = Nummer<Huisverbod>(nummer).flatMap { self[$0] }?.inhoud.gegevens
      return [
        data?.rihgOp.map { "RiHG \($0.lang)" }, data?.opgelegdOp.map { "opgelegd \($0.lang)" },
      ]
      .compactMap { $0 }.joined(separator: "  ")
    case .detentie:
      let data = Nummer<Detentiemelding>(nummer).flatMap { self[$0] }?.inhoud.gegevens
      return [data?.datum?.lang, data?.richting?.rawValue].compactMap { $0 }.joined(separator: "  ")
    case .overleg:
      let data = Nummer<Overleg>(nummer).flatMap { self[$0] }?.inhoud
      return data.map { "\($0.datum.lang)  \(house.tafels.naam($0.tafel))" } ?? ""
    case .contact, .inrichting, .rapport, .voorstel: return ""
    }
  }
}
