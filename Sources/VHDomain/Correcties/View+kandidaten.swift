/// Records by what stands in a field of them.
extension View {
  /// The records this reader may know of that a filter finds, by number.
  public func kandidaten(_ filter: Correctiefilter) -> [Correctiekandidaat] {
    guard !room.isGedeeld else { return [] }
    return nummers(filter.soort).compactMap { nummer in
      let known = kenmerk(nummer)
      guard let day = known.dag, filter.gemeente.map({ $0 == known.gemeente }) ?? true,
        filter.van.map({ $0 <= day }) ?? true, filter.tot.map({ day <= $0 }) ?? true,
        filter.systeem.map({ $0 == known.systeem }) ?? true
      else { return nil }
      let fields = correctievelden(nummer).filter {
        $0.veldnaam == filter.veld && filter.waarde.past($0.waarde)
      }
      guard !fields.isEmpty else { return nil }
      return Correctiekandidaat(
        nummer: nummer, gemeente: known.gemeente, dag: day, velden: fields)
    }
  }

  /// The names of the fields that records of a kind have, in the order of the alphabet.
  public func veldnamen(_ soort: Recordsoort) -> [String] {
    bewaard("veldnamen", van: "\(soort)") {
      switch soort {
      case .persoon: names(personen)
      case .melding: names(meldingen)
      case .casus: names(casussen)
      case .huisverbod: names(huisverboden)
      case .detentie: names(detentiemeldingen)
      case .informatievraag: names(informatievragen)
      case .overleg, .contact, .consulten, .rapport, .voorstel, .inrichting: []
      }
    }
  }

  /// The systems that records were taken over from.
  public var bronsystemen: [String] {
    bewaard("bronsystemen") {
      let all =
        meldingen.compactMap { $0.inhoud.herkomst?.bronsysteem }
        + casussen.compactMap { $0.inhoud.overname?.herkomst.bronsysteem }
        + personen.compactMap { $0.inhoud.herkomst?.bronsysteem }
      return Set(all).sorted()
    }
  }

  /// Looking into every event of years of records takes long, and events of one kind look alike.
  private func names<A: Aggregate>(_ all: [Stored<A>]) -> [String] {
    var looked: [String: Int] = [:]
    var found: Set<String> = []
    for stored in all {
      for event in stored.geldendVerloop {
        guard let wat = event.wat else { continue }
        let kind = Mirror(reflecting: wat).children.first?.label ?? "\(wat)"
        guard looked[kind, default: 0] < 25 else { continue }
        looked[kind, default: 0] += 1
        found.formUnion(event.correctiewaarden.map { Correctieveld.naam($0.pad) })
      }
    }
    return found.sorted()
  }

  private func nummers(_ soort: Recordsoort) -> [RecordNummer] {
    switch soort {
    case .persoon: personen.map(\.nummer.record)
    case .melding: meldingen.map(\.nummer.record)
    case .casus: casussen.map(\.nummer.record)
    case .huisverbod: huisverboden.map(\.nummer.record)
    case .detentie: detentiemeldingen.map(\.nummer.record)
    case .informatievraag: informatievragen.map(\.nummer.record)
    case .overleg, .contact, .consulten, .rapport, .voorstel, .inrichting: []
    }
  }

  /// Where a record counts, the day it begins and where it was taken over from.
  func kenmerk(_ nummer: RecordNummer) -> (gemeente: String?, dag: Datum?, systeem: String?) {
    switch nummer.soort {
    case .persoon:
      let stored = Nummer<Persoon>(nummer).flatMap { self[$0] }
      return (
        stored?.inhoud.gegevens.woonplaats, stored?.eersteDag,
        stored?.inhoud.herkomst?.bronsysteem
      )
    case .melding:
      let stored = Nummer<Melding>(nummer).flatMap { self[$0] }
      let data = stored?.inhoud.gegevens
      return (
        data?.gemeente, data?.ontvangenOp ?? stored?.eersteDag,
        stored?.inhoud.herkomst?.bronsysteem
      )
    case .casus:
      let stored = Nummer<Casus>(nummer).flatMap { self[$0] }
      return (
        stored?.inhoud.gemeente, stored?.eersteDag,
        stored?.inhoud.overname?.herkomst.bronsysteem
      )
    case .huisverbod:
      let stored = Nummer<Huisverbod>(nummer).flatMap { self[$0] }
      return (stored?.inhoud.gegevens.gemeente, stored?.eersteDag, nil)
    case .detentie:
      return (nil, Nummer<Detentiemelding>(nummer).flatMap { self[$0] }?.eersteDag, nil)
    case .informatievraag:
      return (nil, Nummer<Informatievraag>(nummer).flatMap { self[$0] }?.eersteDag, nil)
    case .overleg, .contact, .consulten, .rapport, .voorstel, .inrichting: return (nil, nil, nil)
    }
  }
}

extension Stored {
  /// The first day of what is in force.
  fileprivate var eersteDag: Datum? { geldendVerloop.map(\.head.op).min() }
}

extension Correctiefilter.Waarde {
  fileprivate func past(_ value: JSONValue) -> Bool {
    switch self {
    case .alles: value != .null
    case .leeg: value == .null
    case .gelijk(let text):
      if case .string(let own) = value, own.lowercased() == text.lowercased() {
        true
      } else {
        value != .null && value.leesbaar.lowercased() == text.lowercased()
      }
    }
  }
}
