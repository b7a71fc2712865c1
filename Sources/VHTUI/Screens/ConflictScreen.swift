import VHDomain

/// Two people changed the same fields: both texts of each field, and a choice; nothing is chosen
/// beforehand and nothing is thrown away.
struct ConflictScreen: Screen {
  enum Action { case mijn, ander, terug }

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

  init(nummer: RecordNummer, wie: String, om: String, velden: [Veld]) {
    self.nummer = nummer
    self.wie = wie
    self.om = om
    self.velden = velden
  }

  var dossier: RecordNummer? { nummer }
  var hasOwnEscape: Bool { true }

  func page(_ world: World) -> Page {
    Page(
      title: "\(nummer)  tegelijk gewijzigd",
      status: "\(wie) wijzigde om \(om) hetzelfde als u. Er is nog niets opgeslagen.")
  }

  func bindings(_ world: World) -> [Binding<Action>] {
    [
      Binding(["1"], .mijn, "die van u", pinned: true),
      Binding(["2"], .ander, "die van de ander", pinned: true),
      Binding([.escape], .terug, chosen.isEmpty ? "formulier" : "vorig veld"),
    ]
  }

  mutating func perform(_ action: Action, _ world: World) -> [Effect] {
    switch action {
    case .terug:
      if chosen.isEmpty {
        return [.pop, .say("Er is niets opgeslagen; wat u typte staat er nog.")]
      }
      chosen.removeLast()
      return []
    case .mijn: chosen.append(true)
    case .ander: chosen.append(false)
    }
    guard chosen.count == velden.count else { return [] }
    let choices = zip(velden, chosen).map { ($0.id, $1) }
    return [.verzoen(Dictionary(choices) { first, _ in first })]
  }

  func draw(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    guard velden.indices.contains(chosen.count) else { return }
    let veld = velden[chosen.count]
    let name = veld.naam.prefix(1).uppercased() + veld.naam.dropFirst()
    let lines = [
      "Veld \(chosen.count + 1) van \(velden.count): \(name)", "",
      "1  Van u:", shown(veld.mijn), "",
      "2  Van \(wie) (\(om)):", shown(veld.ander), "",
      "Wat u niet kiest, blijft te lezen: van de ander in het verloop, van u tot u vastlegt.",
    ]
    Paragraph(lines.joined(separator: "\n"))
      .draw(in: rect.inset(top: 1, left: 1, right: 1), on: &canvas)
  }

  private func shown(_ text: String) -> String { text.isEmpty ? "(leeg)" : text }
}
