/// What is no key: the mouse, and text that is pasted.
extension App {
  /// The mouse moves the selection as the arrows would, and never chooses.
  func point(_ event: MouseEvent) {
    guard !isCurtained else { return }
    for key in event.keys(distances) { press(key) }
  }

  func paste(_ text: String) {
    notice = ""
    guard !isCurtained, !stack.isEmpty else { return }
    if Pasted.isTooLong(text) {
      notice = "Te veel om in één keer te plakken; er is niets overgenomen. Plak een deel."
      return
    }
    let world = world
    carryOut(stack[stack.count - 1].paste(text, world))
  }
}
