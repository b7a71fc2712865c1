import VHDomain

/// Two people changed the same fields: both texts of each field, and a choice; nothing is chosen
/// beforehand and nothing is thrown away.
///
/// Where others look along, what was typed elsewhere is shown only when a key asks for it.
struct ConflictScreen: Screen {
  enum Action { case mijn, ander, toon, terug }

  /// A field that both changed.
  struct Veld: Equatable {
    var id: String
    var naam: String
    var mijn: String
    var ander: String
  }

  let nummer: RecordNummer
  /// Who changed it meanwhile, and when.
  let wie: String
  let om: String
  let velden: [Veld]
  private var chosen: [Bool] = []
  private var isShown = false

  init(nummer: RecordNummer, wie: String, om: String, velden: [Veld]) {
    self.nummer = nummer
    self.wie = wie
    self.om = om
    self.velden = velden
  }

  /// These fields of a form as it was typed, beside the form of what was recorded meanwhile.
  init(_ nummer: RecordNummer, _ now: Wijziging, _ ids: [String], mijn: Form, ander: Form) {
    self.init(
      nummer: nummer, wie: now.naam, om: now.op.tijd,
      velden: ids.map { id in
        Veld(
          id: id, naam: mijn.name(id) ?? id, mijn: mijn.tekst(van: id), ander: ander.tekst(van: id))
      })
  }

  var dossier: RecordNummer? { nummer }
  var hasOwnEscape: Bool { true }

  func page(_ world: World) -> Page {
    Page(
      title: "\(nummer)  tegelijk gewijzigd",
      status: "\(wie) wijzigde om \(om) hetzelfde als u. Er is nog niets opgeslagen.")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    let hides = isHidden(world)
    let show: [Binding<Action>] =
      hides ? [Binding(["l"], .toon, "tekst van de ander", pinned: true)] : []
    return [
      Binding(["1"], .mijn, "die van u", pinned: true),
      Binding(
        ["2"], .ander, "die van de ander",
        disabled: hides ? "Lees eerst wat de ander schreef; l toont het." : nil, pinned: true),
    ] + show + [Binding([.escape], .terug, chosen.isEmpty ? "formulier" : "vorig veld")]
  }

  private func isHidden(_ world: World) -> Bool { world.view.room == .zaal && !isShown }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .toon:
      isShown = true
      return []
    case .terug:
      if chosen.isEmpty {
        return [.pop, .say("Er is niets opgeslagen; wat u typte staat er nog.")]
      }
      chosen.removeLast()
    case .mijn: chosen.append(true)
    case .ander: chosen.append(false)
    }
    isShown = false
    guard chosen.count == velden.count else { return [] }
    let choices = zip(velden, chosen).map { ($0.id, $1) }
    return [.verzoen(Dictionary(choices) { first, _ in first })]
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    guard velden.indices.contains(chosen.count) else { return }
    let veld = velden[chosen.count]
    let name = veld.naam.prefix(1).uppercased() + veld.naam.dropFirst()
    let other = isHidden(world) ? "(niet getoond op een scherm waar anderen meekijken)" : veld.ander
    let lines = [
      "Veld \(chosen.count + 1) van \(velden.count): \(name)", "",
      "1  Van u:", shown(veld.mijn), "",
      "2  Van \(wie) (\(om)):", shown(other), "",
      "Wat u niet kiest, blijft te lezen: van de ander in het verloop, van u tot u vastlegt.",
    ]
    Paragraph(lines.joined(separator: "\n"))
      .draw(in: rect.inset(top: 1, left: 1, right: 1), on: &canvas)
  }

  private func shown(_ text: String) -> String { text.isEmpty ? "(leeg)" : text }
}
