extension Termijnen {
  /// One term: its name in files, what it is in words, its unit.
  public struct Veld: Sendable {
    /// The name in files.
    public let id: String
    /// A short name.
    public let naam: String
    /// In what it is counted.
    public let eenheid: String
    /// What it is for, in words that follow number and unit.
    public let uitleg: String
    /// The term itself.
    public let waarde: WritableKeyPath<Termijnen, Int> & Sendable
  }

  /// All of them, in the order of the profile.
  public static let velden: [Veld] = [
    Veld(
      id: "wekenZonderVoortgang", naam: "Voortgang", eenheid: "weken",
      uitleg: "zonder voortgang staat een casus in de lijst", waarde: \.wekenZonderVoortgang),
    Veld(
      id: "maximaalAangehouden", naam: "Aanhouden", eenheid: "keer",
      uitleg: "daarna beslist de manager", waarde: \.maximaalAangehouden),
    Veld(
      id: "zrmBeginmetingMaanden", naam: "ZRM-beginmeting", eenheid: "maanden",
      uitleg: "na de aanmelding", waarde: \.zrmBeginmetingMaanden),
    Veld(
      id: "zrmWaarschuwenDagen", naam: "ZRM melden", eenheid: "dagen",
      uitleg: "voor die termijn", waarde: \.zrmWaarschuwenDagen),
    Veld(
      id: "kaderEindeDagen", naam: "Kader", eenheid: "dagen",
      uitleg: "voor het einde wordt dat gezegd", waarde: \.kaderEindeDagen),
    Veld(
      id: "informatievraagUren", naam: "Informatievraag", eenheid: "uren",
      uitleg: "om te beantwoorden", waarde: \.informatievraagUren),
    Veld(
      id: "terugkoppelenWerkdagen", naam: "Terugkoppelen", eenheid: "werkdagen",
      uitleg: "na een besluit hoort de melder het", waarde: \.terugkoppelenWerkdagen),
    Veld(
      id: "reviewWeken", naam: "Review", eenheid: "weken",
      uitleg: "na de vorige keer nalopen", waarde: \.reviewWeken),
    Veld(
      id: "topXHerzienMaanden", naam: "Top X", eenheid: "maanden",
      uitleg: "dan opnieuw bekijken", waarde: \.topXHerzienMaanden),
    Veld(
      id: "wachtenDagen", naam: "Wachten", eenheid: "dagen",
      uitleg: "op iemand, dan wordt dat gezegd", waarde: \.wachtenDagen),
    Veld(
      id: "huisverbodEindeDagen", naam: "Huisverbod", eenheid: "dagen",
      uitleg: "voor het einde van de monitoring", waarde: \.huisverbodEindeDagen),
  ]
}
