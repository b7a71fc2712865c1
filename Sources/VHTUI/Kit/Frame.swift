/// The page around every screen: title, ribbon, body, status and footer.
///
/// From 30x10 on all parts are there, on fixed rows; smaller screens keep the title and the footer
/// and give the rest to the body, and a single row shows the title.
struct Frame: Hashable, Sendable {
  var title: String
  /// What stands in the middle of the title row, such as the date.
  var centre = ""
  /// Who works here, at the right.
  var trailing: [String] = []
  /// Marks that never leave the screen, such as OEFENEN.
  var marks: [String] = []
  var ribbon: Ribbon?
  var status = ""
  /// What is being typed, at the start of the status row: `nr 1_`.
  var pending = ""
  /// Whether what is pending is text being typed, so that the cursor belongs behind it.
  var isTyping = false
  var footer = Footer([])
  /// What the program has to say about the last key, shown instead of the status.
  var notice = ""
  /// Which page it is, whatever its title.
  var place = ""
  /// Whether what is typed is text here.
  var takesText = false
  /// Whether this is the curtain, of which is heard only that it is drawn.
  var isCurtain = false

  /// Draws the page and answers the rectangle left for the screen.
  @discardableResult
  func draw(on canvas: inout Canvas) -> Rect {
    let page = canvas.bounds
    let body = Self.isFull(page) ? drawFull(page, on: &canvas) : drawSmall(page, on: &canvas)
    canvas.heard?.page = aloud(body)
    canvas.cursor = body.isEmpty ? .zero : body.origin
    return body
  }

  private func drawFull(_ page: Rect, on canvas: inout Canvas) -> Rect {
    let (head, below) = page.splitTop(3)
    let status = statusLines(width: max(1, page.width - 2), height: page.height)
    let (body, foot) = below.splitBottom(2 + max(1, status.count))
    drawTitle(in: head.rows(from: 0, count: 1), on: &canvas)
    ribbon?.draw(in: head.rows(from: 1, count: 1), on: &canvas)
    canvas.horizontalRule(2)
    canvas.horizontalRule(foot.row)
    drawStatus(status, in: foot.rows(from: 1, count: max(1, status.count)), on: &canvas)
    footer.draw(in: foot.rows(from: foot.height - 1, count: 1), on: &canvas)
    return body
  }

  private func drawSmall(_ page: Rect, on canvas: inout Canvas) -> Rect {
    let (head, below) = page.splitTop(1)
    drawTitle(in: head, on: &canvas)
    let (body, foot) = below.splitBottom(1)
    // There is no status row: what is being typed goes before the keys.
    let typed = pendingText(width: pendingRow(in: page).width)
    canvas.write(typed, at: foot.origin, style: .bold)
    footer.draw(in: foot.inset(left: typed.isEmpty ? 0 : typed.columns + 1), on: &canvas)
    return body
  }

  /// The page as it is heard.
  private func aloud(_ body: Rect) -> SpokenPage {
    SpokenPage(
      place: place, title: title, centre: centre, who: trailing.joined(separator: ", "),
      marks: marks.joined(separator: ", "), ribbon: ribbon?.aloud ?? "", status: status,
      notice: notice, pending: pending, hints: footer.hints, takesText: takesText,
      isCurtained: isCurtain, body: body)
  }

  private static func isFull(_ page: Rect) -> Bool { page.height >= 10 && page.width >= 30 }

  /// The row on which what is being typed stands, and how wide that is.
  private func pendingRow(in page: Rect) -> Rect {
    guard Self.isFull(page) else {
      return page.splitBottom(1).bottom.inset(right: FooterHint.more.text.columns + 2)
    }
    let status = statusLines(width: max(1, page.width - 2), height: page.height)
    let foot = page.splitBottom(1 + max(1, status.count)).bottom
    return foot.rows(from: 0, count: 1).inset(left: 1, right: 1)
  }

  /// The end of it, when it is longer than the row: that is where the next letter comes.
  private func pendingText(width: Int) -> String { pending.ending(in: width) }

  /// Puts the cursor where the next letter of what is being typed comes.
  func parkAtPending(on canvas: inout Canvas) {
    guard isTyping else { return }
    let row = pendingRow(in: canvas.bounds)
    let text = pendingText(width: row.width)
    canvas.park(at: Point(column: row.column + max(0, text.columns - 1), row: row.row))
  }

  /// A reason is never cut: a long one takes rows from the body, where there are enough.
  private func statusLines(width: Int, height: Int) -> [String] {
    let said = notice.isEmpty ? status : notice
    let typed = pendingText(width: width)
    let text = [typed, said].filter { !$0.isEmpty }.joined(separator: "   ")
    guard text.columns > width, height >= 16 else { return [text] }
    return Array(text.wrapped(to: width).prefix(4))
  }

  private func drawStatus(_ lines: [String], in rect: Rect, on canvas: inout Canvas) {
    let inner = rect.inset(left: 1, right: 1)
    for (step, line) in lines.enumerated() {
      let point = Point(column: inner.column, row: inner.row + step)
      canvas.write(line, at: point, width: inner.width)
    }
    canvas.write(pendingText(width: inner.width), at: inner.origin, style: .bold)
  }

  private func drawTitle(in line: Rect, on canvas: inout Canvas) {
    let margin = line.width >= 20 ? 1 : 0
    let inner = line.inset(left: margin, right: margin)
    canvas.write(titleText(width: inner.width), at: inner.origin, style: .title, width: inner.width)
  }

  /// The title row: the marks always, the title at least in part, then who works here, then the
  /// middle, as far as there is room.
  func titleText(width: Int) -> String {
    let mark = marks.joined(separator: " ")
    let side = (trailing + (mark.isEmpty ? [] : [mark])).joined(separator: "     ")
    let close = (trailing + (mark.isEmpty ? [] : [mark])).joined(separator: " ")
    let rights = [side, close, mark]
    let lefts = centre.isEmpty ? [title] : ["\(title)     \(centre)", "\(title)  \(centre)", title]
    for left in lefts {
      for right in rights.prefix(2) where left.columns + right.columns + 2 <= width {
        return join(left, right, width)
      }
    }
    let room = width - (mark.isEmpty ? 0 : mark.columns + 1)
    if room <= 0 { return mark.truncated(to: width) }
    return join(title.truncated(to: room), mark, width)
  }

  private func join(_ left: String, _ right: String, _ width: Int) -> String {
    left.padded(to: width - right.columns) + right
  }
}
