/// A right in the house: the rows of "Who may" in the decisions.
public enum Bevoegdheid: String, CaseIterable, Sendable {
  case meldingRegistreren
  case casusSamenstellen
  case adviseren
  case informatieVerstrekken
  case contactenBijhouden
  case persoonVastleggen
  case letOpVastleggen
  case overlegVoorbereiden
  case bijdragenVrijgeven
  case overlegLeiden
  case namensOverleg
  case spoed
  case eigenCasussen
  case actieAfvinken
  case regisseurWijzigen
  case caseloadTerugnemen
  case regelOverrulen
  case corrigeren
  case voorstelBeoordelen
  case inrichten
  case exporteren
  case cijfersBekijken
  case rapportBevriezen

  /// Which roles have the right.
  public var rollen: [Rol] { Bevoegdheid.tabel[self] ?? [] }

  /// Who may, role by role.
  public static let tabel: [Bevoegdheid: [Rol]] = [
    .meldingRegistreren: [.administratie, .procesregisseur, .manager],
    .casusSamenstellen: [.administratie, .procesregisseur, .manager],
    .adviseren: [.procesregisseur, .manager],
    .informatieVerstrekken: [.administratie, .procesregisseur, .manager],
    .contactenBijhouden: [.administratie, .procesregisseur, .manager, .beheerder],
    .persoonVastleggen: [.administratie, .procesregisseur, .manager, .beheerder],
    .letOpVastleggen: [.procesregisseur, .manager],
    .overlegVoorbereiden: [.administratie, .procesregisseur, .voorzitter, .manager],
    .bijdragenVrijgeven: [.manager],
    .overlegLeiden: [.administratie, .procesregisseur, .voorzitter, .manager],
    .namensOverleg: [.administratie, .procesregisseur, .voorzitter, .manager],
    .spoed: [.procesregisseur, .manager],
    .eigenCasussen: [.procesregisseur, .manager],
    .actieAfvinken: [.administratie, .procesregisseur, .manager],
    .regisseurWijzigen: [.manager, .beheerder],
    .caseloadTerugnemen: [.manager, .beheerder, .procesregisseur],
    .regelOverrulen: [.manager],
    .corrigeren: [.beheerder],
    .voorstelBeoordelen: [.manager, .beheerder],
    .inrichten: [.beheerder],
    .exporteren: [.manager, .beheerder],
    .cijfersBekijken: Rol.allCases,
    .rapportBevriezen: [.manager, .beheerder],
  ]

  /// The right in words, as in "… mag alleen wie manager is".
  public var omschrijving: String { Bevoegdheid.woorden[self] ?? rawValue }

  private static let woorden: [Bevoegdheid: String] = [
    .meldingRegistreren: "Meldingen registreren en een route kiezen",
    .casusSamenstellen: "Vastleggen om wie een casus gaat en met welke hij verband houdt",
    .adviseren: "Advies geven zonder procesregie",
    .informatieVerstrekken: "Informatievragen vastleggen en beantwoorden",
    .contactenBijhouden: "Contacten bijhouden",
    .persoonVastleggen: "Personen vastleggen",
    .letOpVastleggen: "Een let-op vastleggen of laten vervallen",
    .overlegVoorbereiden: "Agenderen en een overleg voorbereiden",
    .bijdragenVrijgeven: "Bijdragen vrijgeven per organisatie",
    .overlegLeiden: "Een overleg openen en leiden",
    .namensOverleg: "Namens een overleg vastleggen",
    .spoed: "Met spoed voorlopige procesregie starten",
    .eigenCasussen: "Een casus onder procesregie bijwerken",
    .actieAfvinken: "Een actie afvinken",
    .regisseurWijzigen: "De procesregisseur of casusregisseur wijzigen",
    .caseloadTerugnemen: "Een waargenomen caseload teruggeven",
    .regelOverrulen: "Een regel met reden overrulen",
    .corrigeren: "Gegevens corrigeren",
    .voorstelBeoordelen: "Beslissen over een correctie die een ander voorstelde",
    .inrichten: "Het huis en de medewerkers inrichten",
    .exporteren: "Alles exporteren",
    .cijfersBekijken: "Cijfers bekijken",
    .rapportBevriezen: "Een rapport bevriezen",
  ]
}

