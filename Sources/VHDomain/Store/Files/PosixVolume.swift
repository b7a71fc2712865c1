import FoundationEssentials
import Glibc

extension PosixFileSystem {
  /// Bytes this user may still write on the file system a folder is on.
  public func freeBytes(_ folder: Descriptor) throws(SystemError) -> Int {
    var found = statvfs()
    try checked(fstatvfs(folder.number, &found))
    let free = Int(clamping: found.f_bavail)
      .multipliedReportingOverflow(by: Int(clamping: found.f_frsize))
    return free.overflow ? .max : free.partialValue
  }

  /// The type of the file system a folder is on when that is a network one, else nil.
  ///
  /// A 9p share is refused like the others, unless it is the computer's own root: a sandbox may
  /// have no other disk, and its locks are then kept by one kernel. What the mount table does
  /// not list is taken for local.
  public func networkType(_ folder: Descriptor) throws(SystemError) -> String? {
    let device = try device(folder)
    guard let type = mountType(of: device) else { return nil }
    if type == "9p" { return try device == rootDevice() ? nil : type }
    return ["nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs"].contains(type) ? type : nil
  }

  private func device(_ folder: Descriptor) throws(SystemError) -> dev_t {
    var found = stat()
    try checked(fstat(folder.number, &found))
    return found.st_dev
  }

  private func rootDevice() throws(SystemError) -> dev_t {
    var found = stat()
    try checked(stat("/", &found))
    return found.st_dev
  }

  /// The type in the mount table of the file system with this device number.
  private func mountType(of device: dev_t) -> String? {
    let major = ((device >> 8) & 0xFFF) | ((device >> 32) & ~0xFFF)
    let minor = (device & 0xFF) | ((device >> 12) & ~0xFF)
    guard let table = try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)
    else { return nil }
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 2, words[2] == "\(major):\(minor)",
        let dash = words.firstIndex(of: "-"), dash + 1 < words.count
      else { continue }
      return String(words[dash + 1])
    }
    return nil
  }
}
