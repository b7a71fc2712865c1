extension Termijnen {
  /// One term: its name in files, what it is in words, its unit.
  public struct Veld: Sendable {
    /// The name in files.
    public let id: String
    /// What it says, in words.
    public let naam: String
    /// In what it is counted.
    public let eenheid: String
    /// The term itself.
    public let waarde: WritableKeyPath<Termijnen, Int> & Sendable
  }

  /// All of them, in the order of the profile.
  public static let velden: [Veld] = [
    Veld(
      id: "wekenZonderVoortgang", naam: "Zonder voortgang na", eenheid: "weken",
      waarde: \.wekenZonderVoortgang),
    Veld(
      id: "maximaalAangehouden", naam: "Aanhouden, hooguit", eenheid: "keer",
      waarde: \.maximaalAangehouden),
    Veld(
      id: "zrmBeginmetingMaanden", naam: "ZRM-beginmeting binnen", eenheid: "maanden",
      waarde: \.zrmBeginmetingMaanden),
    Veld(
      id: "zrmWaarschuwenDagen", naam: "ZRM-termijn melden vooraf", eenheid: "dagen",
      waarde: \.zrmWaarschuwenDagen),
    Veld(
      id: "kaderEindeDagen", naam: "Einde kader melden vooraf", eenheid: "dagen",
      waarde: \.kaderEindeDagen),
    Veld(
      id: "informatievraagUren", naam: "Informatievraag beantwoorden", eenheid: "uren",
      waarde: \.informatievraagUren),
    Veld(
      id: "terugkoppelenWerkdagen", naam: "Terugkoppelen aan melder", eenheid: "werkdagen",
      waarde: \.terugkoppelenWerkdagen),
    Veld(id: "reviewWeken", naam: "Review na", eenheid: "weken", waarde: \.reviewWeken),
    Veld(
      id: "topXHerzienMaanden", naam: "Top X herijken na", eenheid: "maanden",
      waarde: \.topXHerzienMaanden),
    Veld(id: "wachtenDagen", naam: "Wachten melden na", eenheid: "dagen", waarde: \.wachtenDagen),
    Veld(
      id: "huisverbodEindeDagen", naam: "Einde monitoring huisverbod melden", eenheid: "dagen",
      waarde: \.huisverbodEindeDagen),
  ]
}
