@testable import VHDomain

/// Commands that might come next, more often sensible than not.
enum RandomStep {
  private typealias Maker = @Sendable (Records, inout SeededRandom) -> Command?

  static func next(_ records: Records, using random: inout SeededRandom) -> Step {
    let warning = ["R-22", "R-04", "R-22", nil].randomElement(using: &random) ?? nil
    let open = records.overleggen.values.filter { $0.inhoud.status == .open }.map(\.nummer)
    let meeting = Bool.random(using: &random) ? open.min() : nil
    while true {
      guard let maker = makers.randomElement(using: &random),
        let command = maker(records, &random)
      else { continue }
      return Step(command, in: meeting ?? needed(command, open.min()), passing: warning)
    }
  }

  /// What only makes sense in a meeting is mostly asked in one.
  private static func needed(_ command: Command, _ open: Nummer<Overleg>?) -> Nummer<Overleg>? {
    switch command {
    case .puntOpenen, .besluiten, .verrijken, .beantwoorden: open
    default: nil
    }
  }

  private static let makers: [Maker] = intake + meetings + decisions + decisions + procesregie

  // MARK: - Reports and persons

  private static let intake: [Maker] = [
    { records, random in
      .registreren(randomIntake(records, &random), ontvangen: Bool.random(using: &random))
    },
    { records, random in
      pick(records.meldingen, &random).map {
        .meldingWijzigen($0, randomIntake(records, &random), ontvangen: true)
      }
    },
    { _, random in .persoonAanmaken(person(&random)) },
    { _, random in
      .consultTellen(
        Consult(Consultkanaal.allCases.randomElement(using: &random) ?? .mail, partner: "politie"))
    },
    { records, random in
      pick(records.personen, &random).map { .persoonAanvullen($0, person(&random)) }
    },
    { records, random in
      pick(records.meldingen, &random).map { one in
        let other = pick(records.meldingen, &random)
        return .inScreeningNemen(Bool.random(using: &random) ? [one] : [one] + [other ?? one])
      }
    },
    { records, random in
      pick(records.meldingen, &random).map {
        .rechtstreeksNaarTriage($0, reden: text(&random), tafel: "triage", datum: day(&random))
      }
    },
    { records, random in
      pick(records.meldingen, &random).map {
        .doorgeleiden($0, partner: "gemeente-weert", reden: "x" + text(&random))
      }
    },
    { records, random in
      pick(records.meldingen, &random).flatMap { melding in
        pick(records.casussen, &random).map {
          .koppelen(melding, $0, reden: "x" + text(&random))
        }
      }
    },
    { records, random in
      pick(records.meldingen, &random).map {
        .spoed(
          $0, Spoed(reden: text(&random), besluiter: "a.alles", procesregisseur: "p.regie"))
      }
    },
    { _, random in
      .medewerkerToevoegen(
        Medewerker(id: id(&random), naam: "x" + text(&random), rollen: [.voorzitter]))
    },
    { _, random in
      .medewerkerWijzigen(
        Medewerker(id: id(&random), naam: "x" + text(&random), rollen: [.administratie]))
    },
    { _, random in .medewerkerBeeindigen(id(&random), op: day(&random)) },
  ]

  // MARK: - Meetings

  private static let meetings: [Maker] = [
    { records, random in
      pick(records.casussen, &random).map { .agenderen($0, tafel: "triage", datum: day(&random)) }
    },
    { _, random in
      let isTriage = Bool.random(using: &random)
      return .overlegOpenen(
        tafel: isTriage ? "triage" : "routeertafel", datum: Bureau.today,
        aanwezig: isTriage ? ["politie", "cjg", "amw"] : ["veilig-thuis"],
        voorzitter: "x" + text(&random))
    },
    { records, random in
      pick(records.overleggen, &random).map {
        .aanwezigheid(
          $0, organisatie: ["cjg", "mee", "politie"].randomElement(using: &random) ?? "cjg",
          aanwezig: Bool.random(using: &random))
      }
    },
    { records, random in
      Int.random(in: 0..<4, using: &random) > 0
        ? nil : pick(records.overleggen, &random).map { .overlegSluiten($0) }
    },
    { records, random in pick(records.casussen, &random).map { .puntOpenen($0) } },
    { records, random in pick(records.casussen, &random).map { .puntOpenen($0) } },
  ]

  private static let decisions: [Maker] = [
    { records, random in
      onTable(records, &random).map { .besluiten($0, besluit(records, &random)) }
    },
    { records, random in
      onTable(records, &random).map {
        .verrijken(
          $0, Verrijking(partner: "politie", tekst: "x" + text(&random), grondslag: "wpg"))
      }
    },
    { records, random in onTable(records, &random).map { .beantwoorden($0, answer(&random)) } },
  ]

  // MARK: - Procesregie

