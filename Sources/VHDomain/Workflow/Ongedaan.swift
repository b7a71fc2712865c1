/// Whether what was done can be undone (decision 23; interaction rules 13 and 15).
public enum Ongedaan: Equatable, Sendable {
  /// By withdrawing its events, as long as nobody went on from there.
  case licht
  /// Not: the words say what to do instead.
  case nooit(String)

  /// What is said before it is done; nil when it can be undone.
  public var vooraf: String? {
    switch self {
    case .licht: nil
    case .nooit(let instead): "Dit kunt u niet ongedaan maken: \(instead)"
    }
  }
}

extension Command {
  /// Whether what this asks for can be undone afterwards.
  ///
  /// Never what a table decided or saw, what others build on, and what reaches beyond one casus.
  public var ongedaan: Ongedaan {
    switch self {
    case .registreren, .meldingWijzigen, .inScreeningNemen, .rechtstreeksNaarTriage, .koppelen,
      .doorgeleiden, .spoed, .bijConcluderen, .consultTellen, .persoonAanmaken, .persoonAanvullen,
      .nietDezelfde, .tochOnzeker, .bijPersoon, .rollenVastleggen, .betrokkeneBijMelding,
      .betrokkeneBijCasus, .onderwerpVastleggen, .casussenVerbinden, .verbandVerbreken,
      .adviesVragen, .informatievraagStellen, .informatievraagWijzigen,
      .informatievraagBeantwoorden, .contactVastleggen,
      .contactWijzigen, .contactBeeindigen, .agenderen, .aanwezigheid, .verrijken, .beantwoorden,
      .overrulen, .puntAgenderen, .onderbouwen, .terugkoppelen,
      .casusregisseurBenoemen, .procesregisseurWijzigen, .doelStellen,
      .bijCasus, .huisverbodVastleggen, .actieToevoegen, .actieEindigen, .monitoren, .opschalen,
      .afschalen:
      .licht
    case .bijOverleg(_, let opdracht): opdracht.ongedaan
    case .besluiten: .besluit
    case .overlegOpenen: .nooit("pas met z aan wie er zijn, of rond het overleg af.")
    case .overlegSluiten: .overlegSluiten
    case .puntOpenen: .nooit("open een ander punt, dan gaat dit terug naar de agenda.")
    case .afsluiten, .adviesGeven: .afsluiten
    case .cijfersBevriezen:
      .nooit("een bevroren rapport blijft; bevries zo nodig opnieuw, met de verschillen.")
    case .corrigeren, .casusVerhuizen:
      .nooit("een volgende correctie zet het recht, de oude waarde blijft in het verloop.")
    case .rechtzetten(let order): order.ongedaan
    case .personenSamenvoegen: .nooit("ontbind de samenvoeging; dan staan beide er weer.")
    case .samenvoegingOntbinden: .nooit("voeg hen zo nodig opnieuw samen.")
    case .voorstelBeoordelen(_, .akkoord):
      .nooit("een volgende correctie zet het recht, de oude waarde blijft in het verloop.")
    case .voorstelBeoordelen: .nooit("stel het zo nodig opnieuw voor.")
    case .caseloadOverdragen, .caseloadTerugnemen:
      .nooit("draag de casussen zo nodig weer over.")
    case .inrichten: .nooit("leg het zo nodig opnieuw vast; het verloop blijft.")
    case .medewerkerToevoegen, .medewerkerWijzigen, .medewerkerBeeindigen:
      .nooit("wijzig de medewerker opnieuw.")
    case .importeren: .importeren
    case .ongedaanMaken: .nooit("leg het zo nodig opnieuw vast.")
    }
  }
}

extension Ongedaan {
  /// A decision of a table, which was read back.
  public static let besluit = Ongedaan.nooit(
    "alleen een tafel kan een besluit herzien.")
  /// The closing of a meeting.
  public static let overlegSluiten = Ongedaan.nooit(
    "wat dan nog besproken moet worden, hoort in een nieuw overleg.")
  /// An import: a known row with other values is refused, so importing again mends nothing.
  public static let importeren = Ongedaan.nooit(
    "wat is ingevoerd blijft staan, een fout is daarna een correctie.")
  /// The closing of a casus (decision 6).
  public static let afsluiten = Ongedaan.nooit(
    "een gesloten casus gaat niet meer open, een terugval is een nieuwe casus.")
}
