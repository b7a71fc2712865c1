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
