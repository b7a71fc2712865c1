import VHDomain

/// A field of which one of two values is chosen, or that goes to one of two persons.
struct Persoonsveld: Sendable {
  let id: String
  let naam: String
  let lees: @Sendable (Persoonsgegevens) -> String?
  /// Lays the value of the second over the first; of an empty one it takes it away.
  let neem: @Sendable (inout Persoonsgegevens, Persoonsgegevens) -> Void

  static let alle: [Persoonsveld] = [
    Persoonsveld(id: "achternaam", naam: "Achternaam", lees: { $0.achternaam }) {
      $0.achternaam = $1.achternaam
      $0.tussenvoegsel = $1.tussenvoegsel
    },
    Persoonsveld(id: "voornamen", naam: "Voornamen", lees: { $0.voornamen }) {
      $0.voornamen = $1.voornamen
    },
    Persoonsveld(id: "geboren", naam: "Geboren", lees: { $0.geboortedatum?.kort }) {
      $0.geboortedatum = $1.geboortedatum
    },
    Persoonsveld(id: "geslacht", naam: "Geslacht", lees: { $0.geslacht?.rawValue }) {
      $0.geslacht = $1.geslacht
    },
    Persoonsveld(
      id: "adres", naam: "Adres", lees: { $0.adresGeheim == true ? nil : $0.adres }
    ) {
      $0.adres = $1.adres
    },
    Persoonsveld(id: "woonplaats", naam: "Woonplaats", lees: { $0.woonplaats }) {
      $0.woonplaats = $1.woonplaats
    },
    Persoonsveld(id: "verblijf", naam: "Verblijfplaats", lees: { $0.verblijfplaats }) {
      $0.verblijfplaats = $1.verblijfplaats
    },
  ]
}
