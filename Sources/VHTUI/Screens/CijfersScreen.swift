import VHDomain

/// Figures: a table over a period, with the cursor on one figure, which opens what it counts.
///
/// The tables come from the list of definitions; the screen knows none of them.
struct CijfersScreen: Screen {
  enum Action {
    case openen, tabel, vorigeTabel, kies(Cijferkeuze.Onderdeel), eerder, later, totaal, vorigTotaal
    case toelichting, jaren, grafiek, rapporten
  }

  var keuze: Cijferkeuze
  private(set) var cel = GridState()
  /// Whether the cursor stands on the period above the figures.
  private(set) var isOpPeriode = false
  /// Whether the drawing stands in the place of the figures; a wide screen has both.
  private(set) var isGrafiek = false

  /// The rows a page key goes at most, where no total comes first.
  private static let sprong = 10

  init(_ keuze: Cijferkeuze) {
    self.keuze = keuze
  }

  /// Opens it, or tells why this person may see no figures.
  static func open(_ world: World) -> [Effect] {
    if let reason = world.view.cijferbezwaar { return [.say(reason.zin)] }
    return Cijferkeuze(world).map { [.push(CijfersScreen($0))] } ?? []
  }

  func page(_ world: World) -> Page {
    Page(
      title: "Cijfers: \(keuze.tabel.titel)", centre: world.today.lang,
      ribbon: .pad(world, at: nil),
      status: isOpPeriode
        ? "Pijl links of rechts: een periode eerder of later; Enter: een andere."
        : "\(keuze.periode.omschrijving.metHoofdletter).")
  }

  // MARK: - Keys

  func bindings(_ world: World) -> [Binding<Action>] {
    let none = "Deze tabel is daar niet naar verdeeld; kies met 1 een andere tabel."
    return [
      Binding([.enter], .openen, isOpPeriode ? "periode" : "openen", disabled: closed(world)),
      Binding([.tab], .tabel, "tabel"),
      Binding(["<"], .eerder, "eerder"), Binding([">"], .later, "later"),
      Binding(["6"], .grafiek, isGrafiek ? "cijfers" : "grafiek"),
      Binding(["t"], .toelichting, "toelichting"),
      Binding(["d"], .rapporten, "publiceren"),
      Binding([.backTab], .vorigeTabel, "vorige tabel", footer: false),
      Binding([.pageDown], .totaal, "volgend totaal", footer: false),
      Binding([.pageUp], .vorigTotaal, "vorig totaal", footer: false),
      Binding(["1"], .kies(.tabel), "tabel kiezen", footer: false),
      Binding(["2"], .kies(.periode), "periode kiezen", footer: false),
      Binding(
        ["3"], .kies(.gemeente), "gemeente kiezen",
        disabled: keuze.tabel.kentGemeente ? nil : none, footer: false),
      Binding(
        ["4"], .kies(.traject), "traject kiezen", disabled: keuze.tabel.kentTraject ? nil : none,
        footer: false),
      Binding(
        ["5"], .jaren, "jaren naast elkaar",
        disabled: keuze.tabel.kentJaren ? nil : "In deze tabel staan de jaren al naast elkaar.",
        footer: false),
    ]
  }

  /// Why the figure under the cursor opens nothing.
  private func closed(_ world: World) -> String? {
    if isOpPeriode { return nil }
    do throws(Cijferfout) {
      let table = try world.view.tabel(keuze.vraag)
      guard let (row, column) = place(in: table) else { return "Deze tabel heeft geen rijen." }
      let count = table.rijen[row].cellen[column].waarde
      if count == nil { return "Dit cijfer is niet bekend; er zijn geen dossiers bij." }
      return count == 0 ? "Dit cijfer is 0: er zijn geen dossiers bij." : nil
    } catch {
      return error.zin
    }
  }

  /// Where the cursor stands in a table, which may have become smaller; nil in one without cells.
  private func place(in table: Tabel) -> (row: Int, column: Int)? {
    guard !table.rijen.isEmpty, !table.kolommen.isEmpty else { return nil }
    let cell = cel.clamped(rows: table.rijen.count, columns: table.kolommen.count)
    return (cell.row, cell.column)
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    guard let table = try? world.view.tabel(keuze.vraag), let place = place(in: table) else {
      isOpPeriode = true
      return onPeriod(key)
    }
    if isOpPeriode { return onPeriod(key) }
    if isGrafiek, key == .down || key == .up {
      if !step(key == .up ? -1 : 1, world) { isOpPeriode = key == .up }
      return []
    }
    if key == .up, place.row == 0 {
      isOpPeriode = true
      return []
    }
    return cel.handle(key, rows: table.rijen.count, columns: table.kolommen.count) ? [] : nil
  }

