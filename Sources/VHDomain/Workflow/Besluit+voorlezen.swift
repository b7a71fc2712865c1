extension Besluit {
  /// The decision in plain Dutch sentences: read aloud before it is recorded, and kept as the
  /// minute (interaction rule 16).
  ///
  /// One element a paragraph; no names of persons concerned.
  public func voorlezen(
    _ nummer: Nummer<Casus>, house: House, medewerkers: [Medewerker]
  ) -> [String] {
    let paragraphs = [
      headline(nummer, house), endOfSpoed(house), question(house), why(house), weighing,
      director(house, medewerkers),
      followUp(medewerkers), abstentions(house), feedback(house),
    ]
    return paragraphs.compactMap { $0 }
  }

  private func headline(_ nummer: Nummer<Casus>, _ house: House) -> String {
    let casus = "Casus \(nummer)"
    let partner =
      partner.map(house.partners.naam) ?? gemeente.map { "de gemeente \($0)" } ?? "een partner"
    switch uitkomst {
    case .naarTriage:
      return "\(casus) gaat naar \(house.heeftTriage ? "de triage" : "een tafel die besluit")."
    case .doorgeleid: return "\(casus) gaat naar \(partner)."
    case .adviesGegeven: return "\(casus): er is advies gegeven, geen verdere actie."
    case .geenActie: return "\(casus): geen actie."
    case .aangehouden:
      return "\(casus) wordt aangehouden" + (terugOp.map { " tot \($0.lang)." } ?? ".")
    case .gekoppeld: return "\(casus) gaat op in \(self.casus?.description ?? "een lopende casus")."
    case .procesregie:
      let traject = traject.map { ", traject \(house.trajecten.naam($0))" } ?? ""
      if overSpoed == true {
        let table = house.heeftTriage ? "De triage" : "Deze tafel"
        return "\(table) bekrachtigt de spoed van \(nummer): procesregie\(traject)."
      }
      return "\(casus) komt onder procesregie\(traject)."
    case .partnerPaktOp: return "\(partner) pakt casus \(nummer) op."
    case .nietOpgenomen: return "\(casus) wordt niet opgenomen."
    case nil: return "\(casus): nog geen besluit."
    }
  }

  private func endOfSpoed(_ house: House) -> String? {
    guard overSpoed == true, let uitkomst, uitkomst != .procesregie else { return nil }
    let end = "De spoed wordt niet bekrachtigd: de voorlopige procesregie eindigt."
    guard uitkomst.draagtActiesOver, let partner else { return end }
    return "\(end) Wat nog te doen staat, gaat naar \(house.partners.naam(partner))."
  }

  private func question(_ house: House) -> String? {
    vraag.map { asked in
      let whom = partner.map { " aan \(house.partners.naam($0))" } ?? ""
      return "Vraag\(whom): \(asked)"
    }
  }

  private func why(_ house: House) -> String? {
    let outcome = criteria?.toets(house).map { " " + $0.zin } ?? ""
    return reden.isBlank ? nil : "Reden: \(reden.metPunt)\(outcome)"
  }

  private var weighing: String? {
    if let aard, let ernst { return "Aard: \(aard.naam). Ernst: \(ernst.rawValue)." }
    guard let risico, let complexiteit else { return nil }
    return "Risico \(risico.rawValue), complexiteit \(complexiteit.rawValue)."
  }

  private func director(_ house: House, _ medewerkers: [Medewerker]) -> String? {
    procesregisseur.map { id in
      let ground = grondslag.map { " Grondslag: \(house.grondslagen.naam($0))." } ?? ""
      return "Procesregisseur is \(medewerkers.naam(id).metPunt)\(ground)"
    }
  }

  private func followUp(_ medewerkers: [Medewerker]) -> String? {
    vervolg.map { "\(medewerkers.naam($0)) bewaakt het vervolg." }
  }
}

extension Besluit {
  private func abstentions(_ house: House) -> String? {
    guard let onthoudingen, !onthoudingen.isEmpty else { return nil }
    let names = dutchList(onthoudingen.map(house.partners.naam))
    return onthoudingen.count == 1 ? "\(names) onthoudt zich." : "\(names) onthouden zich."
  }

  private func feedback(_ house: House) -> String? {
    switch terugkoppeling {
    case nil: nil
    case .huis: "De melder hoort dit van ons."
    case .partner(let id): "De melder hoort dit van \(house.partners.naam(id))."
    }
  }
}

extension String {
  /// The same text, ending in a full stop when it has no end of its own.
  var metPunt: String {
    guard let last, !".!?".contains(last) else { return self }
    return self + "."
  }
}
