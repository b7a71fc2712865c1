/// An action as a table says it in one breath: `politie contactverbod nagaan vr`.
///
/// The first words name the organisation, with `/` the person or function there, the last words the
/// day, what is between them the action. Source: design, the triage in six steps.
public struct Actieregel: Equatable, Sendable {
  /// What a line came to.
  public enum Lezing: Equatable, Sendable {
    /// Complete: an action to keep.
    case actie(Actie)
    /// What is missing or not clear, as a sentence that says what to do.
    case ontbreekt(String)
  }

  /// What is kept as the person when the line names none: whoever sits at the table.
  public static let wie = "deelnemer aan tafel"

  private let partners: [Partner]
  private let aanwezig: [String]
  private let vandaag: Datum

  /// - Parameter aanwezig: who sits at the table; an organisation there goes before others.
  public init(_ house: House, aanwezig: [String], vandaag: Datum) {
    partners = house.partners.geldig(op: vandaag)
    self.aanwezig = aanwezig
    self.vandaag = vandaag
  }

  /// Reads a line.
  public func lees(_ tekst: String) -> Lezing {
    var words = tekst.split(whereSeparator: \.isWhitespace).map(String.init)
    guard !words.isEmpty else {
      return .ontbreekt("Typ wie, wat en wanneer, bijvoorbeeld: politie contactverbod nagaan vr")
    }
    let found: (partner: Partner, wie: String)
    switch organisatie(&words) {
    case .success(let one): found = one
    case .failure(let refusal): return .ontbreekt(refusal.zin)
    }
    let day = dag(&words)
    guard !words.isEmpty else {
      return .ontbreekt("\(found.partner.naam): en wat doet die, en uiterlijk wanneer?")
    }
    let what = words.joined(separator: " ")
    guard let day else {
      return .ontbreekt(
        "\(found.partner.naam): \(what). Uiterlijk wanneer? Typ achteraan vr of 4-12.")
    }
    return .actie(Actie(what, partner: found.partner.id, wie: found.wie, uiterlijk: day))
  }

  private struct Onduidelijk: Error { let zin: String }

  // MARK: - Who

  /// The organisation in the first words, at most three of them; the longest that fits one.
  private func organisatie(
    _ words: inout [String]
  ) -> Result<(partner: Partner, wie: String), Onduidelijk> {
    var several: [Partner] = []
    for count in stride(from: min(3, words.count), through: 1, by: -1) {
      let head = words.prefix(count).joined(separator: " ")
      let parts = head.split(separator: "/", maxSplits: 1).map(String.init)
      let isSplit = words.prefix(count - 1).contains { $0.contains("/") }
      guard let name = parts.first, !isSplit else { continue }
      let hits = best(name)
      if hits.count == 1, let one = hits.first {
        words.removeFirst(count)
        return .success((one, parts.count > 1 ? parts[1] : Self.wie))
      }
      if several.isEmpty { several = hits }
    }
    guard several.isEmpty else {
      let names = several.prefix(3).map(\.naam)
      return .failure(
        Onduidelijk(zin: "Welke bedoelt u: \(names.joined(separator: ", "))? Typ meer van de naam.")
      )
    }
    return .failure(
      Onduidelijk(
        zin: "\"\(words[0])\" is geen organisatie die u kunt kiezen; begin met wie het doet."))
  }

  /// Who is meant, by the strictest way of looking that finds anybody; who is there goes first.
  private func best(_ name: String) -> [Partner] {
    let typed = Self.gevouwen(name)
    guard !typed.isEmpty else { return [] }
    for way in [Self.geheel, Self.begin, Self.woord] {
      let hits = partners.filter { way($0, typed) }
      let here = hits.filter { aanwezig.contains($0.id) }
      if !here.isEmpty { return here }
      if !hits.isEmpty { return hits }
    }
    return []
  }

  private static func geheel(_ partner: Partner, _ typed: String) -> Bool {
    let words = gevouwen(partner.naam).split(separator: " ")
    let initials = String(words.compactMap(\.first))
    return gevouwen(partner.naam) == typed || gevouwen(partner.id) == typed
      || (words.count > 1 && initials == typed)
  }

  private static func begin(_ partner: Partner, _ typed: String) -> Bool {
    typed.count > 1
      && (gevouwen(partner.naam).hasPrefix(typed) || gevouwen(partner.id).hasPrefix(typed))
  }

  private static func woord(_ partner: Partner, _ typed: String) -> Bool {
    guard typed.count > 1 else { return false }
    let words = (gevouwen(partner.naam) + " " + gevouwen(partner.id)).split(separator: " ")
    return words.contains { $0.hasPrefix(typed) }
  }

  private static func gevouwen(_ text: String) -> String {
    Vouwing.woorden(text).joined(separator: " ")
  }

  // MARK: - When

  /// The day in the last words, at most four of them; the longest that is one.
  private func dag(_ words: inout [String]) -> Datum? {
    for count in stride(from: min(4, words.count), through: 1, by: -1) {
      let tail = words.suffix(count).joined(separator: " ")
      if let day = try? Datum.lees(tail, vandaag: vandaag) {
        words.removeLast(count)
        if let last = words.last, ["uiterlijk", "voor", "op"].contains(last.lowercased()) {
          words.removeLast()
        }
        return day
      }
    }
    return nil
  }
}

extension View {
  /// An action in full, as it is echoed before it is kept.
  public func voluit(_ actie: Actie) -> String {
    let who = actie.partner.map(house.partners.naam) ?? ""
    let person = actie.wie == Actieregel.wie ? "" : ", \(actie.wie)"
    let day = actie.uiterlijk.map { ", uiterlijk \($0.lang)" } ?? ""
    return "\(who)\(person): \(actie.omschrijving)\(day)."
  }
}
