/// What a profile needs for the program to be usable: a table for every step of the work.
extension House {
  static func placesOfTrajecten(_ house: House) -> [Fault] {
    let known = house.gemeenten.map(\.id)
    return house.trajecten.enumerated().flatMap { position, traject in
      traject.gemeenten.enumerated().compactMap { index, naam in
        known.contains(naam)
          ? nil
          : Fault(
            "trajecten[\(position)].gemeenten[\(index)]", value: shown(naam), "is onbekend",
            expected: "een gemeente van dit huis")
      }
    }
  }

  static func referrersOfTrajecten(_ house: House) -> [Fault] {
    let known = house.bronnen.map(\.id)
    return house.trajecten.enumerated().flatMap { position, traject in
      traject.verwijzers.enumerated().compactMap { index, id in
        reference(id, to: known, called: "bron", at: "trajecten[\(position)].verwijzers[\(index)]")
      }
    }
  }

  /// Every queue is worked through by a table of the screening, and no other table has one.
  static func tablesOfQueues(_ house: House) -> [Fault] {
    guard !house.tafels.isEmpty else { return [] }
    let screening = house.tafels.filter(\.isScreening)
    let missing = Wachtrij.allCases.filter { queue in
      !screening.contains { $0.wachtrij == nil || $0.wachtrij == queue }
    }
    let strange = house.tafels.enumerated().filter {
      $0.element.wachtrij != nil && !$0.element.isScreening
    }
    return missing.map { queue in
      Fault(
        "tafels", value: shown(queue.rawValue), "is een wachtrij zonder tafel",
        expected: "een tafel met deze wachtrij en orgaan screening")
    }
      + strange.map { index, _ in
        Fault(
          "tafels[\(index)].orgaan", "past niet bij een tafel met een wachtrij",
          expected: "screening")
      }
  }

  /// Some table decides what was screened.
  static func decidingTables(_ house: House) -> [Fault] {
    guard !house.tafels.isEmpty, !house.tafels.contains(where: \.isBesluittafel) else { return [] }
    return [
      Fault(
        "tafels", "besluiten geen van alle over procesregie",
        expected: "een tafel met een orgaan anders dan screening")
    ]
  }
}
