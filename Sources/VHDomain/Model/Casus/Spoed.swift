/// Acting before a table decided: provisional procesregie, with its reason and who decided (T5,
/// decision 29).
public struct Spoed: Codable, Equatable, Sendable {
  /// Why it can't wait for a table.
  public var reden: String
  /// Who decided to act at once, by id of the medewerker.
  public var besluiter: String
  /// Who directs it meanwhile, by id of the medewerker.
  public var procesregisseur: String
  /// The kind of approach, when it is more than what the melding was received for.
  public var traject: String?
  /// The first day; set when it is recorded.
  public var op: Datum?
  /// The day a table confirmed it.
  public var bekrachtigdOp: Datum?
  /// The day a table decided otherwise.
  public var beeindigdOp: Datum?

  /// Provisional procesregie for a reason, decided and directed by these people.
  public init(reden: String, besluiter: String, procesregisseur: String, traject: String? = nil) {
    self.reden = reden
    self.besluiter = besluiter
    self.procesregisseur = procesregisseur
    self.traject = traject
  }

  /// Whether a table still has to say what becomes of it.
  public var isVoorlopig: Bool { bekrachtigdOp == nil && beeindigdOp == nil }
}

extension Casus {
  /// Whether it is under procesregie without a decision of a table yet; it counts nowhere then.
  public var isVoorlopig: Bool { spoed?.isVoorlopig ?? false }

  /// The restricted classes it is of, or ever was.
  func klassen(_ house: House) -> Set<Vertrouwelijkheid> {
    Set(trajecten.compactMap { house.trajecten.met(id: $0.traject)?.vertrouwelijkheid })
  }
}

extension Uitkomst {
  /// Whether the partner that is named takes over what is still to be done.
  public var draagtActiesOver: Bool { self == .doorgeleid || self == .partnerPaktOp }
}
