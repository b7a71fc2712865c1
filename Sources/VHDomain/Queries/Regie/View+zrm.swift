/// The measurements of self-sufficiency of a person, side by side (R-54, R-57).
public struct ZRMoverzicht: Equatable, Sendable {
  /// The version; only measurements of one version are compared.
  public var versie: ZRMversie
  /// The measurements, the earliest first.
  public var metingen: [ZRMMeting]

  /// The difference on a domain between the last two measurements; nil without both scores.
  public func verschil(_ domein: String) -> Int? {
    guard metingen.count > 1, let now = metingen.last?.score(domein),
      let before = metingen[metingen.count - 2].score(domein)
    else { return nil }
    return now - before
  }
}

extension View {
  /// The measurements of a person in a casus, version by version; the newest version first, also
  /// when nothing was measured in it yet; nothing in a room, where no score is shown.
  public func zrm(_ persoon: Nummer<Persoon>, in casus: Casus) -> [ZRMoverzicht] {
    room.isGedeeld
      ? []
      : house.regieprofiel.zrmversies.reversed().map { version in
        ZRMoverzicht(
          versie: version,
          metingen: casus.zrm.filter { $0.persoon == persoon && $0.versie == version.id }
            .sorted { $0.op < $1.op })
      }
  }

  /// The last measurement in a line, or until when the first is due.
  public func zrmregel(_ casus: Casus) -> String {
    guard let last = casus.zrm.max(by: { $0.op < $1.op }) else {
      return "geen meting" + (zrmTermijn(casus).map { ", beginmeting uiterlijk \($0.lang)" } ?? "")
    }
    return "\(last.op.lang): \(zin(last))"
  }
}

extension Aandachtspunt {
  /// The reason in a sentence, with the day it rests on and its rule.
  public var uitleg: String {
    let day = dag.map { ", \($0.lang)" } ?? ""
    return "\(zin.metHoofdletter)\(day) (\(regel))."
  }
}

/// A score of 1 at the last measurement of a person (R-53).
public struct AcuteScore: Equatable, Sendable {
  /// Of whom.
  public var persoon: Nummer<Persoon>
  /// On which domain.
  public var domein: String
  /// What that means there, such as "dakloos"; nil without words of its own.
  public var betekent: String?
  /// Whether it is a danger to know of before one goes there.
  public var waarschuwt: Bool
  /// When it was measured.
  public var op: Datum

  /// In a few words with the day.
  public var zin: String {
    "\(betekent ?? "acuut op \(domein)") (ZRM \(domein) 1, \(op.metJaar))"
  }
}

extension View {
  /// What is acute by the last measurement of each person; nothing in a room, where a score is not shown.
  public func acuut(_ casus: Casus) -> [AcuteScore] {
    guard !room.isGedeeld else { return [] }
    return casus.betrokkenen.flatMap { person -> [AcuteScore] in
      let own = casus.zrm.filter { $0.persoon == person.persoon }
      guard let last = own.max(by: { $0.op < $1.op }) else { return [] }
      let domains = house.regieprofiel.zrmversies.met(id: last.versie)?.domeinen ?? []
      return last.scores.filter { $0.score == 1 }.map { score in
        let known = domains.first { $0.naam == score.domein }
        return AcuteScore(
          persoon: person.persoon, domein: score.domein, betekent: known?.acuut,
          waarschuwt: known?.waarschuwt ?? false, op: last.op)
      }
    }
  }
}
