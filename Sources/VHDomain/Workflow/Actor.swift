/// Who is at the keyboard: asserted, not proven, until sign-in comes (decision 24).
public struct Actor: Equatable, Sendable {
  /// The id of the medewerker.
  public var medewerker: String
  /// The terminal, as the log names it.
  public var terminal: String
  /// The open meeting on whose behalf this is done.
  public var overleg: Nummer<Overleg>?

  /// A medewerker at a terminal, perhaps on behalf of a meeting.
  public init(medewerker: String, terminal: String, overleg: Nummer<Overleg>? = nil) {
    self.medewerker = medewerker
    self.terminal = terminal
    self.overleg = overleg
  }
}

extension Command {
  /// Checks the right and answers in which role the actor acts.
  ///
  /// - Throws: `Refusal` when the person is unknown, no longer works here, or has no role with the
  ///   right. Source: decisions, "Who may".
  func authorise(_ actor: Actor, _ work: Work, _ moment: Moment) throws(Refusal) -> Signature {
    // Undoing asks for the right of what is undone, on the records as they were before it.
    if case .ongedaanMaken(let intrekking) = self {
      return try intrekking.opdracht.authorise(actor, try work.zonder(intrekking), moment)
    }
    guard let person = work.records.medewerkerlijst.met(id: actor.medewerker) else {
      throw Refusal(
        "wie-mag", "Medewerker \"\(actor.medewerker)\" is niet bekend; meld u opnieuw aan.")
    }
    guard person.actief(op: moment.dag) else {
      throw Refusal("wie-mag", "\(person.naam) werkt hier niet meer; meld u aan als iemand anders.")
    }
    if let meeting = actor.overleg, work[meeting]?.inhoud.status != .open {
      throw Refusal("T9", "Overleg \(meeting) is niet open.")
    }
    let right = bevoegdheid(work)
    let roles = right.rollen.filter(person.rollen.contains)
    if !roles.isEmpty, let nummer = eigenCasus { _ = try work.find(nummer) }
    guard let role = roles.first(where: { mayUse($0, right, person, work) }) else {
      throw Refusal("wie-mag", reason(right, person, hasRole: !roles.isEmpty, work))
    }
    return Signature(
      medewerker: person.id, naam: person.naam, rol: role, organisatie: work.house.id,
      terminal: actor.terminal, overleg: actor.overleg)
  }

  /// A procesregisseur acts on own casussen only; a manager on all.
  private func mayUse(
    _ role: Rol, _ right: Bevoegdheid, _ person: Medewerker, _ work: Work
  ) -> Bool {
    guard right == .eigenCasussen, role == .procesregisseur, let nummer = eigenCasus else {
      return true
    }
    return work[nummer]?.inhoud.procesregisseur == person.id
  }

  private func reason(
    _ right: Bevoegdheid, _ person: Medewerker, hasRole: Bool, _ work: Work
  ) -> String {
    if hasRole, let nummer = eigenCasus,
      let owner = work[nummer]?.inhoud.procesregisseur
    {
      let name = work.records.medewerkerlijst.naam(owner)
      return "\(nummer) is van \(name); vraag \(name) of de manager."
    }
    let roles = right.rollen.map { "de rol \($0.rawValue)" }
    return "\(right.omschrijving) kan niet als \(person.naam): daarvoor is "
      + "\(roles.joined(separator: " of ")) nodig."
  }
}
