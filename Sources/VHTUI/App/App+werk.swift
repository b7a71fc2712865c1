import VHDomain

/// Long work: what a screen asked for is carried out here, drawn and answered meanwhile.
extension App {
  /// Whether a screen asked for long work that is still to be done.
  var hasWork: Bool { asked != nil }

  /// Does the long work that was asked for.
  ///
  /// - Parameter beat: is called whenever the work tells how far it is: to draw, and to hand over
  ///   the keys that were pressed. What comes in meanwhile can only break it off or hide it.
  func work(_ beat: () -> Void = {}) {
    withoutActuallyEscaping(beat) { beat in
      while !isDone, let job = asked {
        asked = nil
        running = RunningJob(title: job.title, wie: world.wie)
        let result = job.run(
          Desk(registry: registry, actor: actor, room: world.view.room, bestanden: bestanden),
          Voortgang { [unowned self] stand in
            running?.stand = stand
            beat()
            return !(running?.isStopping ?? false)
          })
        running = nil
        notice = ""
        guard !stack.isEmpty else { return }
        let world = world
        carryOut(stack[stack.count - 1].finished(result, world))
      }
    }
  }

  func handleAtWork(_ input: Input) {
    switch input {
    case .hangup:
      isDone = true
      running?.isStopping = true
    case .key("g"), .key(.control("g")): isCurtained.toggle()
    case .key where isCurtained: break
    case .key(.escape), .key(.control("c")):
      if running?.isAfTeBreken == true { running?.isStopping = true }
      notice = running?.hint ?? ""
    case .key("?"): notice = running?.hint ?? ""
    case .key, .paste: notice = "Deze toets doet nu niets. \(running?.hint ?? "")"
    case .tick, .resize, .mouse: break
    }
  }
}
