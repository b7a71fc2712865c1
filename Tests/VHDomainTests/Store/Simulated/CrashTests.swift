import Foundation
import Glibc
import Testing

@testable import VHDomain

/// Power cuts on a disk where nothing is certain before it is synced.
///
/// `VH_FAULTS=vol` (make faults) looks at all sequences of three commits and at recoveries that
/// crash twice.
@Suite struct CrashTests {
  private typealias Look = (length: Int, breadth: Int, depth: Int)
  /// How many commits, how many outcomes of a power cut, and how often its recovery crashes as well.
  private static let quick: [Look] = [(1, 24, 1), (2, 8, 0)]
  private static let full: [Look] = [(1, 48, 1), (2, 32, 1), (3, 32, 0), (1, 6, 2)]

  @Test func `nothing is lost or half done, wherever a commit or its recovery is broken off`()
    throws
  {
    let start = try SimulatedDisk.withStore()
    var explorer = CrashExplorer()
    for (length, breadth, depth) in Faults.isFull ? Self.full : Self.quick {
      (explorer.breadth, explorer.depth) = (breadth, depth)
      for (index, sequence) in SimulatedCommit.sequences(length).enumerated() {
        try explorer.explore(sequence, on: start)
        if index % 25 == 24 {
          Faults.tell("… stroomuitval, \(index + 1) van lengte \(length)", explorer)
        }
      }
      Faults.tell("… stroomuitval, lengte \(length), herstel \(depth) keer afgebroken", explorer)
    }
    Faults.tell("stroomuitval", explorer)
    #expect(explorer.violations == [])
    #expect(explorer.states >= (Faults.isFull ? 500_000 : 50_000))
  }

  @Test func `a commit on top of one whose program was killed is as sound`() throws {
    let start = try SimulatedDisk.withStore()
    var explorer = CrashExplorer(breadth: Faults.isFull ? 16 : 4, depth: 0)
    let quick: [[SimulatedCommit]] = [[.several, .several], [.add, .change], [.log, .delete]]
    for sequence in Faults.isFull ? SimulatedCommit.sequences(2) : quick {
      try explorer.exploreKilled(sequence, on: start)
    }
    Faults.tell("afgebroken programma, daarna een ander", explorer)
    #expect(explorer.violations == [])
  }

  @Test(arguments: [EIO, ENOSPC])
  func `a sync that fails loses nothing that was acknowledged`(code: Int32) throws {
    let start = try SimulatedDisk.withStore()
    var explorer = CrashExplorer(breadth: 16, depth: 0)
    for commit in SimulatedCommit.allCases {
      try explorer.exploreFailing(commit, code, on: start)
    }
    Faults.tell("sync mislukt (\(code))", explorer)
    #expect(explorer.violations == [])
  }

  @Test func `a folder is no data folder before all of it is there`() throws {
    let machine = SimulatedMachine(SimulatedDisk())
    machine.record = []
    try SimulatedDisk.create(on: machine)
    var explorer = CrashExplorer(breadth: 24, depth: 0)
    for disk in machine.record ?? [] { explorer.lookAtUnfinished(disk) }
    Faults.tell("aanmaken", explorer)
    #expect(explorer.violations == [])
  }

  @Test(arguments: Barrier.needed)
  func `every barrier of the design is missed when it is left out`(barrier: Barrier) throws {
    let start = try SimulatedDisk.withStore()
    var explorer = CrashExplorer(without: barrier, breadth: 24, depth: 1, isImpatient: true)
    for sequence in SimulatedCommit.sequences(1) where !explorer.isDone {
      try explorer.explore(sequence, on: start)
    }
    Faults.tell("zonder \(barrier)", explorer)
    #expect(explorer.violations != [])
  }

  @Test(arguments: [Barrier.filesTogether, nil])
  func `a large commit needs its one sync for all`(barrier: Barrier?) throws {
    let start = try SimulatedDisk.withStore()
    var explorer = CrashExplorer(
      without: barrier, breadth: 4, depth: 0, isImpatient: barrier != nil)
    explorer.stride = Faults.isFull ? 1 : 47
    try explorer.explore([.large], on: start)
    Faults.tell("grote wijziging \(barrier.map { "zonder \($0)" } ?? "")", explorer)
    #expect(explorer.violations.isEmpty == (barrier == nil))
  }

  /// The head says where the log ends, and is durable only after the log is; and no earlier commit
  /// can come back once the journal of a later one is durable. So these two are not needed here.
  @Test(arguments: [Barrier.logTail, .appendSkips])
  func `what the head makes needless is not missed`(barrier: Barrier) throws {
    let start = try SimulatedDisk.withStore()
    var explorer = CrashExplorer(without: barrier, breadth: Faults.isFull ? 24 : 6, depth: 0)
    for length in Faults.isFull ? [1, 2, 3] : [1] {
      for sequence in SimulatedCommit.sequences(length) {
        try explorer.explore(sequence, on: start)
      }
    }
    Faults.tell("zonder \(barrier)", explorer)
    #expect(explorer.violations == [])
  }
}

/// How much of the fault programme is run.
enum Faults {
  static let isTold = ProcessInfo.processInfo.environment["VH_FAULTS"] == "tel"
  static let isFull = ProcessInfo.processInfo.environment["VH_FAULTS"] == "vol"

  static func tell(_ what: String, _ explorer: CrashExplorer) {
    tell(
      what,
      "\(explorer.states) toestanden, \(explorer.distinct) verschillend, "
        + "\(explorer.violations.count) soorten schade")
  }
}
