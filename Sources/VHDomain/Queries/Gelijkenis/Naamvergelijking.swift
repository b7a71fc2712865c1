/// How two surnames relate, the closest first.
enum Achternaamverband: Sendable {
  case gelijk
  /// The same letters but for marks, spaces or the tussenvoegsel.
  case schrijfwijze
  /// The same parts in another order.
  case volgorde
  case klank
  case letter
  /// One part of a double name.
  case deel
  /// Beginning alike, while it is being typed.
  case begin
  case anders

  /// 3 the same name, 2 may be the same name, 0 another name.
  var sterkte: Int {
    switch self {
    case .gelijk, .schrijfwijze, .volgorde, .begin: 3
    case .klank, .letter, .deel: 2
    case .anders: 0
    }
  }
}

/// How two persons' first names relate, the closest first.
enum Voornaamverband: Sendable {
  case gelijk
  case klank
  case roepnaam
  case letter
  /// One of several.
  case deel
  case voorletter
  case begin
  /// Nothing is known on one side.
  case onbekend
  case anders

  /// 3 the same name, 2 may be the same, 1 does not speak against it, 0 another name.
  var sterkte: Int {
    switch self {
    case .gelijk, .klank, .roepnaam: 3
    case .letter, .deel, .begin: 2
    case .voorletter, .onbekend: 1
    case .anders: 0
    }
  }
}

extension Achternaam {
  /// - Parameter bezig: whether the other name is still being typed.
  func verband(_ other: Achternaam, bezig: Bool = false) -> Achternaamverband {
    guard !isLeeg, !other.isLeeg else { return .anders }
    if any(other, { $0.letters == $1.letters }) {
      return geschreven == other.geschreven ? .gelijk : .schrijfwijze
    }
    if let parts = partsInCommon(other) { return parts }
    if any(other, { $0.klank.klinktAls($1.klank) }) { return .klank }
    if any(other, Achternaam.isVerschreven) { return .letter }
    let isBegun =
      bezig
      && other.heel.contains { typed in
        typed.letters.count > 2 && heel.contains { $0.letters.starts(with: typed.letters) }
      }
    return isBegun ? .begin : .anders
  }

  private func any(_ other: Achternaam, _ isAlike: (Vorm, Vorm) -> Bool) -> Bool {
    heel.contains { form in other.heel.contains { isAlike(form, $0) } }
  }

  static func isVerschreven(_ left: Vorm, _ right: Vorm) -> Bool {
    let shorter = min(left.letters.count, right.letters.count)
    guard shorter >= 4 else { return false }
    let limit = shorter >= 9 ? 2 : 1
    return Schrijfafstand.tussen(left.letters, right.letters, hooguit: limit) != nil
  }

  /// All parts in another order, or one part of a double name; nil when neither.
  private func partsInCommon(_ other: Achternaam) -> Achternaamverband? {
    guard delen.count > 1 || other.delen.count > 1 else { return nil }
    let (few, many) = delen.count < other.delen.count ? (delen, other.delen) : (other.delen, delen)
    let isAlike = { (left: Vorm, right: Vorm) in
      left.letters == right.letters || left.klank.klinktAls(right.klank)
    }
    let found = few.filter { part in
      part.letters.count > 2 && many.contains { isAlike(part, $0) }
    }
    if found.isEmpty { return nil }
    return found.count == many.count ? .volgorde : .deel
  }
}

extension Voornamen {
  /// - Parameter bezig: whether the other name is still being typed.
  func verband(_ other: Voornamen, bezig: Bool = false) -> Voornaamverband {
    guard !isLeeg, !other.isLeeg else { return .onbekend }
    if samen.letters == other.samen.letters { return .gelijk }
    if isVoorletters || other.isVoorletters {
      return startsAlike(other) ? .voorletter : .anders
    }
    if let both = delen.first, let theirs = other.delen.first, both.letters == theirs.letters {
      return .gelijk
    }
    if samen.klank.klinktAls(other.samen.klank) { return .klank }
    if pairs(other, { $0.klank.klinktAls($1.klank) }) { return .klank }
    if pairs(other, { Voornamen.isRoepnaam($0, $1) }) { return .roepnaam }
    if pairs(other, { Voornamen.isVerschreven($0, $1) }) { return .letter }
    let isBegun = bezig && samen.letters.starts(with: other.samen.letters)
    return isBegun ? .begin : .anders
  }

  /// Whether first names are alike, the first of each or one of several.
  private func pairs(_ other: Voornamen, _ isAlike: (Deel, Deel) -> Bool) -> Bool {
    delen.contains { mine in
      !mine.isVoorletter && other.delen.contains { !$0.isVoorletter && isAlike(mine, $0) }
    }
  }

  /// `J.P.` goes with `Johannes Petrus`, and with `Johannes`.
  private func startsAlike(_ other: Voornamen) -> Bool {
    zip(delen, other.delen).allSatisfy { mine, theirs in
      let (short, long) =
        mine.letters.count <= theirs.letters.count ? (mine, theirs) : (theirs, mine)
      return long.letters.starts(with: short.letters)
        || short.klank.tekens.first == long.klank.tekens.first
    }
  }

  private static func isRoepnaam(_ left: Deel, _ right: Deel) -> Bool {
    Roepnamen.hoortBij(left.tekst, right.tekst) || isAfkorting(left, right)
      || isAfkorting(right, left)
  }

  private static func isOpVocaal(_ name: Deel) -> Bool {
    name.klank.tekens.last.map { Klank.isKlinker[Int($0)] } ?? false
  }

  /// `Mus` for Mustafa; not `Maria` for Marianne, nor a name whose long forms are known.
  private static func isAfkorting(_ short: Deel, _ long: Deel) -> Bool {
    !Roepnamen.kent(short.tekst) && (2...3).contains(short.letters.count)
      && long.letters.count >= short.letters.count + 3
      && long.letters.starts(with: short.letters)
  }

  /// Short names that differ by a letter are different names, and so are `Marja` and `Marjo`.
  private static func isVerschreven(_ left: Deel, _ right: Deel) -> Bool {
    min(left.letters.count, right.letters.count) >= 5
      && (left.letters.last == right.letters.last || !(isOpVocaal(left) || isOpVocaal(right)))
      && Schrijfafstand.tussen(left.letters, right.letters, hooguit: 1) != nil
  }
}
