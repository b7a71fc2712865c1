/// A disk on which nothing is certain before it is synced, as a value that can be put aside.
///
/// What a running program sees and what a power cut leaves are kept apart. A folder keeps what was
/// done to its names since it was synced: a power cut may leave any of that and lose the rest, in
/// whatever order. A file may come back old, new, half, or as zeros.
struct SimulatedDisk {
  typealias Node = Int

  struct File {
    var bytes: [UInt8] = []
    var safe: [UInt8] = []
    /// Whether a sync failed since the last write: the system takes the bytes for saved.
    var isGivenUp = false

    var isCertain: Bool { bytes == safe }
  }

  struct Folder {
    var names: [String: Node] = [:]
    var safe: [String: Node] = [:]
    /// What was done since the last sync; of each step nothing, all, or a beginning may be left.
    var steps: [[Change]] = []
  }

  struct Change {
    let name: String
    let node: Node?
  }

  static let root: Node = 0

  private(set) var files: [Node: File] = [:]
  private(set) var folders: [Node: Folder] = [root: Folder()]
  private var next: Node = 1

  // MARK: - What programs do

  mutating func makeFile(_ name: String, in folder: Node) -> Node {
    let node = fresh()
    files[node] = File()
    change([Change(name: name, node: node)], in: folder)
    return node
  }

  /// A file without a name, which nobody will ever find.
  mutating func makeHiddenFile() -> Node {
    let node = fresh()
    files[node] = File()
    return node
  }

  mutating func makeFolder(_ name: String, in folder: Node) {
    let node = fresh()
    folders[node] = Folder()
    change([Change(name: name, node: node)], in: folder)
  }

  mutating func rename(_ name: String, to newName: String, in folder: Node) {
    guard let node = folders[folder]?.names[name] else { return }
    change([Change(name: newName, node: node), Change(name: name, node: nil)], in: folder)
  }

  mutating func remove(_ name: String, in folder: Node) {
    change([Change(name: name, node: nil)], in: folder)
  }

  mutating func write(_ bytes: some Collection<UInt8>, at offset: Int, to file: Node) {
    guard var found = files[file] else { return }
    let missing = offset + bytes.count - found.bytes.count
    if missing > 0 { found.bytes += [UInt8](repeating: 0, count: missing) }
    found.bytes.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    found.isGivenUp = false
    files[file] = found
  }

  mutating func truncate(_ file: Node, to length: Int) {
    guard var found = files[file] else { return }
    let missing = length - found.bytes.count
    found.bytes =
      missing > 0
      ? found.bytes + [UInt8](repeating: 0, count: missing) : Array(found.bytes.prefix(length))
    files[file] = found
  }

  mutating func sync(_ node: Node) {
    if var file = files[node] {
      if file.isGivenUp { return }
      file.safe = file.bytes
      files[node] = file
    } else if var folder = folders[node] {
      folder.safe = folder.names
      folder.steps = []
      folders[node] = folder
    }
  }

  /// The sync fails: of a file the system forgets that it still had to be written.
  mutating func failSync(_ node: Node) { files[node]?.isGivenUp = true }

  mutating func syncAll() {
    for node in Array(files.keys) + Array(folders.keys) { sync(node) }
  }

  private mutating func fresh() -> Node {
    next += 1
    return next
  }

  private mutating func change(_ changes: [Change], in folder: Node) {
    for change in changes { folders[folder]?.names[change.name] = change.node }
    folders[folder]?.steps.append(changes)
  }
}

// MARK: - Power cuts

extension SimulatedDisk {
  /// Something of which a power cut leaves one of several versions.
  private enum Doubt {
    case file(Node, [[UInt8]])
    case step(Node, index: Int, versions: Int)

    var versions: Int {
      switch self {
      case .file(_, let contents): contents.count
      case .step(_, _, let versions): versions
      }
    }
  }

