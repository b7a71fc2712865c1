import VHDomain

/// The roll-call, by exception: the expected list stands, who is not there is typed.
struct PresentieScreen: Screen {
  enum Action { case verder, nummer, waarom, gast }

  /// Who can come and go: the expected organisations, the guests, the person concerned.
  enum Zetel: Equatable {
    case organisatie(String)
    case gast(Gast)
    case betrokkene
  }

  let tafel: String
  let datum: Datum
  /// The meeting when it is open already; then every change is recorded at once.
  let overleg: Nummer<Overleg>?
  /// The meeting about one casus that is opened here; nil for a table with its own agenda.
  private let gepland: Stored<Overleg>?
  let deelnemers: [String]
  private(set) var aanwezig: Set<String>
  private(set) var zetels: [Zetel] = []
  private(set) var metBetrokkene = false
  private var entry = NumberEntry()
  private var selected = 0

  init(
    tafel: String, datum: Datum, meeting: Stored<Overleg>?, gepland: Stored<Overleg>? = nil,
    _ world: World
  ) {
    self.gepland = gepland
    self.tafel = tafel
    self.datum = datum
    overleg = meeting?.nummer
    let table = world.house.tafels.met(id: tafel)
    let invited = (meeting ?? gepland)?.inhoud
    let expected =
      invited.map(world.house.deelnemers(bij:))
      ?? table.map { world.house.deelnemers(van: $0, op: datum) } ?? []
    deelnemers = expected.filter {
      world.house.partners.met(id: $0)?.geldigheid.geldt(op: datum) ?? false
    }
    // Where who comes is chosen for each casus, nobody is expected beforehand.
    aanwezig = Set(
      meeting?.inhoud.aanwezig
        ?? (table?.deelnemers.isEmpty == true && gepland?.inhoud.afspraak == nil ? [] : deelnemers))
    metBetrokkene = meeting?.inhoud.metBetrokkene == true
    sit(meeting?.inhoud)
  }

  /// The roll-call of the meeting this terminal is in.
  static func open(_ world: World) -> PresentieScreen? {
    world.overleg.map {
      PresentieScreen(tafel: $0.inhoud.tafel, datum: $0.inhoud.datum, meeting: $0, world)
    }
  }

  /// Guests and the person concerned only come in once the meeting is open.
  private mutating func sit(_ meeting: Overleg?) {
    let guests = meeting.map { ($0.gasten ?? []).filter(\.isAanwezig).map { Zetel.gast($0) } }
    zetels =
      deelnemers.map { .organisatie($0) } + (guests.map { $0 + [.betrokkene] } ?? [])
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
    let guests = zetels.count { if case .gast = $0 { true } else { false } }
    let more = guests == 0 ? "" : " en \(counted(guests, "gast", "gasten"))"
    let count = "\(aanwezig.count) organisaties\(more) aan tafel."
    guard let minimum else { return count }
    return
      "\(count)   Minimaal \(minimum): \(aanwezig.count >= minimum ? "gehaald" : "niet gehaald")."
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let digits = (0...9).map { Key.character(Character(String($0))) }
    return [
      Binding(
        isLong ? digits : Array(digits[1...].prefix(zetels.count)), .nummer, "aan/af",
        footer: !zetels.isEmpty, pinned: true,
        name: isLong ? "01-\(zetels.count)" : "1-\(zetels.count)"),
      Binding([.enter], .verder, enterWord, pinned: true),
      Binding(
        ["+"], .gast, "gast",
        disabled: overleg == nil ? "Open het overleg eerst; dan komt een gast binnen." : nil),
      Binding(["w"], .waarom, "waarom"),
    ]
  }

  /// In a long list every number has two digits or ends with Enter; in a short one a digit acts.
  private var isLong: Bool { zetels.count > 9 }

