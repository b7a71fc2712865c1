import Testing

@testable import VHDomain

/// The table "Who may" of the decisions, cell by cell.
@Suite struct WieMagTests {
  /// Transcribed from the decisions: ja, nee, or eigen (own casussen only).
  private static let tabel = """
    recht               | administratie | procesregisseur | voorzitter | manager | beheerder
    meldingRegistreren  | ja  | ja    | -   | ja  | -
    casusSamenstellen   | ja  | ja    | -   | ja  | -
    adviseren           | -   | ja    | -   | ja  | -
    informatieVerstrekken | ja | ja   | -   | ja  | -
    contactenBijhouden  | ja  | ja    | -   | ja  | ja
    persoonVastleggen   | ja  | ja    | -   | ja  | ja
    letOpVastleggen     | -   | ja    | -   | ja  | -
    overlegVoorbereiden | ja  | ja    | ja  | ja  | -
    bijdragenVrijgeven  | -   | -     | -   | ja  | -
    overlegLeiden       | ja  | ja    | ja  | ja  | -
    namensOverleg       | ja  | ja    | ja  | ja  | -
    spoed               | -   | ja    | -   | ja  | -
    eigenCasussen       | -   | eigen | -   | ja  | -
    actieAfvinken       | ja  | ja    | -   | ja  | -
    regisseurWijzigen   | -   | -     | -   | ja  | ja
    caseloadTerugnemen  | -   | ja    | -   | ja  | ja
    regelOverrulen      | -   | -     | -   | ja  | -
    corrigeren          | -   | -     | -   | -   | ja
    voorstelBeoordelen  | -   | -     | -   | ja  | ja
    inrichten           | -   | -     | -   | -   | ja
    exporteren          | -   | -     | -   | ja  | ja
    cijfersBekijken     | ja  | ja    | ja  | ja  | ja
    rapportBevriezen    | -   | -     | -   | ja  | ja
    """

  /// A medewerker with one role only, by role.
  private static let alleen: [Rol: String] = [
    .administratie: "ad", .procesregisseur: "pr", .voorzitter: "vz", .manager: "ma",
    .beheerder: "be",
  ]

