import VHDomain

/// The seats in words.
extension PresentieScreen {
  func naam(_ seat: Zetel, _ world: World) -> String {
    switch seat {
    case .organisatie(let id): world.house.partners.naam(id)
    case .gast(let guest): "Gast \(guest.naam), \(guest.functie)"
    case .betrokkene: "De betrokkene zelf"
    }
  }

  func isHier(_ seat: Zetel) -> Bool {
    switch seat {
    case .organisatie(let id): aanwezig.contains(id)
    case .gast: true
    case .betrokkene: metBetrokkene
    }
  }

  /// A guest who promised no secrecy.
  func isStil(_ seat: Zetel) -> Bool {
    if case .gast(let guest) = seat { !guest.geheimhouding } else { false }
  }

  func stand(_ seat: Zetel) -> String {
    switch seat {
    case .gast(let guest): guest.geheimhouding ? "GEHEIM: JA" : "GEHEIM: NEE"
    case .betrokkene: metBetrokkene ? "AANWEZIG" : "niet hier"
    case .organisatie: isHier(seat) ? "aanwezig" : "AFWEZIG"
    }
  }

  func kort(_ seat: Zetel) -> String {
    switch seat {
    case .gast: "NIET GEHEIM"
    case .betrokkene: "niet hier"
    case .organisatie: "WEG"
    }
  }
}
