/// A record as plain text: its fields and its whole history, one line an event.
extension View {
  /// The text of a record; nil when there is none for this reader.
  public func tekst(_ nummer: RecordNummer) -> String? {
    switch nummer.soort {
    case .persoon: Nummer<Persoon>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0)) }
    case .melding: Nummer<Melding>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0.inhoud)) }
    case .casus:
      Nummer<Casus>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0.inhoud, $0.nummer)) }
    case .overleg: Nummer<Overleg>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0.inhoud)) }
    case .huisverbod:
      Nummer<Huisverbod>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0.inhoud)) }
    case .detentie:
      Nummer<Detentiemelding>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0.inhoud)) }
    case .consulten:
      Nummer<Consultdag>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0.inhoud)) }
    case .informatievraag:
      Nummer<Informatievraag>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0.inhoud)) }
    case .contact: Nummer<Contact>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0.inhoud)) }
    case .voorstel:
      Nummer<Voorstel>(nummer).flatMap { self[$0] }.map { tekst($0, fields($0.inhoud)) }
    case .rapport:
      Nummer<Rapport>(nummer).flatMap { self[$0] }.flatMap { $0.inhoud.inhoud?.tekst }
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
    let history = stored.verloopOpDag.map { event in
      let why = event.head.waarom.map { "; reden: \($0)" } ?? ""
      let withdrawn = words.intrekking(van: event).map { "; \($0)" } ?? ""
      return "  \(event.head.op.lang)  \(words.feit(event))\(why)\(withdrawn)"
        + "  (\(event.head.wie))"
    }
    return (["\(stored.nummer)"] + rows + ["", "Verloop"] + history).joined(separator: "\n")
  }

  private func fields(_ day: Consultdag) -> [(String, String?)] {
    [("Dag", day.datum?.lang)]
      + Consultkanaal.allCases.map { channel in
        (channel.rawValue.metHoofdletter, "\(day.consulten.count { $0.kanaal == channel })")
      }
  }

  private func fields(_ stored: Stored<Persoon>) -> [(String, String?)] {
    let (nummer, data) = (stored.nummer, stored.inhoud.gegevens)
    let isShared = room.isGedeeld
    let who: [(String, String?)] = [
      ("LET OP", letOp(van: nummer)), ("Naam", naam(nummer)),
      ("Geboren", data.geboortedatum?.kort),
      ("Verwacht", data.verwachtOp?.lang),
      ("Beschrijving", isShared || data.soort == .onbekend ? nil : data.omschrijving),
      ("Ook bekend als", isShared ? nil : data.aliassen?.joined(separator: ", ")),
      ("Geslacht", data.geslacht?.rawValue),
    ]
    return who + data.plaatsen(isGezien: magAdresLezen(nummer)).map { ($0.label, $0.waarde) }
      + [("Detentie", detentie(van: nummer).map { zin($0.detentie) })]
      + relaties(van: nummer).map { ("Relatie", zin($0)) }
      + (stored.inhoud.kaders ?? []).map { ("Kader", "\(zin($0)) (bron: \($0.bron))") }
  }

  private func fields(_ melding: Melding) -> [(String, String?)] {
    let data = melding.gegevens
    let state: [(String, String?)] = [("Staat", melding.status.rawValue)]
    return state + meldingregels(data)
      + [
        ("Wie", people(data.betrokkenen)), ("Aanleiding", data.aanleiding),
        ("Conclusie gemeente", melding.bijConclusie?.zin), ("Casus", melding.casus?.description),
      ]
  }

  private func fields(
    _ casus: Casus, _ nummer: Nummer<Casus>
  ) -> [(String, String?)] {
    let known: [(String, String?)] = [
      ("Fase", casus.fase.naam), ("Gaat over", onderwerp(casus.gaatOver)),
      ("Wie", people(casus.betrokkenen)), ("Gemeente", casus.gemeente),
      (
        "Traject",
        casus.trajecten.last.map { "\(house.trajecten.naam($0.traject)) sinds \($0.van.lang)" }
      ),
      ("Overgenomen", overgenomen(casus)), ("Stappen", stappen(casus)),
      ("Criteria", criteriaregel(casus)), ("Besluit", besluitregel(casus)),
      ("Procesregisseur", procesregisseur(van: casus)), ("Casusregisseur", casusregie(casus)),
      ("Plan", planregel(casus)),
      ("Vraag om advies", casus.advies.map { zin($0) }), ("Advies", casus.advies?.advies),
    ]
    let goals = casus.plan.doelen.map { goal in
      let area = goal.leefgebied.map { "\(house.leefgebieden.naam($0)): " } ?? ""
      return ("Doel \(goal.id)", "\(area)\(goal.tekst)")
    }
    let end: [(String, String?)] = [
      ("Afgeschaald", casus.afschaling.map { "\($0.op?.lang ?? "") naar \(ontvanger($0))" }),
      ("Gesloten", sluiting(casus)), ("Terugval van", terugval(casus)),
      ("Meldingen", meldingen(van: casus)),
      ("Verbonden met", casus.verbanden.map { $0.map(zin).joined(separator: "; ") }),
    ]
    return known + goals + regieregels(casus, nummer)
      + casus.acties.map { ("Actie \($0.id)", zin($0)) }
      + end
  }

  private func fields(_ order: Huisverbod) -> [(String, String?)] {
    let data = order.gegevens
    return [
      ("Gemeente", data.gemeente), ("Wie", data.persoon.map(typering)),
      ("Casus", data.casus.flatMap { self[$0]?.nummer.description }),
      ("RIHG", data.rihgOp?.lang), ("Opgelegd", data.opgelegdOp?.lang),
      ("Einde", data.einde?.lang), ("Verlengd tot", data.verlengdTot?.lang),
      ("Ingetrokken", data.ingetrokkenOp?.lang), ("Casemanager", data.casemanager),
      (
        "Monitoring tot",
        house.regieprofiel.huisverbodMonitoring ? data.monitoringTot?.lang : nil
      ),
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
      ("Over", overleg.afspraak?.casus.description), ("Waar", overleg.afspraak?.waar),
      ("Genodigd", overleg.afspraak.map { dutchList($0.lezers.map(naam)) }),
      ("Staat", overleg.status.rawValue), ("Voorzitter", overleg.voorzitter),
      ("Aanwezig", dutchList(overleg.aanwezig.map(house.partners.naam))),
      ("Punten", points.isEmpty ? nil : points.joined(separator: "; ")),
    ]
  }

  private func people(_ list: [Betrokkenheid]) -> String? {
    list.isEmpty
      ? nil
      : list.map { typering($0.persoon) + ($0.rolwoorden.map { ", \($0)" } ?? "") }
        .joined(separator: "; ")
  }
}
