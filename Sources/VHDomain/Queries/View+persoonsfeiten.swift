/// A relation as it looks from one of the two.
public struct Relatieregel: Equatable, Sendable {
  /// With whom it is recorded, and under which id: there it is changed.
  public var bij: Nummer<Persoon>
  /// The relation as recorded there.
  public var relatie: Relatie
  /// The other one, from here.
  public var ander: Nummer<Persoon>
  /// What the one is to the other: `ouder van`, `heeft als mentor`.
  public var woorden: String
}

/// Whether somebody is detained, by the newest that is known of it.
public struct Detentiestand: Equatable, Sendable {
  /// The facts.
  public var detentie: Detentie
  /// The detention report that says so; nil when it was recorded with the person.
  public var melding: Nummer<Detentiemelding>?
}

extension View {
  /// What binds a person to others, from this person's side, those that ended last.
  ///
  /// Each is recorded once, with one of the two.
  public func relaties(van persoon: Nummer<Persoon>) -> [Relatieregel] {
    guard let own = self[persoon]?.inhoud else { return [] }
    let mine = (own.relaties ?? []).map { relatie in
      Relatieregel(
        bij: persoon, relatie: relatie, ander: relatie.ander,
        woorden: house.relatiesoorten.naam(relatie.soort))
    }
    let theirs = (noemers[persoon] ?? []).flatMap { other in
      (self[other]?.inhoud.relaties ?? []).filter { $0.ander == persoon }.map { relatie in
        Relatieregel(
          bij: other, relatie: relatie, ander: other,
          woorden: house.relatiesoorten.met(id: relatie.soort)?.omgekeerd ?? relatie.soort)
      }
    }
    let all = (mine + theirs).filter { self[$0.ander] != nil }
    let isOver = { (line: Relatieregel) in line.relatie.tot.map { $0 < today } ?? false }
    return all.filter { !isOver($0) } + all.filter(isOver)
  }

  /// By whom each person is named in a relation.
  private var noemers: [Nummer<Persoon>: [Nummer<Persoon>]] {
    bewaard("noemers") {
      var result: [Nummer<Persoon>: [Nummer<Persoon>]] = [:]
      for stored in personen {
        for other in Set((stored.inhoud.relaties ?? []).map(\.ander)) {
          result[other, default: []].append(stored.nummer)
        }
      }
      return result
    }
  }

  /// A relation in one line, without the first of the two: `ouder van Jan Jansen, sinds 2 mrt 2024`.
  public func zin(_ regel: Relatieregel) -> String {
    let when = duur(regel.relatie.van, regel.relatie.tot)
    return "\(regel.woorden) \(naam(regel.ander))" + (when.isEmpty ? "" : ", \(when)")
  }

  // MARK: - Measures

  /// The measures of a person that run today or begin later, the one that ends first on top.
  public func lopendeKaders(van persoon: Nummer<Persoon>) -> [Kader] {
    (self[persoon]?.inhoud.kaders ?? []).filter { $0.tot.map { $0 >= today } ?? true }
      .sorted { ($0.tot ?? .verste, $0.id) < ($1.tot ?? .verste, $1.id) }
  }

