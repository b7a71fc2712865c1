import VHDomain

/// `vh toon C-2026-0001 --papier …`: a paper of a dossier, on the terminal or in a new file.
extension Toon {
  /// What was asked on the command line.
  struct Papiervraag {
    var soort: Papiersoort
    var vorm: Papiervorm
    /// For whom; nil for whom it usually is.
    var voor: [Lezer]?
  }

  /// Reads the options before a folder is opened.
  static func vraag(
    papier: String, formaat: String?, voor: String?, json: Bool
  ) throws -> Papiervraag {
    guard !json else {
      throw CommandError("Kies --papier of --json; samen gaat niet.", code: 64)
    }
    guard let soort = Papiersoort(rawValue: papier), soort.isVanCasus else {
      throw CommandError(
        "Papier \"\(Edge.safe(papier))\" bestaat niet; kies plan-tafel, plan-betrokkene of "
          + "samenvatting.", code: 64)
    }
    guard let vorm = Papiervorm(rawValue: formaat ?? "tekst") else {
      throw CommandError("--formaat is tekst of html.", code: 64)
    }
    let names = voor.map { $0.split(separator: ",").map { Lezer(String($0)) } }
    guard names?.isEmpty != true else {
      throw CommandError("Noem na --voor wie het krijgt, zoals politie,ggz.", code: 64)
    }
    return Papiervraag(soort: soort, vorm: vorm, voor: names)
  }

  /// Makes the paper, records that it was made, and gives it.
  func druk(_ vraag: Papiervraag, _ record: RecordNummer, _ huis: Huis, _ actor: Actor) throws {
    guard let nummer = Nummer<Casus>(record) else {
      throw CommandError("Papieren zijn er van een casus, zoals C-2026-0001.", code: 64)
    }
    let view = try huis.view(actor)
    guard view[nummer] != nil else { throw notFound(record) }
    if let reason = view.geenCasuspapier(nummer) { throw CommandError(reason, code: 77) }
    let readers = try lezers(vraag, nummer, view)
    guard let paper = view.casuspapier(vraag.soort, nummer, voor: readers) else {
      throw notFound(record)
    }
    if let naar { try check(naar) }
    _ = try huis.perform(
      .bijCasus(nummer, .papierMaken(Papiergemaakt(vraag.soort, voor: readers))), as: actor)
    let text = paper.inhoud(vraag.vorm)
    guard let naar else { return Edge.write(text) }
    try Uitvoerbestand.write(text, to: naar)
    Edge.out("\(vraag.soort.naam.metHoofdletter) van \(nummer) staat in \(Edge.safe(naar)).")
  }

  /// Whom it is for; a reader who can't be is refused before anything is made.
  private func lezers(
    _ vraag: Papiervraag, _ nummer: Nummer<Casus>, _ view: View
  ) throws -> [Lezer] {
    guard let named = vraag.voor else {
      let usual = view.gewoneLezers(vraag.soort, nummer)
      guard !usual.isEmpty else {
        throw CommandError("Zeg voor wie het papier is, met --voor politie,ggz.", code: 64)
      }
      return usual
    }
    let partners = Set(view.house.partners.geldig(op: view.today).map(\.id))
    let invited = view.volgendOverleg(over: nummer)?.inhoud.afspraak?.lezers ?? []
    for lezer in named {
      switch (lezer, vraag.soort) {
      case (.organisatie(let id), .planTafel) where partners.contains(id): break
      case (.organisatie(let id), .samenvatting) where partners.contains(id): break
      case (.betrokkene, .planBetrokkene), (.betrokkene, .samenvatting): break
      case (.gast, .samenvatting) where invited.contains(lezer): break
      default:
        throw CommandError(
          "\"\(Edge.safe(lezer.tekst))\" kan dit papier niet krijgen; noem partners van dit huis"
            + "\(vraag.soort == .samenvatting ? ", gast-1 of betrokkene" : "").", code: 64)
      }
    }
    return named
  }

  private func check(_ path: String) throws {
    if Edge.exists(path) { throw Uitvoerbestand.exists(path) }
  }
}
