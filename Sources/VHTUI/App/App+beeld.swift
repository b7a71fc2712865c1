import VHDomain

/// What is drawn: the screen in front with everything around it, long work, or the curtain.
extension App {
  ///
  /// - Parameter isHeard: whether widgets say in words what they draw.
  func frame(_ size: Size, isHeard: Bool = false) -> Canvas {
    var canvas = Canvas(size: size)
    canvas.heard = isHeard ? Heard() : nil
    guard let screen = stack.last else { return canvas }
    if isCurtained {
      drawCurtain(on: &canvas)
    } else if let running {
      draw(running, on: &canvas)
    } else {
      draw(screen, on: &canvas)
    }
    distances = canvas.distances
    return canvas
  }

  private func draw(_ screen: some Screen, on canvas: inout Canvas) {
    let world = world
    let page = screen.page(world)
    var frame = Frame(title: page.title)
    frame.centre = page.centre
    frame.trailing = [world.wie].filter { !$0.isEmpty }
    frame.marks = marks
    frame.ribbon =
      page.ribbon ?? (actor.medewerker.isEmpty ? nil : .opTafel(world) ?? .pad(world))
    frame.pending = page.pending
    frame.status = page.status
    if let bewerking {
      if frame.centre.isEmpty { frame.centre = bewerking }
      let fits =
        frame.centre == bewerking
        && frame.titleText(width: canvas.bounds.width - 2).contains(bewerking)
      if !fits {
        frame.status = "\(bewerking.prefix(1).uppercased())\(bewerking.dropFirst()). \(page.status)"
      }
    }
    if let nieuws { frame.status = Self.beside(frame.status, nieuws, canvas.bounds.width) }
    if !storing.zin.isEmpty {
      frame.status = page.status.isEmpty ? storing.zin : "\(storing.zin) \(frame.status)"
    }
    frame.notice = stand.zin ?? notice
    frame.place = "\(stack.count) \(type(of: screen))"
    frame.takesText = screen.takesText
    frame.isTyping = page.isTyping
    frame.footer = Footer(
      screen.bindings(world).hints()
        + shared(screen, world).hints())
    let body = frame.draw(on: &canvas)
    canvas.clipped(to: body) { screen.draw(in: body, on: &$0, world) }
    frame.parkAtPending(on: &canvas)
  }

  /// What waits, behind what the screen says; shorter where both do not fit on the row.
  private static func beside(_ status: String, _ news: String, _ width: Int) -> String {
    let both = status.isEmpty ? news : "\(status)  \(news)"
    if both.columns <= width - 2 { return both }
    let count = news.prefix { $0 != " " }
    return "\(status)  \(count) van elders: Ctrl-R"
  }

  /// Without the records: counting them for the ribbon at each step would take longer than the work.
  private func draw(_ running: RunningJob, on canvas: inout Canvas) {
    var frame = Frame(title: running.title)
    frame.trailing = [running.wie].filter { !$0.isEmpty }
    frame.marks = marks
    frame.notice = notice
    let stop = running.isAfTeBreken ? [FooterHint("Esc", "afbreken", pinned: true)] : []
    frame.footer = Footer(stop + [FooterHint("g", "gordijn", pinned: true)])
    let body = frame.draw(on: &canvas)
    canvas.clipped(to: body) { running.draw(in: body, on: &$0) }
  }

  /// No name, no text of anyone: that the program is there and how to go on, and in a meeting the
  /// number and initials of what lies on the table, which the room knows already.
  private func drawCurtain(on canvas: inout Canvas) {
    var frame = Frame(title: "Scherm afgeschermd")
    frame.marks = marks
    frame.isCurtain = true
    frame.footer = Footer([FooterHint("g", "gordijn open", pinned: true)])
    let body = frame.draw(on: &canvas)
    Paragraph("Het gordijn is dicht. Er is niets verloren; druk op g om verder te gaan.")
      .draw(in: body.inset(top: 2, left: 1, right: 1), on: &canvas)
    guard let onTable = Ribbon.opTafel(world) else { return }
    let place = body.inset(top: 5, left: 1, right: 1)
    canvas.write(
      "Op tafel: \(onTable.steps.first?.name ?? "")", at: place.origin, width: place.width)
  }
}
