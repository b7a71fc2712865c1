import VHDomain

/// A page of facts about one record, or that it is not there.
struct Feitenblad {
  /// What is known; nil when there is no such record for this reader.
  var feiten: [(label: String, waarde: String)]?
  /// What is told when there is none.
  var onbekend: String
  /// Where the values begin.
  var kolom: Int

  func draw(in rect: Rect, on canvas: inout Canvas) {
    let inner = rect.inset(top: 1, left: 1, right: 1)
    guard let feiten else {
      Paragraph(onbekend).draw(in: inner, on: &canvas)
      return
    }
    Fields(feiten.map { Fields.Row($0.label, $0.waarde) }, valueColumn: kolom)
      .draw(in: inner, on: &canvas)
  }
}
