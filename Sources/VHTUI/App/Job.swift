import VHDomain

/// Long work that a screen asks for: it tells how far it is, and Esc breaks it off until it says
/// that it can't be any more.
///
/// The App keeps it, the loop carries it out on the one thread there is, drawing and reading keys
/// whenever it tells. The answer goes to the screen in front, through `finished`.
struct Job {
  let title: String
  let run: (Desk, Voortgang) -> JobResult
}

/// What jobs work with; whatever is quick goes through effects.
struct Desk {
  let registry: Registry
  let actor: Actor
  let room: Room
  let bestanden: Bestanden
}

/// What long work came to.
enum JobResult {
  case gecontroleerd(Controleverslag)
  case dubbelen(Dubbelen)
  /// The files can be imported; `gewijzigd` names those that changed since they were looked at.
  case proef(Invoerproef, gewijzigd: [String] = [])
  /// The files hold faults; nothing was imported.
  case afgewezen(Invoerafwijzing)
  /// Files that can't be read.
  case onleesbaar(Invoerpakket.Fouten)
  case ingevoerd(Invoerverslag)
  /// Papers stand in files, by name.
  case gedrukt([String], map: String)
  /// Broken off: everything is as it was.
  case afgebroken
  /// Nothing was changed, for this reason.
  case mislukt(String)

  /// What is said when there is nothing to show.
  var zin: String? {
    switch self {
    case .afgebroken: StoreError.cancelled.message
    case .mislukt(let sentence): sentence
    case .onleesbaar(let faults): faults.fouten.first?.fout.zin
    case .gedrukt(let names, let folder):
      names.count == 1
        ? "\(names.first ?? "") staat in \(folder)."
        : "\(names.count) bestanden staan in \(folder)."
    case .gecontroleerd, .dubbelen, .proef, .afgewezen, .ingevoerd: nil
    }
  }
}

/// A job that runs, and what is known of it.
struct RunningJob {
  let title: String
  /// Who asked, as the title row shows it.
  let wie: String
  var stand: Stand?
  var isStopping = false

  var isAfTeBreken: Bool { stand?.isAfTeBreken ?? true }

  /// What Esc does now, in one sentence.
  var hint: String {
    if isStopping { return "Wordt afgebroken." }
    return isAfTeBreken
      ? "Esc breekt af; er is dan niets gewijzigd."
      : "Er wordt vastgelegd; dat is niet meer af te breken."
  }

  /// How far it is, in words, as a bar and in numbers.
  func draw(in rect: Rect, on canvas: inout Canvas) {
    let inner = rect.inset(top: min(2, rect.height / 4), left: 1, right: 1)
    canvas.park(at: rect.origin)
    guard let stand else {
      Paragraph("Even geduld.").draw(in: inner, on: &canvas)
      return
    }
    let share = stand.totaal > 0 ? min(100, 100 * stand.gedaan / stand.totaal) : 100
    let width = max(0, min(50, inner.width - 6))
    let full = width * share / 100
    let bar = String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
    let lines = [
      stand.wat.prefix(1).uppercased() + stand.wat.dropFirst(),
      "\(bar) \("\(share)%".padded(to: 4, .right))",
      "\(stand.gedaan) van \(stand.totaal)",
      "", hint,
    ]
    canvas.say(.progress(what: stand.wat, percent: share), in: inner)
    for (step, line) in lines.enumerated() where step < inner.height {
      canvas.write(
        line, at: Point(column: inner.column, row: inner.row + step), width: inner.width)
    }
  }
}
