/// The papers of a meeting: only at one's own place, and never with a casus of a restricted class,
/// because no organisation is on the list of one.
extension View {
  /// A paper of a meeting; nil when this reader may not have it, or there is nothing in it.
  ///
  /// - Parameter organisatie: for which partner, by id; nil for the minutes.
  public func papier(
    _ soort: Papiersoort, _ overleg: Nummer<Overleg>, voor organisatie: String? = nil
  ) -> Papier? {
    guard let stof = papierstof(overleg) else { return nil }
    if let apart = organisatie.map({ Lezer($0) }), let paper = papier(soort, stof, apart: apart) {
      return paper
    }
    switch (soort, organisatie) {
    case (.uitnodiging, let id?) where stof.inhoud.afspraak == nil:
      return uitnodigingspapier(stof, voor: id)
    case (.besluitenlijst, let id?): return besluitenlijst(stof, voor: id)
    case (.actielijst, let id?): return actielijst(stof, voor: id)
    case (.verslag, nil): return verslag(stof)
    default: return nil
    }
  }

  /// The paper of a reader who is no partner of a table, and invitations about one casus.
  private func papier(_ soort: Papiersoort, _ stof: Papierstof, apart lezer: Lezer) -> Papier? {
    switch (soort, lezer) {
    case (.uitnodiging, _): uitnodiging(stof, voor: lezer)
    case (.besluitenlijst, .gast): besluitenlijst(stof, voorGast: lezer)
    case (.besluitenlijst, .betrokkene): afsprakenBetrokkene(stof)
    default: nil
    }
  }

  /// The papers there are for a meeting, in the order they are made: before it the invitations,
  /// after it the minutes and what each organisation gets.
  public func papieren(_ overleg: Nummer<Overleg>) -> [Papier] {
    guard !room.isGedeeld, let meeting = self[overleg]?.inhoud else { return [] }
    return bewaard("papieren", van: overleg.description) {
      let partners = house.partners.geldig(op: meeting.datum).map(\.id)
      if meeting.status != .gesloten {
        let invited = meeting.afspraak?.lezers.map(\.tekst) ?? house.deelnemers(bij: meeting)
        return invited.compactMap { papier(.uitnodiging, overleg, voor: $0) }
      }
      let own = partners.flatMap { id in
        [Papiersoort.besluitenlijst, .actielijst].compactMap { papier($0, overleg, voor: id) }
      }
      let others = (meeting.gasten ?? []).map(\.lezer) + [.betrokkene]
      let apart = others.compactMap { papier(.besluitenlijst, overleg, voor: $0.tekst) }
      return [papier(.verslag, overleg)].compactMap { $0 } + own + apart
    }
  }

  /// How many points of a meeting stand on no paper, because they are of a restricted class.
  public func puntenZonderPapier(_ overleg: Nummer<Overleg>) -> Int {
    guard let meeting = self[overleg]?.inhoud else { return 0 }
    return meeting.agenda.count { $0.casus.map { isBesloten($0) } ?? false }
  }

  private func papierstof(_ overleg: Nummer<Overleg>) -> Papierstof? {
    guard !room.isGedeeld, let stored = self[overleg] else { return nil }
    let points = stored.inhoud.agenda.compactMap { point -> Papierstof.Punt? in
      let casus = point.casus.flatMap { self[$0]?.inhoud }
      if let nummer = point.casus, casus == nil || isBesloten(nummer) { return nil }
      return Papierstof.Punt(
        punt: point, casus: casus,
        besluit: casus?.besluiten.last { $0.overleg == overleg },
        regel: stored.inhoud.zaalregel(point.id, gemeente: casus?.gemeente, house))
    }
    return Papierstof(overleg: stored, punten: points)
  }

  /// Whether a casus is of a restricted class, whoever looks.
  func isBesloten(_ nummer: Nummer<Casus>) -> Bool {
    guard let casus = self[nummer]?.inhoud else { return true }
    return Zichtbaarheid(house, toegang: []).verbergt(casus)
  }
}

/// What papers of a meeting are made from: the points that may stand on paper at all.
struct Papierstof {
  /// A point with its casus, what was decided there and who may see how much.
  struct Punt {
    let punt: Agendapunt
    let casus: Casus?
    let besluit: Besluit?
    let regel: Zaalregel
  }

  let overleg: Stored<Overleg>
  let punten: [Punt]

  var nummer: Nummer<Overleg> { overleg.nummer }
  var inhoud: Overleg { overleg.inhoud }
}

extension Papierstof.Punt {
  /// Who was at this point when it was closed; of meetings kept without it, who was at the meeting.
  func aanwezigen(_ meeting: Overleg) -> [Lezer] {
    punt.aanwezig ?? (punt.isAfgerond ? meeting.aanwezig.map { .organisatie($0) } : [])
  }

  /// Whether an organisation was at this point when it was closed.
  func was(_ organisatie: String, bij meeting: Overleg) -> Bool {
    aanwezigen(meeting).contains(.organisatie(organisatie))
  }
}

extension View {
  /// A paper with its head and foot, still without what it says.
  func leegPapier(
    _ soort: Papiersoort, _ stof: Papierstof, voor organisatie: String?
  ) -> Papier {
    let name = organisatie.map { naam(Lezer($0), bij: stof.inhoud) }
    let table = house.tafels.naam(stof.inhoud.tafel)
    let file = [soort.rawValue, stof.nummer.description, organisatie].compactMap { $0 }
    return Papier(
      soort: soort, organisatie: organisatie,
      titel: soort.naam.metHoofdletter + (name.map { " voor \($0)" } ?? ""),
      onder: "\(house.naam), \(table) van \(stof.inhoud.datum.lang) (\(stof.nummer))",
      slot: name.map { "Vertrouwelijk: alleen bestemd voor \($0). Geef dit niet door." }
        ?? "Vertrouwelijk: alleen voor het huis. Partners krijgen hun eigen besluitenlijst.",
      bestandsnaam: file.joined(separator: "-"))
  }

  /// A reader by name; a guest by function, since names of guests stand on no paper.
  func naam(_ lezer: Lezer, bij meeting: Overleg) -> String {
    guard case .gast(let number) = lezer else { return naam(lezer) }
    let guests = (meeting.gasten ?? []) + (meeting.afspraak?.gasten ?? [])
    let function = guests.first { $0.nummer == number }?.functie
    return "gast \(number)" + (function.map { ", \($0)" } ?? "")
  }

  /// A point in one line: number, initials and year of birth, as an organisation may look it up.
  func kop(_ punt: Papierstof.Punt) -> String {
    guard let casus = punt.casus else {
      return punt.punt.onderwerp?.naam ?? punt.punt.id.description
    }
    let born = casus.hoofdbetrokkene.flatMap { self[$0]?.inhoud.gegevens.geboortedatum?.jaar }
    return "\(punt.punt.id)  \(initialen(casus))" + (born.map { ", geboren in \($0)" } ?? "")
  }
}
