/// How far long work has come, and whether it can still be broken off.
public struct Stand: Equatable, Sendable {
  /// What is being done, in Dutch: `regels controleren`.
  public var wat: String
  /// How much of it is done.
  public var gedaan: Int
  /// How much there is.
  public var totaal: Int
  /// Whether breaking off now leaves everything as it was.
  public var isAfTeBreken: Bool

  /// So much of so much.
  public init(_ wat: String, _ gedaan: Int, van totaal: Int, isAfTeBreken: Bool = true) {
    self.wat = wat
    self.gedaan = gedaan
    self.totaal = totaal
    self.isAfTeBreken = isAfTeBreken
  }
}

/// Who follows long work: is told how far it has come, and answers whether to go on.
///
/// The work asks often and cheaply; the follower decides how often anybody is bothered with it.
public struct Voortgang {
  private let volgt: (Stand) -> Bool

  /// A follower; false asks to break off.
  public init(_ volgt: @escaping (Stand) -> Bool) { self.volgt = volgt }

  /// Nobody follows.
  public static var geen: Voortgang { Voortgang { _ in true } }

  /// Tells how far the work is.
  ///
  /// - Parameter elke: tells only every so many steps, and the first and the last.
  /// - Throws: `StoreError.cancelled` when it is to be broken off.
  public func meld(
    _ wat: String, _ gedaan: Int, van totaal: Int, elke stap: Int = 1
  ) throws(StoreError) {
    guard gedaan == totaal || gedaan.isMultiple(of: stap) else { return }
    guard volgt(Stand(wat, gedaan, van: totaal)) else { throw .cancelled }
  }

  /// Tells how far work is that can't be broken off any more.
  public func meldVast(_ wat: String, _ gedaan: Int, van totaal: Int) {
    _ = volgt(Stand(wat, gedaan, van: totaal, isAfTeBreken: false))
  }
}
