import Foundation

@testable import VHDomain

/// Lets programs crash at every step, at every step of the recovery as well, and looks at what the
/// next program finds.
struct CrashExplorer {
  var removed: Barrier?
  /// How many outcomes of one power cut are looked at.
  var breadth = 24
  /// How often a recovery crashes in its turn.
  var depth = 1
  /// Of a long commit only every so many steps.
  var stride = 1
  /// Stops at the first violation.
  var isImpatient = false

  /// The crashes looked at, and those of them that had not been seen before.
  private(set) var states = 0
  private(set) var distinct = 0
  private(set) var violations: Set<String> = []
  private var seen: Set<Int> = []
  private var random = SeededRandom(seed: 20_261_127)

  var isDone: Bool { isImpatient && !violations.isEmpty }

  init(
    without barrier: Barrier? = nil, breadth: Int = 24, depth: Int = 1, isImpatient: Bool = false
  ) {
    removed = barrier
    self.breadth = breadth
    self.depth = depth
    self.isImpatient = isImpatient
  }

  /// What may be found: the files after each generation, and from which generation on.
  struct Legal {
    var contents: [[String: Data]]
    var promised: Int
  }

  // MARK: - Sequences

  /// Crashes at every step of the last commit; the earlier ones are finished and certain or not.
  mutating func explore(_ sequence: [SimulatedCommit], on start: SimulatedDisk) throws {
    seen = []
    guard let last = sequence.last else { return }
    let machine = SimulatedMachine(start, without: removed)
    var legal = Legal(contents: [["inrichting/huis.json": Data("{}\n")]], promised: 0)
    for (index, commit) in sequence.dropLast().enumerated() {
      try carryOut(commit, index + 1, on: machine, &legal)
    }
    let before = legal
    machine.record = []
    try carryOut(last, sequence.count, on: machine, &legal)
    let promised = machine.promised ?? Int.max
    let steps = (machine.record ?? []) + [machine.disk]
    for (step, disk) in steps.enumerated() where step % stride == 0 && !isDone {
      var now = legal
      now.promised = step >= promised ? legal.promised : before.promised
      crash(disk, now, depth)
    }
    note(machine.violations)
  }

  /// One program is killed at every step of a commit; the next makes the last commit, during which
  /// the power goes.
  mutating func exploreKilled(_ sequence: [SimulatedCommit], on start: SimulatedDisk) throws {
    seen = []
    guard sequence.count > 1, let last = sequence.last else { return }
    let machine = SimulatedMachine(start, without: removed)
    var legal = Legal(contents: [["inrichting/huis.json": Data("{}\n")]], promised: 0)
    for (index, commit) in sequence.dropLast().enumerated() {
      if index == sequence.count - 2 { machine.record = [] }
      try carryOut(commit, index + 1, on: machine, &legal)
    }
    for killed in machine.record ?? [] where !isDone {
      let next = SimulatedMachine(killed, without: removed)
      next.record = []
      var now = legal
      let begin = try carryOut(last, sequence.count, on: next, &now, from: true)
      for (step, disk) in ((next.record ?? []) + [next.disk]).enumerated() where !isDone {
        // Until the second commit is decided, the first may still be there or not.
        guard step >= begin else { continue }
        var then = now
        then.promised = step >= next.promised ?? Int.max ? now.promised : now.promised - 1
        crash(disk, then, 0)
      }
      note(next.violations)
    }
  }

  /// Every sync of a commit fails once; the program goes on or ends, and then the power goes.
  mutating func exploreFailing(
    _ commit: SimulatedCommit, _ code: Int32, on start: SimulatedDisk
  ) throws {
    var number = 0
    while true {
      number += 1
      seen = []
      let machine = SimulatedMachine(start, without: removed)
      machine.failingSync = (number, code)
      var legal = Legal(contents: [["inrichting/huis.json": Data("{}\n")]], promised: 0)
      var failure: StoreError?
      do {
        try carryOut(commit, 1, on: machine, &legal)
      } catch let error as StoreError {
        failure = error
      }
      if machine.syncs < number { return }
      if failure != nil {
        let changes = commit.changes(1, on: legal.contents[0])
        // Only when it is in doubt may it be there all the same.
        if failure == .inDoubt {
          legal.contents.append(legal.contents[0].after(changes))
        }
      }
      machine.failingSync = nil
      crash(machine.disk, legal, 1)
      note(machine.violations)
    }
  }

