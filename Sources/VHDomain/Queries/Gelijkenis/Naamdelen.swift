/// A surname taken apart: whole, with what stands before it, and each part of a double name.
struct Achternaam: Sendable {
  /// A way of writing it that is compared: folded letters and how they sound.
  struct Vorm: Sendable {
    let letters: [UInt8]
    let klank: Klank
  }

  /// As it is written, tussenvoegsel first.
  let geschreven: String
  /// The words that count, together; then, when there is one, with the tussenvoegsel joined on.
  let heel: [Vorm]
  /// The words that count, one by one: two or more in a double name.
  let delen: [Vorm]

  var isLeeg: Bool { heel.isEmpty }

  init(tussenvoegsel: String?, achternaam: String) {
    geschreven = [tussenvoegsel ?? "", achternaam].filter { !$0.isEmpty }.joined(separator: " ")
    let words = Achternaam.woorden(geschreven)
    let known = words.filter { !Achternaam.voorvoegsels.contains($0.gevouwen) }
    let counting = (known.isEmpty ? words : known).map(Achternaam.zonderAfkorting)
    delen = counting.map(Achternaam.vorm)
    let plain = Achternaam.samen(counting)
    let whole = Achternaam.samen(words)
    heel = [plain, whole].compactMap { $0 }
      .reduce(into: []) { forms, form in
        if !forms.contains(where: { $0.letters == form.letters }) { forms.append(form) }
      }
  }

  private static func woorden(_ text: String) -> [Vouwing.Woord] {
    Vouwing.woordenMetBron(text)
  }

  private static func samen(_ words: [Vouwing.Woord]) -> Vorm? {
    guard !words.isEmpty else { return nil }
    return Vorm(
      letters: words.flatMap { Array($0.gevouwen.utf8) },
      klank: Klank(words.map { String($0.origineel) }.joined()))
  }

  private static func vorm(_ word: Vouwing.Woord) -> Vorm {
    Vorm(letters: Array(word.gevouwen.utf8), klank: Klank(String(word.origineel)))
  }

  /// `vdBerg` is Berg with its tussenvoegsel stuck to it.
  private static func zonderAfkorting(_ word: Vouwing.Woord) -> Vouwing.Woord {
    guard word.gevouwen.hasPrefix("vd"), word.gevouwen.count > 4 else { return word }
    return Vouwing.Woord(
      gevouwen: String(word.gevouwen.dropFirst(2)), origineel: word.origineel.dropFirst(2))
  }

  /// Words before or between names that do not tell persons apart.
  private static let voorvoegsels: Set<String> = Set(
    """
    van de der den ter ten te t het in op aan bij onder uit over von zu zum zur la le les du des d l \
    da do dos das di del della el al bin ben ibn oulad ait v vd vdr e ev gehuwd geb geboren weduwe wed s
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

/// First names, initials or the name used, taken apart.
struct Voornamen: Sendable {
  /// One of them.
  struct Deel: Sendable {
    let tekst: String
    let letters: [UInt8]
    let klank: Klank
    /// Whether only the beginning was written.
    let isVoorletter: Bool
  }

  let geschreven: String
  let delen: [Deel]
  /// All of them together, so that `Abd el Karim` is `Abdelkarim`.
  let samen: Achternaam.Vorm

  var isLeeg: Bool { delen.isEmpty }
  /// Whether there are initials and nothing else.
  var isVoorletters: Bool { !delen.isEmpty && delen.allSatisfy(\.isVoorletter) }

  init(_ text: String?) {
    let written = text ?? ""
    geschreven = written
    let words = Vouwing.woordenMetBron(written)
    delen = words.map { word in
      Deel(
        tekst: word.gevouwen, letters: Array(word.gevouwen.utf8),
        klank: Klank(String(word.origineel)),
        isVoorletter: Voornamen.isVoorletter(word.gevouwen))
    }
    samen = Achternaam.Vorm(
      letters: words.flatMap { Array($0.gevouwen.utf8) },
      klank: Klank(words.map { String($0.origineel) }.joined()))
  }

  private static func isVoorletter(_ word: String) -> Bool {
    word.count == 1 || ["th", "ph", "ch", "chr", "ij", "sj", "fr", "st"].contains(word)
  }
}
