/// Every person whose name is known, under the keys by which a double of them is found.
///
/// A place is also a rank: persons stand in the order of their names. Keys are wide on purpose
/// (consonants, a letter left out, the birth date); what they bring together is compared after it.
struct Persoonindex: Sendable {
  /// The persons, by name.
  let nummers: [Nummer<Persoon>]
  let beelden: [Persoonsbeeld]
  /// Keys, sorted, and the place that stands under each.
  private let sleutels: [UInt64]
  private let plaatsen: [Int32]
  /// Surnames as they begin, sorted, for who is still typing.
  private let namen: [(letters: [UInt8], plaats: Int32)]

  init(_ records: Records) {
    let sorted = records.personen.values
      .filter {
        !$0.inhoud.isLeeg && $0.inhoud.opgegaanIn == nil
          && $0.inhoud.gegevens.soort == .bekend
      }
      .map { ($0.inhoud.gegevens.zoeksleutel, $0) }
      .sorted { ($0.0, $0.1.nummer) < ($1.0, $1.1.nummer) }
    self.init(sorted.map { ($0.1.nummer, Persoonsbeeld($0.1.inhoud.gegevens)) })
  }

  init(_ persons: [(nummer: Nummer<Persoon>, beeld: Persoonsbeeld)]) {
    nummers = persons.map(\.nummer)
    beelden = persons.map(\.beeld)
    var pairs: [(UInt64, Int32)] = []
    pairs.reserveCapacity(persons.count * 16)
    var names: [(letters: [UInt8], plaats: Int32)] = []
    for (place, person) in persons.enumerated() {
      for key in Persoonsleutel.bewaard(person.beeld) { pairs.append((key, Int32(place))) }
      for form in person.beeld.achternaam.heel { names.append((form.letters, Int32(place))) }
    }
    pairs.sort { ($0.0, $0.1) < ($1.0, $1.1) }
    sleutels = pairs.map(\.0)
    plaatsen = pairs.map(\.1)
    namen = names.sorted { $0.letters.lexicographicallyPrecedes($1.letters) }
  }

  /// The places of who may be this person, each once, in the order of names.
  ///
  /// - Parameter bezig: whether the surname is still being typed.
  func kandidaten(_ person: Persoonsbeeld, bezig: Bool = false) -> [Int] {
    var found = Bits(nummers.count)
    for key in Persoonsleutel.gezocht(person) { add(key, to: &found) }
    if bezig { addBeginning(with: person.achternaam, to: &found) }
    return found.prefix(.max)
  }

  private func add(_ key: UInt64, to found: inout Bits) {
    var place = first(sleutels.count) { sleutels[$0] < key }
    while place < sleutels.count, sleutels[place] == key {
      found.insert(Int(plaatsen[place]))
      place += 1
    }
  }

  private func addBeginning(with surname: Achternaam, to found: inout Bits) {
    for typed in surname.heel.map(\.letters) where typed.count > 2 {
      var place = first(namen.count) { namen[$0].letters.lexicographicallyPrecedes(typed) }
      while place < namen.count, namen[place].letters.starts(with: typed) {
        found.insert(Int(namen[place].plaats))
        place += 1
      }
    }
  }

  /// The first place for which it does not hold, by halving.
  private func first(_ count: Int, _ isBefore: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The keys of a person, each a number.
enum Persoonsleutel {
  private enum Soort: UInt8 {
    case geraamte = 1
    case letters
    case datum
  }

  /// Under which keys somebody stands.
  static func bewaard(_ person: Persoonsbeeld) -> Set<UInt64> {
    var keys = namen(person)
    for alias in person.aliassen { keys.formUnion(klank(alias.vorm)) }
    if let date = datum(person) { keys.insert(date) }
    return keys
  }

  /// Under which keys a double of somebody may stand: first names too, in case they were swapped.
  static func gezocht(_ person: Persoonsbeeld) -> Set<UInt64> {
    var keys = bewaard(person)
    let first = person.voornamen.samen
    if !person.voornamen.isVoorletters { keys.formUnion(klank(first)) }
    for surname in person.achternaam.heel {
      keys.formUnion(
        klank(
          Achternaam.Vorm(
            letters: first.letters + surname.letters,
            klank: Klank(first.klank.tekens + surname.klank.tekens))))
    }
    return keys
  }

  private static func namen(_ person: Persoonsbeeld) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    for form in person.achternaam.heel {
      keys.formUnion(klank(form))
      keys.formUnion(weggelaten(form.letters))
    }
    for part in person.achternaam.delen where part.letters.count > 2 {
      keys.formUnion(klank(part))
    }
    return keys
  }

  private static func klank(_ form: Achternaam.Vorm) -> [UInt64] {
    guard !form.letters.isEmpty else { return [] }
    let frame = form.klank.geraamte
    // A name of one consonant or none would bring half the register.
    let sound = frame.count > 1 ? frame : form.klank.tekens
    return [getal(.geraamte, sound)]
  }

  /// The word and the word with each of its letters left out: two words that differ by one slip
  /// have one of these in common.
  private static func weggelaten(_ letters: [UInt8]) -> [UInt64] {
    guard letters.count >= 4, letters.count <= 24 else { return [] }
    var keys = [getal(.letters, letters)]
    for place in letters.indices {
      var rest = letters
      rest.remove(at: place)
      keys.append(getal(.letters, rest))
    }
    return keys
  }

  /// 1 January stands for "unknown" too often to look under.
  private static func datum(_ person: Persoonsbeeld) -> UInt64? {
    guard let day = person.geboren.sleutel, !person.geboren.isPlaatshouder else { return nil }
    return getal(.datum, withUnsafeBytes(of: day.littleEndian) { Array($0) })
  }

  /// FNV-1a: the same number in every run.
  private static func getal(_ soort: Soort, _ bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in [soort.rawValue] + bytes {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    return hash
  }
}
