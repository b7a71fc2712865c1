/// Why a published figure would be another one now.
public enum Verschiloorzaak: String, CaseIterable, Sendable {
  /// Recorded after the report was published.
  case nagekomen
  /// Changed or withdrawn after that.
  case correctie
  /// Taken up in another record.
  case samenvoeging
  /// Counted in another way, or a part of the house changed.
  case definitie
}

/// A figure that would be another one now.
public struct Cijferverschil: Equatable, Sendable {
  /// Where it stands: `Weert/2019-Q3:triage_casussen`.
  public let adres: String
  /// The figure as published; nil when not known.
  public let was: Int?
  /// The figure now; nil when not known.
  public let wordt: Int?
  /// Why, each with how many records and those that the reader may know of.
  public let oorzaken: [(oorzaak: Verschiloorzaak, aantal: Int, dossiers: [RecordNummer])]

  /// In a sentence.
  public var zin: String {
    let reasons = oorzaken.map { reason in
      let named = reason.dossiers.prefix(5).map(\.description)
      let list = named.isEmpty ? "" : ": \(named.joined(separator: ", "))"
      return "\(reason.aantal) \(reason.oorzaak.rawValue)\(list)"
    }
    let change =
      "\(was.map(String.init) ?? "niet bekend") → \(wordt.map(String.init) ?? "niet bekend")"
    return "\(adres)  \(change)" + (reasons.isEmpty ? "" : "  (\(reasons.joined(separator: "; ")))")
  }

  /// Differences are the same when figures and causes are.
  public static func == (left: Cijferverschil, right: Cijferverschil) -> Bool {
    left.zin == right.zin
  }
}

/// Published reports: which there are, and what would be different now.
extension View {
  /// The reports this reader may see, the latest last.
  public var rapporten: [Stored<Rapport>] {
    geteldeRecords.rapporten.values.filter { $0.inhoud.inhoud.map(isVoorLezer) ?? false }
      .sorted { $0.nummer < $1.nummer }
  }

  /// The report with this number, or with this sequence number in the latest year that has it.
  ///
  /// - Throws: `Cijferfout` when there is none, or the reader is not on its lists.
  public func rapport(_ tekst: String) throws(Cijferfout) -> (Nummer<Rapport>, Bevrorencijfers) {
    let all = geteldeRecords.rapporten
    let number =
      Nummer<Rapport>(tekst)
      ?? Int(tekst).flatMap { wanted in
        all.keys.filter { $0.record.volgnummer == wanted }.max()
      }
    guard let number, let content = all[number]?.inhoud.inhoud, isVoorLezer(content) else {
      throw .geenRapport(tekst, bekend: rapporten.map(\.nummer.description))
    }
    return (number, content)
  }

  /// Whoever may not know of a restricted class may not know of a report about it either.
  private func isVoorLezer(_ content: Bevrorencijfers) -> Bool {
    cijferbezwaar == nil && content.lijsten.allSatisfy(lijsten.contains)
  }

  /// The question of a report, to be asked again.
  ///
  /// - Throws: `Cijferfout` when the house no longer has the table or the period can't be read.
  public func vraag(_ kept: Rapportvraag) throws(Cijferfout) -> Cijfervraag {
    Cijfervraag(
      try Tabeldefinitie.met(id: kept.tabel, in: house), try .lees(kept.periode, house),
      traject: kept.traject, gemeente: kept.gemeente, tafel: kept.tafel, jaren: kept.jaren)
  }

  /// What would be different if a report were counted now; the report itself stays as it is.
  ///
  /// - Throws: `Cijferfout` when it can't be counted any more.
  public func verschillen(
    _ nummer: Nummer<Rapport>
  ) throws(Cijferfout) -> [Cijferverschil] {
    guard let stored = geteldeRecords.rapporten[nummer], let content = stored.inhoud.inhoud,
      isVoorLezer(content), let published = stored.verloop.first?.head.vastgelegd
    else { throw .geenRapport("\(nummer)", bekend: []) }
    return verschillen(content, met: try tabel(vraag(content.vraag)), sinds: published)
  }

  func verschillen(
    _ content: Bevrorencijfers, met table: Tabel, sinds published: Moment
  ) -> [Cijferverschil] {
    let old = Dictionary(content.rijen.map { ($0.sleutels, $0) }) { first, _ in first }
    let new = Dictionary(table.rijen.map { ($0.sleutels, $0) }) { first, _ in first }
    let ids = table.kolommen.map(\.id)
    let keys = table.rijen.map(\.sleutels) + content.rijen.map(\.sleutels).filter { new[$0] == nil }
    return keys.flatMap { key -> [Cijferverschil] in
      ids.enumerated().compactMap { index, id in
        let place = content.kolommen.firstIndex(of: id)
        let before = place.flatMap { place in
          old[key].map { ($0.waarden[place], $0.dossiers[place]) }
        }
        let cell = new[key]?.cellen[index]
        guard before?.0 != cell?.waarde else { return nil }
        // A row of which nothing counted is not there: that is the same as nothing.
        guard (before?.0 ?? 0) != 0 || (cell?.waarde ?? 0) != 0 || (before != nil && cell != nil)
        else { return nil }
        let isTotal = new[key]?.isTotaal ?? before?.1.isEmpty ?? false
        let causes =
          isTotal ? [] : oorzaken(before?.1 ?? [], cell?.geteld.map(\.nummer) ?? [], published)
        return Cijferverschil(
          adres: "\(key.joined(separator: "/")):\(id)", was: before?.0, wordt: cell?.waarde,
          oorzaken: causes)
      }
    }
  }

  private func oorzaken(
    _ before: [String], _ now: [RecordNummer], _ published: Moment
  ) -> [(oorzaak: Verschiloorzaak, aantal: Int, dossiers: [RecordNummer])] {
    let old = Set(before.compactMap { RecordNummer($0) })
    let new = Set(now)
    var found: [Verschiloorzaak: [RecordNummer]] = [:]
    for number in new.subtracting(old).union(old.subtracting(new)).sorted() {
      found[geteldeRecords.oorzaak(number, sinds: published), default: []].append(number)
    }
    return Verschiloorzaak.allCases.compactMap { cause in
      found[cause].map { (cause, $0.count, $0.filter { !verbergt($0) }) }
    }
  }
}

extension View {
  /// What would be different if a report were counted now, a sentence each; the first tells when
  /// its table has other definitions than it was counted by.
  ///
  /// - Throws: `Cijferfout` when it can't be counted any more.
  public func verschilzinnen(_ nummer: Nummer<Rapport>) throws(Cijferfout) -> [String] {
    let found = try verschillen(nummer).map(\.zin)
    let (_, content) = try rapport("\(nummer)")
    let now = try tabel(vraag(content.vraag)).definitiesom
    guard now != content.definitie else { return found }
    return ["De tabel wordt nu anders geteld: definitie \(content.definitie) is nu \(now)."] + found
  }
}
