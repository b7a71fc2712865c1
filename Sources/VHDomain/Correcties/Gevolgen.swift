/// What a change would do, worked out before it is saved: fields, state, published figures.
public struct Gevolgen: Equatable, Sendable {
  /// A value in force that becomes another one.
  public struct Veld: Hashable, Sendable {
    /// The record.
    public let nummer: RecordNummer
    /// Which field, in words.
    public let naam: String
    /// What it is, in words.
    public let was: String
    /// What it becomes.
    public let wordt: String
  }

  /// A published figure that would be counted otherwise.
  public struct Cijfer: Equatable, Sendable {
    /// The report, which stays as it is.
    public let rapport: Nummer<Rapport>
    /// The title of its table and its period.
    public let titel: String
    /// Which figure, from what to what.
    public let verschil: Cijferverschil
  }

  /// What stands otherwise in the records.
  public var velden: [Veld] = []
  /// What else follows: where a casus stands, what asks for attention.
  public var toestand: [String] = []
  /// The published figures it moves.
  public var cijfers: [Cijfer] = []
  /// How many records change.
  public var dossiers = 0
  /// Why it waits for a second person; empty when it is recorded at once.
  public var groepen: [Vierogengroep] = []
  /// How many of them by gemeente; those without one under "onbekend".
  public var gemeenten: [String: Int] = [:]

  /// The figures as a text to send on, by report.
  public var brief: String {
    cijfers.isEmpty
      ? "Geen gepubliceerd cijfer verandert."
      : cijfers.map {
        "\($0.titel) (\($0.rapport)): \($0.verschil.adres) "
          + "\($0.verschil.was.map(String.init) ?? "niet bekend") wordt "
          + "\($0.verschil.wordt.map(String.init) ?? "niet bekend")."
      }.joined(separator: "\n")
  }
}

extension Registry {
  /// What a command would do, tried dry.
  ///
  /// - Throws: `PerformError.refused` with the reasons, as carrying it out would.
  public func gevolgen(
    van command: Command, as actor: Actor, accepting aanvaard: [Aanvaarding] = []
  ) throws(PerformError) -> Gevolgen {
    let before = view(as: actor)
    let transaction: Transaction
    do throws(Refusal) {
      transaction = try carriedOut(
        command, on: before.geteldeRecords, as: actor, accepting: aanvaard, at: now)
    } catch {
      throw .refused(error)
    }
    var records = before.geteldeRecords
    _ = records.commit(transaction)
    let after = View(records, actor: actor, room: .eigenPlek, now: now)
    var found = Gevolgen(transaction.touched, before: before, after: after)
    if let opdracht = Voorgesteld(command) {
      found.groepen =
        Vierogenstof(opdracht, transaction, on: before.geteldeRecords, as: actor).groepen
    }
    return found
  }
}

