/// A record that was found, and why.
public struct Treffer: Equatable, Sendable {
  /// Why it was found: the field and the words in it, as they stand there.
  public struct Reden: Equatable, Sendable {
    /// The field, in Dutch: `naam`, `gemeente`, `aanleiding`.
    public var veld: String
    /// The words that match.
    public var woorden: [String]
  }

  /// The record.
  public var nummer: RecordNummer
  /// The kind of match it is listed under.
  public var soort: Treffersoort
  /// Why, field by field, never empty.
  public var redenen: [Reden]

  /// The reasons in one line: `naam Bakker; aanleiding galerij`.
  public var waarom: String { Treffer.zin(redenen) }
}

extension Treffer {
  /// Why it was found, as far as its line in a list does not show that already: an alias, somebody
  /// else in the casus, a traject, words of a text.
  public func waarom(behalve regel: Trefferregel?) -> String { Treffer.zin(meer(dan: regel)) }

  /// The same in few words, to stand behind a name.
  public func kort(behalve regel: Trefferregel?) -> String {
    let words = ["naam": "met ", "alias": "alias ", "geboren": "geb. "]
    return meer(dan: regel).map { reason in
      (words[reason.veld] ?? "") + reason.woorden.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  private func meer(dan regel: Trefferregel?) -> [Reden] {
    let shown = Set(
      Vouwing.woorden(
        [regel?.wie, regel?.gemeente, regel?.staat]
          .compactMap { $0 }.joined(separator: " ")))
    return redenen.filter { reason in
      switch reason.veld {
      case "nummer": false
      case "geboren": !reason.woorden.contains { $0.prefix(4) == regel?.geboren.prefix(4) ?? "" }
      default: !Set(reason.woorden.flatMap { Vouwing.woorden($0) }).isSubset(of: shown)
      }
    }
  }

  private static func zin(_ redenen: [Reden]) -> String {
    redenen.map { "\($0.veld) \($0.woorden.joined(separator: ", "))" }.joined(separator: "; ")
  }
}

/// The answer to a search.
public struct Zoekresultaat: Equatable, Sendable {
  /// How many records match.
  public var totaal: Int
  /// The first of them: by kind of match, then persons by name, casussen and meldingen by date.
  public var treffers: [Treffer]
}

/// A record in a list of hits.
public struct Trefferregel: Equatable, Sendable {
  /// Whom it is about.
  public var wie: String
  /// The same without more than the name, for a line that has the year of birth beside it.
  public var naam: String
  /// The year of birth of whom it is about; empty when it is not known.
  public var geboren: String
  /// The gemeente where it counts, or of residence.
  public var gemeente: String
  /// Where it stands; `persoon` for a person.
  public var staat: String
}

extension View {
  /// Why this place can't search, or nil.
  public var zoekbezwaar: Refusal? {
    guard room.isGedeeld else { return nil }
    let place = actor.overleg == nil ? "Op een gedeeld scherm" : "In een overleg"
    return Refusal("zoeken", "\(place) kan niet gezocht worden.")
  }

  /// Searches persons, casussen, meldingen, questions and contacts that this reader may know of.
  ///
  /// - Parameter hooguit: how many hits to give; the total counts them all.
  /// - Throws: `Refusal` in a room (interaction rule 29).
  public func zoek(_ tekst: String, hooguit: Int = 50) throws(Refusal) -> Zoekresultaat {
    if let refusal = zoekbezwaar { throw refusal }
    return gezocht(tekst, hooguit)
  }

  /// A hit as it stands in a list; nil when it is gone.
  public func regel(_ nummer: RecordNummer) -> Trefferregel? {
    if let persoon = Nummer<Persoon>(nummer), let found = self[persoon]?.inhoud {
      return Trefferregel(
        wie: typering(persoon), naam: naam(persoon), geboren: geboortejaar(persoon),
        gemeente: found.gegevens.woonplaats ?? "",
        staat: found.opgegaanIn.map { "opgegaan in \($0)" } ?? "persoon")
    }
    if let casus = Nummer<Casus>(nummer).flatMap({ self[$0] })?.inhoud {
      return Trefferregel(
        wie: typering(casus), naam: naam(casus), geboren: geboortejaar(hoofdpersoon(casus)),
        gemeente: casus.gemeente ?? "", staat: casus.fase.naam)
    }
    if let asked = Nummer<Informatievraag>(nummer).flatMap({ self[$0] })?.inhoud {
      return Trefferregel(
        wie: wie(asked.vraag), naam: wie(asked.vraag), geboren: "", gemeente: "",
        staat: "\(house.partners.naam(asked.vraag.partner)), \(klok(asked))")
    }
    if let contact = Nummer<Contact>(nummer).flatMap({ self[$0] })?.inhoud.gegevens {
      return Trefferregel(
        wie: contact.naam, naam: contact.naam, geboren: "", gemeente: contact.gemeente ?? "",
        staat: contact.partner.map(house.partners.naam) ?? contact.functie ?? "contact")
    }
    guard let melding = Nummer<Melding>(nummer).flatMap({ self[$0] })?.inhoud else { return nil }
    let data = melding.gegevens
    let first = data.eerste
    return Trefferregel(
      wie: onderwerpnaam(data.gaatOver) ?? first.map { typering($0.persoon) } ?? data.gebied ?? "",
      naam: onderwerpnaam(data.gaatOver) ?? first.map { naam($0.persoon) } ?? data.gebied ?? "",
      geboren: geboortejaar(first?.persoon),
      gemeente: data.gemeente ?? "", staat: melding.status.rawValue.replacing("-", with: " "))
  }
}

// MARK: - Why

/// Finds in a record the words that a question matched.
struct Zoekredenen {
  let view: View
  let vraag: Zoekvraag

  func redenen(_ nummer: RecordNummer) -> [Treffer.Reden] {
    let fields = velden(nummer).sorted { $0.soort.rawValue < $1.soort.rawValue }
    let words = fields.map { Vouwing.woordenMetBron($0.tekst) }
    var reasons: [Treffer.Reden] = []
    for term in vraag.termen {
      if term.nummer?.past(nummer) != nil {
        note("nummer", [nummer.description], in: &reasons)
      } else if let born = birth(term, nummer) {
        note("geboren", [born], in: &reasons)
      } else {
        for (field, matched) in matches(term, fields, words) {
          note(fields[field].naam, matched, in: &reasons)
        }
      }
    }
    return reasons
  }

  private func note(_ field: String, _ words: [String], in reasons: inout [Treffer.Reden]) {
    guard let known = reasons.firstIndex(where: { $0.veld == field }) else {
      return reasons.append(Treffer.Reden(veld: field, woorden: words))
    }
    reasons[known].woorden += words.filter { !reasons[known].woorden.contains($0) }
  }

  /// The best field for each word of the first form that is there as a whole.
  private func matches(
    _ term: Zoekterm, _ fields: [Zoekveld], _ words: [[Vouwing.Woord]]
  ) -> [(Int, [String])] {
    for form in term.vormen {
      let found = form.compactMap { start -> (Int, [String])? in
        for index in fields.indices {
          let hits = matched(start, fields[index], words[index])
          if !hits.isEmpty { return (index, hits) }
        }
        return nil
      }
      if found.count == form.count { return found }
    }
    return []
  }

  private func matched(
    _ start: String, _ field: Zoekveld, _ words: [Vouwing.Woord]
  ) -> [String] {
    var seen: Set<String> = []
    let hits = words.filter { $0.gevouwen.hasPrefix(start) && seen.insert($0.gevouwen).inserted }
    if !hits.isEmpty || field.soort != .naam { return hits.prefix(4).map { String($0.origineel) } }
    let joined = field.tekst.split(whereSeparator: \.isWhitespace).filter {
      Vouwing.woorden(String($0)).joined().hasPrefix(start)
    }
    return joined.map(String.init)
  }

  private func birth(_ term: Zoekterm, _ nummer: RecordNummer) -> String? {
    guard let date = term.geboren else { return nil }
    let asked = Nummer<Informatievraag>(nummer).flatMap { view[$0]?.inhoud.vraag.geboren }
    return
      (people(nummer).compactMap { view[$0]?.inhoud.gegevens.geboortedatum }
      + [asked].compactMap { $0 }).first { date.past(.init($0)) }?.description
  }

  private func velden(_ nummer: RecordNummer) -> [Zoekveld] {
    let source = Zoekvelden(house: view.house, medewerkers: view.medewerkers)
    let persons = people(nummer).compactMap { view[$0]?.inhoud.gegevens }.flatMap(source.velden)
    if let casus = Nummer<Casus>(nummer).flatMap({ view[$0] }) {
      return source.velden(casus.inhoud) + persons
    }
    if let melding = Nummer<Melding>(nummer).flatMap({ view[$0] }) {
      return source.velden(melding.inhoud) + persons
    }
    if let asked = Nummer<Informatievraag>(nummer).flatMap({ view[$0] }) {
      return source.velden(asked.inhoud) + persons
    }
    if let contact = Nummer<Contact>(nummer).flatMap({ view[$0] }) {
      return source.velden(contact.inhoud.gegevens)
    }
    return persons
  }

  private func people(_ nummer: RecordNummer) -> [Nummer<Persoon>] {
    if let persoon = Nummer<Persoon>(nummer) { return [persoon] }
    if let casus = Nummer<Casus>(nummer).flatMap({ view[$0] }) {
      return casus.inhoud.betrokkenen.map(\.persoon)
    }
    if let asked = Nummer<Informatievraag>(nummer).flatMap({ view[$0] }) {
      return asked.inhoud.vraag.persoon.map { [$0] } ?? []
    }
    let melding = Nummer<Melding>(nummer).flatMap { view[$0] }
    return melding?.inhoud.gegevens.betrokkenen.map(\.persoon) ?? []
  }
}
