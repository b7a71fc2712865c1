/// How a table is drawn beside its figures.
public enum Grafieksoort: String, Sendable {
  /// A bar for each row.
  case staven
  /// Steps that become narrower.
  case trechter
  /// Each row as one bar, divided by score.
  case verdeling
  /// A line for each gemeente over the quarters.
  case lijn
}
