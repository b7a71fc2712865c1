/// One answer to "who stays at the table for this point?", with what the screen then shows.
public struct Tafeloptie: Equatable, Sendable {
  /// Who leaves; empty when everyone stays.
  public var vanTafel: [Lezer]
  /// How much the room then sees; nil when someone without secrecy stays.
  public var niveau: Vrijgaveniveau?
  /// How many contributions it then sees.
  public var bijdragen: Int
  /// Of how many.
  public var van: Int
}

/// The choice before a point is shown (decision 38).
public struct Tafelkeuze: Equatable, Sendable {
  /// Who may not see all of the point, with their level, least first.
  public var beperkten: [(lezer: Lezer, niveau: Vrijgaveniveau?)]
  /// The ways to go on, from everyone stays to the fullest view.
  public var opties: [Tafeloptie]

  /// Whether there is anything to choose; otherwise the step is passed over.
  public var isNodig: Bool { opties.count > 1 }

  /// Whether both offer the same.
  public static func == (left: Tafelkeuze, right: Tafelkeuze) -> Bool {
    left.opties == right.opties && left.beperkten.map(\.lezer) == right.beperkten.map(\.lezer)
      && left.beperkten.map(\.niveau) == right.beperkten.map(\.niveau)
  }
}

extension Zaalregel {
  /// The ways to go on with a point: everyone stays; those who may see least leave; and so on, until
  /// whoever stays sees all that can be shown.
  ///
  /// A way that shows no more than the one before is left out.
  public func keuze(_ aanwezigen: [Lezer], _ bijdragen: [Verrijking]) -> Tafelkeuze {
    let limited = aanwezigen.filter { niveau($0) != .volledig }
      .sorted { (rang($0), $0) < (rang($1), $1) }
    var options = [optie([], aanwezigen, bijdragen)]
    for rang in Set(limited.map(rang)).sorted() {
      let gone = limited.filter { self.rang($0) <= rang }
      add(optie(gone, aanwezigen, bijdragen), to: &options, aanwezigen.count)
    }
    let outside = readersOutside(aanwezigen, bijdragen)
    let all = limited + outside.filter { !limited.contains($0) }
    add(optie(all, aanwezigen, bijdragen), to: &options, aanwezigen.count)
    return Tafelkeuze(beperkten: limited.map { ($0, niveau($0)) }, opties: options)
  }

  private func optie(
    _ gone: [Lezer], _ aanwezigen: [Lezer], _ bijdragen: [Verrijking]
  ) -> Tafeloptie {
    let staying = aanwezigen.filter { !gone.contains($0) }
    return Tafeloptie(
      vanTafel: gone, niveau: niveau(staying),
      bijdragen: gedeeld(bijdragen, voor: staying).zichtbaar.count, van: bijdragen.count)
  }

  /// Nobody is sent away for nothing, and never everybody.
  private func add(_ optie: Tafeloptie, to options: inout [Tafeloptie], _ present: Int) {
    guard let last = options.last, optie.vanTafel.count < present else { return }
    let shows = (rang(optie.niveau), optie.bijdragen)
    if shows > (rang(last.niveau), last.bijdragen) { options.append(optie) }
  }

  /// Whoever keeps a shielded contribution from being read, when its readers are at the table.
  private func readersOutside(_ aanwezigen: [Lezer], _ bijdragen: [Verrijking]) -> [Lezer] {
    let shielded = bijdragen.filter { told in
      aanwezigen.contains { zichtbaar(.bijdrage(told), voor: $0) }
    }
    return aanwezigen.filter { lezer in
      shielded.contains { !zichtbaar(.bijdrage($0), voor: lezer) }
    }
  }

  private func rang(_ lezer: Lezer) -> Int { rang(niveau(lezer)) }

  private func rang(_ niveau: Vrijgaveniveau?) -> Int {
    niveau.flatMap(Vrijgaveniveau.allCases.firstIndex) ?? -1
  }
}

extension View {
  /// Who may stay for a point and what the screen then shows; nil when it is not known to this
  /// reader.
  public func tafelkeuze(_ punt: Puntid, in overleg: Nummer<Overleg>) -> Tafelkeuze? {
    guard let meeting = self[overleg]?.inhoud, meeting.punt(punt) != nil else { return nil }
    let casus = punt.casus.flatMap { self[$0] }
    let rule = meeting.zaalregel(punt, gemeente: casus?.inhoud.gemeente, house)
    return rule.keuze(meeting.lezers, punt.casus.map(alleBijdragen) ?? [])
  }
}