extension Command {
  /// The right a command asks for.
  ///
  /// Naming the first casusregisseur belongs to one's own casus; changing one does not, and an
  /// action may also be added on behalf of a meeting.
  func bevoegdheid(_ work: Work) -> Bevoegdheid {
    switch self {
    case .registreren, .meldingWijzigen, .inScreeningNemen, .rechtstreeksNaarTriage, .koppelen,
      .doorgeleiden, .bijConcluderen, .consultTellen, .betrokkeneBijMelding, .adviesVragen,
      .terugkoppelen:
      .meldingRegistreren
    case .betrokkeneBijCasus, .onderwerpVastleggen, .casussenVerbinden,
      .verbandVerbreken:
      .casusSamenstellen
    case .adviesGeven: .adviseren
    case .cijfersBevriezen: .rapportBevriezen
    case .informatievraagStellen, .informatievraagWijzigen, .informatievraagBeantwoorden:
      .informatieVerstrekken
    case .contactVastleggen, .contactWijzigen, .contactBeeindigen: .contactenBijhouden
    case .spoed: .spoed
    case .bijPersoon(_, .letOp), .bijPersoon(_, .letOpVervalt): .letOpVastleggen
    case .persoonAanmaken, .persoonAanvullen, .nietDezelfde, .tochOnzeker, .bijPersoon,
      .rollenVastleggen:
      .persoonVastleggen
    case .agenderen, .puntAgenderen, .bijCasus(_, .overlegPlannen): .overlegVoorbereiden
    case .bijCasus(_, .papierMaken): .casusSamenstellen
    case .bijOverleg(let nummer, let opdracht): opdracht.bevoegdheid(work[nummer]?.inhoud)
    case .overlegOpenen, .aanwezigheid, .overlegSluiten, .puntOpenen: .overlegLeiden
    case .verrijken: isVooraf(work) ? .meldingRegistreren : .namensOverleg
    case .beantwoorden, .onderbouwen, .besluiten: .namensOverleg
    case .overrulen: .regelOverrulen
    case .casusregisseurBenoemen(let nummer, _):
      (try? work.find(nummer))?.casusregisseur == nil ? .eigenCasussen : .regisseurWijzigen
    case .procesregisseurWijzigen: .regisseurWijzigen
    case .actieToevoegen(let nummer, _):
      work.isOnTheTable(nummer) ? .namensOverleg : .eigenCasussen
    case .doelStellen, .bijCasus, .huisverbodVastleggen, .monitoren, .opschalen, .afschalen,
      .afsluiten:
      .eigenCasussen
    case .actieEindigen(_, _, let status, _):
      status == .afgerond ? .actieAfvinken : .eigenCasussen
    case .medewerkerToevoegen, .medewerkerWijzigen, .medewerkerBeeindigen, .importeren,
      .inrichten:
      .inrichten
    case .corrigeren, .personenSamenvoegen, .samenvoegingOntbinden, .casusVerhuizen,
      .rechtzetten:
      .corrigeren
    case .caseloadOverdragen: .regisseurWijzigen
    case .voorstelBeoordelen: .voorstelBeoordelen
    case .caseloadTerugnemen: .caseloadTerugnemen
    case .ongedaanMaken(let intrekking): intrekking.opdracht.bevoegdheid(work)
    }
  }

  /// The casus whose own procesregisseur is meant by "eigen casussen".
  var eigenCasus: Nummer<Casus>? {
    switch self {
    case .casusregisseurBenoemen(let nummer, _), .doelStellen(let nummer, _),
      .bijCasus(let nummer, _), .actieToevoegen(let nummer, _), .monitoren(let nummer),
      .opschalen(let nummer, _), .afschalen(let nummer, _), .afsluiten(let nummer, _),
      .actieEindigen(let nummer, _, _, _):
      nummer
    case .huisverbodVastleggen(_, let gegevens): gegevens.casus
    case .ongedaanMaken(let intrekking): intrekking.opdracht.eigenCasus
    default: nil
    }
  }
}
