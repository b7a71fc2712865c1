/// How a name sounds, whatever the tradition it was written in: `Kuijpers` and `Cuypers`, `Yusuf` and
/// `Joesoef`, `Szymański` and `Sjimanski` come to nearly the same.
///
/// A letter stands for a sound. Capitals are sounds that Dutch writes with more letters:
/// `S` sj, `C` tsj, `Y` ij/ei, `Q` ui, `U` ou (Dutch or French), `A` au.
struct Klank: Hashable, Sendable {
  let tekens: [UInt8]

  init(_ tekens: [UInt8]) { self.tekens = tekens }

  /// How a written name, of one word or more, sounds.
  init(_ naam: String) {
    self.init(gelezen: Klank.letters(naam))
  }

  private init(gelezen letters: [UInt8]) {
    var sounds: [UInt8] = []
    var place = 0
    while place < letters.count {
      let (sound, length) = Klank.lees(letters, place)
      for one in sound where sounds.last != one { sounds.append(one) }
      place += length
    }
    if sounds.last == 0x64 { sounds[sounds.count - 1] = 0x74 }
    tekens = sounds
  }

  /// The consonants, roughly: what an index looks under.
  var geraamte: [UInt8] {
    var frame: [UInt8] = []
    for sound in tekens {
      let rough = Klank.grof[Int(sound)]
      if rough != 0, frame.last != rough { frame.append(rough) }
    }
    return frame
  }

  // MARK: - Reading

  /// Letters without marks; marks that are a sound of their own become that sound.
  private static func letters(_ text: String) -> [UInt8] {
    var own = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "ş", "Ş", "ś", "Ś", "š", "Š": own += "sj"
      case "ç", "Ç", "č", "Č", "ć", "Ć": own += "tsj"
      default: own.unicodeScalars.append(scalar)
      }
    }
    return Vouwing.woorden(own).flatMap { Array($0.utf8) }
  }

  /// The sound that begins at a place, and how many letters it is written with.
  private static func lees(_ letters: [UInt8], _ place: Int) -> ([UInt8], Int) {
    for (written, sound) in schrijfwijzen[Int(letters[place])]
    where letters.count - place >= written.count
      && letters[place..<place + written.count].elementsEqual(written)
    {
      return (sound, written.count)
    }
    let next = place + 1 < letters.count ? letters[place + 1] : 0
    switch letters[place] {
    case UInt8(ascii: "c"): return ([isSoft(next) ? 0x73 : 0x6B], 1)
    case UInt8(ascii: "y"): return ([isVowel(next) ? 0x6A : 0x59], 1)
    case let other: return ([other], 1)
    }
  }

  private static func isSoft(_ letter: UInt8) -> Bool { letter == 0x65 || letter == 0x69 }
  private static func isVowel(_ letter: UInt8) -> Bool { Klank.isKlinker[Int(letter)] }

  /// What is written and how it sounds, by first letter, the longest first.
  private static let schrijfwijzen: [[([UInt8], [UInt8])]] = {
    let table: [(String, String)] = [
      ("tsch", "C"), ("tsj", "C"), ("tch", "C"), ("cz", "C"), ("dsj", "j"), ("dj", "j"),
      ("tj", "C"), ("sch", "S"), ("sh", "S"), ("sj", "S"), ("sz", "S"), ("kh", "x"), ("ch", "x"),
      ("gh", "g"), ("ph", "f"), ("v", "f"), ("th", "t"), ("dt", "t"), ("td", "t"), ("ckx", "ks"),
      ("cks", "ks"), ("kx", "ks"), ("x", "ks"), ("ck", "k"), ("cq", "k"), ("q", "k"), ("z", "s"),
      ("eij", "Y"), ("ij", "Y"), ("ei", "Y"), ("ey", "Y"), ("uij", "Q"), ("ui", "Q"), ("uy", "Q"),
      ("ie", "i"), ("ee", "e"), ("aa", "a"), ("oo", "o"), ("uu", "u"), ("oe", "u"), ("ue", "u"),
      ("ouw", "U"), ("auw", "A"), ("ou", "U"), ("au", "A"), ("rz", "S"),
    ]
    var byFirst = [[([UInt8], [UInt8])]](repeating: [], count: 256)
    for (written, sound) in table.sorted(by: { $0.0.count > $1.0.count }) {
      let bytes = Array(written.utf8)
      byFirst[Int(bytes[0])].append((bytes, Array(sound.utf8)))
    }
    return byFirst
  }()

  static let isKlinker: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for letter in "aeiouyYQUA".utf8 { table[Int(letter)] = true }
    return table
  }()

  /// Consonants that are mistaken for each other fall together, the others are left out.
  private static let grof: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 256)
    let groups = ["bp", "td", "fw", "kgxq", "sSC", "l", "m", "n", "r", "j"]
    for group in groups {
      for letter in group.utf8 { table[Int(letter)] = Array(group.utf8)[0] }
    }
    return table
  }()
}

// MARK: - Comparing

extension Klank {
  /// Whether two names sound the same, or as good as: what differs may cost as much as the shorter
  /// name has sounds, each sound that is really another costs ten.
  func klinktAls(_ other: Klank) -> Bool {
    let left = tekens
    let right = other.tekens
    let shorter = min(left.count, right.count)
    guard shorter > 1, abs(left.count - right.count) <= 3 else { return false }
    let limit = max(2, min(8, shorter))
    var row = [Int](repeating: 0, count: right.count + 1)
    for place in right.indices { row[place + 1] = row[place] + Klank.skip(right, place) }
    for place in left.indices {
      var diagonal = row[0]
      row[0] += Klank.skip(left, place)
      var least = row[0]
      for column in right.indices {
        let change = diagonal + Klank.kosten(left[place], right[column])
        diagonal = row[column + 1]
        row[column + 1] = min(
          change, row[column] + Klank.skip(right, column), diagonal + Klank.skip(left, place))
        least = min(least, row[column + 1])
      }
      if least > limit { return false }
    }
    return row[right.count] <= limit
  }

  /// What it costs that a sound is missing; an `a` at the end makes another name of it.
  private static func skip(_ sounds: [UInt8], _ place: Int) -> Int {
    let sound = sounds[place]
    let isLast = place == sounds.count - 1
    switch sound {
    case UInt8(ascii: "h"): return 3
    case UInt8(ascii: "e"): return isLast ? 2 : 4
    case UInt8(ascii: "a"): return isLast ? 10 : 4
    default: return isKlinker[Int(sound)] ? 4 : 10
    }
  }

  private static func kosten(_ left: UInt8, _ right: UInt8) -> Int {
    left == right ? 0 : Int(paren[Int(left) << 8 | Int(right)])
  }

  /// What it costs to take one sound for another.
  private static let paren: [UInt8] = {
    var table = [UInt8](repeating: 10, count: 1 << 16)
    func set(_ pairs: String, _ cost: UInt8) {
      for pair in pairs.split(separator: " ") {
        let both = Array(pair.utf8)
        table[Int(both[0]) << 8 | Int(both[1])] = cost
        table[Int(both[1]) << 8 | Int(both[0])] = cost
      }
    }
    for left in "aeiouYQUA".utf8 {
      for right in "aeiouYQUA".utf8 where left != right {
        table[Int(left) << 8 | Int(right)] = 6
      }
    }
    set("ou oU uU UA Yi ij Yj", 1)
    set("dt ae gx kx hx sS SC sC jC", 1)
    set("ei eY Qu uw fw wU ji jY", 2)
    set("bp gk xS js", 3)
    return table
  }()
}
