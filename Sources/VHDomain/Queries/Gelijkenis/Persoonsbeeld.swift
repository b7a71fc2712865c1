/// A person taken apart for comparing: what is typed now, or what is recorded.
struct Persoonsbeeld: Sendable {
  let achternaam: Achternaam
  let voornamen: Voornamen
  let geboren: Geboortecijfers
  let geboortedatum: Geboortedatum?
  let adres: Adressleutel?
  let aliassen: [Alias]

  /// Another name somebody goes by.
  struct Alias: Sendable {
    let tekst: String
    let vorm: Achternaam.Vorm
    /// Whether it is one word, such as a nickname.
    let isEenWoord: Bool
  }

  init(_ data: Persoonsgegevens) {
    achternaam = Achternaam(tussenvoegsel: data.tussenvoegsel, achternaam: data.achternaam)
    voornamen = Voornamen(data.voornamen)
    geboren = Geboortecijfers(data.geboortedatum)
    geboortedatum = data.geboortedatum
    // A secret address brings nobody together: who is found by it tells where somebody lives.
    adres = data.adresGeheim == true ? nil : data.adres.flatMap(Adressleutel.init)
    aliassen = (data.aliassen ?? []).map(Persoonsbeeld.alias)
  }

  private static func alias(_ text: String) -> Alias {
    let words = Vouwing.woorden(text)
    return Alias(
      tekst: text,
      vorm: Achternaam.Vorm(
        letters: words.flatMap { Array($0.utf8) },
        klank: Klank(text.filter { !$0.isWhitespace })),
      isEenWoord: words.count == 1)
  }
}

/// An address as it is compared: postcode and house number, or street and number without one.
struct Adressleutel: Hashable, Sendable {
  let sleutel: String

  /// Nil when there is no number in the text, so that it does not tell one house from another.
  init?(_ text: String) {
    let words = Vouwing.woorden(text)
    var digits = ""
    var postcode = ""
    var street: [String] = []
    for (place, word) in words.enumerated() {
      let numbers = word.prefix { $0.isNumber }
      let rest = word.dropFirst(numbers.count)
      if numbers.count == 4, rest.count == 2 {
        postcode = word
      } else if numbers.count == 4, rest.isEmpty, place + 1 < words.count,
        words[place + 1].count == 2, place > 0
      {
        postcode = word + words[place + 1]
      } else if !numbers.isEmpty, digits.isEmpty {
        digits = String(numbers)
      } else if digits.isEmpty {
        street.append(word)
      }
    }
    guard !digits.isEmpty else { return nil }
    sleutel = (postcode.isEmpty ? street.joined(separator: " ") : postcode) + " " + digits
  }
}
