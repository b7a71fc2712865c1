import ArgumentParser
import VHDomain

/// `vh meting`: how long the screens take on a data folder; for `make bench`, hidden from help.
///
/// It only reads: no key of its scenarios records anything.
struct Meting: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meting", abstract: "Meet hoe snel de schermen zijn op een gegevensmap.",
    shouldDisplay: false)

  @OptionGroup var algemeen: Algemeen

  func run() throws {
    let actor = try algemeen.actor()
    let start = Stopwatch()
    let huis = try Huis(Paden.data(algemeen.gegevens))
    _ = try huis.view(actor)
    report("gegevens lezen", [start.milliseconds])
    let first = Stopwatch()
    let app = newApp(huis, actor)
    _ = app.frame(Meting.size)
    report("eerste beeld daarna", [first.milliseconds])
    for scenario in Scenario.all { measure(scenario, on: newApp(huis, actor)) }
    try measureRest(huis, actor)
  }

  private static let size = Size(width: 80, height: 24)

  private func newApp(_ huis: Huis, _ actor: Actor) -> App {
    App(huis.registry, terminal: "meting", marks: ["OEFENEN"], medewerker: actor.medewerker)
  }

  /// Brings the app where the scenario starts, then times each key until the canvas is drawn.
  private func measure(_ scenario: Scenario, on app: App) {
    for key in scenario.way {
      app.handle(.key(key))
      _ = app.frame(Meting.size)
    }
    let times = scenario.keys.map { key in
      let watch = Stopwatch()
      app.handle(.key(key))
      _ = app.frame(Meting.size)
      return watch.milliseconds
    }
    report("toets: \(scenario.name)", times)
  }

  private func measureRest(_ huis: Huis, _ actor: Actor) throws {
    let view = try huis.view(actor)
    for definition in Tabeldefinitie.alle {
      // Another period each time: the last table asked for is remembered.
      // A year before the first record has no table.
      let times = (2019...2026).compactMap { year -> Double? in
        guard let period = try? Verslagperiode.lees("verslagjaar-\(year)", view.house) else {
          return nil
        }
        let watch = Stopwatch()
        guard (try? view.tabel(Cijfervraag(definition, period))) != nil else { return nil }
        return watch.milliseconds
      }
      report("tabel \(definition.id)", times)
    }
    let doubles = Stopwatch()
    let found = try view.dubbelen()
    report("dubbelen (\(found.aantal) paren)", [doubles.milliseconds])
    let check = Stopwatch()
    _ = try? huis.registry.controle(as: actor)
    report("controle", [check.milliseconds])
  }

  private func report(_ name: String, _ times: [Double]) {
    let sorted = times.sorted()
    guard let last = sorted.last else { return }
    let middle = sorted[sorted.count / 2]
    let high = sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
    Edge.out(
      "\(name.padded(to: 40)) p50 \(Meting.text(middle))  p99 \(Meting.text(high))  "
        + "hoogste \(Meting.text(last)) ms  (\(times.count)x)")
  }

  /// With two decimals, right-aligned.
  private static func text(_ milliseconds: Double) -> String {
    let hundredths = Int((milliseconds * 100).rounded())
    let cents = hundredths % 100
    let text = "\(hundredths / 100),\(cents < 10 ? "0" : "")\(cents)"
    return String(repeating: " ", count: max(0, 9 - text.count)) + text
  }
}

/// Keys that lead somewhere, and keys that are timed there.
private struct Scenario {
  let name: String
  let way: [Key]
  let keys: [Key]

  static let all = [
    Scenario(name: "start, pijlen", way: [], keys: repeated([.down, .down, .up], 60)),
    Scenario(
      name: "alle meldingen, bladeren", way: place("meldingen") + [.tab],
      keys: repeated([.down, .pageDown, .down, .pageUp, .end, .home], 30)),
    Scenario(
      name: "alle meldingen, filter", way: place("meldingen") + [.tab, "/"],
      keys: typed("bakker") + typed("roermond overlast") + typed("m 12")),
    Scenario(name: "zoeken, per letter", way: ["/"], keys: typed("van den berg") + typed("c 44")),
    Scenario(
      name: "dossier openen en sluiten", way: place("alle casussen"),
      keys: repeated([.enter, .tab, .tab, .escape, .down], 20)),
    Scenario(
      name: "alle casussen, pijlen", way: place("alle casussen"), keys: repeated([.down], 100)),
    Scenario(
      name: "nieuwe melding, typen", way: ["m"] + repeated([.tab], 16),
      keys: typed("Bakker met een lange tekst")),
    Scenario(
      name: "nieuwe melding, naam typen", way: ["m"] + repeated([.tab], 8),
      keys: typed("janssen") + typed("van den berg") + typed("yildirim") + text("jansen")
        + [.enter, .enter] + typed("mohamed") + text("j") + [.enter] + text("11-2-1979")),
  ]

  /// The way to a place by its name.
  private static func place(_ name: String) -> [Key] {
    [":"] + name.map(Key.character) + [.enter]
  }

  private static func repeated(_ keys: [Key], _ count: Int) -> [Key] {
    Array(repeating: keys, count: count).flatMap { $0 }
  }

  /// A word and the keys that take it away again.
  private static func typed(_ word: String) -> [Key] { text(word) + [.control("u")] }

  private static func text(_ text: String) -> [Key] { text.map(Key.character) }
}

/// Time that passed since it was made.
private struct Stopwatch {
  private let start = ContinuousClock.now

  var milliseconds: Double {
    let passed = start.duration(to: .now).components
    return Double(passed.seconds) * 1_000 + Double(passed.attoseconds) / 1e15
  }
}
