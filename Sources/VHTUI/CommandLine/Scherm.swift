import ArgumentParser
import VHDomain

/// How colour is used.
enum Kleur: String, CaseIterable, ExpressibleByArgument {
  case auto, altijd, nooit
}

/// The program on the screen, and what can be set about it.
struct Scherm: ParsableArguments {
  @Option(help: ArgumentHelp("Kleur op het scherm: auto, altijd of nooit.", valueName: "wanneer"))
  var kleur = Kleur.auto

  func open(_ path: String, als: String?) throws {
    let huis = try Huis(path)
    let actor = als ?? Edge.environment("VH_ALS")
    if let actor { _ = try huis.view(Actor(medewerker: actor, terminal: "")) }
    let app = App(
      huis.registry, terminal: Huis.terminalName,
      marks: [huis.isPractice ? "OEFENEN" : "NIET BEVEILIGD"], medewerker: actor,
      bestanden: Bestandslezer.door)
    do throws(TerminalError) {
      let terminal = try CursesTerminal(options: .init(theme: .standaard, colour: hasColour))
      defer { terminal.close() }
      run(app, on: terminal)
    } catch {
      throw CommandError(error.message, code: error.exitCode)
    }
  }

  private var hasColour: Bool {
    switch kleur {
    case .altijd: true
    case .nooit: false
    case .auto: Edge.environment("NO_COLOR") == nil
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
    let frame = app.frame(terminal.size)
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
