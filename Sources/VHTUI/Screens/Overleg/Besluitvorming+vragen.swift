import VHDomain

/// The questions of a decision and what can be answered to each.
extension Besluitvorming {
  static let others = "andere-partner"

  func isText(_ veld: Besluitveld) -> Bool {
    switch veld {
    case .vraag, .terugOp: true
    case .reden: eigenWoorden || redenen.isEmpty
    default: false
    }
  }

  /// The reason that asks for words of one's own.
  static let andereReden = "andere-reden"

  /// The coded reasons of the outcome; for the routine outcomes of a house that has none, those of
  /// its routes.
  func reasons(_ world: World) -> [KeuzeLijst.Optie] {
    guard let uitkomst = besluit.uitkomst else { return [] }
    let own = named(world.house.besluitredenen(voor: uitkomst, op: world.today))
    guard own.isEmpty, world.house.besluitredenen.isEmpty, Self.routine.contains(uitkomst) else {
      return own
    }
    return named(world.house.routeredenen.geldig(op: world.today))
  }

  /// The outcomes that close a report at once.
  private static let routine: [Uitkomst] = [
    .doorgeleid, .adviesGegeven, .geenActie, .gekoppeld, .partnerPaktOp,
  ]

  /// The field for a question, with what was answered before.
  func form(_ veld: Besluitveld, _ today: Datum) -> Form {
    if veld == .terugOp {
      var form = Form([.day("veld", "Terug op", today: today, side: .vooruit)])
      if let day = besluit.terugOp { form.set(.date(day.description), for: "veld") }
      return form
    }
    return veld == .vraag
      ? Self.form("Vraag", besluit.vraag ?? "") : Self.form("Reden", besluit.reden)
  }

  static func form(_ label: String, _ text: String) -> Form {
    var form = Form([.text("veld", label)])
    if !text.isEmpty { form.set(.text(text), for: "veld") }
    return form
  }

  /// Where in the list stands what the record says already; only for what is no decision of today.
  func known(_ veld: Besluitveld, _ world: World) -> Int? {
    guard veld == .traject, let known = besluit.traject ?? world.view[nummer]?.inhoud.traject
    else { return nil }
    return options(veld, world).firstIndex { $0.id == known }
  }

  func options(_ world: World) -> [KeuzeLijst.Optie] {
    guard let veld else {
      return wegen.map { weg in
        .init(weg.id, name(weg, world), reden: weg.bezwaar(bij: self, world)?.zinnen.first)
      }
    }
    return options(veld, world)
  }

  /// The outcome as this table would put it.
  private func name(_ weg: Weg, _ world: World) -> String {
    switch weg {
    case .uitkomst(.naarTriage) where !world.house.heeftTriage:
      "casus, naar een tafel die besluit"
    case .uitkomst(.procesregie) where world.view[nummer]?.inhoud.isVoorlopig == true:
      "procesregie, bekrachtigt de spoed"
    default: weg.keuze
    }
  }

  private func options(_ veld: Besluitveld, _ world: World) -> [KeuzeLijst.Optie] {
    let house = world.house
    switch veld {
    case .partner where isGemeente: return named(house.gemeenten.geldig(op: world.today))
    case .partner: return partners(world)
    case .reden: return redenen
    case .casus:
      return world.view.lopend(bij: nummer).map {
        .init($0.nummer.description, "\($0.nummer)  \(world.view.initialen($0.inhoud))")
      }
    case .aard: return Aard.allCases.map { .init($0.rawValue, $0.naam) }
    case .risico, .complexiteit, .ernst:
      return Ernst.allCases.map { .init($0.rawValue, $0.rawValue) }
    case .traject: return named(house.trajecten.geldig(op: world.today))
    case .procesregisseur:
      return named(people(world).filter { $0.rollen.contains(.procesregisseur) })
    case .grondslag: return named(house.grondslagen.geldig(op: world.today))
    case .vervolg: return named(people(world))
    case .vraag, .terugOp: return []
    }
  }

  private func people(_ world: World) -> [Medewerker] {
    world.view.medewerkers.filter { $0.actief(op: world.today) }
  }

  private func named(_ list: [some Benoemd]) -> [KeuzeLijst.Optie] {
    list.map { .init($0.id, $0.naam) }
  }

  /// The participants of this table first; the others behind one more key.
  private func partners(_ world: World) -> [KeuzeLijst.Optie] {
    let all = world.house.partners.geldig(op: world.today)
    let own = named(all.filter { deelnemers.contains($0.id) })
    if allePartners || own.count > 8 {
      return own + named(all.filter { !deelnemers.contains($0.id) })
    }
    return own + [.init(Self.others, "een andere partner …")]
  }
}
