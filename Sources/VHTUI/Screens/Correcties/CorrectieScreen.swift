import VHDomain

/// Every value of a record, event by event, to put right what was recorded wrong (T26).
struct CorrectieScreen: Screen {
  enum Action { case corrigeren, leeg, filter, wissen, melding, persoon, splitsen, verhuizen }

  let nummer: RecordNummer
  private(set) var list = ListState()
  var filter = Lijstfilter()
  /// Whether what was left empty stands in the list too.
  private(set) var metLeeg = false

  var dossier: RecordNummer? { nummer }

  init(nummer: RecordNummer) { self.nummer = nummer }

  /// The key that leads here, for who may correct.
  static func binding<A>(_ action: A, _ nummer: RecordNummer?, _ world: World) -> [Binding<A>] {
    guard let nummer, world.view.medewerker?.rollen.contains(.beheerder) == true else { return [] }
    let none =
      world.view.room.isGedeeld
      ? "Op een gedeeld scherm wordt niets gecorrigeerd; doe dit op uw eigen plek."
      : world.view.correctievelden(nummer).isEmpty ? "Hier is niets te corrigeren." : nil
    return [Binding(["c"], action, "corrigeren", disabled: none, footer: false)]
  }

  func page(_ world: World) -> Page {
    Page(
      title: "\(nummer) corrigeren", centre: filter.chip, ribbon: .pad(world, at: nil),
      status: uitleg,
      pending: list.entry.text)
  }

  /// What the keys for the record as a whole are for; each has one word in the footer.
  private var uitleg: String {
    switch nummer.soort {
    case .casus: "Kies wat fout staat. m: een melding hoort elders; p: een ander is bedoeld."
    case .melding: "Kies wat fout staat. m: hoort bij een andere casus; p: een ander is bedoeld."
    case .persoon: "Kies wat er fout staat. s: dit bleken twee personen te zijn."
    default: "De oude waarde blijft in het verloop. Kies wat er fout staat."
    }
  }

  var takesText: Bool { filter.isTyping }
  var hasOwnEscape: Bool { filter.isTyping || filter.isOn }

  func bindings(_ world: World) -> [Binding<Action>] {
    if filter.isTyping { return Lijstfilter.typingHints(.wissen) }
    let none = rows(world).isEmpty ? "Er staat niets in deze lijst." : nil
    return [
      Binding([.enter], .corrigeren, "corrigeren", disabled: none)
    ] + misplaced(world) + filter.bindings(open: .filter, clear: .wissen, world) + [
      Binding(["+"], .leeg, metLeeg ? "zonder lege velden" : "met lege velden")
    ]
  }

  /// What can be wrong with the record as a whole.
  private func misplaced(_ world: World) -> [Binding<Action>] {
    let isLoose = Nummer<Melding>(nummer).map { world.view[$0]?.inhoud.casus == nil } ?? false
    let move = Binding(
      ["m"], Action.melding, "melding",
      disabled: isLoose ? "\(nummer) hoort nog bij geen casus; kies een route." : nil)
    let other = Binding(["p"], Action.persoon, "persoon")
    switch nummer.soort {
    case .casus:
      return [
        Binding(["m"], .melding, "melding"), other,
        Binding(["v"], .verhuizen, "andere gemeente", footer: false),
      ]
    case .melding: return [move, other]
    case .persoon: return [Binding(["s"], .splitsen, "splitsen")]
    default: return []
    }
  }

  private func rows(_ world: World) -> [Correctieveld] {
    let words = filter.text.lowercased().split(separator: " ")
    return world.view.correctievelden(nummer).filter { field in
      guard metLeeg || field.waarde != .null else { return false }
      let text = "\(field.naam) \(field.waarde.leesbaar) \(field.wat)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  mutating func type(_ key: Key, _ world: World) -> [Effect]? {
    if let effects = filter.type(key, &list) { return effects }
    return list.typed(key, count: rows(world).count)
  }

  mutating func paste(_ text: String, _ world: World) -> [Effect] {
    guard filter.isTyping else { return [.ignoredPaste(text)] }
    filter.paste(text)
    return []
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .corrigeren:
      return list.row(of: rows(world)).map { [.push(CorrectieForm.new($0, world))] } ?? []
    case .leeg:
      metLeeg.toggle()
      list = ListState()
    case .melding:
      let form =
        Nummer<Casus>(nummer).flatMap { RechtzetForms.melding(uit: $0, world) }
        ?? Nummer<Melding>(nummer).flatMap { RechtzetForms.melding($0, world) }
      return form.map { [.push($0)] } ?? [.say("In \(nummer) staat geen melding.")]
    case .persoon:
      return RechtzetForms.persoon(in: nummer, world).map { [.push($0)] }
        ?? [.say("In \(nummer) staat nog niemand.")]
    case .splitsen:
      return Nummer<Persoon>(nummer).map { [.push(SplitsForm.new($0, world))] } ?? []
    case .verhuizen:
      return Nummer<Casus>(nummer).map {
        [.push(VerplaatsForms.verhuizen($0, naar: "", world))]
      } ?? []
    case .filter: filter.open()
    case .wissen: filter.clear()
    }
    return []
  }

  mutating func resumed(_ world: World) { list.clamp(count: rows(world).count) }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let rows = rows(world)
    var groups: [TableGroup] = []
    var last = ""
    for row in rows {
      if row.gebeurtenis == last {
        groups[groups.count - 1].count += 1
      } else {
        groups.append(TableGroup(title: "\(row.dag.lang)  \(row.wat)", count: 1))
        last = row.gebeurtenis
      }
    }
    Table(
      columns: [TableColumn("", .fixed(26)), TableColumn("", .flex(1))],
      rows: rows.map { TableRow([$0.naam, $0.waarde.leesbaar]) }, groups: groups,
      empty: filter.empty("Hier is niets te corrigeren.")
    ).draw(in: rect, on: &canvas, list)
  }
}