extension Gevolgen {
  init(_ touched: [RecordNummer], before: View, after: View) {
    dossiers = touched.count
    for nummer in touched {
      gemeenten[before.kenmerk(nummer).gemeente ?? "onbekend", default: 0] += 1
    }
    // The same person stands in a record more than once.
    velden = touched.flatMap { nummer in
      Gevolgen.velden(nummer, before, after).reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
      }
    }
    toestand =
      touched.filter { before.toestandwaarde($0) == nil && after.toestandwaarde($0) != nil }
      .map { "\($0) is nieuw\(Nummer<Persoon>($0).map { ": \(after.naam($0))" } ?? "")" }
      + touched.flatMap { Gevolgen.toestand($0, before, after) }
    cijfers = Gevolgen.cijfers(before, after)
  }

  private static func velden(
    _ nummer: RecordNummer, _ before: View, _ after: View
  ) -> [Veld] {
    guard let old = before.toestandwaarde(nummer), let new = after.toestandwaarde(nummer) else {
      return []
    }
    let was = Dictionary(old.bladeren.map { ($0.pad, $0.waarde) }) { $1 }
    let wordt = Dictionary(new.bladeren.map { ($0.pad, $0.waarde) }) { $1 }
    return Set(was.keys).union(wordt.keys).sorted { $0.joined() < $1.joined() }
      .compactMap { pad in
        guard was[pad] != wordt[pad] else { return nil }
        let field = Correctieveld(
          nummer: nummer, gebeurtenis: "", pad: pad, waarde: .null, dag: after.today, wat: "")
        return Veld(
          nummer: nummer, naam: field.naam, was: before.leesbaar(was[pad]),
          wordt: after.leesbaar(wordt[pad]))
      }
  }

  /// Where a casus stands, before and after.
  private static func toestand(
    _ nummer: RecordNummer, _ before: View, _ after: View
  ) -> [String] {
    guard let casus = Nummer<Casus>(nummer), let old = before[casus], let new = after[casus] else {
      return []
    }
    let tell = { (view: View, stored: Stored<Casus>) -> [(String, String)] in
      let answers = stored.inhoud.criteria.toets(.landelijk)
      return [
        ("Fase", stored.inhoud.fase.naam), ("Criteria", answers.zin),
        ("Aandacht", dutchList(view.aandacht(stored.inhoud, stored.nummer).map(\.uitleg))),
      ]
    }
    return zip(tell(before, old), tell(after, new)).compactMap { was, wordt in
      was.1 == wordt.1 ? nil : "\(nummer), \(was.0.lowercased()): \(was.1) wordt \(wordt.1)"
    }
  }

  /// The published figures that differ between two views, of the reports the reader may see.
  static func cijfers(_ before: View, _ after: View) -> [Cijfer] {
    before.rapporten.flatMap { cijfers($0, before, after) }
  }

  private static func cijfers(
    _ stored: Stored<Rapport>, _ before: View, _ after: View
  ) -> [Cijfer] {
    guard let report = stored.inhoud.inhoud,
      let old = try? before.verschillen(stored.nummer),
      let new = try? after.verschillen(stored.nummer)
    else { return [] }
    let known = Set(old.map(\.zin))
    let name = "\(report.titel), \(report.vraag.periode)"
    let moved = new.filter { !known.contains($0.zin) }
    // A figure that was off and now agrees with the report again is told as well.
    let back = old.filter { line in !new.contains { $0.adres == line.adres } }.map { line in
      Cijferverschil(adres: line.adres, was: line.wordt, wordt: line.was, oorzaken: [])
    }
    return (moved + back).map { Cijfer(rapport: stored.nummer, titel: name, verschil: $0) }
  }
}

extension View {
  /// A value as people read it: a person with the name, nothing as `leeg`.
  fileprivate func leesbaar(_ value: JSONValue?) -> String {
    guard let value else { return "leeg" }
    guard case .string(let text) = value, let persoon = Nummer<Persoon>(text),
      self[persoon] != nil
    else { return value.leesbaar }
    return "\(persoon) (\(naam(persoon)))"
  }

  /// The state of a record as a value; nil when this reader may not know of it.
  func toestandwaarde(_ nummer: RecordNummer) -> JSONValue? {
    switch nummer.soort {
    case .persoon:
      Nummer<Persoon>(nummer).flatMap { self[$0] }.flatMap { Feitwaarde.van($0.inhoud) }
    case .melding:
      Nummer<Melding>(nummer).flatMap { self[$0] }.flatMap { Feitwaarde.van($0.inhoud) }
    case .casus: Nummer<Casus>(nummer).flatMap { self[$0] }.flatMap { Feitwaarde.van($0.inhoud) }
    case .overleg:
      Nummer<Overleg>(nummer).flatMap { self[$0] }.flatMap { Feitwaarde.van($0.inhoud) }
    case .huisverbod:
      Nummer<Huisverbod>(nummer).flatMap { self[$0] }.flatMap { Feitwaarde.van($0.inhoud) }
    case .detentie:
      Nummer<Detentiemelding>(nummer).flatMap { self[$0] }.flatMap { Feitwaarde.van($0.inhoud) }
    case .informatievraag:
      Nummer<Informatievraag>(nummer).flatMap { self[$0] }.flatMap { Feitwaarde.van($0.inhoud) }
    case .contact:
      Nummer<Contact>(nummer).flatMap { self[$0] }.flatMap { Feitwaarde.van($0.inhoud) }
    case .consulten, .rapport, .voorstel, .inrichting: nil
    }
  }
}
