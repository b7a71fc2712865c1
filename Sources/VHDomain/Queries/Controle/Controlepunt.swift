/// One check of everything that is kept: its id, how heavy it is, and one Dutch sentence.
public struct Controlepunt: Sendable {
  /// How heavy a finding is.
  public enum Ernst: String, CaseIterable, Codable, Sendable {
    /// The records contradict themselves, the house or the rules.
    case fout
    /// Something a person should look at; nothing is broken.
    case aandacht
  }

  /// The id, as findings name it.
  public let id: String
  /// How heavy what it finds is.
  public let ernst: Ernst
  /// What must be so.
  public let zin: String
  let check: @Sendable (Controlestof) -> [Vondst]

  /// What a check finds: where, and what is wrong there.
  struct Vondst {
    var nummer: RecordNummer?
    var zin: String

    init(_ nummer: RecordNummer?, _ zin: String) {
      self.nummer = nummer
      self.zin = zin
    }
  }

  init(
    _ id: String, _ ernst: Ernst, _ zin: String,
    _ check: @escaping @Sendable (Controlestof) -> [Vondst]
  ) {
    self.id = id
    self.ernst = ernst
    self.zin = zin
    self.check = check
  }

  /// Every check, in the order it is made.
  public static let alle: [Controlepunt] =
    dossierpunten + verwijspunten + huispunten + datumpunten
    + regelpunten + voorstelpunten + overgenomenpunten + opslagpunten
}

/// Something a check found, as this reader may know it.
public struct Controlebevinding: Equatable, Sendable {
  /// The check.
  public var controle: String
  /// How heavy it is.
  public var ernst: Controlepunt.Ernst
  /// The record; nil when it is about the store, or about records this reader may not know of.
  public var nummer: RecordNummer?
  /// One Dutch sentence.
  public var zin: String

  /// `M-2026-0001: Het dossier … (verloop)`.
  public var regel: String {
    (nummer.map { "\($0): " } ?? "") + "\(zin) (\(controle))"
  }
}

/// Everything the checks found.
public struct Controleverslag: Equatable, Sendable {
  /// How many records were looked at.
  public var dossiers: Int
  /// What was found: faults first, each in the order of the checks and then of the numbers.
  public var bevindingen: [Controlebevinding]

  /// The number of faults.
  public var fouten: Int { bevindingen.count { $0.ernst == .fout } }
  /// The number of findings that only ask for attention.
  public var aandacht: Int { bevindingen.count { $0.ernst == .aandacht } }

  /// What one check found.
  public struct Soort: Equatable, Sendable {
    /// The check.
    public var controle: String
    /// How heavy what it finds is.
    public var ernst: Controlepunt.Ernst
    /// What must be so.
    public var zin: String
    /// What it found, by number.
    public var bevindingen: [Controlebevinding]
  }

  /// What was found, check by check, faults first; no check without findings.
  public var soorten: [Soort] {
    let found = Dictionary(grouping: bevindingen, by: \.controle)
    let kinds = Controlepunt.alle.compactMap { point in
      found[point.id].map {
        Soort(controle: point.id, ernst: point.ernst, zin: point.zin, bevindingen: $0)
      }
    }
    return kinds.filter { $0.ernst == .fout } + kinds.filter { $0.ernst == .aandacht }
  }

  /// In one sentence.
  public var samenvatting: String {
    let checked = counted(dossiers, "dossier", "dossiers")
    guard !bevindingen.isEmpty else { return "\(checked) gecontroleerd; er is niets gevonden." }
    return "\(checked) gecontroleerd: \(counted(fouten, "fout", "fouten")), "
      + "\(counted(aandacht, "punt", "punten")) van aandacht."
  }
}
