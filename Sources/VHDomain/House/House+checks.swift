extension House {
  /// What is wrong with the profile as a whole, after each value in it was found sound.
  ///
  /// Paths are those of the file, so that they can be shown beside the faults of its values.
  var faults: [Fault] { Self.checks.flatMap { $0(self) } }

  private static let checks: [@Sendable (House) -> [Fault]] = [
    emptyLists, duplicateIds, pathOfAMelding, chainsOfPartners, participants, bodiesOfTables,
    tablesOfBodies, trajectenOfKinds, questionsOfCriteria, placesOfTrajecten,
    referrersOfTrajecten, tablesOfQueues, decidingTables, routesOfMeldingen, partsOfTables,
    questionsOfMeldingen, referencesOfIntake, namesOfTableRules, groundsOfPartners,
    tablesOfFigures, referencesOfRegie,
  ]

  // MARK: Lists

  private static func emptyLists(_ house: House) -> [Fault] {
    let lists = [
      ("gemeenten", house.gemeenten.count), ("tafels", house.tafels.count),
      ("criteria", house.criteria.count), ("trajecten", house.trajecten.count),
      ("leefgebieden", house.leefgebieden.count), ("partners", house.partners.count),
      ("besluitorganen", house.besluitorganen.count),
    ]
    return lists.filter { $0.1 == 0 }.map { Fault($0.0, "is leeg", expected: "er ten minste een") }
  }

  private static func duplicateIds(_ house: House) -> [Fault] {
    let lists: [(String, [String])] = [
      ("gemeenten", house.gemeenten.map(\.id)), ("partners", house.partners.map(\.id)),
      ("leefgebieden", house.leefgebieden.map(\.id)), ("trajecten", house.trajecten.map(\.id)),
      ("tafels", house.tafels.map(\.id)), ("criteria", house.criteria.map(\.id)),
      ("bronnen", house.bronnen.map(\.id)),
      ("meldingsoorten", house.meldingsoorten.map(\.id)),
      ("politiecodes", house.politiecodes.map(\.id)),
      ("basisteams", house.basisteams.map(\.id)),
      ("routeredenen", house.routeredenen.map(\.id)),
      ("afsluitredenen", house.afsluitredenen.map(\.id)),
      ("grondslagen", house.grondslagen.map(\.id)),
      ("doelen", house.doelen.map(\.id)),
      ("besluitredenen", house.besluitredenen.map(\.id)),
      ("schaalniveaus", house.schaalniveaus.map(\.id)),
      ("relatiesoorten", house.relatiesoorten.map(\.id)),
      ("kadersoorten", house.kadersoorten.map(\.id)),
    ]
    return lists.flatMap { list, ids in
      repeated(ids).map { index in
        let member = list == "gemeenten" ? "naam" : "id"
        return Fault("\(list)[\(index)].\(member)", value: shown(ids[index]), "staat er dubbel")
      }
    }
  }

  /// The positions of values that stood earlier in the list; empty ones were already noted.
  static func repeated(_ values: [String]) -> [Int] {
    var seen: Set<String> = []
    return values.indices.filter { !values[$0].isEmpty && !seen.insert(values[$0]).inserted }
  }

  private static func pathOfAMelding(_ house: House) -> [Fault] {
    let demands = [
      (house.pad.first == .melding, "begint niet met melding"),
      (house.pad.last == .afgesloten, "eindigt niet met afgesloten"),
      (house.pad.contains(.procesregie), "mist procesregie"),
    ]
    guard let problem = demands.first(where: { !$0.0 })?.1 else { return [] }
    let expected = "stappen van melding via procesregie tot afgesloten"
    return [Fault("pad", house.pad.isEmpty ? "is leeg" : problem, expected: expected)]
  }

  private static func chainsOfPartners(_ house: House) -> [Fault] {
    house.partners.indices.filter { house.partners[$0].ketens.isEmpty }.map { index in
      let words = enumeration(Keten.allCases.map(\.rawValue))
      return Fault("partners[\(index)].ketens", "is leeg", expected: words)
    }
  }

  // MARK: References

  private static func participants(_ house: House) -> [Fault] {
    let known = house.partners.map(\.id)
    return house.tafels.enumerated().flatMap { table, tafel in
      tafel.deelnemers.enumerated().compactMap { index, id in
        reference(id, to: known, called: "partner", at: "tafels[\(table)].deelnemers[\(index)]")
      }
    }
  }

  private static func trajectenOfKinds(_ house: House) -> [Fault] {
    let known = house.trajecten.map(\.id)
    return house.meldingsoorten.enumerated().compactMap { index, soort in
      soort.traject.flatMap {
        reference($0, to: known, called: "traject", at: "meldingsoorten[\(index)].traject")
      }
    }
  }

  static func reference(
    _ id: String, to known: [String], called what: String, at path: String
  ) -> Fault? {
    guard !known.contains(id) else { return nil }
    let hint = nearest(to: id, in: known).map { ", bijvoorbeeld \($0)" } ?? ""
    return Fault(
      path, value: shown(id), "is onbekend", expected: "de id van een \(what) van dit huis\(hint)")
  }

  // MARK: Bodies that decide

  private static func bodiesOfTables(_ house: House) -> [Fault] {
    house.tafels.enumerated().compactMap { index, tafel in
      guard let orgaan = tafel.orgaan, !house.besluitorganen.contains(orgaan) else { return nil }
      let words = enumeration(house.besluitorganen.map(\.rawValue))
      return Fault(
        "tafels[\(index)].orgaan", value: shown(orgaan.rawValue),
        "staat niet bij besluitorganen", expected: words)
    }
  }

  /// Bodies that decide without a table of their own.
  private static let withoutTable: [Besluitorgaan] = [.spoed, .procesregisseur]

  private static func tablesOfBodies(_ house: House) -> [Fault] {
    house.besluitorganen.enumerated().compactMap { index, orgaan in
      let decides = house.tafels.contains { $0.orgaan == orgaan }
      guard !decides, !withoutTable.contains(orgaan) else { return nil }
      return Fault(
        "besluitorganen[\(index)]", value: shown(orgaan.rawValue), "heeft geen tafel",
        expected: "een tafel met dit orgaan")
    }
  }

  // MARK: Criteria

  private static func questionsOfCriteria(_ house: House) -> [Fault] {
    house.criteria.enumerated().flatMap { index, set in
      set.profiel.vragen.compactMap { vraag in
        let count = set.vragen.count { $0.vraag == vraag }
        guard count != 1 else { return nil }
        return Fault(
          "criteria[\(index)].vragen", value: shown(vraag.rawValue),
          count == 0 ? "ontbreekt" : "staat er dubbel", expected: "elke vraag een keer")
      }
        + set.vragen.enumerated().filter { !set.profiel.vragen.contains($0.element.vraag) }.map {
          Fault(
            "criteria[\(index)].vragen[\($0.offset)].vraag",
            value: shown($0.element.vraag.rawValue), "hoort niet bij dit profiel")
        }
    }
  }
}
