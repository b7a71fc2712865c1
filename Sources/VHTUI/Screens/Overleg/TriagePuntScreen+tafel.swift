import VHDomain

/// Who stays at the table for this point, before anything of it is shown (decision 38).
extension TriagePuntScreen {
  private static let vrijgeven = "vrijgeven"
  private static let parkeren = "parkeren"

  private func keuze(_ world: World) -> Tafelkeuze? {
    world.overleg.flatMap { world.view.tafelkeuze(punt, in: $0.nummer) }
  }

  /// The ways to go on, with what the screen then shows.
  func tafelopties(_ world: World) -> [KeuzeLijst.Optie] {
    let ways = (keuze(world)?.opties ?? []).enumerated().map { index, option in
      KeuzeLijst.Optie("\(index)", label(option, world))
    }
    let release: [KeuzeLijst.Optie] =
      mayRelease(world) ? [.init(Self.vrijgeven, "Vrijgeven volgens de tafelregel")] : []
    return release + ways + [.init(Self.parkeren, "Parkeren tot het eind")]
  }

  private func mayRelease(_ world: World) -> Bool {
    guard let meeting = world.overleg, shown(world)?.wachtOpVrijgave == true else { return false }
    return world.refusal(.bijOverleg(meeting.nummer, .volgensTafelregel([punt]))) == nil
  }

  private func label(_ option: Tafeloptie, _ world: World) -> String {
    let gone = option.vanTafel.map(world.view.naam)
    let who: String
    switch gone.count {
    case 0: who = "Iedereen blijft"
    case 1 where gone[0].columns < 20: who = "\(gone[0]) gaat even weg"
    case 1: who = "1 van hen gaat even weg"
    default: who = "\(gone.count) van hen gaan even weg"
    }
    return "\(who.padded(to: 30))  \(ziet(option))"
  }

  /// What the screen then shows, in few words.
  private func ziet(_ option: Tafeloptie) -> String {
    switch option.niveau {
    case nil: "niets"
    case .bestaan: "alleen dat het bestaat"
    case .beperkt: "vraag en beeld"
    case .volledig: "alles, \(option.bijdragen) van \(option.van) inbreng"
    }
  }

  mutating func typeTable(_ key: Key, _ world: World) -> [Effect]? {
    if key == .escape { return nil }
    switch tafelkeuze.handle(key, tafelopties(world)) {
    case .chosen(let option): return choose(option, world)
    case .missing(let number): return [.say("Nummer \(number) staat er niet bij.")]
    case .moved: return key == .enter ? [.say("Kies eerst een nummer.")] : []
    case .ignored: return nil
    }
  }

  private mutating func choose(_ option: KeuzeLijst.Optie, _ world: World) -> [Effect] {
    tafelkeuze = KeuzeLijst()
    guard let meeting = world.overleg else { return [] }
    switch option.id {
    case Self.vrijgeven:
      return [.run(.bijOverleg(meeting.nummer, .volgensTafelregel([punt])))]
    case Self.parkeren:
      gevraagd = .parkeren
      return [.run(.bijOverleg(meeting.nummer, .parkeren(punt)))]
    default:
      guard let ways = keuze(world)?.opties, let index = Int(option.id),
        ways.indices.contains(index)
      else { return [] }
      gevraagd = .tafel
      return [.run(.bijOverleg(meeting.nummer, .tafel(punt, vanTafel: ways[index].vanTafel)))]
    }
  }

  func drawTable(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let inner = rect.inset(left: 1, right: 1)
    canvas.write(
      "\(nummer)  nog gesloten voor de tafel", at: inner.origin, style: .heading,
      width: inner.width)
    let isTight = rect.height < 14
    let body = inner.inset(top: isTight ? 1 : 2)
    let used = Fields(limited(world), valueColumn: min(15, body.width / 3)).draw(
      in: body, on: &canvas)
    let rest = body.inset(top: used + (isTight ? 0 : 1))
    canvas.write(
      "WIE BLIJFT AAN TAFEL VOOR DIT PUNT?   en wat toont het scherm", at: rest.origin,
      style: .group, width: rest.width)
    let options = tafelopties(world)
    let list = Rect(
      column: rect.column, row: rest.row + 1, width: rect.width,
      height: max(0, rect.row + rect.height - rest.row - 1))
    tafelkeuze.draw(options, in: list, on: &canvas)
    let note = list.inset(top: options.count + 1, left: 1, right: 1)
    guard note.height > 0 else { return }
    Paragraph("Wie vertrekt, staat in het verslag als: niet aanwezig bij dit punt.").draw(
      in: note, on: &canvas)
  }

  /// A level in a word.
  private static func woord(_ niveau: Vrijgaveniveau?) -> String {
    switch niveau {
    case nil: "Zien niets"
    case .bestaan: "Zien bestaan"
    case .beperkt: "Vraag, beeld"
    case .volledig: "Alles"
    }
  }

  /// Who may see how much, level by level.
  private func limited(_ world: World) -> [Fields.Row] {
    if shown(world)?.wachtOpVrijgave == true {
      return [
        .init(
          "Vrijgave",
          "Nog niet vrijgegeven. Iedereen ziet alleen dat dit punt bestaat; de manager geeft het vrij."
        )
      ]
    }
    let all = keuze(world)?.beperkten ?? []
    let levels: [Vrijgaveniveau?] = [nil, .bestaan, .beperkt]
    let rows = levels.compactMap { niveau -> Fields.Row? in
      let names = all.filter { $0.niveau == niveau }.map { world.view.naam($0.lezer) }
      guard !names.isEmpty else { return nil }
      return .init(Self.woord(niveau), dutchList(names))
    }
    return rows.isEmpty ? [.init("Aan tafel", "Iedereen mag alles van dit punt zien.")] : rows
  }
}