  private static let procesregie: [Maker] = [
    { records, random in
      pick(records.casussen, &random).map {
        .casusregisseurBenoemen($0, Casusregisseur(partner: "mee", naam: "x" + text(&random)))
      }
    },
    { records, random in
      pick(records.casussen, &random).map {
        .doelStellen($0, Doel(leefgebied: "huisvesting", tekst: "x" + text(&random)))
      }
    },
    { records, random in
      pick(records.casussen, &random).map { .planVaststellen($0, instemming: text(&random)) }
    },
    { records, random in
      pick(records.casussen, &random).map { .actieToevoegen($0, action(&random)) }
    },
    { records, random in
      pick(records.casussen, &random).map {
        .actieEindigen(
          $0, actie: "A\(Int.random(in: 1...3, using: &random))", status: .afgerond, reden: nil)
      }
    },
    { records, random in pick(records.casussen, &random).map { .monitoren($0) } },
    { records, random in
      pick(records.casussen, &random).map { .opschalen($0, reden: text(&random)) }
    },
    { records, random in
      pick(records.casussen, &random).map {
        .afschalen(
          $0,
          Afschaling(
            partner: "mee", niveau: nil, voorwaarden: "x" + text(&random), neemtActiesOver: true))
      }
    },
    { records, random in
      pick(records.casussen, &random).map {
        .afsluiten($0, Afsluiting(reden: "doelen-bereikt", betrokkeneGeinformeerd: true))
      }
    },
  ]
}

// MARK: - Values

extension RandomStep {
  /// Any record of a kind; sorted first, since the order of a dictionary is chance.
  private static func pick<A: Aggregate>(
    _ table: [Nummer<A>: Stored<A>], _ random: inout SeededRandom
  ) -> Nummer<A>? {
    table.keys.sorted().randomElement(using: &random)
  }

  /// Mostly the casus that is being discussed.
  private static func onTable(_ records: Records, _ random: inout SeededRandom) -> Nummer<Casus>? {
    let points = records.overleggen.values.compactMap(\.inhoud.huidigPunt)
    return Int.random(in: 0..<8, using: &random) > 0
      ? points.min() : pick(records.casussen, &random)
  }

  private static func text(_ random: inout SeededRandom) -> String {
    let texts = [
      "gewoon", "", " ", "\u{1B}[2J", "é e\u{301}", "\"\\\n", "\u{202E}om", "ĳ\u{9B}", "👩‍🚒",
    ]
    return texts.randomElement(using: &random) ?? ""
  }

  private static func day(_ random: inout SeededRandom) -> Datum {
    Bureau.today.plus(dagen: [0, 0, 0, 0, 7, -1].randomElement(using: &random) ?? 0)
  }

  private static func id(_ random: inout SeededRandom) -> String {
    ["nieuw.een", "nieuw.twee", "nieuw.drie", "p.regie"].randomElement(using: &random) ?? ""
  }

  private static func person(_ random: inout SeededRandom) -> Persoonsgegevens {
    var data = Walk.person(text(&random))
    data.soort = Persoonsoort.allCases.randomElement(using: &random) ?? .bekend
    data.achternaam = Bool.random(using: &random) ? "Jansen" : text(&random)
    return data
  }

  private static func randomIntake(_ records: Records, _ random: inout SeededRandom) -> Intake {
    var intake = Walk.intake(Bureau.today, "x" + text(&random))
    intake.gegevens.ontvangenOp = Bureau.today.plus(dagen: -Int.random(in: 0...400, using: &random))
    intake.gegevens.traject = ["multiproblematiek", nil].randomElement(using: &random) ?? nil
    intake.gegevens.bron = ["politie", "gemeente", nil].randomElement(using: &random) ?? nil
    intake.personen = [Intakepersoon(.nieuw(person(&random)), hoofd: true, rol: .pleger)]
    if let known = pick(records.personen, &random) {
      intake.personen.append(Intakepersoon(.bestaand(known), hoofd: false))
    }
    return intake
  }

  private static func besluit(_ records: Records, _ random: inout SeededRandom) -> Besluit {
    var besluit = Besluit(
      ([.naarTriage, .naarTriage, .procesregie, .procesregie] + Uitkomst.allCases)
        .randomElement(using: &random))
    besluit.reden = "x" + text(&random)
    besluit.partner = "politie"
    besluit.vraag = "x" + text(&random)
    besluit.terugOp = Bureau.today.plus(dagen: 7)
    besluit.casus = pick(records.casussen, &random)
    besluit.risico = .hoog
    besluit.complexiteit = .laag
    besluit.aard = .zorg
    besluit.ernst = .midden
    besluit.traject = "nazorg"
    besluit.procesregisseur = "p.regie"
    besluit.grondslag = "convenant"
    besluit.vervolg = "a.alles"
    return besluit
  }

  private static func answer(_ random: inout SeededRandom) -> Criteriumantwoord {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .leefgebieden(lijst: ["huisvesting", "middelengebruik"], volledig: true)
    case 1: .ketens(lijst: [.bestuur, .straf], volledig: false)
    default:
      .antwoord(
        vraag: [.gevolg, .dwangEnDrang, .gebiedsgebonden].randomElement(using: &random) ?? .gevolg,
        waarde: Antwoord.allCases.randomElement(using: &random) ?? .ja)
    }
  }

  private static func action(_ random: inout SeededRandom) -> Actie {
    Walk.action(text(&random), Bureau.today.plus(dagen: Int.random(in: 1...30, using: &random)))
  }
}
