import VHDomain

/// The meldingen: those still to be routed, or all of them.
struct MeldingenScreen: Screen {
  enum Action { case openen, merken, samen, melding, alles, filteren, wissen }

  var list = ListState()
  var filter = Lijstfilter()
  /// The record the mark stands on: it stays there when a row comes above it.
  private var merk: RecordNummer?
  var toontAlles = false
  /// The meldingen that are to go into screening together, in the order they were marked.
  private(set) var gemerkt: [Nummer<Melding>] = []

  func page(_ world: World) -> Page {
    Page(
      title: toontAlles ? "Alle meldingen" : "Meldingen zonder route",
      centre: world.today.lang, ribbon: .pad(world, current: .melding),
      status: status(world),
      pending: filter.chip.isEmpty ? list.entry.text : filter.chip, isTyping: filter.isTyping)
  }

  private func status(_ world: World) -> String {
    if !gemerkt.isEmpty {
      let marked = "\(counted(gemerkt.count, "melding", "meldingen")) gemerkt"
      return cannotBundle(world).map { "\(marked). \($0)" }
        ?? "\(marked); k neemt ze als één casus in screening."
    }
    let count = rows(world).count
    if filter.isOn { return counted(count, "melding", "meldingen") }
    return toontAlles || count < 2 ? "" : "+ merkt meldingen die samen één casus worden."
  }

  var takesText: Bool { filter.isTyping }
  var hasOwnEscape: Bool { filter.isTyping || filter.isOn }

  func bindings(_ world: World) -> [Binding<Action>] {
    if filter.isTyping { return Lijstfilter.typingHints(.wissen) }
    let none = rows(world).isEmpty ? "Er zijn hier geen meldingen." : nil
    return [
      Binding([.enter], .openen, "openen", disabled: none)
    ] + filter.bindings(open: .filteren, clear: .wissen, world) + [
      Binding([.tab], .alles, toontAlles ? "zonder route" : "alle"),
      Binding(["m"], .melding, "melding", disabled: MeldingForm.disabled(world)),
      Binding(["+"], .merken, "merk", disabled: none ?? cannotMark),
      Binding(
        ["k"], .samen, "samen in screening", disabled: cannotBundle(world),
        footer: !gemerkt.isEmpty,
        pinned: !gemerkt.isEmpty),
    ]
  }

  private var cannotMark: String? {
    toontAlles ? "Merken kan in de lijst zonder route; Tab gaat daarheen." : nil
  }

  private func cannotBundle(_ world: World) -> String? {
    gemerkt.isEmpty
      ? "Merk eerst met + de meldingen die bij elkaar horen."
      : world.disabled(.inScreeningNemen(gemerkt))
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    list = rows(world).list(list, op: merk)
    let effects = filter.type(key, &list) ?? list.typed(key, count: rows(world).count)
    merk = rows(world).merk(list)
    return effects
  }

  mutating func paste(_ text: String, _ world: World) -> [Effect] {
    guard filter.isTyping else { return [.ignoredPaste(text)] }
    filter.paste(text)
    return []
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    list = rows(world).list(list, op: merk)
    switch action {
    case .melding: return [.push(MeldingForm.new(world))]
    case .filteren: filter.open()
    case .wissen: filter.clear()
    case .merken: if let row = rows(world).row(list) { mark(row.nummer) }
    case .samen: return [.run(.inScreeningNemen(gemerkt))]
    case .alles:
      gemerkt = []
      toontAlles.toggle()
      list = ListState()
      merk = nil
    case .openen:
      return rows(world).row(list).map { [.push(MeldingScreen(nummer: $0.nummer))] } ?? []
    }
    return []
  }

  private mutating func mark(_ nummer: Nummer<Melding>) {
    guard let index = gemerkt.firstIndex(of: nummer) else { return gemerkt.append(nummer) }
    gemerkt.remove(at: index)
  }

