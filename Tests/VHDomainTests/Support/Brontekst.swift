import Foundation

/// The sources of this package, for tests that compare lists with what is written.
enum Brontekst {
  /// The root of the package.
  static let wortel = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func lees(_ path: String) throws -> String {
    try String(contentsOf: wortel.appending(path: path), encoding: .utf8)
  }

  /// All Swift files under a folder, as text.
  static func bestanden(onder path: String) throws -> [String] {
    let folder = wortel.appending(path: path)
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (found?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "swift" }
      .map { try String(contentsOf: $0, encoding: .utf8) }
  }
}
