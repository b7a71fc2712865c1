/// A place where a person stands, to choose whether it is about that person.
public struct Persoonsplaats: Equatable, Sendable {
  /// The record; of a relation the person with whom it was recorded.
  public var nummer: RecordNummer
  /// The first day it names the person.
  public var dag: Datum
  /// What it is.
  public var wat: String
}

extension View {
  /// Every place this reader may know of where a person stands, oldest first.
  public func plaatsen(van persoon: Nummer<Persoon>) -> [Persoonsplaats] {
    guard self[persoon] != nil, !room.isGedeeld else { return [] }
    let orders = huisverboden.filter { $0.inhoud.gegevens.persoon == persoon }
    let reports = detentiemeldingen.filter { $0.inhoud.gegevens.persoon == persoon }
    let numbers =
      dossiers(van: persoon) + orders.map(\.nummer.record) + reports.map(\.nummer.record)
      + verwanten(van: persoon).map(\.record)
    return numbers.compactMap { nummer in
      geteldeRecords.eersteDag(nummer, persoon).map {
        Persoonsplaats(nummer: nummer, dag: $0, wat: wat(nummer, persoon))
      }
    }
    .sorted { ($0.dag, $0.nummer) < ($1.dag, $1.nummer) }
  }

  /// The persons with whom a relation to this one was recorded.
  private func verwanten(van persoon: Nummer<Persoon>) -> [Nummer<Persoon>] {
    personen.filter { stored in
      stored.nummer != persoon && stored.inhoud.relaties?.contains { $0.ander == persoon } == true
    }.map(\.nummer)
  }

  private func wat(_ nummer: RecordNummer, _ persoon: Nummer<Persoon>) -> String {
    if let casus = Nummer<Casus>(nummer).flatMap({ self[$0]?.inhoud }) {
      let main = casus.hoofdbetrokkene == persoon ? "hoofdbetrokkene" : "betrokkene"
      return [main, casus.gemeente, casus.fase.naam].compactMap { $0 }
        .joined(separator: ", ")
    }
    if let data = Nummer<Melding>(nummer).flatMap({ self[$0]?.inhoud.gegevens }) {
      let kind = data.soort.map(house.meldingsoorten.naam)
      return [kind, data.gemeente, data.aanleiding].compactMap { $0 }
        .filter { !$0.isEmpty }.joined(separator: ", ")
    }
    if let other = Nummer<Persoon>(nummer), let ties = self[other]?.inhoud.relaties {
      let kinds = ties.filter { $0.ander == persoon }.map {
        house.relatiesoorten.naam($0.soort)
      }
      return "\(naam(other)) is \(dutchList(kinds)) van deze persoon"
    }
    switch nummer.soort {
    case .huisverbod: return "huisverbod of risicotaxatie"
    case .detentie: return "detentiemelding"
    case .informatievraag: return "informatievraag"
    default: return ""
    }
  }
}

extension Records {
  /// The first day on which a record in force names a person; nil when it does not.
  func eersteDag(_ nummer: RecordNummer, _ persoon: Nummer<Persoon>) -> Datum? {
    switch nummer.soort {
    case .melding: eersteDag(Nummer<Melding>(nummer), persoon)
    case .casus: eersteDag(Nummer<Casus>(nummer), persoon)
    case .huisverbod: eersteDag(Nummer<Huisverbod>(nummer), persoon)
    case .detentie: eersteDag(Nummer<Detentiemelding>(nummer), persoon)
    case .informatievraag: eersteDag(Nummer<Informatievraag>(nummer), persoon)
    case .persoon: eersteDag(Nummer<Persoon>(nummer), persoon)
    case .overleg, .consulten, .contact, .rapport, .voorstel, .inrichting: nil
    }
  }

  private func eersteDag<A: Aggregate>(_ nummer: Nummer<A>?, _ persoon: Nummer<Persoon>) -> Datum? {
    guard let nummer, let stored = self[keyPath: A.table][nummer] else { return nil }
    return stored.geldendVerloop.filter { event in
      event.wat.flatMap { Feitwaarde.van($0) }?.bevat(persoon.description) ?? false
    }.map(\.head.op).min()
  }
}
