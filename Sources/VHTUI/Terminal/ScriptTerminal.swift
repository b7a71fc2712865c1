/// A terminal for tests: inputs from a list, drawn canvases kept.
final class ScriptTerminal: Terminal {
  /// What the script does next.
  enum Step: Hashable {
    case input(Input)
    /// The window gets another size, which is told as a resize.
    case resize(Size)
    /// Comes in while long work goes on.
    case during(Input)
  }

  private(set) var size: Size
  let isUTF8: Bool
  private(set) var frames: [Canvas] = []
  private(set) var suspensions = 0
  private(set) var isClosed = false
  private var steps: ArraySlice<Step>

  /// After the last step the terminal hangs up, so that a program under test always ends.
  init(size: Size = Size(width: 80, height: 24), steps: [Step] = [], isUTF8: Bool = true) {
    self.size = size
    self.steps = steps[...]
    self.isUTF8 = isUTF8
  }

  convenience init(size: Size = Size(width: 80, height: 24), keys: [Key]) {
    self.init(size: size, steps: keys.map { .input(.key($0)) })
  }

  /// The last drawn screen as text.
  var text: [String] { frames.last?.text ?? [] }

  func add(_ keys: Key...) {
    steps += keys.map { .input(.key($0)) }
  }

  func draw(_ canvas: Canvas) { frames.append(canvas) }

  func next() -> Input {
    switch steps.popFirst() {
    case .input(let input), .during(let input): return input
    case .resize(let size):
      self.size = size
      return .resize
    case nil: return .hangup(signal: 1)
    }
  }

  func poll() -> Input? {
    guard case .during(let input) = steps.first else { return nil }
    steps.removeFirst()
    return input
  }

  func suspend() { suspensions += 1 }
  func close() { isClosed = true }
}
