/// The door to figures.
///
/// Counts include records of restricted classes, whoever looks: a region has one set of figures.
/// A table of such a traject, and the records behind any figure, are only for who is on its list
/// (interfaces, "What is counted").
extension View {
  /// Counts a table.
  ///
  /// - Throws: `Cijferfout` when the house knows no such traject or gemeente, or the reader may not
  ///   see this.
  public func tabel(_ vraag: Cijfervraag) throws(Cijferfout) -> Tabel {
    let closed = besloten
    try check(vraag, besloten: closed)
    let asked = [
      vraag.tabel.id, "\(vraag.periode)", vraag.traject ?? "", vraag.gemeente ?? "",
      vraag.tafel ?? "", "\(vraag.jaren)",
    ].joined(separator: "|")
    return laatste("cijfers", van: asked) { geteld(vraag, besloten: closed) }
  }

  private func geteld(_ vraag: Cijfervraag, besloten closed: [Traject]) -> Tabel {
    let work = Telwerk(
      geteldeRecords, vraag, vandaag: today, besloten: closed.map(\.id), begin: eersteGegevens)
    let axes = work.assen
    let rows = Tabelbouw(kolommen: work.kolommen, assen: axes, inwoners: work.inwoners)
      .rijen(work.lijsten)
    return Tabel(
      vraag: vraag, titel: titel(vraag), huis: house.naam, stand: today,
      sleutelkolommen: axes.map(\.naam), kolommen: work.kolommen.map(\.kolom), rijen: rows,
      voetnoten: vraag.tabel.voetnoten + voetnoten(vraag, rows, besloten: closed),
      besloten: closed.map(\.id))
  }

  /// The tables of this house, those of every house first.
  public var tabellen: [Tabeldefinitie] { Tabeldefinitie.alle(in: house) }

  /// Why a table would not be given, without counting it; nil when it would.
  public func bezwaar(_ vraag: Cijfervraag) -> Cijferfout? {
    do throws(Cijferfout) {
      try check(vraag, besloten: besloten)
      return nil
    } catch {
      return error
    }
  }

  /// Why the reader may see no figures at all; nil when they may.
  public var cijferbezwaar: Cijferfout? {
    do throws(Cijferfout) {
      try checkRight()
      return nil
    } catch {
      return error
    }
  }

  /// The gemeenten a table over a period can be narrowed to, and what lies outside them.
  public func cijfergemeenten(_ periode: Verslagperiode) -> [String] {
    house.gemeenten.filter { periode.raakt($0.geldigheid) }.map(\.naam)
      + [BijzondereRij.onbekend, BijzondereRij.buiten]
  }

  /// The period when none is asked for: the current reporting year.
  public var lopendVerslagjaar: Verslagperiode { .lopend(house, op: today) }

  /// The trajecten whose records the reader may not know of, here.
  var besloten: [Traject] {
    let lists = View.toegang(geteldeRecords, actor: actor, room: room)
    return house.trajecten.filter { traject in
      traject.vertrouwelijkheid.map { !lists.contains($0) } ?? false
    }
  }
}

// MARK: - What may be asked

extension View {
  private func checkRight() throws(Cijferfout) {
    guard let person = medewerker, person.actief(op: today) else {
      throw .geenRecht("Medewerker \(shown(actor.medewerker)) is hier niet bekend; meld u aan.")
    }
    let right = Bevoegdheid.cijfersBekijken
    guard right.rollen.contains(where: person.rollen.contains) else {
      throw .geenRecht(
        "\(right.omschrijving) kan niet als \(person.naam): daarvoor is een rol nodig.")
    }
  }

  private func check(_ vraag: Cijfervraag, besloten: [Traject]) throws(Cijferfout) {
    try checkRight()
    guard !(vraag.tabel.isBesloten && room.isGedeeld) else {
      throw .geenRecht(
        "De tabel \(vraag.tabel.titel) staat niet op een gedeeld scherm; bekijk haar op uw eigen plek."
      )
    }
    try checkTraject(vraag, besloten)
    try checkTafel(vraag)
    try checkGemeente(vraag)
    try checkJaren(vraag)
    if let begin = eersteGegevens, vraag.periode.tot < begin {
      throw .voorDeGegevens(vraag.periode.omschrijving, begin: begin)
    }
  }

