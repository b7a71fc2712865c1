extension Criteriatoets {
  /// The outcome in one plain Dutch sentence, as it is read back and kept.
  ///
  /// It names the criteria by what they ask, never by number: on the screen of the round a number
  /// is a question, and a criterion is made of several.
  public var zin: String {
    switch uitkomst {
    case .voldoet where taak == .plus: "Voldoet als plustaak."
    case .voldoet: "Voldoet aan de \(reading): \(ground)."
    case .voldoetNiet: "Voldoet niet aan de \(reading): \(lacking)."
    case .onbepaald: "Nog niet te zeggen, open: \(dutchList(stillOpen))."
    }
  }

  /// A house with a plustaak has a text of its own.
  private var reading: String { plustaak == nil ? "landelijke criteria" : "criteria" }

  /// Which reading this is a test of.
  var profiel: Criteriaprofiel { plustaak == nil ? .landelijk : .maastrichtHeuvelland }

  /// What the room still has to answer, by the numbers of the round, and what that can bring about.
  public var vooruitzicht: [String] {
    let open = geheel.nogTeBeantwoorden.compactMap { Criteriumvraag(pad: $0) }
    guard !open.isEmpty else { return [zin] }
    let numbers = dutchList(open.map { String($0.nummer(profiel)) })
    let first =
      "Procesregie kan nog niet: vraag \(numbers) \(open.count == 1 ? "staat" : "staan") open."
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
    alleenC4 ? "alleen om \(profiel.criteria[3])" : dutchList(Array(profiel.criteria.prefix(3)))
  }

  /// Each answer that stands in the way, by its question; by its criterion where that is unknown.
  private var lacking: String {
    let names = zip(profiel.criteria, criteria).filter { $1.uitkomst == .nee }
      .flatMap { name, toets -> [String] in
        let questions = toets.doorslaggevend.compactMap { Criteriumvraag(pad: $0) }
        return questions.isEmpty ? [name] : questions.map { $0.begrip(profiel) }
      }
    let extra = plustaak == nil ? "" : "; ook als plustaak niet"
    return "nee \(dutchList(names.map { "op \($0)" }))\(extra)"
  }

  private var stillOpen: [String] {
    let stillMatter = Set(geheel.nogTeBeantwoorden)
    let extra = plustaak.map { [("de plustaak", $0)] } ?? []
    let all = Array(zip(profiel.criteria, criteria)) + extra
    return all.filter { _, toets in toets.vragen.contains { stillMatter.contains($0.pad) } }
      .map { $0.0 }
  }
}

extension Criteriaprofiel {
  /// The four criteria in a few words each.
  public var criteria: [String] {
    [
      Criteriumvraag.leefgebieden, .ketens, .impactOpSysteem, .gebiedsgebonden,
    ].map { $0.begrip(self) }
  }

  /// What procesregie asks for, each criterion with its questions in the round.
  public var eis: String {
    let parts = zip(1..., criteria).map { "\($1) (\(numbers(of: $0)))" }
    let extra = heeftPlustaak ? ", of om de plustaak (\(numbers(of: nil)))" : ""
    return "\(dutchList(Array(parts.prefix(3)))) samen, of om \(parts[3])\(extra)"
  }

  /// The questions of a criterion, or those of the plustaak, by their numbers in the round.
  private func numbers(of criterion: Int?) -> String {
    let own = vragen.filter { $0.criterium == criterion }
    return "vraag \(dutchList(own.map { String($0.nummer(self)) }))"
  }
}

extension Criteriumvraag {
  /// What the question is about in a few words, for a sentence.
  public func begrip(_ profiel: Criteriaprofiel) -> String {
    let isLandelijk = profiel == .landelijk
    switch self {
    case .leefgebieden: return "meer leefgebieden"
    case .gevolg: return "overlast, misdrijf of afglijden"
    case .ketens: return isLandelijk ? "meer ketens" : "meer organisaties"
    case .dwangEnDrang: return "dwang en drang"
    case .binnenEenKetenToereikend:
      return isLandelijk ? "tekortschieten van één keten" : "tekortschieten van gewone samenwerking"
    case .impactOpSysteem: return "wisselwerking met gezin of omgeving"
    case .gebiedsgebonden: return "onveiligheid in plaats of buurt"
    case .plustaakImpact: return "gezin of omgeving speelt mee"
    case .lokaalToereikend: return "lokale hulp stokt"
    case .stagnatie: return "wat lokaal is geprobeerd"
    }
  }
}
