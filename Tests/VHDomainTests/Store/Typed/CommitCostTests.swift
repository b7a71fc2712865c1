import Testing

@testable import VHDomain

@Suite struct CommitCostTests {
  @Test func `a commit of one record asks the disk at most twelve times to be certain`() throws {
    try Bureau.with { bureau in
      let counting = FaultyFileSystem()
      let own = try Bureau(.file, bureau.place, counting)
      try own.perform(.persoonAanmaken(Walk.person("Jan")))
      counting.disarm()

      try own.perform(.persoonAanvullen(Walk.persoon, Walk.person("Piet")))

      let syncs = counting.calls.filter { $0 == "sync" || $0 == "syncAll" }.count
      #expect(syncs == 7)
      #expect(syncs <= 12)
    }
  }
}
