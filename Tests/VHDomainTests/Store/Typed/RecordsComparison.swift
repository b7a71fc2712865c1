import Testing

@testable import VHDomain

extension Records {
  /// The parts in which these records differ from others, nothing left out or smoothed over.
  func differences(from other: Records) -> [String] {
    differences(\.medewerkers, other) + differences(\.personen, other)
      + differences(\.meldingen, other) + differences(\.casussen, other)
      + differences(\.overleggen, other)
      + differences(\.huisverboden, other)
      + differences(\.detentiemeldingen, other)
      + differences(\.consultdagen, other)
      + differences(\.informatievragen, other)
      + differences(\.contacten, other)
      + differences(\.rapporten, other)
      + differences(\.voorstellen, other)
      + (onleesbaar == other.onleesbaar ? [] : ["onleesbaar: \(onleesbaar) \(other.onleesbaar)"])
      + (tellers == other.tellers ? [] : ["tellers: \(tellers) \(other.tellers)"])
      + (generatie == other.generatie ? [] : ["generatie: \(generatie) \(other.generatie)"])
      + (house == other.house ? [] : ["house"])
  }

  private func differences<A: Aggregate>(
    _ table: KeyPath<Records, [Nummer<A>: Stored<A>]>, _ other: Records
  ) -> [String] {
    let (mine, theirs) = (self[keyPath: table], other[keyPath: table])
    return Set(mine.keys).union(theirs.keys).sorted().filter { mine[$0] != theirs[$0] }
      .map(\.description)
  }

  /// All numbers.
  var nummers: [RecordNummer] {
    medewerkers.keys.map(\.record) + personen.keys.map(\.record) + meldingen.keys.map(\.record)
      + casussen.keys.map(\.record) + overleggen.keys.map(\.record)
      + huisverboden.keys.map(\.record)
      + detentiemeldingen.keys.map(\.record)
      + consultdagen.keys.map(\.record)
      + informatievragen.keys.map(\.record)
      + contacten.keys.map(\.record)
      + rapporten.keys.map(\.record)
      + voorstellen.keys.map(\.record)
  }

  /// The records whose state does not follow from their history.
  var unfolded: [String] {
    unfolded(medewerkers) + unfolded(personen) + unfolded(meldingen) + unfolded(casussen)
      + unfolded(overleggen)
      + unfolded(huisverboden)
      + unfolded(detentiemeldingen)
      + unfolded(consultdagen)
      + unfolded(informatievragen)
      + unfolded(contacten)
      + unfolded(rapporten)
      + unfolded(voorstellen)
  }

  private func unfolded<A: Aggregate>(_ table: [Nummer<A>: Stored<A>]) -> [String] {
    table.values.filter { $0.gevouwen != $0.inhoud }.map(\.nummer.description)
  }

  /// Every event as `number event`, in no order.
  var events: [String] {
    events(medewerkers) + events(personen) + events(meldingen) + events(casussen)
      + events(overleggen)
      + events(huisverboden)
      + events(detentiemeldingen)
      + events(consultdagen)
      + events(informatievragen)
      + events(contacten)
      + events(rapporten)
      + events(voorstellen)
  }

  private func events<A: Aggregate>(_ table: [Nummer<A>: Stored<A>]) -> [String] {
    table.values.flatMap { stored in
      stored.verloop.map { "\(stored.nummer) \($0.head.id)" }
    }
  }
}