  /// What may be left after a power cut: all of it, or so many chosen ones when there is more.
  func afterPowerCut(atMost limit: Int, using random: inout SeededRandom) -> [SimulatedDisk] {
    let doubts = doubts()
    var total = 1
    for doubt in doubts where total <= limit { total *= doubt.versions }
    if total <= limit { return (0..<total).map { left(doubts, SimulatedDisk.digits($0, doubts)) } }
    // Nothing of it, all of it, all but one, only one; then whatever comes.
    let last = doubts.map { $0.versions - 1 }
    func mix(_ files: Bool) -> [Int] {
      doubts.map { doubt in
        if case .file = doubt { return files ? doubt.versions - 1 : 0 }
        return files ? 0 : doubt.versions - 1
      }
    }
    var choices = [doubts.map { _ in 0 }, last, mix(true), mix(false)]
    for place in doubts.indices {
      var one = choices[0]
      one[place] = last[place]
      var allButOne = last
      allButOne[place] = 0
      choices += [one, allButOne]
    }
    choices = Array(choices.prefix(limit))
    while choices.count < limit {
      choices.append(doubts.map { Int.random(in: 0..<$0.versions, using: &random) })
    }
    return choices.map { left(doubts, $0) }
  }

  private static func digits(_ number: Int, _ doubts: [Doubt]) -> [Int] {
    var rest = number
    return doubts.map { doubt in
      defer { rest /= doubt.versions }
      return rest % doubt.versions
    }
  }

  private func doubts() -> [Doubt] {
    let known = reachable()
    var found: [Doubt] = []
    for node in known.sorted() {
      if let file = files[node], !file.isCertain { found.append(.file(node, file.versions)) }
      for (index, step) in (folders[node]?.steps ?? []).enumerated() {
        found.append(.step(node, index: index, versions: step.count + 1))
      }
    }
    return found
  }

  /// Whatever a name may still lead to.
  private func reachable() -> Set<Node> {
    var seen: Set<Node> = [SimulatedDisk.root]
    var open = [SimulatedDisk.root]
    while let node = open.popLast() {
      guard let folder = folders[node] else { continue }
      let below =
        Array(folder.names.values) + Array(folder.safe.values)
        + folder.steps.flatMap { $0.compactMap(\.node) }
      for child in below where seen.insert(child).inserted { open.append(child) }
    }
    return seen
  }

  private func left(_ doubts: [Doubt], _ choice: [Int]) -> SimulatedDisk {
    var result = SimulatedDisk()
    result.next = next
    var chosen: [Node: [UInt8]] = [:]
    var kept: [Node: [Change]] = [:]
    for (doubt, version) in zip(doubts, choice) {
      switch doubt {
      case .file(let node, let contents): chosen[node] = contents[version]
      case .step(let node, let index, _):
        kept[node, default: []] += folders[node]?.steps[index].prefix(version) ?? []
      }
    }
    var open = [SimulatedDisk.root]
    while let node = open.popLast() {
      if let folder = folders[node] {
        var names = folder.safe
        for change in kept[node] ?? [] { names[change.name] = change.node }
        result.folders[node] = Folder(names: names, safe: names)
        open += names.values.filter { result.files[$0] == nil && result.folders[$0] == nil }
      } else if let file = files[node] {
        let bytes = chosen[node] ?? file.bytes
        result.files[node] = File(bytes: bytes, safe: bytes)
      }
    }
    return result
  }

  /// Something that tells two disks apart by what stands on them.
  var fingerprint: Int {
    var hasher = Hasher()
    var open: [(String, Node)] = [("", SimulatedDisk.root)]
    while let (path, node) = open.popLast() {
      hasher.combine(path)
      if let file = files[node] {
        file.bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
      }
      for (name, child) in (folders[node]?.names ?? [:]).sorted(by: { $0.key < $1.key }) {
        open.append((path + "/" + name, child))
      }
    }
    return hasher.finalize()
  }
}

extension SimulatedDisk.File {
  /// Old, new, half of what is new, and the right length without the bytes.
  fileprivate var versions: [[UInt8]] {
    var found = [safe]
    if bytes.count > safe.count {
      let half = safe.count + (bytes.count - safe.count) / 2
      found.append(Array(bytes.prefix(half)))
      found.append(safe + [UInt8](repeating: 0, count: bytes.count - safe.count))
    }
    return found + [bytes]
  }
}
