/// How far two records of a person are alike, in words; there is no number behind it (decision 19).
public enum Gelijkenisniveau: Int, CaseIterable, Comparable, Sendable {
  case zeerWaarschijnlijk
  case mogelijk
  /// Only the surname says so, because more is not known yet.
  case alleenAchternaam
  /// Much is the same, but something speaks against it: a twin, a father and his son.
  case eenAnder

  /// The kind most alike comes first.
  public static func < (left: Gelijkenisniveau, right: Gelijkenisniveau) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The kind in words.
  public var omschrijving: String {
    switch self {
    case .zeerWaarschijnlijk: "zeer waarschijnlijk dezelfde"
    case .mogelijk: "mogelijk dezelfde"
    case .alleenAchternaam: "zelfde achternaam"
    case .eenAnder: "waarschijnlijk een ander"
    }
  }

  /// Whether this may be the same person as far as is known.
  public var isKandidaat: Bool { self <= .mogelijk }
}

/// That two records may be one person, with what speaks for it and against it.
public struct Gelijkenis: Equatable, Sendable {
  /// How far they are alike.
  public var niveau: Gelijkenisniveau
  /// What speaks for it, each in a few words.
  public var redenen: [String]
  /// What speaks against it.
  public var tegen: [String]

  /// All of it in one line, what decides first.
  public var waarom: String {
    (niveau == .eenAnder ? tegen + redenen : redenen + tegen).joined(separator: "; ")
  }
}

/// Two persons laid side by side: how each of their parts relates.
struct Personenvergelijking: Sendable {
  let links: Persoonsbeeld
  let rechts: Persoonsbeeld
  let datum: Datumverband
  let achternaam: Achternaamverband
  let voornaam: Voornaamverband
  let isVerwisseld: Bool
  let alias: String?
  /// Nil when it is not known of both.
  let isZelfdeAdres: Bool?

  /// Compares; nil when nothing can come of it, which the birth dates and names tell soonest.
  ///
  /// - Parameter bezig: whether the right one is still being typed.
  init?(_ left: Persoonsbeeld, _ right: Persoonsbeeld, bezig: Bool = false, alleenKandidaten: Bool)
  {
    datum = left.geboren.verband(right.geboren)
    if alleenKandidaten, datum == .anders { return nil }
    links = left
    rechts = right
    let surname = left.achternaam.verband(right.achternaam, bezig: bezig)
    let first = left.voornamen.verband(right.voornamen, bezig: bezig)
    isVerwisseld =
      (surname == .anders || first == .anders) && Personenvergelijking.isSwapped(left, right)
    let hit =
      surname == .anders || first.sterkte < 3
      ? Personenvergelijking.alias(left, right) ?? Personenvergelijking.alias(right, left) : nil
    alias = hit?.tekst
    achternaam = isVerwisseld || hit?.isHeel == true ? .gelijk : surname
    voornaam = isVerwisseld || hit != nil ? .gelijk : first
    isZelfdeAdres = left.adres.flatMap { mine in right.adres.map { $0 == mine } }
  }

  private static func isSwapped(_ left: Persoonsbeeld, _ right: Persoonsbeeld) -> Bool {
    guard !left.voornamen.isLeeg, !right.voornamen.isLeeg else { return false }
    let isAlike = { (first: Voornamen, surname: Achternaam) in
      surname.heel.contains { form in
        form.letters == first.samen.letters || form.klank.klinktAls(first.samen.klank)
      }
    }
    return isAlike(left.voornamen, right.achternaam) && isAlike(right.voornamen, left.achternaam)
  }

  /// An alias of one that the other is recorded under; whole, or only in place of the first name.
  private static func alias(
    _ known: Persoonsbeeld, _ other: Persoonsbeeld
  ) -> (tekst: String, isHeel: Bool)? {
    for alias in known.aliassen {
      let first = other.voornamen.samen.letters
      let wanted = alias.vorm.letters
      let surnames = other.achternaam.heel.map(\.letters)
      let wholes = surnames.map { first + $0 }
      if wholes.contains(wanted) || surnames.contains(wanted) { return (alias.tekst, true) }
      if first == wanted {
        return (alias.tekst, other.achternaam.isLeeg || !alias.isEenWoord)
      }
    }
    return nil
  }

  // MARK: - What it comes to

  /// How far they are alike, by a table of what the parts say.
  var niveau: Gelijkenisniveau? {
    switch datum.sterkte {
    case 3: withSameDate
    case 2: withNearDate
    case 1: withoutDate
    default: withOtherDate
    }
  }

  private var withSameDate: Gelijkenisniveau? {
    switch (achternaam.sterkte, voornaam.sterkte) {
    case (2..., 2...): .zeerWaarschijnlijk
    case (3, 1): voornaam == .voorletter ? .zeerWaarschijnlijk : .mogelijk
    case (2, 1): .mogelijk
    case (2..., 0): .eenAnder
    case (_, 3): links.geboren.isPlaatshouder ? nil : .mogelijk
    default: nil
    }
  }

  private var withNearDate: Gelijkenisniveau? {
    switch (achternaam.sterkte, voornaam.sterkte) {
    case (3, 3) where isZelfdeAdres == true: .zeerWaarschijnlijk
    case (2..., 2...): .mogelijk
    case (3, 1): voornaam == .voorletter || isZelfdeAdres == true ? .mogelijk : .alleenAchternaam
    case (2..., 0): isZelfdeAdres == true ? .eenAnder : nil
    default: nil
    }
  }

  private var withoutDate: Gelijkenisniveau? {
    switch (achternaam.sterkte, voornaam.sterkte) {
    case (2..., 2...): .mogelijk
    case (2..., 1):
      isZelfdeAdres == true || (voornaam == .voorletter && achternaam.sterkte == 3)
        ? .mogelijk : .alleenAchternaam
    case (2..., 0): isZelfdeAdres == true ? .eenAnder : nil
    default: nil
    }
  }

  private var withOtherDate: Gelijkenisniveau? {
    achternaam.sterkte == 3 && voornaam.sterkte == 3 ? .eenAnder : nil
  }

  /// Whether it belongs on the list of likely doubles: without a birth date only the same name does,
  /// or the same house.
  var isWerk: Bool {
    guard let niveau, niveau.isKandidaat else { return false }
    return datum.sterkte > 1 || isZelfdeAdres == true
      || (achternaam.sterkte == 3 && voornaam.sterkte == 3)
  }
}