  private var enterWord: String {
    if let number = entry.pending { return "klaar met \(number)" }
    return overleg == nil ? "openen" : "naar de agenda"
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    if let digit = key.digit {
      switch entry.type(digit, count: zetels.count, isWhole: true) {
      case .selected(let number): return toggle(number - 1)
      case .pending: return []
      case .missing(let number): return [.say("Nummer \(number) staat er niet bij.")]
      }
    }
    if Self.endsNumber(key), let number = entry.settle() {
      if key == .escape { return [.say("Nummer \(number) is niet omgezet.")] }
      guard zetels.indices.contains(number - 1) else {
        return [.say("Nummer \(number) staat er niet bij.")]
      }
      let effects = toggle(number - 1)
      if key == .enter || key == .insert { return effects }
    }
    if key == " " { return toggle(selected) }
    let columns = Columns(count: zetels.count, in: Rect(Size(width: 78, height: 12)))
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
    guard zetels.indices.contains(index) else { return [] }
    selected = index
    guard case .organisatie(let partner) = zetels[index] else { return other(zetels[index]) }
    let comes = !aanwezig.contains(partner)
    if let overleg {
      return [.run(.aanwezigheid(overleg, organisatie: partner, aanwezig: comes))]
    }
    aanwezig.formSymmetricDifference([partner])
    return []
  }

  /// A guest who promised nothing promises it, else leaves; the person concerned comes or goes.
  private func other(_ seat: Zetel) -> [Effect] {
    guard let overleg else { return [] }
    switch seat {
    case .gast(let guest):
      return [
        .run(
          .bijOverleg(
            overleg,
            guest.geheimhouding ? .gastVertrekt(guest.nummer) : .geheimhouding(gast: guest.nummer)))
      ]
    case .betrokkene:
      return [.run(.bijOverleg(overleg, .betrokkene(aanwezig: !metBetrokkene)))]
    case .organisatie: return []
    }
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .nummer: return []
    case .gast: return overleg.map { [.push(OverlegForms.gast($0, world))] } ?? []
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
      let here = deelnemers.filter(aanwezig.contains)
      if let gepland, gepland.inhoud.afspraak != nil {
        return [
          .run(.bijOverleg(gepland.nummer, .openen(aanwezig: here, voorzitter: world.wie)))
        ]
      }
      return [
        .run(
          .overlegOpenen(tafel: tafel, datum: datum, aanwezig: here, voorzitter: world.wie))
      ]
    }
  }

  /// Who are there may have been changed by an undo.
  mutating func resumed(_ world: World) {
    guard let overleg else { return }
    let meeting = world.view[overleg]?.inhoud
    aanwezig = Set(meeting?.aanwezig ?? [])
    metBetrokkene = meeting?.metBetrokkene == true
    sit(meeting)
    selected = min(selected, max(0, zetels.count - 1))
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
        .say("Geopend met \(aanwezig.count) organisaties. \(hierna)"),
      ]
    }
  }

  /// What is next, or who is still expected.
  private var hierna: String {
    guard let arranged = gepland?.inhoud.afspraak else { return "Enter: het eerste punt." }
    let guests = arranged.gasten.map(\.functie) + (arranged.metBetrokkene ? ["de betrokkene"] : [])
    return guests.isEmpty
      ? "Enter: de casus." : "Nog verwacht: \(dutchList(guests)); z laat binnen."
  }

  private func aloud(_ world: World) -> SpokenTable {
    let rows = zetels.enumerated().map { index, seat in
      SpokenTable.Row(
        number: String(index + 1), cells: [naam(seat, world), stand(seat).lowercased()])
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
    let columns = Columns(count: zetels.count, in: body, minimum: isNarrow ? 28 : 36)
    let offset = columns.offset(showing: selected)
    for (index, seat) in zetels.enumerated() {
      let place = columns.place(of: index, offset: offset)
      guard !place.isEmpty else { continue }
      let isHere = isHier(seat)
      let number = "\(index == selected ? ">" : " ")\(String(index + 1).padded(to: 2, .right))  "
      // In large print only who is not there is marked, so that the name is readable.
      let state =
        isNarrow && isHere && !isStil(seat) ? "" : " " + (isNarrow ? kort(seat) : stand(seat))
      let room = max(1, place.width - 6 - (isNarrow ? state.columns : max(9, state.columns)))
      let name = naam(seat, world).padded(to: room)
      canvas.write(
        number + name + state, at: place.origin,
        style: index == selected ? .selected : isHere ? [] : .bold, width: place.width)
      if index == selected { canvas.park(at: place.origin) }
    }
  }
}
