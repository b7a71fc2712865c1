/// Something that counts once: the record, and under what it falls.
struct Geteld: Equatable, Sendable {
  /// The record.
  var nummer: RecordNummer
  /// The gemeente where it counts; nil when not known.
  var gemeente: String?
  /// The day on which it counts, for tables by quarter; what lasts counts from this day.
  var dag: Datum?
  /// The traject it counts for, where the table asks.
  var traject: String?
  /// The casus that brings a person in.
  var via: RecordNummer?
  /// Under what it falls where the rows are none of these: a source, a step, a domain.
  var sleutel: String?
  /// The basisteam of the police, by id of the house.
  var basisteam: String?
  /// How much it weighs, where the least, the middle or the most is asked.
  var gewicht = 1
  /// How many years earlier than the rows say, where years stand side by side.
  var jarenEerder = 0

  /// The day it stands under in the rows: that of the year the rows are about.
  var dagInRij: Datum? { jarenEerder == 0 ? dag : dag?.plus(maanden: 12 * jarenEerder) }
}

/// What may be looked at to count: every record, hidden ones too, and the period.
struct Telgrond {
  var records: Records
  var periode: Verslagperiode
  var vandaag: Datum
  /// One traject, where the rule itself must know which.
  var traject: String?
  /// One table at which people meet.
  var tafel: String?
  let house: House
  /// What more than one column of the table asks.
  let geheugen = Telgeheugen()

  init(
    _ records: Records, _ periode: Verslagperiode, vandaag: Datum, traject: String? = nil,
    tafel: String? = nil
  ) {
    self.records = records
    self.periode = periode
    self.vandaag = vandaag
    self.traject = traject
    self.tafel = tafel
    house = records.house
  }

  /// The days of the period that are there already: nobody is treated on a day to come.
  var verstreken: Periode? {
    periode.van <= vandaag ? Periode(van: periode.van, tot: min(periode.tot, vandaag)) : nil
  }

  /// The meldingen that were received in the period; a concept was not.
  func ontvangen(_ count: (Stored<Melding>, Datum) -> Geteld?) -> [Geteld] {
    records.meldingen.values.compactMap { stored in
      guard let day = stored.inhoud.gegevens.ontvangenOp, periode.bevat(day),
        stored.inhoud.status != .concept
      else { return nil }
      return count(stored, day)
    }
  }

  /// The casussen that count: not the ones that were taken up in another, nor those that a table
  /// still has to confirm (decision 29).
  func casussen(_ count: (Stored<Casus>) -> [Geteld]) -> [Geteld] {
    records.casussen.values.flatMap {
      $0.inhoud.fase == .ingetrokken || $0.inhoud.isVoorlopig ? [] : count($0)
    }
  }
}

/// What is worked out once for all columns over the same ground.
final class Telgeheugen {
  private var known: [String: Any] = [:]

  /// What was worked out under this name before, or is now.
  func waarde<Value>(_ naam: String, _ make: () -> Value) -> Value {
    if let found = known[naam] as? Value { return found }
    let made = make()
    known[naam] = made
    return made
  }
}

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
