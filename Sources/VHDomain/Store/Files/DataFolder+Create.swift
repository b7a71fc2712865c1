import FoundationEssentials
import Glibc

extension DataFolder {
  /// Bytes set aside for the moment the disk is full.
  static let reserveSize = 8 << 20

  static let folders = [
    "journal", "meldingen", "casussen", "personen", "overleggen", "inrichting", "logboek",
    Drafts.folder, "rapporten",
  ]

  /// Makes a data folder with its first files, durably; folders on the way are made too.
  ///
  /// The folder may exist if it is empty; `exists` otherwise. `FORMAT` comes last, so that a
  /// folder that was not finished is not taken for a data folder. Throws `cannotCreate` when
  /// the place cannot be written.
  public static func create(
    at path: String, files: [(path: String, bytes: Data)],
    fileSystem: any FileSystem = PosixFileSystem()
  ) throws(StoreError) {
    try create(at: path, files: files, fileSystem: fileSystem, reserveSize: reserveSize)
  }

  static func create(
    at path: String, files: [(path: String, bytes: Data)], fileSystem: any FileSystem,
    reserveSize: Int
  ) throws(StoreError) {
    for file in files { try Paths.checkWritable(file.path) }
    do throws(StoreError) {
      try makeRoot(path, fileSystem)
    } catch {
      throw error.whileCreating(path)
    }
    let tree = try Tree(at: path, fileSystem: fileSystem)
    try tree.refuseNetwork()
    guard try tree.everything(in: "").isEmpty else { throw .exists(path: path) }
    do throws(StoreError) {
      try fill(tree, files, reserveSize)
    } catch {
      throw error.whileCreating(path)
    }
  }

  private static func fill(
    _ tree: Tree, _ files: [(path: String, bytes: Data)], _ reserveSize: Int
  ) throws(StoreError) {
    var touched: Set<String> = [""]
    for folder in folders { touched.insert(try tree.makeFolder(folder)) }
    let own: [(String, Data)] = [
      (StoreLock.path, Data()), (Applier.reservePath, Data(count: reserveSize)),
      (Head.path, try Head.new.bytes),
    ]
    for (path, bytes) in own + files {
      touched.formUnion(try tree.makeFolders(for: path))
      try tree.create(path, bytes)
      touched.insert(String(path[...].splitAtLastSlash.parent))
    }
    for folder in touched.sorted() { try tree.sync(folder: folder) }
    let id = (0..<4).map { _ in String(UInt32.random(in: .min ... .max), radix: 36) }
    let format = Format(formaat: Format.current, opslag: id.joined())
    try tree.replace(Format.path, try readableJSON(format, Format.path))
    try tree.sync(folder: "")
  }

  /// Makes the folder itself, and those above it that do not exist; each is synced in its parent.
  static func makeRoot(_ path: String, _ fileSystem: any FileSystem) throws(StoreError) {
    let existing = try ifThere { () throws(StoreError) in
      try Tree(at: path, fileSystem: fileSystem)
    }
    if existing != nil { return }
    let trimmed = path[..<(path.lastIndex { $0 != "/" }.map(path.index(after:)) ?? path.startIndex)]
    let (above, name) = trimmed.splitAtLastSlash
    guard !name.isEmpty else { throw .notThere(path: path) }
    let parent = above.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : String(above)
    try makeRoot(parent, fileSystem)
    let tree = try Tree(at: parent, fileSystem: fileSystem)
    _ = try tree.makeFolder(String(name))
    try tree.sync(folder: "")
  }
}

extension StoreError {
  /// The same failure, told as one of making a data folder.
  func whileCreating(_ path: String) -> StoreError {
    switch self {
    case .ioFailed(_, _, let code): .cannotCreate(path: path, errno: code)
    case .damaged, .notThere: .cannotCreate(path: path, errno: ENOTDIR)
    default: self
    }
  }
}
