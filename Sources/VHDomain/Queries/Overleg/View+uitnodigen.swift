/// One line of the agenda as it goes to an organisation, days before: to look up who is known.
public struct Uitnodigingsregel: Equatable, Sendable {
  /// The point.
  public var punt: Puntid
  /// Initials, never a name.
  public var initialen: String?
  /// The year of birth.
  public var geboortejaar: Int?
  /// A theme, or a casus of another house.
  public var onderwerp: String?
  /// The question, where this organisation may see it.
  public var vraag: String?
  /// Whether this organisation already answered whether it knows the persons.
  public var isBeantwoord: Bool
}

/// Who knows the persons of a casus, as the staff keeps it and as a room may see it.
public struct Bekendheidsbeeld: Equatable, Sendable {
  /// Who said to know them.
  public var bekend: [String]
  /// What is said of all others, in one neutral phrase; nil while nobody was asked.
  public var overigen: String?
  /// The answers one by one; empty in a room.
  public var antwoorden: [Bekendheid]
}

extension View {
  /// The agenda of a meeting for one organisation.
  public func uitnodiging(
    _ overleg: Nummer<Overleg>, aan organisatie: String
  ) -> [Uitnodigingsregel] {
    guard let meeting = self[overleg]?.inhoud else { return [] }
    return meeting.agenda.map { point in
      let casus = point.casus.flatMap { self[$0]?.inhoud }
      let person = casus?.hoofdbetrokkene.flatMap { self[$0]?.inhoud.gegevens }
      let level = meeting.zaalregel(point.id, gemeente: casus?.gemeente, house)
        .niveau(.organisatie(organisatie))
      return Uitnodigingsregel(
        punt: point.id, initialen: casus.map { initialen($0) },
        geboortejaar: person?.geboortedatum?.jaar,
        onderwerp: point.onderwerp?.naam,
        vraag: (level ?? .bestaan) >= .beperkt ? point.vraag ?? casus?.aanhouding?.vraag : nil,
        isBeantwoord: casus?.bekendheid(van: organisatie).map {
          Bekendheidsantwoord.antwoorden.contains($0.antwoord)
        } ?? false)
    }
  }

  /// Who knows the persons of a casus.
  public func bekendheid(_ nummer: Nummer<Casus>) -> Bekendheidsbeeld? {
    guard let casus = self[nummer]?.inhoud else { return nil }
    let answers = casus.bekendheid ?? []
    return Bekendheidsbeeld(
      bekend: casus.bekendBij,
      overigen: answers.isEmpty ? nil : "geen bekendheid gemeld",
      antwoorden: room.isGedeeld ? [] : answers)
  }
}
