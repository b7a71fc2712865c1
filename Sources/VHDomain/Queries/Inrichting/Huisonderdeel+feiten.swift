extension Huisonderdeel {
  /// What it is in labelled lines, by names instead of ids; what is empty is left out.
  public func feiten(_ house: House) -> [(label: String, waarde: String)] {
    let all: [(String, String?)] =
      switch self {
      case .partner(let partner): partner.feiten(house)
      case .gemeente(let gemeente):
        [("Naam", gemeente.naam), ("Inwoners", gemeente.inwoners.map(String.init))]
      case .tafel(let tafel): tafel.feiten(house)
      case .termijnen(let termijnen):
        Termijnen.velden.map {
          ($0.naam, "\(termijnen[keyPath: $0.waarde]) \($0.eenheid)  \($0.uitleg)")
        }
      }
    return all.compactMap { label, value in value.map { (label, $0) } }
  }
}

extension Partner {
  fileprivate func feiten(_ house: House) -> [(String, String?)] {
    [
      ("Naam", naam), ("Ketens", dutchList(ketens.map(\.rawValue))), ("Status", status.rawValue),
      ("Convenant", convenantOp?.lang), ("Grondslag", grondslag.map(house.grondslagen.naam)),
    ]
  }
}

extension Tafel {
  fileprivate func feiten(_ house: House) -> [(String, String?)] {
    let days = dagen.isEmpty ? "" : " op \(dutchList(dagen.map(\.naam)))"
    let who = deelnemers.map(house.partners.naam)
    return [
      ("Naam", naam), ("Soort", soort.naam), ("Ritme", ritme.naam + days),
      ("Besluit als", orgaan?.rawValue), ("Wachtrij", wachtrij?.rawValue),
      ("Het huis is", rolHuis.rawValue),
      ("Deelnemers", who.isEmpty ? nil : dutchList(who)),
      (
        "Minimaal",
        minimumOrganisaties.map {
          "\(counted($0, "organisatie", "organisaties"))"
            + (minimumBlokkeert
              ? ", anders gaat het overleg niet open" : ", anders een waarschuwing")
        }
      ),
      ("Duur", duurMinuten.map { "\($0) minuten" }),
    ]
  }
}

extension Tafelsoort {
  /// In words.
  public var naam: String { rawValue.replacing("-", with: " ") }
}

extension Ritme {
  /// In words.
  public var naam: String { rawValue.replacing("-", with: " ") }
}

extension Weekdag {
  /// In words.
  public var naam: String {
    switch self {
    case .maandag: "maandag"
    case .dinsdag: "dinsdag"
    case .woensdag: "woensdag"
    case .donderdag: "donderdag"
    case .vrijdag: "vrijdag"
    case .zaterdag: "zaterdag"
    case .zondag: "zondag"
    }
  }
}

extension House {
  /// A free id for something new, made of its name: `leger-des-heils`.
  public func nieuweId(_ soort: Huissoort, _ naam: String) -> String {
    guard soort != .gemeenten else { return naam }
    let words = Vouwing.woorden(naam).map { word in
      String(word.filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }
    let base = String(words.filter { !$0.isEmpty }.joined(separator: "-").prefix(50))
      .split(separator: "-").joined(separator: "-")
    let start = base.isEmpty ? soort.een : base
    let taken = Set(onderdelen(soort).map(\.id))
    return ([start] + (2...999).map { "\(start)-\($0)" }).first { !taken.contains($0) } ?? start
  }
}
