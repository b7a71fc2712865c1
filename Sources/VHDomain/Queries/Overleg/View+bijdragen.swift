/// Shielded contributions never leave the domain for a room in which someone may not read them.
extension View {
  /// The point on the table of the open meeting of this terminal, with its rule.
  private var tafelregel: (overleg: Overleg, punt: Puntid)? {
    guard let meeting = actor.overleg.flatMap({ rauw($0) })?.inhoud, meeting.status == .open,
      let current = meeting.huidig
    else { return nil }
    return (meeting, current)
  }

  /// A casus without what this room may not read; unchanged at one's own place.
  func zonderAfgeschermd(_ stored: Stored<Casus>) -> Stored<Casus> {
    guard room.isGedeeld, !stored.inhoud.verrijkingen.isEmpty,
      stored.inhoud.verrijkingen.contains(where: isVerborgen(stored))
    else {
      return stored
    }
    let isHidden = isVerborgen(stored)
    var seen = stored
    seen.inhoud.verrijkingen.removeAll(where: isHidden)
    seen.verloop.removeAll { event in
      guard case .verrijkt(let told)? = event.wat else { return false }
      return isHidden(told)
    }
    return seen
  }

  /// What hides a contribution here: that it is meant for some only and not all who stay are among
  /// them, or that the point was released to someone at the table for less.
  private func isVerborgen(_ stored: Stored<Casus>) -> (Verrijking) -> Bool {
    guard let (meeting, punt) = tafelregel, punt.casus == stored.nummer else {
      return { $0.isAfgeschermd }
    }
    let readers = meeting.lezers(bij: punt)
    let rule = meeting.zaalregel(punt, gemeente: stored.inhoud.gemeente, house)
    let isReleased = meeting.punt(punt)?.vrijgegeven == true
    let isWithPerson = readers.contains(.betrokkene)
    // The room rule in full once the manager released the point or the person listens;
    // before that only what is shielded.
    return { told in
      isReleased || isWithPerson
        ? !rule.zichtbaar(.bijdrage(told), voor: readers)
        : told.isAfgeschermd && !readers.allSatisfy { isMeant(told, for: $0) }
    }
  }

  private func isMeant(_ told: Verrijking, for lezer: Lezer) -> Bool {
    lezer == .organisatie(told.partner) || told.voor?.contains(lezer) ?? true
  }
}
