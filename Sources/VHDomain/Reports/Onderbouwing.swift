/// The records behind a figure, as far as the reader may know of them.
public struct Onderbouwing: Equatable, Sendable {
  /// A record that counts, with where and when it does.
  public struct Regel: Equatable, Sendable {
    /// The record.
    public let nummer: RecordNummer
    /// The gemeente it counts in; nil when not known.
    public let gemeente: String?
    /// The day it counts on, or from; nil when not known.
    public let dag: Datum?
    /// The casussen that bring a person in; empty for what counts by itself.
    public internal(set) var via: [RecordNummer]
  }

  /// The records, by number.
  public let regels: [Regel]
  /// What the reader must know: that restricted records are left out, for whom they are.
  public let voetnoot: String?

  /// The numbers of the records, in order.
  public var nummers: [RecordNummer] { regels.map(\.nummer) }
}

extension View {
  /// The records behind a figure that the reader may know of.
  ///
  /// A person stands in it only when a casus that the reader may know of brings that person in:
  /// otherwise the list would tell of the hidden one.
  public func onderbouwing(_ cel: Cel) -> Onderbouwing {
    var places: [RecordNummer: Int] = [:]
    var rows: [Onderbouwing.Regel] = []
    for one in cel.geteld where isTeZien(one.nummer) && one.via.map(isTeZien) ?? true {
      let via = [one.via].compactMap { $0 }
      if let place = places[one.nummer] {
        rows[place].via += via
      } else {
        places[one.nummer] = rows.count
        rows.append(
          Onderbouwing.Regel(nummer: one.nummer, gemeente: one.gemeente, dag: one.dag, via: via))
      }
    }
    for place in rows.indices where rows[place].via.count > 1 { rows[place].via.sort() }
    return Onderbouwing(
      regels: rows.sorted { $0.nummer < $1.nummer },
      voetnoot: besloten.isEmpty
        ? nil : "Dossiers met beperkte toegang staan niet in deze lijst, ook als zij meetellen.")
  }

  private func isTeZien(_ nummer: RecordNummer) -> Bool {
    switch nummer.soort {
    case .melding: Nummer<Melding>(nummer).flatMap { self[$0] } != nil
    case .casus: Nummer<Casus>(nummer).flatMap { self[$0] } != nil
    case .persoon: Nummer<Persoon>(nummer).flatMap { self[$0] } != nil
    case .informatievraag: Nummer<Informatievraag>(nummer).flatMap { self[$0] } != nil
    case .consulten: true
    case .huisverbod: Nummer<Huisverbod>(nummer).flatMap { self[$0] } != nil
    case .detentie: Nummer<Detentiemelding>(nummer).flatMap { self[$0] } != nil
    case .overleg: !room.isGedeeld && Nummer<Overleg>(nummer).flatMap { self[$0] } != nil
    case .contact, .inrichting, .rapport, .voorstel: false
    }
  }
}
