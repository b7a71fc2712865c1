/// From when until when something holds; both days included, nil is open.
public struct Geldigheid: Codable, Equatable, Sendable {
  /// The first day, or nil: from the beginning.
  public var van: Datum?
  /// The last day, or nil: until further notice.
  public var tot: Datum?

  /// Holds from and until these days; open where nil.
  public init(van: Datum? = nil, tot: Datum? = nil) {
    self.van = van
    self.tot = tot
  }

  /// Whether it holds on a day.
  public func geldt(op dag: Datum) -> Bool {
    (van.map { $0 <= dag } ?? true) && (tot.map { dag <= $0 } ?? true)
  }
}

/// Something a house lists, with an id for files and a name for people.
public protocol Benoemd {
  /// The stable id in files: lower-case ASCII with hyphens.
  var id: String { get }
  /// The name people read.
  var naam: String { get }
}

/// Something that holds for a time only.
public protocol Geldig {
  /// From when until when.
  var geldigheid: Geldigheid { get }
}

extension Sequence where Element: Benoemd {
  /// The element with this id.
  public func met(id: String) -> Element? { first { $0.id == id } }

  /// The name of the element with this id; the id itself when the house does not know it.
  public func naam(_ id: String) -> String { met(id: id)?.naam ?? id }
}

extension Sequence where Element: Geldig {
  /// The elements that hold on a day.
  public func geldig(op dag: Datum) -> [Element] { filter { $0.geldigheid.geldt(op: dag) } }
}
