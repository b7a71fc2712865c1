/// The criteria as this house reads them.
extension House {
  /// The version of the criteria on a day.
  public func criteriaset(op dag: Datum) -> Criteriaset? { criteria.geldig(op: dag).last }

  /// The reading of the criteria on a day.
  public func criteriaprofiel(op dag: Datum) -> Criteriaprofiel {
    criteriaset(op: dag)?.profiel ?? .landelijk
  }

  /// What a decision of that day finds: the criteria as they stand, or that they are no gate.
  func bevinding(_ casus: Casus, traject: String?, op dag: Datum) -> Criteriabevinding {
    let isGate = traject.flatMap { trajecten.met(id: $0)?.toetsAanCriteria } ?? true
    let toets = casus.criteria.toets(criteriaprofiel(op: dag))
    return Criteriabevinding(
      set: criteriaset(op: dag)?.id ?? "", versie: casus.criteriaVersie,
      antwoorden: isGate ? casus.criteria : nil, uitkomst: isGate ? toets.uitkomst : nil,
      taak: isGate ? toets.taak : nil)
  }
}

extension Criteriabevinding {
  /// The reading of the set it names.
  public func profiel(_ house: House) -> Criteriaprofiel {
    house.criteria.met(id: set)?.profiel ?? .landelijk
  }

  /// The answers as a test in that reading; nil where the criteria are no gate.
  public func toets(_ house: House) -> Criteriatoets? { antwoorden?.toets(profiel(house)) }
}