  /// A measure in one line: `Toezicht reclassering, Reclassering Nederland, tot 1 mrt 2027`.
  public func zin(_ kader: Kader) -> String {
    [
      house.kadersoorten.naam(kader.soort), kader.houder.map(house.partners.naam),
      duur(kader.van, kader.tot),
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// The running measures of who is in a casus, as shown beside the criteria: a fact, no answer.
  public func kaders(bij casus: Casus) -> [String] {
    casus.betrokkenen.flatMap { person in
      lopendeKaders(van: person.persoon).map { "\(initialen(person.persoon)) \(zin($0))" }
    }
  }

  /// From when until when, as far as known.
  private func duur(_ from: Datum?, _ until: Datum?) -> String {
    switch (from, until) {
    case (let from?, let until?): "\(from.metJaar) tot \(until.metJaar)"
    case (let from?, nil): "sinds \(from.metJaar)"
    case (nil, let until?): "tot \(until.metJaar)"
    case (nil, nil): ""
    }
  }

  // MARK: - Detention

  /// Whether a person is detained, by what is newest: what was recorded, or a detention report.
  public func detentie(van persoon: Nummer<Persoon>) -> Detentiestand? {
    let recorded = self[persoon]?.inhoud.detentie
    let report = detentiemeldingenPerPersoon[persoon]?.last
    let day = recorded.flatMap { $0.op ?? $0.sinds }
    if let report, let date = report.inhoud.gegevens.datum, day.map({ date > $0 }) ?? true {
      return stand(report, date, recorded)
    }
    return recorded.map { Detentiestand(detentie: $0, melding: nil) }
  }

  private func stand(
    _ report: Stored<Detentiemelding>, _ date: Datum, _ recorded: Detentie?
  ) -> Detentiestand {
    let data = report.inhoud.gegevens
    let source = "detentiemelding \(report.nummer)"
    let earlier = recorded.flatMap { $0.vrijOp == nil ? $0 : nil }
    var detentie =
      data.richting == .uitstroom
      ? earlier ?? Detentie(sinds: date, bron: source) : Detentie(sinds: date, bron: source)
    detentie.inrichting = data.inrichting ?? detentie.inrichting
    detentie.vrijOp = data.richting == .uitstroom ? date : nil
    detentie.bron = source
    return Detentiestand(detentie: detentie, melding: report.nummer)
  }

  private var detentiemeldingenPerPersoon: [Nummer<Persoon>: [Stored<Detentiemelding>]] {
    bewaard("detentie per persoon") {
      var result: [Nummer<Persoon>: [Stored<Detentiemelding>]] = [:]
      for stored in detentiemeldingen {
        guard let persoon = stored.inhoud.gegevens.persoon else { continue }
        result[persoon, default: []].append(stored)
      }
      return result.mapValues { all in
        all.sorted {
          ($0.inhoud.gegevens.datum?.dagnummer ?? 0, $0.nummer)
            < ($1.inhoud.gegevens.datum?.dagnummer ?? 0, $1.nummer)
        }
      }
    }
  }

  /// Detention in one line, with who said so.
  public func zin(_ detentie: Detentie) -> String {
    let place = detentie.inrichting.map { ", \($0)" } ?? ""
    let expected = detentie.verwachtVrij.map { ", verwacht vrij \($0.metJaar)" } ?? ""
    let what =
      detentie.vrijOp.map { "vrij sinds \($0.metJaar)\(place)" }
      ?? "gedetineerd sinds \(detentie.sinds.metJaar)\(place)\(expected)"
    return "\(what) (bron: \(detentie.bron))"
  }

  // MARK: - Let op

  /// The let-op line of a person as it stands above a dossier; nil when there is none, and in a room.
  public func letOp(van persoon: Nummer<Persoon>) -> String? {
    guard let line = self[persoon]?.inhoud.letOp else { return nil }
    let since = line.op.map { "\($0.metJaar)" } ?? "onbekend"
    let when =
      line.herzienVoor < today
      ? "niet herzien sinds \(since)" : "\(since), herzien voor \(line.herzienVoor.metJaar)"
    return "\(line.tekst) (\(line.bron); \(when))"
  }

  /// The let-op lines of who is in a casus, each beginning with `LET OP` and whom it is about; a
  /// measurement that warns is one too.
  public func letOp(bij casus: Casus) -> [String] {
    casus.betrokkenen.compactMap { person in
      letOp(van: person.persoon).map { "LET OP \(initialen(person.persoon)): \($0)" }
    } + acuut(casus).filter(\.waarschuwt).map { "LET OP \(initialen($0.persoon)): \($0.zin)" }
  }
}

extension Datum {
  /// Later than any day that is written down.
  fileprivate static var verste: Datum { Datum(9999, 12, 31) ?? Datum(dagnummer: 0) }
}

extension Persoonsgegevens {
  /// A gemeente as people read it: `buiten:Venlo` is `Venlo, buiten de regio`.
  public static func plaatsnaam(_ place: String?) -> String? {
    place.map { $0.hasPrefix("buiten:") ? "\($0.dropFirst(7)), buiten de regio" : $0 }
  }

  /// The addresses and gemeenten, row by row, for who may read this record.
  ///
  /// - Parameter isGezien: whether a secret address stands here for this reader.
  public func plaatsen(isGezien: Bool) -> [(label: String, waarde: String)] {
    let isSecret = adresGeheim == true
    let mark = isSecret ? "GEHEIM " : ""
    let rows: [(String, String?)] =
      isSecret && !isGezien
      ? [("Adres", "geheim"), ("Woonplaats", Self.plaatsnaam(woonplaats))]
      : [
        ("Adres", adres.map { mark + $0 } ?? (isSecret ? "geheim" : nil)),
        ("Woonplaats", Self.plaatsnaam(woonplaats)),
        ("Verblijfadres", verblijfadres.map { mark + $0 }),
        ("Verblijf", Self.plaatsnaam(verblijfplaats)),
      ]
    return rows.compactMap { label, value in value.map { (label, $0) } }
  }
}
