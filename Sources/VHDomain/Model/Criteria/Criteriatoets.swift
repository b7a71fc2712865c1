/// What a test of the criteria comes to.
public enum Criteriauitkomst: String, Codable, CaseIterable, Sendable {
  case voldoet
  case voldoetNiet = "voldoet-niet"
  case onbepaald

  /// The outcome that goes with an answer.
  public init(_ antwoord: Antwoord) {
    switch antwoord {
    case .ja: self = .voldoet
    case .nee: self = .voldoetNiet
    case .onbekend: self = .onbepaald
    }
  }
}

/// Whether a casus is a basic task of the house or an extra one (R-15).
public enum Taak: String, Codable, CaseIterable, Sendable {
  case basis
  case plus
}

/// The four criteria put together: (1 and 2 and 3) or 4; with a plustaak where a house has one.
///
/// Source: decision 1 for the brackets, decision 2 and R-14 for the plustaak.
public struct Criteriatoets: Equatable, Sendable {
  /// Criterion 1.
  public var c1: Toets
  /// Criterion 2.
  public var c2: Toets
  /// Criterion 3.
  public var c3: Toets
  /// Criterion 4.
  public var c4: Toets
  /// The plustaak of Maastricht-Heuvelland, or nil.
  public var plustaak: Toets?

  /// A test of these criteria.
  public init(c1: Toets, c2: Toets, c3: Toets, c4: Toets, plustaak: Toets? = nil) {
    self.c1 = c1
    self.c2 = c2
    self.c3 = c3
    self.c4 = c4
    self.plustaak = plustaak
  }

  /// The four criteria in order.
  public var criteria: [Toets] { [c1, c2, c3, c4] }

  /// The basic task: (1 and 2 and 3) or 4.
  public var basis: Toets { .een([.alle([c1, c2, c3]), c4]) }

  /// The whole test.
  public var geheel: Toets { plustaak.map { .een([basis, $0]) } ?? basis }

  /// What it comes to.
  public var uitkomst: Criteriauitkomst { Criteriauitkomst(geheel.uitkomst) }

  /// On which task it passes: basic goes before extra; nil while it does not pass or the house has
  /// no plustaak.
  public var taak: Taak? {
    guard plustaak != nil, uitkomst == .voldoet else { return nil }
    return basis.uitkomst == .ja ? .basis : .plus
  }

  /// Whether criterion 4 is the only ground (R-03).
  public var alleenC4: Bool {
    c4.uitkomst == .ja && Toets.alle([c1, c2, c3]).uitkomst != .ja
  }
}

// MARK: - In one sentence

extension Criteriatoets {
  /// The outcome in one plain Dutch sentence.
  public var zin: String {
    switch uitkomst {
    case .voldoet where taak == .plus: "Voldoet als plustaak."
    case .voldoet: "Voldoet aan de \(reading): \(ground)."
    case .voldoetNiet: "Voldoet niet aan de \(reading): \(lacking)."
    case .onbepaald:
      "Nog niet te zeggen: \(Criteriatoets.opsomming(openCriteria, openPlustaak)) open."
    }
  }

  /// A house with a plustaak has a text of its own.
  private var reading: String { plustaak == nil ? "landelijke criteria" : "criteria" }

  private var profiel: Criteriaprofiel { plustaak == nil ? .landelijk : .maastrichtHeuvelland }

  /// What the room still has to answer, by the numbers of the round, and what that can bring about.
  public var vooruitzicht: [String] {
    let open = geheel.nogTeBeantwoorden.compactMap { Criteriumvraag(pad: $0) }
    guard !open.isEmpty else { return [zin] }
    let numbers = dutchList(open.map { String($0.nummer(profiel)) })
    let first = "Procesregie kan nog niet: \(numbers) \(open.count == 1 ? "staat" : "staan") open."
    let second = [whenAllYes(open), whenOneNo(open)].compactMap { $0 }.joined(separator: "   ")
    return second.isEmpty ? [first] : [first, second]
  }

  private func whenAllYes(_ open: [Criteriumvraag]) -> String? {
    let filled = geheel.ingevuld(open.reduce(into: [:]) { $0[$1.pad] = $1.bewaard(.ja) })
    guard filled.uitkomst == .ja else { return nil }
    let names = ["JA", "Beide JA"]
    return "\(open.count <= names.count ? names[open.count - 1] : "Alle JA"): voldoet."
  }

  private func whenOneNo(_ open: [Criteriumvraag]) -> String? {
    let fails = open.allSatisfy { geheel.ingevuld([$0.pad: $0.bewaard(.nee)]).uitkomst == .nee }
    guard fails else { return nil }
    return open.count == 1 ? "NEE: voldoet niet." : "Eén NEE: voldoet niet."
  }

  private var ground: String {
    alleenC4
      ? "alleen op grond van criterium 4" : "criterium 1, 2 en 3 zijn vervuld"
  }

  private var lacking: String {
    let names = zip(1..., criteria).filter { $1.uitkomst == .nee && $0 < 4 }.map { "\($0.0)" }
    let extra = plustaak == nil ? "" : "; ook als plustaak niet"
    return "criterium \(dutchList(names)) niet vervuld, en criterium 4 evenmin\(extra)"
  }

  private var openCriteria: [String] {
    let stillMatter = Set(geheel.nogTeBeantwoorden)
    return zip(1..., criteria)
      .filter { _, toets in toets.vragen.contains { stillMatter.contains($0.pad) } }
      .map { "\($0.0)" }
  }

  private var openPlustaak: Bool {
    let stillMatter = Set(geheel.nogTeBeantwoorden)
    return plustaak?.vragen.contains { stillMatter.contains($0.pad) } ?? false
  }

  private static func opsomming(_ names: [String], _ withExtra: Bool) -> String {
    let criteria = names.isEmpty ? [] : ["criterium \(dutchList(names))"]
    let parts = criteria + (withExtra ? ["de plustaak"] : [])
    return parts.joined(separator: names.count > 1 ? ", en " : " en ")
      + (names.count + (withExtra ? 1 : 0) == 1 ? " staat" : " staan")
  }
}
