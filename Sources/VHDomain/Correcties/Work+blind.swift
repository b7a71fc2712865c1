/// A value put right by who may not read it: by number and field.
public struct Blindcorrectie: Codable, Equatable, Sendable {
  /// The record, as somebody who may know of it gave the number.
  public var nummer: RecordNummer
  /// The name of the field, as in `Correctieveld.naam` or `veldnaam`.
  public var veld: String
  /// What it is after all, as typed; empty makes it empty.
  public var wordt: String
  /// Why, in a word.
  public var soort: Correctiesoort
  /// Why; who asked for it is obligatory, since that person sees what came of it.
  public var waarom: Verantwoording

  /// A field of a record by number.
  public init(
    _ nummer: RecordNummer, veld: String, wordt: String, soort: Correctiesoort,
    waarom: Verantwoording
  ) {
    self.nummer = nummer
    self.veld = veld
    self.wordt = wordt
    self.soort = soort
    self.waarom = waarom
  }

  /// What is answered whatever came of it.
  public static let antwoord =
    "Doorgegeven. Of het dossier er is en wat er stond, ziet u hier niet; wie u het nummer gaf, ziet "
    + "het in het verloop."
}

/// Nothing here may depend on whether the record is there, what stands in it, or whether the value
/// fits: what is refused is refused of any number, and what can't be done is not done without a word.
extension Work {
  mutating func correctBlind(_ order: Blindcorrectie) throws(Refusal) {
    var reasons = Reasons()
    reasons.require(
      !(order.waarom.aanvrager ?? "").isBlank, "T26",
      "Schrijf wie u het nummer gaf: iemand die het dossier mag zien.", at: "aanvrager")
    reasons.require(
      Correctiefilter.soorten.contains(order.nummer.soort), "T26",
      "\(order.nummer) kunt u zo niet corrigeren.", at: "nummer")
    reasons.require(!order.veld.isBlank, "T26", "Kies het veld.", at: "veld")
    reasons.require(
      !isReadable(order), "T26",
      "Dit kunt u zelf lezen; corrigeer het in het dossier met c.", at: "nummer")
    try reasons.enforce()
    var trial = self
    do throws(Refusal) {
      try trial.carryOut(order)
    } catch {
      return
    }
    // What decides who may know of it is not for who may not.
    guard keepsSight(trial, order.nummer) else { return }
    self = trial
  }

  /// Whether nothing comes in or goes out of sight of who asks.
  private func keepsSight(_ trial: Work, _ nummer: RecordNummer) -> Bool {
    var after = records
    switch nummer.soort {
    case .persoon: trial.lay(Nummer<Persoon>(nummer), over: &after)
    case .melding: trial.lay(Nummer<Melding>(nummer), over: &after)
    case .casus: trial.lay(Nummer<Casus>(nummer), over: &after)
    case .huisverbod: trial.lay(Nummer<Huisverbod>(nummer), over: &after)
    case .detentie: trial.lay(Nummer<Detentiemelding>(nummer), over: &after)
    case .informatievraag: trial.lay(Nummer<Informatievraag>(nummer), over: &after)
    default: return false
    }
    let access = records.medewerkerlijst.met(id: context.signature.medewerker)?.toegang ?? []
    let sight = Zichtbaarheid(house, toegang: access)
    let linked =
      Nummer<Casus>(nummer).flatMap { self[$0]?.inhoud.meldingen.map(\.record) } ?? []
    return klassen(nummer) == trial.klassen(nummer)
      && ([nummer] + linked).allSatisfy {
        sight.verbergt($0, in: after) == sight.verbergt($0, in: records)
      } && sight.verborgenPersonen(after) == sight.verborgenPersonen(records)
  }

  /// The restricted classes of a record by itself.
  private func klassen(_ nummer: RecordNummer) -> Set<Vertrouwelijkheid> {
    if let casus = Nummer<Casus>(nummer) { return self[casus]?.inhoud.klassen(house) ?? [] }
    let data = Nummer<Melding>(nummer).flatMap { self[$0]?.inhoud.gegevens }
    return Set([data.flatMap { house.vertrouwelijkheid($0) }].compactMap { $0 })
  }

  private func lay<A: Aggregate>(_ nummer: Nummer<A>?, over records: inout Records) {
    if let nummer, let stored = self[nummer] { records[keyPath: A.table][nummer] = stored }
  }

  /// Whether who asks sees what stands there, or that there is no such field.
  private func isReadable(_ order: Blindcorrectie) -> Bool {
    guard !isHidden(order.nummer), records.contains(order.nummer) else { return false }
    let seen = lezer(records).correctievelden(order.nummer).filter(order.betreft)
    let kept = ruweVelden(order.nummer).filter(order.betreft)
    return seen.map(\.waarde) == kept.map(\.waarde)
  }

  private mutating func carryOut(_ order: Blindcorrectie) throws(Refusal) {
    let fields = ruweVelden(order.nummer)
    let own = fields.filter(order.betreft)
    // The value in force is the last one; where it was told before it was wrong too.
    guard let now = own.last(where: { $0.waarde != .null }) ?? own.last,
      let new = JSONValue(getypt: order.wordt, als: now.waarde), new != now.waarde
    else { throw Refusal("T26", "Past niet.") }
    // Which person or casus is meant is not for who can't see either.
    if case .string(let text) = now.waarde, RecordNummer(text) != nil {
      throw Refusal("T26", "Past niet.")
    }
    let changes = own.filter { $0.waarde == now.waarde }.map { Veldwijziging($0, wordt: new) }
    let correction = Correctieopdracht(
      changes, soort: order.soort, reden: order.waarom.reden, aanvrager: order.waarom.aanvrager,
      bewijs: order.waarom.bewijs)
    try correctUnseen(order.nummer, changes, correction, fields)
    try requireHistory(order.nummer)
    try requireRules(order.nummer, warnings: true)
  }

  /// Every value of a record, whoever may read it.
  private func ruweVelden(_ nummer: RecordNummer) -> [Correctieveld] {
    switch nummer.soort {
    case .persoon: ruweVelden(Nummer<Persoon>(nummer))
    case .melding: ruweVelden(Nummer<Melding>(nummer))
    case .casus: ruweVelden(Nummer<Casus>(nummer))
    case .huisverbod: ruweVelden(Nummer<Huisverbod>(nummer))
    case .detentie: ruweVelden(Nummer<Detentiemelding>(nummer))
    case .informatievraag: ruweVelden(Nummer<Informatievraag>(nummer))
    default: []
    }
  }

  private func ruweVelden<A: Aggregate>(_ nummer: Nummer<A>?) -> [Correctieveld] {
    guard let nummer, let stored = self[nummer], !stored.inhoud.isLeeg else { return [] }
    return stored.geldendVerloop.flatMap { event in
      event.correctiewaarden.map { pad, value in
        Correctieveld(
          nummer: nummer.record, gebeurtenis: event.head.id, pad: pad, waarde: value,
          dag: event.head.op, wat: "")
      }
    }
  }
}

extension Blindcorrectie {
  /// Whether a field is the one that is meant.
  fileprivate func betreft(_ field: Correctieveld) -> Bool {
    field.naam == veld || field.veldnaam == veld
  }
}
