extension Zoekindex {
  /// What was found: how many records, and the first of them with the kind of match.
  struct Vondst: Sendable {
    var totaal: Int
    var eerste: [(plaats: Int, soort: Treffersoort)]
  }

  /// The records of a set in which, or in whose persons, every term matches.
  func vind(_ vraag: Zoekvraag, onder zichtbaar: Bits, hooguit limit: Int) -> Vondst {
    let none = Vondst(totaal: 0, eerste: [])
    guard !vraag.termen.isEmpty else { return none }
    var found = zichtbaar
    var byKind = Treffersoort.allCases.map { _ in Bits(nummers.count) }
    for term in vraag.termen {
      let matches = places(of: term)
      var any = Bits(nummers.count)
      for kind in matches.indices {
        any.formUnion(matches[kind])
        byKind[kind].formUnion(matches[kind])
      }
      found.formIntersection(any)
    }
    return Vondst(totaal: found.count, eerste: inOrder(found, byKind, limit))
  }

  /// The best kinds first; a record counts once, by the best kind any term found it by.
  private func inOrder(
    _ found: Bits, _ byKind: [Bits], _ limit: Int
  ) -> [(plaats: Int, soort: Treffersoort)] {
    var left = found
    var result: [(plaats: Int, soort: Treffersoort)] = []
    for kind in Treffersoort.allCases where result.count < limit {
      let here = left.intersection(byKind[kind.rawValue])
      result += here.prefix(limit - result.count).map { ($0, kind) }
      left.subtract(here)
    }
    return result
  }

  /// Where a term matches, by kind.
  private func places(of term: Zoekterm) -> [Bits] {
    var own = Treffersoort.allCases.map { _ in Bits(nummers.count) }
    if let date = term.geboren {
      for born in geboren where date.past(born.delen) {
        own[Treffersoort.geboren.rawValue].insert(born.plaats)
      }
    }
    for words in term.vormen { add(words, to: &own) }
    var result = own
    for kind in result.indices { addDossiers(of: own[kind], to: &result[kind]) }
    if let number = term.nummer { add(number, to: &result) }
    return result
  }

  private func add(_ number: Nummerpatroon, to result: inout [Bits]) {
    for (place, nummer) in nummers.enumerated() {
      switch number.past(nummer) {
      case .heel: result[Treffersoort.nummer.rawValue].insert(place)
      case .begin: result[Treffersoort.nummerdeel.rawValue].insert(place)
      case nil: break
      }
    }
  }

  /// Records that have all of these words, under each kind that has one of them.
  private func add(_ words: [String], to result: inout [Bits]) {
    var all: Bits?
    var byKind: [Treffersoort: Bits] = [:]
    for word in words {
      var any = Bits(nummers.count)
      for kind in Treffersoort.woorden {
        var bits = Bits(nummers.count)
        tabellen[kind]?.find(word, into: &bits)
        any.formUnion(bits)
        byKind[kind, default: Bits(nummers.count)].formUnion(bits)
      }
      all?.formIntersection(any)
      all = all ?? any
    }
    guard let all else { return }
    for (kind, bits) in byKind { result[kind.rawValue].formUnion(bits.intersection(all)) }
  }
}
