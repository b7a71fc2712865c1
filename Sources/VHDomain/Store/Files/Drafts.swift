import FoundationEssentials

/// Where unsaved input is kept.
enum Drafts {
  static let folder = "concepten"

  /// The file for a draft's name; bytes other than letters, digits, `-`, `_`, `.` become `%XX`.
  static func path(_ name: String) throws(StoreError) -> String {
    var escaped = ""
    for (index, byte) in name.utf8.enumerated() {
      let plain = Paths.isPlain(byte) && !(index == 0 && byte == UInt8(ascii: "."))
      let digits = String(byte, radix: 16, uppercase: true)
      escaped += plain ? String(Unicode.Scalar(byte)) : (byte < 16 ? "%0" : "%") + digits
    }
    guard !escaped.isEmpty, escaped.utf8.count <= 200 else {
      throw .misuse("ongeldige conceptnaam")
    }
    return folder + "/" + escaped
  }

  /// The draft's name for a file, nil when the file is none of ours.
  static func name(_ file: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Substring(file).utf8
    while let byte = rest.popFirst() {
      if byte != UInt8(ascii: "%") {
        bytes.append(byte)
        continue
      }
      guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension DataFolder {
  /// Keeps unsaved input, durably and at once; needs no lock and is part of no commit.
  ///
  /// The name may be any text up to about sixty letters, such as a medewerker and a record.
  public func saveDraft(_ name: String, _ bytes: Data) throws(StoreError) {
    let suffix = "-" + String(UInt64.random(in: .min ... .max), radix: 36)
    try tree.replace(try Drafts.path(name), bytes, suffix: suffix)
    try tree.sync(folder: Drafts.folder)
  }

  /// The names of the drafts that are kept, sorted.
  public func drafts() throws(StoreError) -> [String] {
    try tree.list(Drafts.folder).filter { $0.kind == .file }.compactMap { Drafts.name($0.name) }
      .sorted()
  }

  /// The bytes of a draft, or nil when there is none of this name.
  public func draft(_ name: String) throws(StoreError) -> Data? {
    try tree.read(try Drafts.path(name))
  }

  /// Removes a draft; one that is absent is fine.
  ///
  /// Not synced: after a power cut it may be there once more, which loses nothing.
  public func removeDraft(_ name: String) throws(StoreError) {
    try tree.remove(try Drafts.path(name))
  }
}