  private mutating func onPeriod(_ key: Key) -> [Effect]? {
    switch key {
    case .left, .right: return move(key == .left ? -1 : 1)
    case .down: isOpPeriode = false
    case .up, .home, .end: break
    default: return nil
    }
    return []
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .openen: return open(world)
    case .tabel: return change(1, world)
    case .vorigeTabel: return change(-1, world)
    case .kies(let part): return [.push(CijferkeuzeScreen(part, self))]
    case .eerder: return move(-1)
    case .later: return move(1)
    case .totaal: return jump(1, world)
    case .vorigTotaal: return jump(-1, world)
    case .jaren:
      keuze.wisselJaren()
      cel.column = 0
      return []
    case .grafiek:
      isGrafiek.toggle()
      if isGrafiek { step(0, world) }
      return []
    case .rapporten: return [.push(RapportenScreen(keuze.vraag))]
    case .toelichting:
      return [.explain("Toelichting: \(keuze.tabel.titel)", explanation(world))]
    }
  }

  private func open(_ world: World) -> [Effect] {
    if isOpPeriode { return [.push(CijferkeuzeScreen(.periode, self))] }
    guard let table = try? world.view.tabel(keuze.vraag), let place = place(in: table) else {
      return []
    }
    return [
      .push(OnderbouwingScreen(table, row: place.row, column: place.column, world))
    ]
  }

  private mutating func change(_ step: Int, _ world: World) -> [Effect] {
    keuze.wisselTabel(step, world)
    cel = GridState()
    return []
  }

  private mutating func move(_ step: Int) -> [Effect] {
    guard let period = keuze.periode.verschoven(step) else {
      return [.say("Verder gaat de kalender niet.")]
    }
    keuze.periode = period
    return []
  }

  /// To the next total, or a page on where that is nearer.
  private mutating func jump(_ step: Int, _ world: World) -> [Effect] {
    guard let table = try? world.view.tabel(keuze.vraag), let place = place(in: table) else {
      return []
    }
    isOpPeriode = false
    var row = place.row
    for _ in 0..<CijfersScreen.sprong where table.rijen.indices.contains(row + step) {
      row += step
      if table.rijen[row].isTotaal { break }
    }
    cel.row = row
    return []
  }

  /// To another row of the drawing; false when there is none.
  @discardableResult
  private mutating func step(_ step: Int, _ world: World) -> Bool {
    guard let table = try? world.view.tabel(keuze.vraag), let place = place(in: table),
      let drawing = table.grafiek(kolom: place.column), let own = drawing.plaats(place.row),
      drawing.rijen.indices.contains(own + step)
    else { return false }
    cel.row = drawing.rijen[own + step].tabelrij
    return true
  }

  private func explanation(_ world: World) -> [String] {
    let period = "\(keuze.periode.omschrijving.metHoofdletter)."
    let columns = keuze.tabel.kolommen.map { "\($0.kop): \($0.definitie) Datum: \($0.datum)." }
    return [period] + columns
      + ((try? world.view.tabel(keuze.vraag))?.voetnoten ?? keuze.tabel.voetnoten)
  }

  // MARK: - Drawing

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let bar = Keuzebalk(keuze.keuzes(world), marked: isOpPeriode ? "2" : nil)
    let lines = bar.lines(width: rect.width)
    let space = rect.height > 14 ? 1 : 0
    // The choices leave room for the figures; the one the cursor is on stays.
    let least = isOpPeriode ? max(1, rect.height - 4) : max(0, rect.height - 4)
    let (top, body) = rect.splitTop(min(lines.count, least))
    do throws(Cijferfout) {
      let table = try world.view.tabel(keuze.vraag)
      draw(table, in: body.inset(top: space), on: &canvas)
    } catch {
      Paragraph(error.zin).draw(in: body.inset(top: space, left: 1, right: 1), on: &canvas)
    }
    bar.draw(lines, in: top, on: &canvas)
  }

  /// The figures, or the drawing of the column under the cursor; both where there is room.
  private func draw(_ table: Tabel, in rect: Rect, on canvas: inout Canvas) {
    let place = place(in: table)
    let column = place?.column ?? 0
    let panes = Panes(in: rect, .halves)
    let drawing = table.grafiek(kolom: column).map {
      Cijfergrafiek($0, definition: table.uitleg(column))
    }
    if let drawing, isGrafiek, !panes.isDivided {
      drawing.draw(in: rect, on: &canvas, row: isOpPeriode ? nil : place?.row)
      return
    }
    drawing?.draw(in: panes.side, on: &canvas, row: nil)
    Cijferblad(table, column: column).draw(in: panes.main, on: &canvas, isOpPeriode ? nil : cel)
  }
}

extension Tabel {
  /// What a column counts, in sentences.
  fileprivate func uitleg(_ column: Int) -> String {
    "\(kolommen[column].kop): \(kolommen[column].definitie) Datum: \(kolommen[column].datum)."
  }
}
