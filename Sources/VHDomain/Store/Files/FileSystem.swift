/// The one door to the disk: every byte the store reads or writes goes through these calls.
///
/// Names are single components relative to an open folder; nothing here follows a symbolic link
/// below the data folder. A call may fail with `EINTR` and a write may be short: whoever calls
/// repeats it (`Tree`), so that a test can inject both. Nothing is durable before `sync`: a new
/// file needs its own sync and one of its folder. A simulated system may lose all else at a
/// power cut, and that is the point of the seam.
public protocol FileSystem: AnyObject {
  /// Opens an existing folder by its path; symbolic links on the way are followed.
  func openFolder(at path: String) throws(SystemError) -> Descriptor
  /// Opens an entry of a folder; `ELOOP` or `ENOTDIR` when it is a symbolic link.
  func open(_ name: String, in folder: Descriptor, _ mode: OpenMode) throws(SystemError)
    -> Descriptor
  /// Closes a file or folder; what was not synced may still be lost.
  func close(_ file: Descriptor)
  /// Reads up to a bufferful from an offset; 0 at the end of the file.
  func read(_ file: Descriptor, at offset: Int, into buffer: UnsafeMutableRawBufferPointer)
    throws(SystemError) -> Int
  /// Writes at an offset and gives the number of bytes written, which may be fewer than asked.
  func write(_ file: Descriptor, at offset: Int, from bytes: UnsafeRawBufferPointer)
    throws(SystemError) -> Int
  /// Cuts a file off at a length.
  func truncate(_ file: Descriptor, to length: Int) throws(SystemError)
  /// Waits until the file or the folder's entries are on the medium.
  func sync(_ file: Descriptor) throws(SystemError)
  /// Waits until everything written to the file system a folder is on is on the medium.
  ///
  /// The folder must be opened before the writing: what fails from then on is told here.
  func syncAll(_ folder: Descriptor) throws(SystemError)
  /// Gives an entry another name in the same folder, replacing what had that name.
  func rename(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError)
  /// Lets two entries of a folder change names, in one step; `EINVAL` where that can't be.
  func exchange(_ name: String, with other: String, in folder: Descriptor) throws(SystemError)
  /// Removes a file's name.
  func remove(_ name: String, in folder: Descriptor) throws(SystemError)
  /// Makes a folder with mode 0700.
  func makeFolder(_ name: String, in folder: Descriptor) throws(SystemError)
  /// Gives a file or folder these permission bits.
  func setMode(_ mode: UInt32, of name: String, in folder: Descriptor) throws(SystemError)
  /// The entries of a folder, in no particular order, without `.` and `..`.
  func list(_ folder: Descriptor) throws(SystemError) -> [FolderEntry]
  /// Kind, size and age of an open file.
  func status(_ file: Descriptor) throws(SystemError) -> FileStatus
  /// Kind, size and age of an entry, the link itself when it is one.
  func status(_ name: String, in folder: Descriptor) throws(SystemError) -> FileStatus
  /// Takes or drops an advisory lock without waiting; `EWOULDBLOCK` when another has it.
  func lock(_ file: Descriptor, _ lock: LockKind) throws(SystemError)
  /// Bytes this user may still write on the file system a folder is on.
  func freeBytes(_ folder: Descriptor) throws(SystemError) -> Int
  /// The type of the file system a folder is on when that is a network one, where locks and
  /// syncs cannot be trusted; else nil.
  func networkType(_ folder: Descriptor) throws(SystemError) -> String?
}

/// A failed system call: its `errno`.
public struct SystemError: Error, Equatable, Sendable {
  /// The value of `errno`.
  public let code: Int32

  /// The error with this `errno`.
  public init(_ code: Int32) { self.code = code }
}

/// An open file or folder; meaningful only to the file system that gave it.
public struct Descriptor: Hashable, Sendable {
  /// The number of the descriptor.
  public let number: Int32

  /// The descriptor with this number.
  public init(number: Int32) { self.number = number }
}

/// What a file is opened for.
public enum OpenMode: Sendable {
  /// A folder, to work in or to sync.
  case folder
  /// An existing file, to read.
  case read
  /// A new file with mode 0600, to write; `EEXIST` when the name is taken.
  case create
  /// A file to read and write in place, made with mode 0600 when absent: the log only.
  case update
}

/// What an entry of a folder is.
public enum EntryKind: Sendable {
  /// A regular file.
  case file
  /// A folder.
  case folder
  /// A symbolic link, pipe, socket or device: never ours.
  case other
}

/// One entry of a folder.
public struct FolderEntry: Equatable, Sendable {
  /// The name within its folder.
  public let name: String
  /// File, folder or something else.
  public let kind: EntryKind

  /// An entry with this name and kind.
  public init(name: String, kind: EntryKind) {
    self.name = name
    self.kind = kind
  }
}

/// What is known of a file without reading it.
public struct FileStatus: Equatable, Sendable {
  /// File, folder or something else.
  public let kind: EntryKind
  /// Its length in bytes.
  public let size: Int
  /// The permission bits, such as `0o600`.
  public let mode: UInt32
  /// When its content last changed, in seconds since 1970.
  public let changed: Int
  /// Which file it is, whatever its name.
  public let identity: FileIdentity

  /// The status with these values.
  public init(
    kind: EntryKind, size: Int, mode: UInt32, changed: Int, identity: FileIdentity = .init()
  ) {
    self.kind = kind
    self.size = size
    self.mode = mode
    self.changed = changed
    self.identity = identity
  }
}

/// Which file something is: two names of one file have the same.
public struct FileIdentity: Equatable, Sendable {
  /// The disk it is on.
  public let device: UInt64
  /// The file on that disk.
  public let inode: UInt64

  /// The file with these numbers.
  public init(device: UInt64 = 0, inode: UInt64 = 0) {
    self.device = device
    self.inode = inode
  }
}

/// An advisory lock on an open file.
public enum LockKind: Sendable {
  /// Many may hold it at once, to read.
  case shared
  /// One alone holds it, to write.
  case exclusive
  /// Drops the lock.
  case none
}
