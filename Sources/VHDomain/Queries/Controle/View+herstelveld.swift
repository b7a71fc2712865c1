extension View {
  /// The field that holds what a finding is about, so that it can be put right there.
  ///
  /// A finding says the value that is wrong, or that something is missing which has a field.
  public func herstelveld(_ found: Controlebevinding) -> Correctieveld? {
    guard let nummer = found.nummer else { return nil }
    let fields = correctievelden(nummer)
    if let missing = View.legeVelden[found.controle] {
      return fields.last { $0.pad.last == missing && $0.waarde == .null }
    }
    let words = found.zin.woorden
    let fits = fields.filter { field in
      guard case .string(let text) = field.waarde, !text.isEmpty else { return false }
      if let day = Datum(text) { return found.zin.contains(day.lang) }
      return words.contains(text) || found.zin.contains("\"\(text)\"")
    }
    return fits.last { $0.pad != ["op"] } ?? fits.last
  }

  /// The checks that find something missing, with the key of its field.
  private static let legeVelden = [
    "zonder-traject": "traject", "zonder-orgaan": "besluitorgaan", "zonder-reden": "afsluitreden",
  ]
}

extension String {
  /// The words of a sentence, numbers of records and ids among them, without what closes them.
  fileprivate var woorden: Set<String> {
    Set(
      split { $0 == " " || $0 == "," || $0 == ";" || $0 == "\"" }
        .map { $0.hasSuffix(".") || $0.hasSuffix(":") ? String($0.dropLast()) : String($0) })
  }
}
