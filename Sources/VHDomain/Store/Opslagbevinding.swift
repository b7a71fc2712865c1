/// What a store found wrong in its own files.
public struct Opslagbevinding: Equatable, Sendable {
  /// What kind of thing.
  public enum Soort: Equatable, Sendable {
    /// The log itself, with the sentence.
    case logboek(String)
    /// A record is not the one that the log last saw.
    case andereSom
    /// A record is one that the log saw before, and changed since.
    case teruggedraaid
    /// A record the log knows is gone.
    case verdwenen
    /// A record stands there that the log does not know.
    case onbekendAanLogboek
    /// Others than the owner can read or change it.
    case rechten
    /// A change on its way can't be finished.
    case journaal
    /// A file that is none of ours.
    case losBestand
  }

  /// What kind of thing.
  public var soort: Soort
  /// The file.
  public var pad: String
}
