import VHDomain

/// What somebody asks of the figures: the table, the period, and what it is narrowed to.
///
/// Gemeente and traject are kept while another table is looked at that knows neither.
struct Cijferkeuze: Equatable {
  var tabel: Tabeldefinitie
  var periode: Verslagperiode
  var gemeente: String?
  var traject: String?
  /// How many years stand side by side, where somebody said so.
  var jaren: Int?

  /// The first table over the current reporting year; nil when there is no table at all.
  init?(_ world: World) {
    guard let first = Tabeldefinitie.alle.first else { return nil }
    tabel = first
    periode = world.view.lopendVerslagjaar
  }

  /// The question to the domain.
  var vraag: Cijfervraag {
    Cijfervraag(
      tabel, periode, traject: tabel.kentTraject ? traject : nil,
      gemeente: tabel.kentGemeente ? gemeente : nil, jaren: tabel.kentJaren ? jaren : nil)
  }

  /// One year, two, three, and one again.
  mutating func wisselJaren() { jaren = vraag.jaren % 3 + 1 }

  /// The table after this one, or before it.
  mutating func wisselTabel(_ stap: Int, _ world: World) {
    let all = world.view.tabellen
    guard let place = all.firstIndex(of: tabel) else { return }
    tabel = all[(place + stap + all.count) % all.count]
  }

  /// What may be chosen, each with its digit and what is chosen now.
  func keuzes(_ world: World) -> [(digit: String, naam: String, waarde: String)] {
    let place = traject.map { world.house.trajecten.naam($0) }
    return [
      ("1", "Tabel", ""), ("2", "Periode", periode.naam),
      tabel.kentGemeente ? ("3", "Gemeente", gemeente ?? "alle") : nil,
      tabel.kentTraject ? ("4", "Traject", place ?? "alle") : nil,
      tabel.kentJaren ? ("5", "Jaren", "\(vraag.jaren)") : nil,
      ("6", "Grafiek", ""),
    ].compactMap { $0 }
  }
}

// MARK: - What can be chosen

extension Cijferkeuze {
  /// What a page of choices is about.
  enum Onderdeel {
    case tabel
    case periode
    case gemeente
    case traject

    var titel: String {
      switch self {
      case .tabel: "Welke tabel?"
      case .periode: "Over welke periode?"
      case .gemeente: "Welke gemeente?"
      case .traject: "Welk traject?"
      }
    }
  }

  /// The id of the choice that asks for a period in the user's own words.
  static let anders = "anders"

  /// What can be chosen; the empty id stands for all.
  func opties(_ onderdeel: Onderdeel, _ world: World) -> [KeuzeLijst.Optie] {
    switch onderdeel {
    case .tabel: world.view.tabellen.map { KeuzeLijst.Optie($0.id, $0.titel) }
    case .periode:
      Cijferkeuze.perioden(world).map { KeuzeLijst.Optie("\($0.periode)", $0.naam) }
        + [KeuzeLijst.Optie(Cijferkeuze.anders, "een andere periode, zelf te typen")]
    case .gemeente:
      [KeuzeLijst.Optie("", "alle gemeenten")]
        + world.view.cijfergemeenten(periode).map { KeuzeLijst.Optie($0, $0) }
    case .traject:
      [KeuzeLijst.Optie("", "alle trajecten")]
        + world.house.trajecten.filter { periode.raakt($0.geldigheid) }.map { traject in
          var own = self
          own.traject = traject.id
          return KeuzeLijst.Optie(
            traject.id, traject.naam, reden: world.view.bezwaar(own.vraag)?.zin)
        }
    }
  }

  /// Takes a choice.
  mutating func kies(_ id: String, _ onderdeel: Onderdeel, _ world: World) {
    switch onderdeel {
    case .tabel: tabel = world.view.tabellen.first { $0.id == id } ?? tabel
    case .periode: periode = (try? Verslagperiode.lees(id, world.house)) ?? periode
    case .gemeente: gemeente = id.isEmpty ? nil : id
    case .traject: traject = id.isEmpty ? nil : id
    }
  }

  /// The periods people ask for most, each once.
  private static func perioden(_ world: World) -> [(naam: String, periode: Verslagperiode)] {
    let quarter = Verslagperiode.kwartaal(op: world.today)
    let report = world.view.lopendVerslagjaar
    let year = Verslagperiode.kalenderjaar(op: world.today)
    let all = [
      ("dit kwartaal", quarter), ("vorig kwartaal", quarter.verschoven(-1)),
      ("dit verslagjaar", report), ("vorig verslagjaar", report.verschoven(-1)),
    ]
    // Where the reporting year is the calendar year, it is not offered twice.
    let years =
      report.van == year.van
      ? [] : [("dit kalenderjaar", year), ("vorig kalenderjaar", year.verschoven(-1))]
    return (all + years).compactMap { word, period in
      period.map { ("\(word), \($0.kort): \($0.dagenKort)", $0) }
    }
  }
}

extension Verslagperiode {
  /// The year or the quarter alone, behind a word that says which it is.
  fileprivate var kort: String {
    switch soort {
    case .kalenderjaar(let jaar), .verslagjaar(let jaar): "\(jaar)"
    case .kwartaal, .kwartalen, .dagen: "\(self)"
    }
  }

  /// Its days in few columns: `1-10-2025 t/m 30-9-2026`.
  fileprivate var dagenKort: String {
    [van, tot].map { "\($0.dag)-\($0.maand)-\($0.jaar)" }.joined(separator: " t/m ")
  }
}
