import VHDomain

/// How long nothing may be typed before the curtain is drawn; 0 is for ever.
///
/// In an open meeting people talk and nobody types: it takes longer there, and the status row
/// counts down before it happens. Source: design, interaction 28.
struct Rust: Sendable {
  /// In milliseconds, at one's own place.
  var eigenPlek: Int
  /// In milliseconds, in an open meeting.
  var overleg: Int

  /// The program as long as nobody says otherwise: it waits for ever.
  static let nooit = Rust(eigenPlek: 0, overleg: 0)
  /// How long the count-down in a meeting takes, in milliseconds.
  static let aftelling = 30_000
}

/// Watches how long nothing was typed.
struct Rustwacht {
  enum Stand: Equatable {
    case wakker
    /// The curtain falls in so many seconds.
    case aftellen(Int)
    case gordijn

    /// What the status row says while the curtain is about to fall.
    var zin: String? {
      guard case .aftellen(let seconds) = self else { return nil }
      return "Over \(counted(seconds, "seconde", "seconden")) gaat het gordijn dicht; "
        + "elke toets houdt het open."
    }
  }

  let rust: Rust
  private var last: Moment
  private var counting: Moment?

  init(_ rust: Rust, at now: Moment) {
    self.rust = rust
    last = now
  }

  /// Takes notice of an input: only what somebody does starts the waiting anew.
  mutating func zie(_ input: Input, at now: Moment, inOverleg: Bool) {
    switch input {
    case .key, .paste, .mouse: wake(at: now)
    case .tick: tick(at: now, inOverleg: inOverleg)
    case .resize, .hangup: break
    }
  }

  /// Somebody is there: all waiting starts anew.
  private mutating func wake(at now: Moment) {
    last = now
    counting = nil
  }

  /// Time went by.
  private mutating func tick(at now: Moment, inOverleg: Bool) {
    // A clock that was put back would else keep the curtain open for as long.
    if now < last { wake(at: now) }
    let wait = rust.overleg - Rust.aftelling
    guard inOverleg, rust.overleg > 0, now.milliseconden - last.milliseconden >= wait else {
      counting = nil
      return
    }
    // The count-down starts when it is first shown, also after the computer slept for an hour.
    if counting == nil { counting = now }
  }

  /// What the watch says now.
  func stand(at now: Moment, inOverleg: Bool) -> Stand {
    guard inOverleg else {
      let isOver = now.milliseconden - last.milliseconden >= rust.eigenPlek
      return rust.eigenPlek > 0 && isOver ? .gordijn : .wakker
    }
    guard let counting else { return .wakker }
    let rest = Rust.aftelling - (now.milliseconden - counting.milliseconden)
    return rest > 0 ? .aftellen((rest + 999) / 1000) : .gordijn
  }
}
