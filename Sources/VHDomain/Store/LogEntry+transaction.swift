extension LogEntry {
  /// A line for each new event of a transaction: who, in which role, where, what and on which
  /// record.
  static func lines(of transaction: Transaction, on records: Records) -> [LogEntry] {
    transaction.touched.flatMap { nummer -> [LogEntry] in
      switch nummer.soort {
      case .persoon: lines(Persoon.self, nummer, transaction, records)
      case .melding: lines(Melding.self, nummer, transaction, records)
      case .casus: lines(Casus.self, nummer, transaction, records)
      case .overleg: lines(Overleg.self, nummer, transaction, records)
      case .huisverbod: lines(Huisverbod.self, nummer, transaction, records)
      case .detentie: lines(Detentiemelding.self, nummer, transaction, records)
      case .consulten: lines(Consultdag.self, nummer, transaction, records)
      case .informatievraag: lines(Informatievraag.self, nummer, transaction, records)
      case .contact: lines(Contact.self, nummer, transaction, records)
      case .rapport: lines(Rapport.self, nummer, transaction, records)
      case .voorstel: lines(Voorstel.self, nummer, transaction, records)
      case .inrichting: lines(Medewerkers.self, nummer, transaction, records)
      }
    }
  }

  private static func lines<A: Aggregate>(
    _ type: A.Type, _ record: RecordNummer, _ transaction: Transaction, _ records: Records
  ) -> [LogEntry] {
    guard let nummer = Nummer<A>(record),
      let stored = transaction.changed[keyPath: A.table][nummer]
    else { return [] }
    let told = records[keyPath: A.table][nummer]?.verloop.count ?? 0
    return stored.verloop.dropFirst(told).map { event in
      LogEntry(
        tijd: transaction.moment.seconds,
        fields: [
          ("nummer", .text(record.description)), ("rev", .number(stored.rev)),
          ("event", .text(event.head.id)), ("wat", .text(event.name)),
          ("medewerker", .text(event.head.door.medewerker)),
          ("rol", event.head.door.rol.map { .text($0.rawValue) } ?? .none),
          ("terminal", .text(event.head.door.terminal)),
          ("overleg", event.head.door.overleg.map { .text($0.description) } ?? .none),
        ] + event.paper + (event.head.mede.map { [("mede", .text($0.medewerker))] } ?? []))
    }
  }
}

extension Event {
  /// Which paper was made and for whom, by id: what left the house has to be found back.
  fileprivate var paper: [(key: String, value: LogValue)] {
    guard case .regie(.papierGemaakt(let paper))? = wat as? Casus.Fact else { return [] }
    return [
      ("papier", .text(paper.soort.rawValue)),
      ("voor", .list(paper.voor.map { .text($0.tekst) })),
    ]
  }

  /// The name of the fact without what it holds: the log keeps no values.
  fileprivate var name: String {
    guard let wat else { return "ingetrokken" }
    guard corrigeert == nil else { return "gecorrigeerd" }
    let mirror = Mirror(reflecting: wat)
    return mirror.children.first?.label ?? "\(wat)"
  }
}

extension Moment {
  /// `yyyy-MM-ddTHH:mm:ssZ`, as the log writes it.
  var seconds: String { description.prefix(19) + "Z" }
}
