import VHDomain

/// What can be added while a decision is read back: who abstains, and who tells the reporter.
extension Besluitvorming {
  enum Toevoeging {
    /// What is to be added.
    case soort
    case onthouding
    case melder
  }

  /// A key while something is being added.
  mutating func add(_ key: Key, _ world: World) -> Outcome {
    if key == .escape {
      close()
      return .moved
    }
    switch keuze.handle(key, toevoegopties(world)) {
    case .chosen(let option): return take(option)
    case .missing(let number): return .say("Nummer \(number) staat er niet bij.")
    case .moved: return key == .enter ? .say("Kies eerst een nummer.") : .moved
    case .ignored: return .ignored
    }
  }

  private mutating func close() {
    toevoeging = nil
    keuze = KeuzeLijst()
  }

  private mutating func take(_ option: KeuzeLijst.Optie) -> Outcome {
    switch toevoeging {
    case .soort:
      toevoeging = option.id == "melder" ? .melder : .onthouding
      keuze = KeuzeLijst()
      return .moved
    case .onthouding:
      let known = besluit.onthoudingen ?? []
      let others = known.filter { $0 != option.id }
      wijzig {
        $0.onthoudingen =
          known.contains(option.id) ? (others.isEmpty ? nil : others) : known + [option.id]
      }
    case .melder:
      wijzig { $0.terugkoppeling = option.id == Self.huis ? .huis : .partner(id: option.id) }
    case nil: break
    }
    close()
    return .moved
  }

  static let huis = "het-huis"

  func toevoegopties(_ world: World) -> [KeuzeLijst.Optie] {
    let present = (besluit.aanwezig ?? []).compactMap(\.organisatie)
    let all = (present.isEmpty ? deelnemers : present)
      .map { KeuzeLijst.Optie($0, world.house.partners.naam($0)) }
    switch toevoeging {
    case .soort:
      return [
        .init("onthouding", "een organisatie onthoudt zich"),
        .init("melder", "wie het de melder vertelt"),
      ]
    case .onthouding:
      return all.map { option in
        let isIn = besluit.onthoudingen?.contains(option.id) == true
        return .init(option.id, isIn ? "\(option.label), onthoudt zich al" : option.label)
      }
    case .melder: return [.init(Self.huis, "het huis")] + all
    case nil: return []
    }
  }

  /// The question above the choices.
  var toevoegvraag: String {
    switch toevoeging {
    case .soort: "ERBIJ     Wat komt erbij? kies een nummer"
    case .onthouding: "ONTHOUDING     Wie onthoudt zich? kies een nummer"
    case .melder: "MELDER     Wie vertelt het de melder? kies een nummer"
    case nil: ""
    }
  }
}
