/// What the tables of a profile name: partners, purposes, grounds and reasons.
extension House {
  static func namesOfTableRules(_ house: House) -> [Fault] {
    let partners = house.partners.map(\.id)
    let purposes = house.doelen.map(\.id)
    return house.tafels.enumerated().flatMap { position, tafel in
      let path = "tafels[\(position)]"
      let lists = [("beperkt", tafel.regel.beperkt), ("volledig", tafel.regel.volledig)]
      let unknown = lists.flatMap { name, ids in
        ids.enumerated().compactMap { index, id in
          reference(id, to: partners, called: "partner", at: "\(path).tafelregel.\(name)[\(index)]")
        }
      }
      let purpose = tafel.doel.flatMap {
        reference($0, to: purposes, called: "doel", at: "\(path).doel")
      }
      return unknown + [purpose].compactMap { $0 }
    }
  }

  static func groundsOfPartners(_ house: House) -> [Fault] {
    let known = house.grondslagen.map(\.id)
    return house.partners.enumerated().compactMap { position, partner in
      partner.grondslag.flatMap {
        reference($0, to: known, called: "grondslag", at: "partners[\(position)].grondslag")
      }
    }
  }
}
