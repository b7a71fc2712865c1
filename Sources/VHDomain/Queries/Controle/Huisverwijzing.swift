/// An id of the house that a record names, with the day it was chosen.
struct Huisverwijzing: Hashable {
  /// The list of the house it is from.
  enum Lijst: String, CaseIterable {
    case gemeente, partner, leefgebied, traject, grondslag, tafel, criteria, bron, soort,
      politiecode, basisteam
    case afsluitreden, relatiesoort, kadersoort
    case schaalniveau = "niveau"
  }

  var lijst: Lijst
  var id: String
  var op: Datum?
  /// Whether an old system wrote it as it pleased (interfaces, open fields).
  var isOpen = false

  init?(_ lijst: Lijst, _ id: String?, _ op: Datum? = nil, isOpen: Bool = false) {
    guard let id else { return nil }
    self.lijst = lijst
    self.id = id
    self.op = op
    self.isOpen = isOpen
  }
}

/// From when until when each id of a house holds.
struct Huislijsten {
  private var geldigheid: [Huisverwijzing.Lijst: [String: Geldigheid]] = [:]

  init(_ house: House) {
    func valid<Element: Benoemd & Geldig>(_ all: [Element]) -> [String: Geldigheid] {
      Dictionary(all.map { ($0.id, $0.geldigheid) }) { first, _ in first }
    }
    func always(_ all: [some Benoemd]) -> [String: Geldigheid] {
      Dictionary(all.map { ($0.id, Geldigheid()) }) { first, _ in first }
    }
    geldigheid = [
      .gemeente: valid(house.gemeenten), .partner: valid(house.partners),
      .leefgebied: always(house.leefgebieden), .traject: valid(house.trajecten),
      .grondslag: valid(house.grondslagen), .tafel: valid(house.tafels),
      .criteria: valid(house.criteria), .bron: valid(house.bronnen),
      .soort: valid(house.meldingsoorten), .politiecode: always(house.politiecodes),
      .relatiesoort: always(house.relatiesoorten), .kadersoort: valid(house.kadersoorten),
      .basisteam: valid(house.basisteams),
      .afsluitreden: valid(house.afsluitredenen), .schaalniveau: valid(house.schaalniveaus),
    ]
  }

  enum Oordeel { case goed, onbekend, ongeldig }

  func oordeel(_ ref: Huisverwijzing) -> Oordeel {
    if ref.lijst == .gemeente, ref.id.hasPrefix("buiten:"), ref.id.count > 7 { return .goed }
    guard let validity = geldigheid[ref.lijst]?[ref.id] else { return .onbekend }
    return ref.op.map(validity.geldt) ?? true ? .goed : .ongeldig
  }
}

extension Controlestof {
  /// What every record names of the house, each once a record.
  var huisverwijzingen: [(nummer: RecordNummer, wat: Huisverwijzing)] {
    var all = meldingen.flatMap { each($0.nummer.record, references($0)) }
    all += casussen.flatMap { each($0.nummer.record, references($0)) }
    all += personen.flatMap { each($0.nummer.record, references($0.inhoud)) }
    all += overleggen.flatMap { each($0.nummer.record, references($0.inhoud)) }
    all += huisverboden.flatMap { stored in
      let data = stored.inhoud.gegevens
      return each(
        stored.nummer.record,
        [Huisverwijzing(.gemeente, data.gemeente, data.opgelegdOp ?? data.rihgOp)])
    }
    all += detentie.flatMap { stored in
      let data = stored.inhoud.gegevens
      return each(stored.nummer.record, [Huisverwijzing(.gemeente, data.gemeente, data.datum)])
    }
    return all + partnerverwijzingen
  }

  /// What questions and contacts name.
  private var partnerverwijzingen: [(nummer: RecordNummer, wat: Huisverwijzing)] {
    let asked = vragen.filter { !$0.inhoud.isLeeg }.flatMap { stored in
      let data = stored.inhoud.vraag
      return each(
        stored.nummer.record,
        [
          Huisverwijzing(.partner, data.partner, data.ontvangen?.dag),
          Huisverwijzing(.grondslag, data.grondslag, data.ontvangen?.dag),
        ])
    }
    let contacts = contacten.flatMap { stored in
      let data = stored.inhoud.gegevens
      return each(
        stored.nummer.record,
        [Huisverwijzing(.partner, data.partner), Huisverwijzing(.gemeente, data.gemeente)])
    }
    return asked + contacts
  }