  private func checkTraject(_ vraag: Cijfervraag, _ besloten: [Traject]) throws(Cijferfout) {
    guard let id = vraag.traject else { return }
    guard vraag.tabel.kentTraject else {
      throw .nietBijTabel(optie: "--traject", tabel: vraag.tabel.id)
    }
    guard house.trajecten.met(id: id) != nil else {
      throw .onbekendTraject(id, bedoeld: nearest(to: id, in: house.trajecten.map(\.id)))
    }
    if besloten.contains(where: { $0.id == id }) {
      throw .besloten(traject: house.trajecten.naam(id))
    }
  }

  private func checkTafel(_ vraag: Cijfervraag) throws(Cijferfout) {
    guard let id = vraag.tafel else { return }
    guard vraag.tabel.kentTafel else {
      throw .nietBijTabel(optie: "--tafel", tabel: vraag.tabel.id)
    }
    guard house.tafels.met(id: id) != nil else {
      throw .onbekendeTafel(id, tafels: house.tafels.map(\.id))
    }
  }

  /// The name may be in any case; a gemeente outside its validity has no figures.
  private func checkGemeente(_ vraag: Cijfervraag) throws(Cijferfout) {
    guard let wanted = vraag.gemeente else { return }
    guard vraag.tabel.kentGemeente else {
      throw .nietBijTabel(optie: "--gemeente", tabel: vraag.tabel.id)
    }
    let others = [BijzondereRij.onbekend, BijzondereRij.buiten]
    let same = { (name: String) in name.lowercased() == wanted.lowercased() }
    guard !others.contains(where: same) else { return }
    guard let own = house.gemeenten.first(where: { same($0.naam) }) else {
      throw .onbekendeGemeente(wanted, gemeenten: house.gemeenten.map(\.naam) + others)
    }
    guard vraag.perioden.contains(where: { $0.raakt(own.geldigheid) }) else {
      throw .gemeenteNietGeldig(own.naam, own.geldigheid)
    }
  }

  private func checkJaren(_ vraag: Cijfervraag) throws(Cijferfout) {
    guard vraag.jaren == 1 || vraag.tabel.kentJaren else {
      throw .nietBijTabel(optie: "--jaren", tabel: vraag.tabel.id)
    }
    guard (1...Cijfervraag.hoogstensJaren).contains(vraag.jaren) else {
      throw .teVeelJaren(vraag.jaren)
    }
  }

  /// The first day of which this reader knows anything; nil in a register that is still empty.
  ///
  /// Hidden records are left out: otherwise an empty year would tell that they are there.
  var eersteGegevens: Datum? {
    bewaard("eerste gegevens") { geteldeRecords.eersteDag { !verbergt($0) } }
  }
}

extension Records {
  /// The first day on which anything counts that may be known of.
  fileprivate func eersteDag(_ isVisible: (RecordNummer) -> Bool) -> Datum? {
    var first: Datum?
    func look<A>(_ records: [Nummer<A>: Stored<A>], _ day: (Stored<A>) -> Datum?) {
      for stored in records.values {
        // Whether it may be known of is asked of the few that would come first.
        guard let own = day(stored), first.map({ own < $0 }) ?? true,
          isVisible(stored.nummer.record)
        else { continue }
        first = own
      }
    }
    look(meldingen) { $0.inhoud.gegevens.ontvangenOp }
    look(casussen) { stored in
      [stored.inhoud.eersteDag, stored.inhoud.trajecten.first?.van].compactMap { $0 }.min()
    }
    look(huisverboden) { stored in
      [stored.inhoud.gegevens.rihgOp, stored.inhoud.gegevens.opgelegdOp].compactMap { $0 }.min()
    }
    look(detentiemeldingen) { $0.inhoud.gegevens.datum }
    look(consultdagen) { $0.inhoud.datum }
    look(informatievragen) { $0.verloop.first?.head.op }
    look(overleggen) { $0.inhoud.isLeeg ? nil : $0.inhoud.datum }
    return first
  }
}
