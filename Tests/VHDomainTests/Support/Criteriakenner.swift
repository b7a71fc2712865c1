@testable import VHDomain

/// The criteria once more, written without the library's logic, to compare with.
///
/// A function of yes-or-no answers says what the criteria are; what is open is settled by trying
/// every way of filling it in.
struct Criteriakenner {
  /// Whether the criteria hold when everything is known.
  let geldt: ([String: Bool]) -> Bool
  /// The questions in order, with the answers so far; nil is open.
  let antwoorden: [(pad: String, antwoord: Bool?)]

  private var open: [String] { antwoorden.filter { $0.antwoord == nil }.map(\.pad) }

  /// Every way of filling in the questions named, on top of what is known.
  private func fillings(of names: [String]) -> [[String: Bool]] {
    let known = antwoorden.compactMap { item in item.antwoord.map { (item.pad, $0) } }
    var all = [Dictionary(uniqueKeysWithValues: known)]
    for name in names {
      all = all.flatMap { base in [true, false].map { base.merging([name: $0]) { $1 } } }
    }
    return all
  }

  /// Yes when every filling passes, no when none does, else open.
  var uitkomst: Criteriauitkomst {
    let outcomes = Set(fillings(of: open).map(geldt))
    return outcomes.count == 2 ? .onbepaald : outcomes == [true] ? .voldoet : .voldoetNiet
  }

  /// The open questions for which some filling of the others makes them decide.
  var nogTeBeantwoorden: [String] {
    open.filter { name in
      fillings(of: open.filter { $0 != name }).contains { rest in
        geldt(rest.merging([name: true]) { $1 }) != geldt(rest.merging([name: false]) { $1 })
      }
    }
  }

  /// The answers without which some group of answers no longer settles the outcome by itself.
  var doorslaggevend: [String] {
    guard uitkomst != .onbepaald else { return [] }
    let answered = antwoorden.filter { $0.antwoord != nil }.map(\.pad)
    let groups = (0..<(1 << answered.count)).map { bits in
      Set(answered.indices.filter { bits >> $0 & 1 == 1 }.map { answered[$0] })
    }
    let settling = Set(groups.filter(beslist))
    return answered.filter { name in
      settling.contains { $0.contains(name) && !settling.contains($0.subtracting([name])) }
    }
  }

  /// Whether the questions named, as answered, settle the outcome whatever the others say.
  private func beslist(door names: Set<String>) -> Bool {
    let rest = antwoorden.map {
      (pad: $0.pad, antwoord: names.contains($0.pad) ? $0.antwoord : nil)
    }
    return Criteriakenner(geldt: geldt, antwoorden: rest).uitkomst != .onbepaald
  }
}

extension Antwoord {
  /// Yes, no, or nil when open.
  var bekend: Bool? { self == .ja ? true : self == .nee ? false : nil }
}

extension Criteriatoets {
  /// The short form: the four criteria as plain answers.
  init(_ antwoorden: [Antwoord]) {
    self.init(
      c1: .vraag(pad: "c1", antwoord: antwoorden[0]),
      c2: .vraag(pad: "c2", antwoord: antwoorden[1]),
      c3: .vraag(pad: "c3", antwoord: antwoorden[2]), c4: .vraag(pad: "c4", antwoord: antwoorden[3])
    )
  }

  /// All 81 combinations of the short form.
  static var allCombinations: [[Antwoord]] {
    (0..<81).map { number in
      [27, 9, 3, 1].map { Antwoord.allCases[number / $0 % 3] }
    }
  }
}
