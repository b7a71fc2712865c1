// What the tables of the annual reports count besides meldingen, triage and procesregie.

extension Telregel {
  /// Counts nothing, for columns that hold what the house gave.
  static let niets = Telregel { _ in [] }

  /// Meldingen received in the period, under the source they came from.
  static func naarBron() -> Telregel {
    Telregel { ground in
      ground.ontvangen { stored, day in
        let data = stored.inhoud.gegevens
        return Geteld(
          nummer: stored.nummer.record, gemeente: data.gemeente, dag: day,
          traject: ground.house.traject(data), sleutel: data.bron ?? BijzondereRij.onbekend,
          basisteam: data.basisteam)
      }
    }
  }

  /// Meldingen under the traject they were received for, else that of the casus they led to.
  static let ontvangenVoorDoelgroep = Telregel { ground in
    ground.ontvangen { stored, day in
      let data = stored.inhoud.gegevens
      let casus = stored.inhoud.casus.flatMap { ground.records.casussen[$0]?.inhoud }
      return Geteld(
        nummer: stored.nummer.record, gemeente: data.gemeente, dag: day,
        traject: ground.house.traject(data) ?? casus?.trajecten.last?.traject)
    }
  }

  /// Detention reports of a direction.
  static func detentie(_ richting: Detentierichting) -> Telregel {
    Telregel { ground in
      ground.records.detentiemeldingen.values.compactMap { stored in
        let data = stored.inhoud.gegevens
        guard !stored.inhoud.isLeeg, data.richting == richting, let day = data.datum,
          ground.periode.bevat(day)
        else { return nil }
        return Geteld(nummer: stored.nummer.record, gemeente: data.gemeente, dag: day)
      }
    }
  }

  /// Assessments, orders, and the casussen in which intensive casemanagement began.
  static let huisverboden = Telregel { ground in
    let orders = ground.records.huisverboden.values.flatMap { stored -> [Geteld] in
      let data = stored.inhoud.gegevens
      guard !stored.inhoud.isLeeg else { return [] }
      let days: [(Huisverbodrij, Datum?)] = [(.rihg, data.rihgOp), (.opgelegd, data.opgelegdOp)]
      return days.compactMap { row, day in
        guard let day, ground.periode.bevat(day) else { return nil }
        return Geteld(
          nummer: stored.nummer.record, gemeente: data.gemeente, dag: day, sleutel: row.rawValue)
      }
    }
    let row = Huisverbodrij.casemanagement.rawValue
    let managed = ground.casussen { stored in
      guard
        let first = stored.inhoud.behandelingen(ground.house).first(where: { $0.traject == row }),
        ground.periode.bevat(first.duur.van)
      else { return [] }
      var one = stored.geteld(bij: \.isBegin, op: first.duur.van, traject: row)
      one.sleutel = row
      return [one]
    }
    return orders + managed
  }
}

// MARK: - Casussen

extension Telregel {
  /// Casussen treated in a traject with a frame of its own, each once.
  static let specifiekeKaders = Telregel { ground in
    ground.casussen { stored in
      let own = stored.behandelingen(in: ground).first { treatment in
        treatment.traject.flatMap { ground.house.trajecten.met(id: $0) }
          .map { !$0.toetsAanCriteria } ?? false
      }
      return own.map {
        [stored.geteld(bij: \.isBegin, op: $0.duur.van, traject: $0.traject)]
      } ?? []
    }
  }

  /// Casussen first screened in the period or treated in such a traject, each once.
  static let screeningOfKader = Telregel { ground in
    let screened = Telregel.eersteScreening().tel(ground)
    let known = Set(screened.map(\.nummer))
    return screened + Telregel.specifiekeKaders.tel(ground).filter { !known.contains($0.nummer) }
  }

  /// Casussen whose first screening, triage or day of procesregie fell in the period.
  static let begonnen = Telregel { ground in
    ground.casussen { stored in
      guard let day = stored.inhoud.eersteDag, ground.periode.bevat(day) else { return [] }
      return [stored.geteld(bij: \.isEenBegin, op: day)]
    }
  }

  /// Casussen screened in the period, once for every step they reached.
  static let trechter = Telregel { ground in
    ground.casussen { stored in
      guard let first = stored.inhoud.eersteScreening, ground.periode.bevat(first.op) else {
        return []
      }
      let casus = stored.geteld(bij: \.isScreening, op: first.op)
      return stored.inhoud.stappen(ground.house).map { step in
        var one = casus
        one.sleutel = step.rawValue
        return one
      }
    }
  }

  /// All casussen screened in the period, under every step: what each percentage is of.
  static let trechternoemer = Telregel { ground in
    Telregel.eersteScreening().tel(ground).flatMap { casus in
      Trechterstap.allCases.map { step in
        var one = casus
        one.sleutel = step.rawValue
        return one
      }
    }
  }

  /// Treated casussen, by the number of leefgebieden with a problem.
  static let leefgebieden = Telregel { ground in
    ground.casussen { stored in
      guard let first = stored.behandelingen(in: ground).first else { return [] }
      var one = stored.geteld(bij: \.isBegin, op: first.duur.van, traject: first.traject)
      let told = stored.inhoud.criteria.meerdereProblemen
      let isKnown = told.volledig || !told.leefgebieden.isEmpty
      one.sleutel = isKnown ? "\(Set(told.leefgebieden).count)" : BijzondereRij.onbekend
      return [one]
    }
  }

  /// Those of which they are known.
  static let vastgelegdeLeefgebieden = Telregel { ground in
    Telregel.leefgebieden.tel(ground).filter { $0.sleutel != BijzondereRij.onbekend }
  }

  /// The casussen of which they are known, under each number: what each percentage is of.
  static let bekendeLeefgebieden = Telregel { ground in
    let known = Telregel.vastgelegdeLeefgebieden.tel(ground)
    return (0...ground.house.leefgebieden.count).flatMap { number in
      known.map { casus in
        var one = casus
        one.sleutel = "\(number)"
        return one
      }
    }
  }
}

extension Casus {
  /// The day it began for the figures.
  var eersteDag: Datum? {
    [eersteScreening?.op, eersteTriage, procesregieVan].compactMap { $0 }.min()
  }

  /// Which steps from screening to approach it reached.
  fileprivate func stappen(_ house: House) -> [Trechterstap] {
    let isTreated = !behandelingen(house).isEmpty
    let isOnce = eersteTriage == nil && !isTreated && fase.isVoorbij && keerAangehouden == 0
    return [.screening] + (isOnce ? [.eenmalig] : []) + (eersteTriage == nil ? [] : [.triage])
      + (isTreated ? [.aanpak] : [])
  }
}

extension Casus.Fact {
  fileprivate var isEenBegin: Bool { isScreening || isTriage || isBegin }
}
