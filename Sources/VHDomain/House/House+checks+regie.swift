/// What the lists of the procesregisseurs name, in a profile that gives its own.
extension House {
  static func referencesOfRegie(_ house: House) -> [Fault] {
    fieldsOfTrajecten(house) + domainsOfMeasurements(house) + doubleIdsOfRegie(house)
  }

  private static let place = "regieprofiel"

  private static func fieldsOfTrajecten(_ house: House) -> [Fault] {
    let fields = house.regieprofiel.trajectvelden
    guard fields != Trajectveld.standaard else { return [] }
    return fields.enumerated().flatMap { index, field -> [Fault] in
      let path = "\(place).trajectvelden[\(index)]"
      let lock = field.slot.flatMap {
        reference(
          $0, to: house.regieprofiel.toestemmingen.map(\.id), called: "toestemming",
          at: "\(path).slot")
      }
      let ground = field.grond.flatMap {
        reference($0, to: fields.map(\.id), called: "trajectveld", at: "\(path).grond")
      }
      let choices =
        field.soort == .keuze && field.keuzes.isEmpty
        ? [Fault("\(path).keuzes", "is leeg", expected: "er ten minste een")] : []
      return references(field.trajecten, house.trajecten, "traject", "\(path).trajecten")
        + [lock, ground].compactMap { $0 } + choices
    }
  }

  private static func domainsOfMeasurements(_ house: House) -> [Fault] {
    let versions = house.regieprofiel.zrmversies
    guard versions != ZRMversie.standaard else { return [] }
    return versions.enumerated().flatMap { place, version -> [Fault] in
      let path = "regieprofiel.zrmversies[\(place)].domeinen"
      if version.domeinen.isEmpty { return [Fault(path, "is leeg", expected: "er ten minste een")] }
      return version.domeinen.enumerated().compactMap { index, domain in
        domain.leefgebied.flatMap {
          reference(
            $0, to: house.leefgebieden.map(\.id), called: "leefgebied",
            at: "\(path)[\(index)].leefgebied")
        }
      }
    }
  }

  private static func doubleIdsOfRegie(_ house: House) -> [Fault] {
    let profile = house.regieprofiel
    let lists = [
      ("intensiteiten", profile.intensiteiten.map(\.id)),
      ("wachtredenen", profile.wachtredenen.map(\.id)),
      ("toestemmingen", profile.toestemmingen.map(\.id)),
      ("zrmversies", profile.zrmversies.map(\.id)),
      ("trajectvelden", profile.trajectvelden.map(\.id)),
    ]
    return lists.flatMap { list, ids in
      repeated(ids).map {
        Fault("\(place).\(list)[\($0)].id", value: shown(ids[$0]), "staat er dubbel")
      }
    }
  }
}
