/// One thing that is wrong in an input file: where, what stands there, and what was expected.
public struct Fault: Equatable, Sendable, CustomStringConvertible {
  /// Where it stands, such as `partners[3].ketens[0]`; empty for the whole file.
  public var path: String
  /// What stands there, as shown to people; nil when nothing does.
  public var value: String?
  /// What is wrong with it.
  public var problem: String
  /// What should stand there instead, if that can be said.
  public var expected: String?

  /// A fault at a path.
  public init(_ path: String, value: String? = nil, _ problem: String, expected: String? = nil) {
    self.path = path
    self.value = value
    self.problem = problem
    self.expected = expected
  }

  /// `partners[3].ketens[0]: "zorgg" is onbekend; verwacht zorg, straf of bestuur`.
  public var description: String {
    let place = path.isEmpty ? "" : path + ": "
    let sentence = [value, problem].compactMap(\.self).joined(separator: " ")
    return place + sentence + (expected.map { "; verwacht " + $0 } ?? "")
  }
}

/// Everything that is wrong in an input file, at once.
public struct InputFaults: Error, Equatable, Sendable {
  /// The name of the file as the user gave it.
  public var file: String
  /// The faults, in the order they were found; never empty.
  public var faults: [Fault]

  /// These faults of a file.
  public init(file: String, faults: [Fault]) {
    self.file = file
    self.faults = faults
  }

  /// A line for each fault: `huis.json: gemeenten[2].geldigTot: "2019-02-30" bestaat niet; …`.
  public var lines: [String] { faults.map { "\(file): \($0)" } }
}
