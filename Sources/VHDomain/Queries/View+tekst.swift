/// A record as plain text: its fields and its whole history, one line an event.
extension View {
  /// The text of a record; nil when there is none for this reader.
  public func tekst(_ nummer: RecordNummer) -> String? {
    switch nummer.soort {
    case .persoon: Nummer<Persoon>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0.inhoud)) }
    case .melding: Nummer<Melding>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0.inhoud)) }
    case .casus: Nummer<Casus>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0.inhoud)) }
    case .overleg: Nummer<Overleg>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0.inhoud)) }
    case .huisverbod:
      Nummer<Huisverbod>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0.inhoud)) }
    case .detentie:
      Nummer<Detentiemelding>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0.inhoud)) }
    case .consulten:
      Nummer<Consultdag>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0.inhoud)) }
    case .inrichting: nil
    }
  }

  private func tekst<A: Verteld>(_ stored: Stored<A>, _ fields: [(String, String?)]) -> String {
    let known = fields.compactMap { label, value in value.map { (label, $0) } }
    let width = known.map(\.0.count).max() ?? 0
    let rows = known.map { label, value in
      "  " + label + String(repeating: " ", count: width - label.count + 2) + value
    }
    let words = verloop(van: stored)
    let history = stored.verloop.map { event in
      let why = event.head.waarom.map { "; reden: \($0)" } ?? ""
      let withdrawn = words.intrekking(van: event).map { "; \($0)" } ?? ""
      return "  \(event.head.op.lang)  \(words.feit(event))\(why)\(withdrawn)"
        + "  (\(event.head.door.naam))"
    }
    return (["\(stored.nummer)"] + rows + ["", "Verloop"] + history).joined(separator: "\n")
  }

  private func fields(_ day: Consultdag) -> [(String, String?)] {
    [("Dag", day.datum?.lang)]
      + Consultkanaal.allCases.map { channel in
        (channel.rawValue.metHoofdletter, "\(day.consulten.count { $0.kanaal == channel })")
      }
  }

  private func fields(_ persoon: Persoon) -> [(String, String?)] {
    let data = persoon.gegevens
    return [
      ("Naam", data.naam), ("Geboren", data.geboortedatum?.description),
      ("Ook bekend als", data.aliassen?.joined(separator: ", ")),
      ("Geslacht", data.geslacht?.rawValue), ("Adres", data.adres),
      ("Woonplaats", data.woonplaats), ("Verblijf", data.verblijfplaats),
      ("Verwacht", data.verwachtOp?.lang),
    ]
  }

  private func fields(_ melding: Melding) -> [(String, String?)] {
    let data = melding.gegevens
    return [
      ("Staat", melding.status.rawValue), ("Ontvangen", data.ontvangenOp?.lang),
      ("Bron", data.bron.map(house.bronnen.naam)),
      ("Soort", data.soort.map(house.meldingsoorten.naam)),
      ("Politiecode", data.politiecode), ("Verward gedrag", data.vermoedenVerwardGedrag?.rawValue),
      ("Gemeente", data.gemeente),
      ("Ingebracht door", data.inbrengendePartner.map(house.partners.naam)),
      ("Aanmelder", data.aanmelder), ("Gebied", data.gebied),
      ("Wie", people(data.betrokkenen)), ("Aanleiding", data.aanleiding),
      ("Casus", melding.casus?.description),
    ]
  }

  private func fields(_ casus: Casus) -> [(String, String?)] {
    let director = casus.procesregisseur.map(medewerkers.naam)
    let lead = casus.casusregisseur.map { "\($0.naam), \(house.partners.naam($0.partner))" }
    let actions = casus.acties.map { "\($0.id) \($0.omschrijving) (\($0.status.rawValue))" }
    return [
      ("Fase", casus.fase.naam), ("Wie", people(casus.betrokkenen)), ("Gemeente", casus.gemeente),
      (
        "Traject",
        casus.trajecten.last.map { "\(house.trajecten.naam($0.traject)) sinds \($0.van.lang)" }
      ),
      (
        "Criteria",
        casus.criteriaVersie > 0
          ? casus.criteria.toets(house.criteriaprofiel(op: today)).zin : nil
      ),
      ("Procesregisseur", director), ("Casusregisseur", lead),
      ("Acties", actions.isEmpty ? nil : actions.joined(separator: "; ")),
      ("Afgeschaald", casus.afschaling.map { "\($0.op?.lang ?? "") naar \(ontvanger($0))" }),
      ("Gesloten", casus.afsluiting?.op?.lang),
      ("Terugval van", casus.opening.vorigeCasus.flatMap { self[$0]?.nummer.description }),
      ("Meldingen", dutchList(casus.meldingen.filter { self[$0] != nil }.map(\.description))),
    ]
  }

  private func fields(_ order: Huisverbod) -> [(String, String?)] {
    let data = order.gegevens
    return [
      ("Gemeente", data.gemeente), ("Wie", data.persoon.map(typering)),
      ("Casus", data.casus.flatMap { self[$0]?.nummer.description }),
      ("RIHG", data.rihgOp?.lang), ("Opgelegd", data.opgelegdOp?.lang),
      ("Einde", data.eindeOp?.lang),
    ]
  }

  private func fields(_ report: Detentiemelding) -> [(String, String?)] {
    let data = report.gegevens
    return [
      ("Datum", data.datum?.lang), ("Richting", data.richting?.rawValue),
      ("Gemeente", data.gemeente), ("Wie", data.persoon.map(typering)),
      ("Inrichting", data.inrichting),
    ]
  }

  private func fields(_ overleg: Overleg) -> [(String, String?)] {
    let points = agenda(overleg).map { point in
      let done = point.uitkomst?.naam ?? (point.isAfgerond ? "besproken" : "nog te bespreken")
      return "\(point.onderwerp?.naam ?? point.id.description) \(done)"
    }
    return [
      ("Tafel", house.tafels.naam(overleg.tafel)), ("Datum", overleg.datum.lang),
      ("Staat", overleg.status.rawValue), ("Voorzitter", overleg.voorzitter),
      ("Aanwezig", dutchList(overleg.aanwezig.map(house.partners.naam))),
      ("Punten", points.isEmpty ? nil : points.joined(separator: "; ")),
    ]
  }

  private func people(_ list: [Betrokkenheid]) -> String? {
    list.isEmpty
      ? nil
      : list.map { typering($0.persoon) + ($0.rol.map { ", \($0.rawValue)" } ?? "") }
        .joined(separator: "; ")
  }
}
