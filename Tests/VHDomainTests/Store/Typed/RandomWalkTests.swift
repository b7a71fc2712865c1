import Testing

@testable import VHDomain

/// Any sequence of commands gives the same in memory and on files.
@Suite struct RandomWalkTests {
  @Test(arguments: [1, 20_261_103, 0x5EED, 987_654_321] as [UInt64])
  func `both stores answer the same and keep the same`(seed: UInt64) throws {
    try Bureau.with(.memory) { memory in
      try Bureau.with(.file) { file in
        let other = try Bureau(.file, file.place)
        var random = SeededRandom(seed: seed)
        var carriedOut = 0
        for turn in 0..<300 {
          let step = try RandomStep.next(memory.records, using: &random)
          let what = "seed \(seed), turn \(turn): \(step)"
          let expected = answer(memory, step)
          // The same folder in another program: it takes over what the first did, and the other way.
          let acting = Int.random(in: 0..<3, using: &random) == 0 ? other : file
          let found = answer(acting, step)

          #expect(found == expected, "\(what)")
          if case .success = expected { carriedOut += 1 }
          if Int.random(in: 0..<15, using: &random) == 0 { try file.reopen() }
          if Int.random(in: 0..<15, using: &random) == 0 { try other.reopen() }
          if Int.random(in: 0..<15, using: &random) == 0 { try memory.reopen() }
          let differences = try memory.records.differences(from: file.records)
          #expect(differences == [], "\(what)")
          if !differences.isEmpty { return }
          let pause = Int.random(in: 0...2, using: &random)
          for bureau in [memory, file, other] { bureau.wait(seconds: pause) }
        }
        try file.reopen()
        #expect(try memory.records.differences(from: file.records) == [], "seed \(seed)")
        #expect(try file.records.unfolded == [], "seed \(seed)")
        #expect(carriedOut > 50, "seed \(seed)")
      }
    }
  }

  @Test func `the same seed gives the same walk`() throws {
    let walks = try (0..<2).map { _ in
      try Bureau.with(.memory) { bureau in
        var random = SeededRandom(seed: 42)
        for _ in 0..<100 {
          _ = answer(bureau, try RandomStep.next(bureau.records, using: &random))
        }
        return try bureau.records
      }
    }

    #expect(walks[0].differences(from: walks[1]) == [])
    #expect(walks[0].generatie > 20)
  }

  private func answer(_ bureau: Bureau, _ step: Step) -> Result<Receipt, PerformError> {
    do {
      return .success(try bureau.perform(step))
    } catch let error as PerformError {
      return .failure(error)
    } catch {
      return .failure(.failed(.misuse("\(error)")))
    }
  }
}

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
