/// What a permission of the person opens: without one, or another ground, it is gone from the record,
/// whoever reads it.
extension View {
  /// A casus without what is locked today, in its state and in its history.
  ///
  /// It is kept: a permission given again opens it again.
  func zonderVergrendeld(_ stored: Stored<Casus>) -> Stored<Casus> {
    let kept = stored.inhoud.regie
    guard !kept.gegevens.isEmpty else { return stored }
    let locked = Set(
      house.regieprofiel.trajectvelden.filter { !$0.isOpen(kept, op: today) }.map(\.id))
    guard kept.gegevens.contains(where: { locked.contains($0.veld) }) else { return stored }
    var seen = stored
    seen.inhoud.regie.gegevens.removeAll { locked.contains($0.veld) }
    for index in seen.verloop.indices {
      seen.verloop[index].wat = seen.verloop[index].wat?.zonder(velden: locked)
    }
    return seen
  }
}

extension Casus.Fact {
  fileprivate func zonder(velden: Set<String>) -> Casus.Fact {
    guard case .regie(.trajectgegevens(let values)) = self else { return self }
    return .regie(feit: .trajectgegevens(gegevens: values.filter { !velden.contains($0.veld) }))
  }
}
