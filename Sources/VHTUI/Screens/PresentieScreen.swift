import VHDomain

/// The roll-call, by exception: the expected list stands, who is not there is typed.
struct PresentieScreen: Screen {
  enum Action { case verder, waarom }

  let tafel: String
  let datum: Datum
  /// The meeting when it is open already; then every change is recorded at once.
  let overleg: Nummer<Overleg>?
  let deelnemers: [String]
  private(set) var aanwezig: Set<String>
  private var entry = NumberEntry()
  private var selected = 0

  init(tafel: String, datum: Datum, meeting: Stored<Overleg>?, _ world: World) {
    self.tafel = tafel
    self.datum = datum
    overleg = meeting?.nummer
    let table = world.house.tafels.met(id: tafel)
    let expected = table.map { world.house.deelnemers(van: $0, op: datum) } ?? []
    deelnemers = expected.filter {
      world.house.partners.met(id: $0)?.geldigheid.geldt(op: datum) ?? false
    }
    // Where who comes is chosen for each casus, nobody is expected beforehand.
    aanwezig = Set(
      meeting?.inhoud.aanwezig ?? (table?.deelnemers.isEmpty == true ? [] : deelnemers))
  }

  func page(_ world: World) -> Page {
    Page(
      title: "\(world.house.tafels.naam(tafel))   \(datum.kort)   presentie",
      ribbon: Ribbon(
        [
          RibbonStep("Presentie"), RibbonStep("Agenda"), RibbonStep("Punt"), RibbonStep("Afronden"),
        ],
        current: 0),
      status: tally(world), pending: entry.text)
  }

  private func tally(_ world: World) -> String {
    let minimum = world.house.tafels.met(id: tafel)?.minimumOrganisaties
    let count = "\(aanwezig.count) organisaties aan tafel."
    guard let minimum else { return count }
    return
      "\(count)   Minimaal \(minimum): \(aanwezig.count >= minimum ? "gehaald" : "niet gehaald")."
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding([.enter], .verder, overleg == nil ? "openen" : "terug naar de agenda"),
      Binding(["w"], .waarom, "waarom"),
    ]
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    if let digit = key.digit {
      switch entry.type(digit, count: deelnemers.count) {
      case .selected(let number): return toggle(number - 1)
      case .pending: return []
      case .missing(let number): return [.say("Nummer \(number) staat er niet bij.")]
      }
    }
    if let number = entry.settle() {
      let effects = toggle(number - 1)
      if key == .enter || key == .insert { return effects }
    }
    if key == " " { return toggle(selected) }
    let columns = Columns(count: deelnemers.count, in: Rect(Size(width: 78, height: 12)))
    if let moved = columns.index(from: selected, moved: key) {
      selected = moved
      return []
    }
    return nil
  }

  private mutating func toggle(_ index: Int) -> [Effect] {
    guard deelnemers.indices.contains(index) else { return [] }
    selected = index
    let partner = deelnemers[index]
    let comes = !aanwezig.contains(partner)
    if let overleg {
      return [.run(.aanwezigheid(overleg, organisatie: partner, aanwezig: comes))]
    }
    aanwezig.formSymmetricDifference([partner])
    return []
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .waarom:
      return [
        .explain(
          "Presentie",
          [
            "Geteld worden organisaties, geen personen (R-22).",
            "Typ het nummer van wie er niet is; nog eens typen zet de organisatie terug.",
            "Wie later komt of eerder gaat, zet u onder z om; dat komt in het verloop.",
          ])
      ]
    case .verder:
      if overleg != nil { return [.pop] }
      return [
        .run(
          .overlegOpenen(
            tafel: tafel, datum: datum, aanwezig: deelnemers.filter(aanwezig.contains),
            voorzitter: world.wie))
      ]
    }
  }

  /// Who are there may have been changed by an undo.
  mutating func resumed(_ world: World) {
    if let overleg { aanwezig = Set(world.view[overleg]?.inhoud.aanwezig ?? []) }
  }

  mutating func done(_ result: Result<Receipt, Refusal>, _ world: World) -> [Effect] {
    switch result {
    case .failure(let refusal): return refusal.effects
    case .success(let receipt):
      resumed(world)
      if overleg != nil { return [] }
      guard let opened = receipt.nummers.compactMap({ Nummer<Overleg>($0) }).first else {
        return [.pop]
      }
      return [
        .enterMeeting(opened), .pop,
        .say("Geopend met \(aanwezig.count) organisaties. Enter: het eerste punt."),
      ]
    }
  }

  private func aloud(_ world: World) -> SpokenTable {
    let rows = deelnemers.enumerated().map { index, partner in
      SpokenTable.Row(
        number: String(index + 1),
        cells: [
          world.house.partners.naam(partner), aanwezig.contains(partner) ? "aanwezig" : "afwezig",
        ])
    }
    return SpokenTable(
      titles: ["", ""], count: rows.count, selected: rows.isEmpty ? nil : selected, first: 0,
      rows: rows)
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(left: 1, right: 1)
    let what = overleg == nil ? "Typ het nummer van wie er NIET is." : "Typ wie komt of gaat."
    canvas.write(
      "Verwacht: \(deelnemers.count).   \(what)", at: inner.origin, width: inner.width)
    let body = inner.inset(top: inner.height > 12 ? 2 : 1)
    let isNarrow = body.width < 72
    canvas.say(.table(aloud(world)), in: body)
    let columns = Columns(count: deelnemers.count, in: body, minimum: isNarrow ? 28 : 36)
    let offset = columns.offset(showing: selected)
    for (index, partner) in deelnemers.enumerated() {
      let place = columns.place(of: index, offset: offset)
      guard !place.isEmpty else { continue }
      let isHere = aanwezig.contains(partner)
      let number = "\(index == selected ? ">" : " ")\(String(index + 1).padded(to: 2, .right))  "
      // In large print only who is not there is marked, so that the name is readable.
      let state = isNarrow ? (isHere ? "" : " WEG") : (isHere ? " aanwezig" : " AFWEZIG")
      let room = max(1, place.width - 6 - (isNarrow ? state.columns : 9))
      let name = world.house.partners.naam(partner).padded(to: room)
      canvas.write(
        number + name + state, at: place.origin,
        style: index == selected ? .selected : isHere ? [] : .bold, width: place.width)
      if index == selected { canvas.park(at: place.origin) }
    }
  }
}
