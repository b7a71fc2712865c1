import VHDomain

/// How a decision is asked and read back.
extension Besluitvorming {
  /// The actions that stand with it, each in full; they are kept already.
  func acties(_ world: World) -> [String] {
    let open = world.view[nummer]?.inhoud.openActies ?? []
    guard orgaan != .screening, !open.isEmpty else { return [] }
    let lines = open.enumerated().map { "\($0 + 1)  \(world.view.voluit($1))" }
    return ["Acties:\n" + lines.joined(separator: "\n")]
  }

  /// The keys of the question: its numbers as one, `1-6 kies`, and the way to one's own words where
  /// the house's coded reasons are offered.
  func choices<Action>(_ action: Action, _ world: World) -> [Binding<Action>] {
    let count = takesText ? 0 : options(world).count
    let isOutcome = besluit.uitkomst == nil
    var numbers = KeuzeLijst.binding(
      action, isOutcome ? "uitkomst" : "kies", count: count, pinned: true,
      withEnter: false)
    if isVoorgesteld, count > NumberEntry.atOnce { numbers.name = "nummer" }
    let hasOwnWords = veld == .reden && !takesText
    return [numbers] + (hasOwnWords ? [Binding(["t"], action, "eigen woorden", pinned: true)] : [])
  }

  /// The heading above the question: what is asked now.
  ///
  /// The question stays whole: in large print how to answer it goes first.
  func heading(width: Int, isKlaar: Bool = false) -> String {
    guard let uitkomst = besluit.uitkomst else { return "UITKOMST     kies een nummer" }
    if toevoeging != nil { return toevoegvraag }
    let name = (weg?.keuze ?? uitkomst.keuze).uppercased()
    guard let veld else {
      return "\(name)     \(isKlaar ? "vastgelegd" : isWaarschuwing ? "let op" : "klopt dit?")"
    }
    let how =
      isText(veld)
      ? "typ, dan Enter" : isVoorgesteld ? "Enter houdt wat er staat" : "kies een nummer"
    let own = veld == .reden && !isText(veld) ? ", of t voor eigen woorden" : ""
    let question = veld == .partner && isGemeente ? "Welke gemeente?" : veld.vraag
    let forms = [
      "\(name)     \(question) \(how)\(own)", "\(name)     \(question) \(how)",
      "\(name)  \(question)",
    ]
    return forms.first { $0.columns <= width } ?? question
  }

  /// - Parameter isKlaar: whether what was read back is recorded.
  func draw(
    isKlaar: Bool = false, in rect: Rect, on canvas: inout Canvas, _ world: World
  ) {
    canvas.write(
      " " + heading(width: rect.width - 1, isKlaar: isKlaar), at: rect.origin, style: .group,
      width: rect.width)
    let body = rect.inset(top: 1)
    if toevoeging != nil {
      keuze.draw(toevoegopties(world), in: body, on: &canvas)
    } else if isVoorlezen {
      drawReading(in: body, on: &canvas, world)
    } else if let waarschuwing, isWaarschuwing {
      drawWarning(waarschuwing, in: body, on: &canvas)
    } else if takesText {
      tekst.draw(
        in: body.inset(top: body.height > 3 ? 1 : 0, left: 1, right: 1), on: &canvas)
    } else {
      keuze.draw(options(world), in: body, on: &canvas)
    }
  }

  /// What can be decided, while the room is still at another step: no number, nothing to choose.
  func drawAside(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    guard let uitkomst = besluit.uitkomst else {
      return keuze.draw(options(world), in: rect, on: &canvas, isOpen: false)
    }
    canvas.write(" Begonnen: \(uitkomst.keuze).", at: rect.origin, width: rect.width)
  }

  private func drawWarning(_ refusal: Refusal, in rect: Rect, on canvas: inout Canvas) {
    let inner = rect.inset(top: rect.height > 6 ? 1 : 0, left: 1, right: 1)
    let reasons = Paragraph(
      (refusal.zinnenMetRegel + ["Het kan toch, als u opschrijft waarom."]).joined(separator: "\n"),
      style: .warning)
    let wanted = reasons.lines(width: inner.width).count + 1
    // The field stays in sight, whatever is above it.
    let least = min(inner.height, tekst.height(width: inner.width))
    let (text, field) = inner.splitTop(min(wanted, inner.height - least))
    reasons.draw(in: text, on: &canvas)
    tekst.draw(in: field, on: &canvas)
  }

  private func drawReading(in rect: Rect, on canvas: inout Canvas, _ world: World) {
    let paragraphs = world.view.voorlezen(besluit, bij: nummer) + acties(world)
    let inner = rect.inset(left: 4, right: 2)
    canvas.park(at: rect.origin)
    let airy = Paragraph(paragraphs.joined(separator: "\n\n"))
    if airy.lines(width: inner.width).count < rect.height {
      airy.draw(in: inner.inset(top: 1), on: &canvas)
      return
    }
    // All of it is read back: where room is short the empty rows go first, then the ends of lines.
    let tight = ["\n", " "].map { Paragraph(paragraphs.joined(separator: $0)) }
    let fitting = tight.first { $0.lines(width: inner.width).count <= inner.height }
    (fitting ?? tight[1]).draw(in: inner, on: &canvas)
  }
}
