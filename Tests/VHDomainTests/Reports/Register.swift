import Testing

@testable import VHDomain

/// A register of Midden-Limburg made at once from facts, without the steps that lead to them.
struct Register {
  private(set) var records: Records
  private let now: Moment
  private var counts: [Recordsoort: Int] = [:]

  init(house: House? = nil) throws {
    now = try #require(Moment("2026-05-14T07:00:00.000Z"))
    records = Records(
      house: try house ?? Wereld.house.get(), medewerkers: Wereld.medewerkers, at: now)
  }

  var house: House { records.house }

  /// What happened to a new record: each fact on its day, in its gemeente.
  @discardableResult
  mutating func nieuw<A: Aggregate>(
    _ type: A.Type, _ facts: [(dag: Datum, gemeente: String?, fact: A.Fact)]
  ) -> Nummer<A> {
    counts[A.soort, default: 0] += 1
    let number = Nummer<A>(jaar: 2019, volgnummer: counts[A.soort, default: 0])
    var stored = Stored<A>(nieuw: number, op: now)
    let hand = Signature(
      medewerker: "ad", naam: "Ada Ministra", rol: .administratie, organisatie: house.id,
      terminal: "t1")
    for (index, entry) in facts.enumerated() {
      let head = EventHead(
        id: "e\(index + 1)", op: entry.dag, vastgelegd: now, gemeente: entry.gemeente, door: hand)
      stored.verloop.append(Event(head, wat: entry.fact))
    }
    stored.inhoud = stored.gevouwen
    records[keyPath: A.table][number] = stored
    return number
  }

  @discardableResult
  mutating func melding(
    _ dag: Datum, _ gemeente: String?, verward: Bool = false, traject: String? = nil,
    soort: String? = nil, concept: Bool = false
  ) -> Nummer<Melding> {
    var data = Meldinggegevens()
    data.ontvangenOp = dag
    data.gemeente = gemeente
    data.vermoedenVerwardGedrag = verward ? .ja : .nee
    data.traject = traject
    data.soort = soort
    let herkomst = Herkomst(bronsysteem: "test", bronId: "m\(counts[.melding] ?? 0)")
    let fact: Melding.Fact =
      concept ? .vastgelegd(gegevens: data) : .gemigreerd(gegevens: data, herkomst: herkomst)
    return nieuw(Melding.self, [(dag, gemeente, fact)])
  }

  mutating func persoon() -> Nummer<Persoon> {
    var data = Persoonsgegevens()
    data.achternaam = "Proef"
    return nieuw(Persoon.self, [(now.dag, nil, .aangemaakt(gegevens: data))])
  }

  /// A casus as an old system had it, with what happened to it afterwards.
  @discardableResult
  mutating func casus(
    _ gemeente: String?, personen: [Nummer<Persoon>] = [],
    daarna: [(dag: Datum, gemeente: String?, fact: Casus.Fact)] = [],
    _ vul: (inout Overname) -> Void
  ) -> Nummer<Casus> {
    var overname = Overname(
      herkomst: Herkomst(bronsysteem: "test", bronId: "c\(counts[.casus] ?? 0)"))
    overname.opening.gemeente = gemeente
    overname.opening.betrokkenen = personen.enumerated().map {
      Betrokkenheid(persoon: $0.element, hoofd: $0.offset == 0)
    }
    vul(&overname)
    return nieuw(
      Casus.self, [(now.dag, gemeente, .gemigreerd(overname: overname))] + daarna)
  }

  mutating func maakOnleesbaar(_ nummer: RecordNummer) {
    records.onleesbaar[nummer] = "beschadigd"
  }

  func view(_ id: String = "ma", in room: Room = .eigenPlek) -> View {
    View(records, actor: Actor(medewerker: id, terminal: "t1"), room: room, now: now)
  }

  func tabel(
    _ tabel: Tabeldefinitie, _ periode: String, traject: String? = nil, gemeente: String? = nil,
    als id: String = "ma", in room: Room = .eigenPlek, jaren: Int? = nil
  ) throws -> Tabel {
    let period = try Verslagperiode.lees(periode, house)
    return try view(id, in: room).tabel(
      Cijfervraag(tabel, period, traject: traject, gemeente: gemeente, jaren: jaren))
  }
}

extension Tabel {
  /// The figure at an address; an empty text when not known.
  func waarde(_ adres: String) throws -> String { try cel(adres).tekst }

  /// The keys of all rows, as in an address.
  var rijsleutels: [String] { rijen.map { $0.sleutels.joined(separator: "/") } }
}

func dag(_ tekst: String) throws -> Datum { try #require(Datum(tekst)) }
