import VHDomain

/// A person: what is known, the measures and relations, the casussen and meldingen they are in, and
/// who looks like them.
struct PersoonScreen: Screen {
  enum Action { case openen, gegevens, erbij, corrigeren, ontbinden, toen }

  /// A row of the list beneath what is known.
  private enum Rij {
    case kader(Kader)
    case relatie(Relatieregel)
    case dossier(RecordNummer)
    case lijktOp(Bekende)
    /// The record of the same person that was merged into this one, or the one this went into.
    case samengevoegd(Nummer<Persoon>)
  }

  let nummer: Nummer<Persoon>
  var dossier: RecordNummer? { nummer.record }
  var list = ListState()

  init(nummer: Nummer<Persoon>) {
    self.nummer = nummer
  }

  func page(_ world: World) -> Page {
    let isKnown = world.view[nummer] != nil
    let merged = world.view[nummer]?.inhoud.opgegaanIn
    return Page(
      title: nummer.description + (isKnown ? "  \(world.view.naam(nummer))" : ""),
      ribbon: .pad(world, at: nil),
      status: merged.map { "Opgegaan in \($0): daar staan de dossiers." } ?? "",
      pending: list.entry.text)
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = rows(world).isEmpty ? "Van deze persoon zijn hier geen dossiers." : nil
    let isKnown = world.view[nummer] != nil
    return [
      Binding([.enter], .openen, "openen", disabled: none)
    ] + apart(world) + [
      Binding(["f"], .gegevens, "gegevens", disabled: PersoonStap.gegevens.reason(nummer, world)),
      Binding(["+"], .erbij, "erbij", disabled: isKnown ? nil : "\(nummer) is niet gevonden."),
    ] + CorrectieScreen.binding(.corrigeren, nummer.record, world)
      + ToenScreen.binding(.toen, nummer.record, world)
  }

