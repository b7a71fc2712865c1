import VHDomain

/// The roll-call, by exception: the expected list stands, who is not there is typed.
struct PresentieScreen: Screen {
  enum Action { case verder, nummer, waarom }

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
    let digits = (0...9).map { Key.character(Character(String($0))) }
    return [
      Binding(
        isLong ? digits : Array(digits[1...].prefix(deelnemers.count)), .nummer, "aan/af",
        footer: !deelnemers.isEmpty, pinned: true,
        name: isLong ? "01-\(deelnemers.count)" : "1-\(deelnemers.count)"),
      Binding([.enter], .verder, enterWord, pinned: true),
      Binding(["w"], .waarom, "waarom"),
    ]
  }

  /// In a long list every number has two digits or ends with Enter; in a short one a digit acts.
  private var isLong: Bool { deelnemers.count > 9 }

  private var enterWord: String {
    if let number = entry.pending { return "klaar met \(number)" }
    return overleg == nil ? "openen" : "naar de agenda"
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    if let digit = key.digit {
      switch entry.type(digit, count: deelnemers.count, isWhole: true) {
      case .selected(let number): return toggle(number - 1)
      case .pending: return []
      case .missing(let number): return [.say("Nummer \(number) staat er niet bij.")]
      }
    }
    if Self.endsNumber(key), let number = entry.settle() {
      if key == .escape { return [.say("Nummer \(number) is niet omgezet.")] }
      guard deelnemers.indices.contains(number - 1) else {
        return [.say("Nummer \(number) staat er niet bij.")]
      }
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

  /// Keys of the list end a number; help, the curtain and the like leave it waiting.
  private static func endsNumber(_ key: Key) -> Bool {
    [.enter, .insert, .escape, " ", .up, .down, .left, .right].contains(key)
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
    case .nummer: return []
    case .waarom:
      return [
        .explain(
          "Presentie",
          [
            "Geteld worden organisaties, geen personen (R-22).",
            "Typ het nummer van wie er niet is; nog eens typen zet de organisatie terug."
              + (isLong ? " Nummer 5 typt u als 05, of als 5 en dan Enter." : ""),
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

  private var what: String {
    if overleg != nil { return "Typ wie komt of gaat\(isLong ? " (05 of 5 Enter)" : "")." }
    return "Typ wie er NIET is\(isLong ? " (05 of 5 Enter)" : "")."
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(left: 1, right: 1)
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
