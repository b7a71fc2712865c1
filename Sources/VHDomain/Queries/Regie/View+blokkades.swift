/// What stands in the way of closing a casus, with what takes it away.
public struct Blokkade: Equatable, Sendable {
  /// Where to go to take it away.
  public enum Sprong: Equatable, Sendable {
    case actie(String)
    case voorwaarde(String)
    case topX
    case zrm
    case afschalen
    case melder
    case spoed
  }

  /// The rule it comes from.
  public var regel: String
  /// In a Dutch sentence.
  public var zin: String
  /// Whether it stops closing; otherwise it asks for a reason.
  public var isHard: Bool
  /// What takes it away.
  public var sprong: Sprong
}

extension View {
  /// Everything between a casus and its closing, the hard ones first; asked at any time.
  public func blokkades(_ stored: Stored<Casus>) -> [Blokkade] {
    let casus = stored.inhoud
    guard casus.fase.isProcesregie || casus.fase == .afgeschaald else { return [] }
    let all =
      provisional(casus) + status(casus) + actions(casus) + conditions(casus)
      + measurement(casus) + orders(stored) + reporter(casus) + handover(casus)
    return all.filter(\.isHard) + all.filter { !$0.isHard }
  }

  private func provisional(_ casus: Casus) -> [Blokkade] {
    casus.isVoorlopig
      ? [
        Blokkade(
          regel: "T5", zin: "De spoed is nog niet bekrachtigd door een tafel.", isHard: true,
          sprong: .spoed)
      ] : []
  }

  private func status(_ casus: Casus) -> [Blokkade] {
    casus.isTopX && casus.overname == nil
      ? [Blokkade(regel: "T16", zin: "De status Top X loopt nog.", isHard: true, sprong: .topX)]
      : []
  }

  private func actions(_ casus: Casus) -> [Blokkade] {
    casus.openActies.map {
      Blokkade(
        regel: "R-45", zin: "Actie \($0.id) staat open: \($0.omschrijving).", isHard: true,
        sprong: .actie($0.id))
    }
  }

  private func conditions(_ casus: Casus) -> [Blokkade] {
    casus.regie.voorwaarden.filter { $0.voldaan != true }.map {
      Blokkade(
        regel: "R-47",
        zin:
          "Voorwaarde \($0.id) is \($0.voldaan == nil ? "nog niet bekeken" : "niet voldaan"): \($0.tekst).",
        isHard: false, sprong: .voorwaarde($0.id))
    }
  }

  private func measurement(_ casus: Casus) -> [Blokkade] {
    guard casus.regie.zonderEindmeting == nil, !casus.zrm.isEmpty else { return [] }
    let last = casus.zrm.map(\.op).max() ?? today
    guard Set(casus.zrm.map(\.op)).count < 2 || last.dagen(tot: today) > 92 else { return [] }
    return [
      Blokkade(
        regel: "R-57", zin: "Er is geen eindmeting van de ZRM; meet of schrijf waarom niet.",
        isHard: false, sprong: .zrm)
    ]
  }

  private func orders(_ stored: Stored<Casus>) -> [Blokkade] {
    guard house.regieprofiel.huisverbodMonitoring else { return [] }
    return huisverboden.filter { $0.inhoud.gegevens.casus == stored.nummer }
      .compactMap(\.inhoud.gegevens.monitoringTot).filter { $0 > today }.map {
        Blokkade(
          regel: "R-64", zin: "De monitoring na het huisverbod loopt tot \($0.lang).",
          isHard: false, sprong: .afschalen)
      }
  }

  private func reporter(_ casus: Casus) -> [Blokkade] {
    casus.moetTerugkoppelen
      ? [
        Blokkade(
          regel: "R-28", zin: "De melder heeft nog niet gehoord wat er is besloten.",
          isHard: false, sprong: .melder)
      ] : []
  }

  private func handover(_ casus: Casus) -> [Blokkade] {
    casus.fase == .afgeschaald
      ? []
      : [
        Blokkade(
          regel: "R-45", zin: "De casus is nog niet afgeschaald naar een partner of niveau.",
          isHard: true, sprong: .afschalen)
      ]
  }
}