  private func each(
    _ nummer: RecordNummer, _ all: [Huisverwijzing?]
  ) -> [(nummer: RecordNummer, wat: Huisverwijzing)] {
    var seen: Set<Huisverwijzing> = []
    return all.compactMap { $0 }.filter { seen.insert($0).inserted }.map { (nummer, $0) }
  }

  private func references(_ stored: Stored<Melding>) -> [Huisverwijzing?] {
    let data = stored.inhoud.gegevens
    let day = data.ontvangenOp ?? stored.verloop.first?.head.op
    let isOpen = stored.inhoud.herkomst != nil
    return [
      Huisverwijzing(.gemeente, data.gemeente, day), Huisverwijzing(.traject, data.traject, day),
      Huisverwijzing(.bron, data.bron, day, isOpen: isOpen),
      Huisverwijzing(.soort, data.soort, day, isOpen: isOpen),
      Huisverwijzing(.politiecode, data.politiecode, isOpen: true),
      Huisverwijzing(.partner, data.inbrengendePartner, day, isOpen: isOpen),
      Huisverwijzing(.basisteam, data.basisteam, day),
      Huisverwijzing(.grondslag, data.grondslag, day),
    ] + stored.inhoud.routes.map { Huisverwijzing(.partner, $0.partner) }
  }

  private func references(_ stored: Stored<Casus>) -> [Huisverwijzing?] {
    let casus = stored.inhoud
    let start = casus.dag(stored.verloop.first?.head)
    let isOpen = casus.overname != nil
    let fixed = [
      Huisverwijzing(.gemeente, casus.gemeente, start),
      Huisverwijzing(.partner, casus.casusregisseur?.partner, isOpen: isOpen),
      Huisverwijzing(.partner, casus.advies?.partner, casus.advies?.op),
      Huisverwijzing(.partner, casus.afschaling?.partner, casus.afschaling?.op),
      Huisverwijzing(.schaalniveau, casus.afschaling?.niveau, casus.afschaling?.op),
      Huisverwijzing(
        .afsluitreden, casus.afsluiting?.reden, casus.afsluiting?.op, isOpen: isOpen),
    ]
    return fixed + casus.trajecten.map { Huisverwijzing(.traject, $0.traject, $0.van) }
      + work(casus) + casus.besluiten.flatMap(references)
  }

  private func work(_ casus: Casus) -> [Huisverwijzing?] {
    let contributions = casus.verrijkingen.flatMap {
      [
        Huisverwijzing(.partner, $0.partner, $0.op),
        Huisverwijzing(.grondslag, $0.grondslag, $0.op),
      ] + ($0.voor ?? []).map { Huisverwijzing(.partner, $0.organisatie) }
    }
    let known = (casus.bekendheid ?? []).map { Huisverwijzing(.partner, $0.organisatie, $0.op) }
    let actions = casus.acties.flatMap {
      [
        Huisverwijzing(.partner, $0.partner, isOpen: $0.herkomst != nil),
        Huisverwijzing(.leefgebied, $0.leefgebied, isOpen: $0.herkomst != nil),
      ]
    }
    return contributions + actions + known
      + casus.plan.doelen.map { Huisverwijzing(.leefgebied, $0.leefgebied) }
      + casus.criteria.meerdereProblemen.leefgebieden.map { Huisverwijzing(.leefgebied, $0) }
  }

  private func references(_ person: Persoon) -> [Huisverwijzing?] {
    (person.relaties ?? []).map { Huisverwijzing(.relatiesoort, $0.soort) }
      + (person.kaders ?? []).map { Huisverwijzing(.kadersoort, $0.soort) }
  }

  private func references(_ besluit: Besluit) -> [Huisverwijzing?] {
    [
      Huisverwijzing(.partner, besluit.partner, besluit.op),
      Huisverwijzing(.traject, besluit.traject, besluit.op),
      Huisverwijzing(.grondslag, besluit.grondslag, besluit.op),
      Huisverwijzing(.criteria, besluit.criteria?.set, besluit.op),
    ]
  }

  private func references(_ overleg: Overleg) -> [Huisverwijzing?] {
    [Huisverwijzing(.tafel, overleg.tafel, overleg.datum)]
      + (overleg.aanwezig + overleg.vertrokken).map { Huisverwijzing(.partner, $0, overleg.datum) }
  }
}
