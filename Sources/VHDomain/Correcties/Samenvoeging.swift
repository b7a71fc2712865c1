/// Two records of one person become one.
public struct Samenvoeging: Codable, Equatable, Sendable {
  /// The person who stays.
  public var blijft: Nummer<Persoon>
  /// The one who is taken up in it; number and history stay.
  public var vervalt: Nummer<Persoon>
  /// What is known of the person from now on, chosen field by field.
  public var gegevens: Persoonsgegevens
  /// Why, in a sentence.
  public var reden: String
  /// Who asked for it, when somebody did.
  public var aanvrager: String?
  /// Where the proof is.
  public var bewijs: String?

  /// The second is taken up in the first.
  public init(
    blijft: Nummer<Persoon>, vervalt: Nummer<Persoon>, gegevens: Persoonsgegevens, reden: String,
    aanvrager: String? = nil, bewijs: String? = nil
  ) {
    self.blijft = blijft
    self.vervalt = vervalt
    self.gegevens = gegevens
    self.reden = reden
    self.aanvrager = aanvrager
    self.bewijs = bewijs
  }
}

/// What a merge did to the person who stays, kept so that it can be taken apart again.
public struct Samengevoegd: Codable, Equatable, Sendable {
  /// Who was taken up.
  public var met: Nummer<Persoon>
  /// What was chosen field by field.
  public var gegevens: Persoonsgegevens
  /// The relations that came along, with ids of their own.
  public var relaties: [Relatie]
  /// The measures that came along, with ids of their own.
  public var kaders: [Kader]
  /// Detention, where only the other had any.
  public var detentie: Detentie?
  /// The let-op line, where only the other had any.
  public var letOp: LetOp?
}

/// A merge that was wrong is taken apart: both persons as they were, and what came later divided.
public struct Ontbinding: Equatable, Sendable {
  /// The person who was taken up and comes back.
  public var persoon: Nummer<Persoon>
  /// The records made since that belong to the one who comes back; the others stay where they are.
  public var dossiers: Set<RecordNummer>
  /// The events since on the person who stayed that are about the one who comes back.
  public var gebeurtenissen: Set<String>
  /// Why, in a sentence.
  public var reden: String

  /// Takes apart what was merged.
  public init(
    _ persoon: Nummer<Persoon>, dossiers: Set<RecordNummer> = [],
    gebeurtenissen: Set<String> = [], reden: String
  ) {
    self.persoon = persoon
    self.dossiers = dossiers
    self.gebeurtenissen = gebeurtenissen
    self.reden = reden
  }
}

/// What came in since a merge, to be divided when it is taken apart.
public struct Naderhand: Equatable, Sendable {
  /// The person who stayed.
  public var blijft: Nummer<Persoon>
  /// The records that name that person since.
  public var dossiers: [RecordNummer]
  /// What was recorded with that person since: the id of the event and what it says.
  public var gebeurtenissen: [(id: String, zin: String)]

  /// Equal when they name the same.
  public static func == (left: Naderhand, right: Naderhand) -> Bool {
    left.blijft == right.blijft && left.dossiers == right.dossiers
      && left.gebeurtenissen.map(\.id) == right.gebeurtenissen.map(\.id)
  }
}

extension View {
  /// The persons who were taken up in this one, by number.
  public func opgegaan(in blijft: Nummer<Persoon>) -> [Nummer<Persoon>] {
    geteldeRecords.personen.values.filter {
      $0.inhoud.opgegaanIn == blijft && self[$0.nummer] != nil
    }.map(\.nummer).sorted()
  }

  /// What came in since this person was taken up in another; nil when the person was not.
  public func naderhand(_ vervalt: Nummer<Persoon>) -> Naderhand? {
    guard let gone = self[vervalt], let blijft = gone.inhoud.opgegaanIn, let stays = self[blijft],
      let moment = stays.samenvoeging(met: vervalt)?.head.vastgelegd
    else { return nil }
    let later = stays.geldendVerloop.filter { $0.head.vastgelegd > moment }
    return Naderhand(
      blijft: blijft,
      dossiers: geteldeRecords.noemt(blijft, sinds: moment).filter { !verbergt($0) },
      gebeurtenissen: later.compactMap { event in
        event.wat.map { (event.head.id, Persoon.zin($0, self)) }
      })
  }
}

extension Stored<Persoon> {
  /// The event in force by which another person was taken up in this one.
  func samenvoeging(met other: Nummer<Persoon>) -> Event<Persoon.Fact>? {
    geldendVerloop.last { event in
      if case .samengevoegd(let merged) = event.wat { merged.met == other } else { false }
    }
  }
}

extension Records {
  /// The records in which a person is first named after a moment.
  func noemt(_ persoon: Nummer<Persoon>, sinds moment: Moment) -> [RecordNummer] {
    let found =
      Records.noemend(meldingen, persoon, moment) + Records.noemend(casussen, persoon, moment)
      + Records.noemend(huisverboden, persoon, moment)
      + Records.noemend(detentiemeldingen, persoon, moment)
      + Records.noemend(informatievragen, persoon, moment)
    return found.sorted()
  }

  private static func noemend<A: Aggregate>(
    _ table: [Nummer<A>: Stored<A>], _ persoon: Nummer<Persoon>, _ moment: Moment
  ) -> [RecordNummer] {
    table.values.filter { stored in
      guard stored.gewijzigd > moment else { return false }
      let events = stored.geldendVerloop
      let later = events.filter { $0.head.vastgelegd > moment }
      let isNamed = { (event: Event<A.Fact>) in
        event.wat.flatMap { Feitwaarde.van($0) }?.bevat(persoon.description) ?? false
      }
      return later.contains(where: isNamed)
        && !events.contains { $0.head.vastgelegd <= moment && isNamed($0) }
    }
    .map(\.nummer.record)
  }
}