  /// A folder that was not finished: none of ours, or a whole one.
  mutating func lookAtUnfinished(_ disk: SimulatedDisk) {
    let legal = Legal(contents: [["inrichting/huis.json": Data("{}\n")]], promised: 0)
    for left in disk.afterPowerCut(atMost: breadth, using: &random) {
      states += 1
      do {
        _ = try recovered(SimulatedMachine(left), legal)
      } catch StoreError.notOurs {
        continue
      } catch {
        note(["\(error)"])
      }
    }
  }

  /// Carries out a commit in a new program and tells what is there after it.
  ///
  /// - Returns: how much was recorded when the commit was decided on.
  @discardableResult
  private func carryOut(
    _ commit: SimulatedCommit, _ number: Int, on machine: SimulatedMachine, _ legal: inout Legal,
    from seen: Bool = false
  ) throws -> Int {
    let folder = try open(machine)
    var begin = 0
    let contents = legal.contents
    let made = try folder.writeLocked { writer in
      begin = machine.record?.count ?? 0
      machine.promised = nil
      let base = writer.snapshot.head.generatie
      let changes = commit.changes(number, on: contents[base])
      try writer.commit(changes, log: [commit.entry(number)], counters: ["nummer": base + 1])
      return (base: base, changes: changes)
    }
    legal.contents = Array(contents.prefix(made.base + 1))
    legal.contents.append(contents[made.base].after(made.changes))
    legal.promised = made.base + 1
    return begin
  }

  private func open(_ machine: SimulatedMachine) throws -> DataFolder {
    try DataFolder(opening: "/", fileSystem: SimulatedProcess(machine), reserveSize: 16)
  }

  // MARK: - Crashes

  /// The program is killed here, or the power goes.
  mutating func crash(_ disk: SimulatedDisk, _ legal: Legal, _ depth: Int) {
    look(disk, legal, depth, isKilled: true)
    for left in disk.afterPowerCut(atMost: breadth, using: &random) where !isDone {
      look(left, legal, depth, isKilled: false)
    }
  }

  private mutating func look(_ disk: SimulatedDisk, _ legal: Legal, _ depth: Int, isKilled: Bool) {
    states += 1
    var hasher = Hasher()
    hasher.combine(disk.fingerprint)
    hasher.combine(legal.promised)
    hasher.combine(depth)
    if !isKilled, !seen.insert(hasher.finalize()).inserted { return }
    distinct += 1
    let machine = SimulatedMachine(disk, without: removed)
    if depth > 0 { machine.record = [] }
    do {
      let found = try recovered(machine, legal)
      note(machine.violations)
      guard depth > 0 else { return }
      for step in machine.record ?? [] where !isDone { crashAgain(step, legal, depth - 1) }
      var certain = legal
      certain.promised = found
      crashAgain(machine.disk, certain, depth - 1)
    } catch {
      note(["\(error)"])
    }
  }

  private mutating func crashAgain(_ disk: SimulatedDisk, _ legal: Legal, _ depth: Int) {
    for left in disk.afterPowerCut(atMost: breadth, using: &random) where !isDone {
      look(left, legal, depth, isKilled: false)
    }
  }

  private mutating func note(_ found: Set<String>) { violations.formUnion(found) }

  /// What the next program finds, once it has recovered: the generation, when all is well.
  private func recovered(_ machine: SimulatedMachine, _ legal: Legal) throws -> Int {
    let folder = try open(machine)
    return try folder.writeLocked { writer in
      let snapshot = writer.snapshot
      let generation = snapshot.head.generatie
      guard generation >= legal.promised else { throw Violation("an acknowledged change is lost") }
      guard legal.contents.indices.contains(generation) else { throw Violation("from nowhere") }
      guard snapshot.head.tellers["nummer"] ?? 0 == generation else { throw Violation("counter") }
      let expected = legal.contents[generation]
      let paths = try snapshot.paths(under: "").filter(\.isRecord)
      guard paths.count == expected.count else { throw Violation("half a change: \(paths)") }
      for path in paths where try snapshot.read(path) != expected[path] {
        throw Violation("half a change in \(path)")
      }
      if let problem = try snapshot.verifyLog().first { throw Violation(problem.message) }
      guard try folder.tree.everything(in: "journal").isEmpty else { throw Violation("leftovers") }
      return generation
    }
  }

  private struct Violation: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }
}

extension String {
  fileprivate var isRecord: Bool {
    ["inrichting/", "meldingen/", "personen/", "casussen/"].contains { hasPrefix($0) }
  }
}
