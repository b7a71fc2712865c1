/// By what a record was found, in the order hits are shown: exact before part, who before what.
public enum Treffersoort: Int, CaseIterable, Sendable {
  /// The whole record number.
  case nummer
  /// The start of the number.
  case nummerdeel
  /// A name of somebody in it.
  case naam
  /// A birth date.
  case geboren
  /// A gemeente, traject, kind, source, partner or procesregisseur.
  case kenmerk
  /// Words in what was written.
  case tekst

  /// The kinds that are looked up by word.
  static let woorden: [Treffersoort] = [.naam, .kenmerk, .tekst]
}

/// A part of a record that can be searched.
struct Zoekveld {
  var naam: String
  var soort: Treffersoort
  var tekst: String

  init?(_ naam: String, _ soort: Treffersoort, _ tekst: String?) {
    guard let tekst, !tekst.isEmpty else { return nil }
    self.naam = naam
    self.soort = soort
    self.tekst = tekst
  }
}

/// Which parts of each kind of record can be searched.
struct Zoekvelden {
  let house: House
  let medewerkers: [Medewerker]

  func velden(_ data: Persoonsgegevens) -> [Zoekveld] {
    [
      Zoekveld("naam", .naam, data.achternaam), Zoekveld("naam", .naam, data.voornamen),
      Zoekveld("naam", .naam, data.tussenvoegsel),
      Zoekveld("naam", .naam, data.soort == .bekend ? nil : data.naam),
      Zoekveld("alias", .naam, data.aliassen?.joined(separator: ", ")),
      Zoekveld("woonplaats", .kenmerk, data.woonplaats),
    ].compactMap { $0 } + addresses(data)
  }

  /// A secret address is in no index: who finds somebody by it has learnt it.
  private func addresses(_ data: Persoonsgegevens) -> [Zoekveld] {
    guard data.adresGeheim != true else { return [] }
    return [
      Zoekveld("adres", .kenmerk, data.adres),
      Zoekveld("verblijfadres", .kenmerk, data.verblijfadres),
      Zoekveld("verblijfplaats", .kenmerk, data.verblijfplaats),
    ].compactMap { $0 }
  }

  func velden(_ melding: Melding) -> [Zoekveld] {
    let data = melding.gegevens
    return [
      Zoekveld("gemeente", .kenmerk, data.gemeente),
      Zoekveld("soort", .kenmerk, data.soort.map(house.meldingsoorten.naam)),
      Zoekveld("traject", .kenmerk, house.traject(data).map(house.trajecten.naam)),
      Zoekveld("bron", .kenmerk, data.bron.map(house.bronnen.naam)),
      Zoekveld("politiecode", .kenmerk, data.politiecode),
      Zoekveld("ingebracht door", .kenmerk, data.inbrengendePartner.map(house.partners.naam)),
      Zoekveld("basisteam", .kenmerk, data.basisteam.map(house.basisteams.naam)),
      Zoekveld("doel", .tekst, data.doel),
      Zoekveld("inrichting", .tekst, data.detentie?.inrichting),
      Zoekveld("aanmelder", .tekst, data.aanmelder), Zoekveld("gebied", .tekst, data.gebied),
      Zoekveld("kenmerk", .kenmerk, data.kenmerk),
      Zoekveld("gaat over", .kenmerk, data.onderwerpnaam),
      Zoekveld("aanleiding", .tekst, data.aanleiding),
    ].compactMap { $0 } + melding.routes.compactMap { Zoekveld("route", .tekst, $0.reden) }
  }

  func velden(_ asked: Informatievraag) -> [Zoekveld] {
    [
      Zoekveld("naam", .naam, asked.vraag.naam),
      Zoekveld("gevraagd door", .kenmerk, house.partners.naam(asked.vraag.partner)),
      Zoekveld("gevraagd door", .tekst, asked.vraag.vrager),
      Zoekveld("vraag", .tekst, asked.vraag.vraag),
      Zoekveld("gegeven", .tekst, asked.antwoord?.gegeven),
    ].compactMap { $0 }
  }

  func velden(_ data: Contactgegevens) -> [Zoekveld] {
    [
      Zoekveld("naam", .naam, data.naam), Zoekveld("functie", .kenmerk, data.functie),
      Zoekveld("organisatie", .kenmerk, data.partner.map(house.partners.naam)),
      Zoekveld("gemeente", .kenmerk, data.gemeente), Zoekveld("mail", .tekst, data.mail),
      Zoekveld("telefoon", .kenmerk, data.telefoon),
    ].compactMap { $0 }
  }

  func velden(_ casus: Casus) -> [Zoekveld] {
    let fixed = [
      Zoekveld("gemeente", .kenmerk, casus.gemeente),
      Zoekveld("procesregisseur", .kenmerk, casus.procesregisseur.map(medewerkers.naam)),
      Zoekveld("casusregisseur", .kenmerk, casus.casusregisseur?.naam),
      Zoekveld("gebied", .tekst, casus.gaatOver.gebied),
      Zoekveld("gaat over", .kenmerk, casus.gaatOver.naam),
      Zoekveld("adviesvraag", .tekst, casus.advies?.vraag),
      Zoekveld("advies", .tekst, casus.advies?.advies),
      Zoekveld("instemming", .tekst, casus.plan.instemming),
      Zoekveld("afschaling", .tekst, casus.afschaling?.voorwaarden),
      Zoekveld("afsluiting", .tekst, casus.afsluiting?.redenNietGeinformeerd),
      Zoekveld("afsluiting", .tekst, casus.afsluiting?.reden.map(house.afsluitredenen.naam)),
    ].compactMap { $0 }
    return fixed + repeated(casus)
  }

  private func repeated(_ casus: Casus) -> [Zoekveld] {
    let decisions = casus.besluiten.flatMap { [$0.reden, $0.vraag, $0.tekst] }
    let actions = casus.acties.flatMap { [$0.omschrijving, $0.wie] }
    return
      (casus.trajecten.map { Zoekveld("traject", .kenmerk, house.trajecten.naam($0.traject)) }
      + decisions.map { Zoekveld("besluit", .tekst, $0) }
      + casus.verrijkingen.map { Zoekveld("bijdrage", .tekst, $0.tekst) }
      + actions.map { Zoekveld("actie", .tekst, $0) }
      + casus.plan.doelen.map { Zoekveld("doel", .tekst, $0.tekst) }
      + casus.notities.map { Zoekveld("notitie", .tekst, $0.tekst) }).compactMap { $0 }
  }
}

extension Casus {
  /// The day lists are ordered by: the first that is known of it.
  func dag(_ first: EventHead?) -> Datum? {
    [eersteScreening?.op, eersteTriage, procesregieVan, trajecten.first?.van].compactMap { $0 }
      .min() ?? first?.op
  }
}

extension Persoonsgegevens {
  /// What names are sorted by here: folded, surname first, tussenvoegsel last.
  var zoeksleutel: String {
    Vouwing.sleutel([achternaam, voornamen ?? "", tussenvoegsel ?? ""].joined(separator: " "))
  }
}