  /// On the page of who was merged away: the way back.
  private func apart(_ world: World) -> [Binding<Action>] {
    world.view.naderhand(nummer) == nil
      ? [] : [Binding(["h"], .ontbinden, "samenvoeging herroepen")]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list.typed(key, count: rows(world).count)
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .gegevens: return [.push(PersoonForm.wijzigen(nummer, world))]
    case .erbij: return [.push(PersoonStappenScreen(nummer: nummer))]
    case .corrigeren: return [.push(CorrectieScreen(nummer: nummer.record))]
    case .toen: return [.push(ToenScreen.vraag(nummer.record, world))]
    case .ontbinden: return SamenvoegForms.ontbinden(nummer, world).map { [.push($0)] } ?? []
    case .openen: break
    }
    switch list.row(of: rows(world)) {
    case .kader(let kader): return [.push(PersoonsfeitScreen(feit: .kader(nummer, kader)))]
    case .relatie(let regel): return [.push(PersoonsfeitScreen(feit: .relatie(regel)))]
    case .dossier(let record): return [Dossiers.open(record, world)].compactMap { $0 }
    case .lijktOp(let other):
      return [.push(PersonenNaastElkaarScreen(een: nummer, ander: other.nummer))]
    case .samengevoegd(let other): return [.push(PersoonScreen(nummer: other))]
    case nil: return []
    }
  }

  mutating func resumed(_ world: World) { list.clamp(count: rows(world).count) }

  private func rows(_ world: World) -> [Rij] {
    let kaders = world.view[nummer]?.inhoud.kaders ?? []
    let merged = world.view[nummer]?.inhoud.opgegaanIn
    return kaders.map(Rij.kader) + world.view.relaties(van: nummer).map(Rij.relatie)
      + world.view.dossiers(van: nummer).map(Rij.dossier)
      // Those who may be the same person, judged or not.
      + (merged == nil ? world.view.lijkenOp(nummer, hooguit: 5).map(Rij.lijktOp) : [])
      + (merged.map { [$0] } ?? world.view.opgegaan(in: nummer)).map(Rij.samengevoegd)
  }

  // MARK: - Drawing

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    guard let data = world.view[nummer]?.inhoud.gegevens else {
      Paragraph("\(nummer) is niet gevonden.").draw(in: inner, on: &canvas)
      return
    }
    let used = Fields(Self.facts(nummer, data, world), valueColumn: 15).draw(in: inner, on: &canvas)
    let rows = rows(world)
    Table(
      columns: [
        TableColumn("", .fixed(11)), TableColumn("", .fixed(15), drops: true),
        TableColumn("", .flex(1)),
      ], count: rows.count, groups: Self.groups(rows),
      empty: "Er zijn geen casussen of meldingen."
    ) { cells(rows[$0], world) }
    .draw(in: rect.inset(top: min(used + 2, max(0, rect.height - 3))), on: &canvas, list)
  }

  private static func groups(_ rows: [Rij]) -> [TableGroup] {
    let titles = rows.map { row in
      switch row {
      case .kader: "KADERS"
      case .relatie: "RELATIES"
      case .dossier(let record): group(record.soort)
      case .lijktOp: "LIJKT OP"
      case .samengevoegd: "SAMENGEVOEGD"
      }
    }
    let order = [
      "KADERS", "RELATIES", "CASUSSEN", "MELDINGEN", "INFORMATIEVRAGEN", "LIJKT OP",
      "SAMENGEVOEGD",
    ]
    return order.compactMap { title in
      let count = titles.count { $0 == title }
      return count > 0 ? TableGroup(title: title, count: count) : nil
    }
  }

  private static func group(_ soort: Recordsoort) -> String {
    switch soort {
    case .casus: "CASUSSEN"
    case .informatievraag: "INFORMATIEVRAGEN"
    default: "MELDINGEN"
    }
  }

  private func cells(_ row: Rij, _ world: World) -> TableRow {
    switch row {
    case .kader(let kader):
      let until = kader.tot.map { "tot \($0.metJaar)" } ?? "zonder einde"
      var rest = kader
      (rest.van, rest.tot) = (nil, nil)
      return TableRow([kader.id, until, state(kader, world) + world.view.zin(rest)])
    case .relatie(let regel):
      let isOver = regel.relatie.tot.map { $0 < world.today } ?? false
      return TableRow([regel.ander.description, isOver ? "voorbij" : "", world.view.zin(regel)])
    case .dossier(let record):
      let line = world.view.regel(record)
      return TableRow([record.description, line?.gemeente ?? "", line?.staat ?? ""])
    case .lijktOp(let other): return lookalike(other, world)
    case .samengevoegd(let other):
      let isGone = world.view[nummer]?.inhoud.opgegaanIn == other
      return TableRow([
        other.description, "",
        isGone ? "deze persoon is hierin opgegaan" : "is in deze persoon opgegaan",
      ])
    }
  }

  private func state(_ kader: Kader, _ world: World) -> String {
    if kader.loopt(op: world.today) { return "" }
    return kader.tot.map { $0 < world.today } ?? false ? "voorbij: " : "nog niet: "
  }

  private func lookalike(_ other: Bekende, _ world: World) -> TableRow {
    let judged = world.view[nummer]?.inhoud.oordeel(over: other.nummer)
    let why = judged.map { "niet dezelfde: \($0.reden)" } ?? other.gelijkenis.niveau.omschrijving
    return TableRow([other.nummer.description, "", "\(world.view.typering(other.nummer)): \(why)"])
  }

  /// What is known of a person; empty rows are left out, other names and the address in a room.
  static func facts(
    _ nummer: Nummer<Persoon>, _ data: Persoonsgegevens, _ world: World
  ) -> [Fields.Row] {
    let isShared = world.view.room.isGedeeld
    let rows: [(String, String?)] = [
      ("LET OP", world.view.letOp(van: nummer)),
      ("Naam", world.view.naam(nummer)),
      (
        "Beschrijving",
        isShared || data.soort == .onbekend ? nil : data.omschrijving
      ),
      ("Geboren", data.geboortedatum?.kort),
      ("Verwacht", data.verwachtOp?.lang), ("Geslacht", data.geslacht?.rawValue),
      ("Alias", isShared ? nil : data.aliassen?.joined(separator: ", ")),
    ]
    let places = data.plaatsen(isGezien: world.view.magAdresLezen(nummer))
    let detained = world.view.detentie(van: nummer).map { world.view.zin($0.detentie) }
    return (rows + places.map { ($0.label, $0.waarde) } + [("Detentie", detained)])
      .compactMap { label, value in
        value.map { Fields.Row(label, $0, style: label == "LET OP" ? .warning : []) }
      }
  }
}
