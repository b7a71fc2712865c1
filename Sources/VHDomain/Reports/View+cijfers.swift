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
    let axes = try assen(vraag)
    let closed = besloten
    let asked = [
      vraag.tabel.id, "\(vraag.periode)", vraag.traject ?? "", vraag.gemeente ?? "",
    ].joined(separator: "|")
    return laatste("cijfers", van: asked) { geteld(vraag, axes, besloten: closed) }
  }

  private func geteld(_ vraag: Cijfervraag, _ axes: [As], besloten closed: [Traject]) -> Tabel {
    let ground = Telgrond(geteldeRecords, vraag.periode, vandaag: today)
    let counted = vraag.tabel.kolommen.map { column in
      let all = column.regel.tel(ground)
      return vraag.traject == nil ? all : all.filter { $0.traject == vraag.traject }
    }
    let rows = Tabelbouw(kolommen: vraag.tabel.kolommen, assen: axes).rijen(counted)
    return Tabel(
      vraag: vraag, titel: titel(vraag), huis: house.naam, stand: today,
      sleutelkolommen: axes.map(\.naam), rijen: rows,
      voetnoten: vraag.tabel.voetnoten + voetnoten(vraag, rows, besloten: closed),
      besloten: closed.map(\.id))
  }

  /// Why a table would not be given, without counting it; nil when it would.
  public func bezwaar(_ vraag: Cijfervraag) -> Cijferfout? {
    do throws(Cijferfout) {
      _ = try assen(vraag)
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
  /// What the rows are divided by, once all that may be asked is checked.
  private func assen(_ vraag: Cijfervraag) throws(Cijferfout) -> [As] {
    try checkRight()
    let closed = besloten
    try check(vraag, besloten: closed)
    return try axes(vraag, besloten: closed)
  }

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

  private func axes(_ vraag: Cijfervraag, besloten: [Traject]) throws(Cijferfout) -> [As] {
    var axes = vraag.tabel.dimensies.filter { $0 != .traject || vraag.traject == nil }
      .map { dimension in axis(dimension, vraag.periode, besloten) }
    guard let wanted = vraag.gemeente else { return axes }
    guard let place = axes.firstIndex(where: { $0.naam == Dimensie.gemeente.rawValue }) else {
      throw .nietBijTabel(optie: "--gemeente", tabel: vraag.tabel.id)
    }
    let names = axes[place].waarden.map(\.sleutel)
    guard let index = names.firstIndex(where: { $0.lowercased() == wanted.lowercased() }) else {
      throw .onbekendeGemeente(wanted, gemeenten: names)
    }
    axes[place] = axes[place].alleen(index)
    return axes
  }

  private func axis(
    _ dimension: Dimensie, _ period: Verslagperiode, _ closed: [Traject]
  ) -> As {
    switch dimension {
    case .gemeente: .gemeente(house, period)
    case .kwartaal: .kwartaal(period)
    case .maand: .maand(period)
    case .traject: .traject(house, period, besloten: closed.map(\.id))
    }
  }
}
