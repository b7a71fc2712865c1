/// What a widget says of itself to somebody who hears the page instead of seeing it.
///
/// Cells hold places, marks and cut texts; this holds what they mean. Source: design, interaction
/// 19-23.
enum Spoken: Hashable, Sendable {
  /// Running text, a paragraph or a labelled value each.
  case text([String])
  /// What is being typed outside a form.
  case entry(label: String, text: String)
  case table(SpokenTable)
  case form(SpokenForm)
  case grid(SpokenGrid)
  /// How far long work is.
  case progress(what: String, percent: Int)
}

/// A list: the rows around the selected one, never all of a long one.
struct SpokenTable: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    var number: String
    var cells: [String]
  }

  /// A short list is read whole, of a longer one the page of so many rows with the selected one.
  static let page = 20
  private static let whole = 25

  var titles: [String]
  var count: Int
  /// The index of the selected row; nil where nothing is selected.
  var selected: Int?
  /// The index of the first of `rows`.
  var first: Int
  var rows: [Row]
  /// Headings, each with the index of the row it stands above.
  var groups: [Int: String] = [:]

  /// The rows to read of so many.
  static func window(count: Int, selected: Int?) -> Range<Int> {
    guard count > whole else { return 0..<count }
    let first = (selected ?? 0) / page * page
    return first..<min(first + page, count)
  }
}

/// A form: its fields, one of which has the focus.
struct SpokenForm: Hashable, Sendable {
  struct Field: Hashable, Sendable {
    var label: String
    var isRequired: Bool
    var help: String
    var finding: String?
    var value: SpokenValue
  }

  var fields: [Field]
  var focus: Int
}

/// What a field holds and what it takes.
struct SpokenValue: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case line, lines, date, choice, choices, answer
  }

  var kind: Kind
  /// What it holds, in words; empty when nothing.
  var text: String
  /// How to fill it in.
  var hint = ""
  /// What can be chosen now, each with its number.
  var options: [String] = []
  /// How many more there are.
  var hidden = 0
  /// How many there are when nothing narrows them.
  var total = 0
  /// Whether a number chooses one where other text is typed.
  var takesNumber = false
  /// Whether letters narrow them now.
  var isOpen = false
}

/// Rows of figures with a cursor on one of them.
struct SpokenGrid: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    var name: String
    var cells: [String]
  }

  var columns: [String]
  var count: Int
  var first: Int
  var rows: [Row]
  var selected: GridState?
}

/// The page around the body.
struct SpokenPage: Hashable, Sendable {
  /// Which page it is, whatever its title.
  var place = ""
  var title = ""
  var centre = ""
  var who = ""
  var marks = ""
  var ribbon = ""
  /// What the page says of itself, and what the program has to say about the last key.
  var status = ""
  var notice = ""
  var pending = ""
  var hints: [FooterHint] = []
  /// Whether what is typed is text here.
  var takesText = false
  /// Whether the curtain is drawn: then only that is told.
  var isCurtained = false
  /// Where the body stands.
  var body = Rect(Size(width: 0, height: 0))
}

/// What is said of a page beside its cells; kept only where somebody listens.
struct Heard: Hashable, Sendable {
  struct Block: Hashable, Sendable {
    var part: Spoken
    /// The cells it stands for.
    var area: Rect
  }

  var page = SpokenPage()
  fileprivate(set) var blocks: [Block] = []
  fileprivate var isMuted = false
}

extension Canvas {
  /// Says what stands in a rectangle, so that its cells are not read; nothing when nobody listens.
  mutating func say(_ part: @autoclosure () -> Spoken, in rect: Rect) {
    let area = rect.intersection(clip)
    guard let heard, !heard.isMuted, !area.isEmpty else { return }
    self.heard?.blocks.append(Heard.Block(part: part(), area: area))
  }

  /// Draws something that is said as a whole: its parts do not speak for themselves.
  mutating func saying(
    _ part: @autoclosure () -> Spoken, in rect: Rect, _ draw: (inout Canvas) -> Void
  ) {
    say(part(), in: rect)
    let before = heard?.isMuted
    heard?.isMuted = true
    draw(&self)
    if let before { heard?.isMuted = before }
  }

  /// Lets a question over the page silence what it covers.
  mutating func silence() { heard?.blocks = [] }
}
