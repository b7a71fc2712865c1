/// What a rule does when it finds something (decision 17).
public enum Severity: String, CaseIterable, Codable, Sendable {
  /// Stops the command.
  case blocks = "blokkeert"
  /// Can be passed with a written reason, which is stored.
  case warns = "waarschuwt"
  /// Only lists.
  case reports = "meldt"
}

/// One thing that is wrong or missing, in a Dutch sentence that says what to do.
public struct Finding: Equatable, Sendable {
  /// The rule or transition it comes from: `R-01`, `T9`.
  public var rule: String
  /// The field it belongs to, as forms and files name it.
  public var field: String?
  /// The sentence.
  public var message: String
  /// What it does.
  public var severity: Severity

  /// A finding of a rule; a rule's own findings get its id and severity when it is run.
  public init(
    _ message: String, at field: String? = nil, rule: String = "", severity: Severity = .blocks
  ) {
    self.message = message
    self.field = field
    self.rule = rule
    self.severity = severity
  }
}

/// What a rule may look at besides the record: the house, never the clock.
public struct RuleContext: Sendable {
  /// The profile of the house.
  public var house: House
  /// The people who work there.
  public var medewerkers: [Medewerker]

  /// The house with its people.
  public init(house: House, medewerkers: [Medewerker]) {
    self.house = house
    self.medewerkers = medewerkers
  }
}

/// What is printed about a rule in docs and help.
public struct RuleInfo: Equatable, Sendable {
  /// The id, as in the field guide.
  public var id: String
  /// What it does when it finds something.
  public var severity: Severity
  /// Where it comes from.
  public var source: String
  /// The rule in one Dutch sentence.
  public var summary: String
  /// Whether a manager may set it aside with a reason.
  public var overrulable: Bool
  /// The kind of record it looks at.
  public var subject: String
}

/// A rule about one kind of record: written once, it answers "may I?", "why not?", "is this stored
/// record sound?" and the list of rules in the docs.
public struct Rule<Subject: Sendable>: Sendable {
  /// The id, severity, source and sentence.
  public let info: RuleInfo
  private let check: @Sendable (Subject, RuleContext) -> [Finding]

  /// A rule with its check; the check returns every finding, never just the first.
  public init(
    id: String, severity: Severity, source: String, summary: String, overrulable: Bool = false,
    check: @escaping @Sendable (Subject, RuleContext) -> [Finding]
  ) {
    info = RuleInfo(
      id: id, severity: severity, source: source, summary: summary, overrulable: overrulable,
      subject: "\(Subject.self)")
    self.check = check
  }

  /// What the rule finds in a record; with its id, and its severity unless the house made it
  /// heavier.
  public func findings(_ subject: Subject, _ context: RuleContext) -> [Finding] {
    check(subject, context).map { finding in
      var stamped = finding
      stamped.rule = info.id
      if info.severity != .warns { stamped.severity = info.severity }
      return stamped
    }
  }
}

/// Why a command is not carried out: all reasons at once.
public struct Refusal: Error, Equatable, Sendable {
  /// The reasons, never empty.
  public var findings: [Finding]

  /// A refusal for these reasons.
  public init(_ findings: [Finding]) {
    self.findings = findings
  }

  /// A refusal for one reason of a transition or right.
  public init(_ rule: String, _ message: String, at field: String? = nil) {
    self.init([Finding(message, at: field, rule: rule)])
  }

  /// Whether every reason is a warning that can be passed with a written reason.
  public var isPasseerbaar: Bool { findings.allSatisfy { $0.severity == .warns } }

  /// The sentences, each once.
  public var zinnen: [String] {
    var seen: Set<String> = []
    return findings.map(\.message).filter { seen.insert($0).inserted }
  }
}

/// Collects reasons to refuse, so that a user sees all of them at once.
struct Reasons {
  private(set) var findings: [Finding] = []

  /// Notes a reason unless the condition holds.
  mutating func require(
    _ condition: Bool, _ rule: String, _ message: @autoclosure () -> String, at field: String? = nil
  ) {
    if !condition { findings.append(Finding(message(), at: field, rule: rule)) }
  }

  /// Refuses when there is any reason.
  func enforce() throws(Refusal) {
    if !findings.isEmpty { throw Refusal(findings) }
  }
}
