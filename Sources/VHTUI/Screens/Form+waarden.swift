import VHDomain

/// What a form holds, as commands need it.
extension Form {
  /// What was typed in a text field, without spaces around it; empty when nothing.
  func text(_ id: String) -> String {
    guard case .text(let text) = value(of: id) else { return "" }
    let trimmed = text.drop(while: \.isWhitespace)
    return String(trimmed.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The same, nil when nothing was typed.
  func optionalText(_ id: String) -> String? {
    let text = text(id)
    return text.isEmpty ? nil : text
  }

  func choice(_ id: String) -> String? {
    guard case .choice(let choice) = value(of: id) else { return nil }
    return choice
  }

  func choices(_ id: String) -> [String] {
    guard case .choices(let choices) = value(of: id) else { return [] }
    return choices
  }

  func date(_ id: String) -> Datum? {
    guard case .date(let text) = value(of: id) else { return nil }
    return Datum(text)
  }

  /// What was typed for a date and not understood.
  func unread(_ id: String) -> String? {
    guard case .unread(let text) = value(of: id) else { return nil }
    return text
  }

  func answer(_ id: String) -> Antwoord? {
    guard case .answer(let answer) = value(of: id) else { return nil }
    return Antwoord(rawValue: answer.rawValue)
  }
}

extension FieldOption {
  /// The things a house lists, as options.
  static func list(_ named: some Sequence<some Benoemd>) -> [FieldOption] {
    named.map { FieldOption($0.id, $0.naam) }
  }
}

extension FormField {
  /// A day as people type it, echoed in full.
  ///
  /// - Parameter voorstel: the day that stands there already; typing replaces it.
  static func day(
    _ id: String, _ label: String, today: Datum, side: Datum.Richting, help: String = "",
    voorstel: Datum? = nil, isRequired: Bool = false
  ) -> FormField {
    let examples =
      side == .terug ? "vandaag, gisteren, ma, 14-5" : "vandaag, ma, over 2 wk, 14-5"
    let proposal = voorstel.map { "\($0.dag)-\($0.maand)-\($0.jaar)" } ?? ""
    return .date(
      id, label, help: help, hint: "bijvoorbeeld \(examples)", voorstel: proposal,
      isRequired: isRequired
    ) { text in
      do throws(Datum.Leesfout) {
        let day = try Datum.lees(text, vandaag: today, naar: side)
        return .day(canonical: day.description, echo: day.lang)
      } catch {
        return .refused(error.zin)
      }
    }
  }
}