  private func cells() throws -> [(recht: Bevoegdheid, rol: Rol, mag: String)] {
    let lines = WieMagTests.tabel.split(separator: "\n").map { line in
      line.split(separator: "|").map { $0.filter { !$0.isWhitespace } }
    }
    let roles = try lines[0].dropFirst().map { try #require(Rol(rawValue: $0)) }
    return try lines.dropFirst().flatMap { line in
      let right = try #require(Bevoegdheid(rawValue: line[0]))
      return zip(roles, line.dropFirst()).map { (right, $0, $1) }
    }
  }

  @Test func `has a row for every right and a column for every role`() throws {
    let cells = try cells()

    #expect(cells.count == Bevoegdheid.allCases.count * Rol.allCases.count)
    #expect(Set(cells.map(\.recht)) == Set(Bevoegdheid.allCases))
  }

  @Test func `says of every right who has it, as decided`() throws {
    for cell in try cells() {
      #expect(cell.recht.rollen.contains(cell.rol) == (cell.mag != "-"), "\(cell)")
    }
  }

  /// A command prepared in a fresh world, with the meeting to act for.
  private struct Opdracht {
    let recht: Bevoegdheid
    let wereld: Wereld
    let command: Command
    var overleg: Nummer<Overleg>?
  }

  /// One or more commands for each right that has any; `regisseur` directs the casus.
  private func opdrachten(_ recht: Bevoegdheid, van regisseur: String) throws -> [Opdracht] {
    func opdracht(
      _ prepare: (Wereld) throws -> (Command, Nummer<Overleg>?)
    ) throws -> Opdracht {
      let wereld = try Wereld()
      let (command, overleg) = try prepare(wereld)
      return Opdracht(recht: recht, wereld: wereld, command: command, overleg: overleg)
    }
    let steps: [(Wereld) throws -> (Command, Nummer<Overleg>?)] =
      switch recht {
      case .meldingRegistreren:
        [
          { (.registreren(.voorbeeld(op: $0.vandaag), ontvangen: true), nil) },
          {
            (
              .meldingWijzigen(
                try $0.melding(ontvangen: false), .voorbeeld(op: $0.vandaag), ontvangen: true), nil
            )
          },
          { (.inScreeningNemen([try $0.melding()]), nil) },
          {
            (
              .rechtstreeksNaarTriage(
                try $0.melding(), reden: "Haast.", tafel: "triage", datum: $0.vandaag), nil
            )
          },
          {
            (
              .doorgeleiden(
                try $0.melding(soort: "wvggz"), partner: "gemeente-weert", reden: "Wvggz."), nil
            )
          },
          { _ in (.consultTellen(Consult(.mail)), nil) },
          { (.koppelen(try $0.melding(), try $0.inScreening(), reden: "Zelfde woning."), nil) },
          { (.betrokkeneBijMelding(try $0.melding(), .zus), nil) },
          { (.adviesVragen(try $0.melding(), .voorbeeld), nil) },
        ]
      case .casusSamenstellen:
        [
          { (.betrokkeneBijCasus(try $0.inScreening(), .zus), nil) },
          { (.onderwerpVastleggen(try $0.inScreening(), .stationsplein), nil) },
          { (.casussenVerbinden(try $0.inScreening(), .elders), nil) },
          { w in
            let casus = try w.inScreening()
            try w.doe(.casussenVerbinden(casus, .elders))
            return (.verbandVerbreken(casus, Casusverband.elders.met, reden: "Toch niet."), nil)
          },
        ]
      case .adviseren:
        [{ (.adviesGeven(try $0.advies(), advies: "Bel de wijkagent."), nil) }]
      case .informatieVerstrekken:
        [
          { _ in (.informatievraagStellen(.voorbeeld), nil) },
          { w in
            (.informatievraagBeantwoorden(try w.gevraagd(), Vraagantwoord(gegeven: nil)), nil)
          },
        ]
      case .contactenBijhouden:
        [
          { _ in (.contactVastleggen(.voorbeeld), nil) },
          { w in (.contactWijzigen(try w.contact(), .voorbeeld(functie: "chef")), nil) },
          { w in (.contactBeeindigen(try w.contact(), op: w.vandaag), nil) },
        ]
      case .persoonVastleggen:
        [
          { _ in (.persoonAanmaken(.voorbeeld), nil) },
          { w in
            try w.doe(.persoonAanmaken(.voorbeeld))
            return (.persoonAanvullen(Nummer(jaar: 0, volgnummer: 1), .voorbeeldVrouw), nil)
          },
          { w in
            try w.doe(.persoonAanmaken(.voorbeeld))
            try w.doe(.persoonAanmaken(.voorbeeldVrouw))
            let two = (
              Nummer<Persoon>(jaar: 0, volgnummer: 1), Nummer<Persoon>(jaar: 0, volgnummer: 2)
            )
            return (.nietDezelfde(two.0, two.1, reden: "Twee"), nil)
          },
          { w in
            try w.doe(.persoonAanmaken(.voorbeeld))
            return (.bijPersoon(.eerste, .kader(Kader(soort: "ots", bron: "Brief"))), nil)
          },
          { (.rollenVastleggen(try $0.inScreening(), .eerste, [.pleger]), nil) },
        ]
      case .letOpVastleggen:
        [
          { w in
            try w.doe(.persoonAanmaken(.voorbeeld))
            return (.bijPersoon(.eerste, .letOp(.voorbeeld(tot: w.vandaag.plus(dagen: 9)))), nil)
          }
        ]
      case .overlegVoorbereiden:
        [
          { (.agenderen(try $0.naarTriage(), tafel: "triage", datum: $0.vandaag), nil) },
          {
            (.puntAgenderen(.thema(tekst: "Station"), tafel: "triage", datum: $0.vandaag), nil)
          },
          {
            let overleg = try $0.geopend("triage")
            try $0.doe(.overlegSluiten(overleg))
            let sent = Papierverzending(.verslag, aan: [], wijze: "zaaksysteem")
            return (.bijOverleg(overleg, .papierVersturen(sent)), nil)
          },
        ]
      case .overlegLeiden:
        [
          {
            (
              .overlegOpenen(
                tafel: "routeertafel", datum: $0.vandaag, aanwezig: ["amw"], voorzitter: "Vera"),
              nil
            )
          },
          {
            (
              .aanwezigheid(try $0.geopend("routeertafel"), organisatie: "amw", aanwezig: false),
              nil
            )
          },
          { (.overlegSluiten(try $0.geopend("routeertafel")), nil) },
          { (.puntOpenen(try $0.inScreening()), try $0.geopend("routeertafel")) },
          { (.bijOverleg(try $0.geopend("triage"), .pauzeren), nil) },
          {
            let guest = Gast(naam: "R. Smeets", functie: "adviseur", geheimhouding: true)
            return (.bijOverleg(try $0.geopend("triage"), .gastOntvangen(guest)), nil)
          },
          { w in
            let punt = try w.opTafelInTriage()
            return (.bijOverleg(punt.overleg, .parkeren(Puntid(punt.casus))), punt.overleg)
          },
          { (.bijOverleg(try $0.geopend("triage"), .sluiten(komtTerug: [])), nil) },
        ]
      case .namensOverleg:
        [
          { w in
            let punt = try w.opTafelInTriage()
            let told = Verrijking(partner: "amw", tekst: "Bekend.", grondslag: "wmo")
            return (.verrijken(punt.casus, told), punt.overleg)
          },
          { w in
            let punt = try w.opTafelInTriage()
            return (.beantwoorden(punt.casus, .antwoord(vraag: .gevolg, waarde: .ja)), punt.overleg)
          },
          { w in
            let punt = try w.opTafelInTriage()
            return (.besluiten(punt.casus, .uitkomst(.nietOpgenomen)), punt.overleg)
          },
          { w in
            let punt = try w.opTafelInTriage()
            return (.actieToevoegen(punt.casus, .voorbeeld(tot: w.vandaag)), punt.overleg)
          },
        ]
      case .eigenCasussen:
        [
          { (.casusregisseurBenoemen(try $0.onderProcesregie(van: regisseur), .voorbeeld), nil) },
          { (.doelStellen(try $0.onderProcesregie(van: regisseur), .voorbeeld), nil) },
          { (.planVaststellen(try $0.metPlan(van: regisseur), instemming: "Opnieuw."), nil) },
          {
            (
              .actieToevoegen(
                try $0.onderProcesregie(van: regisseur), .voorbeeld(tot: $0.vandaag)), nil
            )
          },
          { (.monitoren(try $0.metPlan(van: regisseur)), nil) },
          { w in
            let casus = try w.metPlan(van: regisseur)
            try w.doe(.monitoren(casus), als: regisseur)
            return (.opschalen(casus, reden: "Stagneert."), nil)
          },
          { w in
            let casus = try w.onderProcesregie(van: regisseur)
            try w.doe(.actieToevoegen(casus, .voorbeeld(tot: w.vandaag)), als: regisseur)
            return (
              .actieEindigen(casus, actie: "A1", status: .vervallen, reden: "Niet nodig"), nil
            )
          },
          { (.afschalen(try $0.onderProcesregie(van: regisseur), .voorbeeld), nil) },
          { w in
            let casus = try w.onderProcesregie(van: regisseur)
            try w.doe(.afschalen(casus, .voorbeeld), als: regisseur)
            return (.afsluiten(casus, .voorbeeld), nil)
          },
        ]
      case .actieAfvinken:
        [
          { w in
            let casus = try w.onderProcesregie(van: regisseur)
            try w.doe(.actieToevoegen(casus, .voorbeeld(tot: w.vandaag)), als: regisseur)
            return (.actieEindigen(casus, actie: "A1", status: .afgerond, reden: nil), nil)
          }
        ]
      case .regisseurWijzigen:
        [
          {
            (
              .procesregisseurWijzigen(
                try $0.onderProcesregie(van: regisseur), medewerker: "ra", reden: "Verlof."), nil
            )
          },
          {
            (
              .casusregisseurBenoemen(
                try $0.metPlan(van: regisseur), Casusregisseur(partner: "amw", naam: "Nu Anders")),
              nil
            )
          },
        ]
      case .regelOverrulen:
        [
          {
            (.overrulen(try $0.opTafelInTriage().casus, regel: "R-01", reden: "Anders niets."), nil)
          }
        ]
      case .caseloadTerugnemen:
        [
          { w in
            _ = try w.onderProcesregie(van: "pr")
            try w.doe(
              .caseloadOverdragen(van: "pr", naar: "ra", tot: w.vandaag, reden: "Ziek."), als: "ma")
            return (.caseloadTerugnemen("pr"), nil)
          }
        ]
      case .inrichten:
        [
          { _ in
            let place = Gemeente(naam: "Nieuw", vanaf: nil)
            return (.inrichten(.toevoegen(.gemeente(gemeente: place), reden: "Nieuw.")), nil)
          },
          { _ in (.medewerkerToevoegen(Medewerker(id: "x", naam: "X", rollen: [.beheerder])), nil)
          },
          { _ in (.medewerkerWijzigen(Medewerker(id: "vz", naam: "V", rollen: [.manager])), nil) },
          { (.medewerkerBeeindigen("vz", op: $0.vandaag), nil) },
        ]
      case .spoed: [{ (.spoed(try $0.melding(), .voorbeeld), nil) }]
      case .bijdragenVrijgeven:
        [
          { w in
            let punt = try w.opTafelInTriage()
            return (.bijOverleg(punt.overleg, .volgensTafelregel([Puntid(punt.casus)])), nil)
          }
        ]
      case .corrigeren, .voorstelBeoordelen, .exporteren, .cijfersBekijken,
        .rapportBevriezen:
        []
      }
    return try steps.map(opdracht)
  }

  /// Really performs every command of a right as someone with that role only.
  private func probeer(_ recht: Bevoegdheid, _ rol: Rol, mag: Bool, van regisseur: String) throws {
    let id = try #require(WieMagTests.alleen[rol])
    for step in try opdrachten(recht, van: regisseur) {
      let refusal = try step.wereld.poging(step.command, als: id, namens: step.overleg)
      #expect((refusal == nil) == mag, "\(rol), \(step.command): \(refusal?.zinnen ?? [])")
      #expect(refusal?.findings.allSatisfy { $0.rule == "wie-mag" } ?? true)
    }
  }

  @Test(arguments: Bevoegdheid.allCases)
  func `lets every role do what the table says, and nothing else`(recht: Bevoegdheid) throws {
    for cell in try cells() where cell.recht == recht {
      try probeer(recht, cell.rol, mag: cell.mag != "-", van: "pr")
      if cell.mag == "eigen" { try probeer(recht, cell.rol, mag: false, van: "pr2") }
      if recht == .actieAfvinken { try probeer(recht, cell.rol, mag: cell.mag == "ja", van: "pr2") }
    }
  }

  @Test func `names who to ask when the casus is another's`() throws {
    let wereld = try Wereld()
    let casus = try wereld.onderProcesregie(van: "pr2")

    let zinnen = try wereld.zinnen(.afschalen(casus, .voorbeeld), als: "pr")

    #expect(zinnen == ["C-2026-0001 is van Piet Regis; vraag Piet Regis of de manager."])
  }

  @Test func `names the role that is missing`() throws {
    let wereld = try Wereld()

    let zinnen = try wereld.zinnen(.persoonAanmaken(.voorbeeld), als: "vz")

    #expect(
      zinnen == [
        "Personen vastleggen kan niet als Vera Zitter: daarvoor is de rol administratie of de rol procesregisseur of de rol manager of de rol beheerder nodig."
      ])
  }

