import CSync
import Glibc

/// The real disk: each call is one system call.
///
/// Modes are given explicitly (0600, 0700), so a wide umask cannot open a record to others.
public final class PosixFileSystem: FileSystem {
  /// The file system of this computer.
  public init() {}

  /// Opens an existing folder by its path; symbolic links on the way are followed.
  public func openFolder(at path: String) throws(SystemError) -> Descriptor {
    Descriptor(number: try checked(Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)))
  }

  /// Opens an entry of a folder; `ELOOP` or `ENOTDIR` when it is a symbolic link.
  ///
  /// `O_NONBLOCK` keeps a pipe that someone put in a record's place from hanging the program.
  public func open(_ name: String, in folder: Descriptor, _ mode: OpenMode) throws(SystemError)
    -> Descriptor
  {
    let flags =
      switch mode {
      case .folder: O_RDONLY | O_DIRECTORY
      case .read: O_RDONLY | O_NONBLOCK
      case .create: O_WRONLY | O_CREAT | O_EXCL
      case .update: O_RDWR | O_CREAT | O_NONBLOCK
      }
    let number = openat(folder.number, name, flags | O_NOFOLLOW | O_CLOEXEC, 0o600)
    return Descriptor(number: try checked(number))
  }

  /// Closes a file or folder; on Linux the descriptor is gone whatever close answers.
  public func close(_ file: Descriptor) { _ = Glibc.close(file.number) }

  /// Reads up to a bufferful from an offset; 0 at the end of the file.
  public func read(
    _ file: Descriptor, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemError) -> Int {
    try checked(pread(file.number, buffer.baseAddress, buffer.count, offset))
  }

  /// Writes at an offset and gives the number of bytes written, which may be fewer than asked.
  public func write(
    _ file: Descriptor, at offset: Int, from bytes: UnsafeRawBufferPointer
  ) throws(SystemError) -> Int {
    try checked(pwrite(file.number, bytes.baseAddress, bytes.count, offset))
  }

  /// Cuts a file off at a length.
  public func truncate(_ file: Descriptor, to length: Int) throws(SystemError) {
    try checked(ftruncate(file.number, length))
  }

  /// Waits until the file or the folder's entries are on the medium.
  public func sync(_ file: Descriptor) throws(SystemError) { try checked(fsync(file.number)) }

  /// Waits until all of the file system a folder is on is on the medium.
  public func syncAll(_ folder: Descriptor) throws(SystemError) {
    try checked(syncfs(folder.number))
  }

  /// Gives an entry another name in the same folder, replacing what had that name.
  public func rename(_ name: String, to newName: String, in folder: Descriptor)
    throws(SystemError)
  {
    try checked(renameat(folder.number, name, folder.number, newName))
  }

  /// Lets two entries of a folder change names, in one step; `EINVAL` where that can't be.
  public func exchange(_ name: String, with other: String, in folder: Descriptor)
    throws(SystemError)
  {
    let flags = UInt32(VH_RENAME_EXCHANGE)
    try checked(renameat2(folder.number, name, folder.number, other, flags))
  }

  /// Removes a file's name.
  public func remove(_ name: String, in folder: Descriptor) throws(SystemError) {
    try checked(unlinkat(folder.number, name, 0))
  }

  /// Makes a folder with mode 0700.
  public func makeFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    try checked(mkdirat(folder.number, name, 0o700))
  }

  /// Gives a file or folder these permission bits; never what a link leads to.
  public func setMode(_ mode: UInt32, of name: String, in folder: Descriptor) throws(SystemError) {
    let number = try checked(
      openat(folder.number, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC))
    defer { _ = Glibc.close(number) }
    try checked(fchmod(number, mode))
  }

  /// Takes or drops an advisory lock without waiting; the kernel drops it when the process ends.
  public func lock(_ file: Descriptor, _ lock: LockKind) throws(SystemError) {
    let operation =
      switch lock {
      case .shared: LOCK_SH | LOCK_NB
      case .exclusive: LOCK_EX | LOCK_NB
      case .none: LOCK_UN
      }
    try checked(flock(file.number, operation))
  }
}

// MARK: - Looking

extension PosixFileSystem {
  /// The entries of a folder, in no particular order, without `.` and `..`.
  public func list(_ folder: Descriptor) throws(SystemError) -> [FolderEntry] {
    let number = try checked(openat(folder.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    guard let stream = fdopendir(number) else {
      let code = errno
      _ = Glibc.close(number)
      throw SystemError(code)
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let (name, type) = try next(stream) {
      if name == "." || name == ".." { continue }
      entries.append(FolderEntry(name: name, kind: try kind(of: name, type: type, in: folder)))
    }
    return entries
  }

  /// Kind, size and age of an open file.
  public func status(_ file: Descriptor) throws(SystemError) -> FileStatus {
    var found = stat()
    try checked(fstat(file.number, &found))
    return FileStatus(found)
  }

  /// Kind, size and age of an entry, the link itself when it is one.
  public func status(_ name: String, in folder: Descriptor) throws(SystemError) -> FileStatus {
    var found = stat()
    try checked(fstatat(folder.number, name, &found, AT_SYMLINK_NOFOLLOW))
    return FileStatus(found)
  }

  private func next(_ stream: OpaquePointer) throws(SystemError) -> (String, UInt8)? {
    errno = 0
    guard let entry = readdir(stream) else {
      if errno != 0 { throw SystemError(errno) }
      return nil
    }
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    return (name, entry.pointee.d_type)
  }

  private func kind(of name: String, type: UInt8, in folder: Descriptor) throws(SystemError)
    -> EntryKind
  {
    switch Int(type) {
    case 0: try status(name, in: folder).kind
    case 4: .folder
    case 8: .file
    default: .other
    }
  }
}

extension FileStatus {
  fileprivate init(_ found: stat) {
    let kind: EntryKind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    self.init(
      kind: kind, size: found.st_size, mode: found.st_mode & 0o7777,
      changed: found.st_mtim.tv_sec,
      identity: FileIdentity(device: UInt64(found.st_dev), inode: UInt64(found.st_ino)))
  }
}

/// The result of a system call, or the error it left in `errno`.
@discardableResult
func checked<Number: SignedInteger>(_ result: Number) throws(SystemError) -> Number {
  if result < 0 { throw SystemError(errno) }
  return result
}
