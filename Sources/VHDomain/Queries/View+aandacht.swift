/// Why a casus asks for attention; each with the rule it comes from.
///
/// No score, no ranking (decision 19).
public struct Aandachtspunt: Equatable, Sendable {
  /// The rule or step.
  public var regel: String
  /// In a few Dutch words.
  public var zin: String
  /// Where it stands in a caseload.
  public var groep = Werkgroep.nu
  /// The day it is about: a term, or since when.
  public var dag: Datum?
}

extension View {
  /// What a casus under procesregie needs now, most pressing first: what is provisional, that nobody
  /// directs it, late actions, measures of persons that end, then what is missing, in the order of
  /// the workflow.
  ///
  /// - Parameter nummer: its number, to find the restraining orders that belong to it.
  public func aandacht(_ casus: Casus, _ nummer: Nummer<Casus>? = nil) -> [Aandachtspunt] {
    guard casus.fase != .advies else { return advice(casus) }
    if let taken = onbekeken(casus, nummer) {
      return provisional(casus) + zonderRegie(casus) + standIn(casus) + aandachtPersonen(casus) + [
        taken
      ]
    }
    let all =
      provisional(casus) + zonderRegie(casus) + standIn(casus) + late(casus)
      + aandachtPersonen(casus)
      + missing(casus) + signalen(casus, nummer)
    // In the order of the groups; within one, what was told first stays first.
    return Werkgroep.allCases.flatMap { group in all.filter { $0.groep == group } }
  }

  private func provisional(_ casus: Casus) -> [Aandachtspunt] {
    guard casus.isVoorlopig else { return [] }
    let days = casus.spoed?.op?.dagen(tot: today) ?? 0
    let table = house.heeftTriage ? "de triage" : "een tafel"
    let since = days == 0 ? "sinds vandaag" : "sinds \(days) \(days == 1 ? "dag" : "dagen")"
    return [
      Aandachtspunt(regel: "T5", zin: "spoed: nog te bekrachtigen door \(table), \(since)")
    ]
  }

  private func advice(_ casus: Casus) -> [Aandachtspunt] {
    guard let asked = casus.advies else { return [] }
    let days = asked.op?.dagen(tot: today) ?? 0
    let since = days == 0 ? "sinds vandaag" : "sinds \(counted(days, "dag", "dagen"))"
    return [
      Aandachtspunt(
        regel: "S-advies", zin: "advies aan \(house.partners.naam(asked.partner)), \(since)")
    ]
  }

  private func late(_ casus: Casus) -> [Aandachtspunt] {
    let late = casus.openActies.filter { $0.werkdagenTeLaat(op: today) > 0 }
      .sorted { ($0.uiterlijk ?? today) < ($1.uiterlijk ?? today) }
    return late.map { actie in
      let until = actie.uiterlijk ?? today
      let days = actie.werkdagenTeLaat(op: today)
      return Aandachtspunt(
        regel: "R-41",
        zin: "\(counted(days, "werkdag", "werkdagen")) te laat: "
          + (actie.partner.map(house.partners.naam) ?? "actie \(actie.id)"),
        groep: actie.wacht == nil ? .nu : .wacht, dag: until)
    }
  }

  private func missing(_ casus: Casus) -> [Aandachtspunt] {
    var points: [Aandachtspunt] = []
    if casus.fase == .afgeschaald {
      return [Aandachtspunt(regel: "T17", zin: "afgeschaald, nog af te sluiten")]
    }
    if casus.casusregisseur == nil {
      points.append(Aandachtspunt(regel: "R-40", zin: "nog geen casusregisseur"))
    }
    if casus.plan.vastgesteldOp == nil {
      points.append(Aandachtspunt(regel: "T13", zin: "nog geen vastgesteld plan"))
    }
    if casus.openActies.isEmpty, casus.fase == .procesregie {
      points.append(Aandachtspunt(regel: "R-41", zin: "geen openstaande actie"))
    }
    return points
  }
}