  @Test func `refuses whoever is not known or no longer works here`() throws {
    let wereld = try Wereld()
    try wereld.doe(.medewerkerBeeindigen("ad", op: wereld.vandaag), als: "be")
    wereld.verstrijk(dagen: 1)

    let unknown = try wereld.zinnen(.persoonAanmaken(.voorbeeld), als: "niemand")
    let gone = try wereld.zinnen(.persoonAanmaken(.voorbeeld), als: "ad")

    #expect(unknown == ["Medewerker \"niemand\" is niet bekend; meld u opnieuw aan."])
    #expect(gone == ["Ada Ministra werkt hier niet meer; meld u aan als iemand anders."])
  }

  @Test func `freezes name and role of who did it in the event`() throws {
    let wereld = try Wereld()
    let melding = try wereld.melding(als: "ma")
    try wereld.doe(
      .medewerkerWijzigen(Medewerker(id: "ma", naam: "Mo Anders", rollen: [.voorzitter])), als: "be"
    )

    let door = try #require(try wereld.opgeslagen(melding).verloop.first).head.door

    #expect(door.naam == "Mo Nager")
    #expect(door.rol == .manager)
    #expect(door.organisatie == "midden-limburg")
  }
}

extension Persoonsgegevens {
  static var voorbeeld: Persoonsgegevens {
    var data = Persoonsgegevens()
    data.achternaam = "Bakker"
    return data
  }

  static var voorbeeldVrouw: Persoonsgegevens {
    var data = voorbeeld
    data.geslacht = .vrouw
    return data
  }
}
