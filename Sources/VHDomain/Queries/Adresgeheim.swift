/// Who may read a secret address, and what a person's record is without it.
///
/// The procesregisseur of a running casus of that person, and a manager; nobody in a room. The
/// beheerder keeps the records in order without it: the mark is seen, the content is not.
enum Adresgeheim {
  /// Whether somebody may read the secret address of a person, at one's own place.
  static func magLezen(
    _ medewerker: String, _ persoon: Nummer<Persoon>, in records: Records, op dag: Datum
  ) -> Bool {
    isManager(medewerker, in: records, op: dag)
      || eigenPersonen(van: medewerker, in: records, op: dag).contains(persoon)
  }

  static func isManager(_ medewerker: String, in records: Records, op dag: Datum) -> Bool {
    records.medewerkerlijst.met(id: medewerker).map {
      $0.actief(op: dag) && $0.rollen.contains(.manager)
    } ?? false
  }

  /// Who is in a running casus that this person directs.
  static func eigenPersonen(
    van medewerker: String, in records: Records, op dag: Datum
  ) -> Set<Nummer<Persoon>> {
    guard records.medewerkerlijst.met(id: medewerker)?.actief(op: dag) == true else { return [] }
    let own = records.casussen.values.filter {
      $0.inhoud.procesregisseur == medewerker && !$0.inhoud.fase.isVoorbij
    }
    return Set(own.flatMap { $0.inhoud.betrokkenen.map(\.persoon) })
  }

  /// The persons of whom an address is or was secret.
  static func personen(_ records: Records) -> Set<Nummer<Persoon>> {
    Set(records.personen.values.filter(heeftGeheim).map(\.nummer))
  }

  private static func heeftGeheim(_ stored: Stored<Persoon>) -> Bool {
    stored.inhoud.gegevens.adresGeheim == true
      || stored.verloop.contains { $0.wat?.gegevens?.adresGeheim == true }
  }

  /// The record for who may not read the address: gone from the state and from all history, or, when
  /// it is no longer secret, from the time that it was.
  static func afgeschermd(_ stored: Stored<Persoon>) -> Stored<Persoon> {
    var seen = stored
    let isSecret = stored.inhoud.gegevens.adresGeheim == true
    if isSecret { seen.inhoud.gegevens.verbergAdres() }
    for index in seen.verloop.indices {
      seen.verloop[index].wat?.wijzig { data in
        if isSecret || data.adresGeheim == true { data.verbergAdres() }
      }
    }
    return seen
  }

  /// The record for a room: no address, no word that there is a secret one, no let-op line.
  static func voorDeZaal(_ stored: Stored<Persoon>) -> Stored<Persoon> {
    var seen = stored
    seen.inhoud.letOp = nil
    seen.inhoud.gegevens.zonderAdres()
    let gone = Set(seen.verloop.filter { $0.wat?.isLetOp == true }.map(\.head.id))
    seen.verloop.removeAll { gone.contains($0.head.id) || gone.contains($0.betreft ?? "") }
    for index in seen.verloop.indices { seen.verloop[index].wat?.wijzig { $0.zonderAdres() } }
    return seen
  }
}

extension Persoonsgegevens {
  /// Takes away where somebody can be found; that it is secret stays.
  fileprivate mutating func verbergAdres() {
    adres = nil
    verblijfadres = nil
    verblijfplaats = nil
  }

  fileprivate mutating func zonderAdres() {
    if adresGeheim == true { verblijfplaats = nil }
    adres = nil
    verblijfadres = nil
    adresGeheim = nil
  }

  /// Lays what somebody typed who can't read the address over what is kept: empty means unchanged.
  func metBehoudVanAdres(_ kept: Persoonsgegevens) -> Persoonsgegevens {
    var data = self
    data.adres = adres ?? kept.adres
    data.verblijfadres = verblijfadres ?? kept.verblijfadres
    data.verblijfplaats = verblijfplaats ?? kept.verblijfplaats
    return data
  }
}

extension Persoon.Fact {
  /// The fields this fact sets, if it sets any.
  var gegevens: Persoonsgegevens? {
    switch self {
    case .aangemaakt(let data), .aangevuld(let data), .gemigreerd(let data, _): data
    case .samengevoegd(let merged): merged.gegevens
    default: nil
    }
  }

  fileprivate var isLetOp: Bool {
    switch self {
    case .letOpVastgelegd, .letOpVervallen: true
    default: false
    }
  }

  fileprivate mutating func wijzig(_ change: (inout Persoonsgegevens) -> Void) {
    guard var data = gegevens else { return }
    change(&data)
    switch self {
    case .aangemaakt: self = .aangemaakt(gegevens: data)
    case .aangevuld: self = .aangevuld(gegevens: data)
    case .gemigreerd(_, let herkomst): self = .gemigreerd(gegevens: data, herkomst: herkomst)
    case .samengevoegd(var merged):
      merged.gegevens = data
      self = .samengevoegd(merged)
    default: break
    }
  }
}

extension View {
  /// Whether this reader may read the address of a person: always when it is not secret, and never
  /// in a room.
  public func magAdresLezen(_ persoon: Nummer<Persoon>) -> Bool {
    guard !room.isGedeeld else { return false }
    return !geheimeAdressen.contains(persoon) || isAdreslezer(persoon)
  }

  private var geheimeAdressen: Set<Nummer<Persoon>> {
    geheugen.waarde(.init(naam: "geheime adressen", lijsten: [])) {
      Adresgeheim.personen(geteldeRecords)
    }
  }

  private func isAdreslezer(_ persoon: Nummer<Persoon>) -> Bool {
    if Adresgeheim.isManager(actor.medewerker, in: geteldeRecords, op: today) { return true }
    let own = bewaard("eigen personen", perDag: true, van: actor.medewerker) {
      Adresgeheim.eigenPersonen(van: actor.medewerker, in: geteldeRecords, op: today)
    }
    return own.contains(persoon)
  }

  /// A person without what this reader, in this room, may not know.
  func gezuiverd(_ stored: Stored<Persoon>) -> Stored<Persoon> {
    let known = zonderVerborgenen(stored)
    if room.isGedeeld { return Adresgeheim.voorDeZaal(known) }
    return magAdresLezen(stored.nummer) ? known : Adresgeheim.afgeschermd(known)
  }
}
