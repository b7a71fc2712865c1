import FoundationEssentials

/// Drafts as files of their own, beside the records and outside every commit.
extension FileStore {
  /// The drafts that can be read, oldest first.
  public func concepten() throws(StoreError) -> [Concept] {
    var found: [Concept] = []
    for name in try folder.drafts() {
      // One that can't be read keeps nobody from the others.
      guard let bytes = (try? folder.draft(name)) ?? nil,
        let concept = try? JSONDecoder().decode(Concept.self, from: bytes)
      else { continue }
      found.append(concept)
    }
    return found.sorted { ($0.bewaard, $0.naam) < ($1.bewaard, $1.naam) }
  }

  /// Keeps a draft.
  public func bewaar(_ concept: Concept) throws(StoreError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    guard let bytes = try? encoder.encode(concept) else {
      throw .misuse("het concept kan niet worden opgeschreven")
    }
    try folder.saveDraft(concept.naam, bytes)
  }

  /// Removes a draft.
  public func verwijder(concept naam: String) throws(StoreError) {
    try folder.removeDraft(naam)
  }
}
