/// Somebody recorded who looks like the person that is being typed.
public struct Bekende: Equatable, Sendable {
  /// Who.
  public let nummer: Nummer<Persoon>
  /// How far they are alike, and why.
  public let gelijkenis: Gelijkenis
  /// How many casussen of this person are running.
  public let lopendeCasussen: Int
  /// How many meldingen there are about this person.
  public let meldingen: Int
}

/// Who is known already and looks like a person.
public struct Bekenden: Equatable, Sendable {
  /// How many they are.
  public var totaal = 0
  /// The first of them: the most alike first, then by name.
  public var eerste: [Bekende] = []

  /// Nobody.
  public init() {}
}

extension View {
  /// The recorded persons who may be the one described; nobody in a room (interaction rule 29).
  ///
  /// - Parameters:
  ///   - gegevens: what is typed so far.
  ///   - bezig: whether the names may still be growing.
  ///   - hooguit: how many to give; the total counts them all.
  public func bekenden(
    _ gegevens: Persoonsgegevens, bezig: Bool = false, hooguit: Int
  ) -> Bekenden {
    guard !room.isGedeeld, gegevens.soort == .bekend,
      !gegevens.achternaam.isBlank || !(gegevens.aliassen ?? []).isEmpty
    else { return Bekenden() }
    let asked = Persoonsbeeld(gegevens)
    return laatste("bekenden", van: "\(gegevens) \(bezig) \(hooguit)") {
      found(asked, bezig: bezig, hooguit: hooguit)
    }
  }

  private func found(_ asked: Persoonsbeeld, bezig: Bool, hooguit: Int) -> Bekenden {
    let index = persoonindex
    var byLevel = [[Personenvergelijking]](repeating: [], count: Gelijkenisniveau.allCases.count)
    var places = [[Int]](repeating: [], count: byLevel.count)
    for place in index.kandidaten(asked, bezig: bezig) where !verbergt(index.nummers[place].record)
    {
      let compared = Personenvergelijking(
        index.beelden[place], asked, bezig: bezig, alleenKandidaten: false)
      guard let compared, let level = compared.niveau else { continue }
      byLevel[level.rawValue].append(compared)
      places[level.rawValue].append(place)
    }
    var result = Bekenden()
    result.totaal = byLevel.map(\.count).reduce(0, +)
    let first = zip(places.joined(), byLevel.joined()).prefix(hooguit)
    let counts = dossiertelling
    let shown = first.map { index.nummers[$0.0] }
    result.eerste = first.compactMap { place, compared in
      let nummer = index.nummers[place]
      guard var alike = compared.inWoorden(kort: true) else { return nil }
      alike.tegen += judged(nummer, among: shown)
      return Bekende(
        nummer: nummer, gelijkenis: alike, lopendeCasussen: counts[nummer]?.lopend ?? 0,
        meldingen: counts[nummer]?.meldingen ?? 0)
    }
    return result
  }

  /// What was judged before about two of those that are shown together.
  private func judged(_ nummer: Nummer<Persoon>, among shown: [Nummer<Persoon>]) -> [String] {
    let judgements = self[nummer]?.inhoud.nietDezelfde ?? []
    return judgements.filter { shown.contains($0.ander) }.map {
      "eerder beoordeeld: niet dezelfde als \($0.ander) (\($0.reden))"
    }
  }

  /// The index of persons, kept until the next commit.
  var persoonindex: Persoonindex { geheugen.gelijkenis.index(geteldeRecords) }

  /// How many running casussen and meldingen each person is in, as far as this reader may know.
  private var dossiertelling: [Nummer<Persoon>: (lopend: Int, meldingen: Int)] {
    bewaard("dossiertelling") {
      var counts: [Nummer<Persoon>: (lopend: Int, meldingen: Int)] = [:]
      for casus in casussen where !casus.inhoud.fase.isVoorbij {
        for person in casus.inhoud.betrokkenen {
          counts[person.persoon, default: (0, 0)].lopend += 1
        }
      }
      for melding in meldingen {
        for person in melding.inhoud.gegevens.betrokkenen {
          counts[person.persoon, default: (0, 0)].meldingen += 1
        }
      }
      return counts
    }
  }

  /// A person without what was recorded about somebody this reader may not know of.
  func zonderVerborgenen(_ stored: Stored<Persoon>) -> Stored<Persoon> {
    let hidden =
      (stored.inhoud.nietDezelfde ?? []).contains { verbergt($0.ander.record) }
      || (stored.inhoud.relaties ?? []).contains { verbergt($0.ander.record) }
    let told = stored.verloop.contains {
      $0.wat.flatMap(Persoon.ander).map { verbergt($0.record) } ?? false
    }
    guard hidden || told else { return stored }
    var seen = stored
    seen.inhoud.nietDezelfde?.removeAll { verbergt($0.ander.record) }
    if seen.inhoud.nietDezelfde?.isEmpty == true { seen.inhoud.nietDezelfde = nil }
    seen.inhoud.relaties?.removeAll { verbergt($0.ander.record) }
    if seen.inhoud.relaties?.isEmpty == true { seen.inhoud.relaties = nil }
    seen.verloop.removeAll { event in
      event.wat.flatMap(Persoon.ander).map { verbergt($0.record) } ?? false
    }
    let left = Set(seen.verloop.map(\.head.id))
    seen.verloop.removeAll { event in event.betreft.map { !left.contains($0) } ?? false }
    let named = Set(seen.verloop.compactMap { $0.wat?.relatie })
    seen.verloop.removeAll { event in
      event.wat?.vervallenRelatie.map { !named.contains($0) } ?? false
    }
    return seen
  }
}

extension Persoon.Fact {
  /// The id of the relation this fact records.
  fileprivate var relatie: String? {
    if case .relatieVastgelegd(let relatie) = self { relatie.id } else { nil }
  }

  /// The id of the relation this fact takes away.
  fileprivate var vervallenRelatie: String? {
    if case .relatieVervallen(let id) = self { id } else { nil }
  }
}

extension Persoon {
  /// The other person a fact speaks of.
  static func ander(_ fact: Fact) -> Nummer<Persoon>? {
    switch fact {
    case .nietDezelfde(let other), .tochOnzeker(let other): other
    case .relatieVastgelegd(let relatie): relatie.ander
    case .samengevoegd(let merged): merged.met
    case .opgegaan(let other): other
    case .gesplitst(let gone): gone.van
    case .afgesplitst(let own): own.van
    case .aangemaakt, .aangevuld, .gemigreerd, .relatieVervallen, .kaderVastgelegd,
      .kaderVervallen, .detentieVastgelegd, .letOpVastgelegd, .letOpVervallen, .geboren:
      nil
    }
  }
}
