import ArgumentParser
import VHDomain

/// `vh voorstel`: corrections that wait for a second person, and deciding about one.
struct VoorstelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "voorstel",
    abstract: "Toon wat op een tweede persoon wacht, of beslis over een voorstel.",
    discussion: "vh voorstel W-2026-0001 --akkoord --als m.janssen")

  @Argument(help: ArgumentHelp("Het voorstel; zonder nummer: de lijst.", valueName: "nummer"))
  var nummer: String?

  @Flag(help: "Voer het uit, als tweede persoon.")
  var akkoord = false

  @Flag(help: "Weiger het, met --reden.")
  var weiger = false

  @Flag(help: "Trek uw eigen voorstel in.")
  var intrekken = false

  @Option(help: ArgumentHelp("Waarom, in één zin.", valueName: "zin"))
  var reden: String?

  @Option(
    help: ArgumentHelp(
      "De stand die u bekeek; nodig bij --akkoord als er sinds het voorstel iets is gewijzigd.",
      valueName: "stand"))
  var stand: String?

  @Flag(help: "Noem in de lijst ook wat al beslist is.")
  var alles = false

  @OptionGroup var algemeen: Algemeen

  func run() throws {
    guard [akkoord, weiger, intrekken].count(where: { $0 }) < 2 else {
      throw CommandError("Kies een van --akkoord, --weiger en --intrekken.", code: 64)
    }
    let huis = try Huis(Paden.data(algemeen.gegevens))
    let actor = try algemeen.actor()
    let view = try huis.view(actor)
    guard let nummer else {
      guard !akkoord, !weiger, !intrekken else {
        throw CommandError("Er ontbreekt: <nummer>, bijvoorbeeld W-2026-0001.", code: 64)
      }
      return list(view)
    }
    guard let number = Nummer<Voorstel>(nummer) else {
      throw CommandError(
        "\"\(Edge.safe(nummer))\" is geen nummer; verwacht bijvoorbeeld W-2026-0001.", code: 64)
    }
    guard let stored = view[number] else {
      throw CommandError("\(number) is niet gevonden.", code: 66)
    }
    if weiger {
      _ = try huis.perform(
        .voorstelBeoordelen(number, .weigeren(reden: reden ?? "")), as: actor)
      return Edge.out("\(number) is geweigerd; er is niets gewijzigd.")
    }
    if intrekken {
      _ = try huis.perform(.voorstelBeoordelen(number, .intrekken(reden: reden)), as: actor)
      return Edge.out("\(number) is ingetrokken; er is niets gewijzigd.")
    }
    if akkoord { return try accept(number, huis, actor) }
    Edge.out(Edge.safe(view.tekst(number.record) ?? ""))
    if stored.inhoud.status == .open { try show(number, huis, actor) }
  }

  private func list(_ view: View) {
    let all = view.voorstellen.filter { alles || $0.inhoud.status == .open }
    guard !all.isEmpty else { return Edge.out("Er wacht niets op een tweede persoon.") }
    for stored in all {
      let what = stored.inhoud.inhoud.map { view.zin($0.opdracht) } ?? ""
      Edge.out(
        Edge.line(
          "\(stored.nummer)  \(stored.inhoud.door?.naam ?? "")  \(what)  "
            + "(\(view.stand(stored.inhoud)))"))
    }
  }

  private func beeld(
    _ number: Nummer<Voorstel>, _ huis: Huis, _ actor: Actor
  ) throws -> Voorstelbeeld {
    do throws(PerformError) {
      return try huis.registry.beeld(van: number, as: actor)
    } catch {
      throw CommandError(error)
    }
  }

  private func show(_ number: Nummer<Voorstel>, _ huis: Huis, _ actor: Actor) throws {
    let found = try beeld(number, huis, actor)
    let lines = ["", "Wat het nu verandert"] + found.anders.map { "  LET OP: \($0)" }
    Edge.out(Edge.safe(lines.joined(separator: "\n")))
    Edge.out(Edge.safe(found.gevolgen.tekst))
    Edge.out("Stand: \(found.stand)")
  }

  private func accept(_ number: Nummer<Voorstel>, _ huis: Huis, _ actor: Actor) throws {
    let found = try beeld(number, huis, actor)
    guard found.anders.isEmpty || stand != nil else {
      throw CommandError(
        lines: found.anders + [
          "Bekijk het met vh voorstel \(number) en noem dan de stand die daar staat: "
            + "vh voorstel \(number) --akkoord --stand …"
        ], code: 65)
    }
    _ = try huis.perform(
      .voorstelBeoordelen(number, .akkoord(gezien: stand ?? found.stand)), as: actor)
    Edge.out(Edge.safe(found.gevolgen.tekst))
    Edge.out("Uitgevoerd; beide namen staan in het verloop.")
  }
}
