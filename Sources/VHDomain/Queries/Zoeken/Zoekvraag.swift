/// What somebody typed, as terms that must all match.
struct Zoekvraag: Equatable {
  /// The terms; none when there is nothing to search for.
  let termen: [Zoekterm]

  /// Reads what was typed: `jansen weert`, `12-3-1988`, `c 44`, `verward gedrag`.
  init(_ text: String) {
    var terms: [Zoekterm] = []
    var words: [String] = []
    for part in Zoekvraag.parts(text) {
      let term = Zoekterm(part)
      if term.isBijzonder {
        terms += Zoekvraag.terms(words) + [term]
        words = []
      } else {
        words += Vouwing.woorden(part)
      }
    }
    termen = Zoekvraag.withoutPrefixes(terms + Zoekvraag.terms(words))
  }

  /// The parts between spaces; a letter and a number belong together: `c 44`.
  private static func parts(_ text: String) -> [String] {
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var result: [String] = []
    for part in parts {
      if let letter = result.last, letter.count == 1, Nummerpatroon("\(letter)-\(part)") != nil {
        result[result.count - 1] = "\(letter)-\(part)"
      } else {
        result.append(part)
      }
    }
    return result
  }

  private static func terms(_ words: [String]) -> [Zoekterm] {
    var terms: [Zoekterm] = []
    var rest = words[...]
    while let word = rest.first {
      if let found = Synoniemen.vormen(rest) {
        terms.append(Zoekterm(vormen: found.vormen))
        rest = rest.dropFirst(found.lengte)
      } else {
        terms.append(Zoekterm(vormen: Zoekterm.spellings(word).map { [$0] }))
        rest = rest.dropFirst()
      }
    }
    return terms
  }

  /// A tussenvoegsel counts only when nothing else was typed.
  private static func withoutPrefixes(_ terms: [Zoekterm]) -> [Zoekterm] {
    let telling = terms.filter { !$0.isTussenvoegsel }
    return telling.isEmpty ? terms : telling
  }
}

/// One thing that must match: a word in one of its forms, a number or a birth date.
struct Zoekterm: Equatable {
  /// Each form is a list of words that must all be there, each as the start of a word.
  var vormen: [[String]] = []
  /// The record number it may stand for.
  var nummer: Nummerpatroon?
  /// The birth date it may stand for.
  var geboren: Datumpatroon?

  init(vormen: [[String]]) { self.vormen = vormen }

  init(_ part: String) {
    let words = Vouwing.woorden(part)
    nummer = Nummerpatroon(part)
    geboren = Datumpatroon(part)
    vormen = words.isEmpty ? [] : [words]
  }

  /// Whether it may be more than a word.
  var isBijzonder: Bool { nummer != nil || geboren != nil }

  var isTussenvoegsel: Bool {
    !isBijzonder && vormen.allSatisfy { $0.count == 1 && Tussenvoegsels.lijst.contains($0[0]) }
  }

  /// `meyer` and `meijer` are one name to who hears it.
  static func spellings(_ word: String) -> [String] {
    let long = word.replacing("ij", with: "y")
    if long != word { return [word, long] }
    let short = word.replacing("y", with: "ij")
    return short == word ? [word] : [word, short]
  }
}

/// A record number as people type it: `1143`, `c 44`, `c-2026-44`, `M-2026-0001`.
struct Nummerpatroon: Equatable {
  private var letter: Character?
  private var jaar: Int?
  /// The digits of the number itself, and whether zeros stood before them.
  private var cijfers: Int
  private var isVoluit: Bool

  init?(_ text: String) {
    var rest = text.uppercased()[...]
    if let first = rest.first, "CMPVK".contains(first) {
      letter = first
      rest = rest.dropFirst()
      if rest.first == "-" { rest = rest.dropFirst() }
    }
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy(Nummerpatroon.isDigits),
      let digits = parts.last, let number = Int(digits), number > 0
    else { return nil }
    if parts.count == 2 {
      guard letter != "P", letter != "K", parts[0].count == 4, digits.count > 2 || letter != nil
      else {
        return nil
      }
      jaar = Int(parts[0])
    }
    cijfers = number
    isVoluit = digits.first == "0"
  }

  private static func isDigits(_ text: Substring) -> Bool {
    (1...9).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// How a number fits: wholly, as the start of it, or not.
  enum Pasvorm { case heel, begin }

  func past(_ nummer: RecordNummer) -> Pasvorm? {
    if let letter, nummer.soort.rawValue.first != letter { return nil }
    if let jaar, nummer.jaar != jaar { return nil }
    if nummer.volgnummer == cijfers { return .heel }
    guard !isVoluit else { return nil }
    var left = nummer.volgnummer / 10
    while left > cijfers { left /= 10 }
    return left == cijfers ? .begin : nil
  }
}

/// A birth date as people type it: `12-3-1988`, `1988`, `1988-03`, `3-1988`.
struct Datumpatroon: Equatable {
  private var jaar: Int
  private var maand: Int?
  private var dag: Int?

  init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
    let isYear = { (part: Substring?) in part?.utf8.count == 4 }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard (1...3).contains(parts.count), numbers.count == parts.count,
      parts.allSatisfy({ (1...2).contains($0.utf8.count) || isYear($0) })
    else { return nil }
    let ordered = isYear(parts.first) ? numbers : numbers.reversed()
    guard isYear(parts.first) || isYear(parts.last), (1800...2200).contains(ordered[0]) else {
      return nil
    }
    jaar = ordered[0]
    maand = ordered.count > 1 ? ordered[1] : nil
    dag = ordered.count > 2 ? ordered[2] : nil
    guard (1...12).contains(maand ?? 1), (1...31).contains(dag ?? 1) else { return nil }
  }

  /// Whether a birth date can be this one: what is known of it and was typed is the same.
  func past(_ geboren: Delen) -> Bool {
    geboren.jaar == jaar && fits(geboren.maand, maand) && fits(geboren.dag, dag)
  }

  private func fits(_ known: Int, _ typed: Int?) -> Bool {
    typed.map { known == 0 || known == $0 } ?? true
  }

  /// A birth date in its parts; 0 is not known.
  struct Delen: Equatable {
    var jaar: Int
    var maand: Int
    var dag: Int

    init(_ geboren: Geboortedatum) {
      let parts = geboren.description.split(separator: "-").compactMap { Int($0) } + [0, 0, 0]
      (jaar, maand, dag) = (parts[0], parts[1], parts[2])
    }
  }
}
