/// A key, what it does, its Dutch word, and why it can't be used now.
///
/// Dispatch, footer, help, palette and the printed key table all read this.
struct Binding<Action> {
  var keys: [Key]
  var action: Action
  var label: String
  /// The heading under which help shows it.
  var group: String
  /// Why it can't be used now, as a full sentence; nil when it can.
  var disabled: String?
  /// Whether it may stand in the footer.
  var footer: Bool
  /// Whether the footer keeps it when the screen is narrow.
  var pinned: Bool

  init(
    _ keys: [Key], _ action: Action, _ label: String, group: String = "",
    disabled: String? = nil, footer: Bool = true, pinned: Bool = false
  ) {
    self.keys = keys
    self.action = action
    self.label = label
    self.group = group
    self.disabled = disabled
    self.footer = footer
    self.pinned = pinned
  }
}

extension Binding: Sendable where Action: Sendable {}

extension Array {
  /// The binding of a key, disabled or not; the caller tells the reason of a disabled one.
  func binding<Action>(for key: Key) -> Binding<Action>? where Element == Binding<Action> {
    first { $0.keys.contains(key) }
  }

  /// What the footer shows of these bindings: those that can be used now.
  func hints<Action>() -> [FooterHint] where Element == Binding<Action> {
    filter { $0.footer && $0.disabled == nil }.compactMap { binding in
      binding.keys.first.map { FooterHint($0.label, binding.label, pinned: binding.pinned) }
    }
  }
}
