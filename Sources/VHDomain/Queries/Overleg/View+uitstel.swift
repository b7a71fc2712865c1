/// What the manager and the administration have to see to after meetings.
extension View {
  /// Casussen that were put off too often, most often first.
  public var uitgesteld: [Stored<Casus>] {
    let limit = house.termijnen.maximaalAangehouden
    return casussen.filter { $0.inhoud.wachtOpTafel && $0.inhoud.keerUitgesteld >= limit }
      .sorted { ($1.inhoud.keerUitgesteld, $0.nummer) < ($0.inhoud.keerUitgesteld, $1.nummer) }
  }
}
