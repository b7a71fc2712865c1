import VHDomain

/// Who stays at the table for a point, before anything of it is shown (decision 38): the choice, as
/// every screen of a point asks it.
struct Tafelvraag {
  private static let vrijgeven = "vrijgeven"
  private static let parkeren = "parkeren"

  /// What was chosen.
  enum Antwoord {
    /// This is asked of the domain.
    case vraag(Overlegopdracht)
    /// The point goes to the end of the meeting.
    case parkeren
    /// Who leaves for this point.
    case vanTafel([Lezer])
    case effects([Effect])
    case ignored
  }

  let punt: Puntid
  /// Whether it is a discussion: the person concerned then reads his own plan.
  var isBespreking = false
  private var lijst = KeuzeLijst()

  init(_ punt: Puntid) { self.punt = punt }

  var pending: String { lijst.pending }

  private func keuze(_ world: World) -> Tafelkeuze? {
    world.overleg.flatMap { world.view.tafelkeuze(punt, in: $0.nummer) }
  }

  /// Whether there is anything to choose before the point is shown.
  func isNodig(_ shown: Puntbeeld, _ world: World) -> Bool {
    !shown.isTafelGekozen && (shown.wachtOpVrijgave || keuze(world)?.isNodig ?? false)
  }

  /// The ways to go on, with what the screen then shows.
  func opties(_ shown: Puntbeeld?, _ world: World) -> [KeuzeLijst.Optie] {
    let ways = (keuze(world)?.opties ?? []).enumerated().map { index, option in
      KeuzeLijst.Optie("\(index)", label(option, world))
    }
    let release: [KeuzeLijst.Optie] =
      mayRelease(shown, world) ? [.init(Self.vrijgeven, "Vrijgeven volgens de tafelregel")] : []
    return release + ways + [.init(Self.parkeren, "Parkeren tot het eind")]
  }

  private func mayRelease(_ shown: Puntbeeld?, _ world: World) -> Bool {
    guard let meeting = world.overleg, shown?.wachtOpVrijgave == true else { return false }
    return world.refusal(.bijOverleg(meeting.nummer, .volgensTafelregel([punt]))) == nil
  }

  private func staysPerson(_ option: Tafeloptie, _ world: World) -> Bool {
    isBespreking && world.overleg?.inhoud.metBetrokkene == true
      && !option.vanTafel.contains(.betrokkene)
  }

  private func label(_ option: Tafeloptie, _ world: World) -> String {
    let gone = option.vanTafel.map(world.view.naam)
    let who: String
    switch gone.count {
    case 0: who = "Iedereen blijft"
    case 1 where gone[0].columns < 20: who = "\(gone[0].metHoofdletter) gaat even weg"
    case 1: who = "1 van hen gaat even weg"
    default: who = "\(gone.count) van hen gaan even weg"
    }
    let shows =
      staysPerson(option, world) && option.niveau != nil
      ? "het eigen plan, \(option.bijdragen) van \(option.van) inbreng" : ziet(option)
    return "\(who.padded(to: 30))  \(shows)"
  }

  /// What the screen then shows, in few words.
  private func ziet(_ option: Tafeloptie) -> String {
    switch option.niveau {
    case nil: "niets"
    case .bestaan: "alleen dat het bestaat"
    case .beperkt: isBespreking ? "vraag en plan" : "vraag en beeld"
    case .volledig: "alles, \(option.bijdragen) van \(option.van) inbreng"
    }
  }

  mutating func type(_ key: Key, _ shown: Puntbeeld?, _ world: World) -> Antwoord {
    if key == .escape { return .ignored }
    switch lijst.handle(key, opties(shown, world)) {
    case .chosen(let option): return chosen(option, world)
    case .missing(let number): return .effects([.say("Nummer \(number) staat er niet bij.")])
    case .moved: return .effects(key == .enter ? [.say("Kies eerst een nummer.")] : [])
    case .ignored: return .ignored
    }
  }

  private mutating func chosen(_ option: KeuzeLijst.Optie, _ world: World) -> Antwoord {
    lijst = KeuzeLijst()
    switch option.id {
    case Self.vrijgeven: return .vraag(.volgensTafelregel([punt]))
    case Self.parkeren: return .parkeren
    default:
      guard let ways = keuze(world)?.opties, let index = Int(option.id),
        ways.indices.contains(index)
      else { return .effects([]) }
      return .vanTafel(ways[index].vanTafel)
    }
  }

  func draw(
    _ nummer: Nummer<Casus>, _ shown: Puntbeeld?, in rect: Rect, on canvas: inout Canvas,
    _ world: World
  ) {
    let inner = rect.inset(left: 1, right: 1)
    canvas.write(
      "\(nummer)  nog gesloten voor de tafel", at: inner.origin, style: .heading,
      width: inner.width)
    let isTight = rect.height < 14
    let body = inner.inset(top: isTight ? 1 : 2)
    let used = Fields(limited(shown, world), valueColumn: min(15, body.width / 3)).draw(
      in: body, on: &canvas)
    let rest = body.inset(top: used + (isTight ? 0 : 1))
    canvas.write(
      "WIE BLIJFT AAN TAFEL VOOR DIT PUNT?   en wat toont het scherm", at: rest.origin,
      style: .group, width: rest.width)
    let options = opties(shown, world)
    let list = Rect(
      column: rect.column, row: rest.row + 1, width: rect.width,
      height: max(0, rect.row + rect.height - rest.row - 1))
    lijst.draw(options, in: list, on: &canvas)
    let note = list.inset(top: options.count + 1, left: 1, right: 1)
    guard note.height > 0 else { return }
    Paragraph("Wie vertrekt, staat in het verslag als: niet aanwezig bij dit punt.").draw(
      in: note, on: &canvas)
  }

  /// A level in a word.
  private func woord(_ niveau: Vrijgaveniveau?) -> String {
    switch niveau {
    case nil: "Zien niets"
    case .bestaan: "Zien bestaan"
    case .beperkt: isBespreking ? "Vraag, plan" : "Vraag, beeld"
    case .volledig: "Alles"
    }
  }

  /// Who may see how much, level by level.
  private func limited(_ shown: Puntbeeld?, _ world: World) -> [Fields.Row] {
    if shown?.wachtOpVrijgave == true {
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
      let names = all.filter { $0.niveau == niveau && !isOwnPlan($0.lezer) }.map {
        world.view.naam($0.lezer)
      }
      guard !names.isEmpty else { return nil }
      return .init(woord(niveau), dutchList(names))
    }
    let person: [Fields.Row] =
      all.contains { isOwnPlan($0.lezer) } ? [.init("Eigen plan", "de betrokkene")] : []
    return rows.isEmpty && person.isEmpty
      ? [.init("Aan tafel", "Iedereen mag alles van dit punt zien.")] : rows + person
  }

  private func isOwnPlan(_ lezer: Lezer) -> Bool { isBespreking && lezer == .betrokkene }
}
