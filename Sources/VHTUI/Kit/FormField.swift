/// One field of a form: its label, its help, its value and what was found wrong with it.
struct FormField {
  let id: String
  var label: String
  var help: String
  var isRequired: Bool
  /// Whether its text is not shown, curtain or not.
  var isConcealed: Bool
  var editor: any FieldEditor
  /// Whether it is passed over, because another field makes it needless.
  var isHidden = false
  /// Whether its value was taken over from the form before.
  var isCarried = false
  /// What is worth knowing about the value, always shown beneath it.
  var remark = ""
  /// Why the value was refused, shown beneath the field until it is edited.
  var finding: String?

  init(
    _ id: String, _ label: String, _ editor: any FieldEditor, help: String = "",
    isRequired: Bool = false, isConcealed: Bool = false
  ) {
    self.id = id
    self.label = label
    self.editor = editor
    self.help = help
    self.isRequired = isRequired
    self.isConcealed = isConcealed
    self.editor.conceal(isConcealed)
  }

  var title: String { isRequired ? "\(label) *" : label }

  /// The lines beneath the value.
  func notes(width: Int, isFocused: Bool) -> [(text: String, style: Style)] {
    let known: [(text: String, style: Style)] =
      remark.isEmpty ? [] : "Let op: \(remark)".wrapped(to: width).map { ($0, .warning) }
    if let finding { return known + finding.wrapped(to: width).map { ($0, .error) } }
    guard isFocused else { return known }
    let text = [help, editor.hint].filter { !$0.isEmpty }.joined(separator: "; ")
    return known + (text.isEmpty ? [] : text.wrapped(to: width).map { ($0, .dim) })
  }
}

extension FormField {
  static func text(
    _ id: String, _ label: String, help: String = "", isRequired: Bool = false,
    isConcealed: Bool = false
  ) -> FormField {
    FormField(
      id, label, TextField(), help: help, isRequired: isRequired, isConcealed: isConcealed)
  }

  static func multiline(
    _ id: String, _ label: String, help: String = "", isRequired: Bool = false,
    isConcealed: Bool = false
  ) -> FormField {
    FormField(
      id, label, MultilineField(), help: help, isRequired: isRequired, isConcealed: isConcealed)
  }

  static func choice(
    _ id: String, _ label: String, _ options: [FieldOption], help: String = "",
    isRequired: Bool = false
  ) -> FormField {
    FormField(id, label, ChoiceField(options), help: help, isRequired: isRequired)
  }

  static func choices(
    _ id: String, _ label: String, _ options: [FieldOption], help: String = "",
    isRequired: Bool = false
  ) -> FormField {
    FormField(id, label, MultiChoiceField(options), help: help, isRequired: isRequired)
  }

  static func date(
    _ id: String, _ label: String, help: String = "",
    hint: String = "bijvoorbeeld 14-5, 14 mei, ma, over 2 wk", voorstel: String = "",
    isRequired: Bool = false, read: @escaping (String) -> DateEcho
  ) -> FormField {
    FormField(
      id, label, DateField(hint: hint, voorstel: voorstel, read), help: help,
      isRequired: isRequired)
  }

  static func answer(
    _ id: String, _ label: String, help: String = "", isRequired: Bool = false
  ) -> FormField {
    FormField(id, label, AnswerField(), help: help, isRequired: isRequired)
  }
}
