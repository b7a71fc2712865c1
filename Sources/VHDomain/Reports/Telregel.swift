/// How a column is counted: from all records to what counts, each record once a traject.
///
/// Only what is built in counts; a house names such rules, it can't write one.
public struct Telregel: Sendable {
  let tel: @Sendable (Telgrond) -> [Geteld]
}

// MARK: - Meldingen

extension Telregel {
  /// Meldingen received in the period, all or those of one queue.
  static func ontvangen(in wachtrij: Wachtrij? = nil) -> Telregel {
    Telregel { ground in
      let house = ground.house
      var queues: [Indeling: Wachtrij] = [:]
      return ground.ontvangen { stored, day in
        let data = stored.inhoud.gegevens
        if let wachtrij {
          let queue = queues.onthoud(Indeling(data)) { house.wachtrij(data) }
          guard queue == wachtrij else { return nil }
        }
        return Geteld(nummer: stored.nummer.record, gemeente: data.gemeente, dag: day)
      }
    }
  }

  /// Meldingen received in the period for a traject.
  static let ontvangenVoorTraject = Telregel { ground in
    let house = ground.house
    var trajecten: [Indeling: String?] = [:]
    return ground.ontvangen { stored, day in
      let data = stored.inhoud.gegevens
      return trajecten.onthoud(Indeling(data)) { house.traject(data) }.map {
        Geteld(nummer: stored.nummer.record, gemeente: data.gemeente, dag: day, traject: $0)
      }
    }
  }
}

/// All that the house looks at to choose queue and traject: few kinds among many meldingen.
private struct Indeling: Hashable {
  var soort: String?
  var politiecode: String?
  var verward: Antwoord?
  var traject: String?

  init(_ gegevens: Meldinggegevens) {
    soort = gegevens.soort
    politiecode = gegevens.politiecode
    verward = gegevens.vermoedenVerwardGedrag
    traject = gegevens.traject
  }
}

extension Dictionary {
  /// The value of a key, found once.
  fileprivate mutating func onthoud(_ key: Key, _ find: () -> Value) -> Value {
    if let known = self[key] { return known }
    let found = find()
    self[key] = found
    return found
  }
}

// MARK: - First screening and triage

extension Telregel {
  /// Casussen whose first screening, at this kind of table, fell in the period (decision 10).
  static func eersteScreening(_ tafel: Wachtrij? = nil) -> Telregel {
    Telregel { ground in
      ground.casussen { stored in
        guard let first = stored.inhoud.eersteScreening, tafel.map({ first.tafel == $0 }) ?? true,
          ground.periode.bevat(first.op)
        else { return [] }
        return [stored.geteld(bij: \.isScreening, op: first.op)]
      }
    }
  }

  /// Casussen whose first triage fell in the period.
  static let eersteTriage = Telregel { ground in
    ground.casussen { stored in
      guard let day = stored.inhoud.eersteTriage, ground.periode.bevat(day) else { return [] }
      return [stored.geteld(bij: \.isTriage, op: day)]
    }
  }
}

// MARK: - Treatment

extension Telregel {
  /// Casussen treated on a day of the period, once a traject (decisions 9 and 33).
  static let behandeld = Telregel { ground in
    ground.casussen { stored in
      stored.behandelingen(in: ground).map { treatment in
        stored.geteld(bij: \.isBegin, op: treatment.duur.van, traject: treatment.traject)
      }
    }
  }

  /// The persons in those casussen, main and other.
  static let personenInBehandeling = Telregel { ground in
    ground.casussen { stored in
      stored.behandelingen(in: ground).flatMap { treatment in
        let casus = stored.geteld(
          bij: \.isBegin, op: treatment.duur.van, traject: treatment.traject)
        return stored.inhoud.betrokkenen.map { betrokkene in
          var person = casus
          person.nummer = betrokkene.persoon.record
          person.via = casus.nummer
          return person
        }
      }
    }
  }
}

// MARK: - Consults

extension Telregel {
  /// Consults of a channel on the days of the period; each counts.
  static func consulten(_ kanaal: Consultkanaal) -> Telregel {
    Telregel { ground in
      ground.records.consultdagen.values.flatMap { stored -> [Geteld] in
        guard let day = stored.inhoud.datum, ground.periode.bevat(day) else { return [] }
        return stored.inhoud.consulten.filter { $0.kanaal == kanaal }.map { _ in
          Geteld(nummer: stored.nummer.record, dag: day)
        }
      }
    }
  }
}

// MARK: - Advice and questions

extension Telregel {
  /// Casussen on which the house only advises, by the day they were taken or the advice was given.
  static func advies(gegeven: Bool) -> Telregel {
    Telregel { ground in
      ground.casussen { stored in
        guard let advies = stored.inhoud.advies,
          let day = gegeven ? stored.inhoud.afsluiting?.op : advies.op,
          ground.periode.bevat(day)
        else { return [] }
        return [Geteld(nummer: stored.nummer.record, gemeente: stored.inhoud.gemeente, dag: day)]
      }
    }
  }

  /// Questions about named persons that came in on the days of the period and are of a kind.
  static func informatievragen(
    _ counts: @escaping @Sendable (Informatievraag) -> Bool
  ) -> Telregel {
    Telregel { ground in
      ground.records.informatievragen.values.compactMap { stored in
        let asked = stored.inhoud
        guard let received = asked.vraag.ontvangen, ground.periode.bevat(received.dag),
          counts(asked)
        else { return nil }
        return Geteld(nummer: stored.nummer.record, dag: received.dag)
      }
    }
  }
}

// MARK: - Which event

extension Stored<Casus> {
  /// The casus as it counts at its first event of a kind, in the gemeente of that event.
  func geteld(
    bij isMeant: (Casus.Fact) -> Bool, op dag: Datum? = nil, traject: String? = nil
  ) -> Geteld {
    let event = geldendVerloop.first { $0.wat.map(isMeant) ?? false }
    return Geteld(
      nummer: nummer.record, gemeente: event?.head.gemeente ?? inhoud.gemeente, dag: dag,
      traject: traject)
  }

  /// The first treatment under each traject that falls in the period.
  func behandelingen(in ground: Telgrond) -> [Behandeling] {
    guard let days = ground.verstreken else { return [] }
    var first: [Behandeling] = []
    for treatment in inhoud.behandelingen(ground.house)
    where days.raakt(treatment.duur) && !first.contains(where: { $0.traject == treatment.traject })
    {
      first.append(treatment)
    }
    return first
  }
}

extension Casus.Fact {
  var isScreening: Bool {
    switch self {
    case .besloten(let besluit): besluit.orgaan == .screening
    case .gemigreerd: true
    default: false
    }
  }

  var isTriage: Bool {
    switch self {
    case .inTriage, .gemigreerd: true
    default: false
    }
  }

  var isBegin: Bool {
    switch self {
    case .besloten(let besluit): besluit.uitkomst == .procesregie
    case .gemigreerd: true
    default: false
    }
  }
}