  /// What a colleague routed meanwhile is no longer marked.
  mutating func resumed(_ world: World) {
    gemerkt.removeAll { world.view[$0]?.inhoud.status.isUitScreening ?? true }
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .failure(let refusal): return refusal.effects
    case .success(let receipt):
      let taken = dutchList(gemerkt.map(\.description))
      let queue =
        gemerkt.first.flatMap { world.view[$0] }
        .map { world.house.wachtrij($0.inhoud.gegevens).naam } ?? ""
      gemerkt = []
      let casus = receipt.nieuw(Casus.self)?.description ?? "casus"
      return [.say("\(casus) is geopend met \(taken) en wacht op de \(queue).")]
    }
  }

  private func rows(_ world: World) -> Rijen<Stored<Melding>> {
    toontAlles
      ? Rijen("alle", world.view.meldingenOpOntvangst, filter, world) { $0.nummer.record }
      : Rijen("zonder route", world.view.meldingenZonderRoute, filter, world) { $0.nummer.record }
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = rows(world)
    let list = rows.list(list, op: merk)
    Voorbeeld.naast(
      rows.row(list)?.nummer.record, typt: filter.isTyping, in: rect, on: &canvas, world
    ) {
      draw(rows, list, in: $0, on: &$1, world)
    }
  }

  /// Whether no row needs its year; the list of all meldingen goes years back and is not looked
  /// through.
  private func isThisYear(_ rows: Rijen<Stored<Melding>>, _ world: World) -> Bool {
    !toontAlles
      && (0..<rows.count).allSatisfy {
        rows[$0].inhoud.gegevens.ontvangenOp.map { $0.jaar == world.today.jaar } ?? true
      }
  }

  private func draw(
    _ rows: Rijen<Stored<Melding>>, _ list: ListState, in rect: Rect, on canvas: inout Canvas,
    _ world: World
  ) {
    Table(
      columns: (gemerkt.isEmpty ? [] : [TableColumn("", .fixed(3))]) + [
        TableColumn("nummer", .fixed(11)),
        TableColumn("ontvangen", .fixed(isThisYear(rows, world) ? 9 : 11)),
        TableColumn("wie", .fixed(6)),
        TableColumn("gemeente", .fixed(Gemeentekolom.breedte(world)), drops: true),
        TableColumn("soort", .flex(1), least: rect.width < 70 ? 5 : 20),
        TableColumn("staat", .fixed(12)),
      ],
      count: rows.count,
      empty: filter.empty(
        "Er zijn geen meldingen die op een route wachten. m: nieuwe melding.")
    ) { index in
      let stored = rows[index]
      let data = stored.inhoud.gegevens
      let cells = [
        stored.nummer.description, data.ontvangenOp?.inLijst(op: world.today) ?? "",
        world.view.initialen(data),
        data.gemeente ?? "", data.soort.map(world.house.meldingsoorten.naam) ?? "",
        stored.inhoud.status.naam,
      ]
      guard !gemerkt.isEmpty else { return TableRow(cells) }
      let isMarked = gemerkt.contains(stored.nummer)
      var row = TableRow([isMarked ? "[x]" : "[ ]"] + cells)
      row.aloud = [isMarked ? "gemerkt" : "niet gemerkt"] + cells
      return row
    }.draw(in: rect, on: &canvas, list)
  }
}

extension Meldingstatus {
  /// Where a melding stands, in words.
  var naam: String {
    switch self {
    case .concept: "concept"
    case .ontvangen: "ontvangen"
    case .inScreening: "in screening"
    case .aangehouden: "aangehouden"
    case .doorgeleid: "doorgeleid"
    case .adviesGegeven: "advies"
    case .geenActie: "geen actie"
    case .gekoppeld: "gekoppeld"
    case .casusGeopend: "naar casus"
    case .overgenomen: "overgenomen"
    case .ingetrokken: "ingetrokken"
    }
  }
}

extension Datum {
  /// In a column of a list, eleven wide: `do 26 nov`, and with the year when that is another.
  func inLijst(op vandaag: Datum) -> String {
    guard jaar != vandaag.jaar else { return kort }
    return String(lang.drop { $0 != " " }.dropFirst())
  }
}
