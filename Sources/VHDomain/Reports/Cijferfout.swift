/// Why a figure is not given.
public enum Cijferfout: Error, Equatable, Sendable {
  /// No period that can be read, with what is wrong with it.
  case geenPeriode(String, reden: String)
  /// No table with this id.
  case onbekendeTabel(String, bekend: [String])
  /// The table can't be narrowed in this way.
  case nietBijTabel(optie: String, tabel: String)
  /// No format with this name.
  case onbekendFormaat(String)
  /// No cell can be read in this.
  case geenCel(String)
  /// The table has no such column.
  case onbekendeKolom(String, kolommen: [String])
  /// The table has no such row.
  case onbekendeRij(String)
  /// The house has no such gemeente.
  case onbekendeGemeente(String, gemeenten: [String])
  /// The gemeente did not belong to the house in that period.
  case gemeenteNietGeldig(String, Geldigheid)
  /// The house has no such table at which people meet.
  case onbekendeTafel(String, tafels: [String])
  /// Nothing is known of that period.
  case voorDeGegevens(String, begin: Datum)
  /// No published report with this number.
  case geenRapport(String, bekend: [String])
  /// A chapter can't be written as one spreadsheet.
  case geenHoofdstuk
  /// More years than can stand side by side.
  case teVeelJaren(Int)
  /// The house has no such traject.
  case onbekendTraject(String, bedoeld: String?)
  /// The traject is restricted, and the reader is not on its list.
  case besloten(traject: String)
  /// The reader may not see figures.
  case geenRecht(String)
}

extension Cijferfout {
  /// One Dutch sentence that says what to do.
  public var zin: String {
    switch self {
    case .geenPeriode(let text, let reason): "\(shown(text)) \(reason)."
    case .onbekendeTabel(let id, let known):
      "Tabel \(shown(id)) bestaat niet; kies \(enumeration(known))."
    case .gemeenteNietGeldig(let name, let validity):
      "\(name) hoorde in deze periode niet bij dit huis (\(validity.inWoorden)); kies een andere "
        + "periode of gemeente."
    case .onbekendeTafel(let id, let known):
      "Tafel \(shown(id)) kent dit huis niet; kies \(enumeration(known))."
    case .voorDeGegevens(let period, let begin):
      "Over \(period) is niets bekend: de gegevens beginnen op \(begin.lang); kies een latere "
        + "periode."
    case .geenRapport(let text, let known):
      "Bevroren rapport \(shown(text)) is er niet"
        + (known.isEmpty ? "." : "; kies \(enumeration(known)).")
    case .geenHoofdstuk:
      "Een hoofdstuk past niet in csv; kies tekst, markdown, json of html, of een enkele tabel."
    case .teVeelJaren(let count):
      "\(count) jaren naast elkaar kan niet; kies 1 tot en met \(Cijfervraag.hoogstensJaren)."
    case .nietBijTabel(let optie, let tabel): "\(optie) kan niet bij de tabel \(tabel)."
    case .onbekendFormaat(let name):
      "Formaat \(shown(name)) bestaat niet; kies \(enumeration(Formaat.allCases.map(\.rawValue)))."
    case .geenCel(let text):
      "\(shown(text)) is geen cel; verwacht rij en kolom, zoals \"Weert/2019-Q3:triage_casussen\"."
    case .onbekendeKolom(let id, let known):
      "Kolom \(shown(id)) staat niet in deze tabel; kies \(enumeration(known))."
    case .onbekendeRij(let keys): "Rij \(shown(keys)) staat niet in deze tabel."
    case .onbekendeGemeente(let name, let known):
      "\(shown(name)) is geen gemeente van dit huis; kies \(enumeration(known))."
    case .onbekendTraject(let id, let meant):
      "Traject \(shown(id)) kent dit huis niet" + (meant.map { "; bedoelt u \($0)?" } ?? ".")
    case .besloten(let traject):
      "Cijfers van het traject \(traject) zijn alleen voor wie op de lijst ervan staat."
    case .geenRecht(let sentence): sentence
    }
  }

  /// The exit code of a command that ends with it, as in sysexits.
  public var exitCode: Int32 {
    switch self {
    case .geenPeriode, .onbekendeTabel, .nietBijTabel, .onbekendFormaat, .geenCel, .onbekendeKolom,
      .teVeelJaren, .geenHoofdstuk:
      64
    case .onbekendeRij, .onbekendeGemeente, .onbekendTraject, .gemeenteNietGeldig,
      .onbekendeTafel, .voorDeGegevens:
      65
    case .geenRapport: 66
    case .besloten, .geenRecht: 77
    }
  }
}

extension Geldigheid {
  /// From when until when, in words.
  fileprivate var inWoorden: String {
    let parts = [van.map { "vanaf \($0.lang)" }, tot.map { "tot en met \($0.lang)" }]
    return parts.compactMap { $0 }.joined(separator: " ")
  }
}
