/// Two panes side by side on a wide screen; on any other the first has all the room.
struct Panes: Hashable, Sendable {
  /// From how many columns on there are two.
  static let minimum = 120
  /// A blank column at both sides of the line between them.
  private static let gap = 3

  let main: Rect
  /// Empty when there is room for one only.
  let side: Rect

  /// How the width is divided.
  enum Share: Hashable, Sendable {
    /// A list, and beside it what is marked: two fifths, never wider than can be read.
    case preview
    /// The same beside a list with whole names: one third.
    case narrow
    /// Two parts of one page, the second with the longer rows.
    case halves
  }

  /// - Parameter isDivided: false where a second pane is not allowed.
  init(in rect: Rect, _ share: Share = .preview, isDivided: Bool = true) {
    guard isDivided, rect.width >= Panes.minimum, rect.height > 0 else {
      main = rect
      side = Rect(column: rect.endColumn, row: rect.row, width: 0, height: 0)
      return
    }
    let width =
      switch share {
      case .preview: min(rect.width * 2 / 5, Paragraph.measure + 4)
      case .narrow: min(rect.width / 3, Paragraph.measure + 4)
      case .halves: rect.width * 11 / 20
      }
    let (left, right) = rect.splitLeft(rect.width - width)
    main = left.inset(right: Panes.gap)
    side = right
  }

  var isDivided: Bool { !side.isEmpty }

  /// The line between the panes.
  func drawDivider(on canvas: inout Canvas) {
    guard isDivided else { return }
    canvas.fill(
      Rect(column: side.column - 2, row: side.row, width: 1, height: side.height), "│",
      style: .dim)
  }
}
