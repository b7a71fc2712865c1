/// A value that somebody else changed while it was being corrected.
public struct Tussentijds: Equatable, Sendable {
  /// What was to be recorded.
  public var wijziging: Veldwijziging
  /// The name of the field.
  public var naam: String
  /// What stands there now.
  public var nu: JSONValue
  /// Who recorded that.
  public var door: String

  /// A change, and what stands there now.
  public init(wijziging: Veldwijziging, naam: String, nu: JSONValue, door: String) {
    self.wijziging = wijziging
    self.naam = naam
    self.nu = nu
    self.door = door
  }

  /// The record.
  public var nummer: RecordNummer { wijziging.nummer }
}

extension View {
  /// What of a correction no longer starts from what stands there.
  public func tussentijds(_ order: Correctieopdracht) -> [Tussentijds] {
    let changes = Dictionary(grouping: order.wijzigingen, by: \.nummer)
    return changes.keys.sorted().flatMap { nummer -> [Tussentijds] in
      let fields = correctievelden(nummer)
      let who = laatsteWijziging(nummer)?.naam ?? "een ander"
      return (changes[nummer] ?? []).compactMap { change in
        guard
          let field = fields.first(where: {
            $0.gebeurtenis == change.gebeurtenis && $0.pad == change.pad
          }), field.waarde != change.was
        else { return nil }
        return Tussentijds(wijziging: change, naam: field.naam, nu: field.waarde, door: who)
      }
    }
  }
}

extension Correctieopdracht {
  /// The same after a choice for each value that changed meanwhile: one's own starts from what is
  /// there now, the other's is left alone.
  public func verzoend(_ choices: [(verschil: Tussentijds, mijn: Bool)]) -> Correctieopdracht {
    var next = self
    next.wijzigingen = wijzigingen.compactMap { change in
      guard let choice = choices.first(where: { $0.verschil.wijziging == change }) else {
        return change
      }
      var own = change
      own.was = choice.verschil.nu
      return choice.mijn && own.was != own.wordt ? own : nil
    }
    return next
  }
}
