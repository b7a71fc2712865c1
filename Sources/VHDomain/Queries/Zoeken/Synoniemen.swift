/// Words that mean the same in this work; one finds the other.
///
/// Source: field guide, end of section 2. Written folded; a group is symmetric.
enum Synoniemen {
  /// Groups of words, or of words in a row, that stand for one another.
  static let groepen: [[String]] = [
    ["verward", "onbegrepen"],
    ["procesmanager", "procesregisseur"],
    ["top x", "topx"],
    ["uithuiszetting", "huisuitzetting"],
    ["uithuiszettingen", "huisuitzettingen"],
    ["case", "casus"],
    ["cases", "casussen"],
    ["radicalisering", "extremisme"],
    ["casusoverleg", "casuistiekoverleg"],
  ]

  /// The groups as words in a row.
  private static let phrases = groepen.map { group in
    group.map { $0.split(separator: " ").map(String.init) }
  }

  /// The forms of the words that begin a list, with how many of them they take; nil when they have
  /// no synonym.
  static func vormen(_ words: ArraySlice<String>) -> (vormen: [[String]], lengte: Int)? {
    for group in phrases {
      for phrase in group where words.starts(with: phrase) {
        return (group, phrase.count)
      }
    }
    return nil
  }
}

/// Words between first name and surname that people leave out or get wrong.
enum Tussenvoegsels {
  /// Left out of a question that has other words.
  static let lijst: Set = [
    "van", "de", "der", "den", "het", "ten", "ter", "te", "op", "in", "la", "le", "von", "du", "t",
    "s",
  ]
}
