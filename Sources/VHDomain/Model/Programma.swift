/// The program itself.
public enum Programma {
  /// Its version, as `vh --versie` tells it and a published report keeps it.
  public static let versie = "0.1.0"
}
