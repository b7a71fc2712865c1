import ArgumentParser
import VHDomain

/// How colour is used.
enum Kleur: String, CaseIterable, ExpressibleByArgument {
  case auto, altijd, nooit
}

/// The program on the screen, and what can be set about it.
struct Scherm: ParsableArguments {
  @Option(help: ArgumentHelp("Kleur op het scherm: auto, altijd of nooit.", valueName: "wanneer"))
  var kleur: Kleur?

  @Flag(help: "De muis wijst rijen aan; tekst selecteren gaat dan met Shift.")
  var muis = false

  @Flag(help: "Lees voor in gewone regels, voor een schermlezer of eenvoudige terminal.")
  var voorlees = false

  func opties(als: String?) -> Instellingen.Opties {
    Instellingen.Opties(kleur: kleur, muis: muis ? true : nil, als: als)
  }

  func open(_ path: String, als: String?) throws {
    let settings = Instellingen.hier(opties(als: als))
    let huis = try Huis(path)
    let start = try huis.start(settings)
    var bestanden = Bestandslezer.door
    bestanden.gegevensmap = path
    let app = App(
      huis.registry, terminal: Huis.terminalName,
      marks: [huis.isPractice ? "OEFENEN" : "NIET BEVEILIGD"], medewerker: start.medewerker,
      isGedeeld: settings.gedeeldScherm.waarde, rust: settings.rust, melding: start.melding,
      bestanden: bestanden)
    if voorlees { return readAloud(app, isPractice: huis.isPractice) }
    do throws(TerminalError) {
      let terminal = try CursesTerminal(
        options: .init(
          theme: settings.thema.waarde, colour: settings.metKleur, mouse: settings.muis.waarde))
      defer { terminal.close() }
      run(app, on: terminal)
    } catch {
      throw CommandError(error.message, code: error.exitCode)
    }
  }

  private func readAloud(_ app: App, isPractice: Bool) {
    let lines = StandardLines()
    let terminal = LineTerminal(
      source: lines, isUTF8: CursesTerminal.chooseLocale(),
      opening: Lijnwoorden.uitleg + (isPractice ? [] : [Lijnwoorden.waarschuwing])
    ) { lines.put($0) }
    defer { terminal.close() }
    run(app, on: terminal)
  }
}

extension Huis {
  /// Who starts, and what the first screen says.
  ///
  /// Whoever is named for now must be known. Whoever the configuration names may be missing, as in
  /// a practice folder: then the program asks who it is.
  fileprivate func start(
    _ settings: Instellingen
  ) throws -> (medewerker: String?, melding: String) {
    let named = settings.medewerker
    guard !named.waarde.isEmpty else { return (nil, settings.melding) }
    do {
      _ = try view(Actor(medewerker: named.waarde, terminal: ""))
      return (named.waarde, settings.melding)
    } catch {
      guard named.bron == .bestand else { throw error }
      let sentence =
        "Medewerker \"\(Edge.line(named.waarde))\" uit de instellingen is hier niet bekend; "
        + "kies wie u bent."
      return (nil, settings.melding.isEmpty && !isPractice ? sentence : settings.melding)
    }
  }
}

/// Draws and reads until the user or the terminal leaves, and does the long work asked for.
///
/// An idle tick is drawn only when the frame changed: a new minute, another size, others' commits.
/// While long work goes on the frame is drawn, and keys are looked for, at most every 50 ms.
func run(_ app: App, on terminal: any Terminal, now: () -> Int = { Edge.milliseconds }) {
  var shown: Canvas?
  func show() {
    let frame = app.frame(terminal.size, isHeard: terminal.isHeard)
    if frame != shown { terminal.draw(frame) }
    shown = frame
  }
  func take(_ input: Input) {
    if input == .resize { shown = nil }
    app.handle(input)
  }
  func beat(_ last: inout Int) {
    let moment = now()
    guard moment - last >= 50 else { return }
    last = moment
    while let input = terminal.poll() { take(input) }
    show()
  }
  while !app.isDone {
    show()
    if app.hasWork {
      var last = now()
      app.work { beat(&last) }
    } else {
      take(terminal.next())
    }
  }
}
