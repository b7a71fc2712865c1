import Foundation

/// Echoes what the terminal delivers, so that the tests can see the driver work.
///
/// Hidden behind `--terminal-zelftest`; it opens no records. `q` leaves, `!` crashes on purpose, and
/// the word `ascii` behind it draws in ASCII.
func runTerminalSelfTest() -> Int32 {
  CrashGuard.install()
  do throws(TerminalError) {
    let isAscii = CommandLine.arguments.contains("ascii")
    let terminal = try CursesTerminal(options: .init(ascii: isAscii))
    defer { terminal.close() }
    return echoInputs(of: terminal)
  } catch {
    FileHandle.standardError.write(Data((error.message + "\n").utf8))
    return error.exitCode
  }
}

private func echoInputs(of terminal: any Terminal) -> Int32 {
  var lines: [String] = []
  while true {
    terminal.draw(page(of: terminal, lines))
    switch terminal.next() {
    case .tick: continue
    case .key("q"), .hangup: return 0
    case .key("!"): crash(on: "GEHEIM")
    case .key(let key): lines.append("toets \(key.label)")
    case .paste(let text): lines.append("plak [\(text)]")
    case .mouse(let event): lines.append("muis \(event)")
    case .resize: lines.append("formaat")
    }
  }
}

private func page(of terminal: any Terminal, _ lines: [String]) -> Canvas {
  var canvas = Canvas(size: terminal.size)
  let size = "\(terminal.size.width)x\(terminal.size.height)"
  var frame = Frame(title: "Zelftest é日ë \(size)", marks: ["OEFENEN"])
  frame.status = terminal.isUTF8 ? "UTF-8" : "ASCII"
  let body = frame.draw(on: &canvas)
  for (step, line) in lines.suffix(body.height).enumerated() {
    let point = Point(column: 1, row: body.row + step)
    canvas.write(line, at: point)
    canvas.park(at: point)
  }
  return canvas
}

/// Traps the way a programming mistake would, with text in hand that must not be shown.
private func crash(on text: String) {
  precondition(text.isEmpty, text)
}
